"""A page of the source tree: one Markdown file in one language, with its headings and links."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

from orientera.model.finding import Severity

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping

    from orientera.model.finding import Location
    from orientera.model.language import Language
    from orientera.model.unit import Unit


FENCED = r"^(?P<fence>```+|~~~+).*?(?:^(?P=fence)|\Z)"
CODE = rf"{FENCED}|`[^`\n]+`"
"""Fenced code, and any code, in Markdown: for expressions with DOTALL and MULTILINE."""

_SAYS_NOTHING = frozenset(
    ["bild", "bilden", "foto", "fotografi", "illustration", "image", "photo", "picture", "logga", "logo"]
)
_FILE_NAME = re.compile(r"\.(avif|gif|jpe?g|png|svg|webp)$", re.IGNORECASE)


SHOWN = ("title", "summary")
"""What of the front matter readers see, and so translators work on. YAML folds its lines: it has but the first."""


def is_for(path: str, code: str, only: Mapping[str, Collection[str]]) -> bool:
    """Say whether a page is meant for a language, where ``only`` names the languages of some folders."""
    wanted = only.get(path.partition("/")[0])
    return wanted is None or code in wanted


@dataclass(frozen=True)
class Fault:
    """Why a file could not be read as it should, with the line and what to do."""

    message: str
    hint: str
    line: int = 0


@dataclass(frozen=True)
class Heading:
    """A heading with its explicit id, or None where the author gave none."""

    level: int
    text: str
    id: str | None
    line: int


@dataclass(frozen=True)
class Link:
    """A link or picture of the Markdown, with its raw target; ``alt`` is a picture's alternative text.

    ``words`` are a link's own, and ``attributes`` what stands in braces after it: ``: hreflang=sv``.
    """

    target: str
    line: int
    alt: str | None = None
    words: str = field(default="", compare=False)
    attributes: str = field(default="", compare=False)


@dataclass(frozen=True)
class Picture:
    """A picture in one language, by the name that messages give it, with its file and its alternative text."""

    place: Location
    name: str
    language: str
    file: str
    alt: str


def says_nothing(alt: str, file: str) -> bool:
    """Whether a picture's alternative text is a word such as picture, or the name of a file.

    One word or one number can be what is seen, though the file is named so too: an arrow that is Next, a 2 in a ring.
    """
    text = alt.strip().rstrip(".").casefold()
    path = PurePosixPath(file)
    names = {path.name.casefold(), path.stem.casefold(), re.sub(r"[-_]+", " ", path.stem).casefold()}
    is_name = text in names and not (text.isalpha() or text.isdecimal())
    return text in _SAYS_NOTHING or is_name or bool(_FILE_NAME.search(text))


@dataclass(frozen=True)
class Marker:
    """A reference to the data: ``[[kind:id]]``, or ``[[kind]]`` with an empty id; ``[[term:id|words]]`` has words."""

    kind: str
    id: str
    line: int
    words: str = ""

    def __str__(self) -> str:
        key = f":{self.id}" if self.id else ""
        words = f"|{self.words}" if self.words else ""
        return f"[[{self.kind}{key}{words}]]"


@dataclass(frozen=True)
class Page:
    """A Markdown page. ``path`` is below the language's folder and the same in every language."""

    path: str
    file: str
    language: Language
    meta: dict[str, Any] = field(default_factory=dict)
    body: str = ""
    headings: tuple[Heading, ...] = ()
    links: tuple[Link, ...] = ()
    markers: tuple[Marker, ...] = ()
    meta_lines: dict[str, int] = field(default_factory=dict)
    body_line: int = 1
    fault: Fault | None = None
    units: tuple[Unit, ...] = field(default=(), compare=False, repr=False)

    @property
    def title(self) -> str:
        """The title of the front matter, or the first heading, or the path."""
        title = self.meta.get("title")
        if isinstance(title, str) and title.strip():
            return title.strip()
        return next((heading.text for heading in self.headings), self.path)

    @property
    def is_machine_made(self) -> bool:
        """Whether nobody has reviewed the text: it says ``status: machine``, or nothing."""
        return bool(self.meta.get("status", "machine") == "machine")

    def translatable(self) -> tuple[Unit, ...]:
        """The units that a translator works on: title and summary, then those of the text."""
        from orientera.model.marker import markers_of
        from orientera.model.unit import Unit

        shown = []
        for key in SHOWN:
            if self.meta.get(key):
                text, line = str(self.meta[key]), self.meta_lines.get(key, 1)
                markers = tuple(replace(marker, line=line) for marker in markers_of(text))  # YAML folds lines
                shown.append(Unit(key, (), "", text, line, (), markers))
        return (*shown, *self.units)

    def ids(self) -> Iterator[str]:
        """Yield the explicit ids of its headings, in order."""
        return (heading.id for heading in self.headings if heading.id is not None)


@dataclass(frozen=True)
class Pair:
    """A source page and its translation.

    ``is_behind``: the source has changed since the translation was made, as its record says.
    """

    source: Page
    target: Page
    is_behind: bool = False

    @property
    def severity(self) -> Severity | None:
        """How bad it is that the two are built in different ways; None: as bad as the check says.

        Where the source has changed since, it is work to do: who mends the source is not held up by it.
        """
        return Severity.NOTICE if self.is_behind else None

    def units(self) -> Iterator[tuple[Unit, Unit]]:
        """Yield the units of both that stand for each other, title and summary too, in the target's order.

        Where the two are built in different ways, units that have no counterpart are left out.
        """
        from orientera.model.alignment import pairs_of

        source, target = self.source.translatable(), self.target.translatable()
        yield from zip(source, target, strict=True) if self.is_alike else pairs_of(source, target)

    @property
    def is_alike(self) -> bool:
        """Whether both are built in the same way: unit for unit the same shape."""
        source, target = self.source.translatable(), self.target.translatable()
        return [unit.shape for unit in source] == [unit.shape for unit in target]

    @property
    def is_without_text(self) -> bool:
        """Whether the translation shows only what its source's template does: the source's text is not for all."""
        return "template" in self.source.meta and not self.target.body.strip()
