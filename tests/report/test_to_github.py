from __future__ import annotations

import pytest

from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Report
from orientera.report.to_github import to_github


def test_full(full, golden):
    golden("golden/report/full.github.txt", to_github(full))


def test_nothing_found_is_nothing_said(clean):
    assert to_github(clean) == ""


@pytest.mark.parametrize(
    ("problem", "command"),
    [
        pytest.param(
            Problem(Location("content/ar/index.md", 31), "the page has no text", "write it"),
            "::error file=content/ar/index.md,title=empty-page,line=31::the page has no text. write it",
            id="with line and hint",
        ),
        pytest.param(
            Problem(Location("content/ar/index.md"), "the page has no text"),
            "::error file=content/ar/index.md,title=empty-page::the page has no text",
            id="without",
        ),
        pytest.param(
            Problem(Location("a,b:c%d.md", 1), "100 %, a: b", "%0A"),
            "::error file=a%2Cb%3Ac%25d.md,title=empty-page,line=1::100 %25, a: b. %250A",
            id="per cent, comma and colon",
        ),
        pytest.param(
            Problem(Location("a\nb.md"), "rad\r\nrad::error::rad"),
            "::error file=a%0Ab.md,title=empty-page::rad%0D%0Arad::error::rad",
            id="line ends",
        ),
    ],
)
def test_escaping(problem, command):
    finding = Finding("empty-page", Severity.ERROR, problem)
    assert to_github(Report.of([finding], {"source pages": 1})) == f"{command}\n"


@pytest.mark.parametrize("severity", list(Severity))
def test_severities_are_githubs_own(severity):
    report = Report.of([Finding("x", severity, Problem(Location("a.md"), "x"))], {"source pages": 1})
    assert to_github(report) == f"::{severity.label} file=a.md,title=x::x\n"


def test_a_finding_in_many_places_is_one_annotation():
    def dead(page):
        return Finding("dead-link", Severity.ERROR, Problem(Location(page), "b/ is not there", "", page, target="b/"))

    report = Report.of([dead("a.html"), dead("c.html"), dead("d.html")], {"HTML pages": 3})
    assert to_github(report) == "::error file=a.html,title=dead-link::b/ is not there. also in 2 other places\n"
