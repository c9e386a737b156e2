from __future__ import annotations

import pytest

from orientera.checks.duplicate_heading_id import duplicate_heading_id

HINT = "give one of the two headings another id"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("## الطبيب { #lakare }\n\n## طب الأسنان { #tandvard }\n\n## بلا\n\n## بلا", [], id="different"),
        pytest.param(
            "---\ntitle: الصحة\n---\n## الطبيب { #lakare }\n\n### طب الأسنان { #lakare }\n",
            [("content/ar/index.md:6", "the id lakare is also in line 4", HINT)],
            id="twice",
        ),
        pytest.param(
            "# A { #a }\n# B { #a }\n# C { #a }\n",
            [
                ("content/ar/index.md:2", "the id a is also in line 1", HINT),
                ("content/ar/index.md:3", "the id a is also in line 1", HINT),
            ],
            id="three times",
        ),
        pytest.param("# A { #a }\n# B { #A }\n", [], id="capitals make another id"),
        pytest.param("# A { #a }\n\n```\n# B { #a }\n```\n", [], id="in a code block"),
    ],
)
def test_duplicate_heading_id(found, text, said):
    assert found(duplicate_heading_id, {"content/ar/index.md": text}) == said
