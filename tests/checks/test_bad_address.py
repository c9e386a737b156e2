from __future__ import annotations

import pytest

from orientera.checks.bad_address import bad_address

COPIED = "copy it anew from the address bar of the page"


@pytest.mark.parametrize(
    ("url", "said"),
    [
        pytest.param("https://www.polisen.se/kontakt?a=b#c", None, id="right"),
        pytest.param("HTTPS://Räksmörgås.se:8443/å ä", None, id="right, in letters of its own"),
        pytest.param("ftp://a.se/", None, id="another scheme"),
        pytest.param("sida.html", None, id="inside, and there"),
        pytest.param("mailto:x", None, id="e-mail is the business of another check"),
        pytest.param("javascript:http://[", None, id="a script too"),
        pytest.param("https://fa.wikipedia.org/wiki/می\u200cشود", None, id="what joins letters in Persian words"),
        # no host, or none that can be
        pytest.param(
            "http://", ("http:// has no host", "write the whole address, or take the link out"), id="no host"
        ),
        pytest.param(
            "https://?a",
            ("https://?a has no host", "write the whole address, or take the link out"),
            id="a query in its place",
        ),
        pytest.param("http://[", ("http://[ cannot be read as an address", COPIED), id="half an IPv6 address"),
        pytest.param(
            "https://polisen .se/",
            ("https://polisen .se/ cannot be read as an address", COPIED),
            id="space in the host",
        ),
        pytest.param(
            "https://polisen.se:port/",
            ("https://polisen.se:port/ cannot be read as an address", COPIED),
            id="letters in the port",
        ),
        pytest.param(
            "https://polisen.se:99999/",
            ("https://polisen.se:99999/ cannot be read as an address", COPIED),
            id="too large a port",
        ),
        pytest.param(
            "//", ("// cannot be read as an address", "write the whole address, with its host"), id="slashes"
        ),
        pytest.param(
            "https://polisen..se/",
            ("https://polisen..se/ has a full stop too many in its host", "correct the host's name"),
            id="two full stops",
        ),
        # written wrong
        pytest.param(
            "http:/polisen.se/",
            ("http:/polisen.se/ has not two slashes before its host", "write http://polisen.se/"),
            id="one slash",
        ),
        pytest.param(
            "https:polisen.se",
            ("https:polisen.se has not two slashes before its host", "write https://polisen.se"),
            id="no slash",
        ),
        pytest.param(
            "https:///polisen.se",
            ("https:///polisen.se has not two slashes before its host", "write https://polisen.se"),
            id="three slashes",
        ),
        pytest.param(
            "http://https://polisen.se/",
            ("http://https://polisen.se/ begins twice", "write https://polisen.se/"),
            id="twice",
        ),
        pytest.param(
            "htps://polisen.se/",
            ("htps://polisen.se/ begins with htps:", "write https://polisen.se/"),
            id="a letter missing",
        ),
        pytest.param(
            "https//polisen.se/",
            ("https//polisen.se/ is written wrong at its beginning", "write https://polisen.se/"),
            id="without colon",
        ),
        pytest.param(
            "https://polisen.se/{{ path }}",
            (
                "https://polisen.se/{{ path }} has {{ path }} in it, which was to be filled in",
                "write the address itself",
            ),
            id="left by a template",
        ),
        pytest.param(
            "www.polisen.se", ("www.polisen.se has no https:// before it", "write https://www.polisen.se"), id="www"
        ),
        pytest.param(
            "info@polisen.se",
            ("info@polisen.se has no mailto: before it", "write mailto:info@polisen.se"),
            id="e-mail",
        ),
        # what nobody sees
        pytest.param(
            "https://polisen.se/\u200b",
            ("https://polisen.se/<U+200B> has an invisible character in it (U+200B)", "write https://polisen.se/"),
            id="zero width space",
        ),
        pytest.param(
            "https://polisen.se/a%E2%80%8E%20b",
            (
                "https://polisen.se/a%E2%80%8E%20b has a direction mark in it (U+200E)",
                "write https://polisen.se/a%20b",
            ),
            id="direction mark, encoded",
        ),
        pytest.param(
            "\u202ahttps://polisen.se\u202c",
            ("<U+202A>https://polisen.se<U+202C> has a direction mark in it (U+202A)", "write https://polisen.se"),
            id="embedding around",
        ),
        pytest.param(
            "https://polisen.se/\u00a0x",
            ("https://polisen.se/<U+00A0>x has a no-break space in it (U+00A0)", "write https://polisen.se/x"),
            id="no-break space",
        ),
        pytest.param(
            "sida\u00ad.html",
            ("sida<U+00AD>.html has a soft hyphen in it (U+00AD)", "write sida.html"),
            id="inside, with a soft hyphen",
        ),
    ],
)
def test_bad_address(found, url, said):
    files = {"site/index.html": f'<a href="{url}">a</a>', "site/sida.html": "<p>"}
    assert found(bad_address, files) == ([("index.html", *said)] if said else [])


def test_a_name_that_is_there_is_right(found):
    files = {"site/index.html": '<a href="www.polisen.se">a</a><a href="a\u200b.html">b</a>'}
    assert found(bad_address, {**files, "site/www.polisen.se": "", "site/a\u200b.html": "<p>"}) == []


@pytest.mark.parametrize("url", ["https://x.se/sok?q=a%C2%A0b", "https://x.se/#:~:text=10%C2%A0000%20kr"])
def test_encoded_data_may_hold_what_nobody_sees(found, url):
    assert found(bad_address, {"site/sv/index.html": f'<a href="{url}">a</a>'}) == []
