from __future__ import annotations

import pytest

from orientera.model.memory import Memory


@pytest.fixture
def worked():
    """Recall a result that asks for one key; ``worked.times`` says how often it was worked out."""
    memory = Memory()

    def recall(made_from, rest, key="a"):
        def work(others):
            recall.times += 1
            return made_from, others.get(key)

        return memory.recall("sidan", (made_from,), rest, work)

    recall.times = 0
    return recall


@pytest.mark.parametrize(
    ("made_from", "rest", "times"),
    [
        pytest.param("text", {"a": 1, "b": 2}, 1, id="the same"),
        pytest.param("text", {"a": 1, "b": 3}, 1, id="another answer to what was not asked"),
        pytest.param("text", {"a": 2, "b": 2}, 2, id="another answer"),
        pytest.param("text", {"b": 2}, 2, id="no answer any more"),
        pytest.param("text", {}, 2, id="nothing left to ask"),
        pytest.param("annat", {"a": 1, "b": 2}, 2, id="made from something else"),
    ],
)
def test_a_result_is_worked_out_anew_where_it_may_be_another(worked, made_from, rest, times):
    worked("text", {"a": 1, "b": 2})
    assert worked(made_from, rest) == (made_from, rest.get("a"))
    assert worked.times == times


def test_what_had_no_answer_may_get_one(worked):
    worked("text", {})
    assert worked("text", {"a": 1}) == ("text", 1)


def test_nobody_asks_for_all(worked):
    with pytest.raises(TypeError, match="cannot be kept"):
        Memory().recall("sidan", (), {"a": 1}, lambda others: list(others))
