"""Bring the catalogues up to the templates, and begin a new language."""

from __future__ import annotations

from typing import TYPE_CHECKING

from orientera.model.language import Language, is_well_formed
from orientera.model.settings import InputError
from orientera.read.catalogues import CATALOGUE, update_catalogue, write_reference
from orientera.read.content import OWN_FOLDERS
from orientera.read.settings import read_settings
from orientera.read.site import REFERENCE, message_folders

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def update_messages(config_file: Path) -> Iterator[str]:
    """Write messages.pot from the templates, and update the catalogue of each language."""
    settings = read_settings(config_file)
    reference = write_reference(settings.translations / REFERENCE, message_folders(settings), settings.root)
    yield f"{REFERENCE}: {len(reference)} messages"
    for language in settings.languages:
        update_catalogue(settings.translations / language.code / CATALOGUE, reference, language)
        yield f"{language.code}/{CATALOGUE}"


def new_language(config_file: Path, code: str) -> Iterator[str]:
    """Make the content folder and the catalogue of a language, and say what to do next.

    Raises InputError for a code that is no language tag. What is there already is left as it is.
    """
    if not is_well_formed(code) or code in OWN_FOLDERS:
        raise InputError(f"{code} is no language tag (BCP 47)", "write it as 'am', 'prs', 'uz-Cyrl' or 'sv-simple'")
    settings = read_settings(config_file)
    language = next((known for known in settings.languages if known.code == code), None)
    folder = settings.content / code
    folder.mkdir(parents=True, exist_ok=True)
    if not any(folder.iterdir()):
        (folder / ".gitkeep").touch()
        yield f"made {settings.content.name}/{code}/"
    catalogue = settings.translations / code / CATALOGUE
    if not catalogue.is_file():
        reference = write_reference(settings.translations / REFERENCE, message_folders(settings), settings.root)
        update_catalogue(catalogue, reference, Language(code, code))
        yield f"made {settings.translations.name}/{code}/{CATALOGUE} with {len(reference)} messages to translate"
    if language is None:
        yield f"next: add '- {{locale: {code}, name: ...}}' to the languages in {settings.file.name}"
    source = next(known for known in settings.languages if known.is_source)
    yield f"next: translate {settings.translations.name}/{code}/{CATALOGUE}, then the pages of {source.code}"
