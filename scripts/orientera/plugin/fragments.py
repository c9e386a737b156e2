"""Put data in place of markers.

``[[phone:ID]]``, ``[[site:ID]]``, ``[[law:ID]]``, ``[[contact]]`` and ``[[term:ID|words]]`` stand in a sentence;
``[[NAME:ID]]`` shows the template ``overrides/data/NAME.html`` and stands on a line of its own, as do the markers of
blocks (plugin/blocks.py).
"""

from __future__ import annotations

import html
import re
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import quote

from mkdocs.utils import get_relative_url

from orientera.model.finding import did_you_mean
from orientera.model.marker import MARKER_OR_CODE, TERM, places_without_links
from orientera.plugin.blocks import Blocks, UnknownBlockError
from orientera.plugin.templates import speak

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig

    from orientera.model.authority import Authority
    from orientera.model.data import Data
    from orientera.model.language import Language
    from orientera.model.law import Law
    from orientera.model.term import Explained
    from orientera.plugin import Orientera
    from orientera.plugin.beside import Beside
    from orientera.plugin.page import LanguagePage


class MarkerError(Exception):
    """A marker refers to nothing; the message says to what, the hint what may be meant."""

    def __init__(self, message: str, hint: str, line: int) -> None:
        super().__init__(message)
        self.hint = hint
        self.line = line


class UnknownEntryError(Exception):
    """A template of data asked for an entry that there is not; the text is a hint."""


class Shown:
    """Renders the templates of data for one page, in the language of the page's text."""

    def __init__(self, plugin: Orientera, page: LanguagePage, config: MkDocsConfig) -> None:
        self._plugin, self._page, self._config = plugin, page, config

    def names(self) -> list[str]:
        """The names that markers may ask for."""
        return [name[5:-5] for name in self._plugin.env.list_templates() if _TEMPLATE.fullmatch(name)]

    def html(self, name: str, entry_id: str) -> str:
        """Render one template. Raises UnknownEntryError."""
        data, clock = self._plugin.read_data(), self._plugin.clock

        def need(kind: str) -> object:
            entries = data.of(kind)
            if entry_id not in entries:
                raise UnknownEntryError(did_you_mean(entry_id, entries, f"see content/data/{kind}.yml", cutoff=0.4))
            return entries[entry_id]

        return self.render(f"data/{name}.html", data=data, id=entry_id, need=need, today=clock.today)

    def render(self, template: str, **context: object) -> str:
        """Render any template for this page, in the language of its text."""
        plugin, page = self._plugin, self._page
        plugin.data_was_asked = True  # as for data: a build reads the page again when a template changes
        every_term = partial(self._every_term, page.text_language)
        found = plugin.env.get_template(template)
        speak(plugin.env, plugin, page.text_language)
        try:
            html = found.render(
                page=page, config=self._config, base_url=get_relative_url(".", page.url),
                every_term=every_term, **context,
            )  # fmt: skip
        finally:
            speak(plugin.env, plugin, page.language)
        return "\n".join(line for line in html.splitlines() if line.strip())

    def _every_term(self, language: Language) -> list[tuple[str, list[Explained]]]:
        """Every term as a reader of the language meets it, by the first letter of the Swedish word."""
        termbase, source = self._plugin.read_terms(language), self._plugin.source
        explained = (termbase.explain(key, language) for key in termbase.terms)
        ordered = sorted(explained, key=lambda one: source.sort_key(one.swedish))
        return [(letter, list(group)) for letter, group in groupby(ordered, lambda one: one.swedish[0].upper())]


_TEMPLATE = re.compile(r"data/[a-z][a-z-]*\.html")


