"""Make a language's search index: each page with its words, in the form that both sides compare."""

from __future__ import annotations

import html
import json
import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from babel.support import Translations

    from orientera.plugin.page import LanguagePage

_TAGS = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL)
_WORD = re.compile(r"[^\W_]+")

_PAIRS = "يی ىی كک ةه ەه ھه ڕر ڵل ۆو ێی ېی ۍی ئی ؤو ګگ ёе ґг єе ıi øo æa ʼ'"
_ETHIOPIC = {"ሠ": "ሰ", "ፀ": "ጸ", "ኀ": "ሀ", "ሐ": "ሀ", "ዐ": "አ"}


def _folding() -> dict[str, str]:
    table = {pair[0]: pair[1] for pair in _PAIRS.split()}
    for first, same in _ETHIOPIC.items():
        table |= {chr(ord(first) + order): chr(ord(same) + order) for order in range(7)}
    table |= {chr(zero + digit): str(digit) for zero in (0x660, 0x6F0) for digit in range(10)}
    return table | {"ß": "ss"}


FOLDING = _folding()
"""Letters that people type for one another: Arabic yeh and kaf of other keyboards, Ethiopic letters of one sound."""


class _Table(dict[int, str | None]):
    """For str.translate(): what becomes of each code point, worked out when first met."""

    def __missing__(self, code: int) -> str | None:
        letter = chr(code)
        self[code] = None if unicodedata.category(letter) in ("Mn", "Cf") else FOLDING.get(letter, letter)
        return self[code]


_TABLE = _Table()


def normalize(text: str) -> str:
    """Bring a text to the form in which words are compared: case, accents, joiners and look-alikes folded."""
    return unicodedata.normalize("NFKD", text.casefold()).translate(_TABLE)


def words(text: str) -> list[str]:
    """Find the normalized words of a text."""
    return _WORD.findall(normalize(text))


def words_of(page: LanguagePage, content: str) -> list[str]:
    """Find the words of a page's title, summary and HTML, each once, in order."""
    text = html.unescape(_TAGS.sub(" ", content))
    return list(dict.fromkeys(words(f"{page.title} {page.meta.get('summary') or ''} {text}")))


def search_index(pages: Iterable[LanguagePage], translations: Translations) -> str:
    """Write the index as JSON.

    ``folding`` is the table of letters, ``counts`` the sentence for a number of hits (``plural`` has the form's
    index for 0 to 199; above, plural rules repeat by hundreds), ``pages`` has address, title, language, summary and
    words.
    """
    entries = []
    for page in sorted(pages, key=lambda page: str(page.url)):
        entry = {
            "url": page.url,
            "title": page.title,
            "lang": page.text_language.code,
            "dir": page.text_language.direction,
            "summary": str(page.meta.get("summary") or ""),
        }
        # Words are letters and digits: as JSON they are what they are, and there are millions of them.
        entries.append(f'{_json(entry)[:-1]},"words":"{page.words}"}}')
    sentences = [translations.ngettext("%(num)d page found", "%(num)d pages found", number) for number in range(200)]
    counts = list(dict.fromkeys(sentences))
    index = {
        "folding": FOLDING,
        "counts": counts,
        "plural": "".join(str(counts.index(sentence)) for sentence in sentences),
    }
    return f'{_json(index)[:-1]},"pages":[{",".join(entries)}]}}'


_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode
