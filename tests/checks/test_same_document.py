from __future__ import annotations

import pytest

from orientera.checks.same_document import same_document
from tests.sites.documents import PDF, PNG, WORD

PLACE = "content/assets/documents"
DATA = "content/data/documents.yml"
STRATEGY = "- {id: ID, title: Strategi, kind: strategy, file: strategi.pdf}\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({f"{PLACE}/a.pdf": PDF, f"{PLACE}/b.docx": WORD}, [], id="two documents"),
        pytest.param({"content/assets/a.png": PNG, "content/assets/b.png": PNG}, [], id="pictures"),
        pytest.param({f"{PLACE}/a.pdf": b"", f"{PLACE}/b.pdf": b""}, [], id="empty files"),
        pytest.param(
            {
                f"{PLACE}/integrationsstrategi.pdf": PDF,
                f"{PLACE}/integrationsstrategin.pdf": PDF,
                "content/sv/strategi.pdf": PDF,
            },
            [
                (
                    name,
                    f"this is the same document as {PLACE}/integrationsstrategi.pdf",
                    "keep one, and let the other pages link to it",
                )
                for name in (f"{PLACE}/integrationsstrategin.pdf", "content/sv/strategi.pdf")
            ],
            id="the same bytes",
        ),
        pytest.param(
            {
                f"{PLACE}/strategi.pdf": PDF,
                DATA: STRATEGY.replace("ID", "strategi") + STRATEGY.replace("ID", "strategin"),
            },
            [(f"{DATA}:2", "strategin has the same file as strategi", "keep one of the two entries")],
            id="two entries",
        ),
        pytest.param(
            {DATA: "".join(f"- {{id: {x}, title: X, kind: strategy, ask: Ring.}}\n" for x in "ab")},
            [],
            id="without files",
        ),
    ],
)
def test_same_document(found, files, said):
    assert found(same_document, files) == said
