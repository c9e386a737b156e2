"""What the data templates of questions, contacts, figures and films show, and what they must not."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

COUNTIES = """\
- {id: gotland, code: '09', name: Gotlands län, board: Länsstyrelsen i Gotlands län, website: 'https://lst.example/i'}
- {id: blekinge, code: '10', name: Blekinge län, board: Länsstyrelsen i Blekinge län,
   website: 'https://lst.example/k', phone: 010-224 00 00}
"""
LAWS = "- {id: 2016-38, sfs: '2016:38', type: law, name: Bosättning}\n"
QUESTIONS = """\
- {id: a, topic: grants, question: {sv: Vem söker?, ar: من يقدم؟}, answer: {sv: Kommuner, ar: البلديات},
   laws: [2016-38], sources: [{title: Tidningen, url: 'https://tidning.example/'}]}
- {id: b, topic: settlement, county: gotland, question: Vem bor?, answer: Alla, laws: [2016-38]}
"""
CONTACTS = """\
- {id: a, county: gotland, unit: {sv: Social enhet}, phone: 010-223 90 00, mailbox: integration@lst.example,
   hours: Vardagar, languages: [sv, ar, fi], source: {title: x}}
"""
FIGURES = """\
- {id: a, county: gotland, label: Deltagare, value: 13, people: true, about: true, year: 2020, source: {title: x}}
- {id: b, county: gotland, label: Barn, value: 4, people: true, year: 2021, source: {title: x}}
- {id: c, county: gotland, label: Ungdomar, value: masked, people: true, year: 2022, source: {title: x}}
- {id: d, county: gotland, label: Möten, value: 3, people: false, year: 2023, source: {title: x}}
"""
FILMS = """\
- {id: a, county: gotland, title: Så söker du, provider: Filmbolaget, url: 'https://film.example/1', spoken: sv,
   captions: [sv, uk], transcripts: {sv: 'https://film.example/1/sv'}}
"""
DATA = {"counties": COUNTIES, "laws": LAWS, "questions": QUESTIONS, "contacts": CONTACTS, "figures": FIGURES,
        "films": FILMS}  # fmt: skip
BODY = "\n\n".join(f"## {name} {{ #{name} }}\n\n[[{name}]]" for name in ("questions", "contacts", "figures", "films"))
GOTLAND = BODY.replace("]]", ":gotland]]")
BLEKINGE = BODY.replace("]]", ":blekinge]]")


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    files = {f"data/{kind}.yml": text for kind, text in DATA.items()}
    for code in ("sv", "ar"):
        files |= {f"{code}/index.md": page("Alla", BODY), f"{code}/i.md": page("Gotland", GOTLAND)}
        files |= {f"{code}/k.md": page("Blekinge", BLEKINGE)}
    return make_project(files, ("sv", "ar", "uk")).build()


def test_questions_stand_by_topic(built: Built) -> None:
    assert built.texts("sv/", ".questions h4") == ["Vem bor?", "Vem söker?"]
    assert len(built.all("sv/", ".questions h3")) == 2
    assert built.texts("sv/i/", ".questions h4") == ["Vem bor?"]


def test_an_answer_says_where_it_is_from(built: Built) -> None:
    *_, last = built.texts("sv/", ".questions .from")
    assert last.endswith(": lag (2016:38) · Tidningen")


def test_questions_are_structured_data_in_the_language_of_the_text(built: Built) -> None:
    found = json.loads(built.one("ar/", ".questions script[type='application/ld+json']").text())
    assert found["inLanguage"] == "ar"
    names = [entity["name"] for entity in found["mainEntity"]]
    assert names == ["من يقدم؟", "Vem bor?"]


def test_what_is_not_in_the_language_is_marked(built: Built) -> None:
    marks = {node.text(): node.attributes.get("lang") for node in built.all("ar/", ".questions h4 > bdi")}
    assert marks == {"Vem bor?": "sv", "من يقدم؟": None}


def test_a_contact_can_be_reached(built: Built) -> None:
    links = [link.attributes["href"] for link in built.all("ar/i/", ".contacts a")]
    assert links == ["tel:+46102239000", "mailto:integration@lst.example", "https://lst.example/i"]
    assert built.texts("ar/i/", ".contacts strong") == ["Social enhet"]
    assert [text for text in built.texts("ar/i/", ".contacts dd") if "Svenska" in text] == ["Svenska · العربية · fi"]


def test_a_county_without_a_known_unit_sends_to_its_board(built: Built) -> None:
    assert built.texts("sv/k/", ".contacts strong") == ["Länsstyrelsen i Blekinge län"]
    links = [link.attributes["href"] for link in built.all("sv/k/", ".contacts a")]
    assert links == ["tel:+46102240000", "https://lst.example/k"]


def test_a_group_under_five_is_not_in_the_page(built: Built) -> None:
    numbers = built.texts("sv/", ".figures strong")
    assert [any(sign.isdigit() for sign in number) for number in numbers] == [True, False, False, True]
    assert "13" in numbers[0]
    assert numbers[1] == numbers[2]
    assert numbers[3] == "3"
    [masked] = [node.html or "" for node in built.all("sv/", ".figures li") if "Barn" in node.text()]
    assert "4" not in masked.replace("h4", "")


def test_nothing_of_a_film_is_loaded(built: Built) -> None:
    assert built.all("sv/", "iframe, video, img, object, embed, main script[src]") == []
    assert built.one("sv/", ".films p a").attributes["href"] == "https://film.example/1"


@pytest.mark.parametrize(("path", "missing"), [("sv/", 0), ("ar/", 2)])
def test_captions_and_transcript_that_are_missing_are_marked(built: Built, path: str, missing: int) -> None:
    assert len(built.all(path, ".films dd strong")) == missing


def test_a_film_names_the_languages_that_there_are(built: Built) -> None:
    spoken, captions, transcript = built.texts("sv/", ".films dd")
    assert (spoken, captions) == ("Svenska", "Svenska · Українська")
    assert transcript.startswith("Svenska")
    assert [link.attributes["hreflang"] for link in built.all("sv/", ".films dd a")] == ["sv"]


@pytest.mark.parametrize("name", ["questions", "figures", "films"])
def test_a_county_without_entries_shows_nothing(built: Built, name: str) -> None:
    assert built.all("sv/k/", f".{name}") == []
