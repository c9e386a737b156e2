"""Data in place of markers: telephones and addresses of authorities, and who to write to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientera.model.authority import Authority
from orientera.model.data import Data
from orientera.model.law import Law
from orientera.plugin.fragments import MarkerError, expand
from tests.plugin.project import message, page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject

NO_CONTACT = "ማንም አልተጠቀሰም"


def authority(key: str, website: str, phone: str | None = None) -> Authority:
    status = None if phone is None else "public"
    return Authority(
        id=key, name=key, website=website, website_seen=True, phone=phone, phone_status=status, source="test",
        source_date="2026-11",
    )  # type: ignore[arg-type]  # fmt: skip


AUTHORITIES = {
    "polisen": authority("polisen", "https://polisen.se", "114 14"),
    "1177": authority("1177", "https://www.1177.se/Skane/", "1177"),
    "ivo": authority("ivo", "https://www.ivo.se"),
}


LAWS = {
    "2016-38": Law(id="2016-38", sfs="2016:38", type="law", name="bosättning", url="https://example.org/2016:38"),
    "2016-40": Law(id="2016-40", sfs="2016:40", type="ordinance", name="länstal"),
}  # type: ignore[arg-type]


def expanded(markdown: str, contact: str = "") -> str:
    return expand(markdown, lambda: Data(authorities=AUTHORITIES, laws=LAWS), contact, NO_CONTACT)


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        pytest.param("Ring [[phone:polisen]].", "Ring 114 14.", id="phone"),
        pytest.param("**[[phone:1177]]**", "**1177**", id="an id of digits"),
        pytest.param("[[site:polisen]]", "[polisen.se](https://polisen.se/)", id="site"),
        pytest.param("[[site:1177]]", "[1177.se/Skane](https://www.1177.se/Skane/)", id="site with a path"),
        pytest.param("[[site:ivo]]", "[ivo.se](https://www.ivo.se/)", id="site without phone"),
        pytest.param("[[phone:polisen]] [[phone:polisen]]", "114 14 114 14", id="twice"),
        pytest.param("اتصل بـ [[phone:polisen]] أو [[site:1177]]",
                     "اتصل بـ 114 14 أو [1177.se/Skane](https://www.1177.se/Skane/)", id="arabic"),
        pytest.param("[lista](x.md) [[1]]: [a][b]", "[lista](x.md) [[1]]: [a][b]", id="markdown of other kinds"),
        pytest.param("Se [[law:2016-40]].", 'Se <bdi lang="sv" dir="ltr">förordning (2016:40)</bdi>.', id="law"),
        pytest.param("[[law:2016-38]]",
                     '<a href="https://example.org/2016:38"><bdi lang="sv" dir="ltr">lag (2016:38)</bdi></a>',
                     id="law with an address"),
        pytest.param("Inga markörer.", "Inga markörer.", id="none"),
    ],
)  # fmt: skip
def test_markers_become_data(markdown: str, shown: str) -> None:
    assert expanded(markdown) == shown


@pytest.mark.parametrize(
    ("contact", "shown"),
    [
        pytest.param("hej@example.org", '<a href="mailto:hej@example.org">hej@example.org</a>', id="e-mail"),
        pytest.param("a&b@example.org", '<a href="mailto:a&amp;b@example.org">a&amp;b@example.org</a>', id="signs"),
        pytest.param("https://example.org/kontakt", "<https://example.org/kontakt>", id="address"),
        pytest.param("", NO_CONTACT, id="none"),
        pytest.param("https://social.example/@orientera", "<https://social.example/@orientera>",
                     id="address with an at sign"),
        pytest.param("example.org/kontakt", "<https://example.org/kontakt>", id="address without https"),
    ],
)  # fmt: skip
def test_contact(contact: str, shown: str) -> None:
    assert expanded("[[contact]]", contact) == shown


@pytest.mark.parametrize(
    ("markdown", "line", "said", "hint"),
    [
        pytest.param("Ring [[phone:polsen]].", 1, "[[phone:polsen]] refers to nothing", "did you mean polisen?",
                     id="an id with a letter missing"),
        pytest.param("Ring.\n\nLäs [[site:1178]].", 3, "[[site:1178]] refers to nothing", "did you mean 1177?",
                     id="on the third line"),
        pytest.param("[[phone:zzzzzz]]", 1, "[[phone:zzzzzz]] refers to nothing", "see content/data/authorities.yml",
                     id="an id like no other"),
        pytest.param("[[xyz:polisen]]", 1, "[[xyz:polisen]] refers to nothing", "see content/data/authorities.yml",
                     id="a kind like no other"),
        pytest.param("[[phones:polisen]]", 1, "[[phones:polisen]] refers to nothing", "did you mean phone?",
                     id="a kind with a letter more"),
        pytest.param("[[phone]]", 1, "[[phone]] refers to nothing", "see content/data/authorities.yml", id="no id"),
        pytest.param("[[law:2016-83]]", 1, "[[law:2016-83]] refers to nothing", "did you mean 2016-38?", id="a law"),
        pytest.param("[[law:polisen]]", 1, "[[law:polisen]] refers to nothing", "see content/data/laws.yml",
                     id="an authority is no law"),
    ],
)  # fmt: skip
def test_a_marker_that_refers_to_nothing(markdown: str, line: int, said: str, hint: str) -> None:
    with pytest.raises(MarkerError) as caught:
        expanded(markdown)

    assert (str(caught.value), caught.value.line, caught.value.hint) == (said, line, hint)


@pytest.mark.parametrize(
    ("markdown", "written"),
    [
        pytest.param("[[phone:ivo]]", "ivo", id="an authority without phone"),
        pytest.param("[[contact:polisen]]", "polisen", id="contact has no id"),
    ],
)
def test_the_hint_is_not_what_was_written(markdown: str, written: str) -> None:
    with pytest.raises(MarkerError) as caught:
        expanded(markdown)

    assert caught.value.hint != f"did you mean {written}?"


# ---------------------------------------------------------------- in a page

DATA = """
- {id: polisen, name: Polisen, website: "https://polisen.se", website_seen: true, phone: 114 14, phone_status: public,
   source: "polisen.se", source_date: "2026-11"}
