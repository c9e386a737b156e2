from __future__ import annotations

import pytest

from orientera.checks.missing_document import missing_document
from tests.sites.documents import PDF

DATA = "content/data/documents.yml"


@pytest.mark.parametrize(
    ("place", "said"),
    [
        pytest.param("file: gotland/strategi.pdf", [], id="there"),
        pytest.param("ask: Fråga länsstyrelsen.", [], id="not hosted"),
        pytest.param(
            "file: gotland/strategin.pdf",
            [
                (
                    f"{DATA}:2",
                    "there is no file content/assets/documents/gotland/strategin.pdf",
                    "did you mean gotland/strategi.pdf?",
                )
            ],
            id="a letter more",
        ),
        pytest.param(
            "file: x.odt",
            [
                (
                    f"{DATA}:2",
                    "there is no file content/assets/documents/x.odt",
                    "put the file there, or say in ask where to ask for it",
                )
            ],
            id="like no other",
        ),
    ],
)
def test_missing_document(found, place, said):
    files = {
        DATA: f"\n- {{id: strategi, title: Strategi, kind: strategy, {place}}}\n",
        "content/assets/documents/gotland/strategi.pdf": PDF,
    }
    assert found(missing_document, files) == said
