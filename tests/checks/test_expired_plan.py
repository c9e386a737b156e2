from __future__ import annotations

import pytest

from orientera.checks.expired_plan import expired_plan

DATA = "content/data/plans.yml"
HINT = "enter what came after it, and write history: true if this one is kept"


@pytest.mark.parametrize(
    ("years", "said"),
    [
        pytest.param("first_year: 2021, last_year: 2026", [], id="in its last year"),
        pytest.param("first_year: 2017, last_year: 2020, history: true", [], id="kept as history"),
        pytest.param(
            "first_year: 2017, last_year: 2020",
            [(f"{DATA}:1", "Integrationsstrategi expired on 2020-12-31, 1886 days ago", HINT)],
            id="expired long ago",
        ),
        pytest.param(
            "first_year: 2025, last_year: 2025",
            [(f"{DATA}:1", "Integrationsstrategi expired on 2025-12-31, 60 days ago", HINT)],
            id="a plan of one year",
        ),
    ],
)
def test_expired_plan(found, years, said):
    plan = f"- {{id: s, county: gotland, kind: strategy, title: Integrationsstrategi, summary: Mål., {years}}}\n"
    assert found(expired_plan, {DATA: plan}) == said
