from __future__ import annotations

import pytest

from orientera.checks.theme_page import theme_page

WORDS = [f"ord-{number}" for number in range(10)]
TERMS = "".join(f"- {{id: {word}, term: {word}, theme: 1, explanation: x., easy: x.}}\n" for word in WORDS)
GOALS = "## Mål { #mal }\n\n" + "- Du kan.\n" * 4
QUESTIONS = "\n## Frågor { #fragor }\n\n" + "1. Vad?\n" * 5
SV = "content/sv/index.md"


def page(words=WORDS, text=GOALS + QUESTIONS, theme="theme: 1\n"):
    return f"---\n{theme}words: [{', '.join(words)}]\n---\n{text}"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(page(), [], id="whole"),
        pytest.param(page([], "", ""), [], id="no theme"),
        pytest.param(
            page(text=GOALS + QUESTIONS.replace("1. Vad?\n", "", 1)),
            [
                (
                    f"{SV}:12",
                    "the theme has 4 questions of at least 5",
                    "list them under a heading with the id fragor: ## ... { #fragor }",
                )
            ],
            id="a question too few",
        ),
        pytest.param(
            page(text=QUESTIONS),
            [
                (
                    f"{SV}:5",
                    "the theme has 0 learning goals of at least 4",
                    "list them under a heading with the id mal: ## ... { #mal }",
                )
            ],
            id="no goals",
        ),
        pytest.param(
            page(WORDS[:9]),
            [
                (
                    f"{SV}:3",
                    "the theme has 9 key words of at least 10",
                    "name terms of translations/terms.yml: 'words: [tolk, kommun, ...]'",
                )
            ],
            id="a word too few",
        ),
        pytest.param(
            page([*WORDS, "ord-x"]),
            [(f"{SV}:3", "the key word ord-x is no term", "did you mean ord-9?")],
            id="a word that is no term",
        ),
        pytest.param(
            page(["ord-1", "nope"], "", ""),
            [(f"{SV}:2", "the key word nope is no term", "add it to translations/terms.yml")],
            id="a word that is no term, of a page without a theme",
        ),
    ],
)
def test_theme_page(found, text, said):
    assert found(theme_page, {SV: text, "translations/terms.yml": TERMS}) == said


def test_each_theme_has_one_page(found):
    files = {"content/sv/a.md": page(), SV: page(), "content/sv/b.md": page(theme="theme: 2\n")}
    assert found(theme_page, {**files, "translations/terms.yml": TERMS}) == [
        (f"{SV}:2", "theme 1 has a page already: content/sv/a.md", "give each theme one page")
    ]
