"""What a check says: a Problem with its Location, and the Finding that the report carries."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import IntEnum
from typing import TYPE_CHECKING

from orientera.model.said import counted, in_words, say

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")

NOT_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


class Severity(IntEnum):
    """How much a finding matters. ERROR fails a build; NOTICE is work to do that nobody did wrong."""

    NOTICE = 1
    WARNING = 2
    ERROR = 3

    @property
    def label(self) -> str:
        """The name in small letters, as reports and options write it."""
        return self.name.lower()


LABELS = {Severity.ERROR: say("error"), Severity.WARNING: say("warning"), Severity.NOTICE: say("notice")}
"""What a person is told of a severity."""


@dataclass(frozen=True, order=True, slots=True)
class Location:
    """A place in a file: path with forward slashes, and the line, counted from 1 (0 for the whole file)."""

    file: str
    line: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}" if self.line else self.file


@dataclass(frozen=True, slots=True)
class Problem:
    """A fact with its place, and a hint: the next thing to do.

    ``page`` and ``url`` are set by checks of built pages: the path of the HTML file, and the attribute's raw value.
    ``target`` is set where the same mistake can stand in many places, as a dead link of a menu: problems of one
    rule and one target are one finding.
    ``day`` is set by checks of what has a deadline: reports give the soonest first, after what has none.
    """

    location: Location
    message: str
    hint: str = ""
    page: str = ""
    url: str | None = None
    severity: Severity | None = None
    day: date | None = None
    target: str = ""

    @property
    def text(self) -> str:
        """The fact and the hint as one text, for formats that have no place for a hint."""
        return f"{self.message.removesuffix('.')}. {self.hint}" if self.hint else self.message


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem that a rule found, with the rule's name and severity, and the same problem in other places."""

    rule: str
    severity: Severity
    problem: Problem
    others: tuple[Problem, ...] = ()

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The problem in every place."""
        return (self.problem, *self.others)

    @property
    def also(self) -> str:
        """In how many places more it is, or nothing."""
        count = len(self.others)
        return counted("also in {count} other place", "also in {count} other places", count) if count else ""

    @property
    def sort_key(self) -> tuple[int, date, str, int, str, bool, str]:
        """Worst first, then the soonest, then by file, line, rule and message; a text's own page before others."""
        where, page = self.problem.location, self.problem.page
        day = self.problem.day or date.min
        is_borrowed = page.partition("/")[0] not in where.file.split("/")
        return (-self.severity, day, where.file, where.line, self.rule, is_borrowed, self.problem.message)


def visible(text: str) -> str:
    r"""Show control characters of the content, as ``\x1b``, instead of sending them to a terminal or a page."""
    return _CONTROL.sub(lambda found: f"\\x{ord(found[0]):02x}", text)


def did_you_mean(wanted: str, known: Iterable[str], otherwise: str, *, form: str = "{}", cutoff: float = 0.6) -> str:
    """The hint for a name that there is not: the nearest one that there is, written as ``form``, or what else to do.

    ``cutoff`` is how near it must be, from 0 to 1 (difflib).
    """
    near = get_close_matches(wanted, list(known), n=1, cutoff=cutoff)
    return f"did you mean {form.format(near[0])}?" if near else otherwise


def text_of(finding: Finding, translate: Callable[[str], str] = str) -> str:
    """Say a finding in one text, as programs show it: message, hint, and in how many places more it is.

    ``translate`` gives a template in the language that the problem is said in.
    """
    return ". ".join(part for part in (finding.problem.text, in_words(finding.also, translate)) if part)
