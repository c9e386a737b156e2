"""The facts of a text that are the same in every language: telephone numbers, dates, amounts, laws, numbers."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from orientera.model.number import Kind, spans

if TYPE_CHECKING:
    from collections.abc import Iterator

SPELLED = 12
"""Numbers up to this one are often written in words."""

CENTURY = "century"
"""The kind of 1800-talet: other languages count it as the 19th, in digits, in Roman ones, or in words."""

_CENTURY = re.compile(r"\b(\d\d)00-tal\w*")
_DIGITS = re.compile(r"\d+")
_GROUPS = re.compile(r"(?<=\d)[ \u00a0\u202f\u2009.,](?=\d{3}(?!\d))")
_WHOLE = {Kind.LAW: "law", Kind.EMAIL: "address", Kind.URL: "address", Kind.PHONE: "telephone number"}


def facts(text: str) -> Iterator[tuple[str, str]]:
    """Yield what each fact is, and the fact in one form: digits 0-9, dates as numbers, thousands without spaces.

    A month is a word in most texts: of 2026-09-13, the year and the day count.
    """
    text = "".join(str(unicodedata.digit(letter, letter)) for letter in text)
    yield from ((CENTURY, str(int(found[1]) + 1)) for found in _CENTURY.finditer(text))
    text = _CENTURY.sub(" ", text)
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


def _numbers(text: str) -> Iterator[tuple[str, str]]:
    for digits in _DIGITS.findall(_GROUPS.sub("", text)):
        yield "number", str(int(digits))
