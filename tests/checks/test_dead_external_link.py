from __future__ import annotations

import pytest

from orientera.checks.dead_external_link import dead_external_link
from orientera.model.external import ExternalLinks
from orientera.model.report import Report
from orientera.model.visit import Result, Verdict
from tests.checks.external import ADDRESS, FROM, mention, said, seen, visit

HINT = "find its new address, or take the link out"


@pytest.mark.parametrize(
    ("visits", "message"),
    [
        pytest.param([visit()], None, id="good"),
        pytest.param([visit(Result.GONE, status=404)], None, id="once"),
        pytest.param(
            [visit(Result.GONE, status=404), visit(Result.GONE, 7, status=404)],
            "answers 404 (Not Found), since 2026-11-25 or before", id="gone",
        ),
        pytest.param(
            [visit(Result.NO_HOST, status=0), visit(Result.NO_HOST, 7, status=0)],
            "there is no host a.se (DNS), since 2026-11-25 or before", id="no host",
        ),
        pytest.param(
            [visit(Result.GONE, status=410), visit(Result.EXPIRED, 7, status=0)],
            "the certificate of a.se has expired, or does not hold yet, since 2026-11-25 or before", id="certificate",
        ),
        pytest.param([visit(Result.BUSY), visit(Result.BUSY, 7)], None, id="nobody knows"),
        pytest.param([visit(Result.GONE), visit(Result.GONE, 7), visit(Result.GOOD, 8)], None, id="is back"),
    ],
)  # fmt: skip
def test_dead_external_link(visits, message):
    expected = [] if message is None else [("content/ar/vard.md:7", f"{ADDRESS} {message}", HINT)]
    assert said(dead_external_link, *visits) == expected


@pytest.mark.parametrize("result", [result for result in Result if result.verdict is Verdict.FAILED])
def test_every_failure_is_one_in_the_end(result):
    assert len(said(dead_external_link, visit(result), visit(result, 1))) == 1


def test_a_problem_says_its_page_and_the_address_as_it_is_written():
    links = ExternalLinks({ADDRESS: (FROM, mention("content/en/a.md"))}, {ADDRESS: seen(Result.GONE, Result.GONE)})
    problems = [finding.problem for finding in dead_external_link.findings(links)]
    assert [(str(problem.location), problem.page, problem.url) for problem in problems] == [
        ("content/ar/vard.md:7", "ar/vard/index.html", "https://a.se/vard/"),
        ("content/en/a.md", "ar/index.html", "https://a.se/vard/"),
    ]
    assert {problem.target for problem in problems} == {ADDRESS}
    assert len(Report.of(dead_external_link.findings(links), {}).findings) == 1


def test_what_was_not_asked_for_is_not_dead():
    assert list(dead_external_link.findings(ExternalLinks({ADDRESS: (FROM,)}, {}))) == []
