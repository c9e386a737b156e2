from __future__ import annotations

import pytest

from orientera.checks.unknown_county import unknown_county

COUNTIES = "- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen, website: 'https://example.org'}\n"
SV = "content/sv/lan/gotland.md"
TI = "content/ti/lan/gotland.md"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param(
            {
                SV: "---\ntitle: Gotlands län\ntemplate: county.html\ncounty: gotland\n---\n",
                TI: "---\ntitle: ጎትላንድ\n---\n",
            },
            [],
            id="known, and a translation that takes it from its source",
        ),
        pytest.param({SV: "---\ntitle: Alla sidor\ntemplate: a-z.html\n---\n"}, [], id="another template"),
        pytest.param(
            {SV: "---\ntitle: Gotlands län\ntemplate: county.html\ncounty: gottland\n---\n"},
            [(f"{SV}:4", "no county has the id gottland", "did you mean gotland?")],
            id="a slip of the pen",
        ),
        pytest.param(
            {TI: "---\ntitle: ስኮነ\ncounty: skåne\n---\n"},
            [(f"{TI}:3", "no county has the id skåne", "see the ids in content/data/counties.yml")],
            id="unknown, in a translation",
        ),
        pytest.param(
            {SV: "---\ntitle: Gotlands län\ntemplate: county.html\n---\n"},
            [(f"{SV}:3", "this is a county page of no county", "add a line 'county: ...' with the county's id")],
            id="missing",
        ),
    ],
)
def test_unknown_county(found, files, said):
    assert found(unknown_county, files | {"content/data/counties.yml": COUNTIES}) == said
