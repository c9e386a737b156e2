"""Languages built side by side: the same site as one after another, and what goes wrong in one is said."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
from typing import TYPE_CHECKING, Any

import pytest
from mkdocs.exceptions import PluginError

from orientera.commands.build import BuildFailed
from orientera.model.language import Language
from orientera.plugin import isolate
from orientera.plugin.workers import LanguageBuild, build_languages
from tests.plugin.project import ENDONYMS, page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.plugin.conftest import MakeProject

LANGUAGES = [Language(code, ENDONYMS[code], code == "sv") for code in ("sv", "ar", "uk", "ti")]
BOTH = pytest.mark.parametrize("workers", [pytest.param(2, id="processes"), pytest.param(1, id="one process")])


def counted(build: Callable[[Language], tuple[int, int]]) -> Callable[[Language], LanguageBuild]:
    return lambda language: LanguageBuild(language.code, *build(language))


def results(build: Callable[[Language], tuple[int, int]], workers: int = 2) -> dict[str, LanguageBuild]:
    return {result.code: result for result in build_languages(LANGUAGES, counted(build), workers)}


# ---------------------------------------------------------------- one language a process


@BOTH
def test_every_language_is_built_and_counted(workers: int) -> None:
    counts = {"sv": (3, 0), "ar": (3, 1), "uk": (3, 2), "ti": (3, 3)}
    done = results(lambda language: counts[language.code], workers)

    assert {code: (result.pages, result.fallbacks) for code, result in done.items()} == counts
    assert {(result.error, result.is_our_fault, result.records) for result in done.values()} == {("", False, ())}
    assert all(0 <= result.seconds < 10 for result in done.values())


def test_each_language_has_its_own_process() -> None:
    processes = {result.pages for result in results(lambda _: (os.getpid(), 0)).values()}

    assert len(processes) == len(LANGUAGES)
    assert os.getpid() not in processes


def test_one_worker_is_this_process() -> None:
    done = results(lambda _: (os.getpid(), 0), workers=1)

    assert {result.pages for result in done.values()} == {os.getpid()}
    assert list(done) == ["sv", "ar", "uk", "ti"]


def test_no_more_are_built_at_a_time_than_there_are_workers(tmp_path: Path) -> None:
    def build(language: Language) -> tuple[int, int]:
        mine = tmp_path / language.code
        mine.touch()
        running = len(list(tmp_path.iterdir()))
        mine.unlink()
        return running, 0

    assert max(result.pages for result in results(build).values()) <= 2


@pytest.mark.parametrize(
    "end",
    [
        pytest.param(lambda: os.kill(os.getpid(), signal.SIGKILL), id="killed, as where memory is short"),
        pytest.param(lambda: os._exit(1), id="ended"),
        pytest.param(lambda: os._exit(0), id="ended, as if all were well"),
    ],
)
def test_a_killed_process_is_said(end: Callable[[], None]) -> None:
    def build(language: Language) -> tuple[int, int]:
        if language.code == "ar":
            end()
        return 3, 0

    done = results(build)

    assert done["ar"] == LanguageBuild("ar", error="the process that built ar was killed")
    assert [done[code].error for code in ("sv", "uk", "ti")] == ["", "", ""]


def test_wrong_content_is_said_in_words_and_a_fault_of_ours_with_its_traceback() -> None:
    def build(language: Language) -> tuple[int, int]:
        if language.code == "ar":
            raise PluginError("content/ar/index.md:4: fel")
        if language.code == "uk":
            raise ZeroDivisionError("вісім")
        return 3, 0

    done = results(build)

    assert done["ar"] == LanguageBuild("ar", error="content/ar/index.md:4: fel")
    assert done["uk"].is_our_fault is True
    assert done["uk"].error.startswith("Traceback (most recent call last):\n")
    assert done["uk"].error.endswith("ZeroDivisionError: вісім\n")
    assert (done["sv"].error, done["ti"].error) == ("", "")


def test_warnings_come_to_the_parent_with_their_words() -> None:
    def build(language: Language) -> tuple[int, int]:
        log = logging.getLogger("mkdocs.structure.pages")
        log.info("läser %s", language.code)
        log.warning("länken %r i %s är bruten", "skola.md", language.code)
        return 1, 0

    done = results(build)

    assert [(record.levelname, record.getMessage()) for record in done["ar"].records] == [
        ("WARNING", "länken 'skola.md' i ar är bruten")
    ]
    assert len(done["ti"].records) == 1


def test_who_stops_listening_leaves_no_process_behind() -> None:
    def build(language: Language) -> tuple[int, int]:
        if language.code != "sv":
            signal.pause()
        return 1, 0

    building = build_languages(LANGUAGES, counted(build), 2)

    assert next(building).code == "sv"
    building.close()  # type: ignore[attr-defined]
    assert multiprocessing.active_children() == []


# ---------------------------------------------------------------- in a build

PAGES = {
    "sv/index.md": page("Hem", "Ring 112. [Vård](vard.md)", summary="Börja här."),
    "sv/vard.md": page("Vård", "!!! note\n    Gratis.\n\n## Barn { #barn }"),
    "ar/index.md": page("الرئيسية", "اتصل بـ 114 14"),
    "uk/vard.md": page("Лікування", "## Діти { #barn }"),
    "assets/karta.png": b"\x89PNG",
}
CODES = ("sv", "sv-simple", "ar", "uk", "ti")


def test_one_process_and_many_make_the_same_site(make_project: MakeProject) -> None:
    one, two, many = (
        make_project(PAGES, CODES, plugin={"workers": workers, "a_to_z": "vard.md"}).build().files()
        for workers in (1, 2, 0)
    )

    assert one == two == many
    assert len([path for path in one if path.endswith(".html")]) == 3 * len(CODES) + 2


def breaking(code: str, how: Callable[[], Any]) -> Callable[..., str]:
    """Give a function in place of isolate_html() that breaks at a language."""

    def isolate_html(content: str, language: Language) -> str:
        if language.code == code:
            how()
        return isolate.isolate_html(content, language)

    return isolate_html


def divide() -> float:
    return 1 / 0


def test_a_killed_process_fails_the_build(make_project: MakeProject, monkeypatch: pytest.MonkeyPatch) -> None:
    project = make_project(PAGES, ("sv", "ar", "uk"), plugin={"workers": 2})
    monkeypatch.setattr("orientera.plugin.isolate_html", breaking("ar", lambda: os.kill(os.getpid(), signal.SIGKILL)))
    said = project.refused()

    assert "\n".join(said).count("the process that built ar was killed") == 1
    assert [line for line in said if line.startswith("ar ")] == []
    assert not (project.root / "site/sitemap.xml").exists()


@BOTH
def test_a_fault_of_ours_is_a_traceback(
    make_project: MakeProject, monkeypatch: pytest.MonkeyPatch, workers: int
) -> None:
    project = make_project(PAGES, ("sv", "ar", "uk"), plugin={"workers": workers})
    monkeypatch.setattr("orientera.plugin.isolate_html", breaking("ar", divide))

    with pytest.raises((RuntimeError, ZeroDivisionError)) as caught:
        project.build()
    assert not isinstance(caught.value, BuildFailed)
    if workers > 1:
        assert "in divide\n" in str(caught.value)
        assert str(caught.value).rstrip().endswith("ZeroDivisionError: division by zero")


@BOTH
@pytest.mark.parametrize(
    ("path", "shown"),
    [
        pytest.param("ar/index.md", {"sv", "uk"}, id="in a translation"),
        pytest.param("sv/index.md", {"ar"}, id="in the source: in every language that shows it"),
    ],
)
def test_an_error_is_said_once_and_its_language_is_not_shown_as_done(
    make_project: MakeProject, path: str, shown: set[str], workers: int
) -> None:
    broken = PAGES | {path: "---\ntitle: [\n---\n"}
    said = make_project(broken, ("sv", "ar", "uk"), plugin={"workers": workers}).refused()

    assert "\n".join(said).count(f"content/{path}:") == 1
    assert {line.split()[0] for line in said if " pages" in line} <= shown


def test_a_failed_build_does_not_look_done(make_project: MakeProject) -> None:
    project = make_project(PAGES | {"ar/index.md": "---\ntitle: [\n---\n"}, ("sv", "ar", "uk"))
    project.refused()

    assert [
        name for name in ("index.html", "404.html", "sitemap.xml") if (project.root / "site" / name).exists()
    ] == []
