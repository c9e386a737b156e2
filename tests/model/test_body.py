from __future__ import annotations

import pytest
from pydantic import ValidationError

from orientera.model.body import Body, body_tree


def body(key: str, parent: str | None = None, **more: object) -> Body:
    given = {"county": "vastmanland", "name": key, "level": "network", "purpose": "Samverkan", "parent": parent}
    return Body.model_validate({"id": key, **given, **more})


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        pytest.param(
            "level", "strategisk",
            "Input should be 'strategic', 'preparatory', 'network', 'focus-group' or 'conference'", id="level",
        ),
        pytest.param("meetings_a_year", 0, "Input should be greater than or equal to 1", id="no meetings"),
        pytest.param("chair", {"en": "The governor"}, "Value error, a text needs Swedish: {sv: ...}",
                     id="no Swedish"),
        pytest.param("members", "kommunerna", "Input should be a valid tuple", id="members are no list"),
    ],
)  # fmt: skip
def test_a_wrong_value(field: str, value: object, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        body("rad", **{field: value})
    assert [error["msg"] for error in caught.value.errors()] == [said]


@pytest.mark.parametrize(
    ("bodies", "shown"),
    [
        pytest.param([], [], id="none"),
        pytest.param(
            [("rad", None), ("grupp", "rad"), ("natverk", "grupp"), ("fokus", "rad")],
            [("rad", 0), ("grupp", 1), ("natverk", 2), ("fokus", 1)],
            id="a tree",
        ),
        pytest.param([("grupp", "rad"), ("rad", None)], [("rad", 0), ("grupp", 1)], id="the child first"),
        pytest.param([("grupp", "radet"), ("rad", None)], [("grupp", 0), ("rad", 0)], id="no such parent"),
        pytest.param(
            [("fore", "a"), ("a", "b"), ("b", "a")], [("fore", 0), ("a", 0), ("b", 1)], id="a circle loses nobody"
        ),
    ],
)
def test_body_tree(bodies: list[tuple[str, str | None]], shown: list[tuple[str, int]]) -> None:
    found = body_tree(body(key, parent) for key, parent in bodies)
    assert [(one.id, depth) for one, depth in found] == shown
