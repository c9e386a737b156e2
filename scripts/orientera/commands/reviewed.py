"""Say in a page's front matter that it was reviewed, and when it must be again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.finding import did_you_mean
from orientera.model.settings import InputError
from orientera.read.clock import today
from orientera.read.content import files_below, name_below
from orientera.read.markdown import PageError, read_text, split_front_matter, text_of
from orientera.read.settings import read_settings

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_VALUE = re.compile(rb"""^(?P<key>["']?\w+["']?[ \t]*:[ \t]+)(?P<value>"[^"]*"|'[^']*'|[^\s#]+)""")


def reviewed(config_file: Path, page: str, by: date | None = None, day: date | None = None) -> str:
    """Write ``reviewed`` and ``review_by`` into a source page, by default today and a year later; say so.

    ``page`` is its path below the source language's folder, or below the project. Every other byte stays as it is.
    Raises InputError for a page that there is not, or whose front matter cannot be read, and for a review_by that
    is not after the review.
    """
    settings = read_settings(config_file)
    source = next(language for language in settings.languages if language.is_source)
    folder = settings.content / source.code
    file = _find(page, folder, settings.root)
    name = name_below(file, settings.root)
    day = day or today()
    by = by or _a_year_later(day)
    if by <= day:
        raise InputError(
            f"the next review, {by:%Y-%m-%d}, is not after this one, {day:%Y-%m-%d}", "give a later --by"
        )
    try:
        meta, lines, _, _ = split_front_matter(read_text(file))
    except PageError as error:
        where = f"{name}:{error.fault.line}" if error.fault.line else name
        raise InputError(f"{where}: {error.fault.message}", error.fault.hint) from error
    if not meta:
        raise InputError(f"{name} has no front matter", "begin it with ---, title: ... and ---")
    days = {"reviewed": day, "review_by": by}
    raw = _dated(file.read_bytes(), lines, days)
    try:
        written = split_front_matter(text_of(raw))[0]
    except PageError:
        written = {}
    if written != {**meta, **days}:
        raise InputError(f"{name}: reviewed and review_by do not stand on lines of their own", "write them so")
    file.write_bytes(raw)
    return f"{name}: reviewed {day:%Y-%m-%d}, next review by {by:%Y-%m-%d}"


def _find(page: str, folder: Path, root: Path) -> Path:
    """Find a page's file. Raises InputError with the nearest name."""
    pages = {file.relative_to(folder).as_posix(): file for file in files_below(folder) if file.suffix == ".md"}
    path = page.replace("\\", "/").removeprefix("./").removeprefix(f"{name_below(folder, root)}/")
    for name in (path, f"{path}.md", f"{path.rstrip('/')}/index.md"):
        if name in pages:
            return pages[name]
    hint = did_you_mean(path, pages, f"give its path below {name_below(folder, root)}/, as halsa/index.md")
    raise InputError(f"there is no page {page}", hint)


def _a_year_later(day: date) -> date:
    try:
        return day.replace(year=day.year + 1)
    except ValueError:  # the 29th of February
        return day.replace(year=day.year + 1, day=28)


def _dated(raw: bytes, lines: dict[str, int], days: dict[str, date]) -> bytes:
    """Change the lines of some keys, or add a line for each at the end of the front matter.

    A value that is not on its key's own line is left alone: the caller sees that the days are not there.
    """
    text = raw.splitlines(keepends=True)
    closing = next(number for number, line in enumerate(text[1:], 1) if line.rstrip() == b"---")
    added = []
    for key, day in days.items():
        value = f"{day:%Y-%m-%d}".encode()
        if key in lines:
            text[lines[key] - 1] = _VALUE.sub(rb"\g<key>" + value, text[lines[key] - 1])
        else:
            added.append(key.encode() + b": " + value + text[0][-2 if text[0].endswith(b"\r\n") else -1 :])
    text[closing:closing] = added
    return b"".join(text)
