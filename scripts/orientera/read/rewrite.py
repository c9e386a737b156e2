"""Put new texts in the places of a page's units, and leave every other byte as it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import yaml

from orientera.read.markdown import MARKER

if TYPE_CHECKING:
    from collections.abc import Mapping

    from orientera.model.unit import Unit

_CELL = re.compile(r"(?<!\\)\|")


class CannotRewriteError(Exception):
    """A unit's text was not found where it should stand; the message says which."""


def rewrite(text: str, units: tuple[Unit, ...], new: Mapping[int, str]) -> str:
    """Give a page's text with some of its units' texts replaced; ``new`` is by the unit's place in ``units``.

    Line ends stay as they are. Raises CannotRewriteError.
    """
    lines = text.split("\n")
    ends = ["\r" if line.endswith("\r") else "" for line in lines]
    lines = [line.removesuffix("\r") for line in lines]
    for number in sorted(new, key=lambda number: -units[number].line):
        unit, wanted = units[number], " ".join(new[number].split()) if units[number].kind != "p" else new[number]
        if " ".join(unit.text.split()) == " ".join(wanted.split()):
            continue
        at = unit.line - 1
        if unit.kind in ("title", "summary"):
            lines[at] = _key(lines, at, unit, wanted)
        elif unit.kind in ("td", "th"):
            row = [place for place, other in enumerate(units) if (other.line, other.kind) == (unit.line, unit.kind)]
            lines[at] = _cell(lines[at], row.index(number), unit, wanted)
        else:
            old = unit.text.split("\n")
            changed = _lines(lines[at : at + len(old)], old, wanted.split("\n"), unit)
            end = ends[at]
            lines[at : at + len(old)] = changed
            ends[at : at + len(old)] = [end] * len(changed)
    return "\n".join(line + end for line, end in zip(lines, ends, strict=True))


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
    """Replace the text of some lines, and keep what stands before it: bullets, numbers, quotation, indentation.

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
    after = starts[1] if len(starts) > 1 else re.sub(r"[^\s>]", " ", starts[0]) if "li" in unit.around else ""
    return [f"{starts[0] if number == 0 else after}{line.lstrip()}" for number, line in enumerate(wanted)]
