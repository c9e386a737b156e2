from __future__ import annotations

import pytest

from orientera.checks.county_page import county_page

COUNTIES = """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen, website: 'https://example.org'}
- {id: blekinge, code: '10', name: Blekinge län, board: Länsstyrelsen, website: 'https://example.org'}
"""
GOTLAND = {"content/sv/lan/gotland.md": "---\ntitle: Gotlands län\ntemplate: county.html\ncounty: gotland\n---\n"}
BLEKINGE = {"content/sv/lan/blekinge.md": "---\ntitle: Blekinge län\ntemplate: county.html\ncounty: blekinge\n---\n"}


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({"content/sv/index.md": "Hej"}, [], id="a site without county pages"),
        pytest.param(GOTLAND | BLEKINGE, [], id="each has its own"),
        pytest.param(
            GOTLAND | {"content/ti/lan/blekinge.md": "---\ntitle: ብለኪንገ\ncounty: blekinge\n---\n"},
            [
                (
                    "content/data/counties.yml:2",
                    "the county blekinge has no page",
                    "write a page with 'template: county.html' and 'county: blekinge'",
                )
            ],
            id="in a translation only",
        ),
        pytest.param(
            GOTLAND | BLEKINGE | {"content/sv/visby.md": "---\ntitle: Visby\ncounty: gotland\n---\n"},
            [
                (
                    "content/sv/visby.md:3",
                    "the county gotland has more than one page",
                    "delete one of them, or correct its county; the other is content/sv/lan/gotland.md",
                )
            ],
            id="two pages",
        ),
    ],
)
def test_county_page(found, files, said):
    assert found(county_page, files | {"content/data/counties.yml": COUNTIES}) == said
