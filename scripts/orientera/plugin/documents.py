"""What templates ask about documents: the file itself, its size in a reader's words, and dates known in part."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from babel.dates import format_date, format_skeleton
from babel.units import format_unit
from mkdocs.exceptions import PluginError

from orientera.model.language import locale_in_sweden

if TYPE_CHECKING:
    from orientera.model.document import Document, DocumentFile
    from orientera.model.language import Language
    from orientera.plugin import Orientera


class FileOf:
    """Finds the file of a document that we host, and says what it is."""

    def __init__(self, plugin: Orientera) -> None:
        self._plugin = plugin

    def __call__(self, document: Document) -> DocumentFile:
        """Read the file. Raises PluginError with the entry's place where it is not there."""
        from orientera.read.documents import read_document  # the models of data take their time to load

        settings = self._plugin.settings
        assert document.path is not None
        file = settings.content / document.path
        if not file.is_file():
            placed = self._plugin.read_data().places["documents", document.id]
            hint = f"put the file at {file.relative_to(settings.root).as_posix()}, or say where to ask for it"
            raise PluginError(f"{placed.place}: the file of {document.id} is not there\n  {hint}")
        return read_document(file, document.path, file.name)


def size(count: int, language: Language) -> str:
    """Write a size in kilobytes (1000 bytes) or megabytes, with Western digits; kB and MB where CLDR has no words."""
    locale = locale_in_sweden(language.code) or "en"
    if count < 999_500:
        return format_unit(max(1, round(count / 1000)), "digital-kilobyte", "short", locale=locale)
    return format_unit(round(count / 1_000_000, 1), "digital-megabyte", "short", locale=locale)


def part_date(value: str, language: Language) -> str:
    """Write a year, a month of a year, or a day, as far as it is known: ``2017``, ``2017-09``, ``2019-09-12``."""
    locale = locale_in_sweden(language.code)
    parts = value.count("-")
    if locale is None or not parts:
        return value
    if parts == 1:
        return format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=locale)
    return format_date(date.fromisoformat(value), "long", locale=locale)
