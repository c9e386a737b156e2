from __future__ import annotations

import pytest

from orientera.checks.call_dates import call_dates

CALLS = "content/data/calls.yml"
PAGE = "compare both dates with the county board's page"
YEAR = "compare the year and the deadline with the county board's page"


@pytest.mark.parametrize(
    ("dates", "said"),
    [
        pytest.param("year: 2026, opens: 2026-01-15, deadline: 2026-03-19", [], id="in order"),
        pytest.param("year: 2026, opens: 2026-03-19, deadline: 2026-03-19", [], id="open for one day"),
        pytest.param("year: 2026, deadline: 2025-11-30", [], id="money of the next year"),
        pytest.param(
            "year: 2026, opens: 2026-04-15, deadline: 2026-03-19",
            [(f"{CALLS}:1", "the call tia opens on 2026-04-15, after its deadline 2026-03-19", PAGE)],
            id="opens too late",
        ),
        pytest.param(
            "year: 2026, deadline: 2020-03-19",
            [(f"{CALLS}:1", "the call tia is of 2026, but its deadline is 2020-03-19", YEAR)],
            id="a date of an old call",
        ),
        pytest.param(
            "year: 2026, opens: 2026-01-15, deadline: 2027-01-01",
            [(f"{CALLS}:1", "the call tia is of 2026, but its deadline is 2027-01-01", YEAR)],
            id="a deadline after its year",
        ),
    ],
)
def test_call_dates(found, dates, said):
    assert found(call_dates, {CALLS: f"- {{id: tia, grant: tia, county: gotland, {dates}, source: x}}\n"}) == said
