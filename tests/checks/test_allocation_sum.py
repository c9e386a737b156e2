from __future__ import annotations

import pytest

from orientera.checks.allocation_sum import allocation_sum

FILE = "content/data/allocations/2020.yml"
COUNTIES = """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen i Gotlands län, website: 'https://example.org/g'}
- {id: dalarna, code: '20', name: Dalarnas län, board: Länsstyrelsen i Dalarnas län, website: 'https://example.org/d'}
"""
MUNICIPALITIES = """\
- {id: gotland, code: '0980', name: Gotland, full_name: Region Gotland, county: gotland}
- {id: mora, code: '2062', name: Mora, full_name: Mora kommun, county: dalarna}
- {id: falun, code: '2080', name: Falun, full_name: Falu kommun, county: dalarna}
"""
COMPARE = "compare each number with the source"
DECISION = "compare with the ordinance of that year and with the board's decision"


def year(total: str, numbers: str, **more: object) -> str:
    others = "".join(f", {key}: {value}" for key, value in more.items())
    return f"- {{id: '2020', year: 2020, total: {total}, source: SFS 2019:599, numbers: {{{numbers}}}{others}}}\n"


def dalarna(total: str, numbers: str) -> str:
    head = "id: dalarna-2020, year: 2020, county: dalarna, source: dalademokraten.se"
    return f"- {{{head}, total: {total}, numbers: {{{numbers}}}}}\n"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(year("266", "gotland: 67, dalarna: 199"), [], id="the sum is the total"),
        pytest.param(year("266", "gotland: 67, dalarna: 198"),
                     [(f"{FILE}:1", "2020: the numbers are 265 together, but the total is 266", COMPARE)],
                     id="a digit off"),
        pytest.param(year("7100", "dalarna: 199"), [], id="a county that is not known"),
        pytest.param(year("7100", ""), [], id="no county is known"),
        pytest.param(year("198", "dalarna: 199"),
                     [(f"{FILE}:1", "2020: the numbers are 199 together, but the total is 198", COMPARE)],
                     id="a part that is more than the whole"),
        pytest.param(year("266", "gotland: 67, dalarne: 199"),
                     [(f"{FILE}:1", "2020: dalarne is no county", "take its id from content/data/counties.yml")],
                     id="no such county"),
        pytest.param(dalarna("89", "mora: 30, falun: 59"), [], id="municipalities, and no decision of the county"),
        pytest.param(year("89", "gotland: 0, dalarna: 89") + dalarna("89", "mora: 30, falun: 59"), [],
                     id="municipalities add up to the county"),
        pytest.param(year("266", "gotland: 67, dalarna: 199") + dalarna("89", "mora: 30, falun: 59"),
                     [(f"{FILE}:2",
                       "dalarna-2020: the municipalities have 89 together, but the county was assigned 199",
                       DECISION)],
                     id="municipalities do not"),
        pytest.param(year("266", "gotland: 67, dalarna: 199") + dalarna("199", "mora: 30"), [],
                     id="a municipality that is not known"),
        pytest.param(dalarna("97", "mora: 30, gotland: 67"),
                     [(f"{FILE}:1", "dalarna-2020: gotland is no municipality of dalarna",
                       "take its id from content/data/municipalities.yml")],
                     id="a municipality of another county"),
    ],
)  # fmt: skip
def test_allocation_sum(found, text, said):
    files = {"content/data/counties.yml": COUNTIES, "content/data/municipalities.yml": MUNICIPALITIES, FILE: text}
    assert found(allocation_sum, files) == said


def test_a_number_that_was_changed_during_the_year_counts_too(found):
    changed = "- {id: b, year: 2020, since: 2020-03-09, total: 89, source: SFS, numbers: {gotland: 0, dalarna: 89}}\n"
    files = {
        "content/data/counties.yml": COUNTIES,
        "content/data/municipalities.yml": MUNICIPALITIES,
        FILE: year("266", "gotland: 67, dalarna: 199") + changed + dalarna("89", "mora: 30, falun: 59"),
    }
    assert found(allocation_sum, files) == []
