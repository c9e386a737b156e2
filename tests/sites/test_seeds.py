"""The real defects of the five pages that this project began with: each is found, where it stands, by one rule."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from orientera.checks import findings
from orientera.read import site as reading
from orientera.read.settings import read_settings

SEEDS = Path(__file__).parent / "seeds" / "mkdocs.yml"
DAY = date(2026, 11, 22)
GOTLAND, VASTMANLAND, BLEKINGE = (f"content/sv/lan/{name}.md" for name in ("gotland", "vastmanland", "blekinge"))
NATIONAL, EN_NATIONAL = (f"content/{code}/integration/uppdrag.md" for code in ("sv", "en"))
EN_GOTLAND = "content/en/lan/gotland.md"
DOCUMENTS = "content/assets/documents"
FOUND = [
    # Deadlines of 2020 that still stand in the text.
    ("typed-deadline", f"{GOTLAND}:22", "the deadline 19 mars 2020 is typed, and has gone by"),
    ("typed-deadline", f"{GOTLAND}:23", "the deadline 30 april 2020 is typed, and has gone by"),
    ("typed-deadline", f"{EN_GOTLAND}:18", "the deadline 19 March 2020 is typed, and has gone by"),
    # The ordinance on the boards' assignment, cited as that on grants.
    ("law-number", f"{GOTLAND}:24", "(2016:1363) stands beside 'statsbidrag', but it is about something else"),
    # A strategy and an agreement whose terms are over, and a promise that nobody kept.
    ("expired-plan", "content/data/plans.yml:1", "Strategi 2017-2020 expired on 2020-12-31, 2152 days ago"),
    ("expired-plan", "content/data/plans.yml:9", "RÖK 2019-2021 expired on 2021-12-31, 1787 days ago"),
    ("open-promise", f"{VASTMANLAND}:17", "this is a promise: När strategin för länet har blivit färdigtryckt"),
    # A web site labelled PDF, labels glued to titles, and one document under two names.
    ("document-type", f"{DOCUMENTS}/informationsverige.pdf", "this is a web page, not a PDF document"),
    ("typed-label", f"{GOTLAND}:31", "the label Word is glued to its title"),
    ("typed-label", f"{GOTLAND}:32", "the label PDF is typed: Informationsverige.sePDF"),
    ("typed-label", f"{BLEKINGE}:21", "the label PDF is glued to its title"),
    ("same-document", f"{DOCUMENTS}/strategi.pdf",
     f"this is the same document as {DOCUMENTS}/integrationsstrategi.pdf"),
    # An empty contact, a person's address (an invented one), and a note about a link, typed by hand.
    ("empty-contact", f"{GOTLAND}:34", "there is nothing under the heading Kontakt"),
    ("personal-email", f"{GOTLAND}:25", "the address anna.andersson@lansstyrelsen.test looks like a person's"),
    ("typed-link-note", f"{VASTMANLAND}:21", "a note about a link is typed: Länk till annan webbplats"),
    # National text, copied into two counties' pages, and a county's own text that replaces what has moved on.
    ("long-copy", f"{GOTLAND}:11", f"274 characters from here stand in {NATIONAL}:11 too"),
    ("long-copy", f"{BLEKINGE}:14", f"248 characters from here stand in {NATIONAL}:13 too"),
    ("long-copy", f"{EN_GOTLAND}:7", f"300 characters from here stand in {EN_NATIONAL}:7 too"),
    ("stale-replacement", f"{GOTLAND}:19",
     "integration/uppdrag#bidrag has moved on: the text here replaces version 0a1b2c3d, now it is e88d33ad"),
    ("stale-replacement", f"{EN_GOTLAND}:15",
     "the replacement of integration/uppdrag#bidrag does not say of which version"),
    # English pages that are not what the Swedish are.
    ("structure-parity", f"{EN_GOTLAND}:29", "the source has no such paragraph here"),
    ("structure-parity", "content/en/lan/blekinge.md:13", "here is a paragraph, and in the source a list item"),
    ("fact-parity", f"{EN_GOTLAND}:17", "the number 2020 is missing"),
    ("fact-parity", f"{EN_GOTLAND}:17", "the number 30 is missing"),
    ("fact-parity", f"{EN_GOTLAND}:17", "the number 37 is missing"),
    ("fact-parity", f"{EN_GOTLAND}:17", "the law 2016:1363 is missing"),
    ("fact-parity", "content/en/lan/vastmanland.md:13", "the number 2026 is not in the source"),
]  # fmt: skip


@pytest.fixture(scope="module")
def said() -> list[tuple[str, str, str]]:
    site = reading.read_site(read_settings(SEEDS), DAY)
    return [(found.rule, str(found.problem.location), found.problem.message) for found in findings(site)]


@pytest.mark.parametrize(
    ("rule", "place", "message"), [pytest.param(*row, id=f"{row[0]} {row[1].rpartition('/')[2]}") for row in FOUND]
)
def test_each_defect_is_found(said, rule, place, message):
    assert [row for row in said if row == (rule, place, message)] == [(rule, place, message)]


def test_nothing_else_is_found(said):
    words = ("message-", "plural-")  # the seeds' project has no templates: its words are not of interest
    assert [row for row in said if row not in FOUND and not row[0].startswith(words)] == []
