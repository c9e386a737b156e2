"""How each language is written: its script, the letters that are not its own, its punctuation and quotation marks.

Sources: CLDR 48 for quotation marks; Unicode's names of letters; the alphabets of the languages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache

SCRIPTS = {"LATIN": "Latin", "ARABIC": "Arabic", "ETHIOPIC": "Ethiopic", "CYRILLIC": "Cyrillic"}
"""The first word of a letter's Unicode name, and what editors call the script."""

DIRECTION_MARKS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

_PASHTO = "ټځڅډړږښڼېۍ"
_SORANI = "ڕڵێۆە"
_ARABIC_ONLY = {"ك": "ک", "ي": "ی"}
_ARABIC_MARKS = {",": "،", ";": "؛", "?": "؟"}


@dataclass(frozen=True)
class Writing:
    """How one language is written.

    ``foreign`` maps letters of other languages of the same script to the letter to write, or to nothing; a text
    of some length has at least one of ``own``. ``marks`` maps punctuation of other scripts to the language's own.
    """

    script: str
    quotes: str
    foreign: dict[str, str]
    own: str = ""
    marks: dict[str, str] | None = None


def _letters(*parts: str, **same: str) -> dict[str, str]:
    return {**dict.fromkeys("".join(parts), ""), **same}


WRITINGS = {
    "sv": Writing("Latin", "”’", {}),
    "en": Writing("Latin", "“”‘’", {}),
    "so": Writing("Latin", "“”‘’", {}),
    "ar": Writing("Arabic", "“”‘’«»", {**_letters(_PASHTO, _SORANI), "ک": "ك", "ی": "ي"}, "ةيىك", _ARABIC_MARKS),
    "fa": Writing("Arabic", "«»‹›", {**_letters(_PASHTO, _SORANI), **_ARABIC_ONLY}, "پچگکی", _ARABIC_MARKS),
    "prs": Writing("Arabic", "«»‹›", {**_letters(_PASHTO, _SORANI), **_ARABIC_ONLY}, "پچگکی", _ARABIC_MARKS),
    "ps": Writing("Arabic", "“”‘’«»", {**_letters(_SORANI), "ك": "ک"}, _PASHTO, _ARABIC_MARKS),
    "ckb": Writing(
        "Arabic", "“”‘’«»", {**_letters(_PASHTO), **_ARABIC_ONLY, "ى": "ی", "ة": "ە"}, _SORANI, _ARABIC_MARKS
    ),
    "ti": Writing("Ethiopic", "«»“”‘’", {}, "", {",": "፣", ".": "።", ";": "፤"}),
    "uk": Writing("Cyrillic", "«»„“", _letters("ыэёъ"), "іїєґ"),
    "ru": Writing("Cyrillic", "«»„“", _letters("іїєґ"), "ыэёъ"),
}
"""By the main subtag of a language's code. A language that is not here is not judged."""

QUOTES = frozenset('"“”„«»‹›‟')


def writing_of(code: str) -> Writing | None:
    """How a language is written, where that is known."""
    return WRITINGS.get(code.partition("-")[0])


@cache
def script_of(letter: str) -> str:
    """The script of a letter, as SCRIPTS calls it; nothing for what is no letter, or of another script."""
    if not letter.isalpha():
        return ""
    return SCRIPTS.get(unicodedata.name(letter, "").partition(" ")[0], "")


def scripts(text: str) -> Counter[str]:
    """Count the letters of a text by script."""
    found = Counter(map(script_of, text))
    del found[""]
    return found


def name_of(letter: str) -> str:
    """What an editor can look a letter up by: ``ك (U+0643)``."""
    return f"{letter} (U+{ord(letter):04X})"


_SWEDISH = re.compile(
    r"\b(?:och|att|det|som|för|inte|är|på|med|till|den|din|ditt|dina|kan|av|om|hos|när|från|eller|ska|får"
    r"|du|dig|har|hur|vad|vid|här|där|en|ett|ingen|inget|upp|sig|dem|blir|också|högst)\b"
)
_WORD = re.compile(r"[^\W\d_]+")


def swedish_sentence(text: str) -> str:
    """Find a sentence that reads as Swedish: of its words, a fourth are Swedish's small ones. Nothing for none.

    A translation may name ten authorities in Swedish, and has no such sentence.
    """
    for sentence in _SENTENCE_END.split(text):
        small = len(_SWEDISH.findall(sentence.casefold()))
        if small >= _SMALL_WORDS and small * 4 >= len(_WORD.findall(sentence)):
            return sentence.strip()
    return ""


_SMALL_WORDS = 3
_SENTENCE_END = re.compile(r"(?<=[.!?؟።])\s+|\n")
