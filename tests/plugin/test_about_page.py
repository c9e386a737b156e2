"""What stands below a text: how it was made, for whom, when it was reviewed, and its sources."""

from __future__ import annotations

import datetime
import re
from typing import TYPE_CHECKING

import pytest

from tests.plugin.project import message, page, words

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

CODES = ("sv", "sv-simple", "ar", "fa", "ckb", "ti", "uk", "am", "uz-Cyrl", "zh-Hans", "ku-Arab")
SOURCES = [
    {"title": "Förordning (2010:1138) om samhällsorientering"},
    {"title": "1177", "url": "https://www.1177.se/"},
]
SWEDISH = {
    "summary": "Börja här.",
    "audience": ["newcomers", "teachers"],
    "owner": "Länsstyrelsen",
    "reviewed": datetime.date(2026, 11, 3),
    "review_by": datetime.date(2027, 5, 22),
    "sources": SOURCES,
}
PAGES = {
    "sv/index.md": page("Hem", **SWEDISH, status="machine"),
    "sv/granskad.md": page("Granskad", reviewed="never", status="reviewed"),
    "sv/tom.md": page("Tom"),
    "sv/av-folk.md": page("Av folk", status="human"),
    "sv/om.md": page("Om webbplatsen", "## Utkast { #utkast }"),
    "ar/index.md": page("الرئيسية", status="machine"),
    "ar/granskad.md": page("مراجعة", status="reviewed"),
    "fa/index.md": page("خانه", reviewed=datetime.date(2026, 12, 24), sources=[{"title": "منبع"}], status="machine"),
    "uk/granskad.md": page("Перевірено"),
}


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    return make_project(PAGES, CODES, plugin={"about": "om.md"}).build()


def facts(built: Built, path: str) -> dict[str, str]:
    """Read the list below a text."""
    return {words(row.css_first("dt")): words(row.css_first("dd")) for row in built.all(path, ".about-page dl > div")}


@pytest.mark.parametrize(
    ("code", "written"),
    [
        pytest.param("sv", "22 maj 2027", id="Swedish"),
        pytest.param("sv-simple", "22 maj 2027", id="easy Swedish"),
        pytest.param("ar", "22 مايو 2027", id="Arabic"),
        pytest.param("fa", "22 مهٔ 2027", id="Persian"),
        pytest.param("ckb", "22ی ئایاری 2027", id="Sorani"),
        pytest.param("ti", "ጉንበት 22, 2027", id="Tigrinya"),
        pytest.param("uk", "22 травня 2027 р.", id="Ukrainian"),
        pytest.param("am", "22 ሜይ 2027", id="Amharic"),
        pytest.param("uz-Cyrl", "22 май, 2027", id="Uzbek in Cyrillic"),
        pytest.param("zh-Hans", "2027年5月22日", id="Chinese"),
        pytest.param(
            "ku-Arab", "2027-05-22", id="Kurdish in Arabic script, of which CLDR knows nothing",
        ),
    ],
)  # fmt: skip
def test_dates_are_in_the_readers_language_with_western_digits(built: Built, code: str, written: str) -> None:
    [_, date] = built.all(f"{code}/", ".about-page time")

    assert date.attributes["datetime"] == "2027-05-22"
    assert words(date).replace("\u00a0", " ") == written
    assert re.findall(r"\d+", words(date)) == re.findall("[0-9]+", words(date))


@pytest.mark.parametrize("code", ["ar", "uk", "ti", "sv-simple"])
def test_a_translation_inherits_what_it_does_not_say(built: Built, code: str) -> None:
    found = facts(built, f"{code}/")

    audience = [message(code, text) for text in ("people who are new in Sweden", "teachers")]
    assert list(found) == [
        message(code, text) for text in ("For", "Responsible", "Reviewed", "Next review", "Sources")
    ]
    assert found[message(code, "For")] == " · ".join(audience)
    assert found[message(code, "Responsible")] == "Länsstyrelsen"
    assert found[message(code, "Sources")] == "Förordning (2010:1138) om samhällsorientering 1177"


def test_what_a_translation_says_itself_is_not_replaced(built: Built) -> None:
    assert [date.attributes["datetime"] for date in built.all("fa/", ".about-page time")] == [
        "2026-12-24",
        "2027-05-22",
    ]
    assert facts(built, "fa/")[message("fa", "Sources")] == "منبع"


