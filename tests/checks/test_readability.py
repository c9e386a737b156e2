from __future__ import annotations

import pytest

from orientera.checks.readability import readability

EASY = "Du går till en vårdcentral när du är sjuk.\n" * 10
HARD = "Myndigheternas handläggningstider påverkas av personalsituationen och ärendetillströmningen.\n" * 10
SV, SIMPLE = "content/sv/index.md", "content/sv-simple/index.md"
HINT = "divide long sentences, and say long words in another way"
HARD_IS = "LIX is 78, more than 35: 7 words a sentence, and 50 of 70 words are long"


def page(text, audience="newcomers"):
    return f"---\naudience: [{audience}]\n---\n{text}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(page(EASY), [], id="easy"),
        pytest.param(page(HARD), [(f"{SV}:4", HARD_IS, HINT)], id="hard"),
        pytest.param(page(HARD, "officials"), [], id="for officials"),
        pytest.param(page(HARD[:100]), [], id="too few words to say"),
        pytest.param(
            page(f"{HARD}\n{'- Kort' * 1}\n" + "- Kort\n" * 80), [(f"{SV}:4", HARD_IS, HINT)], id="a list of words"
        ),
        pytest.param(page(f"{HARD}\n" + "## Kort { #a }\n\n" * 80), [(f"{SV}:4", HARD_IS, HINT)], id="headings"),
    ],
)
def test_readability(found, text, said):
    assert found(readability, {SV: text}) == said


def test_easy_swedish_is_easier(found):
    text = "Du går till vårdcentralen när du är lindrigt sjuk.\n" * 10
    files = {SV: page(text), SIMPLE: text}
    said = "LIX is 31, more than 28: 9 words a sentence, and 20 of 90 words are long"
    assert found(readability, files, "sv sv-simple") == [(f"{SIMPLE}:1", said, HINT)]
