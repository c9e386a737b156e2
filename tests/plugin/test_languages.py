"""Every language has every page under its own code, and adding one is an entry, a command and a translation."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner

from orientera.cli import main
from tests.plugin.project import ENDONYMS, message, page, settings, words

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

CODES = ["sv", "sv-simple", "en", "ar", "prs", "fa", "ckb", "ti", "uk", "am", "uz-Cyrl", "zh-Hans", "ku-Arab"]
PAGES = {
    "sv/index.md": page("Välkommen till Sverige"),
    "sv/halsa/index.md": page("Att vårda sin hälsa"),
    "sv/halsa/tandvard.md": page("Tandvård"),
    "sv-simple/index.md": page("Välkommen"),
    "ar/index.md": page("أهلًا بك في السويد"),
    "ar/halsa/tandvard.md": page("رعاية الأسنان"),
    "am/index.md": page("ወደ ስዊድን እንኳን ደህና መጡ"),
    "uz-Cyrl/halsa/index.md": page("Соғлиқни сақлаш"),
    "zh-Hans/index.md": page("欢迎来到瑞典"),
}


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    return make_project(PAGES, CODES).build()


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_every_page(built: Built, code: str) -> None:
    there = sorted(path for path in built.paths() if path.startswith(f"{code}/"))

    assert there == [
        f"{code}/404.html",
        f"{code}/halsa/index.html",
        f"{code}/halsa/tandvard/index.html",
        f"{code}/index.html",
        f"{code}/search.json",
    ]


def test_at_the_root_is_what_all_languages_share(built: Built) -> None:
    folders = {path.partition("/")[0] for path in built.paths() if "/" in path}

    assert folders == {*CODES, "assets"}
    assert [path for path in built.paths() if "/" not in path] == ["404.html", "index.html", "sitemap.xml"]


@pytest.mark.parametrize(
    ("code", "direction"),
    [
        pytest.param("sv", "ltr", id="source"),
        pytest.param("sv-simple", "ltr", id="variant"),
        pytest.param("ar", "rtl", id="arabic"),
        pytest.param("prs", "rtl", id="dari: three letters"),
        pytest.param("fa", "rtl", id="persian"),
        pytest.param("ckb", "rtl", id="sorani: three letters"),
        pytest.param("ti", "ltr", id="tigrinya"),
        pytest.param("am", "ltr", id="amharic: the theme does not know it"),
        pytest.param("uz-Cyrl", "ltr", id="script subtag, left to right"),
        pytest.param("ku-Arab", "rtl", id="script subtag, right to left: kurdish alone is not"),
        pytest.param("zh-Hans", "ltr", id="script subtag of chinese"),
    ],
)
@pytest.mark.parametrize("path", ["", "halsa/", "halsa/tandvard/", "404.html"])
def test_a_page_says_its_readers_language(built: Built, code: str, direction: str, path: str) -> None:
    assert built.one(f"{code}/{path}", "html").attributes == {"lang": code, "dir": direction}


@pytest.mark.parametrize(
    ("path", "title"),
    [
        pytest.param("sv/", "Välkommen till Sverige", id="sv"),
        pytest.param("sv-simple/", "Välkommen", id="sv-simple is not mixed with sv"),
        pytest.param("ar/halsa/tandvard/", "رعاية الأسنان", id="ar"),
        pytest.param("am/", "ወደ ስዊድን እንኳን ደህና መጡ", id="am"),
        pytest.param("uz-Cyrl/halsa/", "Соғлиқни сақлаш", id="uz-Cyrl"),
        pytest.param("zh-Hans/", "欢迎来到瑞典", id="zh-Hans"),
        pytest.param("zh-Hans/halsa/", "Att vårda sin hälsa", id="no page of its own: the source's"),
        pytest.param("sv-simple/halsa/", "Att vårda sin hälsa", id="the variant takes the source's"),
    ],
)
def test_a_page_is_its_languages_own_where_there_is_one(built: Built, path: str, title: str) -> None:
    assert built.texts(path, "article h1") == [title]


def test_the_chooser_lists_every_language_in_its_own_words(built: Built) -> None:
    items = built.all("index.html", "#choices > li")

    assert [(item.attributes["lang"], item.attributes["dir"]) for item in items] == [
        (code, "rtl" if code in ("ar", "prs", "fa", "ckb", "ku-Arab") else "ltr") for code in CODES
    ]
    assert [(item.css_first("a").attributes["href"], words(item.css_first("strong"))) for item in items] == [
        (f"./{code}/", ENDONYMS[code]) for code in CODES
    ]
    said = {item.attributes["lang"]: words(item.css_first("span")) for item in items}
    asked = "Information about Sweden in your language"
    assert said["ar"] == message("ar", asked)
    assert said["ti"] == message("ti", asked)
    assert said["am"] == asked


def test_the_chooser_has_an_alternate_for_every_language(built: Built) -> None:
    assert built.alternates("index.html") == {
        **{code: f"https://example.org/{code}/" for code in CODES},
        "x-default": "https://example.org/",
    }


def test_a_line_is_said_for_each_language(built: Built) -> None:
    said = {line.split()[0]: re.sub(r"\d+\.\d s$", "N s", line) for line in built.said}

    assert len(built.said) == len(CODES)
    assert said["sv"] == "sv         3 pages, N s"
    assert said["sv-simple"] == "sv-simple  3 pages, 2 of them not translated, N s"
    assert said["ar"] == "ar         3 pages, 1 of them not translated, N s"
    assert said["ku-Arab"] == "ku-Arab    3 pages, 3 of them not translated, N s"


# ---------------------------------------------------------------- a new language, from the entry to the page

OLD = {
    "sv/index.md": page("Välkommen till Sverige"),
    "sv/skola.md": page("Skola"),
    "ar/index.md": page("أهلًا بك في السويد"),
}


def test_a_new_language_is_an_entry_a_command_and_a_translation(make_project: MakeProject) -> None:
    project = make_project(OLD, ("sv", "ar"))

    before = CliRunner().invoke(main, ["-f", str(project.settings), "new", "language", "am"])
    project.settings.write_text(settings(("sv", "ar", "am")), encoding="utf-8")
    after = CliRunner().invoke(main, ["-f", str(project.settings), "new", "language", "am"])

    assert (before.exit_code, after.exit_code) == (0, 0)
    first, second, *hints = before.output.splitlines()
    assert first == "made content/am/"
    assert re.fullmatch(r"made translations/am/messages\.po with \d+ messages to translate", second)
    assert hints == [
        "next: add '- {locale: am, name: ...}' to the languages in mkdocs.yml",
        "next: translate translations/am/messages.po, then the pages of sv",
    ]
    assert after.output.splitlines() == [hints[1]]

    catalogue = project.root / "translations/am/messages.po"
    text = catalogue.read_text(encoding="utf-8")
    asked = 'msgid "Skip to content"\nmsgstr ""'
    assert asked in text
    catalogue.write_text(text.replace(asked, asked[:-2] + '"ወደ ይዘቱ ይለፉ"'), encoding="utf-8")
    project.write({"am/index.md": page("ወደ ስዊድን እንኳን ደህና መጡ")})
    built = project.build()

    assert built.warnings == []
    assert built.one("am/", "html").attributes == {"lang": "am", "dir": "ltr"}
    assert built.texts("am/", "article h1") == ["ወደ ስዊድን እንኳን ደህና መጡ"]
    assert built.texts("am/", ".skip") == ["ወደ ይዘቱ ይለፉ"]
    assert built.texts("am/", "#menu-button") == ["Menu"]
    assert built.texts("am/skola/", ".fallback strong") == ["Not translated yet"]
    assert built.one("am/skola/", "article").attributes == {"lang": "sv", "dir": "ltr"}
    assert built.alternates("ar/")["am"] == "https://example.org/am/"
    assert [link.attributes["href"] for link in built.all("ar/", "#languages [data-language=am]")] == ["../am/"]
    assert built.all("ar/", "#languages [data-language=am] .mark") == []


@pytest.mark.parametrize("code", ["am", "uz-Cyrl"])
@pytest.mark.parametrize(
    "has_catalogue", [pytest.param(True, id="catalogue"), pytest.param(False, id="no catalogue")]
)
def test_words_that_nobody_has_translated_are_english(
    make_project: MakeProject, code: str, has_catalogue: bool
) -> None:
    project = make_project(OLD, ("sv", "ar", code))
    if has_catalogue:
        answer = CliRunner().invoke(main, ["-f", str(project.settings), "new", "language", code])
        assert answer.exit_code == 0
    built = project.build()

    assert built.warnings == []
    assert built.texts(f"{code}/", ".skip") == ["Skip to content"]
    assert built.texts(f"{code}/404.html", "h1") == ["Page not found"]
    assert built.texts("index.html", f"#choices [lang={code}] span") == ["Information about Sweden in your language"]
    counts = json.loads(built.text(f"{code}/search.json"))["counts"]
    assert sorted(counts) == ["%(num)d page found", "%(num)d pages found"]


def test_a_new_language_leaves_what_is_there(make_project: MakeProject) -> None:
    project = make_project(OLD, ("sv", "ar"))
    catalogue = project.root / "translations/ar/messages.po"
    before = catalogue.read_bytes()

    answer = CliRunner().invoke(main, ["-f", str(project.settings), "new", "language", "ar"])

    assert answer.output.splitlines() == ["next: translate translations/ar/messages.po, then the pages of sv"]
    assert catalogue.read_bytes() == before
    assert sorted(file.name for file in (project.root / "content/ar").iterdir()) == ["index.md"]


def test_a_language_without_a_folder_shows_the_source(make_project: MakeProject) -> None:
    built = make_project(OLD, ("sv", "uk")).build()

    assert built.texts("uk/", "article h1") == ["Välkommen till Sverige"]
    assert built.texts("uk/", ".skip") == [message("uk", "Skip to content")]
