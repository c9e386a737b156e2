"""A translator's PO file: what is read of it, and what is no such file."""

from __future__ import annotations

import pytest

from orientera.model.exchange import Returned
from orientera.model.settings import InputError
from orientera.read.exchange import read_work

HEADER = 'msgid ""\nmsgstr ""\n"Language: ti\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
ENTRY = 'msgctxt "vard.md#lakare.2"\nmsgid "Boka tid."\nmsgstr "ቆጸራ ሓዝ።"\n'


@pytest.fixture
def read(tmp_path):
    """Read a PO file that has a text after its header; {} of a message is the file's name."""

    def run(text, header=HEADER, encoding="utf-8", newline="\n"):
        file = tmp_path / "ti.po"
        file.write_text(header + text, encoding=encoding, newline=newline)
        return read_work(file)

    return run


@pytest.mark.parametrize(
    ("text", "target", "is_final", "is_fuzzy"),
    [
        pytest.param(ENTRY, "ቆጸራ ሓዝ።", False, False, id="translated"),
        pytest.param(f"#, fuzzy\n{ENTRY}", "ቆጸራ ሓዝ።", False, True, id="fuzzy"),
        pytest.param(f"#. state: source changed\n#, fuzzy\n{ENTRY}", "ቆጸራ ሓዝ።", False, True, id="still outdated"),
        pytest.param(f"#. state: source changed\n{ENTRY}", "ቆጸራ ሓዝ።", True, False, id="said to be good"),
        pytest.param(f"#. state: unconfirmed\n{ENTRY}", "ቆጸራ ሓዝ።", False, False, id="nobody looked at it"),
        pytest.param(f'# eget\n#| msgid "x"\n{ENTRY}', "ቆጸራ ሓዝ።", False, False, id="a translator's own note"),
        pytest.param(
            f"{ENTRY}\n#~ {ENTRY.rstrip().replace(chr(10), chr(10) + '#~ ')}", "ቆጸራ ሓዝ።", False, False, id="obsolete"
        ),
        pytest.param(ENTRY.replace('"ቆጸራ ', '""\n"ቆጸራ\\n"\n"'), "ቆጸራ\nሓዝ።", False, False, id="over lines"),
        pytest.param(ENTRY.replace("ቆጸራ ", "ቆጸራ\\r\\n"), "ቆጸራ\nሓዝ።", False, False, id="line ends of Windows"),
        pytest.param(ENTRY.replace("ቆጸራ", '\\"ቆጸራ\\"'), '"ቆጸራ" ሓዝ።', False, False, id="quotation marks"),
        pytest.param(ENTRY.replace("ቆጸራ", "ቆጸራ\u2028\x85"), "ቆጸራ\u2028\x85 ሓዝ።", False, False, id="other separators"),
    ],
)
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_a_unit(read, text, target, is_final, is_fuzzy, encoding, newline):
    code, units = read(text, encoding=encoding, newline=newline)
    assert (code, units) == ("ti", [Returned("vard.md", "lakare.2", "Boka tid.", target, is_final, is_fuzzy)])


@pytest.mark.parametrize(
    ("language", "code"), [("sv-simple", "sv-simple"), ("sv_simple", "sv-simple"), ("prs", "prs"), ("", "")]
)
def test_the_language_is_the_headers(read, language, code):
    assert read(ENTRY, HEADER.replace("Language: ti", f"Language: {language}"))[0] == code


@pytest.mark.parametrize(
    ("text", "message"),
    [
        pytest.param('msgid "a"\nmsgstr "b\n', '{}:7: this is no line of a PO file: msgstr "b', id="half a string"),
        pytest.param('msgid "a"\nmsgstr "b"c"\n', '{}:7: this is no line of a PO file: msgstr "b"c"', id="a quote"),
        pytest.param(f"<<<<<<< HEAD\n{ENTRY}", "{}:6: this is no line of a PO file: <<<<<<< HEAD", id="a conflict"),
        pytest.param('msgstr "b"\n', "{}:6: this is no PO file", id="out of order"),
        pytest.param('msgid "a"\nmsgstr "b"\n', "{}:6: no msgctxt names page and unit", id="no context"),
        pytest.param('msgctxt "a"\nmsgid "a"\nmsgstr "b"\n', "{}:6: no msgctxt names page and unit", id="no unit"),
        pytest.param(
            'msgctxt "a.md#b"\nmsgid "a"\nmsgid_plural "as"\nmsgstr[0] "b"\nmsgstr[1] "c"\n',
            "{}:6: texts of pages have no plural forms",
            id="plural forms",
        ),
    ],
)
def test_what_is_no_file_of_ours(read, tmp_path, text, message):
    with pytest.raises(InputError) as refused:
        read(text)
    assert refused.value.message == message.format(tmp_path / "ti.po")


def test_another_encoding(read, tmp_path):
    with pytest.raises(InputError) as refused:
        read(ENTRY, encoding="utf-16")
    assert refused.value.message == f"{tmp_path / 'ti.po'} is not UTF-8"
