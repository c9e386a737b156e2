"""Two small sites: nothing is wrong with tidy, and everything with broken. Their reports are golden files."""

from __future__ import annotations

import datetime
import shutil
from pathlib import Path

import pytest

from orientera.checks import all_checks
from orientera.commands.checks import check_links, check_translations
from orientera.commands.external import check_external
from orientera.read import site as reading
from orientera.read.asking import Asker
from orientera.report.to_json import to_json

SITES = Path(__file__).parent
REPOSITORY = SITES.parent.parent
TIDY = SITES / "tidy" / "mkdocs.yml"
BROKEN = SITES / "broken" / "mkdocs.yml"
DAY = datetime.date(2026, 11, 22)
SECOND = datetime.timedelta(seconds=1)


@pytest.fixture(autouse=True)
def one_day(monkeypatch):
    """Let it always be the same day: findings say how long ago something was."""
    monkeypatch.setattr(reading, "today", lambda: DAY)


@pytest.fixture
def without_our_own_words(monkeypatch, tmp_path):
    """Let the site's templates alone say which messages there are."""
    monkeypatch.setattr(reading, "PLUGIN_FOLDER", tmp_path)


@pytest.mark.parametrize("name", ["messages.pot", "sv/messages.po", "ar/messages.po", "ti/messages.po"])
def test_the_catalogues_of_tidy_are_the_real_ones(golden, name):
    golden(f"sites/tidy/translations/{name}", (REPOSITORY / "translations" / name).read_text(encoding="utf-8"))


def test_tidy(golden):
    golden("golden/sites/tidy.json", to_json(check_translations(TIDY, {"ar": 100, "ti": 75})) + "\n")


def test_broken(golden, without_our_own_words):
    golden("golden/sites/broken.json", to_json(check_translations(BROKEN, {"ar": 100, "ti": 0})) + "\n")


def test_broken_html(golden):
    golden("golden/sites/broken-html.json", to_json(check_links(BROKEN, None)) + "\n")


def test_broken_html_without_the_settings(golden, tmp_path):
    report = check_links(tmp_path / "mkdocs.yml", SITES / "broken" / "html")
    golden("golden/sites/broken-html-alone.json", to_json(report) + "\n")


def broken_external():
    """What is said of links out of broken: all of it was asked so lately that nobody is asked."""
    asker = Asker("nobody", clock=lambda: datetime.datetime(2026, 11, 23, 6, tzinfo=datetime.UTC) - SECOND)
    return check_external(BROKEN, BROKEN.parent / "external", BROKEN.parent / "external.json", asker=asker)


def test_broken_external(golden):
    golden("golden/sites/broken-external.json", to_json(broken_external()) + "\n")


def test_every_rule_finds_something_in_broken(without_our_own_words):
    reports = [check_translations(BROKEN, {"ar": 100}), check_links(BROKEN, None), broken_external()]
    of_a_change = {"source-change", "kept-unit"}  # they look at what a pull request touches
    assert {finding.rule for report in reports for finding in report.findings} == set(all_checks()) - of_a_change


def test_every_finding_has_a_hint(without_our_own_words):
    reports = [check_translations(BROKEN, {"ar": 100}), check_links(BROKEN, None), broken_external()]
    assert [finding for report in reports for finding in report.findings if not finding.problem.hint] == []


def test_tidy_is_clean_when_it_is_built(orientera, tmp_path):
    shutil.copytree(SITES / "tidy", tmp_path / "tidy")
    settings = tmp_path / "tidy" / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8").replace("../../../overrides", str(REPOSITORY / "overrides"))
    settings.write_text(text, encoding="utf-8")
    built = orientera("-f", settings, "build")
    assert (built.exit_code, built.stderr) == (0, "")
    report = check_links(settings, None)
    said = {(finding.rule, finding.problem.target) for finding in report.findings}
    assert said == {("fallback-link", "ti/halsa/akut/index.html")}
    assert (tmp_path / "tidy" / "site" / "ti" / "halsa" / "akut" / "index.html").is_file()
    assert orientera("-f", settings, "check", "--fail-on", "warning").exit_code == 0
