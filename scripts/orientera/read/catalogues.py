"""Read gettext catalogues, and the messages that templates use."""

from __future__ import annotations

import gettext
import io
import re
from itertools import takewhile
from tokenize import TokenError
from typing import TYPE_CHECKING, Any

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import PoFileError, read_po, write_po
from babel.support import Translations
from jinja2 import TemplateSyntaxError

from orientera.model.catalogue import Catalogue, Message
from orientera.model.page import Fault
from orientera.model.settings import InputError
from orientera.read.content import name_below

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from babel.messages.catalog import Message as BabelMessage

    from orientera.model.language import Language

CATALOGUE = "messages.po"
TERMS = "terms.yml"
"""A language's words: those of the templates, and its terms."""

_METHODS = [
    ("**.py", "python"),
    ("**.html", "jinja2.ext:babel_extract"),
    ("**.xml", "jinja2.ext:babel_extract"),
]
_KEYWORDS: dict[str, Any] = {"_": None, "gettext": None, "ngettext": (1, 2), "N_": None}
_OPTIONS: dict[str, dict[str, Any]] = {"**.html": {"silent": "false"}, "**.xml": {"silent": "false"}}


def read_catalogue(file: Path, root: Path, language: Language | None) -> Catalogue:
    """Read a ``.po`` or ``.pot`` file. What cannot be read becomes the catalogue's fault."""
    name = name_below(file, root)
    try:
        text = _read_text(file)
        catalog = _parse(text)
    except InputError as error:
        line = int(error.hint) if error.hint.isdigit() else 0
        return Catalogue(name, language, {}, fault=Fault(error.message, "mend the file, or take it from git", line))
    lines = text.splitlines()
    messages = {_key(message): _message(message, lines) for message in catalog if message.id}
    return Catalogue(name, language, messages, catalog.num_plurals)


def read_translations(file: Path, language: Language) -> Translations:
    """Read a catalogue for Jinja's gettext. A message, or a whole catalogue, that is missing shows the ids."""
    return load_translations(compile_catalogue(file, language)) if file.is_file() else Translations()


def compile_catalogue(file: Path, language: Language) -> bytes:
    """Compile a catalogue: the language's plural forms, a zero byte, and gettext's ``.mo``."""
    compiled = io.BytesIO()
    write_mo(compiled, _read(file))
    return language.plural_forms.encode() + b"\0" + compiled.getvalue()


def load_translations(compiled: bytes) -> Translations:
    """Load what compile_catalogue() wrote."""
    plural_forms, _, mo = compiled.partition(b"\0")
    translations = Translations(io.BytesIO(mo))
    # Babel writes no plural forms for a language that it does not know
    translations.plural = gettext.c2py(plural_forms.decode().partition("plural=")[2].rstrip(";"))  # type: ignore[assignment]
    return translations


def read_used_messages(folders: Iterable[Path], root: Path) -> dict[str, str]:
    """Find the messages that templates and our plugin use, with the first place of each."""
    return {_text(ids): places[0] for ids, (places, _) in _extract(folders, root).items()}


def write_reference(file: Path, folders: Iterable[Path], root: Path) -> Catalog:
    """Write ``messages.pot`` from the templates and return it."""
    catalog = Catalog(project="orientera", charset="utf-8", fuzzy=False)
    for ids, (places, comments) in _extract(folders, root).items():
        catalog.add(ids, locations=[(place, 0) for place in places], auto_comments=comments)
    _write(file, catalog)
    return catalog


def update_catalogue(file: Path, reference: Catalog, language: Language) -> None:
    """Bring a language's catalogue up to the reference: new messages empty, unused ones gone."""
    try:
        old = _read(file) if file.is_file() else None
    except InputError as error:
        line = f":{error.hint}" if error.hint else ""
        raise InputError(f"{file.parent.name}/{file.name}{line}: {error.message}", "mend the catalogue") from error
    catalog = old or Catalog(charset="utf-8", fuzzy=False)
    catalog.update(reference, no_fuzzy_matching=True)
    # Babel writes as many forms as it knows of for the language, not as there are.
    catalog._num_plurals = language.plural_count  # type: ignore[assignment]
    for message in catalog:
        if message.pluralizable:
            strings = message.string if isinstance(message.string, tuple | list) else ()
            message.string = tuple([*strings, *[""] * language.plural_count][: language.plural_count])
    _write(file, catalog, language)


