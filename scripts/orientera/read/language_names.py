"""Tell a text that may be the name of a language, as menus of languages have, from any other."""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path

from babel import Locale
from babel.localedata import locale_identifiers, resolve_locale_filename

from orientera.model.language import cldr_locale


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
    english = Locale("en").languages
    found: set[str] = set()
    for tag in filter(str.isalpha, locale_identifiers()):
        with Path(resolve_locale_filename(tag)).open("rb") as file:  # Babel would keep all that it reads: 140 MB
            own = pickle.load(file)["languages"].get(tag)
        for name in (tag, own, english.get(tag)):
            if name:
                found |= {name.casefold(), *name.casefold().split()}
    return frozenset(found)


@cache
def _names_in(code: str) -> frozenset[str]:
    locale = cldr_locale(code) if code else None
    names = [name.casefold() for name in locale.languages.values()] if locale is not None else []
    return frozenset(part for name in names for part in (name, *name.split()))
