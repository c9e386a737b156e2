from __future__ import annotations

import pytest

from orientera.model.difference import word_changes


@pytest.mark.parametrize(
    ("before", "after", "changes"),
    [
        pytest.param("Gå dit.", "Gå dit.", [("same", "Gå dit.")], id="the same"),
        pytest.param("Gå\n dit.", "Gå dit.", [("same", "Gå dit.")], id="white space"),
        pytest.param(
            "Du betalar 100 kr.",
            "Du betalar 120 kr.",
            [("same", "Du betalar "), ("gone", "100"), ("new", "120"), ("same", " kr.")],
            id="a number",
        ),
        pytest.param("Gå dit", "Gå dit nu", [("same", "Gå dit"), ("new", " nu")], id="a word more"),
        pytest.param("", "Gå", [("new", "Gå")], id="all of it"),
        pytest.param("اذهب الآن", "اذهب", [("same", "اذهب"), ("gone", " الآن")], id="a word less"),
    ],
)
def test_word_changes(before, after, changes):
    assert list(word_changes(before, after)) == changes
