from __future__ import annotations

import pytest

from orientera.checks.body_tree import body_tree

FILE = "content/data/bodies.yml"


def body(key: str, parent: str = "", county: str = "vastmanland") -> str:
    above = f", parent: {parent}" if parent else ""
    return f"- {{id: {key}, county: {county}, name: {key}, level: network, purpose: Samverkan{above}}}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(body("rad") + body("grupp", "rad") + body("natverk", "grupp"), [], id="a tree"),
        pytest.param(body("natverk", "grupp") + body("grupp", "rad") + body("rad"), [], id="in any order"),
        pytest.param(body("rad", county="gotland") + body("radet"), [], id="two that stand alone"),
        pytest.param(
            body("rad") + body("grupp", "radet"),
            [],
            id="no such parent is another check's",
        ),
        pytest.param(
            body("rad", county="blekinge") + body("grupp", "rad"),
            [
                (
                    f"{FILE}:2",
                    "grupp: the parent rad is of blekinge, not of vastmanland",
                    "write the id of a group of the same county",
                )
            ],
            id="another county",
        ),
        pytest.param(
            body("a", "a"),
            [(f"{FILE}:1", "a: it answers to itself: a > a", "take the parent of one of them away")],
            id="its own parent",
        ),
        pytest.param(
            body("fore", "a") + body("a", "b") + body("b", "c") + body("c", "a"),
            [(f"{FILE}:2", "a: it answers to itself: a > b > c > a", "take the parent of one of them away")],
            id="a circle is told once, and not of what hangs on it",
        ),
    ],
)
def test_body_tree(found, text, said):
    assert found(body_tree, {FILE: text}) == said
