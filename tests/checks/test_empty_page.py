from __future__ import annotations

import pytest

from orientera.checks.empty_page import empty_page

TRANSLATION_HINT = "translate the page, or delete the file to show the source"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"content/sv/index.md": "---\ntitle: Hej\n---\nHej"}, [], id="text"),
        pytest.param({"content/ti/index.md": "## ሓኪም { #lakare }"}, [], id="only a heading"),
        pytest.param(
            {"content/sv/index.md": ""},
            [("content/sv/index.md", "the page has no text", "write the page")],
            id="nothing at all",
        ),
        pytest.param(
            {"content/ar/index.md": "---\ntitle: مرحبا\n---\n\n \t\n"},
            [("content/ar/index.md", "the page has no text", TRANSLATION_HINT)],
            id="a translation with front matter only",
        ),
        pytest.param({"content/ar/index.md": "---\ntitle: مرحبا\n"}, [], id="one that cannot be read"),
        pytest.param(
            {
                "content/sv/lan.md": "---\ntitle: Ditt län\ntemplate: counties.html\n---\n",
                "content/ar/lan.md": "---\ntitle: محافظتك\n---\n",
            },
            [],
            id="a page that its template fills, and its translation",
        ),
    ],
)
def test_empty_page(found, files, said):
    assert found(empty_page, files) == said
