"""Drawings: nothing overlaps, nothing is cut off, and mirrored is the same seen from the other side."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from orientera.plugin.drawing import (
    LONGEST_LABEL,
    PADDING,
    SHAPES,
    STEP,
    VALUE,
    WIDTH,
    Tree,
    chart,
    page_map,
    text_width,
    tree,
    wrap,
)
from orientera.read.data import read_data
from tests.plugin.project import REPOSITORY

WORDS = [
    "Integrationsråd",
    "Beredningsgruppen för integrationsfrågor",
    "شبكة",
    "ማሕበራዊ ጉዳያት",
    "網絡",
    "a" * 60,
    "Мережа",
]
TEXTS = some.lists(some.sampled_from(WORDS), min_size=1, max_size=3)
STEPS = some.lists(some.tuples(some.integers(-9, 1), TEXTS), min_size=1, max_size=12)


@some.composite
def trees(draw: some.DrawFn) -> list[tuple[int, list[str]]]:
    """Nodes in the order of a tree: none is deeper than the one before by more than one."""
    depth, nodes = -1, []
    for step, texts in draw(STEPS):
        depth = max(depth + step, 0)
        nodes.append((depth, texts))
    return nodes


def crosses(drawn: Tree) -> list[object]:
    """Pieces of branches that lie inside a box."""
    found: list[object] = []
    for corners in drawn.branches:
        for (x1, y1), (x2, y2) in pairwise(corners):
            for box in drawn.boxes:
                beside = max(x1, x2) <= box.x or min(x1, x2) >= box.x + box.width
                above_or_below = max(y1, y2) <= box.y or min(y1, y2) >= box.y + box.height
                if not beside and not above_or_below:
                    found.append((corners, box))
    return found


@settings(max_examples=40)
@given(trees(), some.booleans())
def test_nothing_overlaps_and_nothing_is_cut_off(nodes: list[tuple[int, list[str]]], mirrored: bool) -> None:
    drawn = tree(nodes, mirrored=mirrored)
    for one, other in combinations(drawn.boxes, 2):
        assert one.y + one.height < other.y
    for box in drawn.boxes:
        assert box.x >= 0
        assert box.x + box.width <= WIDTH + 0.001
        assert box.y + box.height <= drawn.height
        for line in box.lines:
            assert text_width(line.text) <= box.width - 2 * PADDING + 0.001
            assert box.y < line.y < box.y + box.height
    assert crosses(drawn) == []


@settings(max_examples=40)
@given(trees())
def test_every_text_is_there_and_every_box_but_the_top_ones_has_a_branch(nodes: list[tuple[int, list[str]]]) -> None:
    drawn = tree(nodes)
    for box, (_, texts) in zip(drawn.boxes, nodes, strict=True):
        for part, text in enumerate(texts):
            lines = "".join(line.text for line in box.lines if line.part == part)
            assert lines.replace(" ", "") == text.replace(" ", "")
    assert len(drawn.branches) == sum(depth > 0 for depth, _ in nodes)


@settings(max_examples=40)
@given(trees())
def test_mirrored(nodes: list[tuple[int, list[str]]]) -> None:
    plain, mirrored = tree(nodes), tree(nodes, mirrored=True)
    for one, other in zip(plain.boxes, mirrored.boxes, strict=True):
        assert other.x + other.width == pytest.approx(WIDTH - one.x)
        assert (one.y, one.height, one.lines) == (other.y, other.height, other.lines)
    for here, there in zip(plain.branches, mirrored.branches, strict=True):
        assert [WIDTH - x for x, _ in there] == pytest.approx([x for x, _ in here])
        assert [y for _, y in there] == [y for _, y in here]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        pytest.param("", [], id="nothing"),
        pytest.param("Fokus", ["Fokus"], id="one word"),
        pytest.param("ett två tre", ["ett två", "tre"], id="two lines"),
        pytest.param("samverkanskonferenser", ["samverk", "anskonfe", "renser"], id="a word that is too wide"),
        pytest.param("шыш й", ["шыш й"], id="wide letters"),
    ],
)
def test_wrap(text: str, lines: list[str]) -> None:
    assert list(wrap(text, 75)) == lines


ROWS = some.lists(some.tuples(some.sampled_from(WORDS), some.none() | some.integers(0, 99_999)), max_size=20)


@settings(max_examples=40)
@given(ROWS, some.booleans())
def test_bars_stay_inside_and_are_as_long_as_their_values(rows: list[tuple[str, int | None]], mirrored: bool) -> None:
    drawn = chart(rows, mirrored=mirrored)
    assert [(bar.label, bar.value) for bar in drawn.bars] == rows
    most = max((value or 0 for _, value in rows), default=0)
    for bar in drawn.bars:
        end = bar.x if mirrored else bar.x + bar.width
        start = bar.x + bar.width if mirrored else bar.x
        assert start == pytest.approx(drawn.baseline)
        assert VALUE - 0.001 <= end <= WIDTH - VALUE + 0.001 if bar.width else end == pytest.approx(start)
        if most and bar.value is not None:
            room = drawn.baseline - VALUE if mirrored else WIDTH - VALUE - drawn.baseline
            assert bar.width == pytest.approx(room * bar.value / most)
        assert abs(bar.value_x - end) == pytest.approx(PADDING / 2)
    assert min(drawn.baseline, WIDTH - drawn.baseline) <= LONGEST_LABEL


def test_the_name_of_every_municipality_fits_beside_its_bar() -> None:
    places = read_data(REPOSITORY / "content" / "data", REPOSITORY).municipalities.values()
    assert [place.name for place in places if text_width(place.name) + PADDING > LONGEST_LABEL] == []


def test_no_bars() -> None:
    assert (chart([]).height, chart([]).bars) == (0, ())
    assert tree([]) == Tree(0, (), ())


def test_the_shapes_of_a_map_tell_kinds_apart_without_colour():
    kinds = [kind for kind in SHAPES if kind != "missing"]  # as fallback, which stands in its place here
    assert len({SHAPES[kind] for kind in kinds}) == len(kinds)


def test_a_map_has_a_square_for_each_page():
    drawn = page_map(["machine"] * 18 + ["urgent", "machine"])
    assert drawn.height == 2 * STEP
    assert drawn.shapes["urgent"] == f"M0 {STEP}{SHAPES['urgent']}"
    assert drawn.shapes["machine"].count("M") == 19
    assert page_map([]).shapes == {}
