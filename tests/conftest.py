"""Sites made of a few files, the command line in this process, and golden files."""

from __future__ import annotations

import datetime
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest
from click.testing import CliRunner

from orientera.cli import main
from orientera.model.language import Language
from orientera.model.settings import Settings
from orientera.read import site as reading
from orientera.read.built import read_built_site
from tests.played_web import played_web
from tests.sites.files import ENDONYMS, catalogue, mkdocs_yml, write_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from click.testing import Result

    from orientera.model.change import Change
    from orientera.model.check import Check
    from tests.played_web import PlayedWeb

TESTS = Path(__file__).parent
DAY = datetime.date(2026, 3, 1)

hypothesis.settings.register_profile("orientera", deadline=None, derandomize=True, database=None)
hypothesis.settings.load_profile("orientera")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew: read their diff")


@pytest.fixture(autouse=True)
def no_step_summary(monkeypatch: pytest.MonkeyPatch) -> None:
    """Write nothing into the summary of the workflow that runs the tests."""
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)


@pytest.fixture
def make_site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Settings]:
    """Make a project of a dict of path -> text (None: no such file) and give its settings, without asking MkDocs.

    Each language has a folder and an empty catalogue; the first one is the source. The words of the plugin's own
    code are left out: a site is what the test says, and nothing else.
    """

    def make(files: Mapping[str, str | bytes | None], languages: str = "sv ar ti") -> Settings:
        codes = languages.split()
        root = tmp_path / "sajt"
        for folder in ["overrides", *(f"content/{code}" for code in codes)]:
            (root / folder).mkdir(parents=True, exist_ok=True)
        usual = {"mkdocs.yml": mkdocs_yml(codes), "translations/messages.pot": catalogue()}
        usual |= {f"translations/{code}/messages.po": catalogue(code) for code in codes}
        write_files(root, usual | dict(files))
        monkeypatch.setattr(reading, "PLUGIN_FOLDER", tmp_path / "no-plugin")
        return Settings(
            file=root / "mkdocs.yml",
            content=root / "content",
            site_dir=root / "site",
            overrides=root / "overrides",
            translations=root / "translations",
            site_url="https://orientera.example/",
            languages=tuple(Language(code, ENDONYMS[code], code == codes[0]) for code in codes),
        )

    return make


@pytest.fixture
def found(make_site: Callable[..., Settings]) -> Callable[..., list[tuple[str, str, str]]]:
    """Run one check on a site made of files: (place, message, hint) of each problem, in the check's own order.

    ``change`` is what a pull request changes, for the checks that look at one.
    """

    def run(
        check: Check,
        files: Mapping[str, str | bytes | None],
        languages: str = "sv ar ti",
        change: Change | None = None,
    ) -> list[tuple[str, str, str]]:
        settings = make_site(files, languages)
        is_of_html = check.subject == "BuiltSite"
        subject = (
            read_built_site(settings.site_dir, settings)
            if is_of_html
            else replace(reading.read_site(settings, DAY), change=change)
        )
        problems = [finding.problem for finding in check.findings(subject)]
        return [(str(problem.location), problem.message, problem.hint) for problem in problems]

    return run


@pytest.fixture
def orientera() -> Callable[..., Result]:
    """Run the command line in this process; an exception that it does not say in words fails the test."""

    def run(*arguments: object) -> Result:
        return CliRunner().invoke(main, [str(argument) for argument in arguments], catch_exceptions=False)

    return run


@pytest.fixture
def web() -> Iterator[PlayedWeb]:
    """Play a web on this machine: nothing leaves it."""
    with played_web() as web:
        yield web


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str, str], None]:
    """Compare a text with a file of tests/, or write that file where --update-golden is given."""

    def compare(name: str, text: str) -> None:
        file = TESTS / name
        if request.config.getoption("--update-golden"):
            write_files(TESTS, {name: text})
        there = file.read_text(encoding="utf-8") if file.is_file() else ""
        assert text == there, f"{name} says something else: run pytest --update-golden, and read the diff"

    return compare
