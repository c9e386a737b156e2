"""Put new texts in the places of a page's units, and leave every other byte as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from orientera.model.marker import MARKER
from orientera.read.markdown import page_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientera.model.page import Page
    from orientera.model.unit import Unit

ONE_LINE = ("title", "summary", "td", "th")
_CELL = re.compile(r"(?<!\\)\|")


class CannotRewriteError(Exception):
    """A unit's new text cannot be put in; the message says why, ``place`` which of the page's units it is."""

    place = 0


def rewrite(text: str, page: Page, new: Mapping[int, str]) -> str:
    """Give a page's text with some of its units' texts replaced; ``new`` is by the place in ``page.translatable()``.

    Line ends stay as they are. Raises CannotRewriteError where a text is not found, and where a new one would make
    other units of the page than there are.
    """
    whole = _put(text, page.translatable(), new)
    if not _is_same_beside(whole, page, new):
        alone = {place: {place: one} for place, one in new.items()}
        error = CannotRewriteError("it would become something else than one piece of text, or change what follows")
        error.place = next(
            (
                place
                for place, one in alone.items()
                if not _is_same_beside(_put(text, page.translatable(), one), page, one)
            ),
            min(new),
        )
        raise error
    return whole


def _is_same_beside(text: str, page: Page, new: Mapping[int, str]) -> bool:
    """Whether a text has the units of a page, and in them the new texts."""
    there = page_of(text.replace("\r\n", "\n"), page.path, page.file, page.language).translatable()
    wanted = [(one.shape, _words(new.get(place, one.text))) for place, one in enumerate(page.translatable())]
    return wanted == [(one.shape, _words(one.text)) for one in there]


def _words(text: str) -> list[str]:
    return text.replace(r"\|", "|").split()


def _put(text: str, units: tuple[Unit, ...], new: Mapping[int, str]) -> str:
    lines = text.split("\n")
    ends = ["\r" if line.endswith("\r") else "" for line in lines]
    lines = [line.removesuffix("\r") for line in lines]
    for number in sorted(new, key=lambda number: -units[number].line):
        unit, wanted = units[number], " ".join(new[number].split()) if units[number].kind != "p" else new[number]
        if " ".join(unit.text.split()) == " ".join(wanted.split()):
            continue
        at = unit.line - 1
        count = unit.text.count("\n") + 1 if unit.kind not in ONE_LINE else 1
        try:
            changed = _changed(lines, at, units, number, wanted)
        except CannotRewriteError as error:
            error.place = number
            raise
        lines[at : at + count] = changed
        ends[at : at + count] = [ends[at]] * len(changed)
    return "\n".join(line + end for line, end in zip(lines, ends, strict=True))


def _changed(lines: list[str], at: int, units: tuple[Unit, ...], number: int, wanted: str) -> list[str]:
    """The lines that stand in place of those of one unit."""
    unit = units[number]
    if unit.kind in ("title", "summary"):
        return [_key(lines, at, unit, wanted)]
    if unit.kind in ("td", "th"):
        row = [place for place, other in enumerate(units) if (other.line, other.kind) == (unit.line, unit.kind)]
        return [_cell(lines[at], row.index(number), unit, wanted)]
    old = unit.text.split("\n")
    return _lines(lines[at : at + len(old)], old, wanted.split("\n"), unit)


def _key(lines: list[str], at: int, unit: Unit, wanted: str) -> str:
    following = lines[at + 1] if at + 1 < len(lines) else ""
    if not lines[at].startswith(f"{unit.kind}:") or following.startswith((" ", "\t")):
        raise CannotRewriteError(f"the {unit.kind} does not stand on one line: write it so")
    quote = lines[at].removeprefix(f"{unit.kind}:").lstrip()[:1]
    style = quote if quote in ("'", '"') else None  # as it was: small diffs
    value = yaml.safe_dump(wanted, default_style=style, allow_unicode=True, width=10**6).removesuffix("...\n").strip()
    return f"{unit.kind}: {value}"


def _cell(line: str, index: int, unit: Unit, wanted: str) -> str:
    cells = _cells(line)
    first = 1 if line.lstrip().startswith("|") else 0
    place = first + index
    if place >= len(cells) or " ".join(cells[place].replace(r"\|", "|").split()) != " ".join(unit.text.split()):
        raise CannotRewriteError(f"the table cell {unit.text!r} was not found on its line")
    cell = cells[place]
    before, after = cell[: len(cell) - len(cell.lstrip())], cell[len(cell.rstrip()) :]
    inside = r"\|".join(_cells(wanted.replace(r"\|", "|")))
    return "|".join([*cells[:place], f"{before}{inside}{after}", *cells[place + 1 :]])


def _cells(line: str) -> list[str]:
    """Cut a row at its borders. The bar of ``[[term:ID|words]]`` is none."""
    inside = [(found.start(), found.end()) for found in MARKER.finditer(line)]
    borders = [one.start() for one in _CELL.finditer(line) if not any(a < one.start() < b for a, b in inside)]
    return [
        line[start:end] for start, end in zip([0, *(at + 1 for at in borders)], [*borders, len(line)], strict=True)
    ]


def _lines(raw: list[str], old: list[str], wanted: list[str], unit: Unit) -> list[str]:
    """Replace the text of some lines, and keep what stands around it: bullets, numbers, quotation, indentation.

    Spaces at the end of a line stay: they may break it.
    """
    starts = []
    for line, text in zip(raw, old, strict=True):
        start = line.rfind(text.strip())
        if start < 0 or not text.strip():
            raise CannotRewriteError(
                f"the {unit.name} {' '.join(unit.text.split()[:5])!r} was not found on its lines"
            )
        starts.append(line[:start])
    tail = raw[-1][len(starts[-1]) + len(old[-1].strip()) :]  # the quotation mark after the title of a note
    after = starts[1] if len(starts) > 1 else re.sub(r"[^\s>]", " ", starts[0]) if "li" in unit.around else ""
    lines = [f"{starts[0] if number == 0 else after}{line.lstrip()}" for number, line in enumerate(wanted)]
    return [*lines[:-1], lines[-1] + tail]
