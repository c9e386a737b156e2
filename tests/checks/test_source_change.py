from __future__ import annotations

import pytest

from orientera.checks.source_change import source_change
from orientera.model.change import Change
from orientera.model.freshness import Entry, Lineage, Version, digest
from orientera.model.site import Site
from orientera.model.unit import Unit
from orientera.read.records import source_text, translation_text

SV = "content/sv/vard.md"
HINT = "a change that asks for no translation: orientera minor vard.md --block NAME"
WAS = ("Gå dit.", "Ring i 24 timmar.")
NOTHING = Site((), {})
"""A site without pages: what is open now was not open before."""
TEXTS = {"ar": ("اذهب.", "اتصل 24 ساعة."), "ti": ("ኪድ።", "24 ሰዓታት ደውል።")}


def files(now, recorded=("ar", "ti")):
    """A page whose source was another text when its translations were made."""
    lineages = [Lineage((Version(Unit("p", (), "", text, 0)),)) for text in WAS]
    found = {SV: "\n\n".join(now), "translations/sv/records/vard.json": source_text(lineages)}
    for code, texts in TEXTS.items():
        found[f"content/{code}/vard.md"] = "\n\n".join(texts)
        if code in recorded:
            entries = [Entry(digest(old), digest(own), "human") for old, own in zip(WAS, texts, strict=True)]
            found[f"translations/{code}/records/vard.json"] = translation_text(entries)
    return found


@pytest.mark.parametrize(
    ("now", "recorded", "said"),
    [
        pytest.param(WAS, ("ar", "ti"), [], id="the text is the same"),
        pytest.param(
            ("Gå genast dit.", WAS[1]), ("ar", "ti"), ["1 part of it is older now in ar, ti"], id="a part has changed"
        ),
        pytest.param(
            ("Gå genast dit.", "Ring i 48 timmar."),
            ("ar", "ti"),
            ["up to 2 parts of it are older now in ar, ti; urgent, for a number has changed: ar, ti"],
            id="a number has changed",
        ),
        pytest.param(
            ("Gå genast dit.", WAS[1]), ("ti",), ["1 part of it is older now in ti"], id="a language without records"
        ),
    ],
)
def test_source_change(found, now, recorded, said):
    change = Change(frozenset({SV}), NOTHING)
    assert found(source_change, files(now, recorded), change=change) == [(SV, message, HINT) for message in said]


@pytest.mark.parametrize("change", [None, Change(frozenset({"content/ar/vard.md"}), NOTHING)])
def test_a_page_that_the_change_does_not_touch(found, change):
    assert found(source_change, files(("Gå genast dit.", WAS[1])), change=change) == []
