from __future__ import annotations

import pytest

from orientera.checks.structure_parity import structure_parity

SOURCE = """\
Text.

## Läkare { #lakare }

Gå dit.

- Ring.
- Vänta.

| A | B |
|---|---|
| 1 | 2 |
"""
SAME = """\
نص.

## طبيب { #lakare }

اذهب.

- اتصل.
- انتظر.

| أ | ب |
|---|---|
| 1 | 2 |
"""
SV, AR = "content/sv/index.md", "content/ar/index.md"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param(SAME, [], id="the same"),
        pytest.param(SAME.replace("- اتصل.\n- انتظر.", "- اتصل.\n\n- انتظر."), [], id="a loose list is a list"),
        pytest.param(
            SAME.replace("- انتظر.\n", ""),
            [
                (
                    f"{AR}:7",
                    "a list item of the source is missing",
                    f"compare with {SV}:8; translate what is missing, or divide what was joined",
                )
            ],
            id="an item less",
        ),
        pytest.param(
            SAME.replace("اذهب.", "اذهب.\n\nالآن."),
            [(f"{AR}:7", "the source has no such paragraph here", f"compare with {SV}, and take it out or join it")],
            id="a paragraph more",
        ),
        pytest.param(
            SAME.replace("- اتصل.\n- انتظر.", "1. اتصل.\n2. انتظر."),
            [
                (
                    f"{AR}:7",
                    "here is a numbered list item, and in the source an unnumbered list item",
                    f"build it as in {SV}:7",
                )
            ],
            id="numbers for dots",
        ),
        pytest.param(
            SAME.replace("## طبيب", "### طبيب"),
            [
                (
                    f"{AR}:3",
                    "here is a heading with ###, and in the source a heading with ##",
                    f"build it as in {SV}:3",
                )
            ],
            id="a heading of another level",
        ),
        pytest.param(
            SAME.replace("اذهب.", "> اذهب."),
            [
                (
                    f"{AR}:5",
                    "here is a paragraph (blockquote), and in the source a paragraph (in no list and no box)",
                    f"build it as in {SV}:5",
                )
            ],
            id="a paragraph in a box",
        ),
        pytest.param(SAME.replace("#lakare", "#tabib"), [], id="another heading: heading-ids says it"),
        pytest.param(
            SAME.partition("| أ")[0],
            [
                (
                    f"{AR}:8",
                    "a table heading of the source is missing",
                    f"compare with {SV}:10; translate what is missing, or divide what was joined",
                )
            ],
            id="no table",
        ),
    ],
)
def test_structure_parity(found, target, said):
    assert found(structure_parity, {SV: SOURCE, AR: target}) == said


def test_of_items_that_look_the_same_the_one_that_is_missing_is_named(found):
    source = "- Ring [[phone:1177]].\n- Vänta.\n- Ring i 24 timmar.\n- Fråga [[term:tolk|en tolk]].\n- [Sök](a.md)\n"
    for line, words in enumerate(source.splitlines(), start=1):
        target = source.replace(f"{words}\n", "")
        assert [(message, hint) for _, message, hint in found(structure_parity, {SV: source, AR: target})] == [
            (
                "a list item of the source is missing",
                f"compare with {SV}:{line}; translate what is missing, or divide what was joined",
            )
        ]
