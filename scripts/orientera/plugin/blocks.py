"""Show a block of one page in another: its Markdown, with the links as seen from there."""

from __future__ import annotations

import posixpath
import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from orientera.model.block import INSTEAD, KINDS, Block, Target, block_of, hint_for
from orientera.model.page import CODE
from orientera.read.markdown import read_page

if TYPE_CHECKING:
    from orientera.model.language import Language
    from orientera.model.page import Page
    from orientera.plugin import Orientera


class UnknownBlockError(Exception):
    """A marker names no block, or one that shows itself; the text is a hint."""


class Blocks:
    """The blocks that one page can show, in the language of the page's text.

    Every content file that was asked for is noted in the plugin's ``included``, the missing ones too: an incremental
    build reads the page again when one of them changes.
    """

    kinds = KINDS

    def __init__(self, plugin: Orientera, path: str, language: Language, around: tuple[Target, ...] = ()) -> None:
        self._plugin, self._path, self._language = plugin, path, language
        self._around = around

    def find(self, kind: str, name: str) -> Block | None:
        """Find what a marker shows: nothing for a replacement. Raises UnknownBlockError for what there is not."""
        target = Target.of(name)
        page = self._page(target.path)
        block = block_of(page, target.id) if page is not None else None
        if block is None:
            raise UnknownBlockError(hint_for(target, page, list(self._plugin.versions.codes)))
        if kind == INSTEAD:
            return None
        if block.target in self._around:
            raise UnknownBlockError(f"it would show itself: take one of the markers out, see {block.place}")
        return block

    def inside(self, block: Block) -> Blocks:
        """The blocks that a block can show, which is itself shown here."""
        return Blocks(self._plugin, block.page.path, block.page.language, (*self._around, block.target))

    def place(self, block: Block, text: str) -> str:
        """Put the text of a block, its own markers replaced, into the page: links as seen from there, and marked."""
        text = relink(text, block.page.path, self._path)
        language = block.page.language
        if language == self._language:
            return f"\n\n{text}\n\n"
        start = f'<div lang="{language.code}" dir="{language.direction}" markdown="1">'
        return f"\n\n{start}\n\n{text}\n\n</div>\n\n"

    def _page(self, path: str) -> Page | None:
        plugin = self._plugin
        for language in dict.fromkeys((self._language, plugin.source)):
            uri = f"{language.code}/{path}"
            plugin.included.add(uri)
            if plugin.versions.has(path, language.code):
                if uri not in plugin.block_pages:
                    content = plugin.settings.content
                    plugin.block_pages[uri] = read_page(content / uri, path, f"{content.name}/{uri}", language)
                return plugin.block_pages[uri]
        return None


_ADDRESS = r"(?P<before>\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?|\b(?:href|src)=[\"'])(?P<url>[^)\s>\"']+)"
_CODE_OR_ADDRESS = re.compile(f"(?P<code>{CODE})|{_ADDRESS}", re.DOTALL | re.MULTILINE)


def relink(markdown: str, path: str, seen_from: str) -> str:
    """Rewrite the relative addresses of a Markdown text that stands in one page and is shown in another."""
    folder, name = posixpath.split(path)
    start = posixpath.dirname(seen_from) or "."

    def rewrite(match: re.Match[str]) -> str:
        if match["code"]:
            return match[0]
        url = match["url"]
        parts = urlsplit(url)
        if parts.scheme or parts.netloc or url.startswith("/"):
            return match[0]
        target = posixpath.join(folder, parts.path or name)
        slash = "/" if parts.path.endswith("/") else ""
        return f"{match['before']}{parts._replace(path=posixpath.relpath(target, start) + slash).geturl()}"

    return _CODE_OR_ADDRESS.sub(rewrite, markdown)
