"""Folders whose pages are for some languages only."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientera.commands.checks import check_translations
from orientera.model.settings import SettingsError
from orientera.read.settings import load_config
from tests.plugin.project import page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject

LANGUAGES = ("sv", "en", "ar", "uk")
PAGES = {
    "sv/index.md": page("Hem"),
    "ar/index.md": page("الرئيسية"),
    "sv/arbete/index.md": page("Arbete"),
    "sv/arbete/bidrag.md": page("Bidrag"),
    "en/arbete/bidrag.md": page("Grants"),
    "uk/arbete/bidrag.md": page("Гранти"),
}
ONLY = {"only": {"arbete": ["sv", "en"]}}
NAV = ["index.md", {"Arbete": ["arbete/index.md", "arbete/bidrag.md"]}]


@pytest.mark.parametrize("nav", [pytest.param(NAV, id="a given navigation"), pytest.param(None, id="from folders")])
@pytest.mark.parametrize("workers", [1, 2])
def test_other_languages_do_not_fall_back(make_project: MakeProject, nav: list[object], workers: int) -> None:
    built = make_project(PAGES, LANGUAGES, nav=nav, plugin={**ONLY, "workers": workers}).build()

    pages = [path for path in built.paths() if "arbete" in path]
    assert pages == [
        "en/arbete/bidrag/index.html",
        "en/arbete/index.html",
        "sv/arbete/bidrag/index.html",
        "sv/arbete/index.html",
        "uk/arbete/bidrag/index.html",  # a version of its own is always shown
    ]
    assert built.warnings == []
    assert "Arbete" in " ".join(built.texts("sv/", "#nav a"))
    assert "Arbete" not in " ".join(built.texts("ar/", "#nav a"))
    menu = [link.attributes["data-language"] for link in built.all("sv/arbete/bidrag/", ".languages a")]
    assert menu == ["sv", "en", "uk"]


def test_mkdocs_build_does_the_same(make_project: MakeProject) -> None:
    project = make_project(PAGES, LANGUAGES, nav=NAV, plugin=ONLY)
    ours = project.build().files()
    done = project.run("mkdocs", "build", "-q", "-d", "other", NO_MKDOCS_2_WARNING="1")

    assert done.returncode == 0, done.stderr
    other = {
        file.relative_to(project.root / "other").as_posix(): file.read_bytes()
        for file in (project.root / "other").rglob("*")
        if file.is_file()
    }
    assert other == ours


def test_what_is_not_for_a_language_is_not_missing_there(make_project: MakeProject) -> None:
    report = check_translations(make_project(PAGES, LANGUAGES, plugin=ONLY).settings, {})

    absent = [finding.problem.message for finding in report.findings if finding.rule == "absent-page"]
    assert sorted(absent) == [
        "the page is not there in en, sv is shown",
        "the page is not there in en, sv is shown",
        "the page is not there in uk, sv is shown",
    ]
    totals = {row.language.code: (row.total, row.fallback) for row in report.coverage}
    assert totals == {"sv": (3, 0), "en": (3, 2), "ar": (1, 0), "uk": (1, 1)}


@pytest.mark.parametrize("wanted", ["sv", ["sv", "xx"], {"sv": 1}])
def test_what_is_no_list_of_languages_is_a_fault(make_project: MakeProject, wanted: object) -> None:
    project = make_project(PAGES, LANGUAGES, plugin={"only": {"arbete": wanted}})

    with pytest.raises(SettingsError) as said:
        load_config(project.settings)
    assert "only: arbete needs a list of languages of this site, as [sv, en]" in said.value.faults[0].message