def expand(
    markdown: str,
    read: Callable[[], Data],
    contact: str,
    no_contact: str,
    shown: Shown | None = None,
    blocks: Blocks | None = None,
    beside: Beside | None = None,
    *,
    plain: bool = False,
) -> str:
    """Replace every marker outside code by its data. Raises MarkerError with the line in this text.

    The data is read where there is a marker. ``beside`` says what stands beside a word at its first use, and in
    which language the text is. With ``plain``, an address is its name and no link, and a term its words: titles and
    summaries are no Markdown. So it is where Markdown can hold no link: in another one, in a picture's text, in an
    attribute, in a heading.
    """
    if "[[" not in markdown:
        return markdown
    data = read()
    authorities, laws = data.authorities, data.laws
    without_links = [(0, len(markdown))] if plain else places_without_links(markdown)
    code = beside.language if beside is not None else ""
    bare = False
    kinds: dict[str, Callable[[str], str | None]] = {
        "phone": lambda key: authorities[key].phone if key in authorities else None,
        "site": lambda key: _site(authorities[key], code, plain=bare) + named(key) if key in authorities else None,
        "law": lambda key: _law(laws[key], plain=bare) if key in laws else None,
        "contact": lambda key: None if key else _contact(contact, no_contact, plain=bare),
    }

    def named(key: str) -> str:
        return beside.name(key, authorities[key]) if beside is not None and not bare else ""

    def show(blocks: Blocks, match: re.Match[str], line: int) -> str:
        try:
            block = blocks.find(match["kind"], match["id"] or "")
            if block is None:
                return ""
            inner = expand(block.text, read, contact, no_contact, shown, blocks.inside(block), beside)
            return blocks.place(block, inner)
        except UnknownBlockError as error:
            raise MarkerError(f"{match[0]} refers to nothing", str(error), line) from error
        except MarkerError as error:
            raise MarkerError(f"{match[0]}: {error}", error.hint, line) from error

    def explain(match: re.Match[str]) -> str:
        key, words = match["id"] or "", match["words"] or ""
        if plain or beside is None:
            return words
        line = markdown.count("\n", 0, match.start()) + 1
        if not words:
            hint = f"write [[term:{key or 'ID'}|the words as they stand in the sentence]]"
            raise MarkerError(f"{match[0]} has no words", hint, line)
        text = words if bare and key in beside.known() else beside.term(key, words)
        if text is None:
            hint = did_you_mean(key, beside.known(), "see translations/terms.yml", cutoff=0.4)
            raise MarkerError(f"{match[0]} refers to nothing", hint, line)
        return text

    def replace(match: re.Match[str]) -> str:
        nonlocal bare
        if match["code"]:
            return match[0]
        bare = any(start <= match.start() < end for start, end in without_links)
        kind, key = match["kind"], match["id"] or ""
        if kind == TERM:
            return explain(match)
        if match["words"]:
            line = markdown.count("\n", 0, match.start()) + 1
            raise MarkerError(f"{match[0]} has words of its own", f"write [[{kind}:{key}]]: only terms have", line)
        text = kinds[kind](key) if kind in kinds else None
        if text is not None:
            return text
        line = markdown.count("\n", 0, match.start()) + 1
        if blocks is not None and kind in blocks.kinds:
            return show(blocks, match, line)
        names = shown.names() if shown is not None else []
        if shown is not None and kind in names:
            try:
                return f"\n\n{shown.html(kind, key)}\n\n"
            except UnknownEntryError as error:
                raise MarkerError(f"{match[0]} refers to nothing", str(error), line) from error
        known, file = (laws, "laws") if kind == "law" else (authorities, "authorities")
        wanted, candidates = (key, list(known)) if kind in kinds else (kind, [*kinds, *names])
        near = [] if wanted in candidates else candidates
        hint = did_you_mean(wanted, near, f"see content/data/{file}.yml", cutoff=0.4)
        if kind == "contact":
            hint = "write [[contact]]"
        elif key in authorities and kind == "phone":
            hint = f"no confirmed number is known: write [[site:{key}]]"
        raise MarkerError(f"{match[0]} refers to nothing", hint, line)

    return MARKER_OR_CODE.sub(replace, markdown)


def _site(authority: Authority, code: str, *, plain: bool) -> str:
    if plain:
        return authority.site_label
    return f"[{authority.site_label}]({authority.address_in(code)})"


def _law(law: Law, *, plain: bool) -> str:
    """Cite a law: Swedish text in one piece, whatever the language around it, with its link where one is known."""
    if plain:
        return law.citation
    cited = f'<bdi lang="sv" dir="ltr">{law.citation}</bdi>'
    return f'<a href="{html.escape(str(law.url))}">{cited}</a>' if law.url else cited


def report_to(contact: str, address: str) -> dict[str, str] | None:
    """Where a reader reports a fault of the page at an address: href and name of a link; None without a contact."""
    if not contact:
        return None
    if _is_mail(contact):
        return {"href": f"mailto:{contact}?subject={quote(address, safe='')}", "name": contact}
    href = contact if "://" in contact else f"https://{contact}"
    return {"href": href, "name": href.partition("://")[2].rstrip("/")}


def _is_mail(contact: str) -> bool:
    return "@" in contact and "/" not in contact


def _contact(contact: str, no_contact: str, *, plain: bool) -> str:
    if contact and plain:
        return contact
    if _is_mail(contact):
        return f'<a href="mailto:{html.escape(contact)}">{html.escape(contact)}</a>'
    if contact:
        return f"<{contact if '://' in contact else f'https://{contact}'}>"
    return no_contact