def test_a_title_a_summary_and_a_status_are_not_inherited(built: Built) -> None:
    assert built.all("ar/", "article .lead") == []
    assert built.all("ar/", "meta[name=description]") == []
    machine = message("uk", "A machine translated this text. No person has reviewed it yet.")
    assert built.texts("uk/granskad/", ".about-page > p") == [f"{machine} {message('uk', 'Read about our texts')}"]


def test_sources_and_owners_are_swedish_from_left_to_right(built: Built) -> None:
    sources = [item.css_first("bdi") for item in built.all("ar/", ".about-page dd li")]

    assert [(words(item), item.attributes) for item in sources] == [
        ("Förordning (2010:1138) om samhällsorientering", {"lang": "sv", "dir": "ltr"}),
        ("1177", {"lang": "sv", "dir": "ltr"}),
    ]
    assert [a.attributes["href"] for a in built.all("ar/", ".about-page dd li a")] == ["https://www.1177.se/"]
    [owner] = [bdi for bdi in built.all("ar/", ".about-page dd > bdi") if words(bdi) == "Länsstyrelsen"]
    assert owner.attributes["dir"] == "ltr"


@pytest.mark.parametrize(
    ("path", "code", "said"),
    [
        pytest.param("sv/", "sv", "A machine wrote this text. No person has reviewed it yet.", id="the source"),
        pytest.param("sv/tom/", "sv", "A machine wrote this text. No person has reviewed it yet.", id="no status"),
        pytest.param(
            "ar/", "ar", "A machine translated this text. No person has reviewed it yet.", id="a translation"
        ),
        pytest.param("uk/", "uk", "A machine wrote this text. No person has reviewed it yet.", id="a borrowed text"),
        pytest.param(
            "sv-simple/", "sv-simple", "A machine wrote this text. No person has reviewed it yet.", id="variant"
        ),
    ],
)
def test_the_notice_says_what_the_machine_did(built: Built, path: str, code: str, said: str) -> None:
    assert built.texts(path, ".about-page > p") == [f"{message(code, said)} {message(code, 'Read about our texts')}"]
    link = built.one(path, ".about-page > p a").attributes["href"]
    assert link == ("../om/#utkast" if path.count("/") > 1 else "om/#utkast")


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_a_reviewed_text_says_so(built: Built, code: str) -> None:
    assert built.texts(f"{code}/granskad/", ".about-page > p") == [message(code, "A person has reviewed this text.")]


def test_a_page_that_nobody_has_reviewed_says_not_yet(built: Built) -> None:
    assert facts(built, "sv/granskad/") == {message("sv", "Reviewed"): message("sv", "not yet")}
    assert facts(built, "ar/granskad/") == {message("ar", "Reviewed"): message("ar", "not yet")}


def test_a_page_that_says_nothing_shows_no_empty_rows(built: Built) -> None:
    assert facts(built, "sv/tom/") == {}


def test_a_text_that_people_made_is_not_called_a_machines(built: Built) -> None:
    assert message("sv", "A machine wrote this text. No person has reviewed it yet.") not in built.text(
        "sv/av-folk/index.html"
    )


@pytest.mark.parametrize(
    ("contact", "href", "name"),
    [
        pytest.param(
            "fel@example.org",
            "mailto:fel@example.org?subject=https%3A%2F%2Fexample.org%2Far%2F",
            "fel@example.org",
            id="an address for mail, with the page",
        ),
        pytest.param("https://example.org/fel/", "https://example.org/fel/", "example.org/fel", id="a page"),
        pytest.param("example.org/fel", "https://example.org/fel", "example.org/fel", id="a page without https"),
    ],
)
def test_a_reader_can_report_a_fault(make_project: MakeProject, contact: str, href: str, name: str) -> None:
    built = make_project({"sv/index.md": page("Hem")}, ("sv", "ar"), plugin={"contact": contact}).build()
    said = message("ar", "Have you found a mistake in this text? Tell us:")
    [paragraph] = [node for node in built.all("ar/", ".about-page p") if said in node.text()]
    link = paragraph.css_first("a")
    assert link is not None
    assert (link.attributes["href"], link.text()) == (href, name)


def test_without_a_contact_there_is_nobody_to_tell(built: Built) -> None:
    assert built.all("sv/", ".about-page a[href^=mailto]") == []
