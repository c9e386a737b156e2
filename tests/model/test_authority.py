from __future__ import annotations

import pytest
from pydantic import ValidationError

from orientera.model.authority import Authority

POLISEN = {
    "id": "polisen",
    "name": "Polisen",
    "website": "https://polisen.se",
    "website_seen": True,
    "source": "https://polisen.se/kontakt",
    "source_date": "2026-02",
}


@pytest.mark.parametrize(
    ("website", "label"),
    [
        ("https://polisen.se", "polisen.se"),
        ("https://www.1177.se/", "1177.se"),
        ("https://www.migrationsverket.se/kontakt/", "migrationsverket.se/kontakt"),
        ("https://sv.krisinformation.se", "sv.krisinformation.se"),
    ],
)
def test_site_label(website, label):
    assert Authority.model_validate(POLISEN | {"website": website}).site_label == label


def test_a_number_that_yaml_reads_as_one_is_a_text():
    authority = Authority.model_validate(POLISEN | {"id": 1177, "phone": 1177, "phone_status": "public"})
    assert (authority.id, authority.phone) == ("1177", "1177")


@pytest.mark.parametrize("half", [{"phone": "114 14"}, {"phone_status": "public"}])
def test_a_phone_and_its_status_come_together(half):
    with pytest.raises(ValidationError, match="a phone needs a phone_status, and a phone_status a phone"):
        Authority.model_validate(POLISEN | half)


@pytest.mark.parametrize(
    ("code", "address"),
    [("ar", "https://polisen.se/ar/"), ("prs", "https://polisen.se/"), ("", "https://polisen.se/")],
)
def test_who_reads_another_language_is_led_to_the_start_page_for_all(code, address):
    authority = Authority.model_validate(POLISEN | {"addresses": {"ar": "https://polisen.se/ar/"}})
    assert str(authority.address_in(code)) == address
