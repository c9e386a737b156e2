from __future__ import annotations

import pytest

from orientera.checks.block_cycle import block_cycle

A, B = "content/sv/a.md", "content/sv/b.md"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({A: "## Ett { #ett }\n\n[[block:b#två]]", B: "## Två { #två }\n\nText."}, [], id="a row"),
        pytest.param({A: "## Ett { #ett }\n\n[[block:a#två]]\n\n## Två { #två }\n\nText."}, [], id="in one page"),
        pytest.param({A: "## Ett { #ett }\n\n[[block:a#ett]]"}, [
            (f"{A}:3", "a#ett shows itself", "take this marker out, or one of the others: a#ett -> a#ett"),
        ], id="itself"),
        pytest.param({A: "[[block:a#ett]]\n\n## Ett { #ett }\n\n### Del { #del }\n\n[[block:b#två]]",
                      B: "## Två { #två }\n\n[[block:a#del]]"}, [
            (f"{A}:7", "a#del shows itself", "take this marker out, or one of the others: b#två -> a#del -> b#två"),
        ], id="by way of another"),
    ],
)  # fmt: skip
def test_block_cycle(found, files, said):
    assert found(block_cycle, files) == said
