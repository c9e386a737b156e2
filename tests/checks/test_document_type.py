from __future__ import annotations

import pytest

from orientera.checks.document_type import document_type
from tests.sites.documents import EXCEL, HTML, PDF, PNG, WORD, compound

RENAME = "give the file the right name, here and in content/data/documents.yml"
PLACE = "content/assets/documents"


@pytest.mark.parametrize(
    ("name", "raw", "said"),
    [
        pytest.param(f"{PLACE}/rok.pdf", PDF, [], id="what it says"),
        pytest.param(f"{PLACE}/ROK.PDF", PDF, [], id="in capitals"),
        pytest.param(f"{PLACE}/rok.docx", WORD, [], id="Word"),
        pytest.param("content/assets/film.vtt", "WEBVTT\n", [], id="an end that is no document's"),
        pytest.param(
            f"{PLACE}/informationsverige.pdf",
            HTML,
            [
                (
                    f"{PLACE}/informationsverige.pdf",
                    "this is a web page, not a PDF document",
                    "link to the web page by its address, or download the document itself",
                )
            ],
            id="a web page called PDF",
        ),
        pytest.param(
            "content/sv/ansokan.pdf",
            WORD,
            [("content/sv/ansokan.pdf", "this is a Word document, not a PDF document", RENAME)],
            id="Word called PDF, beside a page",
        ),
        pytest.param(
            f"{PLACE}/plan.doc",
            EXCEL,
            [(f"{PLACE}/plan.doc", "this is an Excel workbook, not an old Word document", RENAME)],
            id="Excel called Word",
        ),
        pytest.param(
            f"{PLACE}/plan.xlsx",
            compound("Workbook"),
            [(f"{PLACE}/plan.xlsx", "this is an old Excel workbook, not an Excel workbook", RENAME)],
            id="an old format with the new name",
        ),
        pytest.param(
            "content/assets/foto.jpg",
            PNG,
            [("content/assets/foto.jpg", "this is a PNG picture, not a JPEG picture", RENAME)],
            id="a picture",
        ),
        pytest.param(
            f"{PLACE}/rok.pdf",
            b"\0\1\2",
            [(f"{PLACE}/rok.pdf", "this is not a PDF document", "save it again, or give the file the right name")],
            id="nothing that is known",
        ),
        pytest.param(
            f"{PLACE}/rok.pdf",
            b"",
            [(f"{PLACE}/rok.pdf", "the file is empty", "put a PDF document there, or take it out")],
            id="empty",
        ),
    ],
)
def test_document_type(found, name, raw, said):
    assert found(document_type, {name: raw}) == said
