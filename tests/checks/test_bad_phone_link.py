from __future__ import annotations

import pytest

from orientera.checks.bad_phone_link import bad_phone_link

HINT = "write the digits alone, as tel:112 or tel:+46771114477"


@pytest.mark.parametrize(
    "url",
    [
        "tel:112",
        "TEL:+46771114477",
        "tel:+46-(771)-11.44.77",
        "tel:077-111%2044%2077".replace("%20", "-"),
        "tel:*100%23",
        "tel:+46771114477;ext=12",
        "tel:863-1234;phone-context=+1-914-555",
        "tel:7042;phone-context=example.com",
    ],
)
def test_a_right_number(found, url):
    assert found(bad_phone_link, {"site/index.html": f'<a href="{url}">a</a>'}) == []


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("tel:", "there is no number"),
        ("tel:;ext=1", "there is no number"),
        ("tel:%20", "there is no number"),
        ("tel:ring oss", "there is a space in the number"),
        ("tel:0771 11 44 77", "there is a space in the number"),
        ("tel:0771%2011", "there is a space in the number"),
        ("tel:0771\u00a011", "there is a space in the number"),
        ("tel:020-VARDEN", "there is more than digits in the number"),
        ("tel:+", "there is more than digits in the number"),
        ("tel:--", "there is more than digits in the number"),
        ("tel:08+46", "there is more than digits in the number"),
        ("tel:++46771", "there is more than digits in the number"),
        ("tel:٠٧٧١", "there is more than digits in the number"),
        ("tel:08/123", "there is more than digits in the number"),
        ("tel:+46*12", "there is more than digits after the +"),
        ("tel:+46(0)771114477", "the (0) is not dialled after a country's number"),
        ("tel:+4677111447712345", "a number has at most 15 digits"),
        ("tel://112", "there are no slashes in a telephone number"),
        ("tel:112;", "what stands after ; is no parameter"),
    ],
)
def test_a_wrong_number(found, url, fault):
    ((page, message, hint),) = found(bad_phone_link, {"site/index.html": f'<a href="{url}">a</a>'})
    assert (page, message.rpartition(": ")[2], hint) == ("index.html", fault, HINT)
