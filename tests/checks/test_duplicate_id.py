from __future__ import annotations

import pytest

from orientera.checks.duplicate_id import duplicate_id

HINT = "give one of the two another id"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"site/sv/index.html": '<p id="a"><p id="b"><a name="a">'}, [], id="different"),
        pytest.param(
            {"site/sv/index.html": '<p id="sök"><p id="b"><p id="sök"><p id="sök">'},
            [("sv/index.html", "the id sök is there twice", HINT)],
            id="three times is said once",
        ),
        pytest.param(
            {"site/ti/index.html": '<p id="b"><p id="a"><p id="a"><p id="b">', "content/ti/index.md": "ሰላም"},
            [
                ("content/ti/index.md", "the id a is there twice", HINT),
                ("content/ti/index.md", "the id b is there twice", HINT),
            ],
            id="two ids, with the Markdown",
        ),
    ],
)
def test_duplicate_id(found, files, said):
    assert found(duplicate_id, files) == said
