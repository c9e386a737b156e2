"""The templates' words: plural sentences, the theme's own partials made of our catalogues, titles of boxes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from babel import Locale

from orientera.plugin import Orientera
from tests.plugin.project import catalogue, message, page

if TYPE_CHECKING:
    import jinja2
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files

    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Built

CODES = ("sv", "ar", "am", "en", "fa", "ckb", "ti", "uk", "sv-simple")
BOX = """
!!! warning
    Ring 112.

!!! note "Bra att veta"
    Det är gratis.

!!! tip
    Fråga.

??? tip
    Mer.
"""
PAGES = {
    "sv/index.md": page("Hem", BOX),
    "ar/index.md": page("الرئيسية", "!!! warning\n    اتصل.\n"),
    "uk/index.md": page("Головна", "!!! important\n    Телефонуйте.\n\n!!! danger\n    Небезпека.\n"),
}


@pytest.fixture(scope="module")
def built(make_project: MakeProject) -> Built:
    return make_project(PAGES, CODES).build()


# ---------------------------------------------------------------- plurals

FORMS = {
    "ar": ["zero", "one", "two", "few", "many", "other"],
    "uk": ["one", "few", "many"],
    "ti": ["one", "other"],
    "sv": ["one", "other"],
    "sv-simple": ["one", "other"],
    "fa": ["one", "other"],
}
"""The catalogue's forms in their order, by the name of their CLDR category."""


@pytest.mark.parametrize("code", FORMS)
def test_the_index_has_the_sentence_for_every_number(built: Built, code: str) -> None:
    found = catalogue(code).get("%(num)d page found")
    assert found is not None
    sentences = dict(zip(FORMS[code], found.string, strict=True))
    category = Locale(code.partition("-")[0]).plural_form
    index = json.loads(built.text(f"{code}/search.json"))

    assert len(index["plural"]) == 200
    said = [index["counts"][int(form)] for form in index["plural"]]
    assert said == [sentences[category(number)] for number in range(200)]


@pytest.mark.parametrize("code", FORMS)
def test_above_199_the_last_hundred_speaks_for_every_other(built: Built, code: str) -> None:
    """The page's script looks 300 up as 100, 311 as 111."""
    category = Locale(code.partition("-")[0]).plural_form

    assert [category(number) for number in range(200, 1000)] == [
        category(100 + number % 100) for number in range(800)
    ]


@pytest.mark.parametrize(
    ("code", "number", "sentence"),
    [
        pytest.param("uk", 1, "Знайдено %(num)d сторінку", id="one"),
        pytest.param("uk", 3, "Знайдено %(num)d сторінки", id="few"),
        pytest.param("uk", 5, "Знайдено %(num)d сторінок", id="many"),
        pytest.param("uk", 11, "Знайдено %(num)d сторінок", id="eleven is many"),
        pytest.param("uk", 21, "Знайдено %(num)d сторінку", id="twenty-one is one"),
        pytest.param("am", 1, "%(num)d page found", id="no catalogue: English, singular"),
        pytest.param("am", 2, "%(num)d pages found", id="no catalogue: English, plural"),
    ],
)
def test_a_sentence_with_a_number(built: Built, code: str, number: int, sentence: str) -> None:
    index = json.loads(built.text(f"{code}/search.json"))

    assert index["counts"][int(index["plural"][number])] == sentence


# ---------------------------------------------------------------- Material's language partials

ASKED = (
    '{% import "partials/language.html" as lang with context %}'
    '{% for key in ("toc", "search.placeholder", "language", "direction") %}{{ lang.t(key) }}|{% endfor %}'
)


def test_the_themes_partials_speak_our_words(make_project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    """One process builds every language in turn: what one leaves behind, the next would say."""
    said = {}
    on_env = Orientera.on_env

    def ask(self: Orientera, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        env = on_env(self, env, config=config, files=files)
        assert self.current is not None
        said[self.current.code] = env.from_string(ASKED).render(config=config)
        return env

    monkeypatch.setattr(Orientera, "on_env", ask)
    make_project({"sv/index.md": page("Hem")}, CODES, plugin={"workers": 1}).build()

    toc, search = "Table of contents", "Search"
    assert said == {
        "sv": f"{message('sv', toc)}|{message('sv', search)}|sv|ltr|",
        "ar": f"{message('ar', toc)}|{message('ar', search)}|ar|rtl|",
        "am": "Table of contents|Search|am|ltr|",
        "en": f"{message('en', toc)}|Search|en|ltr|",
        "fa": f"{message('fa', toc)}|{message('fa', search)}|fa|rtl|",
        "ckb": f"{message('ckb', toc)}|{message('ckb', search)}|ckb|rtl|",
        "ti": f"{message('ti', toc)}|{message('ti', search)}|ti|ltr|",
        "uk": f"{message('uk', toc)}|{message('uk', search)}|uk|ltr|",
        "sv-simple": f"{message('sv-simple', toc)}|{message('sv-simple', search)}|sv-simple|ltr|",
    }


# ---------------------------------------------------------------- words of pages


@pytest.mark.parametrize("code", ["sv", "ar", "fa", "ckb", "ti", "uk", "sv-simple"])
def test_the_frame_of_a_page_is_in_its_language(built: Built, code: str) -> None:
    path = f"{code}/"

    assert built.texts(path, ".skip") == [message(code, "Skip to content")]
    assert built.texts(path, "#menu-button") == [message(code, "Menu")]
    assert built.one(path, "#nav").attributes["aria-label"] == message(code, "Navigation")
    assert built.one(path, "#search").attributes["data-searching"] == message(code, "Searching …")
    number = message(code, "Emergency: call %(number)s") % {"number": "112"}
    assert built.texts(path, ".footer > p:first-child") == [number]


def test_a_box_without_a_title_has_one_in_the_language_of_its_text(built: Built) -> None:
    swedish = [message("sv", "Warning"), "Bra att veta", message("sv", "Tip")]

    assert built.texts("sv/", ".admonition-title") == swedish
    assert built.texts("ar/", ".admonition-title") == [message("ar", "Warning")]
    assert built.texts("uk/", ".admonition-title") == [message("uk", "Important"), message("uk", "Warning")]
    assert built.texts("ti/", ".admonition-title") == swedish
    assert built.texts("ti/", "article summary") == [message("sv", "Tip")]


@pytest.mark.parametrize("kind", ["success", "question", "example", "failure", "quote"])
def test_a_box_of_any_kind_has_no_english_title(make_project: MakeProject, kind: str) -> None:
    built = make_project(
        {"sv/index.md": page("Hem"), "ar/index.md": page("الرئيسية", f"!!! {kind}\n    نص\n")}
    ).build()

    assert built.texts("ar/", ".admonition-title") != [kind.capitalize()]
