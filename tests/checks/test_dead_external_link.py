from __future__ import annotations

import pytest

from orientera.checks.dead_external_link import dead_external_link
from orientera.model.external import ExternalLinks
from orientera.model.visit import Result, Verdict
from tests.checks.external import ADDRESS, FROM, mention, said, visit

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


def test_the_pages_that_have_it_are_listed():
    mentions = tuple(mention(f"content/{code}/a.md", 3) for code in ("ar", "en", "fa", "ps", "so", "sv", "ti", "uk"))
    (problem,) = said(dead_external_link, visit(Result.GONE), visit(Result.GONE, 1), mentions=(*mentions, *mentions))
    assert problem[0] == "content/ar/a.md:3"
    assert problem[1].endswith(
        " (also in content/en/a.md:3, content/fa/a.md:3, content/ps/a.md:3, content/so/a.md:3, content/sv/a.md:3"
        " and 2 more)"
    )


def test_a_problem_says_its_page_and_the_address_as_it_is_written():
    links = ExternalLinks({ADDRESS: (FROM,), "https://b.se/": (FROM,)}, {})
    assert list(dead_external_link.findings(links)) == []  # what was not asked for is not dead
    link = next(ExternalLinks({ADDRESS: (FROM,)}, {ADDRESS: None}).every())
    problem = link.problem("är borta", "gör något")
    assert (problem.page, problem.url) == ("ar/vard/index.html", "https://a.se/vard/")
