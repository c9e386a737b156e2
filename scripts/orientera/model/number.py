"""Find what must stay whole and left-to-right in any text: phones, dates, amounts, law numbers, addresses.

In right-to-left text the bidirectional algorithm (UAX #9) reorders the groups of "114 14" to "14 114" and moves the
plus of "+46 ..." to the end. What is found here is isolated and kept on one line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache
from typing import TYPE_CHECKING

import phonenumbers

if TYPE_CHECKING:
    from collections.abc import Iterator

REGION = "SE"
SHORT_NUMBERS = ("112", "1177", "114 14", "113 13", "116 000", "116 006", "116 111", "901 01", "90 390")
"""Numbers that are called as they are, as they are written. Sources: PTS' numbering plan, SOS Alarm, 1177."""
SHORT_CODES = frozenset(number.replace(" ", "") for number in SHORT_NUMBERS)
_WRITTEN = SHORT_CODES | frozenset(SHORT_NUMBERS)

_SPACES = " \u00a0\u202f\u2009"
_S = f"[{_SPACES}]"
_LETTERS = "A-Za-zÀ-ɏ"  # other scripts write a preposition of one letter together with a number
_HYPHENS = "\u2010\u2011\u2012\u2013-"
_PATTERN = re.compile(
    rf"""
      (?P<url>https?://(?:[!#-&(-.0-;=?-~À-ɏ]|/(?!/))*(?:[#-&*+0-9=@-Z\\^-z|~À-ɏ]|/))
    | (?P<email>(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+)
    | (?P<date>(?<![\d.,:/-])\d{{4}}-\d{{2}}-\d{{2}}(?![\d-]))
    | (?P<identity>(?<![\d-])(?:\d{{8}}|\d{{6}})[-+]\d{{4}}(?!\d))
    | (?P<law>(?<![\d:.])\d{{4}}:\d{{1,4}}(?![\d:]))
    | (?P<amount>(?<![\d.,])\d{{1,3}}(?:{_S}?\d{{3}})*(?:,\d{{1,2}})?{_S}?(?:kr|kronor|SEK|%|€)(?![{_LETTERS}\d_]))
    | (?P<host>  # an address without https://, as people write it
        (?<![{_LETTERS}\d_@.-])(?<![{_LETTERS}\d_:/]/)(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+(?:se|eu|org|com|nu|net|int)(?:/[{_LETTERS}\d_./#-]*[{_LETTERS}\d_/])?(?![{_LETTERS}\d_-]))
    | (?P<digits>
        (?<![{_LETTERS}\d_])(?<![{_LETTERS}\d_][.,:/{_HYPHENS}])
        \+?\d(?:[\d{_SPACES}/.:{_HYPHENS}]|\(0\))*\d
        (?![{_LETTERS}\d_]|[:/][{_LETTERS}\d]|[.,{_HYPHENS}]\d))
    """,
    re.VERBOSE,
)
_POSSIBLE = re.compile(r"[\d@]|://|\.[a-z]{2}")  # cheap: most texts hold nothing of the kind
_LATIN = re.compile(r"[A-Za-zÀ-ɏ](?:[A-Za-zÀ-ɏ0-9'’./&-]|[ ](?=[A-Za-zÀ-ɏ0-9]))*[A-Za-zÀ-ɏ0-9]|[A-Za-zÀ-ɏ]")
_COUNTED = re.compile(
    r"""\s+(?:
      invån|person|människ|kron|hushåll|euro|dollar          # Swedish, and what is like it in other languages
    | people|inhabit|resident|crowns|households              # English
    | نسمة|شخص|ساكن|من\sالسكان|كرون|إنسان|يورو                # Arabic
    | نفر|کرون|ساکن|باشند|انسان|یورو                          # Persian, Dari
    | تنه|کسان|اوسېدون|وګړ                                   # Pashto
    | کەس|کرۆن|دانیشتو|یۆرۆ                                  # Sorani
    | qof|karoon|koroon|dad|yuuro                            # Somali
    | ሰባት|ክሮነ|ክሮና|ነበርቲ|ህዝቢ|ዩሮ                              # Tigrinya
    | мешкан|жител|осіб|особ|люд|крон|человек|чоловік|євро|евро    # Ukrainian, Russian
    )""",
    re.VERBOSE | re.IGNORECASE,
)
"""What is counted, or paid: 116 000 is a telephone number in all of Europe, and a town's inhabitants too."""
_GROUPED = re.compile(r"\d[^\d]+\d")


class Kind(Enum):
    """What a span of text is."""

    PHONE = "phone"
    DATE = "date"
    AMOUNT = "amount"
    LAW = "law"
    IDENTITY = "identity"
    NUMBER = "number"
    URL = "url"
    EMAIL = "email"
    LATIN = "latin"


@dataclass(frozen=True)
class Span:
    """A part of a text: offsets, kind, and for a phone the number that is called (RFC 3966, after ``tel:``)."""

    start: int
    end: int
    kind: Kind
    dial: str = ""


def spans(text: str, *, latin: bool = False) -> Iterator[Span]:
    """Yield the parts of a text that must stay whole, in order; Latin words too, where asked."""
    at = 0
    for match in _PATTERN.finditer(text) if _POSSIBLE.search(text) else ():
        span = _span(match)
        if span is None:
            continue
        if latin:
            yield from _latin_spans(text, at, span.start)
        yield span
        at = span.end
    if latin:
        yield from _latin_spans(text, at, len(text))


def dial(number: str) -> str:
    """Turn a written number into the one that is called.

    ``114 14`` becomes ``11414``, and ``020-50 50 50`` becomes ``+4620505050`` (E.164).
    Returns an empty string for what is no phone number.
    """
    spaced = re.sub(_S, " ", number)
    return spaced.replace(" ", "") if spaced in _WRITTEN else _e164(spaced)


@lru_cache(maxsize=4096)
def _e164(number: str) -> str:
    if not number.startswith(("+", "0")):
        return ""
    try:
        parsed = phonenumbers.parse(number, REGION)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_valid_number(parsed):
        return ""
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _span(match: re.Match[str]) -> Span | None:
    kind = match.lastgroup
    if kind == "digits":
        return _digits(match)
    return Span(match.start(), match.end(), Kind.URL if kind == "host" else Kind(kind))


def _digits(match: re.Match[str]) -> Span | None:
    """Tell a phone from another number; digits in one group that are no phone need no isolation."""
    text = match[0]
    number = "" if "." in text or _is_count(match) else dial(text)
    if number:
        return Span(match.start(), match.end(), Kind.PHONE, number)
    if _GROUPED.search(text) or text[0] == "+":
        return Span(match.start(), match.end(), Kind.NUMBER)
    return None


def _is_count(match: re.Match[str]) -> bool:
    """Whether digits that are a short number, grouped as thousands are, count something."""
    digits = re.sub(_S, "", match[0])
    return len(digits) == 6 and digits in SHORT_CODES and _COUNTED.match(match.string, match.end()) is not None


def _latin_spans(text: str, start: int, end: int) -> Iterator[Span]:
    for match in _LATIN.finditer(text, start, end):
        yield Span(match.start(), match.end(), Kind.LATIN)
