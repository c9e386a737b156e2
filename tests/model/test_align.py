"""Which unit of a page has become which, whatever has become of the page."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientera.model import freshness
from orientera.model.freshness import align, names
from orientera.model.unit import Unit
from orientera.read.markdown import read_units

TEXTS = st.sampled_from(
    ["Boka en tid.", "Boka alltid en tid.", "Säg till om du behöver tolk.", "Ja", "Nej", "[[x]]", ""]
)
UNITS = st.builds(
    Unit, st.sampled_from(["p", "td", "h2"]), st.just(()), st.sampled_from(["", "a"]), TEXTS, st.just(1)
)
PAGES = st.lists(UNITS, max_size=12)


def paragraphs(*texts):
    return [Unit("p", (), "", text, line) for line, text in enumerate(texts, start=1)]


@given(PAGES, PAGES, st.booleans(), st.sampled_from([0, freshness._PAIRS]))
def test_a_unit_becomes_one_other_at_most(old, new, similar, pairs):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freshness, "_PAIRS", pairs)
        found = align(old, new, similar=similar)
    assert set(found) <= set(range(len(new)))
    assert set(found.values()) <= set(range(len(old)))
    assert len(set(found.values())) == len(found)


@given(PAGES, st.sampled_from([0, freshness._PAIRS]))
def test_a_page_that_did_not_change_is_its_own(page, pairs):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(freshness, "_PAIRS", pairs)
        assert align(page, page) == align(page, page, similar=False) == {n: n for n in range(len(page))}


@given(st.permutations(range(7)).flatmap(lambda row: st.integers(0, 7).map(lambda size: row[:size])))
def test_the_longest_row_in_the_same_order(row):
    found = freshness._rising(dict(enumerate(row)))
    longest = max(
        size for size in range(len(row) + 1) for chosen in combinations(row, size) if list(chosen) == sorted(chosen)
    )
    assert len(found) == longest
    assert found == sorted(found)
    assert [index for _, index in found] == sorted(index for _, index in found)
    assert all(row[index] == old for old, index in found)


def test_what_was_put_in_at_the_beginning_moves_nothing_else():
    old = paragraphs("Ja", "Ja", "Nej", "Ja")
    assert align(old, paragraphs("Boka.", "Ja", "Ja", "Nej", "Ja")) == {1: 0, 2: 1, 3: 2, 4: 3}


def test_likeness_of_long_paragraphs_counts_words_and_not_their_order():
    words = [f"ord{number}" for number in range(1000)]
    old = paragraphs("Början.", " ".join(words), "Annat.", "Slut.")
    new = paragraphs("Början.", "Nytt och helt annat.", " ".join(reversed(words)), "Slut.")
    assert align(old, new)[2] == 1


def test_a_page_of_a_thousand_paragraphs_of_which_each_has_another_word():
    chance = random.Random(1)
    words = [f"ord{number}" for number in range(500)]
    old = paragraphs(*(" ".join(chance.choices(words, k=12)) for _ in range(1000)))
    new = [replace(unit, text=f"{unit.text} genast") for unit in old]
    assert align(old, new) == {n: n for n in range(1000)}


def test_a_huge_table_of_two_words():
    chance = random.Random(1)
    old, new = (paragraphs(*chance.choices(["Ja", "Nej"], k=3000)) for _ in range(2))
    assert len(align(old, new)) > 2900


def test_a_heading_without_id_has_not_that_of_the_one_above():
    old = read_units("## Vård { #vard }\n\n### Kostnad\n\n### Tider\n", 0)[1]
    new = read_units("## Sjukvård { #vard }\n\n### Priser\n\n### Tider\n", 0)[1]
    assert align(old, new) == {0: 0, 1: 1, 2: 2}
    assert names(old) == ["vard", "vard.1", "vard.2"]
