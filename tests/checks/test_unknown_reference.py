from __future__ import annotations

import pytest

from orientera.checks.unknown_reference import unknown_reference

COUNTIES = "- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen, website: 'https://example.org'}\n"
FILE = "content/data/municipalities.yml"


def municipality(county: str) -> str:
    return f"- {{id: gotland, code: '0980', name: Gotland, full_name: Region Gotland, county: {county}}}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(municipality("gotland"), [], id="known"),
        pytest.param(
            f"# Kommuner\n\n{municipality('gotlnad')}",
            [(f"{FILE}:3", "county of gotland: there is no gotlnad among the counties", "did you mean gotland?")],
            id="a slip of the pen",
        ),
        pytest.param(
            municipality("skane"),
            [
                (
                    f"{FILE}:1",
                    "county of gotland: there is no skane among the counties",
                    "add it to content/data/counties.yml, or correct the id",
                )
            ],
            id="unknown",
        ),
    ],
)
def test_unknown_reference(found, text, said):
    assert found(unknown_reference, {FILE: text, "content/data/counties.yml": COUNTIES}) == said
