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
                    f"compare with {SV}:7, and translate what is missing",
                )
            ],
            id="an item less",
        ),
        pytest.param(
            SAME.replace("اذهب.", "اذهب.\n\nالآن."),
            [(f"{AR}:5", "the source has no such paragraph here", f"compare with {SV}, and take it out or join it")],
            id="a paragraph more",
        ),
        pytest.param(
            SAME.replace("- اتصل.\n- انتظر.", "1. اتصل.\n2. انتظر."),
            [(f"{AR}:7", "here is a list item, and in the source a list item", f"build it as in {SV}:7")],
            id="numbers for dots",
        ),
        pytest.param(SAME.replace("#lakare", "#tabib"), [], id="another heading: heading-ids says it"),
        pytest.param(
            SAME.partition("| أ")[0],
            [
                (
                    f"{AR}:8",
                    "a table heading of the source is missing",
                    f"compare with {SV}:10, and translate what is missing",
                )
            ],
            id="no table",
        ),
    ],
)
def test_structure_parity(found, target, said):
    assert found(structure_parity, {SV: SOURCE, AR: target}) == said
