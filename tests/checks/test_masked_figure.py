from __future__ import annotations

import pytest

from orientera.checks.masked_figure import masked_figure

FIGURE = "- {id: barn, label: Barn, value: %s, people: %s, year: 2020, source: {title: Regionen}}\n"
SAID = [
    ("content/data/figures.yml:1", "the figure barn counts fewer than 5 people in clear", "write 'value: masked'")
]


@pytest.mark.parametrize(
    ("value", "people", "said"),
    [
        pytest.param("13", "true", [], id="thirteen people"),
        pytest.param("5", "true", [], id="five people"),
        pytest.param("4", "true", SAID, id="four people"),
        pytest.param("1", "true", SAID, id="one person"),
        pytest.param("0", "true", [], id="nobody"),
        pytest.param("masked", "true", [], id="masked"),
        pytest.param("4", "false", [], id="four meetings"),
    ],
)
def test_masked_figure(found, value, people, said):
    assert found(masked_figure, {"content/data/figures.yml": FIGURE % (value, people)}) == said
