"""The plugin's options: what mkdocs.yml may say, and what it is told when it says something else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from orientera.commands.checks import check_translations
from orientera.model.settings import InputError, SettingsError
from orientera.read.settings import load_config, read_settings
from tests.plugin.project import page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Project

PAGES = {"sv/index.md": page("Hem"), "ar/index.md": page("الرئيسية")}


def changed(project: Project, old: str, new: str) -> Project:
    text = project.settings.read_text(encoding="utf-8")
    assert old in text
    project.settings.write_text(text.replace(old, new, 1), encoding="utf-8")
    return project


def faults(project: Project) -> list[tuple[str, int]]:
    with pytest.raises(SettingsError) as caught:
        load_config(project.settings)
    return [(fault.message, fault.line) for fault in caught.value.faults]


@pytest.mark.parametrize(
    "code", ["ar", "prs", "ckb", "sv-simple", "uz-Cyrl", "zh-Hans", "ku-Arab", "pt-BR", "es-419", "rmn", "sr-Latn-RS"]
)
def test_every_language_tag_may_be_a_language(make_project: MakeProject, code: str) -> None:
    project = changed(make_project(PAGES, ("sv", "uk")), "locale: uk", f"locale: {code}")

    assert [language.code for language in read_settings(project.settings).languages] == ["sv", code]


@pytest.mark.parametrize("code", ["x", "svenska!", "ar_SY", "sv--simple", "../sv", "sv/ar"])
def test_what_is_no_language_tag_is_said_with_its_line(make_project: MakeProject, code: str) -> None:
    project = changed(make_project(PAGES, ("sv", "uk")), "locale: uk", f"locale: '{code}'")
    lines = project.settings.read_text(encoding="utf-8").splitlines()

    [(message, line)] = faults(project)
    assert f"'{code}' is no language tag (BCP 47)" in message
    assert code in lines[line - 1]


def test_a_language_that_is_there_twice_is_said(make_project: MakeProject) -> None:
    project = changed(make_project(PAGES, ("sv", "ar", "uk")), "locale: uk", "locale: ar")

    assert [message for message, _ in faults(project)] == [
        "plugins: Plugin 'orientera' option 'languages': the language 'ar' is there twice"
    ]


def test_two_sources_are_said(make_project: MakeProject) -> None:
    project = changed(make_project(PAGES), "name: العربية", "name: العربية\n      default: true")

    [(message, _)] = faults(project)
    assert message.endswith("more than one default language: sv, ar")


def test_no_source_is_said(make_project: MakeProject) -> None:
    [(message, _)] = faults(changed(make_project(PAGES), "default: true", "default: false"))

    assert "default language" in message


@pytest.mark.parametrize(
    "option",
    [
        pytest.param({"docs_structure": "suffix"}, id="files with suffixes"),
        pytest.param({"contact": 1177}, id="a contact that is no text"),
        pytest.param({"footer": "a-o.md"}, id="a footer that is no list"),
        pytest.param({"workers": "two"}, id="workers that are no number"),
        pytest.param({"a_to_ö": "a-o.md"}, id="an option that there is not"),
        pytest.param({"workers": -1}, id="fewer than no workers: a build that runs for ever"),
        pytest.param({"build_only_locale": "ar"}, id="static-i18n's option that makes a language the source"),
    ],
)
def test_an_option_that_cannot_be_is_a_fault(make_project: MakeProject, option: dict[str, Any]) -> None:
    assert len(faults(make_project(PAGES, plugin=option))) == 1


@pytest.mark.parametrize("option", [{"a_to_z": "borta.md"}, {"about": "borta.md"}, {"footer": ["borta.md"]}])
def test_an_option_that_names_a_page_that_there_is_not_is_a_finding(
    make_project: MakeProject, option: dict[str, Any]
) -> None:
    project = make_project(PAGES, plugin=option)

    found = [finding for finding in check_translations(project.settings, {}).findings if finding.rule == "named-page"]
    assert [(finding.problem.location.file, finding.problem.message) for finding in found] == [
        ("mkdocs.yml", f"{next(iter(option))}: there is no page borta.md")
    ]


def test_a_language_that_is_not_to_be_built_is_a_fault(make_project: MakeProject) -> None:
    [(message, line)] = faults(
        changed(make_project(PAGES), "name: Українська", "name: Українська\n      build: false")
    )

    assert "'uk' has 'build: false'" in message
    assert line


def test_another_plugin_beside_it_is_refused_in_words(make_project: MakeProject) -> None:
    """A project that had MkDocs' search keeps it in its list of plugins."""
    project = changed(make_project(PAGES), "plugins:\n", "plugins:\n- search\n")

    with pytest.raises(
        InputError, match=r"runs no other plugins and no hooks, and \S+mkdocs.yml has: search"
    ) as said:
        project.build()
    assert said.value.hint == "take them out, or build with: mkdocs build"


def test_hooks_are_refused_in_words(make_project: MakeProject) -> None:
    project = make_project(PAGES, hooks=["hook.py"])
    (project.settings.parent / "hook.py").write_text("", encoding="utf-8")

    with pytest.raises(InputError, match=r"has: hook\.py"):
        project.build()
