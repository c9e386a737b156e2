from __future__ import annotations

import pytest

from orientera.checks.orphan_page import orphan_page

HINT = "rename it as its source page was renamed, or delete it"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"content/sv/a.md": "A", "content/ar/a.md": "أ"}, [], id="with its source"),
        pytest.param(
            {"content/sv/a.md": b"\xff", "content/ar/a.md": "أ"}, [], id="with a source that cannot be read"
        ),
        pytest.param(
            {"content/sv/halsa.md": "A", "content/ar/sjuk.md": "مرض", "content/ti/halsa/index.md": b"\xff"},
            [
                ("content/ar/sjuk.md", "no source page is named sjuk.md", HINT),
                ("content/ti/halsa/index.md", "no source page is named halsa/index.md", HINT),
            ],
            id="without",
        ),
    ],
)
def test_orphan_page(found, files, said):
    assert found(orphan_page, files) == said
