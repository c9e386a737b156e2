"""A deadline that is typed in a text and has gone by."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

_FOLDERS = ("integration/", "lan/")
_MONTHS = {
    name: number
    for number, names in enumerate(
        [
            "januari,january",
            "februari,february",
            "mars,march",
            "april",
            "maj,may",
            "juni,june",
            "juli,july",
            "augusti,august",
            "september",
            "oktober,october",
            "november",
            "december",
        ],
        start=1,
    )
    for name in names.split(",")
}
_DAY = re.compile(
    r"\b(?P<year>20\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b"
    rf"|\b(?P<day_>\d{{1,2}})\s+(?P<name>{'|'.join(_MONTHS)})\s+(?P<year_>20\d\d)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"\b(?:sista (?:dag|datum|ansökningsdag)|deadline|apply (?:by|before)|register by|last day|no later than"
    r"|(?:sök|ansök|ansökan|anmäl|anmälan|anmäla|senast) (?:dig )?(?:den|till|före|senast)\b|senast (?=\d))",
    re.IGNORECASE,
)

_LATEST = re.compile(r"\b(?:ändra|uppdatera|granska|hämta|läs)\w*\s+senast\b", re.IGNORECASE)
"""The other sense of "senast": what was done last, and not what is to be done."""

_PAST = re.compile(
    r"\b(?:var|hade|hölls|skulle|stängde|förra|\w{3,}ades|(?:beslut|gransk|redovis|lämn|ändr|uppdater|hämt)\w*ade|was|were|had)\b",
    re.IGNORECASE,
)
"""What tells of something that is over, and asks for nothing."""
_SENTENCE_END = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")


@check(each=Site.pages_with_data, severity=Severity.WARNING)
def typed_deadline(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A deadline stands in content/data/calls.yml or events.yml, and not in the text of a page.

    There it says by itself that it has gone by. A text of 2020 that asks for applications by March still asks today.
    """
    page, site = page_with_data
    if not page.path.startswith(_FOLDERS) or site.today is None:
        return
    for number, line in enumerate(page.body.split("\n"), start=page.body_line):
        asks = _DEADLINE.search(_LATEST.sub(lambda match: " " * len(match[0]), line))
        for match in _DAY.finditer(line, asks.start()) if asks else ():
            if _PAST.search(_SENTENCE_END.split(line[: match.start()])[-1]):
                continue
            day = _date(match)
            if day is not None and day < site.today:
                message = f"the deadline {match[0]} is typed, and has gone by"
                hint = "take it out, or move it to content/data/calls.yml or events.yml"
                yield Problem(Location(page.file, number), message, hint)


def _date(match: re.Match[str]) -> date | None:
    """Read a date that the pattern found; None for one that no calendar has."""
    month = match["month"] or _MONTHS[match["name"].lower()]
    try:
        return date(int(match["year"] or match["year_"]), int(month), int(match["day"] or match["day_"]))
    except ValueError:
        return None
