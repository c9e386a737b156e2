"""The search index: words in the form in which what is typed and what is written meet."""

from __future__ import annotations

import json
import unicodedata
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientera.plugin.search import FOLDING, normalize, words
from tests.plugin.project import page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        pytest.param("علي", "علی", id="yeh of an Arabic keyboard and of a Persian"),
        pytest.param("مستشفى", "مستشفی", id="alef maksura"),
        pytest.param("كتاب", "کتاب", id="kaf of an Arabic keyboard and of a Persian"),
        pytest.param("احمد", "أحمد", id="hamza above alef"),
        pytest.param("اسلام", "إسلام", id="hamza below alef"),
        pytest.param("الان", "الآن", id="madda"),
        pytest.param("مسوول", "مسؤول", id="hamza on waw"),
        pytest.param("عيادة", "عياده", id="teh marbuta"),
        pytest.param("مدرسة", "مَدْرَسَة", id="vowel signs"),
        pytest.param("محمد", "محـمد".replace("ـ", ""), id="without tatweel"),
        pytest.param("می‌خواهم", "میخواهم", id="Persian joiner"),
        pytest.param("خانهٔ", "خانه", id="Persian ezafe"),
        pytest.param("ئێوه", "ئێوە", id="Sorani ae of another keyboard"),
        pytest.param("دكتۆر", "دکتۆر", id="Sorani kaf"),
        pytest.param("ھاوڵاتی", "هاوڵاتی", id="Sorani heh"),
        pytest.param("سړي", "سړی", id="Pashto yeh"),
        pytest.param("ګډ", "گډ", id="Pashto gaf"),
        pytest.param("здоровʼя", "здоров'я", id="Ukrainian apostrophe, letter or sign"),
        pytest.param("здоров’я", "здоров'я", id="Ukrainian apostrophe, curly or straight"),
        pytest.param("Ганок", "ґанок", id="Ukrainian ge"),
        pytest.param("едність", "Єдність", id="Ukrainian ye"),
        pytest.param("еще", "ещё", id="Russian yo"),
        pytest.param("ሠላም", "ሰላም", id="Ethiopic sa"),
        pytest.param("ፀሓይ", "ጸሓይ", id="Ethiopic tsa"),
        pytest.param("ኀይሊ", "ሀይሊ", id="Ethiopic ha"),
        pytest.param("ዓመት", "ኣመት", id="Ethiopic a, with its vowel"),
        pytest.param("ሀኪም", "ሐኪም", id="Amharic doctor"),
        pytest.param("halsa", "Hälsa", id="Swedish, without dots"),
        pytest.param("VÅRD", "vård", id="capitals"),
        pytest.param("vård", unicodedata.normalize("NFD", "vård"), id="composed and not"),
        pytest.param("cafe", "café", id="French accent"),
        pytest.param("istanbul", "İstanbul", id="Turkish capital"),
        pytest.param("vårdcentral", "vård\u00adcentral", id="soft hyphen"),
        pytest.param("1177", "۱۱۷۷", id="Persian digits"),
        pytest.param("112", "١١٢", id="Arabic digits"),
    ],
)
def test_what_is_typed_meets_what_is_written(typed: str, written: str) -> None:
    assert words(typed) == words(written)


@pytest.mark.parametrize(
    ("text", "normal"),
    [
        pytest.param("Vårdcentralen", "vardcentralen", id="Swedish"),
        pytest.param("مسؤولية كبيرة", "مسوولیه کبیره", id="Arabic"),
        pytest.param("می‌خواهم", "میخواهم", id="Persian"),
        pytest.param("کوردیی ناوەندی", "کوردیی ناوهندی", id="Sorani"),
        pytest.param("Українська їжа", "украінська іжа", id="Ukrainian"),
        pytest.param("ሠዓት", "ሰኣት", id="Tigrinya"),
        pytest.param("Łódź 112", "łodz 112", id="Polish: a letter of its own stays"),
    ],
)
def test_normalize(text: str, normal: str) -> None:
    assert normalize(text) == normal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Ring 112, eller läs på 1177.se!", ["ring", "112", "eller", "las", "pa", "1177", "se"], id="Swedish"
        ),
        pytest.param("اتصل بـ112، الآن؟", ["اتصل", "بـ112", "الان"], id="Arabic punctuation"),
        pytest.param("ሰላም። ከመይ፣ ኣለኹም፧", ["ሰላም", "ከመይ", "ኣለኹም"], id="Ethiopic punctuation"),
        pytest.param("здоров'я дітей", ["здоров", "я", "дітеи"], id="Ukrainian apostrophe parts words on both sides"),
        pytest.param("e-post hälso- och sjukvård", ["e", "post", "halso", "och", "sjukvard"], id="hyphens"),
        pytest.param("snake_case", ["snake", "case"], id="low line"),
        pytest.param(" … – ", [], id="none"),
        pytest.param("", [], id="empty"),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_the_table_gives_final_letters_only() -> None:
    """The page's script looks each letter up once."""
    assert {letter: same for letter, same in FOLDING.items() if normalize(same) != same} == {}
    assert {letter for letter in FOLDING if len(letter) != 1} == set()


