"""A translator's file goes out and comes back: nothing is lost, and nothing broken comes in."""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import pytest
from translate.storage import pypo, xliff2

from orientera.commands.exchange import export, take_back
from orientera.commands.records import confirm
from orientera.model.freshness import digest
from orientera.model.settings import InputError, SettingsError
from orientera.read.exchange import read_work
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

    def run(code, changes, format_="xliff", *, newline="\n"):
        file = tmp_path / ("arbete.po" if format_ == "po" else "arbete.xlf")
        text = export(project / "mkdocs.yml", code, format_)
        for old, new in changes.items():
            assert old in text
            text = text.replace(old, new)
        file.write_text(text, encoding="utf-8", newline=newline)
        return take_back(project / "mkdocs.yml", file)

    return run


def entry(store, source):
    """The one unit of a PO file with a source text."""
    [found] = [unit for unit in store.units if unit.source == source]
    return found


def read(project, name="content/ar/vard.md"):
    return (project / name).read_text(encoding="utf-8")


def copy_site(folder):
    for name in ("content", "translations", "overrides"):
        shutil.copytree(REPOSITORY / name, folder / name)
    shutil.copy(REPOSITORY / "mkdocs.yml", folder)


def pages(folder):
    return {file: file.read_bytes() for file in (folder / "content").rglob("*") if file.is_file()}


@pytest.mark.parametrize("code", LANGUAGES)
def test_a_round_trip_of_every_page_of_the_site_changes_no_byte(code, tmp_path):
    copy_site(tmp_path)
    before = pages(tmp_path)
    texts = []
    for ending, format_ in ((".xlf", "xliff"), (".po", "po")):
        (tmp_path / f"{code}{ending}").write_text(export(tmp_path / "mkdocs.yml", code, format_), encoding="utf-8")
        there, units = read_work(tmp_path / f"{code}{ending}")
        assert there == code
        texts.append([(unit.path, unit.name, unit.source, unit.target) for unit in units])
    assert texts[0] == texts[1]
    assert len({unit[:2] for unit in texts[0]}) == len(texts[0]) > 700
    take_back(tmp_path / "mkdocs.yml", tmp_path / f"{code}.po")
    assert pages(tmp_path) == before
    assert len(xliff2.Xliff2File.parsefile(str(tmp_path / f"{code}.xlf")).units) == len(texts[0])
    others = [unit for unit in pypo.pofile.parsefile(str(tmp_path / f"{code}.po")).units if not unit.isheader()]
    assert [(f"{path}#{name}", source, target) for path, name, source, target in texts[0]] == [
        (unit.getcontext(), unit.source, unit.target) for unit in others
    ]


def test_every_text_of_the_site_comes_to_its_place_and_can_be_taken_back(tmp_path):
    copy_site(tmp_path)
    before = pages(tmp_path)
    file = tmp_path / "ti.po"

    def written():
        file.write_text(export(tmp_path / "mkdocs.yml", "ti", "po"), encoding="utf-8")
        store = pypo.pofile.parsefile(str(file))
        return store, {unit.getcontext(): unit for unit in store.units if not unit.isheader() and unit.target}

    store, units = written()
    old = {name: unit.target for name, unit in units.items()}
    for unit in units.values():
        unit.target = f"ሕጂ {unit.target}"
    store.save()
    take_back(tmp_path / "mkdocs.yml", file)
    store, units = written()
    assert {name: unit.target for name, unit in units.items()} == {name: f"ሕጂ {text}" for name, text in old.items()}
    for name, unit in units.items():
        unit.target = old[name]
    store.save()
    take_back(tmp_path / "mkdocs.yml", file)
    assert pages(tmp_path) == before


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


def test_another_program_reads_the_po_file_and_writes_it(project, tmp_path):
    file = tmp_path / "ar.po"
    file.write_text(export(project / "mkdocs.yml", "ar", "po"), encoding="utf-8")
    store = pypo.pofile.parsefile(str(file))
    header = store.parseheader()
    assert (header["X-Source-Language"], header["Language"], store.gettargetlanguage()) == ("sv", "ar", "ar")
    assert "Plural-Forms" not in header
    unit = entry(store, "Ring [[phone:1177]].\nVänta sedan.")
    assert (unit.getcontext(), unit.getlocations()) == ("vard.md#lakare.1", ["content/sv/vard.md:11"])
    assert unit.target == "اتصل بـ [[phone:1177]].\nثم انتظر."
    assert unit.getnotes("developer") == "state: unconfirmed\nheading: Läkare"
    unit.target = "اتصل بـ [[phone:1177]].\nثم انتظر هناك."
    store.save()
    assert "content/ar/vard.md" in take_back(project / "mkdocs.yml", file)
    assert read(project) == TARGET.replace("ثم انتظر.", "ثم انتظر هناك.")


