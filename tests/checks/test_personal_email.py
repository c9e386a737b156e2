from __future__ import annotations

import pytest

from orientera.checks.personal_email import personal_email

PAGE = "content/sv/a.md"
HINT = "write the unit's shared mailbox, or link to the board's website"
COUNTIES = "- {id: vastra-gotaland, code: '14', name: x, board: x, website: 'https://lansstyrelsen.se'}\n"


@pytest.mark.parametrize(
    "address",
    [
        "fornamn.i.efternamn@lansstyrelsen.se",
        "anna-karin.fors@kommun.se",
        "Åsa.Öberg@kommun.se",
        "oksana_shevchenko@migrationsverket.se",
        "abc@regionen.se",
        "maja.henning@lansstyrelsen.se",
    ],
)
def test_a_person(found, address):
    said = [(f"{PAGE}:4", f"the address {address} looks like a person's", HINT)]
    assert found(personal_email, {PAGE: f"---\ntitle: Möte\n---\nAnmäl dig till {address}.\n"}) == said


@pytest.mark.parametrize(
    "address",
    [
        "integration@lansstyrelsen.se",
        "integration.gotland@lansstyrelsen.se",
        "vastra.gotaland@lansstyrelsen.se",
        "social.hållbarhet@lansstyrelsen.se",
        "hr@kommun.se",
        "projekt.mirjam@lansstyrelsen.se",
        "rådgivning.anhörig@kommun.se",
        "studie.vagledning@komvux.se",
        "boende.medborgarkontor@kommun.se",
        "gotland@lansstyrelsen.se",
        "kund.tjanst@kommun.se",
        "bosattning2026@kommun.se",
        "anna.fors@example.org",
        "anna.fors@kommun.example",
    ],
)
def test_a_unit(found, address):
    assert found(personal_email, {PAGE: address, "content/data/counties.yml": COUNTIES}) == []


def test_in_front_matter(found):
    text = "---\ntitle: Möte\nowner: eva.ek@kommun.se\n---\nText\n"
    assert found(personal_email, {PAGE: text}) == [
        (f"{PAGE}:3", "the address eva.ek@kommun.se looks like a person's", HINT)
    ]


def test_in_data(found):
    contact = "- {id: a, county: vastra-gotaland, unit: {sv: Enhet}, mailbox: eva.ek@kommun.se, source: {title: x}}\n"
    assert found(personal_email, {"content/data/contacts.yml": contact}) == [
        ("content/data/contacts.yml:1", "the address eva.ek@kommun.se looks like a person's", HINT)
    ]


def test_a_word_of_the_sites_own_texts_is_no_name(found):
    pages = {PAGE: "Skriv till tidiga.insatser@lansstyrelsen.se.", "content/sv/b.md": "Bidrag till tidiga insatser."}
    assert found(personal_email, pages) == []
    assert len(found(personal_email, {PAGE: pages[PAGE], "content/sv/b.md": "Insatser ges. Skriv."})) == 1


def test_a_word_with_a_full_stop_in_it_is_no_name(found):
    pages = {PAGE: "Skriv till arbets.marknad@kommun.se.", "content/sv/b.md": "Vi följer arbetsmarknaden."}
    assert found(personal_email, pages) == []
