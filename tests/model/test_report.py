from __future__ import annotations

import random
from datetime import date

import pytest

from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Report

IN_ORDER = [
    Finding("dead-link", Severity.ERROR, Problem(Location("content/ar/index.md", 9), "döda länkar")),
    Finding("heading-ids", Severity.ERROR, Problem(Location("content/ar/index.md", 9), "andra id")),
    Finding("heading-ids", Severity.ERROR, Problem(Location("content/ar/index.md", 9), "inga id")),
    Finding("dead-link", Severity.ERROR, Problem(Location("content/ar/index.md", 10), "döda länkar")),
    Finding("dead-link", Severity.ERROR, Problem(Location("content/ti/index.md"), "döda länkar")),
    Finding("message-missing", Severity.WARNING, Problem(Location("content/ar/index.md", 1), "saknas")),
    Finding("review-due", Severity.WARNING, Problem(Location("content/sv/b.md"), "sen", day=date(2020, 4, 30))),
    Finding("review-due", Severity.WARNING, Problem(Location("content/sv/a.md"), "sen", day=date(2026, 2, 1))),
    Finding("absent-page", Severity.NOTICE, Problem(Location("content/ar/index.md", 1), "finns inte")),
]


def test_findings_are_sorted_by_severity_day_file_line_rule_and_message():
    mixed = IN_ORDER.copy()
    random.Random(0).shuffle(mixed)
    assert mixed != IN_ORDER
    assert Report.of(mixed, {}).findings == tuple(IN_ORDER)


def test_what_is_said_twice_is_said_once():
    assert Report.of([IN_ORDER[0], IN_ORDER[1], IN_ORDER[0]], {}).findings == tuple(IN_ORDER[:2])


def test_the_same_fact_on_two_pages_is_two_findings():
    pages = [
        Problem(Location("content/sv/index.md", 3), "död", page=page) for page in ("ar/index.html", "ti/index.html")
    ]
    findings = [Finding("dead-link", Severity.ERROR, problem) for problem in pages]
    assert Report.of(findings, {}).findings == tuple(findings)


def dead(page, url="borta/", line=3, target="", file="content/sv/index.md"):
    problem = Problem(Location(file, line), f"{target} is not there", page=page, url=url, target=target)
    return Finding("dead-link", Severity.ERROR, problem)


AR, SV, TI = (dead(f"{code}/index.html", target=f"{code}/borta/") for code in ("ar", "sv", "ti"))


@pytest.mark.parametrize(
    ("findings", "pages"),
    [
        pytest.param([AR, SV, TI], [["sv", "ar", "ti"]], id="a line that stands on the pages of three languages"),
        pytest.param(
            [AR, dead("ar/a.html", target="ar/borta/", line=9)], [["ar", "ar"]], id="one target in two lines"
        ),
        pytest.param(
            [SV, AR, dead("uk/a.html", target="ar/borta/", file="content/uk/a.md")], [["sv", "ar", "uk"]],
            id="both",
        ),
        pytest.param([SV, dead("ar/index.html", target="x", url="annan/")], [["sv"], ["ar"]], id="another link"),
        pytest.param([SV, dead("sv/index.html", target="x")], [["sv"], ["sv"]], id="the same page, another target"),
        pytest.param(
            [dead(f"{code}/index.html", line=0, target=code) for code in ("sv", "ar")], [["sv"], ["ar"]],
            id="no line is known",
        ),
    ],
)  # fmt: skip
def test_the_same_mistake_in_many_places_is_one_finding(findings, pages):
    report = Report.of(findings, {})
    assert [[one.page.partition("/")[0] for one in finding.problems] for finding in report.findings] == pages


@pytest.mark.parametrize(
    ("worst", "threshold", "fails"),
    [
        (None, Severity.NOTICE, False),
        (None, None, False),
        (Severity.NOTICE, Severity.NOTICE, True),
        (Severity.NOTICE, Severity.WARNING, False),
        (Severity.NOTICE, Severity.ERROR, False),
        (Severity.WARNING, Severity.NOTICE, True),
        (Severity.WARNING, Severity.WARNING, True),
        (Severity.WARNING, Severity.ERROR, False),
        (Severity.ERROR, Severity.NOTICE, True),
        (Severity.ERROR, Severity.WARNING, True),
        (Severity.ERROR, Severity.ERROR, True),
        (Severity.ERROR, None, False),
    ],
)
def test_fails(worst, threshold, fails):
    findings = [finding for finding in IN_ORDER if worst is not None and finding.severity <= worst]
    assert Report.of(findings, {"source pages": 1}).fails(threshold) is fails


def test_count():
    report = Report.of(IN_ORDER, {})
    assert {severity.label: report.count(severity) for severity in Severity} == {
        "notice": 1,
        "warning": 3,
        "error": 5,
    }


@pytest.mark.parametrize(
    ("subjects", "has_run"),
    [
        ({}, False),
        ({"source pages": 0, "translations": 0}, False),
        ({"source pages": 1, "translations": 0}, True),
        ({"HTML pages": 1, "links": 0}, True),
        ({"HTML pages": 0, "links": 3}, False),
        ({"source pages": 1, "translations": 3, "HTML pages": 2, "links": 3}, True),
        ({"source pages": 1, "translations": 3, "HTML pages": 0, "links": 0}, False),
        ({"source pages": 0, "translations": 3, "HTML pages": 2, "links": 3}, False),
        ({"templates": 1}, True),
        ({"templates": 0}, False),
    ],
)
def test_has_run(subjects, has_run):
    assert Report.of([], subjects).has_run is has_run


@pytest.mark.parametrize(
    ("location", "said"),
    [
        (Location("content/ar/index.md", 31), "content/ar/index.md:31"),
        (Location("content/ar/index.md"), "content/ar/index.md"),
    ],
)
def test_a_location_is_said_with_its_line(location, said):
    assert str(location) == said
