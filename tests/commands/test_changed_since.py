from __future__ import annotations

import re
import subprocess

import pytest

from orientera.commands.records import confirm

FRONT = "title: {}\nsummary: {}\nstatus: machine\n"
OWN = "audience: [newcomers]\nowner: orientera\nreviewed: never\nreview_by: 2027-05-22\n"
SOURCE = f"---\n{FRONT.format('Vård', 'Vård')}{OWN}---\n\nGå dit.\n\nRing dem i 24 timmar.\n"
TARGET = f"---\n{FRONT.format('الرعاية', 'الرعاية')}---\n\nاذهب.\n\nاتصل بهم لمدة 24 ساعة.\n"
SV, AR, RECORD = "content/sv/vard.md", "content/ar/vard.md", "translations/ar/records/vard.json"
TERM = "- {{id: {}, term: tolk, theme: 2, explanation: Översätter tal., easy: Översätter.}}\n"
RENDERING = "- {id: tolk, term: مترجم, explanation: يترجم.}\n"
RULES = ("source-change", "kept-unit", "outdated-unit")


@pytest.fixture
def project(make_site):
    files = {SV: SOURCE, AR: TARGET, "content/sv/annan.md": SOURCE, "content/ar/annan.md": TARGET, "overrides/x": ""}
    root = make_site(files, "sv ar").root
    confirm(root / "mkdocs.yml", [], [], everything=True)
    git(root, "init", "-q", "-b", "main")
    commit(root, "början")
    git(root, "switch", "-qc", "gren")
    return root


def git(root, *arguments):
    author = ("-c", "user.name=x", "-c", "user.email=x@example.org")
    subprocess.run(["git", "-C", str(root), *author, *arguments], check=True, capture_output=True)


def commit(root, message):
    git(root, "add", "-A")
    git(root, "commit", "-qm", message)


def edit(root, old, new, name=SV):
    file = root / name
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


@pytest.fixture
def said(project, orientera):
    def run(*arguments):
        shown = orientera("-f", project / "mkdocs.yml", "translations", "--changed-since", "main", *arguments)
        lines = [line for line in shown.output.splitlines() if line.endswith(tuple(f"({rule})" for rule in RULES))]
        return shown.exit_code, lines

    return run


def test_nothing_is_said_of_what_the_change_does_not_touch(project, said):
    (project / "LÄS.md").write_text("x", encoding="utf-8")
    assert said() == (0, [])


@pytest.mark.parametrize("is_committed", [True, False])
def test_the_editor_of_the_source_learns_which_languages_become_older(project, said, is_committed):
    edit(project, "Gå dit.", "Gå genast dit.")
    edit(project, "24", "48")
    if is_committed:
        commit(project, "ändring")
    assert said() == (
        0,
        [
            f"{AR}:7: notice: the paragraph .1: its source has changed  (outdated-unit)",
            f"{AR}:9: notice: the paragraph .2: urgent: a number, an address or a law of its source has changed"
            "  (outdated-unit)",
            f"{SV}: notice: up to 2 parts of it are older now in ar; urgent, for a number has changed: ar"
            "  (source-change)",
        ],
    )


def test_what_main_has_changed_meanwhile_is_not_the_branchs(project, said):
    git(project, "switch", "-q", "main")
    edit(project, "Gå dit.", "Gå genast dit.")
    commit(project, "på main")
    git(project, "switch", "-q", "gren")
    assert said() == (0, [])


def test_a_confirmation_without_new_text_is_shown_to_the_reviewer(project, said):
    edit(project, "Gå dit.", "Gå genast dit.")
    commit(project, "ändring")
    git(project, "switch", "-qc", "bekräftelse")
    confirm(project / "mkdocs.yml", ["ar/vard.md"], [])
    assert said() == (
        0,
        [
            f"{AR}:7: notice: the paragraph .1 was confirmed for a new source, and its text is the old one"
            "  (kept-unit)",
        ],
    )


def test_a_confirmation_with_new_text_is_not(project, said):
    edit(project, "Gå dit.", "Gå genast dit.")
    edit(project, "اذهب.", "اذهب فورا.", AR)
    confirm(project / "mkdocs.yml", ["ar/vard.md"], [])
    assert said() == (0, [])


def test_a_record_that_was_bumped_by_hand_is_unconfirmed(project, said):
    edit(project, "Gå dit.", "Gå genast dit.")
    commit(project, "ändring")
    git(project, "switch", "-qc", "bekräftelse")
    confirm(project / "mkdocs.yml", ["ar/vard.md"], [])
    edit(project, ', "kept": true', "", RECORD)
    assert said() == (
        0,
        [
            f"{AR}:7: warning: the paragraph .1: its record was given a new source, and its text is the old one: "
            "it is unconfirmed  (kept-unit)",
        ],
    )


