from __future__ import annotations

import pytest

from orientera.checks.old_call import old_call

CALLS = "content/data/calls.yml"
CALL = "- {{id: gotland-tia, grant: tia, county: gotland, year: {year}, deadline: {deadline}, source: x{more}}}\n"


@pytest.mark.parametrize(
    ("deadline", "more", "said"),
    [
        pytest.param("2026-03-01", "", [], id="the last day"),
        pytest.param("2025-03-01", "", [], id="closed for a year"),
        pytest.param(
            "2025-02-28",
            "",
            [
                (
                    f"{CALLS}:2",
                    "the call gotland-tia closed on 2025-02-28",
                    "take it out, or write 'history: true' where it is worth keeping",
                )
            ],
            id="closed for a year and a day",
        ),
        pytest.param("2020-03-19", ", history: true", [], id="kept as history"),
        pytest.param("2026-09-01", "", [], id="to come"),
    ],
)
def test_old_call(found, deadline, more, said):
    text = "# på 2026-03-01\n" + CALL.format(year=deadline[:4], deadline=deadline, more=more)
    assert found(old_call, {CALLS: text}) == said
