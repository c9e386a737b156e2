from __future__ import annotations

import pytest

from orientera.checks.unconfirmed_page import unconfirmed_page
from tests.sites.records import translation_record

SV, AR = "content/sv/index.md", "content/ar/index.md"
PAGES = {SV: "Gå dit.\n\nRing dem.\n", AR: "اذهب.\n\nاتصل بهم.\n"}


@pytest.mark.parametrize(
    ("pairs", "said"),
    [
        pytest.param([("Gå dit.", "اذهب."), ("Ring dem.", "اتصل بهم.")], "", id="both are confirmed"),
        pytest.param([("Gå dit.", "اذهب.")], "1 of 2 parts are unconfirmed", id="one has no entry"),
        pytest.param(
            [("Gå dit.", "اذهب."), ("Ring oss.", "اتصل بهم.")],
            "1 of 2 parts are unconfirmed",
            id="of an unknown text",
        ),
    ],
)
def test_unconfirmed_page(found, pairs, said):
    files = {**PAGES, "translations/ar/records/index.json": translation_record(*pairs)}
    hint = f"compare them with {SV}, then: orientera confirm ar/index.md"
    assert found(unconfirmed_page, files, "sv ar") == ([(AR, said, hint)] if said else [])
