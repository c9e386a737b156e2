from __future__ import annotations

import hashlib
import io

import pytest

from orientera.model.document import DOCUMENTS, SUFFIXES
from orientera.read.documents import format_of, read_documents
from tests.sites.documents import (
    EXCEL,
    HTML,
    JPEG,
    PDF,
    PNG,
    POWERPOINT,
    WORD,
    compound,
    open_document,
    zipped,
)
from tests.sites.files import write_files

MACROS = zipped(**{"[Content_Types].xml": "application/vnd.ms-word.document.macroEnabled.main+xml"})


@pytest.mark.parametrize(
    ("raw", "format_"),
    [
        pytest.param(PDF, "pdf", id="PDF"),
        pytest.param(b"\r\n" * 100 + PDF, "pdf", id="PDF after something else"),
        pytest.param(b" " * 1024 + b"%PDF-1.7", "text", id="PDF too late"),
        pytest.param(WORD, "docx", id="Word"),
        pytest.param(EXCEL, "xlsx", id="Excel"),
        pytest.param(POWERPOINT, "pptx", id="PowerPoint"),
        pytest.param(open_document("text"), "odt", id="OpenDocument text"),
        pytest.param(open_document("spreadsheet"), "ods", id="OpenDocument spreadsheet"),
        pytest.param(open_document("presentation"), "odp", id="OpenDocument presentation"),
        pytest.param(zipped(mimetype="application/epub+zip"), "", id="a book"),
        pytest.param(zipped(x__txt="hej"), "", id="any other zip"),
        pytest.param(MACROS, "", id="Word with macros"),
        pytest.param(WORD[:100], "", id="half a Word file"),
        pytest.param(compound("WordDocument"), "doc", id="old Word"),
        pytest.param(compound("Workbook"), "xls", id="old Excel"),
        pytest.param(compound("PowerPoint Document"), "ppt", id="old PowerPoint"),
        pytest.param(compound("Anything"), "", id="another compound file"),
        pytest.param(PNG, "png", id="PNG"),
        pytest.param(JPEG, "jpeg", id="JPEG"),
        pytest.param(b"{\\rtf1\\ansi hej}", "rtf", id="rich text"),
        pytest.param(HTML, "html", id="web page"),
        pytest.param(b'\xef\xbb\xbf<?xml version="1.0"?>\n<!-- x -->\n<HTML>', "html", id="XHTML with a comment"),
        pytest.param("Ordförklaringar\n".encode(), "text", id="text"),
        pytest.param("ሰላም".encode() * 1000, "text", id="text cut within a letter"),
        pytest.param("Ordförklaringar".encode("latin-1"), "", id="text that is not UTF-8"),
        pytest.param(b"\0\1\2", "", id="other bytes"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_the_bytes_say_what_a_file_is(raw, format_):
    assert format_of(io.BytesIO(raw)) == format_
    assert format_ in {"", *SUFFIXES}


def test_a_zip_that_would_fill_the_memory_is_read_in_part():
    raw = zipped(**{"[Content_Types].xml": "x" * 3_000_000 + "wordprocessingml.document.main+xml"})
    assert format_of(io.BytesIO(raw)) == ""


def test_every_file_that_is_no_page(tmp_path):
    write_files(
        tmp_path,
        {
            "content/assets/documents/rok.pdf": PDF,
            "content/assets/bild.png": PNG,
            "content/sv/halsa/ord.docx": WORD,
            "content/sv/index.md": "Hej",
            "content/sv/.dold.pdf": PDF,
            "content/data/polis.pdf": PDF,
        },
    )
    found = read_documents(tmp_path / "content", ["sv", "ar"], tmp_path)
    assert [(file.path, file.file, file.format, file.size) for file in found] == [
        ("assets/bild.png", "content/assets/bild.png", "png", len(PNG)),
        ("assets/documents/rok.pdf", "content/assets/documents/rok.pdf", "pdf", len(PDF)),
        ("sv/halsa/ord.docx", "content/sv/halsa/ord.docx", "docx", len(WORD)),
    ]
    assert [file.digest for file in found] == ["", hashlib.sha256(PDF).hexdigest(), hashlib.sha256(WORD).hexdigest()]


def test_a_link_to_outside_is_not_read(tmp_path):
    write_files(tmp_path, {"hemlig.pdf": PDF, "content/assets/x.txt": "x"})
    (tmp_path / "content" / "assets" / "hemlig.pdf").symlink_to(tmp_path / "hemlig.pdf")
    assert [file.path for file in read_documents(tmp_path / "content", [], tmp_path)] == ["assets/x.txt"]


def test_pictures_and_web_pages_are_no_documents():
    assert not {"png", "jpeg", "html", "text"} & DOCUMENTS