def test_the_same_words_at_two_places_are_two_texts(project, tmp_path):
    words = {
        "content/sv/vard.md": ("Boka tid.", "Kom i tid."),
        "content/ar/vard.md": ("احجز موعدا.", "تعال في الموعد."),
    }
    for name, (one, other) in words.items():
        (project / name).write_text(read(project, name).replace(other, one), encoding="utf-8")
    before = read(project)
    file = tmp_path / "ar.po"
    file.write_text(export(project / "mkdocs.yml", "ar", "po"), encoding="utf-8")
    store = pypo.pofile.parsefile(str(file))
    first, second = [unit for unit in store.units if unit.source == "Boka tid."]
    assert (first.getcontext(), second.getcontext()) == ("vard.md#lakare.2", "vard.md#lakare.3")
    second.target = "احجز الآن."
    store.save()
    take_back(project / "mkdocs.yml", file)
    assert read(project) == before.replace("> احجز موعدا.", "> احجز الآن.")


def test_what_is_outdated_is_fuzzy_until_somebody_says_otherwise(project, tmp_path):
    confirm(project / "mkdocs.yml", [], [], everything=True)
    older = "Ring [[phone:1177]].\nVänta sedan."
    text = SOURCE.replace("Vänta sedan.", "Vänta sedan på svar.").replace("Kom i tid.", "Kom alltid i tid.")
    (project / "content/sv/vard.md").write_text(text, encoding="utf-8")
    file = tmp_path / "ar.po"
    file.write_text(export(project / "mkdocs.yml", "ar", "po", only_open=True), encoding="utf-8")
    store = pypo.pofile.parsefile(str(file))
    looked_at, mended = entry(store, "Ring [[phone:1177]].\nVänta sedan på svar."), entry(store, "Kom alltid i tid.")
    assert (looked_at.isfuzzy(), looked_at.prev_source) == (True, older)
    assert looked_at.getnotes("developer") == "state: source changed\nheading: Läkare"
    mended.target = "تعال دائما."
    store.save()
    left_out = "vard.md, lakare.3 is left out: it is marked as fuzzy"
    assert take_back(project / "mkdocs.yml", file)[-1] == left_out
    assert read(project) == TARGET
    assert export(project / "mkdocs.yml", "ar", "po", only_open=True).count("#, fuzzy") == 2
    looked_at.markfuzzy(False)
    mended.markfuzzy(False)
    store.save()
    assert "content/ar/vard.md" in take_back(project / "mkdocs.yml", file)
    assert "msgid" not in export(project / "mkdocs.yml", "ar", "po", only_open=True).replace('msgid ""', "", 1)


@pytest.mark.parametrize("format_", ["xliff", "po"])
@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("ثم انتظر.", "ثم انتظر هناك.", id="the second line of an item"),
        pytest.param("احجز موعدا.", "احجز موعدا.\nالآن.", id="a line more in an item"),
        pytest.param("احجز موعدا.", "احجز موعدا.  \nالآن.", id="a line that is broken by spaces"),
        pytest.param("تعال في الموعد.", "تعال الآن.", id="a quotation"),
        pytest.param("زيارة", "موعد", id="a cell"),
        pytest.param("100 كرونة", "100 كرونة سويدية", id="the last cell"),
        pytest.param("الطبيب { #lakare }", "الطبيبة { #lakare }", id="a heading"),
        pytest.param("الرعاية</target>", "العلاج</target>", id="the title"),
    ],
)
def test_a_new_text_comes_to_its_place_and_nothing_else_changes(exchange, project, old, new, format_):
    plain = (old.removesuffix("</target>"), new.removesuffix("</target>"))
    if format_ == "po":
        old, new = (text.replace("\n", "\\n").replace("</target>", '"') for text in (old, new))
    exchange("ar", {old: new}, format_)
    expected = TARGET.replace(plain[0], plain[1].replace("\n", "\n  "), 1)
    if old != plain[0]:
        expected = TARGET.replace("title: الرعاية", "title: العلاج").replace('"عن: الرعاية"', '"عن: العلاج"')
    assert read(project) == expected


