"""The command line: arguments in, text and exit codes out. 0 clean, 1 findings, 2 could not check."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import pytest

from orientera.checks import all_checks
from orientera.cli import FORMATS, WORK_FILES
from orientera.commands import external
from orientera.commands.exchange import WRITERS as WORK
from orientera.commands.formats import WRITERS as REPORTS
from tests.sites.files import SOURCE, TRANSLATION, catalogue, write_files

REPOSITORY = Path(__file__).parent.parent
CLEAN = {
    "content/sv/index.md": SOURCE,
    "content/ar/index.md": TRANSLATION,
    "content/ti/index.md": TRANSLATION,
    "site/index.html": '<a href="#a">a</a><p id="a">',
}
NOTICE = CLEAN | {"content/ti/index.md": None}
WARNING = CLEAN | {
    "overrides/main.html": "{{ _('Search') }}",
    "site/index.html": '<p id="a"><p id="a">',
}
ERROR = CLEAN | {"content/ti/gammal.md": TRANSLATION, "site/index.html": '<a href="borta/">a</a>'}
NOTHING = {"site/x.png": "x"}


@pytest.mark.parametrize(
    ("files", "arguments", "exit_code"),
    [
        pytest.param(CLEAN, ["translations"], 0, id="translations: clean"),
        pytest.param(CLEAN, ["translations", "--fail-on", "notice"], 0, id="translations: clean, strictly"),
        pytest.param(NOTICE, ["translations"], 0, id="translations: a notice is no error"),
        pytest.param(NOTICE, ["translations", "--fail-on", "warning"], 0, id="translations: nor a warning"),
        pytest.param(NOTICE, ["translations", "--fail-on", "notice"], 1, id="translations: a notice may fail"),
        pytest.param(WARNING, ["translations"], 0, id="translations: a warning is no error"),
        pytest.param(WARNING, ["translations", "--fail-on", "warning"], 1, id="translations: a warning may fail"),
        pytest.param(WARNING, ["translations", "--fail-on", "notice"], 1, id="translations: a warning is worse"),
        pytest.param(ERROR, ["translations"], 1, id="translations: an error"),
        pytest.param(ERROR, ["translations", "--fail-on", "never"], 0, id="translations: never"),
        pytest.param(ERROR, ["translations", "--show", "error"], 1, id="translations: an error that is shown"),
        pytest.param(
            NOTICE, ["translations", "--show", "error", "--fail-on", "notice"], 1, id="translations: hidden"
        ),
        pytest.param(NOTHING, ["translations"], 2, id="translations: nothing to look at"),
        pytest.param(NOTHING, ["translations", "--fail-on", "never"], 2, id="translations: nothing is no pass"),
        pytest.param(CLEAN, ["translations", "--min-coverage", "ti=100"], 0, id="min-coverage: met"),
        pytest.param(NOTICE, ["translations", "--min-coverage", "ti=0"], 0, id="min-coverage: nothing is enough"),
        pytest.param(NOTICE, ["translations", "--min-coverage", "ti=1"], 1, id="min-coverage: missed"),
        pytest.param(
            NOTICE,
            ["translations", "--min-coverage", "ar=100", "--min-coverage", "ti=50"],
            1,
            id="min-coverage: one of two",
        ),
        pytest.param(CLEAN, ["translations", "--min-coverage", "uk=50"], 2, id="min-coverage: unknown language"),
        *(
            pytest.param(CLEAN, ["translations", "--min-coverage", value], 2, id=f"min-coverage: {value}")
            for value in ("ar", "ar=", "=90", "ar=101", "ar=-1", "ar=9.5", "ar=90%", "90", "")
        ),
        pytest.param(CLEAN, ["links"], 0, id="links: clean"),
        pytest.param(WARNING, ["links"], 0, id="links: a warning is no error"),
        pytest.param(WARNING, ["links", "--fail-on", "warning"], 1, id="links: a warning may fail"),
        pytest.param(ERROR, ["links"], 1, id="links: an error"),
        pytest.param(ERROR, ["links", "--fail-on", "never"], 0, id="links: never"),
        pytest.param(NOTHING, ["links"], 2, id="links: nothing to look at"),
        pytest.param({}, ["links"], 2, id="links: not built"),
        pytest.param(CLEAN, ["links", "finns-inte"], 2, id="links: no such folder"),
        pytest.param(CLEAN, ["check"], 0, id="check: clean"),
        pytest.param(NOTICE, ["check", "--fail-on", "notice"], 1, id="check: a notice of the sources"),
        pytest.param(
            CLEAN | {"site/index.html": ERROR["site/index.html"]}, ["check"], 1, id="check: an error of the HTML"
        ),
        pytest.param({"content/sv/index.md": SOURCE}, ["check"], 2, id="check: not built"),
        pytest.param(NOTHING, ["check"], 2, id="check: nothing to look at"),
        pytest.param(CLEAN, ["translations", "--format", "yaml"], 2, id="no such format"),
        pytest.param(CLEAN, ["translations", "--fail-on", "fatal"], 2, id="no such severity"),
        pytest.param(CLEAN, ["translations", "--show", "never"], 2, id="nothing cannot be shown"),
        pytest.param(CLEAN, ["oversattningar"], 2, id="no such command"),
    ],
)
def test_exit_codes(make_site, orientera, files, arguments, exit_code):
    assert orientera("-f", make_site(files).file, *arguments).exit_code == exit_code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["translations", "--min-coverage", "uk=50"],
            "error: no language uk to demand coverage of\n  there is: sv, ar, ti\n",
            id="unknown language",
        ),
        pytest.param(
            ["translations", "--content", "finns-inte"],
            "error: there is no folder finns-inte\n  give the folder that holds one folder a language\n",
            id="no such tree",
        ),
        pytest.param(
            ["links", "finns-inte"],
            "error: there is no folder finns-inte\n  run 'orientera build', or name the folder of HTML\n",
            id="no such folder",
        ),
        pytest.param(
            ["explain", "emty-page"], "error: there is no rule emty-page\n  did you mean empty-page?\n", id="no rule"
        ),
        pytest.param(
            ["new", "language", "ar_EG"],
            "error: ar_EG is no language tag (BCP 47)\n  write it as 'am', 'prs', 'uz-Cyrl' or 'sv-simple'\n",
            id="no language tag",
        ),
    ],
)
def test_what_cannot_be_done_is_said_in_words(make_site, orientera, arguments, said):
    result = orientera("-f", make_site(CLEAN).file, *arguments)
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


@pytest.mark.parametrize(
    "command",
    [["build"], ["translations"], ["links"], ["check"], ["messages"], ["new", "language", "am"]],
    ids=" ".join,
)
def test_no_settings(orientera, tmp_path, command):
    result = orientera("-f", tmp_path / "mkdocs.yml", *command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == (
        f"{tmp_path / 'mkdocs.yml'}: error: there is no mkdocs.yml here\n"
        "  go to the project's folder, or say --config-file FILE\n"
    )


def test_every_fault_of_the_settings_is_said(make_site, orientera):
    settings = make_site(CLEAN)
    text = settings.file.read_text(encoding="utf-8").replace("site_url:", "site_ulr:")
    settings.file.write_text(text, encoding="utf-8")
    result = orientera("-f", settings.file, "translations")
    assert result.exit_code == 2
    assert result.stderr == (
        f"{settings.file}:2: error: the option site_ulr is unknown\n  did you mean site_url?\n"
        f"{settings.file}: error: site_url is missing\n  give the site's address: links to versions are absolute\n"
    )


@pytest.mark.parametrize(
    ("command", "name", "raw"),
    [
        *(
            pytest.param(command, "content/data/authorities.yml", raw, id=f"{command}: data, {raw!r}")
            for command in ("translations", "check")
            for raw in ("- id: [", b"\xff", "id: x")
        ),
        *(
            pytest.param(command, "mkdocs.yml", raw, id=f"{command}: settings, {raw!r}")
            for command in ("translations", "links", "check", "messages")
            for raw in ("a: [", b"\xff", "- a")
        ),
        *(
            pytest.param(command, "overrides/main.html", "{% if %}", id=f"{command}: a template")
            for command in ("translations", "check", "messages")
        ),
    ],
)
def test_broken_input_is_said_and_not_checked(make_site, orientera, command, name, raw):
    result = orientera("-f", make_site(CLEAN | {name: raw}).file, command)
    assert (result.exit_code, result.stdout) == (2, "")
    assert "error: " in result.stderr
    assert name in result.stderr


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"content/ar/index.md": b"\xff"}, id="a page that is not UTF-8"),
        pytest.param({"content/sv/index.md": "---\ntitle: [\n---\n"}, id="broken front matter"),
        pytest.param({"content/sv/index.md": "---\n2027: x\n[a]: b\n---\n"}, id="odd keys"),
        pytest.param({"translations/ar/messages.po": "hej"}, id="a broken catalogue"),
        pytest.param({"translations/messages.pot": b"\xff"}, id="a template catalogue that is not UTF-8"),
        pytest.param({"site/index.html": b'\x00<meta charset="utf-99">\xff'}, id="HTML of no encoding"),
        pytest.param(
            {"site/index.html": '<a href="http://["><base href="//["><img srcset=",">'}, id="HTML of no sense"
        ),
    ],
)
def test_broken_content_is_a_finding(make_site, orientera, files):
    result = orientera("-f", make_site(CLEAN | files).file, "check")
    assert (result.exit_code, result.stderr) == (1, "")


def test_a_raised_digit_is_said(make_site, orientera):
    assert orientera("-f", make_site(CLEAN).file, "translations", "--min-coverage", "ar=²").exit_code == 2


def test_the_terminal_shows_everything(make_site, orientera):
    result = orientera("-f", make_site(NOTICE).file, "translations")
    assert result.stdout == (
        "language pages messages terms fallback unconfirmed words left\n"
        "sv         1/1        -     -        -           -          -\n"
        "ar         1/1        -     -        -           3          -\n"
        "ti         0/1        -     -        1           -          3\n"
        "\n"
        "to translate first:\n"
        "  ti/index.md: not there yet, 3 parts\n"
        "  to see one: orientera translations PAGE\n"
        "\n"
        "content/ti/index.md: notice: the page is not there in ti, sv is shown  (absent-page)\n"
        "  translate content/sv/index.md\n"
        "1 source pages, 1 translations: 1 notice\n"
    )


def test_show_hides_what_is_milder(make_site, orientera):
    shown = orientera("-f", make_site(NOTICE).file, "translations", "--show", "warning").stdout
    assert "absent-page" not in shown
    assert "1 more below warning: --show notice\n" in shown


def test_nothing_to_look_at_is_said(make_site, orientera):
    result = orientera("-f", make_site(NOTHING).file, "links")
    assert result.stdout == "not run: there was nothing to look at (0 HTML pages, 0 links)\n"


@pytest.mark.parametrize("format_", ["json", "github"])
def test_nothing_to_look_at_is_said_beside_other_formats(make_site, orientera, format_):
    result = orientera("-f", make_site(NOTHING).file, "links", "--format", format_)
    assert (result.exit_code, result.stderr) == (2, "error: not run: there was nothing to look at\n")


def test_format_json(make_site, orientera):
    result = orientera("-f", make_site(ERROR).file, "check", "--format", "json", "--show", "error")
    report = json.loads(result.stdout)
    assert result.exit_code == 1
    assert [finding["rule"] for finding in report["findings"]] == ["orphan-page", "dead-link"]
    assert report["counts"] == {"notice": 0, "warning": 0, "error": 2}
    assert report["subjects"] == {"source pages": 1, "translations": 3, "HTML pages": 1, "links": 1}


def test_format_github(make_site, orientera):
    result = orientera("-f", make_site(ERROR).file, "translations", "--format", "github")
    assert result.exit_code == 1
    assert result.stdout == (
        "::error file=content/ti/gammal.md,title=orphan-page::no source page is named gammal.md. "
        "rename it as its source page was renamed, or delete it\n"
    )


def test_format_github_says_nothing_where_nothing_is_found(make_site, orientera):
    result = orientera("-f", make_site(CLEAN).file, "check", "--format", "github")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "")


TREE = {
    "en/a.md": "A",
    "en/guide/b.mdx": "B",
    "ar/a.md": "أ",
    "pt-BR/guide/b.mdx": "Bê",
    "zh_Hant/a.md": "甲",
    "zh_Hant/old.md": "舊",
    "img/x.md": "no language",
}


@pytest.mark.parametrize(
    ("options", "exit_code", "subjects", "findings"),
    [
        pytest.param(
            ["--source", "en"],
            1,
            {"source pages": 1, "translations": 3},
            [("orphan-page", "zh_Hant/old.md"), ("absent-page", "pt-BR/a.md")],
            id="Markdown",
        ),
        pytest.param(
            ["--source", "en", "--suffix", ".md,.mdx"],
            1,
            {"source pages": 2, "translations": 4},
            [
                ("orphan-page", "zh_Hant/old.md"),
                ("absent-page", "ar/guide/b.mdx"),
                ("absent-page", "pt-BR/a.md"),
                ("absent-page", "zh_Hant/guide/b.mdx"),
            ],
            id="Markdown and MDX",
        ),
        pytest.param(
            ["--source", "en", "--suffix", ".mdx", "--min-coverage", "pt_BR=100"],
            0,
            {"source pages": 1, "translations": 1},
            [("absent-page", "ar/guide/b.mdx"), ("absent-page", "zh_Hant/guide/b.mdx")],
            id="MDX and a demand",
        ),
        pytest.param(
            ["--source", "ar"],
            1,
            {"source pages": 1, "translations": 3},
            [("orphan-page", "zh_Hant/old.md"), ("absent-page", "pt-BR/a.md")],
            id="another source",
        ),
        pytest.param(
            ["--source", "en", "--suffix", ".r"], 2, {"source pages": 0, "translations": 0}, [], id="no pages"
        ),
        pytest.param(
            ["--source", "en", "--suffix", ".md, .mdx"],
            1,
            {"source pages": 2, "translations": 4},
            [
                ("orphan-page", "zh_Hant/old.md"),
                ("absent-page", "ar/guide/b.mdx"),
                ("absent-page", "pt-BR/a.md"),
                ("absent-page", "zh_Hant/guide/b.mdx"),
            ],
            id="a space after the comma",
        ),
        pytest.param(
            ["--source", "en", "--suffix", ".md,"],
            1,
            {"source pages": 1, "translations": 3},
            [("orphan-page", "zh_Hant/old.md"), ("absent-page", "pt-BR/a.md")],
            id="a comma at the end",
        ),
    ],
)
def test_another_tree(orientera, tmp_path, options, exit_code, subjects, findings):
    write_files(tmp_path, TREE)
    result = orientera("translations", "--content", tmp_path, *options, "--format", "json")
    report = json.loads(result.stdout)
    assert [(found["rule"], found["source"]["file"]) for found in report["findings"]] == findings
    assert report["subjects"] == subjects
    assert result.exit_code == exit_code


def test_another_tree_without_its_source(orientera, tmp_path):
    write_files(tmp_path, TREE)
    result = orientera("translations", "--content", tmp_path)
    assert result.exit_code == 2
    assert result.stderr == (
        f"error: {tmp_path} has no folder sv for the source language\n  there is: ar, en, pt-BR, zh_Hant\n"
    )


def test_links_of_another_folder(orientera, tmp_path):
    write_files(tmp_path, {"site/index.html": '<a href="b.html">b</a>'})
    result = orientera("-f", tmp_path / "mkdocs.yml", "links", tmp_path / "site")
    assert result.exit_code == 1
    assert result.stdout == (
        "index.html: error: b.html is not in the site  (dead-link)\n"
        "  correct the address, or take the link out\n"
        "1 HTML pages, 1 links: 1 error\n"
    )


def test_explain(orientera):
    assert orientera("explain", "orphan-page").stdout == (
        "orphan-page (error)\n"
        "\n"
        "Every translation has a source page at the same path.\n"
        "\n"
        "An orphan is not in the source's menus, and nobody is told when it gets old.\n"
    )


def test_explain_lists_every_rule(orientera):
    result = orientera("explain")
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.stdout.splitlines()] == sorted(all_checks())


def test_messages(make_site, orientera):
    settings = make_site({"overrides/main.html": "{{ _('Search') }}"})
    result = orientera("-f", settings.file, "messages")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "messages.pot: 1 messages\nsv/messages.po\nar/messages.po\nti/messages.po\n"
    assert 'msgid "Search"\n' in (settings.translations / "ti" / "messages.po").read_text(encoding="utf-8")


def test_messages_of_a_broken_catalogue(make_site, orientera):
    broken = catalogue("ar", "hej\n")
    settings = make_site({"translations/ar/messages.po": broken})
    result = orientera("-f", settings.file, "messages")
    assert result.exit_code == 2
    assert result.stderr.startswith("error: ")
    assert (settings.translations / "ar" / "messages.po").read_text(encoding="utf-8") == broken


@pytest.mark.parametrize("code", ["am", "uz-Cyrl"])
def test_new_language(make_site, orientera, code):
    settings = make_site({"overrides/main.html": "{{ _('Search') }}"})
    result = orientera("-f", settings.file, "new", "language", code)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        f"made content/{code}/\n"
        f"made translations/{code}/messages.po with 1 messages to translate\n"
        f"next: add '- {{locale: {code}, name: ...}}' to the languages in mkdocs.yml\n"
        f"next: translate translations/{code}/messages.po, then the pages of sv\n"
    )
    text = settings.file.read_text(encoding="utf-8")
    settings.file.write_text(f"{text}        - {{locale: {code}, name: {code}}}\n", encoding="utf-8")
    write_files(settings.root, {"content/sv/index.md": SOURCE})
    report = json.loads(orientera("-f", settings.file, "translations", "--format", "json").stdout)
    said = [
        (found["rule"], found["source"]["file"]) for found in report["findings"] if code in found["source"]["file"]
    ]
    assert said == [
        ("message-missing", f"translations/{code}/messages.po"),
        ("absent-page", f"content/{code}/index.md"),
    ]


def test_version(orientera):
    assert orientera("--version").stdout == f"main, version {version('orientera')}\n"


@pytest.mark.parametrize(
    "command", ["build", "serve", "translations", "links", "check", "explain", "messages", "new"]
)
def test_help(orientera, command):
    result = orientera(command, "--help")
    assert result.exit_code == 0
    assert f"Usage: main {command} " in result.stdout


def test_the_package_can_be_run():
    command = [sys.executable, "-m", "orientera", "--version"]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ended.stdout.endswith(f", version {version('orientera')}\n")


@pytest.fixture
def door(tmp_path):
    """Run a door of scripts/ in a process of its own, in another folder than the repository."""

    def run(name, *arguments):
        command = [sys.executable, str(REPOSITORY / "scripts" / name), *map(str, arguments)]
        return subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False)

    return run


@pytest.mark.parametrize(
    ("name", "command", "arguments"),
    [
        ("check_translations.py", "translations", ["--content", "docs", "--source", "en", "--suffix", ".md,.mdx"]),
        ("check_links.py", "links", ["html", "--format", "github"]),
        ("check_links.py", "links", []),
    ],
)
def test_a_door_answers_like_its_command(door, orientera, tmp_path, monkeypatch, name, command, arguments):
    write_files(
        tmp_path, {f"docs/{path}": text for path, text in TREE.items()} | {"html/index.html": "<a href=b>b</a>"}
    )
    monkeypatch.chdir(tmp_path)
    through_the_door, direct = door(name, *arguments), orientera(command, *arguments)
    assert through_the_door.returncode == direct.exit_code
    assert through_the_door.stdout == direct.stdout
    assert through_the_door.stderr == direct.stderr


def test_every_format_has_a_writer():
    assert set(FORMATS) == {"terminal", "html", *REPORTS}
    assert set(WORK_FILES) == set(WORK)


@pytest.mark.parametrize("format_", FORMATS)
@pytest.mark.parametrize("command", ["translations", "links", "check"])
def test_a_report_goes_to_a_file_and_nowhere_else(make_site, orientera, tmp_path, command, format_):
    file = make_site(ERROR).file
    shown = orientera("-f", file, command, "--format", format_)
    kept = orientera("-f", file, command, "--format", format_, "-o", tmp_path / "report")
    assert (kept.exit_code, kept.stdout, kept.stderr) == (1, "", "")
    assert (tmp_path / "report").read_text(encoding="utf-8") == shown.stdout != ""


def test_a_file_that_cannot_be_written_is_said(make_site, orientera, tmp_path):
    result = orientera("-f", make_site(ERROR).file, "check", "-o", tmp_path / "borta" / "report")
    said = f"error: {tmp_path / 'borta' / 'report'}: No such file or directory\n"
    assert (result.exit_code, result.stdout, result.stderr) == (2, "", said)


def test_nothing_looked_at_is_said_beside_the_file(make_site, orientera, tmp_path):
    result = orientera("-f", make_site(NOTHING).file, "check", "-o", tmp_path / "report")
    assert (result.exit_code, result.stderr) == (2, "error: not run: there was nothing to look at\n")


def test_one_page_is_text_only(make_site, orientera, tmp_path):
    file = make_site(CLEAN).file
    result = orientera("-f", file, "translations", "ar/index.md", "--format", "html")
    assert result.exit_code == 2
    assert "one page is shown as text only: leave out --format, or PAGE" in result.stderr
    shown = orientera("-f", file, "translations", "ar/index.md").stdout
    assert orientera("-f", file, "translations", "ar/index.md", "-o", tmp_path / "page").stdout == ""
    assert (tmp_path / "page").read_text(encoding="utf-8") == shown != ""


@pytest.fixture
def workflow(monkeypatch, tmp_path):
    """The environment of a step of a workflow on GitHub, and the file of its summary."""
    for name, value in (("SERVER_URL", "https://github.com"), ("REPOSITORY", "x/sajt"), ("SHA", "1a2b")):
        monkeypatch.setenv(f"GITHUB_{name}", value)
    file = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(file))
    return file


def test_a_step_s_summary_is_added_to(make_site, orientera, workflow):
    file = make_site(ERROR).file
    workflow.write_text("# Redan här\n", encoding="utf-8")
    first, second = (orientera("-f", file, "translations", "--format", "github") for _ in range(2))
    assert (first.exit_code, first.stderr) == (1, "")
    assert first.stdout == second.stdout
    text = workflow.read_text(encoding="utf-8")
    assert text.startswith("# Redan här\n## orientera: 1 error")
    assert text.count("## orientera: 1 error") == 2
    assert "[content/ti/gammal.md](https://github.com/x/sajt/blob/1a2b/content/ti/gammal.md)" in text


def test_without_the_repository_s_address_places_are_no_links(make_site, orientera, workflow, monkeypatch):
    monkeypatch.delenv("GITHUB_SHA")
    orientera("-f", make_site(ERROR).file, "translations", "--format", "github")
    text = workflow.read_text(encoding="utf-8")
    assert "content/ti/gammal.md" in text
    assert "](" not in text


@pytest.mark.parametrize("format_", [one for one in FORMATS if one != "github"])
def test_other_formats_write_no_summary(make_site, orientera, workflow, format_):
    orientera("-f", make_site(ERROR).file, "translations", "--format", format_)
    assert not workflow.exists()


def test_a_full_summary_takes_no_more(make_site, orientera, workflow):
    workflow.write_text("x" * 1024 * 1024, encoding="utf-8")
    assert orientera("-f", make_site(ERROR).file, "translations", "--format", "github").exit_code == 1
    assert workflow.stat().st_size == 1024 * 1024


def test_a_summary_that_cannot_be_written_is_said_in_a_line(make_site, orientera, workflow):
    workflow.mkdir()
    result = orientera("-f", make_site(ERROR).file, "translations", "--format", "github")
    assert (result.exit_code, result.stderr) == (
        1,
        f"the step's summary was not written: {workflow}: Is a directory\n",
    )
    assert result.stdout.startswith("::error file=content/ti/gammal.md")


def fresh(address):
    """A cache in which an address has just been found to be closed to programs."""
    visit = {"at": datetime.now(UTC).isoformat(), "result": "denied", "status": 403}
    return json.dumps({"orientera_links": 1, "memory": {"seen": {address: {"last": visit}}}})


def test_external_links_say_what_is_known_of_them(make_site, orientera, tmp_path):
    page = '<a href="https://a.example/">a</a><a href="borta/">b</a>'
    settings = make_site(CLEAN | {"site/index.html": page, "kept.json": fresh("https://a.example/")})
    arguments = ["-f", settings.file, "links", "--external", "--cache", settings.root / "kept.json"]
    result = orientera(*arguments)
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == (
        "index.html: notice: https://a.example/ could not be checked: answers 403 (Forbidden)"
        "  (unchecked-external-link)\n"
        "  open it in a browser: only a person can say whether it is there\n"
        "1 HTML pages, 1 external addresses, 0 of them asked now: 1 notice\n"
    )
    assert orientera(*arguments, "--fail-on", "notice").exit_code == 1


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--cache", "kept.json"], "Error: --cache goes with --external\n"),
        (["--sources", "--external"], "--external asks for those: say one of them\n"),
        (["--external", "finns-inte"], "error: there is no folder finns-inte\n"),
        (["--external", "--cache", "mkdocs.yml"], "mkdocs.yml is no cache of external links\n"),
    ],
)
def test_external_links_that_cannot_be_asked_for(make_site, orientera, monkeypatch, arguments, said):
    settings = make_site(CLEAN)
    monkeypatch.chdir(settings.root)
    result = orientera("links", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_an_interrupted_check_of_external_links(make_site, orientera, monkeypatch):
    def interrupted(*_, **__):
        raise KeyboardInterrupt

    monkeypatch.setattr(external, "check_external", interrupted)
    result = orientera("-f", make_site(CLEAN).file, "links", "--external")
    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "error: interrupted\n  what was answered is kept: run it again to go on\n"


WITH_A_BAR = """
from orientera.cli import main
from orientera.commands import external
from orientera.model.report import Report

