from __future__ import annotations

import time

import pytest

from orientera.model.alignment import MOST, pairs_of
from orientera.read.markdown import read_units


def units(text):
    return read_units(text, 0)[1]


@pytest.mark.parametrize(
    ("source", "target", "pairs"),
    [
        pytest.param("A 1.\n\nB 2.", "أ 1.\n\nب 2.", [("A 1.", "أ 1."), ("B 2.", "ب 2.")], id="alike"),
        pytest.param("A.\n\nB 2.", "أ.\n\nنص.\n\nب 2.", [("A.", "أ."), ("B 2.", "ب 2.")], id="one more"),
        pytest.param("A.\n\nB 2.\n\nC.", "ب 2.\n\nج.", [("B 2.", "ب 2."), ("C.", "ج.")], id="one less"),
        pytest.param(
            "B 2.\n\nC.", "ب 3.\n\nج.\n\nنص.", [("B 2.", "ب 3."), ("C.", "ج.")], id="one more, and another number"
        ),
        pytest.param("B 2.\n\nC.", "ب.\n\nC.\n\n- D", [("B 2.", "ب."), ("C.", "C.")], id="a number lost"),
        pytest.param(
            "- Fråga [[term:tolk|en tolk]]\n- Vänta",
            "- انتظر",
            [("Vänta", "انتظر")],
            id="what marks a term is not what marks none",
        ),
        pytest.param(
            "A.\n\n## B { #b }\n\nC.",
            "أ.\n\nنص.\n\n## ب { #b }\n\nج.",
            [("A.", "أ."), ("B { #b }", "ب { #b }"), ("C.", "ج.")],
            id="sections hold their places",
        ),
        pytest.param(
            "A.\n\n## B { #b }\n\nC 1.",
            "أ.\n\n## ب { #x }\n\nج 1.",
            [("A.", "أ."), ("B { #b }", "ب { #x }"), ("C 1.", "ج 1.")],
            id="another id: by the shapes",
        ),
        pytest.param("A.", "- أ", [], id="nothing is alike"),
    ],
)
def test_pairs_of(source, target, pairs):
    assert [(one.text, other.text) for one, other in pairs_of(units(source), units(target))] == pairs


def test_a_large_section_is_aligned_by_shapes():
    one = units("- A 1\n" * (MOST // 100))
    start = time.process_time()
    assert len(list(pairs_of(one, one[1:]))) == len(one) - 1
    assert time.process_time() - start < 10