def test_of_two_parts_with_the_same_text_the_one_that_was_bumped_is_said(project, said):
    for name, text in ((SV, "Gå dit."), (AR, "اذهب.")):
        edit(project, text, f"{text}\n\n{text}", name)
    confirm(project / "mkdocs.yml", ["ar/vard.md"], [])
    commit(project, "två")
    git(project, "switch", "-qc", "bekräftelse")
    git(project, "branch", "-qf", "main")
    edit(project, "Gå dit.\n\nRing", "Gå genast dit.\n\nRing")
    confirm(project / "mkdocs.yml", ["ar/vard.md"], [])
    assert [line.partition(" was ")[0] for line in said()[1]] == [f"{AR}:9: notice: the paragraph .2"]


def test_what_was_open_before_is_not_the_changes(project, said):
    edit(project, "Gå dit.", "Gå genast dit.")
    commit(project, "ändring")
    git(project, "switch", "-qc", "nästa")
    git(project, "branch", "-qf", "main")
    edit(project, "Ring dem", "Ring gärna dem")
    assert said()[1][-1] == f"{SV}: notice: 1 part of it is older now in ar  (source-change)"


def test_who_changes_the_source_is_not_held_up_by_its_translations(project, said, orientera):
    edit(project, "Gå dit.", "Gå dit.\n\n- Ta med [kortet](annan.md).\n\n## Sedan { #sedan }\n\nVänta.")
    code, lines = said()
    assert code == 0
    assert f"{AR}: notice: the list item .2 of its source is missing  (outdated-unit)" in lines
    shown = orientera("-f", project / "mkdocs.yml", "translations", "--changed-since", "main")
    assert "notice: no heading has the id sedan  (heading-ids)" in shown.output
    assert "notice: the link to annan.md is missing  (link-parity)" in shown.output


def test_a_translation_that_loses_a_link_is_held_up(project, orientera):
    edit(project, "Gå dit.", "Gå [dit](annan.md).")
    edit(project, "اذهب.", "[اذهب](annan.md).", AR)
    confirm(project / "mkdocs.yml", ["ar/vard.md"], [])
    commit(project, "länk")
    edit(project, "[اذهب](annan.md).", "اذهب.", AR)
    shown = orientera("-f", project / "mkdocs.yml", "translations", "--changed-since", "main")
    assert shown.exit_code == 1
    assert f"{AR}: error: the link to annan.md is missing  (link-parity)" in shown.output


def test_what_a_deleted_page_leaves_behind_elsewhere_is_said(project, orientera):
    (project / "content/sv/annan.md").unlink()
    shown = orientera("-f", project / "mkdocs.yml", "translations", "--changed-since", "main")
    assert re.search(r"^content/ar/annan\.md: error: .*\(orphan-page\)$", shown.output, re.MULTILINE)


def test_what_a_change_of_the_terms_breaks_elsewhere_is_said(project, orientera):
    terms = project / "translations/terms.yml"
    terms.write_text(TERM.format("tolk"), encoding="utf-8")
    (project / "translations/ar/terms.yml").write_text(RENDERING, encoding="utf-8")
    commit(project, "ord")
    git(project, "branch", "-qf", "main")
    terms.write_text(TERM.format("tolkar"), encoding="utf-8")
    shown = orientera("-f", project / "mkdocs.yml", "translations", "--changed-since", "main")
    assert "translations/ar/terms.yml:1: error: no term has the id tolk  (unknown-term)" in shown.output


def test_a_shallow_clone_says_the_same(project, orientera, tmp_path):
    edit(project, "Gå dit.", "Gå genast dit.")
    commit(project, "ändring")
    clone = tmp_path / "klon"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{project}", str(clone)], check=True)
    whole, shallow = (
        orientera("-f", root / "mkdocs.yml", "translations", "--format", "json") for root in (project, clone)
    )
    assert whole.stdout == shallow.stdout
    assert "outdated-unit" in whole.stdout


def test_an_unknown_commit(project, orientera):
    shown = orientera("-f", project / "mkdocs.yml", "translations", "--changed-since", "finns-inte")
    assert shown.exit_code == 2
    assert shown.stderr.startswith("error: git does not know what has changed since finns-inte: ")
    assert shown.stderr.endswith("\n  name a branch or a commit\n")