def check_external(config_file, folder, cache, tell, address):
    tell(7, 9)
    return Report((), {"HTML pages": 1})

external.check_external = check_external
main(["links", "--external"])
"""


@pytest.mark.skipif(os.name != "posix", reason="needs a terminal that can be played")
def test_a_bar_shows_how_far_it_has_come_on_a_terminal_only():
    run = [sys.executable, "-c", WITH_A_BAR]
    silent = subprocess.run(run, capture_output=True, check=True, text=True)
    assert (silent.stdout, silent.stderr) == ("1 HTML pages: nothing found\n", "")
    ours, theirs = os.openpty()
    shown = subprocess.run(run, stdout=subprocess.PIPE, stderr=theirs, check=True, text=True)
    os.close(theirs)
    drawn = os.read(ours, 65_536)
    os.close(ours)
    assert shown.stdout == silent.stdout
    assert b"asking other hosts" in drawn
    assert b"7/9" in drawn


def test_links_of_the_sources(orientera, make_site):
    settings = make_site({"content/sv/index.md": "[a](b.md)"})
    result = orientera("-f", settings.file, "links", "--sources")
    assert result.exit_code == 1
    assert result.stdout == (
        "content/sv/index.md:1: error: sv/b.md is not in the site  (dead-link)\n"
        "  on the page sv/index.html\n"
        "  correct the address, or take the link out\n"
        "1 source pages, 1 links: 1 error\n"
    )


def test_a_baseline(orientera, tmp_path):
    write_files(tmp_path, {"site/index.html": '<a href="b.html">b</a>'})
    arguments = ("-f", tmp_path / "mkdocs.yml", "links", tmp_path / "site")
    write_files(tmp_path, {"before.json": orientera(*arguments, "--format", "json").stdout})
    result = orientera(*arguments, "--baseline", tmp_path / "before.json")
    assert (result.exit_code, result.stdout) == (
        0,
        "1 HTML pages, 1 links: nothing new; 1 known before are left, 0 are gone\n",
    )


def test_a_name_that_is_no_utf_8(orientera, tmp_path):
    write_files(tmp_path, {"index.html": '<a href="f%E5gel.html">a</a><a href="%E5.html">b</a>'})
    (tmp_path / os.fsdecode(b"f\xe5gel.html")).write_bytes(b'<a href="borta/">a</a>')
    result = orientera("-f", tmp_path / "mkdocs.yml", "links", tmp_path, "--format", "json")
    assert [(one["page"], one["url"]) for one in json.loads(result.stdout)["findings"]] == [
        ("f\udce5gel.html", "borta/"),
        ("index.html", "%E5.html"),
    ]
