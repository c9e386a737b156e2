"""A translator's XLIFF file, after a program has cut its units into sentences."""

from __future__ import annotations

import pytest

from orientera.read.exchange import read_work

FILE = """<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="sv" trgLang="uk">
<file id="f1" original="vard.md"><unit id="u1" name=".1">{}</unit></file></xliff>"""
FIRST = "<segment><source>Ring.</source><target>Телефонуйте.</target></segment>"
SECOND = "<segment><source>Vänta.</source><target>Чекайте.</target></segment>"
SPACE = "<ignorable><source> </source></ignorable>"


@pytest.mark.parametrize(
    ("inside", "source", "target"),
    [
        pytest.param(FIRST, "Ring.", "Телефонуйте.", id="one segment"),
        pytest.param(FIRST + SPACE + SECOND, "Ring. Vänta.", "Телефонуйте. Чекайте.", id="two, and what is between"),
        pytest.param(
            FIRST + SPACE + SECOND.replace("Чекайте.", ""), "Ring. Vänta.", "", id="one of two is not translated"
        ),
        pytest.param(
            FIRST + SPACE.replace("</i", "<target>\n</target></i") + SECOND,
            "Ring. Vänta.",
            "Телефонуйте.\nЧекайте.",
            id="a translated space",
        ),
        pytest.param(
            '<segment><source>a<cp hex="0002"/>b</source><target><pc>Тел<ph/>е</pc><cp hex="x"/>!</target></segment>',
            "a\x02b",
            "Теле!",
            id="marks of a program, and a character by its number",
        ),
    ],
)
def test_segments(tmp_path, inside, source, target):
    file = tmp_path / "uk.xlf"
    file.write_text(FILE.format(inside), encoding="utf-8")
    [unit] = read_work(file)[1]
    assert (unit.source, unit.target) == (source, target)
