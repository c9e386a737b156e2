"""Councils and networks: a nested list, and the same as a tree."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from tests.plugin.project import page, words

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

SVG = "{http://www.w3.org/2000/svg}"
FILES = {
    "sv/index.md": page("Start", "[[bodies]]"),
    "ar/index.md": page("البداية", "[[bodies:vastmanland]]"),
    "en/index.md": page("Home", "[[bodies:vastmanland]]"),
    "data/counties.yml": """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen, website: 'https://example.org/g'}
- {id: skane, code: '12', name: Skåne län, board: Länsstyrelsen, website: 'https://example.org/s'}
- {id: vastmanland, code: '19', name: Västmanlands län, board: Länsstyrelsen, website: 'https://example.org/v'}
""",
    "data/organisations.yml": "- {id: kommunerna, name: {sv: länets kommuner, en: the municipalities}}\n"
    "- {id: naringslivet, name: näringslivet}\n",
    "data/bodies.yml": """\
- id: natverk
  county: vastmanland
  name: {sv: Integrationsnätverken, en: Integration networks}
  level: network
  parent: grupp
  purpose: Nätverken för frågor vidare.
- id: rad
  county: vastmanland
  name: {sv: Integrationsrådet, en: The council}
  level: strategic
  chair: {sv: Landshövdingen, en: The governor}
  members: [kommunerna, naringslivet]
  meetings_a_year: 4
  purpose: Rådet väljer inriktning.
- {id: grupp, county: vastmanland, name: Beredningsgruppen, level: preparatory, parent: rad, purpose: Förbereder.}
- {id: fokus, county: vastmanland, name: Fokusgrupper, level: focus-group, parent: rad, purpose: En fråga i taget.}
- {id: konferens, county: gotland, name: Konferens, level: conference, purpose: Möten.}
""",
}


@pytest.fixture(scope="module")
def site(make_project: MakeProject) -> Built:
    return make_project(FILES, ("sv", "en", "ar")).build()


def names(site: Built, path: str, selector: str) -> list[str]:
    return [words(node) for node in site.all(path, f"{selector} > p:first-child > strong")]


def test_the_list_is_nested_as_groups_answer_to_one_another(site: Built) -> None:
    assert names(site, "ar/", ".bodies > ul > li") == ["Integrationsrådet"]
    assert names(site, "ar/", ".bodies > ul > li > ul > li") == ["Beredningsgruppen", "Fokusgrupper"]
    assert names(site, "ar/", ".bodies > ul > li > ul > li > ul > li") == ["Integrationsnätverken"]


def test_every_county_that_has_groups_and_no_other(site: Built) -> None:
    assert site.texts("sv/", "h3") == ["Gotlands län", "Västmanlands län"]
    assert [len(part.css("li")) for part in site.all("sv/", ".bodies")] == [1, 4]
    assert len(site.all("ar/", ".bodies")) == 1


def test_who_leads_who_sits_there_and_how_often(site: Built) -> None:
    facts = site.texts("en/", ".bodies > ul > li > dl dd")
    assert facts == ["The governor", "the municipalities · näringslivet", "4"]
    assert site.texts("ar/", ".bodies dd")[2] == "4"


def test_swedish_words_in_arabic_say_that_they_are_swedish(site: Built) -> None:
    name = site.all("ar/", ".bodies strong bdi")[0]
    assert (name.attributes["lang"], name.attributes["dir"]) == ("sv", "ltr")
    assert site.all("en/", ".bodies > ul > li > p:first-child strong bdi[lang]") == []


@pytest.mark.parametrize("path", ["sv/", "en/", "ar/"])
def test_the_drawing_is_well_formed_and_says_what_the_list_says(site: Built, path: str) -> None:
    for part in site.all(path, ".bodies"):
        [svg] = part.css("svg")
        assert svg.html is not None
        root = ElementTree.fromstring(svg.html)
        title, told = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
        assert title is not None
        assert told is not None
        assert title.text
        assert told.text
        assert root.get("role") == "img"
        assert (root.get("aria-labelledby"), root.get("aria-describedby")) == (title.get("id"), told.get("id"))
        drawn = "".join(text.text or "" for text in root.iter(f"{SVG}text")).replace(" ", "")
        listed = [words(one) for item in part.css("li > p:first-child") for one in item.css("strong, .level")]
        assert drawn == "".join(listed).replace(" ", "")
        assert len(root.findall(f"{SVG}rect")) == len(part.css("li"))
        assert len(root.findall(f"{SVG}polyline")) == len(part.css("li li"))


def test_the_drawing_is_mirrored_and_its_texts_have_their_own_direction(site: Built) -> None:
    def boxes(path: str) -> list[float]:
        html = site.all(path, ".bodies svg")[-1].html or ""
        return [float(box.get("x", "")) for box in ElementTree.fromstring(html).iter(f"{SVG}rect")]

    assert boxes("en/") == [0, 24, 48, 24]
    assert boxes("ar/") == [0, 0, 0, 0]
    texts = [(node.attributes["lang"], node.attributes["direction"]) for node in site.all("ar/", ".bodies text")]
    assert set(texts) == {("sv", "ltr"), ("ar", "rtl")}
