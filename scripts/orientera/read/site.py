"""Read a whole site, ours or another, as the checks want it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from orientera.model.site import Site
from orientera.read.catalogues import CATALOGUE, read_catalogue, read_used_messages
from orientera.read.clock import today
from orientera.read.content import read_folders, read_pages
from orientera.read.data import read_data
from orientera.read.documents import read_documents
from orientera.read.records import read_records
from orientera.read.terms import read_terms
from orientera.read.trees import branches, read_branches

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from orientera.model.settings import Settings

REFERENCE = "messages.pot"
PLUGIN_FOLDER = Path(__file__).parent.parent / "plugin"


def read_site(settings: Settings, day: date | None = None, of: str = "") -> Site:
    """Read our site: content, catalogues, the messages that templates use, and the data.

    With ``of``, a language's code, no pages but the source's and that language's.
    """
    folder = settings.translations
    source = next(language.code for language in settings.languages if language.is_source)
    codes = [language.code for language in settings.languages]
    wanted = [language for language in settings.languages if language.code in (of or language.code, source)]
    pages = read_pages(settings.content, wanted, settings.root)
    return Site(
        languages=settings.languages,
        pages=pages,
        catalogues=tuple(
            read_catalogue(folder / language.code / CATALOGUE, settings.root, language)
            for language in settings.languages
        ),
        reference=read_catalogue(folder / REFERENCE, settings.root, None),
        used_messages=read_used_messages(message_folders(settings), settings.root),
        data=read_data(settings.content / "data", settings.root),
        terms=read_terms(folder, codes, settings.root),
        records=replace(read_records(folder, source, codes, settings.root), pages=pages.keys()),
        blocks=frozenset(file.stem for file in (settings.overrides / "data").glob("*.html")),
        files=read_documents(settings.content, codes, settings.root),
        folders=read_folders(settings.content, settings.languages, settings.root),
        today=day or today(),
        only=settings.only,
        settings_file=settings.file.name,
        named_pages=settings.named_pages,
    )


def message_folders(settings: Settings) -> list[Path]:
    """Name the folders whose templates and code hold messages."""
    return [settings.overrides, PLUGIN_FOLDER]


def read_tree(content: Path, source: str, suffixes: Sequence[str]) -> Site:
    """Read a tree that is not ours: folders of languages, no catalogues, nothing shown for what is missing."""
    known = branches(content, source, suffixes)
    languages = tuple(dict.fromkeys(branch.language for branch in known))
    pages = read_branches(content, known, suffixes)
    return Site(languages, pages, is_ours=False, branches=known, today=today())
