from __future__ import annotations

import pytest

from orientera.checks.missing_rendering import missing_rendering

TERMS = "- {id: tolk, term: tolk, theme: 2, explanation: Översätter tal., easy: Översätter.}\n"
AR, TI = "translations/ar/terms.yml", "translations/ti/terms.yml"
THERE = "- {id: tolk, term: مترجم, explanation: يترجم.}\n"
ADD = "add '- id: tolk' with term and explanation, or with 'status: missing'"


@pytest.mark.parametrize(
    ("arabic", "said"),
    [
        pytest.param(THERE, [], id="there"),
        pytest.param("", [(AR, "tolk is not there", ADD)], id="not there"),
        pytest.param(
            "- {id: tolk, status: missing}\n",
            [(f"{AR}:1", "tolk has no word in ar yet", "agree on one with a speaker, and write it here: tolk")],
            id="said to be missing",
        ),
    ],
)
def test_missing_rendering(found, arabic, said):
    files = {"translations/terms.yml": TERMS, AR: arabic, TI: "- {id: tolk, term: ተርጓሚ, explanation: ይትርጉም።}\n"}
    assert found(missing_rendering, files) == said


def test_easy_swedish_says_the_terms_itself(found):
    assert found(missing_rendering, {"translations/terms.yml": TERMS}, "sv sv-simple") == []


def test_a_site_without_terms(found):
    assert found(missing_rendering, {}) == []
