from __future__ import annotations

import pytest

from orientera.checks.unreadable_html import unreadable_html

MESSAGE = "the file says an encoding that is none: unknown encoding: utf-99"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"site/ar/index.html": "<p>مرحبا", "site/bild.png": b"\xff"}, [], id="all readable"),
        pytest.param(
            {"site/404.html": b'<meta charset="utf-99">\xe5'},
            [("404.html", MESSAGE, "save it as UTF-8")],
            id="no encoding",
        ),
        pytest.param(
            {"site/ar/index.html": b'<meta charset="utf-99">\xe5', "content/ar/index.md": "مرحبا"},
            [("content/ar/index.md", MESSAGE, "save it as UTF-8")],
            id="with the Markdown",
        ),
    ],
)
def test_unreadable_html(found, files, said):
    assert found(unreadable_html, files) == said
