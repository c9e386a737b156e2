"""A block: the text under one heading of a page, which other pages show by a marker, or replace by their own."""

from __future__ import annotations

import hashlib
import unicodedata
from dataclasses import dataclass
from difflib import get_close_matches
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Heading, Marker, Page

BLOCK = "block"
INSTEAD = "instead"
KINDS = (BLOCK, INSTEAD)
"""``[[block:PAGE#ID]]`` shows a block; ``[[instead:PAGE#ID@VERSION]]`` says that what follows replaces it."""

_SIZE = 8


@dataclass(frozen=True)
class Target:
    """What a marker names: the page's Markdown path, the heading's id, and the version that a replacement is of."""

    path: str
    id: str
    version: str = ""

    @classmethod
    def of(cls, text: str) -> Target:
        """Read what stands after the colon of a marker: ``integration/uppdrag#mottagande@1234abcd``."""
        name, _, version = text.partition("@")
        page, _, heading = name.partition("#")
        return cls(f"{page}.md", heading, version)

    def __str__(self) -> str:
        return f"{self.path.removesuffix('.md')}#{self.id}"


@dataclass(frozen=True)
class Block:
    """The text under a heading, up to the next heading of the same or a higher level."""

    page: Page
    heading: Heading
    text: str
    last_line: int

    @property
    def target(self) -> Target:
        """What names it in a marker, with its version."""
        return Target(self.page.path, str(self.heading.id), self.version)

    @property
    def place(self) -> str:
        """Its file and line, as messages name them."""
        return f"{self.page.file}:{self.heading.line}"

    @property
    def version(self) -> str:
        """The first eight hexadecimal digits of the SHA-256 of its words: another line break is no other version."""
        words = " ".join(unicodedata.normalize("NFC", self.text).split())
        return hashlib.sha256(words.encode()).hexdigest()[:_SIZE]

    def markers(self) -> Iterator[Marker]:
        """Yield the markers of blocks that stand in it."""
        for marker in self.page.markers:
            if marker.kind == BLOCK and self.heading.line < marker.line <= self.last_line:
                yield marker


def block_of(page: Page, heading_id: str) -> Block | None:
    """Take the block under one of a page's headings."""
    for number, heading in enumerate(page.headings):
        if heading.id is not None and heading.id == heading_id:
            lines = page.body.split("\n")
            later = page.headings[number + 1 :]
            end = next((h.line for h in later if h.level <= heading.level), page.body_line + len(lines))
            text = "\n".join(lines[heading.line - page.body_line + 1 : end - page.body_line])
            return Block(page, heading, text.strip("\n"), end - 1)
    return None


def hint_for(target: Target, page: Page | None, paths: list[str]) -> str:
    """Say what a marker that names no block may mean."""
    if page is None:
        near = get_close_matches(target.path, paths, n=1, cutoff=0.5)
        name = f"{near[0].removesuffix('.md')}#{target.id}" if near else ""
        return f"did you mean {name}?" if near else "write the page's path below the language's folder, # and the id"
    ids = list(page.ids())
    near = get_close_matches(target.id, ids, n=1, cutoff=0.5)
    if near:
        return f"did you mean {Target(target.path, near[0])}?"
    return f"{page.file} has {', '.join(f'#{id_}' for id_ in ids) or 'no headings with ids'}"
