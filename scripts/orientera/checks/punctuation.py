"""Punctuation, quotation marks or digits of another language."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem, Severity
from orientera.model.site import Site
from orientera.model.writing import DIRECTION_MARKS, QUOTES, name_of, script_of, writing_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page
    from orientera.model.unit import Unit
    from orientera.model.writing import Writing

_MARK = re.compile(r"(?<=(\w))[\s”»“)]?([,.;?])(?=\s|$)")
_OTHER_DIGITS = re.compile("[٠-٩۰-۹]")


@check(each=Site.documented_pages, severity=Severity.WARNING)
def punctuation(page: Page) -> Iterator[Problem]:
    """A text has its own language's punctuation and quotation marks, the digits 0-9, and no direction marks.

    A Latin comma in Arabic turns the line around it; direction marks are invisible, and the generator isolates what
    must be isolated.
    """
    writing = writing_of(page.language.code)
    for unit in page.translatable() if writing is not None else ():
        for message, hint in _faults(unit, writing):  # type: ignore[arg-type]
            yield Problem(Location(page.file, unit.line), message, hint)


def _faults(unit: Unit, writing: Writing) -> Iterator[tuple[str, str]]:
    prose = unit.prose
    marks = writing.marks or {}
    wrong = {
        found[2] for found in _MARK.finditer(prose) if found[2] in marks and script_of(found[1]) == writing.script
    }
    for mark in sorted(wrong):
        yield f"the sign {mark} stands after {writing.script} letters", f"write {marks[mark]}"
    for quote in sorted(QUOTES.intersection(prose) - set(writing.quotes)):
        yield f"the quotation mark {name_of(quote)} is not this language's", f"use these: {' '.join(writing.quotes)}"
    if _OTHER_DIGITS.search(prose):
        yield "the digits are not 0-9", "write numbers with 0-9: they are the same in every language"
    if any(mark in prose for mark in DIRECTION_MARKS):
        yield "there is an invisible direction mark", "take it out: the generator isolates numbers and names"
