from __future__ import annotations

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from orientera.model.web_address import is_public, is_start_page, normalised


@pytest.mark.parametrize(
    ("url", "address", "fragment"),
    [
        pytest.param("https://www.1177.se", "https://www.1177.se/", "", id="no path"),
        pytest.param("HTTPS://WWW.1177.SE/Vård", "https://www.1177.se/V%C3%A5rd", "", id="capitals of the host only"),
        pytest.param("http://a.se:80/x", "http://a.se/x", "", id="the usual port"),
        pytest.param("https://a.se:8443/x", "https://a.se:8443/x", "", id="another port"),
        pytest.param("https://a.se/x/../y/./z", "https://a.se/y/z", "", id="dots"),
        pytest.param("https://a.se/%c3%a5%7Ex%2f", "https://a.se/%C3%A5~x%2F", "", id="escapes in one way"),
        pytest.param("https://a.se/x#del-2", "https://a.se/x", "del-2", id="a fragment"),
        pytest.param("https://a.se/x#", "https://a.se/x", "", id="an empty fragment"),
        pytest.param("https://a.se/?b=2&a=1", "https://a.se/?b=2&a=1", "", id="a query keeps its order"),
        pytest.param("https://jag:hemligt@a.se/", "https://a.se/", "", id="name and password"),
        pytest.param("https://a.se./x", "https://a.se/x", "", id="a full stop"),
        pytest.param("https://räksmörgås.se/", "https://xn--rksmrgs-5wao1o.se/", "", id="a Swedish host"),
        pytest.param("https://مثال.إختبار/ص", "https://xn--mgbh0fb.xn--kgbechtv/%D8%B5", "", id="an Arabic address"),
        pytest.param(" https:\\\\a.se\\x\n/y ", "https://a.se/x/y", "", id="as browsers mend it"),
        pytest.param("//a.se/x", "https://a.se/x", "", id="without a scheme"),
        pytest.param("/x", "https://orientera.example/x", "", id="of the page's own host"),
        pytest.param("http://0x7f.1/", "http://127.0.0.1/", "", id="an address in disguise"),
        pytest.param("http://[::FFFF:7f00:1]/", "http://[::ffff:7f00:1]/", "", id="IPv6"),
    ],
)  # fmt: skip
def test_one_way_of_writing(url, address, fragment):
    assert normalised(url, "https://orientera.example/sv/vard/") == (address, fragment)
    assert normalised(address) == (address, "")


@pytest.mark.parametrize(
    "url",
    ["mailto:a@b.se", "tel:112", "javascript:alert(1)", "ftp://a.se/", "http://[", "http://", "https://a b/", ""],
)
def test_no_address_of_the_web(url):
    assert normalised(url) is None


@given(st.text(), st.sampled_from(["", "http://", "https://a.se/", "//", "https://xn--", "http://a.se/?"]))
def test_whatever_is_an_address_can_be_asked_for(text, start):
    found = normalised(start + text, "https://a.se/b/")
    if found is not None:
        assert httpx.URL(found[0]).raw_host.decode("ascii")
        assert normalised(found[0]) == (found[0], "")


@pytest.mark.parametrize(
    "address",
    [
        "8.8.8.8", "1.1.1.1", "100.63.255.255", "172.15.0.1", "172.32.0.1", "192.167.1.1", "223.255.255.255",
        "2001:4860:4860::8888", "2a00:1450:400f::1", "::ffff:8.8.8.8", "64:ff9b::8.8.8.8",
    ],
)  # fmt: skip
def test_the_public_internet(address):
    assert is_public(address)


@pytest.mark.parametrize(
    "address",
    [
        "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "172.16.0.1",
        "172.31.255.255", "192.0.0.8", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1", "198.51.100.1",
        "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255",
        "::", "::1", "::7f00:1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "64:ff9b::10.0.0.1", "64:ff9b::7f00:1",
        "64:ff9b:1::1", "100::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "2002:808:808::1", "3fff::1", "5f00::1",
        "fc00::1", "fd12:3456::1", "fe80::1", "fe80::1%eth0", "fec0::1", "ff02::1", "ff0e::1",
    ],
)  # fmt: skip
def test_not_the_public_internet(address):
    assert not is_public(address)


@pytest.mark.parametrize(
    ("address", "is_start"),
    [
        ("https://a.se/", True),
        ("https://a.se/sv/", True),
        ("https://a.se/en", True),
        ("https://a.se/sv-SE/start", True),
        ("https://a.se/index.html", True),
        ("https://a.se/default.aspx", True),
        ("https://a.se/hem", True),
        ("https://a.se/ckb/", True),
        ("https://a.se/halsa/", False),
        ("https://a.se/sv/halsa", False),
        ("https://a.se/starta-eget", False),
        ("https://a.se/om", False),
        ("https://a.se/ny/", False),
        ("https://a.se/?id=7", False),
        ("https://a.se/index.php?id=7", False),
    ],
)
def test_start_pages(address, is_start):
    assert is_start_page(address) is is_start
