"""Tell the name of a language, as it stands in menus of languages."""

from __future__ import annotations

from functools import cache

from babel import Locale

from orientera.model.language import cldr_locale
from orientera.model.subtags import names_of


def names_language(text: str, code: str, own: str = "") -> bool:
    """Whether a short text names a language: by its tag, by itself, in English or in the language of the text.

    As 'English', 'På svenska', or 'Arabiska' in Swedish.
    """
    said = text.casefold().strip()
    if not said:
        return False
    tags = (code.casefold(), code.partition("-")[0].casefold())
    return said in tags or any(name in said for name in _names(code, own))


@cache
def _names(code: str, own: str) -> tuple[str, ...]:
    tag = code.partition("-")[0]
    language = cldr_locale(tag)
    tags = [tag, *sorted(names_of(tag)), *([language.language, str(language)] if language is not None else [])]
    readers = (language, Locale("en"), cldr_locale(own))
    said = (reader.languages.get(one) for reader in readers if reader is not None for one in tags)
    return tuple(dict.fromkeys(name.casefold() for name in said if name))
