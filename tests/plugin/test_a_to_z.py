"""The list of all pages: every page of a language once, under its letter, in the language's own order."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import page, words

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

SWEDISH = ["Örebro", "Ärende", "Åldersgräns", "Zonterapi", "Arbete", "arbetsgivare", "Vård", "Wifi", "1177", "112"]
UKRAINIAN = {"p0": "Юрист", "p1": "Єдність", "p2": "Ґанок", "p3": "Гроші", "p4": "Їжа", "p5": "Іспит", "p6": "Яблуко",
             "p7": "Житло"}  # fmt: skip
ARABIC = {
    "p0": "يوم",
    "p1": "إقامة",
    "p2": "أسرة",
    "p3": "عمل",
    "p4": "ولادة",
    "p5": "باص",
    "p6": "هاتف",
    "p7": "آباء",
}
TIGRINYA = {"p0": "ፖሊስ", "p1": "ሰላም", "p2": "ሕክምና", "p3": "ትምህርቲ", "p4": "ሃገር"}
PAGES = {
    "sv/index.md": page("Hem"),
    "sv/a-o.md": page("Alla sidor", "Här är alla.", template="a-z.html"),
    **{f"sv/p{number}.md": page(title) for number, title in enumerate(SWEDISH)},
    "uk/a-o.md": page("Усі сторінки"),
    **{f"uk/{path}.md": page(title) for path, title in UKRAINIAN.items()},
    "ar/index.md": page("الرئيسية"),
    **{f"ar/{path}.md": page(title) for path, title in ARABIC.items()},
    **{f"ti/{path}.md": page(title) for path, title in TIGRINYA.items()},
}


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    return make_project(PAGES, ("sv", "uk", "ar", "ti"), plugin={"a_to_z": "a-o.md"}).build()


def letters(built: Built, path: str) -> list[tuple[str, list[str]]]:
    """Read the list: each letter with its titles."""
    return [
        (words(part.css_first("h2")), [words(link) for link in part.css("a")]) for part in built.all(path, ".letter")
    ]


def test_swedish_has_its_letters_last_and_figures_after_them(built: Built) -> None:
    assert letters(built, "sv/a-o/") == [
        ("A", ["Alla sidor", "Arbete", "arbetsgivare"]),
        ("H", ["Hem"]),
        ("V", ["Vård"]),
        ("W", ["Wifi"]),
        ("Z", ["Zonterapi"]),
        ("Å", ["Åldersgräns"]),
        ("Ä", ["Ärende"]),
        ("Ö", ["Örebro"]),
        ("1", ["112", "1177"]),
    ]


def test_ukrainian_has_the_order_of_its_alphabet_before_borrowed_titles(built: Built) -> None:
    assert letters(built, "uk/a-o/") == [
        ("Г", ["Гроші"]),
        ("Ґ", ["Ґанок"]),
        ("Є", ["Єдність"]),
        ("Ж", ["Житло"]),
        ("І", ["Іспит"]),
        ("Ї", ["Їжа"]),
        ("У", ["Усі сторінки"]),
        ("Ю", ["Юрист"]),
        ("Я", ["Яблуко"]),
        ("1", ["112", "1177"]),
        ("H", ["Hem"]),
    ]


def test_arabic_has_the_order_of_its_alphabet(built: Built) -> None:
    assert [letter for letter, _ in letters(built, "ar/a-o/")] == list("اأإآبعهوي1A")
    assert letters(built, "ar/a-o/")[0] == ("ا", ["الرئيسية"])


def test_tigrinya_has_the_order_of_the_syllables(built: Built) -> None:
    assert [titles for _, titles in letters(built, "ti/a-o/")][:1] != []
    ethiopic = [letter for letter, _ in letters(built, "ti/a-o/") if letter > "\u1200"]
    assert ethiopic == ["ሃ", "ሕ", "ሰ", "ት", "ፖ"]


@pytest.mark.parametrize("code", ["sv", "uk", "ar", "ti"])
def test_every_page_is_there_once(built: Built, code: str) -> None:
    addresses = [str(link.attributes["href"]) for link in built.all(f"{code}/a-o/", ".letter a")]

    assert sorted(addresses) == sorted(["../", "./", *(f"../p{number}/" for number in range(len(SWEDISH)))])


@pytest.mark.parametrize("code", ["sv", "uk", "ar", "ti"])
def test_every_letter_has_its_own_place(built: Built, code: str) -> None:
    ids = [heading.id for heading in built.all(f"{code}/a-o/", ".letter h2")]

    assert len(set(ids)) == len(ids)
    assert [place for place in ids if not place or set(place) & set(" %#&")] == []


def test_borrowed_titles_say_their_language(built: Built) -> None:
    marks = {words(title): title.attributes for title in built.all("ar/a-o/", ".letter a > bdi")}

    assert marks["Alla sidor"] == {"lang": "sv", "dir": "ltr"}
    assert marks["هاتف"] == {}


def test_the_list_comes_after_the_text(built: Built) -> None:
    assert built.texts("sv/a-o/", "article > p") == ["Här är alla."]
    assert len(built.all("sv/a-o/", "article > .letter")) == 9


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_a_search_without_script_leads_to_the_list(built: Built, code: str) -> None:
    assert built.one(f"{code}/", "#search").attributes["action"] == "a-o/"
    assert built.one(f"{code}/p0/", "#search").attributes["action"] == "../a-o/"


def test_a_title_in_quotation_marks_stands_with_its_letter(make_project: MakeProject) -> None:
    titles = ["Hem", "Stöd", "”Sambo”", "«Heder»"]
    pages = {f"sv/p{number}.md": page(title) for number, title in enumerate(titles)}
    built = make_project(pages | {"sv/a-o.md": PAGES["sv/a-o.md"]}, plugin={"a_to_z": "a-o.md"}).build()

    assert letters(built, "sv/a-o/") == [
        ("A", ["Alla sidor"]),
        ("H", ["«Heder»", "Hem"]),
        ("S", ["”Sambo”", "Stöd"]),
    ]


def test_a_title_of_letters_and_accents_stands_with_its_letter(make_project: MakeProject) -> None:
    pages = {
        "sv/index.md": page("Ånger"),
        "sv/angest.md": page(unicodedata.normalize("NFD", "Ångest")),
        "sv/a-o.md": PAGES["sv/a-o.md"],
    }
    built = make_project(pages, plugin={"a_to_z": "a-o.md"}).build()

    found = [
        (letter, [unicodedata.normalize("NFC", title) for title in titles])
        for letter, titles in letters(built, "sv/a-o/")
    ]
    assert found == [("A", ["Alla sidor"]), ("Å", ["Ånger", "Ångest"])]
