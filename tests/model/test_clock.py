"""The day a site is built for, and how long what was built holds."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from orientera.model.clock import Clock, Validity

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))


def test_a_day_is_past_from_the_day_after() -> None:
    clock = Clock(TODAY)

    assert clock.is_past(date(2026, 11, 21))
    assert not clock.is_past(TODAY)


def test_what_asked_nothing_holds_for_ever() -> None:
    assert Clock(TODAY).validity() == Validity(None, None)


def test_what_asked_holds_until_the_next_answer_changes() -> None:
    clock = Clock(TODAY)
    for day in (date(2026, 1, 31), date(2026, 11, 1), TODAY, date(2027, 5, 1)):
        clock.is_past(day)

    assert clock.validity() == Validity(date(2026, 11, 2), date(2026, 11, 23))


def test_starting_anew_forgets_what_was_asked() -> None:
    clock = Clock(TODAY)
    clock.is_past(TODAY)
    clock.start()

    assert clock.validity() == Validity()


@given(asked=st.lists(DAYS, max_size=6), built=DAYS, later=DAYS)
def test_within_its_validity_every_answer_is_the_same_and_outside_one_is_not(
    asked: list[date], built: date, later: date
) -> None:
    clock, other = Clock(built), Clock(later)
    same = [clock.is_past(day) for day in asked] == [other.is_past(day) for day in asked]

    assert clock.validity().holds(later) == same


@given(
    one=st.tuples(DAYS, DAYS).map(lambda ends: Validity(*ends)),
    other=st.tuples(st.none() | DAYS, st.none() | DAYS).map(lambda ends: Validity(*ends)),
    day=DAYS,
)
def test_both_hold_where_each_holds(one: Validity, other: Validity, day: date) -> None:
    assert (one & other).holds(day) == (one.holds(day) and other.holds(day))


def test_the_ends_are_a_day_each() -> None:
    validity = Validity(TODAY, TODAY + timedelta(days=1))

    assert [validity.holds(TODAY + timedelta(days=step)) for step in (-1, 0, 1)] == [False, True, False]
