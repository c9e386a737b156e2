from __future__ import annotations

import pytest

from orientera.read.style import urls_in_style, urls_of_sheet


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("p { background: url(a.png) }", [("url", "a.png")], id="bare"),
        pytest.param("p { background: URL( 'a b.png' ) }", [("url", "a b.png")], id="quoted, in capitals"),
        pytest.param('p { background: url("a(1).png") }', [("url", "a(1).png")], id="brackets in quotes"),
        pytest.param(r"p { background: url(a\(1\).png) }", [("url", "a(1).png")], id="brackets escaped"),
        pytest.param(r"p { background: url(\61 .png) }", [("url", "a.png")], id="a letter by its number"),
        pytest.param(
            "@import 'a.css'; @import url(b.css) print;", [("@import", "a.css"), ("@import", "b.css")], id="import"
        ),
        pytest.param("/* url(a) */ p { src: url(b) /* url(c) */ }", [("url", "b")], id="comments"),
        pytest.param("p::after { content: 'url(a)' }", [], id="a text"),
        pytest.param("@namespace svg url(http://www.w3.org/2000/svg);", [], id="a namespace"),
        pytest.param("@supports (mask: url(a)) {b{mask: url(c)}}", [("url", "c")], id="a condition"),
        pytest.param("p { fill: url(#a); background: url() url('') }", [("url", "#a")], id="a part, and nothing"),
        pytest.param(
            "@font-face { src: local('x'), url(a.woff2) format('woff2'), url(b.woff) }",
            [("url", "a.woff2"), ("url", "b.woff")],
            id="fonts",
        ),
        pytest.param(
            "p { background: image-set('a.png' 1x, url(b.png) 2x, 'c.avif' type('image/avif')) }",
            [("url", "a.png"), ("url", "b.png"), ("url", "c.avif")],
            id="image-set",
        ),
        pytest.param(
            "p { background: url(data:image/png;base64,AA==) }", [("url", "data:image/png;base64,AA==")], id="data"
        ),
        pytest.param("p { --my-url(a): b }", [], id="a name that ends like it"),
        pytest.param("p { background: url('a", [], id="no end"),
        pytest.param("p { background: url(a\n", [("url", "a")], id="an address at the end"),
        pytest.param("p { a: url(b; } p { a: url(c) } q { a: url(d) }", [("url", "d")], id="an address without end"),
        pytest.param("p { a: 'b /* c\n; d: url(e) } /* ' */", [("url", "e")], id="a text without end"),
        pytest.param(r"p { a: \/*; } p { a: url(b) }", [("url", "b")], id="an escape before a comment that is none"),
    ],
)
def test_urls_in_style(text, found):
    assert list(urls_in_style(text)) == found


def test_a_sheet_names_no_part_of_a_page():
    assert list(urls_of_sheet("p { fill: url(#a); mask: url(b#c) }")) == [("url", "b#c")]
