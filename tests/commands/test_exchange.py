"""A translator's file goes out and comes back: nothing is lost, and nothing broken comes in."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from translate.storage import xliff2

from orientera.commands.exchange import export, take_back
from orientera.commands.records import confirm
from orientera.model.freshness import digest
from orientera.model.settings import InputError, SettingsError
from orientera.read.settings import read_settings

REPOSITORY = Path(__file__).parent.parent.parent
LANGUAGES = [
    language.code for language in read_settings(REPOSITORY / "mkdocs.yml").languages if not language.is_source
]
SOURCE = """\
---
title: Vård
summary: Om vård
audience: [newcomers]
---

Gå till [vården](halsa.md).

## Läkare { #lakare }

- Ring [[phone:1177]].
  Vänta sedan.
- Boka tid.

> Kom i tid.

| Vad | Pris |
|---|---|
| Besök | 100 kr |
"""
TARGET = """\
---
title: الرعاية
summary: "عن: الرعاية"
status: human
---

اذهب إلى [الرعاية](halsa.md).

## الطبيب { #lakare }

- اتصل بـ [[phone:1177]].
  ثم انتظر.
- احجز موعدا.

> تعال في الموعد.

| ماذا | السعر |
|---|---|
| زيارة | 100 كرونة |
"""
TI = "content/ti/vard.md"


@pytest.fixture
def project(make_site):
    return make_site({"content/sv/vard.md": SOURCE, "content/ar/vard.md": TARGET}).root


@pytest.fixture
def exchange(project, tmp_path):
    """Export a language, change the texts of the file, and take it back."""
    file = tmp_path / "arbete.xlf"

    def run(code, changes, *, only_open=False, encoding="utf-8"):
        text = export(project / "mkdocs.yml", code, only_open=only_open)
        for old, new in changes.items():
            assert old in text
            text = text.replace(old, new)
        file.write_text(text, encoding=encoding)
        return take_back(project / "mkdocs.yml", file)

    return run


def read(project, name="content/ar/vard.md"):
    return (project / name).read_text(encoding="utf-8")


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_round_trip_of_every_page_of_the_site_changes_no_byte(code, tmp_path):
    for name in ("content", "translations", "overrides"):
        shutil.copytree(REPOSITORY / name, tmp_path / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", tmp_path)
    before = {file: file.read_bytes() for file in (tmp_path / "content").rglob("*") if file.is_file()}
    work = tmp_path / f"{code}.xlf"
    work.write_text(export(tmp_path / "mkdocs.yml", code), encoding="utf-8")
    take_back(tmp_path / "mkdocs.yml", work)
    after = {file: file.read_bytes() for file in (tmp_path / "content").rglob("*") if file.is_file()}
    assert after == before
    assert len(xliff2.Xliff2File.parsefile(str(work)).units) > 700


def test_another_program_reads_the_file_and_writes_it(project, tmp_path):
    file = tmp_path / "ar.xlf"
    file.write_text(export(project / "mkdocs.yml", "ar"), encoding="utf-8")
    store = xliff2.Xliff2File.parsefile(str(file))
    assert (store.getsourcelanguage(), store.gettargetlanguage()) == ("sv", "ar")
    [unit] = [unit for unit in store.units if str(unit.source) == "Boka tid."]
    assert str(unit.target) == "احجز موعدا."
    unit.target = "احجز موعدا الآن."
    store.savefile(str(file))
    assert "content/ar/vard.md" in take_back(project / "mkdocs.yml", file)
    assert read(project) == TARGET.replace("احجز موعدا.", "احجز موعدا الآن.")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("ثم انتظر.", "ثم انتظر هناك.", id="the second line of an item"),
        pytest.param("احجز موعدا.", "احجز موعدا.\nالآن.", id="a line more in an item"),
        pytest.param("تعال في الموعد.", "تعال الآن.", id="a quotation"),
        pytest.param("زيارة", "موعد", id="a cell"),
        pytest.param("100 كرونة", "100 كرونة سويدية", id="the last cell"),
        pytest.param("الطبيب { #lakare }", "الطبيبة { #lakare }", id="a heading"),
        pytest.param("الرعاية</target>", "العلاج</target>", id="the title"),
    ],
)
def test_a_new_text_comes_to_its_place_and_nothing_else_changes(exchange, project, old, new):
    exchange("ar", {old: new})
    plain = (old.removesuffix("</target>"), new.removesuffix("</target>"))
    expected = TARGET.replace(plain[0], plain[1].replace("\n", "\n  "), 1)
    if old.endswith("</target>"):
        expected = TARGET.replace("title: الرعاية", "title: العلاج").replace('"عن: الرعاية"', "'عن: العلاج'")
    assert read(project) == expected


def test_line_ends_of_windows_stay(exchange, project):
    (project / "content/ar/vard.md").write_bytes(TARGET.replace("\n", "\r\n").encode())
    exchange("ar", {"احجز موعدا.": "احجز الآن."})
    raw = (project / "content/ar/vard.md").read_bytes()
    assert raw == TARGET.replace("احجز موعدا.", "احجز الآن.").replace("\n", "\r\n").encode()


def test_a_missing_page_is_put_up_when_all_of_it_is_translated(exchange, project):
    text = export(project / "mkdocs.yml", "ti")
    assert text.count("<target") == 0
    texts = {
        "Vård": "ሕክምና", "Om vård": "ብዛዕባ ሕክምና", "Gå till [vården](halsa.md).": "ናብ [ሕክምና](halsa.md) ኪድ።",
        "Läkare { #lakare }": "ሓኪም { #lakare }", "Ring [[phone:1177]].\nVänta sedan.": "[[phone:1177]] ደውል።\nተጸበ።",
        "Boka tid.": "ቆጸራ ሓዝ።", "Kom i tid.": "ብእዋኑ ምጻእ።", "Vad": "እንታይ", "Pris": "ዋጋ",
        "Besök": "ምብጻሕ", "100 kr": "100 ክሮን",
    }  # fmt: skip
    sources = {sv: f'<source xml:space="preserve">{sv}</source>' for sv in texts}
    done = {sources[sv]: f"{sources[sv]}<target>{ti}</target>" for sv, ti in texts.items()}
    first = dict(list(done.items())[:-1])
    assert TI not in exchange("ti", first)
    assert not (project / TI).is_file()
    assert TI in exchange("ti", done)
    assert read(project, TI) == (
        "---\ntitle: ሕክምና\nsummary: ብዛዕባ ሕክምና\nstatus: machine\n---\n\nናብ [ሕክምና](halsa.md) ኪድ።\n\n"
        "## ሓኪም { #lakare }\n\n- [[phone:1177]] ደውል።\n  ተጸበ።\n- ቆጸራ ሓዝ።\n\n> ብእዋኑ ምጻእ።\n\n"
        "| እንታይ | ዋጋ |\n|---|---|\n| ምብጻሕ | 100 ክሮን |\n"
    )


def test_only_what_is_open_goes_out_with_what_it_was_made_from(project):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    file = project / "content/sv/vard.md"
    file.write_text(SOURCE.replace("Boka tid.", "Boka en ny tid."), encoding="utf-8")
    text = export(project / "mkdocs.yml", "ar", only_open=True)
    store = xliff2.Xliff2File(text.encode())
    assert [str(unit.source) for unit in store.units] == ["Boka en ny tid."]
    assert '<note category="older source">Boka tid.</note>' in text
    assert '<note category="state">source changed</note>' in text
    assert '<note category="heading">Läkare</note>' in text


def test_a_new_text_is_confirmed_and_the_rest_is_not(exchange, project):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    (project / "content/sv/vard.md").write_text(
        SOURCE.replace("Boka tid.", "Boka en tid.").replace("Kom i tid.", "Kom alltid i tid."), encoding="utf-8"
    )
    exchange("ar", {"احجز موعدا.": "احجز موعدا واحدا."})
    units = json.loads(read(project, "translations/ar/records/vard.json"))["units"]
    known = {unit["source"] for unit in units}
    assert digest("Boka en tid.") in known
    assert digest("Kom i tid.") in known
    assert digest("Kom alltid i tid.") not in known


def test_a_text_from_an_older_source_stays_open(project, tmp_path):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    file = tmp_path / "ar.xlf"
    text = export(project / "mkdocs.yml", "ar").replace("احجز موعدا.", "احجز موعدا واحدا.")
    file.write_text(text, encoding="utf-8")
    (project / "content/sv/vard.md").write_text(SOURCE.replace("Boka tid.", "Boka ny tid."), encoding="utf-8")
    take_back(project / "mkdocs.yml", file)
    assert "احجز موعدا واحدا." in read(project)
    assert '<note category="state">source changed' in export(project / "mkdocs.yml", "ar", only_open=True)


@pytest.mark.parametrize(
    ("changes", "faults"),
    [
        pytest.param(
            {"ثم انتظر.": "# انتظر"},
            [
                "vard.md, lakare.1: it would become something else than one piece of text: "
                "begin no line with #, -, *, 1., > or |"
            ],
            id="a heading in an item",
        ),
        pytest.param(
            {"اتصل بـ [[phone:1177]].": "اتصل بـ 1177."},
            ["vard.md, lakare.1: the marker [[phone:1177]] of the source is missing"],
            id="a marker is lost",
        ),
        pytest.param(
            {"[الرعاية](halsa.md)": "[الرعاية](hals.md)"},
            [
                "vard.md, .1: the link halsa.md of the source is missing",
                "vard.md, .1: the link hals.md is not in the source",
            ],
            id="a link leads elsewhere",
        ),
        pytest.param(
            {"احجز موعدا.": "احجز [[site:1177]].", "تعال في الموعد.": "[[phone:1177]]"},
            [
                "vard.md, lakare.2: the marker [[site:1177]] is not in the source",
                "vard.md, lakare.3: the marker [[phone:1177]] is not in the source",
            ],
            id="every fault is said",
        ),
        pytest.param(
            {'name="lakare.2"': 'name="lakare.9"'},
            ["vard.md, lakare.9: the page has no such part"],
            id="no such unit",
        ),
        pytest.param(
            {'original="vard.md"': 'original="a.md"'}, ["a.md: there is no such page in sv"], id="no such page"
        ),
    ],
)
def test_what_is_broken_does_not_come_in(exchange, project, changes, faults):
    with pytest.raises(SettingsError) as refused:
        exchange("ar", changes)
    assert [fault.message for fault in refused.value.faults] == faults
    assert read(project) == TARGET
    assert not (project / "translations/ar/records").exists()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param("<xliff", "{}:1: this is not XML: ", id="no XML"),
        pytest.param("<html></html>", "{} is not XLIFF 2", id="another format"),
        pytest.param('<xliff version="1.2"/>', "{} is not XLIFF 2", id="another version"),
        pytest.param('<!DOCTYPE x [<!ENTITY a "b">]><xliff version="2.1"/>', "{} is no XLIFF file: ", id="entities"),
        pytest.param('<xliff version="2.1" trgLang="xx"/>', "no language xx", id="another language"),
    ],
)
def test_what_is_no_file_of_ours(project, tmp_path, text, message):
    file = tmp_path / "x.xlf"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        take_back(project / "mkdocs.yml", file)
    assert refused.value.message.startswith(message.format(file))


def test_the_commands(project, orientera, tmp_path):
    file = tmp_path / "ar.xlf"
    assert orientera("-f", project / "mkdocs.yml", "export", "ar", "-o", file).output == f"{file}\n"
    assert orientera("-f", project / "mkdocs.yml", "import", file).output == "translations/sv/records/vard.json\n"
    shown = orientera("-f", project / "mkdocs.yml", "export", "tii")
    assert (shown.exit_code, shown.stderr) == (2, "error: no language tii\n  did you mean ti?\n")
