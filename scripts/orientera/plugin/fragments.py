"""Put data in place of markers.

``[[phone:ID]]``, ``[[site:ID]]``, ``[[law:ID]]`` and ``[[contact]]`` stand in a sentence; ``[[NAME:ID]]`` shows the
template ``overrides/data/NAME.html`` and stands on a line of its own, as do the markers of blocks (plugin/blocks.py).
"""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING

from mkdocs.utils import get_relative_url

from orientera.model.finding import did_you_mean
from orientera.model.page import CODE
from orientera.plugin.blocks import Blocks, UnknownBlockError
from orientera.plugin.templates import speak
from orientera.read.markdown import MARKER

if TYPE_CHECKING:
    from collections.abc import Callable

    from mkdocs.config.defaults import MkDocsConfig

    from orientera.model.authority import Authority
    from orientera.model.data import Data
    from orientera.model.law import Law
    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage


_MARKER_OR_CODE = re.compile(rf"(?P<code>{CODE})|{MARKER.pattern}", re.DOTALL | re.MULTILINE)


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
        plugin, page = self._plugin, self._page
        data = plugin.read_data()

        def need(kind: str) -> object:
            entries = data.of(kind)
            if entry_id not in entries:
                raise UnknownEntryError(did_you_mean(entry_id, entries, f"see content/data/{kind}.yml", cutoff=0.4))
            return entries[entry_id]

        template = plugin.env.get_template(f"data/{name}.html")
        speak(plugin.env, plugin, page.text_language)
        try:
            html = template.render(
                data=data, id=entry_id, need=need, page=page, config=self._config, today=plugin.clock.today,
                base_url=get_relative_url(".", page.url),
            )  # fmt: skip
        finally:
            speak(plugin.env, plugin, page.language)
        return "\n".join(line for line in html.splitlines() if line.strip())


_TEMPLATE = re.compile(r"data/[a-z][a-z-]*\.html")


def expand(
    markdown: str,
    read: Callable[[], Data],
    contact: str,
    no_contact: str,
    shown: Shown | None = None,
    blocks: Blocks | None = None,
    *,
    plain: bool = False,
) -> str:
    """Replace every marker outside code by its data. Raises MarkerError with the line in this text.

    The data is read where there is a marker. With ``plain``, an address is its name and no link: titles and
    summaries are no Markdown.
    """
    if "[[" not in markdown:
        return markdown
    data = read()
    authorities, laws = data.authorities, data.laws
    kinds: dict[str, Callable[[str], str | None]] = {
        "phone": lambda key: authorities[key].phone if key in authorities else None,
        "site": lambda key: _site(authorities[key], plain=plain) if key in authorities else None,
        "law": lambda key: _law(laws[key], plain=plain) if key in laws else None,
        "contact": lambda key: None if key else _contact(contact, no_contact),
    }

    def show(blocks: Blocks, match: re.Match[str], line: int) -> str:
        try:
            block = blocks.find(match["kind"], match["id"] or "")
            if block is None:
                return ""
            inner = expand(block.text, read, contact, no_contact, shown, blocks.inside(block))
            return blocks.place(block, inner)
        except UnknownBlockError as error:
            raise MarkerError(f"{match[0]} refers to nothing", str(error), line) from error
        except MarkerError as error:
            raise MarkerError(f"{match[0]}: {error}", error.hint, line) from error

    def replace(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        kind, key = match["kind"], match["id"] or ""
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

    return _MARKER_OR_CODE.sub(replace, markdown)


def _site(authority: Authority, *, plain: bool) -> str:
    if plain:
        return authority.site_label
    return f"[{authority.site_label}]({authority.website})"


def _law(law: Law, *, plain: bool) -> str:
    """Cite a law: Swedish text in one piece, whatever the language around it, with its link where one is known."""
    if plain:
        return law.citation
    cited = f'<bdi lang="sv" dir="ltr">{law.citation}</bdi>'
    return f'<a href="{html.escape(str(law.url))}">{cited}</a>' if law.url else cited


def _contact(contact: str, no_contact: str) -> str:
    if "@" in contact and "/" not in contact:
        return f'<a href="mailto:{html.escape(contact)}">{html.escape(contact)}</a>'
    if contact:
        return f"<{contact if '://' in contact else f'https://{contact}'}>"
    return no_contact
