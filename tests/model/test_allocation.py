from __future__ import annotations

import datetime

import pytest
from pydantic import ValidationError

from orientera.model.allocation import Allocation, every_year, municipal, national
from orientera.read.data import read_data
from tests.plugin.project import REPOSITORY

ORDINANCES = {
    "2017": 30600, "2017-changed": 23600, "2018": 15200, "2019": 9000, "2020": 7100, "2022": 7500, "2024": 18800,
    "2025": 5600, "2026": 8200,
}  # fmt: skip
"""The national totals in the ordinances amending 2016:40."""
MARCH = datetime.date(2017, 3, 9)


def decision(key: str, year: int, **more: object) -> Allocation:
    return Allocation.model_validate({"id": key, "year": year, "source": "SFS", **more})


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        pytest.param(
            "year", "twenty", "Input should be a valid integer, unable to parse string as an integer", id="no year"
        ),
        pytest.param("year", 1986, "Input should be greater than or equal to 2016", id="before the act"),
        pytest.param("since", MARCH, "Value error, since is not in 2020", id="since another year"),
        pytest.param("ordinance", "SFS 2019:599", r"String should match pattern '^\d{4}:\d+$'", id="SFS written out"),
        pytest.param("numbers", {"dalarna": -1}, "Input should be greater than or equal to 0", id="below zero"),
        pytest.param("numbers", {"Dalarna": 1}, "String should match pattern '^[a-z0-9][a-z0-9-]*$'", id="a name"),
        pytest.param("number", {}, "Extra inputs are not permitted", id="an unknown field"),
    ],
)
def test_a_wrong_value(field: str, value: object, said: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Allocation.model_validate({"id": "2020", "year": 2020, "source": "SFS", field: value})
    assert [error["msg"] for error in caught.value.errors()] == [said]


def test_every_year_is_there_and_the_unknown_ones_are_none() -> None:
    first, changed = decision("a", 2017), decision("b", 2017, since=MARCH)
    later, other = decision("c", 2020), decision("d", 2018, county="dalarna")
    assert list(every_year([later, changed, other, first])) == [
        (2017, first),
        (2017, changed),
        (2018, None),
        (2019, None),
        (2020, later),
    ]
    assert list(every_year([])) == []


def test_municipal_is_of_one_county_and_newest_first() -> None:
    old, new = decision("a", 2019, county="dalarna"), decision("b", 2020, county="dalarna")
    others = [decision("c", 2020), decision("d", 2020, county="gotland")]
    assert municipal([old, *others, new], "dalarna") == [new, old]
    assert national([old, *others, new]) == [others[0]]


def test_the_real_numbers_add_up_to_the_ordinances() -> None:
    data = read_data(REPOSITORY / "content" / "data", REPOSITORY)
    decisions = national(data.allocations.values())
    assert {one.id: one.total for one in decisions} == ORDINANCES
    whole = {one.id: one.sum for one in decisions if set(one.numbers) == set(data.counties)}
    assert whole == {key: ORDINANCES[key] for key in ORDINANCES.keys() - {"2018", "2024", "2025"}}
    missing = set(data.counties) - set(data.allocations["2025"].numbers)
    assert missing == {"gavleborg", "vasternorrland", "jamtland", "vasterbotten", "norrbotten"}


@pytest.mark.parametrize(("year", "total"), [(2019, 231), (2020, 199)])
def test_the_real_numbers_of_dalarna_add_up_to_its_own(year: int, total: int) -> None:
    data = read_data(REPOSITORY / "content" / "data", REPOSITORY)
    one = data.allocations[f"dalarna-{year}"]
    assert (one.sum, data.allocations[str(year)].numbers["dalarna"], one.derived) == (total, total, year == 2019)
    assert set(one.numbers) == {key for key, place in data.municipalities.items() if place.county == "dalarna"}
