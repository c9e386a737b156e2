"""How many new arrivals a county was assigned: the table, the bars beside it, and what can be downloaded."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tests.plugin.project import page, words

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

SVG = "{http://www.w3.org/2000/svg}"
DATA = {
    "data/counties.yml": """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen i Gotlands län, website: 'https://example.org/g'}
- {id: dalarna, code: '20', name: Dalarnas län, board: Länsstyrelsen i Dalarnas län, website: 'https://example.org/d'}
""",
    "data/municipalities.yml": """\
- {id: mora, code: '2062', name: Mora, full_name: Mora kommun, county: dalarna}
- {id: avesta, code: '2084', name: Avesta, full_name: Avesta kommun, county: dalarna}
""",
    "data/allocations/alla.yml": """\
- {id: '2017', year: 2017, total: 1121, ordinance: '2016:874', source: SFS, numbers: {gotland: 277, dalarna: 844}}
- {id: b, year: 2017, since: 2017-03-09, total: 829, source: SFS, numbers: {gotland: 213, dalarna: 616}}
- {id: '2019', year: 2019, total: 9000, ordinance: '2018:1592', source: SFS, numbers: {dalarna: 231}}
""",
    "data/allocations/dalarna.yml": """\
- {id: dalarna-2019, year: 2019, county: dalarna, derived: true, total: 33, source: Uträknat, numbers: {mora: 33}}
- {id: dalarna-2020, year: 2020, county: dalarna, total: 30, source: Tidningen, numbers: {mora: 30, avesta: 0}}
""",
}
TEXTS = {"gotland": "[[allocations:gotland]]", "dalarna": "[[allocations:dalarna]]", "alla": "[[allocations]]"}


@pytest.fixture(scope="module")
def site(make_project: MakeProject) -> Built:
    pages = {f"{code}/{name}.md": page(name, text) for code in ("sv", "ar") for name, text in TEXTS.items()}
    project = make_project(
        {**pages, "sv/index.md": page("Start"), "ar/index.md": page("البداية"), **DATA}, ("sv", "ar")
    )
    return project.build()


def table(site: Built, path: str, number: int = 0) -> list[list[str]]:
    [*tables] = site.all(path, ".allocations table")
    return [[words(cell) for cell in row.css("th, td")] for row in tables[number].css("tr")]


def drawn(svg: LexborNode) -> ElementTree.Element:
    assert svg.html is not None
    return ElementTree.fromstring(svg.html)


def missing(site: Built, path: str) -> str:
    """The words for a number that is not known, in the language of a page."""
    return site.texts(path, ".allocations td .missing")[0]


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_the_years_of_a_county_with_the_missing_ones(site: Built, code: str) -> None:
    path = f"{code}/gotland/"
    unknown = missing(site, path)
    [_, *rows] = table(site, path)
    assert [row[1:] for row in rows] == [[unknown, "9000"], [unknown, unknown], ["213", "829"], ["277", "1121"]]
    assert unknown not in ("", "0")
    assert [row[0] for row in (rows[0], rows[1], rows[3])] == ["2019 SFS 2018:1592", "2018", "2017 SFS 2016:874"]
    assert rows[2][0].startswith("2017 ")
    assert len(site.all(path, ".allocations table")) == 1  # no municipalities are known there


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_the_municipalities_of_a_county(site: Built, code: str) -> None:
    path = f"{code}/dalarna/"
    [_, *rows] = table(site, path, 1)
    assert [row[1:] for row in rows] == [["0", missing(site, path)], ["30", "33"], ["30", "33"]]
    assert [row[0] for row in rows[:2]] == ["Avesta", "Mora"]
    assert all(
        word in site.texts(path, ".allocations li")[number] for number, word in enumerate(["Tidningen", "Utr"])
    )


def test_all_counties_in_one_table_that_can_be_scrolled_by_keyboard(site: Built) -> None:
    unknown = missing(site, "sv/alla/")
    [_, *rows] = table(site, "sv/alla/")
    assert rows[:2] == [
        ["Dalarnas län", "231", unknown, "616", "844"],
        ["Gotlands län", unknown, unknown, "213", "277"],
    ]
    assert rows[2][1:] == ["9000", unknown, "829", "1121"]
    region = site.one("sv/alla/", ".wide")
    assert (region.attributes["role"], region.attributes["tabindex"]) == ("region", "0")
    label = site.one("sv/alla/", f"#{region.attributes['aria-labelledby']}")
    assert label.tag == "caption"


@pytest.mark.parametrize("code", ["sv", "ar"])
@pytest.mark.parametrize("name", TEXTS)
def test_drawings_are_well_formed_named_and_say_every_number(site: Built, code: str, name: str) -> None:
    path = f"{code}/{name}/"
    charts = site.all(path, ".allocations svg")
    tables = site.all(path, ".allocations table")
    assert len(charts) == len(tables)
    for chart in charts:
        root = drawn(chart)
        assert root.get("role") == "img"
        title, words_of = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title is not None
        assert words_of is not None
        assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (title.get("id"), words_of.get("id"))
        assert title.text
        assert words_of.text
        texts = [text.text for text in root.iter(f"{SVG}text")]
        assert len(texts) == 2 * (len(root.findall(f"{SVG}rect")) + texts.count(missing(site, path)))
        assert {text.get("direction") for text in root.iter(f"{SVG}text")} == {"rtl" if code == "ar" else "ltr"}
    said = [text.text for text in drawn(charts[0]).iter(f"{SVG}text")]
    unknown = missing(site, path)
    assert (
        said
        == {
            "gotland": ["2017", "277", "2017-03-09", "213", "2018", unknown, "2019", unknown],
            "dalarna": ["2017", "844", "2017-03-09", "616", "2018", unknown, "2019", "231"],
            "alla": ["2017", "1121", "2017-03-09", "829", "2018", unknown, "2019", "9000"],
        }[name]
    )
    if name != "gotland":
        assert [text.text for text in drawn(charts[1]).iter(f"{SVG}text")] == ["Avesta", "0", "Mora", "30"]


def test_bars_run_from_the_other_side_where_one_reads_from_there(site: Built) -> None:
    sides = {}
    for code in ("sv", "ar"):
        root = drawn(site.all(f"{code}/gotland/", ".allocations svg")[0])
        [baseline] = [float(line.get("x1", "")) for line in root.iter(f"{SVG}line")]
        sides[code] = [float(bar.get("x", "")) - baseline for bar in root.iter(f"{SVG}rect")]
    assert sides["sv"] == [0, 0]
    assert all(start < 0 for start in sides["ar"])


def test_what_can_be_downloaded_is_there(site: Built) -> None:
    for name in TEXTS:
        links = [link.attributes["href"] for link in site.all(f"ar/{name}/", ".allocations a[download]")]
        found = [(site.folder / "ar" / name / str(link)).resolve() for link in links]
        assert [file.name for file in found] == [
            "lanstal.csv",
            *(["kommuntal-dalarna-2020.csv", "kommuntal-dalarna-2019.csv"] if name != "gotland" else []),
        ]
        assert all(file.is_file() for file in found)
    assert "2017,2017-03-09,,09,Gotlands län,213\n" in site.text("data/lanstal.csv")


def test_the_tables_follow_the_data(make_project: MakeProject) -> None:
    project = make_project({"sv/index.md": page("Start", "[[allocations:gotland]]"), **DATA}, ("sv",))
    assert "09,Gotlands län,213" in project.build().text("data/lanstal.csv")
    name = "data/allocations/alla.yml"
    project.write({name: DATA[name].replace("gotland: 213", "gotland: 214")})
    again = project.build()
    assert "09,Gotlands län,214" in again.text("data/lanstal.csv")
    assert "214" in again.texts("sv/", ".allocations td")


def test_nothing_where_nothing_is_known(make_project: MakeProject) -> None:
    files = {"sv/index.md": page("Start", "[[allocations:gotland]]\n\n[[bodies:gotland]]\n\nText.")}
    built = make_project({**files, "data/counties.yml": DATA["data/counties.yml"]}, ("sv",)).build()
    assert built.all("sv/", ".allocations, .bodies, svg.drawing") == []
    assert not (built.folder / "data").exists()
