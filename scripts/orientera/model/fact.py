"""The facts of a text that are the same in every language: telephone numbers, dates, amounts, laws, numbers."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from orientera.model.number import Kind, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

SPELLED = 12
"""Numbers up to this one are often written in words."""

PERIOD = "period"
"""The kind of 1800-talet and 1930-talet: other languages count them in other numbers, or in words."""

_PERIOD = re.compile(r"\b(\d{3}0)-tal\w*")
_DIGITS = re.compile(r"\d+")
_GROUPS = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009.,](?=\d{3}(?!\d))")
_WHOLE = {Kind.LAW: "law", Kind.EMAIL: "address", Kind.URL: "address", Kind.PHONE: "telephone number"}


def facts(text: str) -> Iterator[tuple[str, str]]:
    """Yield what each fact is, and the fact in one form: digits 0-9, dates as numbers, thousands without spaces.

    A month is a word in most texts: of 2026-09-13, the year and the day count.
    """
    if not text.isascii():
        text = _other_digits().sub(lambda found: str(unicodedata.digit(found[0])), text)
    yield from ((PERIOD, found[1]) for found in _PERIOD.finditer(text))
    text = _PERIOD.sub(" ", text)
    at = 0
    for span in spans(text):
        yield from _numbers(text[at : span.start])
        at = span.end
        written = text[span.start : span.end]
        if span.kind is Kind.PHONE:
            yield "telephone number", span.dial
        elif span.kind in _WHOLE:
            yield _WHOLE[span.kind], written.rstrip("/").removeprefix("https://").removeprefix("www.")
        elif span.kind is Kind.DATE:
            year, _, day = written.split("-")
            yield from (("number", year), ("number", str(int(day))))
        else:
            yield from _numbers(written)
    yield from _numbers(text[at:])


@cache
def _other_digits() -> re.Pattern[str]:
    """The digits of other scripts than Latin: Arabic and Persian ones, those of Ethiopic, raised ones."""
    signs = "".join(sign for sign in map(chr, range(0x80, 0x10000)) if unicodedata.digit(sign, None) is not None)
    return re.compile(f"[{signs}]")


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    for digits in _DIGITS.findall(_GROUPS.sub("", text)):
        yield "number", digits.lstrip("0") or "0"


def numbers_of_period(first_year: str) -> set[str]:
    """The numbers by which languages say a century or a decade: 1930, the 30s, of the 20th century."""
    year = int(first_year)
    return {first_year, str(year % 100), str(year // 100 + 1)}
