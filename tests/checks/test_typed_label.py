from __future__ import annotations

import pytest

from orientera.checks.typed_label import typed_label

SV = "content/sv/index.md"
HINT = "take the label out: enter the document in content/data/documents.yml and show it with [[documents]]"
GLUED_PDF = "the label PDF is glued to its title"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("[Ordförklaringar](ord.pdf)", [], id="the title alone"),
        pytest.param("[Så läser du ett Word-dokument](ord.md)", [], id="a word in a title"),
        pytest.param(
            "[Så sparar du som PDF](ord.md) [Kurs i Excel](a.md) [Skriv i Word](b.md)",
            [],
            id="a title about a format",
        ),
        pytest.param("Spara filen som PDF. Öppna den i Word.", [], id="in a sentence"),
        pytest.param("[Skicka brev](brev.md) i Word (inte PDF)", [], id="after a link"),
        pytest.param("![StrategiPDF](bild.png)", [], id="a picture"),
        pytest.param("`OrdförklaringarPDF` <https://x.example/ordPDF> https://x.example/ordPDF", [], id="no text"),
        pytest.param("```\nOrdförklaringarPDF\n```\n", [], id="code"),
        pytest.param("[Skapa](https://x.example/PDFWordPDF)", [], id="in an address"),
        pytest.param("iPDFer och HTMLPDF", [], id="other words"),
        pytest.param(
            "[OrdförklaringarPDF](ord.pdf)", ["the label PDF is typed: OrdförklaringarPDF"], id="glued in a link"
        ),
        pytest.param(
            "[Ansökan med vägledning § 37Word](a.docx)",
            ["the label Word is typed: Ansökan med vägledning § 37Word"],
            id="glued to a number",
        ),
        pytest.param("[RÖK (pdf 1 MB)](rok.pdf)", ["the label pdf 1 MB is typed: RÖK (pdf 1 MB)"], id="with a size"),
        pytest.param("[RÖK, PDF](rok.pdf)", ["the label PDF is typed: RÖK, PDF"], id="after a comma"),
        pytest.param("[Beslutet i PDF](rok.pdf)", ["the label PDF is typed: Beslutet i PDF"], id="a last word"),
        pytest.param("[RÖK, 1,2 MB](rok.pdf)", ["the label 1,2 MB is typed: RÖK, 1,2 MB"], id="a size"),
        pytest.param("[RÖK][rok] (PDF, 120 kB)", ["the label PDF, 120 kB is typed: RÖK"], id="beside a link"),
        pytest.param("Informationsverige.sePDF", [GLUED_PDF], id="a web page called PDF"),
        pytest.param("En strategi för Gotland 2017-2020PDF. Strategin", [GLUED_PDF], id="in a sentence, glued"),
        pytest.param("Aktivitetsplan TIA till ansökanExcel", ["the label Excel is glued to its title"], id="Excel"),
        pytest.param("قائمة كلماتPDF", [GLUED_PDF], id="Arabic"),
    ],
)
def test_typed_label(found, text, said):
    assert found(typed_label, {SV: text}) == [(f"{SV}:1", message, HINT) for message in said]


def test_the_line_after_code(found):
    text = "---\ntitle: Ord\n---\n\n```\nPDF\n```\nOrdPDF\n"
    assert found(typed_label, {SV: text}) == [(f"{SV}:8", GLUED_PDF, HINT)]
