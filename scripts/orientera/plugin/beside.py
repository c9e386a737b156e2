"""What a page says beside a word at its first use: a term in Swedish, an authority in the reader's language.

The explanations of a page's terms stand at its end, where the words link to: that works by keyboard and by touch,
without script, and in print.
"""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from mkdocs.exceptions import PluginError

from orientera.model.finding import did_you_mean
from orientera.plugin.words import KEY_WORDS, WORDS

if TYPE_CHECKING:
    from collections.abc import Callable

    from orientera.model.authority import Authority
    from orientera.model.language import Language
    from orientera.model.term import Explained, Termbase
    from orientera.plugin import Orientera
    from orientera.plugin.fragments import Shown
    from orientera.plugin.page import LanguagePage


WORDS_ID = "ord"
"""The id of the heading above a page's explanations."""


class Beside:
    """The first uses in one page's text, which is in ``language``. ``read`` gives the termbase when it is wanted."""

    def __init__(self, language: Language, source: Language, read: Callable[[], Termbase]) -> None:
        self._language, self._source, self._read = language, source, read
        self._terms: dict[str, Explained] = {}
        self._named: set[str] = set()

    @property
    def language(self) -> str:
        """The tag of the text's language."""
        return self._language.code

    @property
    def explained(self) -> list[Explained]:
        """The terms that were used, in order."""
        return list(self._terms.values())

    def known(self) -> list[str]:
        """The ids of all terms."""
        return list(self._read().terms)

    def term(self, key: str, words: str) -> str | None:
        """Write a term as a page's sentence has it; None for one that there is not. Later uses are but words."""
        termbase = self._read()
        if key not in termbase.terms:
            return None
        if key in self._terms:
            return words
        self._terms[key] = one = termbase.explain(key, self._language)
        link = f'<a class="term" id="{mark_id(key)}" href="#{term_id(key)}">{html.escape(words, quote=False)}</a>'
        return link if self._is_swedish else f"{link} ({self._swedish(one.swedish)})"

    def name(self, key: str, authority: Authority) -> str:
        """Say what an authority is called in the reader's language, in brackets; nothing where that is not known."""
        code = self._language.code
        if key in self._named or self._is_swedish or code not in authority.name.root:
            return ""
        self._named.add(key)
        return f" ({html.escape(authority.name.root[code], quote=False)})"

    @property
    def _is_swedish(self) -> bool:
        return self._language.code.partition("-")[0] == self._source.code

    def _swedish(self, text: str) -> str:
        code, direction = self._source.code, self._source.direction
        return f'<bdi lang="{code}" dir="{direction}">{html.escape(text, quote=False)}</bdi>'


def term_id(key: str) -> str:
    """The id of a term's explanation in a page."""
    return f"ord-{key}"


def mark_id(key: str) -> str:
    """The id of a term's first use in a page."""
    return f"ordet-{key}"


def words_section(plugin: Orientera, page: LanguagePage, used: list[Explained], shown: Shown) -> str:
    """Write the section that explains a page's words: a theme's key words first, then those that its text marks.

    Raises PluginError where the front matter names a term that there is not.
    """
    keys = page.meta.get("words") or []
    if not keys and not used:
        return ""
    language = page.text_language
    termbase = plugin.read_terms(language)
    for key in keys:
        if key not in termbase.terms:
            hint = did_you_mean(key, termbase.terms, "see translations/terms.yml")
            raise PluginError(
                f"{page.key_words_place}: the front matter's words have {key}, which is no term\n  {hint}"
            )
    marked = {one.id for one in used}
    terms = [termbase.explain(key, language) for key in keys] + [one for one in used if one.id not in keys]
    title = plugin.words.of(language).gettext(KEY_WORDS if keys else WORDS)
    explained = shown.render("fragments/words.html", terms=terms, marked=marked)
    return f"\n\n## {title} {{ #{WORDS_ID} }}\n\n{explained}\n"
