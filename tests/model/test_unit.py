from __future__ import annotations

import pytest

from orientera.model.unit import Unit
from orientera.read.markdown import read_units

BODY = """\
Text.

## Läkare { #lakare }

- Ring [[phone:1177]].

    Vänta.

Sedan.

1. Gå.

| A |
|---|
| b |

!!! note "Obs"

    Läs.

> Sagt.

<div>HTML</div>
"""


def test_units():
    found = read_units(BODY, 10)[1]
    assert [(unit.name, unit.shape, unit.heading, unit.line) for unit in found] == [
        ("paragraph", ("p",), "", 11),
        ("heading", ("h2",), "lakare", 13),
        ("list item", ("ul", "li", "p"), "lakare", 15),
        ("list item", ("ul", "li", "p"), "lakare", 17),
        ("paragraph", ("p",), "lakare", 19),
        ("list item", ("ol", "li", "p"), "lakare", 21),
        ("table heading", ("table", "thead", "tr", "th"), "lakare", 23),
        ("table cell", ("table", "tbody", "tr", "td"), "lakare", 25),
        ("paragraph", ("note", "p"), "lakare", 27),
        ("paragraph", ("note", "p"), "lakare", 29),
        ("paragraph", ("blockquote", "p"), "lakare", 31),
        ("piece of HTML", ("html",), "lakare", 33),
    ]


def test_the_bar_of_a_term_is_no_border_of_a_table():
    body = "| A | B |\n|---|---|\n| [[term:tolk|en tolk]] | Ring 114 14 |\n"
    units = read_units(body, 0)[1]
    assert [unit.text for unit in units] == ["A", "B", "[[term:tolk|en tolk]]", "Ring 114 14"]
    assert [(marker.id, marker.words) for unit in units for marker in unit.markers] == [("tolk", "en tolk")]


@pytest.mark.parametrize(
    ("text", "prose"),
    [
        pytest.param("Ring [[phone:1177]] nu.", "Ring   nu.", id="a marker"),
        pytest.param("Gå till [[term:vardcentral|vårdcentralen]].", "Gå till vårdcentralen.", id="a term"),
        pytest.param('Läs [om hyra](../boende/hyra.md#1 "T").', "Läs [om hyra].", id="a link"),
        pytest.param("[a][1177]", "[a]", id="a reference"),
        pytest.param("Kod `114 14` här", "Kod   här", id="code"),
        pytest.param("Läkare { #lakare }", "Läkare ", id="attributes"),
        pytest.param("En <b>fet</b> text", "En  fet  text", id="tags"),
        pytest.param("Se <https://1177.se> och a@b.se", "Se   och  ", id="addresses"),
        pytest.param("En <!-- inte\ndu --> text[^not].", "En   text .", id="a comment and the sign of a footnote"),
        pytest.param("نص (2016:38)", "نص (2016:38)", id="brackets"),
    ],
)
def test_prose(text, prose):
    assert Unit("p", (), "", text, 1).prose == prose
