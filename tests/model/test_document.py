from __future__ import annotations

import pytest

from orientera.model.document import Document, DocumentFile
from orientera.model.page import Fault
from orientera.model.settings import SettingsError
from orientera.read.data import read_entries

ROK = """\
- id: rok
  title: {sv: Regional överenskommelse, en: Regional agreement}
  kind: agreement
  file: blekinge/rok.pdf
  language: sv
  valid_from: 2019-09-12
  valid_to: 2021-12-31
"""
CORRECT = "correct this entry"
NOWHERE = "a document without file says where to ask: ask, or the county whose board has it"
BELOW = "file: a file is named below content/assets/documents, as in gotland/ansokan.pdf"


def read(tmp_path, text):
    file = tmp_path / "documents.yml"
    file.write_text(text, encoding="utf-8")
    return [entry for entry, _ in read_entries(file, Document)]


def test_a_document_that_we_host(tmp_path):
    (entry,) = read(tmp_path, ROK)
    assert (entry.path, str(entry.valid_to), entry.language) == (
        "assets/documents/blekinge/rok.pdf", "2021-12-31", "sv",
    )  # fmt: skip


@pytest.mark.parametrize("place", ["county: blekinge", "ask: Fråga länsstyrelsen i ditt län."])
def test_a_document_that_we_do_not_host(tmp_path, place):
    (entry,) = read(tmp_path, ROK.replace("file: blekinge/rok.pdf", place))
    assert entry.path is None


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        pytest.param(
            "file: blekinge/rok.pdf", "version: '1'",
            Fault(f"entry: {NOWHERE}", CORRECT, 1),
            id="nowhere to be had",
        ),
        pytest.param("blekinge/rok.pdf", "../rok.pdf", Fault(BELOW, CORRECT, 4), id="out of the folder"),
        pytest.param("blekinge/rok.pdf", "/rok.pdf", Fault(BELOW, CORRECT, 4), id="an absolute path"),
        pytest.param("blekinge/rok.pdf", "blekinge\\rok.pdf", Fault(BELOW, CORRECT, 4), id="a backslash"),
        pytest.param("2021-12-31", "2018-12-31", Fault("entry: valid_to is before valid_from", CORRECT, 1),
                     id="order"),
        pytest.param(
            "2021-12-31", "2021-02-30",
            Fault(
                "valid_to: Input should be a valid date or datetime, day value is outside expected range", CORRECT, 7
            ),
            id="no day",
        ),
        pytest.param(
            "language: sv", "language: svenska",
            Fault("language: String should match pattern '^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$'", CORRECT, 5),
            id="a language by its name",
        ),
    ],
)  # fmt: skip
def test_a_fault_has_its_field_and_line(tmp_path, old, new, fault):
    with pytest.raises(SettingsError) as error:
        read(tmp_path, ROK.replace(old, new))
    assert error.value.faults == [fault]


def test_an_unknown_kind_is_told_what_is_allowed(tmp_path):
    with pytest.raises(SettingsError) as error:
        read(tmp_path, ROK.replace("kind: agreement", "kind: rök"))
    (fault,) = error.value.faults
    assert fault.line == 3
    assert fault.message.startswith("kind: Input should be 'call-letter', 'application', ")
    assert fault.message.endswith(" or 'word-list'")


@pytest.mark.parametrize(
    ("path", "promised"),
    [("a.pdf", "pdf"), ("a/B.DOCX", "docx"), ("a.jpeg", "jpeg"), ("a.JPG", "jpeg"), ("a.svg", ""), ("pdf", "")],
)
def test_the_end_of_a_name_is_a_promise(path, promised):
    assert DocumentFile(path, path, "pdf", 1).promised_format == promised