def _extract(folders: Iterable[Path], root: Path) -> dict[str | tuple[str, str], tuple[list[str], list[str]]]:
    messages: dict[str | tuple[str, str], tuple[list[str], list[str]]] = {}
    reading: list[str] = []
    for folder in folders:
        found = extract_from_dir(
            folder, _METHODS, _OPTIONS, _KEYWORDS, comment_tags=("NOTE:",), strip_comment_tags=True,
            callback=lambda file, _method, _options: reading.append(file),
        )  # fmt: skip
        try:
            extracted = list(found)
        except (TemplateSyntaxError, UnicodeDecodeError, SyntaxError, TokenError) as error:
            place = name_below(folder / reading[-1], root)
            number = getattr(error, "lineno", None)
            line = f":{number}" if number else ""
            raise InputError(f"{place}{line}: the template cannot be read: {error}", "mend the template") from error
        for file, _line, ids, comments, _context in sorted(extracted, key=lambda item: (item[0], item[1])):
            places, notes = messages.setdefault(ids, ([], []))  # type: ignore[arg-type]
            place = name_below(folder / file, root)
            places.extend([place] if place not in places else [])
            notes.extend(note for note in comments if note not in notes)
    return messages


def _read(file: Path) -> Catalog:
    """Read a catalogue; raises InputError(message, line as text)."""
    return _parse(_read_text(file))


def _read_text(file: Path) -> str:
    try:
        return file.read_bytes().decode("utf-8")
    except FileNotFoundError as error:
        raise InputError("there is no such catalogue") from error
    except UnicodeDecodeError as error:
        raise InputError("the catalogue is not UTF-8") from error
    except OSError as error:
        raise InputError(f"the catalogue cannot be read: {error}") from error


def _parse(text: str) -> Catalog:
    try:
        return read_po(io.BytesIO(text.encode()), abort_invalid=True)
    except PoFileError as error:
        raise InputError(f"the catalogue cannot be read: {error}", str(error.lineno + 1)) from error
    except Exception as error:  # Babel raises what it meets in a broken header or string
        raise InputError(f"the catalogue cannot be read: {error}") from error


def _write(file: Path, catalog: Catalog, language: Language | None = None) -> None:
    """Write a catalogue in the order of its messages, with a header that changes only when the text does.

    ``X-Status`` says whether a person has reviewed the translations: what it said stays.
    """
    old = file.read_text(encoding="utf-8") if file.is_file() else ""
    said = re.search(r'^"X-Status: (\w+)\\n"', old, re.MULTILINE)
    status = said[1] if said else "machine"
    stream = io.BytesIO()
    write_po(stream, catalog, width=110, omit_header=True, ignore_obsolete=True)
    header = ['msgid ""', 'msgstr ""']
    fields = [
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: 8bit",
    ]
    if language is not None:
        fields = [
            f"Language: {language.code}",
            *fields,
            f"Plural-Forms: {language.plural_forms}",
            f"X-Status: {status}",
        ]
    header += [f'"{field}\\n"' for field in fields]
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(header) + "\n\n" + stream.getvalue().decode(), encoding="utf-8")


def _message(message: BabelMessage, lines: list[str]) -> Message:
    ids = message.id if isinstance(message.id, tuple | list) else (message.id, "")
    string = message.string
    strings = tuple(string) if isinstance(string, tuple | list) else (string or "",)
    if ids[1]:  # Babel fills up what is not there, as many forms as the header says
        own = takewhile(str.strip, lines[(message.lineno or 1) - 1 :])
        strings = strings[: sum(line.startswith("msgstr[") for line in own)]
    return Message(ids[0], ids[1], strings, message.lineno or 0, message.fuzzy)


def _key(message: BabelMessage) -> str:
    return _text(message.id)


def _text(ids: str | tuple[str, ...] | list[str]) -> str:
    return ids if isinstance(ids, str) else ids[0]
