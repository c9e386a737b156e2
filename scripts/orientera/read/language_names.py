"""Tell a text that may be the name of a language, as menus of languages have, from any other."""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers, resolve_locale_filename

from orientera.model.language import cldr_locale

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator


def may_name_language(text: str, own: str = "") -> bool:
    """Whether a text in a language can be the name of one: where not, ``names_language()`` is true of it for none."""
    said = text.casefold().strip()
    known = _known(own)
    words = [word for word in said.split() if len(word) > _TAG or not word.isascii()]
    return said in known or any(word.strip("()[]|/·,.:") in known for word in words)


_TAG = 3
"""Letters of a tag: a word as short is a language's name only where it is all of a text, or in other letters."""


@cache
def _known(own: str) -> frozenset[str]:
    return _every_name() | _names_in(own)


@cache
def _every_name() -> frozenset[str]:
    aliases = {tag: name for tag, name in get_global("language_aliases").items() if "_" in name}
    found = {*Locale("en").languages.values(), *aliases}
    for tag in locale_identifiers():
        if tag.isalpha() or tag in aliases.values():
            found |= {tag, *_own_names(tag)}
    return _in_parts(found)


def _own_names(tag: str) -> Iterator[str]:
    """Yield what a language, and that of a region, is called in itself."""
    with Path(resolve_locale_filename(tag)).open("rb") as file:  # Babel would keep all that it reads: 140 MB
        said = pickle.load(file)["languages"]
    yield from (said[one] for one in (tag, tag.partition("_")[0]) if said.get(one))


@cache
def _names_in(code: str) -> frozenset[str]:
    locale = cldr_locale(code) if code else None
    return _in_parts(locale.languages.values()) if locale is not None else frozenset()


def _in_parts(names: Iterable[str]) -> frozenset[str]:
    """The names in small letters, and their words."""
    small = [name.casefold() for name in names]
    return frozenset(part for name in small for part in (name, *name.split()))
