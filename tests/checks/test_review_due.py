from __future__ import annotations

import datetime

import pytest

from orientera.checks.review_due import review_due
from orientera.model.finding import Severity
from orientera.model.report import Report
from orientera.read.site import read_site
from tests.conftest import DAY

PAGE = "content/sv/a.md"
HINT = "read it, mend it, and run 'orientera reviewed a.md'"


def page(review_by):
    return f"---\ntitle: Vård\nreview_by: {review_by}\n---\nText\n"


@pytest.mark.parametrize(
    ("review_by", "said"),
    [
        pytest.param("2026-02-28", [(f"{PAGE}:3", "the review was due on 2026-02-28", HINT)], id="yesterday"),
        pytest.param("2026-03-01", [(f"{PAGE}:3", "the review is due by 2026-03-01", HINT)], id="today"),
        pytest.param("2026-04-30", [(f"{PAGE}:3", "the review is due by 2026-04-30", HINT)], id="in 60 days"),
        pytest.param("2026-05-01", [], id="in 61 days"),
        pytest.param("snart", [], id="no date: the check of front matter says so"),
    ],
)
def test_review_due(found, review_by, said):
    assert found(review_due, {PAGE: page(review_by)}) == said


def test_a_translation_has_its_source_pages_date(found):
    assert found(review_due, {"content/ar/a.md": page("2020-01-01"), PAGE: "---\ntitle: Vård\n---\nText\n"}) == []


def test_the_soonest_comes_first(make_site):
    days = {"a": "2026-04-02", "b": "2025-12-24", "c": "2026-03-09", "d": "2020-04-30"}
    site = read_site(make_site({f"content/sv/{name}.md": page(day) for name, day in days.items()}), DAY)
    findings = Report.of(review_due.findings(site), {"source pages": 4}).findings
    assert [(finding.severity, finding.problem.day) for finding in findings] == [
        (Severity.WARNING, datetime.date(2020, 4, 30)),
        (Severity.WARNING, datetime.date(2025, 12, 24)),
        (Severity.NOTICE, datetime.date(2026, 3, 9)),
        (Severity.NOTICE, datetime.date(2026, 4, 2)),
    ]
