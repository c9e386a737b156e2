"""Find the addresses in a style sheet (CSS Syntax 3): url(), @import, and the texts of image-set()."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_STRING = r"\"(?:[^\"\\\n]|\\.|\\\n)*\"|'(?:[^'\\\n]|\\.|\\\n)*'"
_BARE = r"(?:[^\s\"'()\\]|\\[0-9a-f]{{1,6}}\s?|\\.)*"
_URL = rf"url\(\s*(?:(?P<{{}}quoted>{_STRING})|(?P<{{}}bare>{_BARE}))\s*(?:\)|\Z)"
_TOKEN = re.compile(
    rf"""
    /\*.*?(?:\*/|\Z)
    | @namespace\b [^;]* | @supports\b [^{{]*  # what a condition asks about is not fetched
    | @import\s*(?:(?P<import>{_STRING})|{_URL.format("import_", "import_")})
    | (?<![\w-]){_URL.format("", "")}
    | (?<![\w])(?:-webkit-)?image-set\((?P<set>(?:{_STRING}|[^()"']|\([^()]*\))*)\)
    | (?<![\w-])url\((?!\s*["'])(?:[^)\\]|\\.)*     # a wrong address ends where the bracket closes
    | {_STRING}
    | "(?:[^"\\\n]|\\.)* | '(?:[^'\\\n]|\\.)* | \\.  # a text without end goes on to the end of its line
    | (?P<block>\{{)
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
_IN_SET = re.compile(rf"url\(\s*(?P<bare>[^\s\"'()]+)\s*\)|type\([^)]*\)|(?P<quoted>{_STRING})", re.IGNORECASE)
_ANY = re.compile(r"url\(|@import|image-set\(", re.IGNORECASE)
_LETTER = re.compile(r"\\0{0,4}([46][1-9a-f]|[57][0-9a])(?![0-9a-f])\s?", re.IGNORECASE)
"""A letter a to z that is written by its number: it can stand in the name of a function."""
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|\n|(.))", re.DOTALL)


def urls_in_style(text: str) -> Iterator[tuple[str, str]]:
    """Yield each address that is not empty with where it stands: ``url`` or ``@import``."""
    if "\\" in text:
        text = _LETTER.sub(lambda found: chr(int(found[1], 16)), text)
    if not _ANY.search(text):
        return
    is_beginning = True
    for found in _TOKEN.finditer(text):
        imported = found["import"] or found["import_quoted"] or found["import_bare"]
        if found["block"]:
            is_beginning = False  # an import behind other rules is none
        elif imported:
            yield from _one("@import", imported) if is_beginning else ()
        elif found["set"]:
            for inner in _IN_SET.finditer(found["set"]):
                yield from _one("url", inner["bare"] or inner["quoted"] or "")
        else:
            yield from _one("url", found["quoted"] or found["bare"] or "")


def _one(function: str, value: str) -> Iterator[tuple[str, str]]:
    inner = value[1:-1] if value[:1] in ("'", '"') else value
    url = _ESCAPE.sub(lambda found: _unescaped(found[1], found[2]), inner).strip()
    if url:
        yield function, url


def urls_of_sheet(text: str) -> Iterator[tuple[str, str]]:
    """Yield the addresses of a whole sheet; not what names a part of the page (``#id``): no element need use it."""
    return ((function, url) for function, url in urls_in_style(text) if not url.startswith("#"))


def _unescaped(code: str | None, letter: str | None) -> str:
    if code:
        number = int(code, 16)
        return chr(number) if 0 < number < 0x110000 and not 0xD800 <= number < 0xE000 else "\ufffd"
    return letter or ""
