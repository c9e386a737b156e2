"""Words that a page explains: at their first use, at its end, in the glossary, and as a teacher's data."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built, Project

TERMS = """\
- {id: vardcentral, term: vårdcentral, theme: 7, explanation: Mottagning för alla., easy: Hit går du först.}
- {id: region, term: region, theme: 6, explanation: Sköter vården., easy: Har hand om vården.}
- {id: tolk, term: tolk, theme: 2, explanation: Översätter tal., easy: Säger det på ditt språk.}
"""
ARABIC = """\
- {id: vardcentral, term: مركز صحي, explanation: عيادة للجميع.}
- {id: region, term: إقليم, explanation: مسؤول عن الرعاية.}
- {id: tolk, status: missing}
"""
AUTHORITY = """\
- {id: polisen, name: Polisen, website: 'https://polisen.se', website_seen: true, phone: 114 14,
   phone_status: public, source: x, source_date: y}
- {id: csn, name: {sv: CSN, ar: هيئة الدراسة}, website: 'https://www.csn.se', website_seen: true, source: x,
   source_date: y}
"""
SWEDISH = """\
Gå till [[term:vardcentral|vårdcentralen]], en annan [[term:vardcentral|vårdcentral]] eller `[[term:tolk|kod]]`.

- Be om [[term:tolk|tolk]], [[site:csn]], [[site:csn]].
"""
SAID = "اذهب إلى [[term:vardcentral|المركز الصحي]].\n\n- [[term:tolk|مترجم]]، [[site:csn]]، [[site:csn]]\n"
GOAL = (
    "Du [[term:tolk|tolkar]] **bra** _och_ `snabbt`, ringer [[phone:polisen]], läser [[law:2016-38]] på [[site:csn]]"
    " eller [här](index.md){ .x } < 18 år."
)
PLACES = """\
## Om [[term:region|regionen]] { #om }

[Läs om [[term:region|regionen]], [[law:2016-38]] och [[site:csn]]](index.md)

![[[term:region|regionens]] hus](bild.svg){ title="[[term:region|regionen]]" }

