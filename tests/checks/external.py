"""Links out of a site, with what asking for them came to."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from orientera.model.external import ExternalLinks, Mention
from orientera.model.finding import Location
from orientera.model.visit import Result, Visit, noted

if TYPE_CHECKING:
    from orientera.model.check import Check
    from orientera.model.visit import Seen

NOON = datetime.datetime(2026, 11, 25, 12, tzinfo=datetime.UTC)
DAY = datetime.timedelta(days=1)
ADDRESS = "https://a.se/vard/"
FROM = Mention(Location("content/ar/vard.md", 7), "ar/vard/index.html", "https://a.se/vard/")


def visit(result: Result = Result.GOOD, days: float = 0, **about: object) -> Visit:
    """A visit to ADDRESS so many days after noon."""
    usual = {"status": 200, "detail": "a.se", "address": ADDRESS}
    return Visit(NOON + days * DAY, result, **(usual | about))


def seen(*results: Result) -> Seen | None:
    """What is known after visits that came to this, a day apart."""
    known = None
    for days, result in enumerate(results):
        known = noted(known, visit(result, days))
    return known


def said(check: Check, *visits: Visit, mentions: tuple[Mention, ...] = (FROM,)) -> list[tuple[str, str, str]]:
    """What a check says after visits to one address: place, message and hint."""
    known = None
    for one in visits:
        known = noted(known, one)
    problems = [finding.problem for finding in check.findings(ExternalLinks({ADDRESS: mentions}, {ADDRESS: known}))]
    return [(str(problem.location), problem.message, problem.hint) for problem in problems]


def mention(file: str, line: int = 0, **about: str) -> Mention:
    return Mention(Location(file, line), "ar/index.html", "https://a.se/vard/", **about)
