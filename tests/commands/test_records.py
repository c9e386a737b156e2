from __future__ import annotations

import json

import pytest

from orientera.commands.records import confirm, minor, sync
from orientera.model.freshness import digest
from orientera.model.settings import InputError

SOURCE = "---\ntitle: Vård\n---\n\nGå dit.\n\n## Läkare { #lakare }\n\nRing dem.\n"
TARGET = "---\ntitle: الرعاية\n---\n\nاذهب.\n\n## الطبيب { #lakare }\n\nاتصل بهم.\n"
SV, AR = "translations/sv/records/halsa/index.json", "translations/ar/records/halsa/index.json"


@pytest.fixture
def project(make_site):
    return make_site({"content/sv/halsa/index.md": SOURCE, "content/ar/halsa/index.md": TARGET}, "sv ar").root


def units(project, name):
    return json.loads((project / name).read_text(encoding="utf-8"))["units"]


def edit(project, old, new, name="content/sv/halsa/index.md"):
    file = project / name
    file.write_text(file.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_sync_notes_the_source_and_confirms_nothing(project):
    assert sync(project / "mkdocs.yml") == [SV]
    assert units(project, SV) == [
        {"kind": "title", "text": "Vård"},
        {"kind": "p", "text": "Gå dit."},
        {"kind": "h2", "heading": "lakare", "text": "Läkare { #lakare }"},
        {"kind": "p", "heading": "lakare", "text": "Ring dem."},
    ]
    assert sync(project / "mkdocs.yml") == []


def test_a_unit_is_a_line(project):
    sync(project / "mkdocs.yml")
    lines = (project / SV).read_text(encoding="utf-8").splitlines()
    assert (lines[0], len(lines), lines[-1]) == ('{"version": 1, "units": [', 6, "]}")


def test_confirm_a_page(project):
    assert confirm(project / "mkdocs.yml", ["ar/halsa/index.md"], []) == [AR, SV]
    assert units(project, AR)[1] == {"source": digest("Gå dit."), "own": digest("اذهب."), "status": "machine"}
    assert confirm(project / "mkdocs.yml", [], [], everything=True) == []


@pytest.mark.parametrize(
    ("pages", "codes"),
    [(["halsa/index.md"], ["ar"]), (["content/ar/halsa/index.md"], []), (["./content/ar/halsa/index.md"], [])],
)
def test_the_names_of_a_page(project, pages, codes):
    assert AR in confirm(project / "mkdocs.yml", pages, codes)


def test_the_whole_path_of_a_page(project):
    assert AR in confirm(project / "mkdocs.yml", [str(project / "content/ar/halsa/index.md")], [])


def test_a_unit_that_is_not_translated_yet_cannot_be_confirmed(project):
    edit(project, "Ring dem.", "Ring dem.\n\nVänta på svar.")
    with pytest.raises(InputError, match=r"ar/halsa/index\.md does not have lakare\.2 yet") as error:
        confirm(project / "mkdocs.yml", ["ar/halsa/index.md"], [], "lakare.2")
    assert error.value.hint == "translate content/sv/halsa/index.md:11 first"
    assert not (project / AR).exists()


def test_confirm_a_unit(project):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    edit(project, "Gå dit.", "Gå dit nu.")
    edit(project, "Ring dem.", "Ring dem nu.")
    edit(project, "اتصل بهم.", "اتصل بهم الآن.", "content/ar/halsa/index.md")
    confirm(project / "mkdocs.yml", ["ar/halsa/index.md"], [], "lakare")
    _, first, _, last = units(project, AR)
    assert first["source"] == digest("Gå dit.")
    assert last == {"source": digest("Ring dem nu."), "own": digest("اتصل بهم الآن."), "status": "machine"}
    assert units(project, SV)[1] == {"kind": "p", "text": "Gå dit nu.", "was": [{"text": "Gå dit."}]}


def test_what_is_confirmed_without_new_text_says_so(project):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    edit(project, "Gå dit.", "Gå dit nu.")
    confirm(project / "mkdocs.yml", ["ar/halsa/index.md"], [], ".1")
    assert units(project, AR)[1]["kept"] is True
    assert "was" not in units(project, SV)[1]  # nobody refers to the older text any more


def test_minor(project):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    edit(project, "Ring dem.", "Ring dem!")
    assert minor(project / "mkdocs.yml", "halsa/index.md", "lakare.1") == [SV]
    assert units(project, SV)[3] == {
        "kind": "p",
        "heading": "lakare",
        "text": "Ring dem!",
        "was": [{"text": "Ring dem.", "minor": True}],
    }
    assert minor(project / "mkdocs.yml", "content/sv/halsa/index.md", "lakare.1") == []


def test_records_follow_a_renamed_page(project):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    before = units(project, AR)
    for code in ("sv", "ar"):
        (project / f"content/{code}/halsa/index.md").rename(project / f"content/{code}/vard.md")
    assert sync(project / "mkdocs.yml") == [
        "translations/ar/records/vard.json",
        "translations/sv/records/vard.json",
        f"{SV} is gone: no page is left of it",
        f"{AR} is gone: no page is left of it",
    ]
    assert units(project, "translations/ar/records/vard.json") == before


@pytest.mark.parametrize(
    ("run", "message", "hint"),
    [
        pytest.param(
            lambda file: confirm(file, ["ar/halsa/indx.md"], []),
            "there is no translation ar/halsa/indx.md",
            "did you mean ar/halsa/index.md?",
            id="no such page",
        ),
        pytest.param(
            lambda file: confirm(file, ["halsa/index.md"], []),
            "halsa/index.md does not say which language",
            "add --lang ar, or name the translation's file",
            id="no language",
        ),
        pytest.param(
            lambda file: confirm(file, ["halsa/index.md"], ["arr"]),
            "no language arr to confirm",
            "did you mean ar?",
            id="no such language",
        ),
        pytest.param(
            lambda file: confirm(file, ["ar/halsa/index.md"], [], "lakar.1"),
            "no unit is called lakar.1",
            "did you mean lakare.1?",
            id="no such unit",
        ),
        pytest.param(
            lambda file: minor(file, "halsa/index.md", "lakare.1"),
            "no change of lakare.1 is known",
            "change the text first; then say that the change is minor",
            id="no change",
        ),
        pytest.param(
            lambda file: minor(file, "halsa", "lakare.1"),
            "there is no page halsa",
            "give its path, as halsa/index.md",
            id="no such source page",
        ),
    ],
)
def test_what_cannot_be_done(project, run, message, hint):
    with pytest.raises(InputError) as refused:
        run(project / "mkdocs.yml")
    assert (refused.value.message, refused.value.hint) == (message, hint)


def test_a_page_beside_its_source(project, orientera):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    edit(project, "Gå dit.", "Gå dit nu.")
    edit(project, "Ring dem.", "Ring 1177.\n\nVänta där.")
    shown = orientera("-f", project / "mkdocs.yml", "translations", "ar/halsa/index.md")
    assert shown.exit_code == 1
    assert shown.output == (
        ".1  source changed  content/ar/halsa/index.md:5\n"
        "  sv: Gå dit{+ nu+}.\n"
        "  ar: اذهب.\n\n"
        "lakare.1  facts changed  content/ar/halsa/index.md:9\n"
        "  sv: Ring [-dem-]{+1177+}.\n"
        "  ar: اتصل بهم.\n\n"
        "lakare.2  missing  content/ar/halsa/index.md\n"
        "  sv: Vänta där.\n\n"
        "3 of 5 parts: 1 source changed, 1 facts changed, 1 missing\n"
    )
    confirm(project / "mkdocs.yml", [], [], everything=True)
    edit(project, "Vänta där.\n", "")
    shown = orientera("-f", project / "mkdocs.yml", "translations", "halsa/index.md", "--lang", "ar")
    assert (shown.exit_code, shown.output) == (0, "all 4 parts are current\n")


def test_the_table_counts_what_is_open(project, orientera):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    edit(project, "Gå dit.", "Gå dit nu, fort.")
    edit(project, "Ring dem.", "Ring 1177.")
    shown = orientera("-f", project / "mkdocs.yml", "translations", "--show", "error", "--fail-on", "never")
    assert shown.output.splitlines()[:3] == [
        "language pages messages terms outdated machine open parts urgent words left",
        "sv         1/1        -     -        -       1          -      -          -",
        "ar         1/1        -     -        1       1          2      1          6",
    ]


BROKEN = "---\ntitle: [\n---\nGå dit.\n"


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        pytest.param("content/sv/halsa/index.md", BROKEN, "content/sv/halsa/index.md:", id="a source page"),
        pytest.param("content/ar/halsa/index.md", BROKEN, "content/ar/halsa/index.md:", id="a translation"),
        pytest.param(AR, "<<<<<<< HEAD\n", f"{AR}:1: the record is not JSON", id="a merge conflict"),
        pytest.param(SV, '{"version": 2, "units": []}', f"{SV}: this is no record of version 1", id="a newer record"),
    ],
)
@pytest.mark.parametrize(
    "run",
    [
        pytest.param(sync, id="sync"),
        pytest.param(lambda file: confirm(file, [], [], everything=True), id="confirm"),
        pytest.param(lambda file: minor(file, "annan.md", ".1"), id="minor"),
    ],
)
def test_nothing_is_written_where_something_cannot_be_read(project, name, text, said, run):
    (project / "content/sv/annan.md").write_text(SOURCE, encoding="utf-8")
    confirm(project / "mkdocs.yml", [], [], everything=True)
    (project / name).write_text(text, encoding="utf-8")
    before = {file: file.read_bytes() for file in project.rglob("*") if file.is_file()}
    with pytest.raises(InputError, match="Nothing was written") as refused:
        run(project / "mkdocs.yml")
    assert refused.value.message.startswith(said)
    assert {file: file.read_bytes() for file in project.rglob("*") if file.is_file()} == before


def test_a_refused_minor_writes_nothing(project):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    edit(project, "Gå dit.", "Gå dit nu.")
    before = (project / SV).read_bytes()
    with pytest.raises(InputError, match=r"no change of lakare\.1 is known"):
        minor(project / "mkdocs.yml", "halsa/index.md", "lakare.1")
    assert (project / SV).read_bytes() == before
