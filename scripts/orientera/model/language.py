"""A language: its BCP 47 code, endonym, direction, plural forms and alphabet."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from babel import Locale
from babel.core import UnknownLocaleError, get_global
from babel.localedata import locale_identifiers
from babel.plural import PluralRule, to_gettext

from orientera.model.subtags import GRANDFATHERED, MACROLANGUAGES, languages_of_three_letters

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


def is_known_region(code: str) -> bool:
    """Say whether the region of a language tag, where it has one of two letters, is a country: GB, and not UK."""
    regions = [part.upper() for part in _subtags(code)[1:] if len(part) == 2]
    return all(region in Locale("en").territories for region in regions)


def is_registered(code: str) -> bool:
    """Say whether the language, script and region of a tag are registered (RFC 5646, section 2.2.9).

    A language that has a tag of two letters has no other: ``swe`` is none.
    """
    if code.lower() in GRANDFATHERED or code[:2].lower() == "x-":
        return True
    if not is_well_formed(code) or not is_known_region(code):
        return False
    first, *others = _subtags(code)
    long = [first, *takewhile(lambda part: len(part) == 3 and part.isalpha(), others)]
    return (
        (len(first) == 3 or is_known_language(first))
        and languages_of_three_letters().issuperset(part for part in long if len(part) == 3)
        and all(part.title() in Locale("en").scripts for part in others if len(part) == 4 and part.isalpha())
    )


def _subtags(code: str) -> list[str]:
    """The parts of a tag before its extensions and what is private, in small letters."""
    return list(takewhile(lambda part: len(part) > 1, code.lower().replace("_", "-").split("-")))


class _Parts(NamedTuple):
    """What two tags are compared by: the language, others' names of it, script, region, and the rest."""

    language: str
    names: frozenset[str]
    script: str
    region: str
    others: frozenset[str]


@cache
def _parts(code: str) -> _Parts:
    language, *rest = _subtags(code) or [""]
    preferred, *said = get_global("language_aliases").get(language, language).lower().split("_")
    wide = {name for name, narrow in MACROLANGUAGES.items() if language in narrow.split()}
    rest += said
    region = next((part for part in rest if len(part) == 2 or part.isdigit()), "")
    script = next((part for part in rest if len(part) == 4 and part.isalpha()), "") or _script_in(language, region)
    return _Parts(language, frozenset({preferred, *wide}), script, region, frozenset(rest) - {script, region})


def _script_in(language: str, region: str) -> str:
    """The script that a region says, in small letters: Taiwan, and of Chinese every other too, writes in one."""
    likely = get_global("likely_subtags")
    found = likely.get(f"{language}_{region.upper()}") or (likely["zh"] if region and language == "zh" else "")
    return next((part.lower() for part in found.split("_")[1:] if len(part) == 4), "")


def agree(one: str, other: str) -> bool:
    """Say whether two tags can be of one text: what only one of them says is no contradiction.

    ``sv`` agrees with ``sv-SE``, ``no`` with ``nb`` and ``zh-TW`` with ``zh-Hant``, but not with ``zh-Hans``.
    """
    ours, theirs = _parts(one), _parts(other)
    if ours.language != theirs.language and ours.language not in theirs.names and theirs.language not in ours.names:
        return False
    pairs = ((ours.script, theirs.script), (ours.region, theirs.region))
    if any(said and there and said != there for said, there in pairs):
        return False
    return ours.others <= theirs.others or theirs.others <= ours.others


@cache
def cldr_locale(code: str) -> Locale | None:
    """Find CLDR's locale for a language tag, or None where CLDR knows nothing of it.

    Variants are left out (``sv-simple`` is ``sv``) and CLDR's aliases followed (``prs`` is ``fa_AF``).
    """
    parts = code.split("-x-")[0].split("-")
    language = get_global("language_aliases").get(parts[0].lower(), parts[0].lower())
    script = [part for part in parts[1:] if len(part) == 4 and part.isalpha()]
    region = [part for part in parts[1:] if len(part) == 2 or (len(part) == 3 and part.isdigit())]
    tries = ([*script, *region], script) if script else (region, [])
    for rest in tries:
        try:
            return Locale.parse("_".join([language, *rest]))
        except (UnknownLocaleError, ValueError):
            continue
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
    for part in code.split("-")[1:]:
        if len(part) == 4 and part.isalpha():
            return "rtl" if part.title() in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    language, *others = code.split("-x-")[0].split("-")
    language = get_global("language_aliases").get(language.lower(), language.lower()).partition("_")[0]
    regions = [part.upper() for part in others if len(part) == 2]
    likely = get_global("likely_subtags")
    found = next((likely[tag] for tag in (f"{language}_{'_'.join(regions)}", language) if tag in likely), "")
    return "rtl" if _RIGHT_TO_LEFT_SCRIPTS & set(found.split("_")) else "ltr"


@cache
def _alphabet(code: str) -> dict[str, int]:
    locale = cldr_locale(code)
    letters = _ALPHABETS.get(code) or _ALPHABETS.get(locale.language if locale else "", "")
    ranks = {letter: rank for rank, letter in enumerate(letters, start=1)}
    ranks[" "] = 0
    return ranks


def names_language(text: str, code: str, own: str = "") -> bool:
    """Whether a short text names a language: by its tag, by itself, in English or in the language of the text.

    As 'English', 'På svenska', or 'Arabiska' in Swedish.
    """
    said = text.casefold().strip()
    if not said:
        return False
    tags = (code.casefold(), code.partition("-")[0].casefold())
    return said in tags or any(name in said for name in _names(code, own))


def may_name_language(text: str, own: str = "") -> bool:
    """Whether names_language() may be true of a text for some language."""
    said = text.casefold().strip()
    known = _every_name(own)
    return said in known or any(word.strip("()[]|/·,.:") in known for word in said.split() if len(word) > _TAG)


_TAG = 3
"""Letters of a tag: a word as short is a language's name only where it is all of a text."""


@cache
def _every_name(own: str) -> frozenset[str]:
    aliases = get_global("language_aliases").items()
    tags = [tag for tag in locale_identifiers() if tag.isalpha()] + [tag for tag, name in aliases if "_" in name]
    readers = (Locale("en"), cldr_locale(own))
    said = (name.casefold() for reader in readers if reader is not None for name in reader.languages.values())
    names = {*tags, *said, *(name for tag in tags for name in _names(tag, own))}
    return frozenset(part for name in names for part in (name, *name.split()))


@cache
def _names(code: str, own: str) -> tuple[str, ...]:
    tag = code.partition("-")[0]
    language = cldr_locale(tag)
    tags = [tag, *sorted(_parts(tag).names), *([language.language, str(language)] if language is not None else [])]
    readers = (language, Locale("en"), cldr_locale(own))
    said = (reader.languages.get(one) for reader in readers if reader is not None for one in tags)
    return tuple(dict.fromkeys(name.casefold() for name in said if name))
