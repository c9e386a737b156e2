"""A language: its BCP 47 code, endonym, direction, plural forms and alphabet."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.localedata import exists
from babel.plural import PluralRule, to_gettext

SOURCE_STATUS = "source"

_WELL_FORMED = re.compile(
    r"""
    (?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4}|[a-z]{5,8})   # language, extended language
    (?:-[a-z]{4})?                                         # script
    (?:-(?:[a-z]{2}|\d{3}))?                               # region
    (?:-(?:[a-z0-9]{5,8}|\d[a-z0-9]{3}))*                  # variants
    (?:-[0-9a-wy-z](?:-[a-z0-9]{2,8})+)*                   # extensions
    (?:-x(?:-[a-z0-9]{1,8})+)?                             # private use
    """,
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
_RIGHT_TO_LEFT_SCRIPTS = frozenset(
    ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"]
)
_COUNTED = (*range(201), *range(1000, 3001, 1000))  # rules look at the last two digits, Cornish at thousands
_PLURAL_CATEGORIES = ("zero", "one", "two", "few", "many", "other")

# Letters in the order of the language, where Unicode's own order is another.
_ALPHABETS = {
    "sv": "abcdefghijklmnopqrstuvwxyzåäö",
    "ar": "اأإآءبتثجحخدذرزسشصضطظعغفقكلمنهةوؤيئى",
    "fa": "آاءأبپتثجچحخدذرزژسشصضطظعغفقکگلمنوهی",
    "ps": "آاءبپتټثجځچڅحخدډذرړزژږسشښصضطظعغفقکګلمنڼوهیېۍئ",
    "ckb": "ئابپتجچحخدرڕزژسشعغفڤقکگلڵمنوۆهەیێ",
    "uk": "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}


def is_well_formed(code: str) -> bool:
    """Say whether a code is a well-formed language tag (RFC 5646, section 2.2.9)."""
    return _WELL_FORMED.fullmatch(code) is not None


def is_known_language(code: str) -> bool:
    """Say whether the code is well formed and its language subtag has an English name in CLDR."""
    subtag = code.split("-")[0].lower()
    names = Locale("en").languages
    return is_well_formed(code) and (subtag in names or subtag in get_global("language_aliases"))


@cache
def cldr_locale(code: str) -> Locale | None:
    """Find CLDR's locale for a language tag, or None where CLDR knows nothing of it.

    Variants are left out (``sv-simple`` is ``sv``) and CLDR's aliases followed (``prs`` is ``fa_AF``). What CLDR
    has in another script is none: its Kurdish is in Latin letters, and ``ku-IQ`` is not.
    """
    parts = code.split("-x-")[0].split("-")
    language = get_global("language_aliases").get(parts[0].lower(), parts[0].lower())
    script = [part for part in parts[1:] if len(part) == 4 and part.isalpha()]
    region = [part for part in parts[1:] if len(part) == 2 or (len(part) == 3 and part.isdigit())]
    wanted = _script(code)
    for rest in ([*script, *region], script) if script else (region, [wanted], []):
        try:
            found = Locale.parse("_".join([language, *rest]))
        except (UnknownLocaleError, ValueError):
            continue
        if wanted in ("", found.script or _script(found.language)):
            return found
    return None


@cache
def locale_in_sweden(code: str) -> Locale | None:
    """Find CLDR's locale for a language as it is written in Sweden: English dates begin with the day there."""
    locale = cldr_locale(code)
    if locale is None or locale.territory is not None or locale.script is not None:
        return locale
    try:
        return Locale.parse(f"{locale.language}_SE")
    except UnknownLocaleError:  # CLDR knows no such place for most languages
        return locale


@dataclass(frozen=True)
class Language:
    """A language of the site. ``code`` is folder, URL, html lang and hreflang in one."""

    code: str
    endonym: str
    is_source: bool = False

    @property
    def direction(self) -> str:
        """``rtl`` or ``ltr``, from the script subtag where there is one, else from CLDR's likely script."""
        return _direction(self.code)

    @property
    def is_right_to_left(self) -> bool:
        """Whether the language is written from right to left."""
        return self.direction == "rtl"

    @property
    def plural_rule(self) -> PluralRule:
        """The language's CLDR plural rule, less the categories that no whole number reaches.

        Ukrainian's fourth category is for fractions only: a translator would fill a form that is never shown.
        """
        locale = cldr_locale(self.code)
        if locale is None:
            return PluralRule({"one": "n = 1"})
        rule = locale.plural_form
        reached = {rule(number) for number in _COUNTED}
        used = [category for category in _PLURAL_CATEGORIES if category in reached]
        return PluralRule({name: rule.rules[name] for name in used[:-1] if name in rule.rules})

    @property
    def plural_forms(self) -> str:
        """The ``Plural-Forms`` header of this language's gettext catalogue."""
        return to_gettext(self.plural_rule)

    @property
    def plural_count(self) -> int:
        """How many plural forms a message has: 1 to 6."""
        return len(self.plural_rule.tags) + 1

    def sort_key(self, text: str) -> tuple[tuple[int, int], ...]:
        """Order texts by the language's alphabet, other letters by code point after it."""
        alphabet = _alphabet(self.code)
        last = len(alphabet)
        letters = unicodedata.normalize("NFC", text).casefold()
        return tuple((alphabet.get(letter, last), ord(letter)) for letter in letters)


@cache
def _direction(code: str) -> str:
    return "rtl" if _script(code) in _RIGHT_TO_LEFT_SCRIPTS else "ltr"


@cache
def _script(code: str) -> str:
    """The script of a tag (ISO 15924): its own, else the likely one of the language in the region; or nothing."""
    language, *others = code.split("-x-")[0].split("-")
    if own := next((part for part in others if len(part) == 4 and part.isalpha()), ""):
        return own.title()
    language = get_global("language_aliases").get(language.lower(), language.lower()).partition("_")[0]
    region = next((part.upper() for part in others if len(part) == 2), "")
    likely = get_global("likely_subtags")
    usual = likely.get(f"{language}_{region}") or likely.get(language, "")
    if region and not usual.endswith(f"_{region}") and not exists(f"{language}_{region}"):
        there = (
            full for tag, full in likely.items() if tag.startswith(f"{language}_") and full.endswith(f"_{region}")
        )
        usual = next(there, usual)
    return next((part for part in usual.split("_")[1:] if len(part) == 4), "")


@cache
def _alphabet(code: str) -> dict[str, int]:
    locale = cldr_locale(code)
    letters = _ALPHABETS.get(code) or _ALPHABETS.get(locale.language if locale else "", "")
    ranks = {letter: rank for rank, letter in enumerate(letters, start=1)}
    ranks[" "] = 0
    return ranks
