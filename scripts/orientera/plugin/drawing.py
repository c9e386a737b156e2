"""Work out where the parts of drawings stand: a tree of boxes, and a bar chart. Templates write them as SVG.

Units are CSS pixels. A drawing is as wide as a text column of the narrowest screen, 320 px, so that its words are
readable there; where there is room it grows. Nobody measures fonts at build time: widths are those of wide letters.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WIDTH = 288
FONT = 16
LINE = 20
PADDING = 10
GAP = 14
INDENT = 24
NARROWEST = 150
"""Width of a box below which deeper ones are indented less."""

STEP = 16
"""From one square of a map to the next; a square is two less."""
SHAPES = {
    "reviewed": "h14v14h-14z",
    "machine": "h14v14h-14zm5 5v4h4v-4z",
    "unconfirmed": "h14v14h-14zm2 2v10h10v-10z",
    "in progress": "h14v14h-14zm2 2v10h10v-10zm0 5h10v5h-10z",
    "outdated": "h14l-14 14z",
    "urgent": "m7 0l7 7l-7 7l-7 -7z",
    "fallback": "h14v14h-14zm1 1v12h12v-12z",
    "missing": "h14v14h-14zm1 1v12h12v-12z",
}
"""What is drawn from the upper corner of a square (SVG path, filled by the rule of even and odd)."""

ROW = 30
BAR = 16
LONGEST_LABEL = 160
VALUE = 56
"""Room for a number of five digits beside the longest bar."""


@dataclass(frozen=True)
class Line:
    """One line of text in the middle of a box: ``part`` counts the texts of the box, ``y`` is its baseline."""

    text: str
    part: int
    y: int


@dataclass(frozen=True)
class Box:
    """A box with its lines of text."""

    x: float
    y: int
    width: float
    height: int
    lines: tuple[Line, ...]

    @property
    def middle(self) -> float:
        """Where its texts have their middle."""
        return self.x + self.width / 2


@dataclass(frozen=True)
class Tree:
    """Boxes below one another, the deeper the further in, and the lines from each to those that belong to it."""

    height: int
    boxes: tuple[Box, ...]
    branches: tuple[tuple[tuple[float, float], ...], ...]
    """The corners of each line."""

    @property
    def width(self) -> int:
        """The width of every drawing."""
        return WIDTH


@dataclass(frozen=True)
class Map:
    """Squares in rows, one for each page: for each kind of square the path (SVG) that draws all of them."""

    height: int
    shapes: dict[str, str]

    @property
    def width(self) -> int:
        """The width of every drawing."""
        return WIDTH


@dataclass(frozen=True)
class Bar:
    """A row of a chart; a value that is not known has no bar, and its words stand where the bar would begin."""

    label: str
    value: int | None
    y: int
    label_x: float
    x: float
    width: float
    value_x: float


@dataclass(frozen=True)
class Chart:
    """Bars below one another."""

    height: int
    bars: tuple[Bar, ...]
    baseline: float
    """Where the bars begin."""

    @property
    def width(self) -> int:
        """The width of every drawing."""
        return WIDTH


def tree(nodes: Sequence[tuple[int, Sequence[str]]], *, mirrored: bool = False) -> Tree:
    """Place boxes: each node is its depth and its texts, and comes after the node that it belongs to."""
    deepest = max((depth for depth, _ in nodes), default=0)
    indent = min(INDENT, (WIDTH - NARROWEST) / deepest) if deepest else 0
    boxes: list[Box] = []
    branches = []
    above: dict[int, Box] = {}
    y = 0
    for depth, texts in nodes:
        width = WIDTH - depth * indent
        box = _box(depth * indent, y, width, texts)
        boxes.append(box)
        above[depth] = box
        if depth and depth - 1 in above:
            parent = above[depth - 1]
            trunk, middle = parent.x + indent / 2, box.y + box.height / 2
            branches.append(((trunk, parent.y + parent.height), (trunk, middle), (box.x, middle)))
        y += box.height + GAP
    if mirrored:
        boxes = [replace(box, x=WIDTH - box.x - box.width) for box in boxes]
        branches = [tuple((WIDTH - x, y) for x, y in corners) for corners in branches]  # type: ignore[misc]
    return Tree(max(y - GAP, 0), tuple(boxes), tuple(branches))


def chart(rows: Sequence[tuple[str, int | None]], *, mirrored: bool = False) -> Chart:
    """Place a bar for each label and value, the longest as long as there is room."""
    labels = min(max((text_width(label) for label, _ in rows), default=0) + PADDING, LONGEST_LABEL)
    longest = max((value or 0 for _, value in rows), default=0) or 1
    bars = []
    for number, (label, value) in enumerate(rows):
        width = (WIDTH - labels - VALUE) * (value or 0) / longest
        bar = Bar(label, value, number * ROW, 0, labels, width, labels + width + PADDING / 2)
        if mirrored:
            bar = replace(bar, label_x=WIDTH, x=WIDTH - bar.x - width, value_x=WIDTH - bar.value_x)
        bars.append(bar)
    return Chart(len(rows) * ROW, tuple(bars), WIDTH - labels if mirrored else labels)


def page_map(kinds: Sequence[str]) -> Map:
    """Place a square for each kind in a row of them, as many in a row as there is room for.

    Kinds differ in shape and not by colour alone: SHAPES has what is drawn of each.
    """
    in_row = WIDTH // STEP
    shapes: dict[str, str] = {}
    for number, kind in enumerate(kinds):
        row, column = divmod(number, in_row)
        shapes[kind] = shapes.get(kind, "") + f"M{column * STEP} {row * STEP}{SHAPES[kind]}"
    return Map(-(-len(kinds) // in_row) * STEP, shapes)


def _box(x: float, y: int, width: float, texts: Sequence[str]) -> Box:
    lines = [(line, part) for part, text in enumerate(texts) for line in wrap(text, width - 2 * PADDING)]
    height = 2 * PADDING + LINE * len(lines)
    first = y + PADDING + FONT
    placed = (Line(line, part, first + LINE * number) for number, (line, part) in enumerate(lines))
    return Box(x, y, width, height, tuple(placed))


def wrap(text: str, width: float) -> Iterator[str]:
    """Yield the lines of a text that are not wider; a word that is wider is broken."""
    line = ""
    for word in text.split():
        if line and text_width(f"{line} {word}") <= width:
            line = f"{line} {word}"
            continue
        if line:
            yield line
        *full, line = _broken(word, width)
        yield from full
    if line:
        yield line


def _broken(word: str, width: float) -> Iterator[str]:
    start = 0
    for end, after in pairwise(range(1, len(word) + 1)):
        is_mark = unicodedata.combining(word[end]) != 0  # stays with its letter
        if not is_mark and text_width(word[start:after]) > width:
            yield word[start:end]
            start = end
    yield word[start:]


def text_width(text: str) -> float:
    """Estimate the width of a text on one line, rather too wide than too narrow."""
    return sum(_letter_width(letter) for letter in text) * FONT


def _letter_width(letter: str) -> float:
    if unicodedata.combining(letter):
        return 0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1
    if "\u1200" <= letter <= "\u139f":  # Ethiopic
        return 0.9
    if letter in "mwMW@%" or letter.upper() == "\u0416":
        return 0.95
    return 0.72 if letter.isupper() else 0.58