@given(st.text(st.characters(categories=["L", "N", "M", "P", "Z", "Cf"], max_codepoint=0x137F), max_size=30))
def test_a_normal_form_is_its_own_normal_form(text: str) -> None:
    assert normalize(normalize(text)) == normalize(text)


@given(st.text(st.characters(min_codepoint=0x20, max_codepoint=0x137F), max_size=30))
def test_composed_and_decomposed_text_has_the_same_words(text: str) -> None:
    assert words(unicodedata.normalize("NFC", text)) == words(unicodedata.normalize("NFD", text))


# ---------------------------------------------------------------- the index of a site

BODY = """Ring **112** om det *brinner*.

<script>let hemligt = 1;</script>

| Vem | När |
|-----|-----|
| Polisen | 114 14 |

## Tand<b>vård</b> &amp; hälsa { #tand }
"""
PAGES = {
    "sv/index.md": page("Hem"),
    "sv/vard.md": page("Vård", BODY, summary="Var du får <vård>."),
    "ar/index.md": page("الرئيسية", "مستشفى كبير، مستشفى صغير"),
    "ar/bara.md": page("صفحة"),
}


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    return make_project(PAGES).build()


@pytest.mark.parametrize("code", ["sv", "ar", "uk"])
def test_the_index_has_this_shape(built: Built, code: str) -> None:
    index = json.loads(built.text(f"{code}/search.json"))

    assert list(index) == ["folding", "counts", "plural", "pages"]
    assert index["folding"] == FOLDING
    assert all("%(num)d" in sentence for sentence in index["counts"])
    assert set(index["plural"]) == {str(number) for number in range(len(index["counts"]))}
    assert [list(entry) for entry in index["pages"]] == [["url", "title", "lang", "dir", "summary", "words"]] * len(
        index["pages"]
    )


def test_the_words_of_a_page_are_those_that_are_read(built: Built) -> None:
    [entry] = [entry for entry in json.loads(built.text("sv/search.json"))["pages"] if entry["url"] == "sv/vard/"]

    assert entry["title"] == "Vård"
    assert entry["summary"] == "Var du får <vård>."
    assert entry["words"] == "vard var du far ring 112 om det brinner vem nar polisen 114 14 tand halsa"


def test_a_word_is_there_once(built: Built) -> None:
    [entry] = [entry for entry in json.loads(built.text("ar/search.json"))["pages"] if entry["url"] == "ar/"]

    assert entry["words"] == "الرییسیه مستشفی کبیر صغیر"


def test_a_language_has_its_own_pages_and_the_sources_it_shows(built: Built) -> None:
    addresses = {
        code: [entry["url"] for entry in json.loads(built.text(f"{code}/search.json"))["pages"]]
        for code in ("sv", "ar", "uk")
    }

    assert addresses == {
        "sv": ["sv/", "sv/vard/"],
        "ar": ["ar/", "ar/bara/", "ar/vard/"],
        "uk": ["uk/", "uk/vard/"],
    }


def test_the_page_says_where_its_index_is(built: Built) -> None:
    form = built.one("ar/vard/", "#search").attributes

    assert (form["data-index"], form["data-root"], form["action"]) == ("../search.json", "../..", "../")
    assert (built.folder / "ar/vard" / str(form["data-index"])).resolve() == (
        built.folder / "ar/search.json"
    ).resolve()