<p title="[[law:2016-38]]">[[term:region|Regionen]]</p>
"""
THEME = "Text.\n\n## Mål {{ #mal }}\n\n- {}\n\n## Frågor {{ #fragor }}\n\n1. {}\n"


@pytest.fixture(scope="module")
def project(make_project: MakeProject) -> Project:
    files = {
        "data/authorities.yml": AUTHORITY,
        "data/laws.yml": "- {id: 2016-38, sfs: '2016:38', type: law, name: bosättning, url: 'https://riksdagen.se'}\n",
        "sv/plats.md": page("Plats", PLACES),
        "sv/bild.svg": '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
        "sv/index.md": page("Start", SWEDISH),
        "ar/index.md": page("بداية", SAID),
        "sv-simple/index.md": page("Start", SWEDISH),
        "sv/utan.md": page("Utan", "Gå till [[term:region|regionen]]."),
        "sv/ord.md": page("Ord", "[[terms]]"),
        "ar/ord.md": page("كلمات", "[[terms]]"),
        "sv/tema.md": page("Tema", THEME.format(GOAL, "Vad?"), theme=1, words=["region", "tolk"]),
        "ar/tema.md": page("موضوع", THEME.format("أنت تترجم.", "ماذا؟")),
        "sv/undervisa.md": page("Undervisa", template="themes.html"),
    }
    project = make_project(files, ("sv", "sv-simple", "ar"))
    (project.root / "translations" / "terms.yml").write_text(TERMS, encoding="utf-8")
    (project.root / "translations" / "ar" / "terms.yml").write_text(ARABIC, encoding="utf-8")
    return project


@pytest.fixture(scope="module")
def built(project: Project) -> Built:
    return project.build()


def test_the_first_use_links_to_the_explanation(built: Built) -> None:
    [first, second] = built.all("sv/", "article a.term")
    assert first.attributes == {"class": "term", "id": "ordet-vardcentral", "href": "#ord-vardcentral"}
    assert second.attributes["href"] == "#ord-tolk"
    assert built.texts("sv/", "article p")[0] == (
        "Gå till vårdcentralen, en annan vårdcentral eller [[term:tolk|kod]]."
    )


@pytest.mark.parametrize(
    ("path", "explained"),
    [
        pytest.param("sv/", ["Mottagning för alla.", "Översätter tal."], id="plain Swedish"),
        pytest.param("sv-simple/", ["Hit går du först.", "Säger det på ditt språk."], id="easy Swedish"),
    ],
)
def test_a_page_explains_its_words_at_its_end(built: Built, path: str, explained: list[str]) -> None:
    assert built.texts(path, ".terms dd") == explained
    assert [link.attributes["href"] for link in built.all(path, ".terms .back")] == [
        "#ordet-vardcentral",
        "#ordet-tolk",
    ]
    assert built.one(path, "h2#ord")
    contents = [link.attributes["href"] for link in built.all(path, ".toc a")]
    assert contents == []  # a page with one heading has no table of contents


def test_where_a_link_cannot_stand_a_word_is_but_a_word(built: Built) -> None:
    assert built.one("sv/plats/", "h2#om").html == '<h2 id="om">Om regionen</h2>'
    link, picture, box, *_ = built.all("sv/plats/", "article p")
    assert [one.text() for one in link.css("a")] == ["Läs om regionen, lag (2016:38) och csn.se"] == [link.text()]
    image = picture.css_first("img")
    assert image is not None
    assert (image.attributes["alt"], image.attributes["title"]) == ("regionens hus", "regionen")
    assert box.attributes["title"] == "lag (2016:38)"
    assert [term.text() for term in built.all("sv/plats/", "article a.term")] == ["Regionen"]  # its first use


def test_the_swedish_word_stands_beside_the_readers_own(built: Built) -> None:
    assert built.texts("ar/", "article p")[0] == "اذهب إلى المركز الصحي (vårdcentral)."
    assert [word.attributes["lang"] for word in built.all("ar/", "article p > bdi")] == ["sv"]
    assert built.texts("ar/", ".terms dt")[0] == "مركز صحي (vårdcentral) ↑"
    assert built.texts("ar/", ".terms dd")[0] == "عيادة للجميع."


def test_a_word_that_is_missing_is_explained_in_easy_swedish_and_marked(built: Built) -> None:
    [term] = [node for node in built.all("ar/", ".terms > div") if node.attributes["id"] == "ord-tolk"]
    explanation = term.css_first("dd > span")
    assert explanation is not None
    assert (explanation.text(), explanation.attributes["lang"], explanation.attributes["dir"]) == (
        "Säger det på ditt språk.",
        "sv",
        "ltr",
    )
    assert term.css_first("dd > em") is not None


def test_the_words_of_a_borrowed_page_are_swedish(built: Built) -> None:
    assert built.texts("ar/utan/", "article p")[-1] == "Gå till regionen."
    assert built.texts("ar/utan/", ".terms dd") == ["Sköter vården."]


def test_an_authority_is_named_in_the_readers_language_once(built: Built) -> None:
    [item] = built.texts("ar/", "article li")
    assert item == "مترجم (tolk)، csn.se (هيئة الدراسة)، csn.se"
    assert "(" not in built.texts("sv/", "article li")[-1]


@pytest.mark.parametrize(
    ("path", "first"),
    [pytest.param("sv/ord/", "region", id="Swedish"), pytest.param("ar/ord/", "إقليم (region)", id="Arabic")],
)
def test_the_glossary_has_every_term_in_the_order_of_swedish(built: Built, path: str, first: str) -> None:
    assert built.texts(path, ".letters a") == ["R", "T", "V"]
    assert built.texts(path, ".terms dt")[0] == first
    assert len(built.all(path, ".terms dt")) == 3
    assert built.all(path, ".terms .back") == []


def test_a_theme_lists_its_key_words_first(built: Built) -> None:
    assert built.texts("sv/tema/", ".terms dt") == ["region", "tolk ↑"]
    assert built.texts("ar/tema/", ".terms dd")[0] == "مسؤول عن الرعاية."


def test_themes_are_data(built: Built) -> None:
    assert json.loads(built.text("sv/teman.json")) == {
        "version": 1,
        "language": "sv",
        "themes": [
            {
                "theme": 1,
                "title": "Tema",
                "url": "https://example.org/sv/tema/",
                "language": "sv",
                "status": "machine",
                "goals": [
                    "Du tolkar bra och snabbt, ringer 114 14, läser lag (2016:38) på csn.se eller här < 18 år."
                ],
                "questions": ["Vad?"],
                "words": [
                    {"sv": "region", "word": "region", "explanation": "Sköter vården."},
                    {"sv": "tolk", "word": "tolk", "explanation": "Översätter tal."},
                ],
            }
        ],
    }
    arabic = json.loads(built.text("ar/teman.json"))["themes"][0]
    assert arabic["questions"] == ["ماذا؟"]
    assert arabic["words"][1] == {"sv": "tolk", "word": None, "explanation": "Säger det på ditt språk."}


def test_the_teachers_page_lists_the_themes(built: Built) -> None:
    links = [link.attributes["href"] for link in built.all("sv/undervisa/", ".themes a")]
    assert links == ["../tema/", "../tema/#mal", "../tema/#fragor", "../tema/#ord"]
    assert built.one("sv/undervisa/", "a[download]").attributes["href"] == "../teman.json"


@pytest.mark.parametrize(
    ("body", "meta", "said"),
    [
        pytest.param(
            "[[term:region]]",
            {},
            [
                "content/sv/index.md:5: [[term:region]] has no words",
                "write [[term:region|the words as they stand in the sentence]]",
            ],
            id="no words",
        ),
        pytest.param(
            "[[term:regon|regionen]]",
            {},
            ["content/sv/index.md:5: [[term:regon|regionen]] refers to nothing", "did you mean region?"],
            id="no such term",
        ),
        pytest.param(
            "[[site:csn|CSN]]",
            {},
            ["content/sv/index.md:5: [[site:csn|CSN]] has words of its own", "write [[site:csn]]: only terms have"],
            id="words of another marker",
        ),
        pytest.param(
            "Text",
            {"words": ["regon"]},
            [
                "content/sv/index.md:3: the front matter's words have regon, which is no term",
                "did you mean region?",
            ],
            id="no such key word",
        ),
    ],
)
def test_a_marker_that_says_nothing(
    make_project: MakeProject, body: str, meta: dict[str, object], said: list[str]
) -> None:
    project = make_project({"sv/index.md": page("Start", body, **meta), "data/authorities.yml": AUTHORITY}, ("sv",))
    (project.root / "translations" / "terms.yml").write_text(TERMS, encoding="utf-8")
    refused = "\n".join(project.refused())
    assert all(words in refused for words in said), refused


def test_a_key_word_that_a_translation_inherits_is_said_where_it_stands(make_project: MakeProject) -> None:
    files = {"sv/a.md": page("A", "Text", words=["region", "regon"]), "ar/a.md": page("أ", "نص")}
    project = make_project(files, ("sv", "ar"))
    (project.root / "translations" / "terms.yml").write_text(TERMS, encoding="utf-8")
    refused = "\n".join(project.refused())
    assert "content/sv/a.md:3: the front matter's words have regon" in refused
    assert "content/ar/a.md" not in refused


def test_a_wrong_term_is_said_with_file_line_and_field(make_project: MakeProject) -> None:
    project = make_project({"sv/index.md": page("Start", "[[term:region|regionen]]")}, ("sv",))
    wrong = TERMS.replace("theme: 6", "theme: 9")
    (project.root / "translations" / "terms.yml").write_text(wrong, encoding="utf-8")
    assert "terms.yml:2: theme: Input should be less than or equal to 8" in "\n".join(project.refused())
