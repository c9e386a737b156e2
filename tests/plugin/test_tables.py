"""Allocations as CSV, read back."""

from __future__ import annotations

import csv
import io

from orientera.model.data import Data
from orientera.plugin.tables import municipal_path, table_files
from orientera.read.data import read_data
from tests.plugin.project import REPOSITORY


def rows(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


def real() -> tuple[Data, dict[str, str]]:
    data = read_data(REPOSITORY / "content" / "data", REPOSITORY)
    return data, dict(table_files(data))


def test_the_files() -> None:
    assert list(real()[1]) == [
        "data/lanstal.csv",
        "data/kommuntal-dalarna-2020.csv",
        "data/kommuntal-dalarna-2019.csv",
    ]
    assert dict(table_files(Data())) == {}


def test_the_counties_read_back() -> None:
    data, files = real()
    found = rows(files["data/lanstal.csv"])
    decisions = [one for one in data.allocations.values() if one.county is None]
    assert len(found) == len(decisions) * (1 + len(data.counties))
    codes = {county.code: key for key, county in data.counties.items()}
    for one in decisions:
        mine = [r for r in found if (r["year"], r["from"]) == (str(one.year), str(one.since or ""))]
        country, *counties = mine
        assert (country["county_code"], country["county"], country["number"]) == ("00", "Riket", str(one.total))
        assert {r["ordinance"] for r in mine} == {one.ordinance or ""}
        assert {codes[r["county_code"]]: int(r["number"]) for r in counties if r["number"]} == one.numbers
        assert [r["county_code"] for r in counties] == sorted(codes)


def test_a_number_that_is_not_known_is_empty_and_zero_is_zero() -> None:
    _, files = real()
    unknown = [r for r in rows(files["data/lanstal.csv"]) if r["year"] == "2025" and not r["number"]]
    assert [r["county"] for r in unknown] == [
        "Gävleborgs län", "Västernorrlands län", "Jämtlands län", "Västerbottens län", "Norrbottens län",
    ]  # fmt: skip
    dalarna = {r["municipality"]: r["number"] for r in rows(files[municipal_path("dalarna", 2020)])}
    assert (dalarna["Avesta"], dalarna["Falun"], sum(map(int, dalarna.values()))) == ("0", "59", 199)


def test_what_was_worked_out_says_so() -> None:
    _, files = real()
    said = {year: {r["derived"] for r in rows(files[municipal_path("dalarna", year)])} for year in (2019, 2020)}
    assert said == {2019: {"yes"}, 2020: {"no"}}