@pytest.mark.parametrize("format_", ["xliff", "po"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "with a byte order mark"])
def test_line_ends_of_windows_stay(exchange, project, format_, newline, mark):
    (project / "content/ar/vard.md").write_bytes(mark + TARGET.replace("\n", "\r\n").encode())
    exchange("ar", {"احجز موعدا.": "احجز الآن."}, format_, newline=newline)
    raw = (project / "content/ar/vard.md").read_bytes()
    assert raw == mark + TARGET.replace("احجز موعدا.", "احجز الآن.").replace("\n", "\r\n").encode()


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
        pytest.param('<!DOCTYPE x [<!ENTITY a "b">]><xliff version="2.1"/>', "{} has a DOCTYPE", id="entities"),
        pytest.param('<xliff version="2.1" trgLang="xx"/>', "no language xx", id="another language"),
    ],
)
def test_what_is_no_file_of_ours(project, tmp_path, text, message):
    file = tmp_path / "x.xlf"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as refused:
        take_back(project / "mkdocs.yml", file)
    assert refused.value.message.startswith(message.format(file))


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        pytest.param(
            {"اتصل بـ [[phone:1177]].": "اتصل بـ 1177."},
            "vard.md, lakare.1: the marker [[phone:1177]] of the source is missing",
            id="a marker is lost",
        ),
        pytest.param(
            {"الطبيب { #lakare }": "الطبيب"},
            "vard.md, lakare: the id #lakare of the source is missing",
            id="an id is lost",
        ),
        pytest.param(
            {"الطبيب { #lakare }": "الطبيب { #lakare } { #x }"},
            "vard.md, lakare: the id #x is not in the source",
            id="an id",
        ),
        pytest.param({"#lakare.2": "#lakare.9"}, "vard.md, lakare.9: the page has no such part", id="no such unit"),
        pytest.param({"vard.md#": "a.md#"}, "a.md: there is no such page in sv", id="no such page"),
        pytest.param({"#lakare.3": "#lakare.2"}, "vard.md, lakare.2: it is in the file twice", id="two texts"),
    ],
)
def test_what_is_broken_does_not_come_in_as_po(exchange, project, changes, fault):
    with pytest.raises(SettingsError) as refused:
        exchange("ar", {"احجز موعدا.": "احجز الآن."} | changes, "po")
    assert [one.message for one in refused.value.faults] == [fault]
    assert read(project) == TARGET


def test_a_page_is_not_put_up_half_translated(exchange, project):
    source = '<source xml:space="preserve">Vård</source>'
    said = exchange("ti", {source: f"{source}<target>ሕክምና</target>"})
    assert said[-1] == "vard.md is not put up: it is when all of it is translated"
    assert not (project / TI).is_file()


def test_a_second_heading_with_the_same_id_is_another_unit(project, tmp_path):
    for name, words in (("content/sv/vard.md", "Mer"), ("content/ar/vard.md", "المزيد")):
        (project / name).write_text(f"{read(project, name)}\n## {words} {{ #lakare }}\n", encoding="utf-8")
    before = read(project)
    file = tmp_path / "ar.po"
    text = export(project / "mkdocs.yml", "ar", "po")
    assert text.count('#lakare"') == 1
    file.write_text(text.replace("المزيد {", "المزيد هنا {"), encoding="utf-8")
    take_back(project / "mkdocs.yml", file)
    assert read(project) == before.replace("المزيد {", "المزيد هنا {")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("title: الرعاية", "title: 'عن: \"العلاج\"'"),
        ("title: 'الرعاية'", "title: 'عن: \"العلاج\"'"),
        ('title: "الرعاية"', 'title: "عن: \\"العلاج\\""'),
        ("title:   الرعاية", "title: 'عن: \"العلاج\"'"),
    ],
)
def test_a_title_keeps_its_quotation_marks(exchange, project, line, expected):
    text = TARGET.replace("title: الرعاية", line)
    (project / "content/ar/vard.md").write_text(text, encoding="utf-8")
    exchange("ar", {'msgid "Vård"\nmsgstr "الرعاية"': r'msgid "Vård"' + "\n" + r'msgstr "عن: \"العلاج\""'}, "po")
    assert read(project) == text.replace(line, expected)


