from __future__ import annotations

import pytest

from orientera.checks.fact_parity import fact_parity
from orientera.checks.outdated_unit import outdated_unit
from tests.sites.records import source_record, translation_record

SV, AR = "content/sv/index.md", "content/ar/index.md"
RECORD, SOURCE_RECORD = "translations/ar/records/index.json", "translations/sv/records/index.json"
HEADING = ("Pris { #pris }", "السعر { #pris }")
HINT = f"compare with {SV}:3, then: orientera confirm ar/index.md --block pris.1"


def site(before, now, target):
    return {
        SV: f"## {HEADING[0]}\n\n{now}\n",
        AR: f"## {HEADING[1]}\n\n{target}\n",
        SOURCE_RECORD: source_record(
            {"kind": "h2", "heading": "pris", "text": HEADING[0]}, {"kind": "p", "heading": "pris", "text": before}
        ),
        RECORD: translation_record(HEADING, (before, "تدفع 100 كرونة هنا.")),
    }


@pytest.mark.parametrize(
    ("before", "now", "target", "said"),
    [
        pytest.param(
            "Du betalar 100 kronor här.", "Du betalar 100 kronor här.", "تدفع 100 كرونة هنا.", "", id="current"
        ),
        pytest.param(
            "Du betalar 100 kronor här.",
            "Du betalar 120 kronor här.",
            "تدفع 100 كرونة هنا.",
            "the paragraph pris.1: urgent: a number, an address or a law of its source has changed",
            id="a number",
        ),
        pytest.param(
            "Du betalar 100 kronor här.",
            "Du betalar alltid 100 kronor här.",
            "تدفع 100 كرونة هنا.",
            "the paragraph pris.1: its source has changed",
            id="words",
        ),
        pytest.param(
            "Du betalar [100 kronor](a.md) här.",
            "Du betalar [100 kronor](b.md) här.",
            "تدفع 100 كرونة هنا.",
            "the paragraph pris.1: a link of its source has moved",
            id="a link",
        ),
        pytest.param(
            "Du betalar 100 kronor här.",
            "Du betalar alltid 100 kronor här.",
            "تدفع دائما 100 كرونة هنا.",
            "the paragraph pris.1: its source has changed, and has been edited since",
            id="words, and the translation was edited",
        ),
    ],
)
def test_outdated_unit(found, before, now, target, said):
    assert found(outdated_unit, site(before, now, target), "sv ar") == ([(f"{AR}:3", said, HINT)] if said else [])


def test_a_changed_number_is_said_once(found):
    files = site("Du betalar 100 kronor här.", "Du betalar 120 kronor här.", "تدفع 100 كرونة هنا.")
    assert len(found(fact_parity, {**files, RECORD: None, SOURCE_RECORD: None}, "sv ar")) == 1
    assert found(fact_parity, files, "sv ar") == []


def test_a_language_without_records_is_not_judged(found):
    files = site("Du betalar 100 kronor här.", "Du betalar 120 kronor här.", "تدفع 100 كرونة هنا.")
    assert found(outdated_unit, {**files, RECORD: None}, "sv ar") == []
