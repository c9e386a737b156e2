"""A translator's file holds every text, whatever is in it, and both formats hold the same."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from orientera.model.exchange import Returned, Work
from orientera.model.finding import Location
from orientera.model.freshness import State
from orientera.read.exchange import read_work
from orientera.report.to_po import to_po
from orientera.report.to_xliff import to_xliff

PLACE = Location("content/sv/vard.md", 11)
TEXT = st.text(alphabet=st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from('\r\n\t"\\#<&>~|')))


def plain(text):
    return text.replace("\r\n", "\n").replace("\r", "\n").strip()


@pytest.mark.parametrize(("to_text", "ending"), [(to_po, ".po"), (to_xliff, ".xlf")])
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(source=TEXT.filter(str.strip), target=TEXT, note=TEXT)
def test_every_text_comes_back(tmp_path, to_text, ending, source, target, note):
    work = Work("vard.md", "lakare.2", source, target, State.SOURCE_CHANGED, PLACE, note, note, ((note, note),))
    file = tmp_path / f"ar{ending}"
    file.write_text(to_text([work], "sv", "ar"), encoding="utf-8", newline="\n")
    is_fuzzy = ending == ".po" and bool(target)
    there = Returned("vard.md", "lakare.2", plain(source), plain(target), is_fuzzy=is_fuzzy)
    assert read_work(file) == ("ar", [there])


def test_po():
    work = [
        Work("vard.md", "title", "Vård", "الرعاية", State.CURRENT, Location("content/sv/vard.md", 2)),
        Work(
            "vard.md",
            "lakare.2",
            "Ring.\nVänta.",
            "اتصل.",
            State.FACTS_CHANGED,
            PLACE,
            "Ring inte.\nGå.",
            "Läkare",
            (("läkare", "طبيب"), ("remiss", "")),
        ),
        Work("vard.md", "lakare.3", "Kom.", "", State.MISSING, PLACE),
    ]
    assert (
        to_po(work, "sv", "ar").split("\n\n", 1)[1]
        == """\
#: content/sv/vard.md:2
msgctxt "vard.md#title"
msgid "Vård"
msgstr "الرعاية"

#. state: facts changed
#. heading: Läkare
#. term: läkare: طبيب
#. term: remiss: no agreed word yet
#: content/sv/vard.md:11
#, fuzzy
#| msgid ""
#| "Ring inte.\\n"
#| "Gå."
msgctxt "vard.md#lakare.2"
msgid ""
"Ring.\\n"
"Vänta."
msgstr "اتصل."

#. state: missing
#: content/sv/vard.md:11
msgctxt "vard.md#lakare.3"
msgid "Kom."
msgstr ""
"""
    )
