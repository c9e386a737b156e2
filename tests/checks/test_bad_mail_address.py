from __future__ import annotations

import pytest

from orientera.checks.bad_mail_address import bad_mail_address
from orientera.model.address import visible

HINT = "write mailto:name@example.se; several addresses are parted by commas"


@pytest.mark.parametrize(
    "url",
    [
        "mailto:info@polisen.se",
        "MAILTO:Info.Extra+x@Sub.Polisen.se",
        "mailto:a@polisen.se,b@polisen.se",
        "mailto:a@polisen.se?subject=Hej%20du&amp;body=a,b",
        "mailto:?subject=Hej&amp;body=https://orientera.example",
        "mailto:?to=a@polisen.se&amp;cc=b@polisen.se,c@polisen.se",
        "mailto:%61@polisen.se",
        "mailto:info@räksmörgås.se",
        "mailto:användare@polisen.se",
        "mailto:o'hara@polisen.se",
        "mailto:a@polisen.se, b@polisen.se,%20c@polisen.se",
        "mailto:a@[192.0.2.7]",
    ],
)
def test_a_right_address(found, url):
    assert found(bad_mail_address, {"site/index.html": f'<a href="{url}">a</a>'}) == []


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("mailto:", "there is no address"),
        ("mailto:polisen.se", "polisen.se has no @"),
        ("mailto:a@@polisen.se", "a@@polisen.se has more than one @"),
        ("mailto:a@b@polisen.se", "a@b@polisen.se has more than one @"),
        ("mailto:@polisen.se", "@polisen.se is no e-mail address"),
        ("mailto:a@", "a@ is no e-mail address"),
        ("mailto:a@polisen", "a@polisen is no e-mail address"),
        ("mailto:a@polisen..se", "a@polisen..se is no e-mail address"),
        ("mailto:a@polisen.se,\u00a0b@polisen.se", "<U+00A0>b@polisen.se is no e-mail address"),
        ("mailto:.a@polisen.se", ".a@polisen.se is no e-mail address"),
        ("mailto:a b@polisen.se", "a b@polisen.se is no e-mail address"),
        ("mailto:a@polisen.se;b@polisen.se", "a@polisen.se;b@polisen.se has more than one @"),
        ("mailto:a@polisen.se,", "there is no address beside a comma"),
        ("mailto://a@polisen.se", "there are no slashes in a mailto: address"),
        ("mailto:a(at)polisen.se", "the @ is another character, or written out"),
        ("mailto:a\uff20polisen.se", "the @ is another character, or written out"),
        ("mailto:a@polisen.se?subject", "a header is name=value"),
        ("mailto:a@polisen.se?cc=b", "b has no @"),
        ("mailto:%ZZ@polisen.se", "there is a % without two digits after it"),
        ("mailto:a@polisen.se?to=", None),
    ],
)
def test_a_wrong_address(found, url, fault):
    said = [("index.html", f"{visible(url)}: {fault}", HINT)] if fault else []
    assert found(bad_mail_address, {"site/index.html": f'<a href="{url}">a</a>'}) == said


def test_what_nobody_sees_is_shown(found):
    ((_, message, _),) = found(bad_mail_address, {"site/index.html": '<a href="mailto:a\u200e@polisen.se">a</a>'})
    assert message == "mailto:a<U+200E>@polisen.se: a<U+200E>@polisen.se is no e-mail address"
