from __future__ import annotations

import pytest

from orientera.checks.unknown_term import unknown_term

TERMS = "- {id: tolk, term: tolk, theme: 2, explanation: Översätter tal., easy: Översätter.}\n"
AR = "translations/ar/terms.yml"


@pytest.mark.parametrize(
    ("key", "said"),
    [
        pytest.param("tolk", [], id="known"),
        pytest.param("tolkar", [(f"{AR}:1", "no term has the id tolkar", "did you mean tolk?")], id="a letter off"),
        pytest.param(
            "skola",
            [(f"{AR}:1", "no term has the id skola", "add it to translations/terms.yml, or take it out")],
            id="unknown",
        ),
    ],
)
def test_unknown_term(found, key, said):
    files = {"translations/terms.yml": TERMS, AR: f"- {{id: {key}, term: مترجم, explanation: يترجم.}}\n"}
    assert found(unknown_term, files) == said
