from __future__ import annotations

import pytest

from orientera.model.finding import Location
from orientera.model.language import Language
from orientera.model.settings import SettingsError
from orientera.model.term import Explained
from orientera.read.terms import read_terms
from tests.sites.files import write_files

SV, SIMPLE, AR, TI = (Language(code, code, code == "sv") for code in ("sv", "sv-simple", "ar", "ti"))
FILES = {
    "translations/terms.yml": """\
- id: tolk
  term: tolk
  also: [tolkning]
  forms: [tolken]
  theme: 2
  explanation: Någon som översätter.
  easy: Säger det på ditt språk.
- {id: skatt, term: skatt, theme: 3, explanation: Pengar till alla., easy: Pengar.}
""",
    "translations/ar/terms.yml": """\
- {id: tolk, term: مترجم, forms: [المترجم], explanation: شخص يترجم.}
- {id: skatt, status: missing}
""",
}


@pytest.fixture
def read(tmp_path):
    def read(**changes):
        write_files(tmp_path, FILES | {f"translations/{name}/terms.yml": text for name, text in changes.items()})
        return read_terms(tmp_path / "translations", ["sv", "ar", "ti"], tmp_path)

    return read


@pytest.mark.parametrize(
    ("key", "language", "explained"),
    [
        pytest.param("tolk", SV, Explained("tolk", "tolk", "tolk", "Någon som översätter.", True, 2), id="Swedish"),
        pytest.param(
            "tolk", SIMPLE, Explained("tolk", "tolk", "tolk", "Säger det på ditt språk.", True, 2), id="easy Swedish"
        ),
        pytest.param("tolk", AR, Explained("tolk", "tolk", "مترجم", "شخص يترجم.", True, 2), id="Arabic"),
        pytest.param("skatt", AR, Explained("skatt", "skatt", None, "Pengar.", False, 3), id="missing, and said so"),
        pytest.param("skatt", TI, Explained("skatt", "skatt", None, "Pengar.", False, 3), id="not there"),
    ],
)
def test_explain(read, key, language, explained):
    assert read().explain(key, language) == explained


@pytest.mark.parametrize(
    ("language", "words"),
    [
        pytest.param(SV, {"tolk", "tolkning", "tolken"}, id="Swedish"),
        pytest.param(SIMPLE, {"tolk", "tolkning", "tolken"}, id="easy Swedish"),
        pytest.param(AR, {"مترجم", "المترجم"}, id="Arabic"),
        pytest.param(TI, set(), id="not there"),
    ],
)
def test_words(read, language, words):
    assert read().words("tolk", language) == words


def test_places_and_what_is_missing(read):
    found = read()
    assert found.places["", "skatt"] == Location("translations/terms.yml", 8)
    assert found.places["ar", "skatt"] == Location("translations/ar/terms.yml", 2)
    assert [list(found.missing(code)) for code in ("ar", "ti")] == [["skatt"], ["tolk", "skatt"]]


def test_no_files_are_no_terms(tmp_path):
    assert read_terms(tmp_path, ["ar"], tmp_path).terms == {}


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        pytest.param(
            "{id: tolk, term: ተርጓሚ}",
            "entry: a rendering needs a term and an explanation, or 'status: missing'",
            id="no explanation",
        ),
        pytest.param(
            "{id: tolk, term: ተርጓሚ, status: missing}",
            "entry: a term that is missing has no term and no explanation: take them out, or the status",
            id="missing, and there",
        ),
        pytest.param(
            "{id: tolk, term: x, explanation: x, status: done}",
            "status: Input should be 'machine', 'human', 'reviewed' or 'missing'",
            id="an unknown status",
        ),
        pytest.param("{id: tolk, word: x}", "word: Extra inputs are not permitted", id="an unknown field"),
    ],
)
def test_a_wrong_rendering(read, entry, said):
    with pytest.raises(SettingsError) as refused:
        read(ti=f"- {entry}\n")
    assert refused.value.file.endswith("translations/ti/terms.yml")
    assert said in [fault.message for fault in refused.value.faults]
    assert {fault.line for fault in refused.value.faults} == {1}
