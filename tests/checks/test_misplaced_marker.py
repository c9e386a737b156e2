from __future__ import annotations

import pytest

from orientera.checks.misplaced_marker import misplaced_marker

AR = "content/ar/index.md"
HINT = "write its words there, and mark it in the text"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("اذهب إلى [[term:vardcentral|المركز]].\n\n| [[term:tolk|مترجم]] |\n|---|\n", [], id="in texts"),
        pytest.param(
            "نص\n\nاقرأ عن [[[term:vardcentral|المركز]]](a.md)",
            [(3, "[[term:vardcentral|المركز]] stands in a link, where it is no link and explains nothing")],
            id="in a link",
        ),
        pytest.param(
            "## [[law:2016-38]] { #lag }",
            [(1, "[[law:2016-38]] stands in a heading, where it is no link and explains nothing")],
            id="in a heading",
        ),
        pytest.param(
            "---\ntitle: '[[term:tolk|مترجم]] [[site:1177]]'\n---\n![[[term:tolk|مترجم]]](a.png)",
            [
                (2, "[[term:tolk|مترجم]] stands in the title, where it is no link and explains nothing"),
                (4, "[[term:tolk|مترجم]] stands in the text of a picture, where it is no link and explains nothing"),
            ],
            id="in a title and a picture",
        ),
        pytest.param("## هاتف [[phone:1177]] { #hatif }", [], id="a number in a heading"),
    ],
)
def test_misplaced_marker(found, text, said):
    assert found(misplaced_marker, {AR: text}) == [(f"{AR}:{line}", message, HINT) for line, message in said]
