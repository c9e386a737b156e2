from __future__ import annotations

import pytest

from orientera.checks.kept_unit import kept_unit
from orientera.model.change import Change
from orientera.model.freshness import Entry, digest
from orientera.model.records import Records
from orientera.model.site import Site
from orientera.read.records import translation_text

SV, AR = "content/sv/vard.md", "content/ar/vard.md"
OLD, NEW, OWN, EDITED = "Gå dit.", "Gå genast dit.", "اذهب.", "اذهب فورا."


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        pytest.param(
            Entry(digest(NEW), digest(OWN), "human", is_kept=True),
            {("ar", "vard.md"): (Entry(digest(OLD), digest(OWN), "human"),)},
            ["the paragraph .1 was confirmed for a new source, and its text is the old one"],
            id="a new source and the old text",
        ),
        pytest.param(
            Entry(digest(NEW), digest(OWN), "human"),
            {("ar", "vard.md"): (Entry(digest(OLD), digest(EDITED), "human"),)},
            [],
            id="a new text too",
        ),
        pytest.param(
            Entry(digest(NEW), digest(OWN), "human"),
            {("ar", "vard.md"): (Entry(digest(NEW), digest(OWN), "machine"),)},
            [],
            id="the same source",
        ),
        pytest.param(Entry(digest(NEW), digest(OWN), "human"), {("ar", "vard.md"): ()}, [], id="the first record"),
        pytest.param(
            Entry(digest(NEW), digest(OWN), "human"),
            {("ar", "annan.md"): (Entry(digest(OLD), digest(OWN), "human"),)},
            [],
            id="the record of another page",
        ),
    ],
)
def test_kept_unit(found, now, before, said):
    files = {SV: NEW, AR: OWN, "translations/ar/records/vard.json": translation_text([now])}
    hint = f"compare it with {SV}:1"
    change = Change(frozenset(files), Site((), {}, records=Records(translations=before)))
    assert found(kept_unit, files, change=change) == [(f"{AR}:1", message, hint) for message in said]
    assert found(kept_unit, files) == []  # without a change there is nothing to compare with