@pytest.mark.parametrize(
    ("row", "old", "new", "expected"),
    [
        pytest.param("| a | a |", "#tabell.4", "b", "| a | b |", id="the second of two that are the same"),
        pytest.param("| a | a |", "#tabell.3", "b", "| b | a |", id="the first of them"),
        pytest.param("| a | a |", "#tabell.3", "b | c", r"| b \| c | a |", id="a bar that would be a border"),
        pytest.param("| [[term:lakare|x]] | a |", "#tabell.4", "b", "| [[term:lakare|x]] | b |", id="beside a term"),
        pytest.param(
            "| [[term:lakare|x]] | a |", "#tabell.3", "[[term:lakare|y]]", "| [[term:lakare|y]] | a |", id="a term"
        ),
        pytest.param(r"| x\| y | a |", "#tabell.3", "z | y", r"| z \| y | a |", id="a bar that is no border"),
        pytest.param("|  | a |", "#tabell.4", "b", "|  | b |", id="beside nothing"),
        pytest.param("a | a", "#tabell.4", "b", "a | b", id="without bars at the ends"),
    ],
)
def test_a_cell_comes_to_its_place(exchange, project, row, old, new, expected):
    text = f"{{}}\n## Tabell {{{{ #tabell }}}}\n\n| A | B |\n|---|---|\n{row}\n"
    (project / "content/sv/vard.md").write_text(text.format(SOURCE), encoding="utf-8")
    (project / "content/ar/vard.md").write_text(text.format(TARGET), encoding="utf-8")
    out = export(project / "mkdocs.yml", "ar", "po")
    entry = re.search(rf'msgctxt "vard.md{old}"\nmsgid ".*"\nmsgstr "(.*)"', out)
    assert entry is not None
    exchange("ar", {entry[0]: entry[0].replace(f'msgstr "{entry[1]}"', f'msgstr "{new}"')}, "po")
    assert read(project) == text.format(TARGET).replace(row, expected)


def test_the_commands(project, orientera, tmp_path):
    file = tmp_path / "ar.xlf"
    assert orientera("-f", project / "mkdocs.yml", "export", "ar", "-o", file).output == f"{file}\n"
    assert orientera("-f", project / "mkdocs.yml", "import", file).output == "translations/sv/records/vard.json\n"
    po = tmp_path / "ar.po"
    assert orientera("-f", project / "mkdocs.yml", "export", "ar", "--format", "po", "-o", po).output == f"{po}\n"
    assert orientera("-f", project / "mkdocs.yml", "import", po).output == "nothing has changed\n"
    shown = orientera("-f", project / "mkdocs.yml", "export", "tii")
    assert (shown.exit_code, shown.stderr) == (2, "error: no language tii\n  did you mean ti?\n")


@pytest.mark.parametrize(("format_", "name"), [("po", "ar.xlf"), ("po", "ar"), ("xliff", "ar.po")])
def test_a_name_that_import_would_take_for_another_format(project, orientera, tmp_path, format_, name):
    shown = orientera("-f", project / "mkdocs.yml", "export", "ar", "--format", format_, "-o", tmp_path / name)
    assert shown.exit_code == 2
    assert "'import' knows PO by a name that ends in .po" in shown.stderr
    assert not (tmp_path / name).exists()


NEW = {'msgid "Vänta på svar."\nmsgstr ""': 'msgid "Vänta på svar."\nmsgstr "انتظر الرد."'}


def with_a_new_part(project, target):
    """The source has a paragraph more than it had when its translation was confirmed."""
    (project / "content/ar/vard.md").write_text(target, encoding="utf-8")
    confirm(project / "mkdocs.yml", [], ["ar"], everything=True)
    (project / "content/sv/vard.md").write_text(f"{SOURCE}\nVänta på svar.\n", encoding="utf-8")


def test_a_page_that_gets_a_new_part_keeps_its_front_matter(exchange, project):
    allow = 'allow:\n  - {rule: fact-parity, text: "2018", reason: x}\n'
    target = TARGET.replace("status: human\n", f"{allow}status: human\n")
    with_a_new_part(project, target)
    exchange("ar", NEW, "po")
    assert read(project) == f"{target}\nانتظر الرد.\n"


@pytest.mark.parametrize(
    "own",
    [pytest.param("<!-- اسأل أمل -->", id="a comment"), pytest.param("### زيادة { #mer }", id="a part too many")],
)
def test_a_page_with_text_of_its_own_is_not_put_together_anew(exchange, project, own):
    target = f"{TARGET}\n{own}\n"
    with_a_new_part(project, TARGET)
    (project / "content/ar/vard.md").write_text(target, encoding="utf-8")
    records = read(project, "translations/ar/records/vard.json")
    with pytest.raises(SettingsError) as refused:
        exchange("ar", NEW, "po")
    assert [one.message for one in refused.value.faults] == [
        "vard.md: the translation lacks a part, and has text that its source does not have"
    ]
    assert read(project) == target
    assert read(project, "translations/ar/records/vard.json") == records
