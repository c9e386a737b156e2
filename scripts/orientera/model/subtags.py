"""The subtags of language tags (BCP 47): which are registered, and which tags can be of one text."""

from __future__ import annotations

import re
from functools import cache
from itertools import takewhile
from typing import NamedTuple

from babel import Locale
from babel.core import get_global

from orientera.model.language import is_known_language, is_well_formed

MACROLANGUAGES = {
    "ar": "aao abh abv acm acq acw acx acy adf aeb aec afb ajp apc apd arb arq ars ary arz auz avl ayh ayl ayn ayp "
    "bbz pga shu ssh",
    "az": "azb azj",
    "fa": "pes prs",
    "ku": "ckb kmr sdh",
    "no": "nb nn",
    "om": "gax gaz hae orc",
    "ps": "pbt pbu pst",
    "sh": "bs hr sr cnr",
    "sq": "aae aat aln als",
    "uz": "uzn uzs",
    "zh": "cdo cjy cmn cnp cpx csp czh czo gan hak hsn lzh mnp nan wuu yue",
}
"""Languages that have one tag together and others each: those that are read in Sweden."""

_OLD = """
    art-lojban cel-gaulish en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn
    i-tao i-tay i-tsu no-bok no-nyn sgn-be-fr sgn-be-nl sgn-ch-de zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang
"""
GRANDFATHERED = frozenset(_OLD.split())
"""Tags from before BCP 47, as a whole (RFC 5646, section 2.2.8)."""
_NARROW = frozenset(
    ["als", "arb", "ayr", "azj", "cmn", "cnr", "cwd", "ekk", "esk", "fat", "fuc", "gaz", "gug", "ike", "khk", "kmr",
     "knc", "kng", "kpv", "lvs", "npi", "ojg", "ory", "pbu", "pes", "plt", "prs", "quz", "src", "swc", "swh", "uzn",
     "ydd", "zsm", "zyb"]
)  # fmt: skip
"""Languages that CLDR writes as the wider one they belong to, and that have a tag of their own all the same."""
_SIGNED = frozenset(["ase", "bfi", "dsl", "fse", "fss", "icl", "ils", "nsl", "sgn", "swl"])
"""Sign languages: Nordic, English and international ones, and the collection of all (ISO 639-3, 639-5)."""
_AGREED = re.compile(r"q[a-t][a-z]|mis")
"""Languages that somebody agreed upon, and one that has no code (ISO 639-2)."""


def _is_region(code: str) -> bool:
    """Say whether the region of a language tag, where it has one of two letters, is a country: GB, and not UK."""
    regions = [part.upper() for part in _subtags(code)[1:] if len(part) == 2]
    return all(region in Locale("en").territories for region in regions)


@cache
def is_registered(code: str) -> bool:
    """Say whether the language, script and region of a tag are registered (RFC 5646, section 2.2.9).

    A language that has a tag of two letters has no other: ``swe`` is none.
    """
    if code.lower() in GRANDFATHERED or code[:2].lower() == "x-":
        return True
    if not is_well_formed(code) or not _is_region(code):
        return False
    first, *others = _subtags(code)
    long = [first, *takewhile(lambda part: len(part) == 3 and part.isalpha(), others)]
    return (
        (len(first) == 3 or is_known_language(first))
        and all(_is_of_three_letters(part) for part in long if len(part) == 3)
        and all(part.title() in Locale("en").scripts for part in others if len(part) == 4 and part.isalpha())
    )


def _is_of_three_letters(subtag: str) -> bool:
    """Whether it is a language that has no tag of two letters: CLDR knows the script of some 7,000 (ISO 639-3)."""
    if subtag in get_global("language_aliases") and subtag not in Locale("en").languages:
        return subtag in _NARROW
    is_one = subtag in get_global("likely_subtags") or subtag in Locale("en").languages
    return is_one or subtag in _SIGNED or _AGREED.fullmatch(subtag) is not None


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


def names_of(language: str) -> frozenset[str]:
    """The tags of a language beside its own: the one that CLDR prefers, and those of wider ones."""
    return _parts(language).names


@cache
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