"""


def test_markers_of_a_page_become_links(make_project: MakeProject) -> None:
    pages = {
        "sv/index.md": page("Hem", "Ring [[phone:polisen]] eller läs [[site:polisen]]. Skriv: [[contact]]"),
        "ar/index.md": page("الرئيسية", "اتصل بـ [[phone:polisen]] أو اقرأ [[site:polisen]]. [[contact]]"),
        "data/authorities.yml": DATA,
    }
    built = make_project(pages, plugin={"contact": "hej@example.org"}).build()

    for code in ("sv", "ar", "uk"):
        assert [
            (link.attributes["href"], link.text(), link.css_first("bdi").attributes["dir"])
            for link in built.all(f"{code}/", "article a")
        ] == [
            ("tel:11414", "114 14", "ltr"),
            ("https://polisen.se/", "polisen.se", "ltr"),
            ("mailto:hej@example.org", "hej@example.org", "ltr"),
        ]


def test_an_address_in_the_language_of_the_text(make_project: MakeProject) -> None:
    pages = {
        "sv/index.md": page("Hem", "Läs [[site:polisen]]."),
        "ar/index.md": page("الرئيسية", "اقرأ [[site:polisen]]."),
        "data/authorities.yml": f"{DATA.rstrip()[:-1]}, addresses: {{ar: 'https://polisen.se/ar/'}}}}\n",
    }
    built = make_project(pages).build()

    addresses = {code: built.one(f"{code}/", "article a").attributes["href"] for code in ("sv", "ar", "uk")}
    assert addresses == {"sv": "https://polisen.se/", "ar": "https://polisen.se/ar/", "uk": "https://polisen.se/"}
    assert {built.one(f"{code}/", "article a").text() for code in addresses} == {"polisen.se"}


def test_a_law_is_one_swedish_piece_in_text_and_plain_in_a_summary(make_project: MakeProject) -> None:
    laws = "- {id: 2016-38, sfs: '2016:38', type: law, name: bosättning, url: 'https://example.org/2016'}"
    pages = {
        "sv/index.md": page("Hem", "Läs [[law:2016-38]]."),
        "ar/index.md": page("الرئيسية", "انظر [[law:2016-38]].", summary="عن [[law:2016-38]]"),
        "data/laws.yml": laws,
    }
    built = make_project(pages).build()
    link = built.one("ar/", "article a")

    assert (link.attributes["href"], link.text()) == ("https://example.org/2016", "lag (2016:38)")
    assert link.css_first("bdi[lang=sv][dir=ltr]").text() == "lag (2016:38)"
    assert built.texts("ar/", "article .lead") == ["عن lag (2016:38)"]


def test_that_nobody_is_named_is_said_in_the_language_of_the_text(make_project: MakeProject) -> None:
    pages = {"sv/index.md": page("Hem", "[[contact]]"), "ar/index.md": page("الرئيسية", "[[contact]]")}
    built = make_project(pages).build()
    text = "The publisher of this site has not given a contact address."

    assert built.texts("sv/", "article p") == [message("sv", text)]
    assert built.texts("ar/", "article p") == [message("ar", text)]
    assert built.texts("uk/", "article p") == [message("sv", text)]


def test_a_marker_in_a_summary_is_not_shown_as_it_is(make_project: MakeProject) -> None:
    pages = {"sv/index.md": page("Hem", summary="Ring [[phone:polisen]]."), "data/authorities.yml": DATA}
    built = make_project(pages).build()

    assert "[[" not in built.text("sv/index.html")
