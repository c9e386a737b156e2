from __future__ import annotations

import pytest

from orientera.checks.script_address import script_address

HINT = "make it a button, or give it the address that is shown without script"


@pytest.mark.parametrize(
    ("html", "said"),
    [
        pytest.param("<a href=a>a</a><a href='data:text/html,a'>b</a><a href=javascript.html>c</a>", [], id="none"),
        pytest.param(
            "<a href='javascript:void(0)'>a</a>", ["javascript:void(0) is a script, not an address"], id="link"
        ),
        pytest.param(
            "<a href=' Java\nScript:f()'>a</a>",
            ["Java\nScript:f() is a script, not an address"],
            id="capitals and white space",
        ),
        pytest.param(
            "<form action='javascript:f()'></form><area href='vbscript:g'>",
            ["javascript:f() is a script, not an address", "vbscript:g is a script, not an address"],
            id="elsewhere",
        ),
        pytest.param(
            f"<a href='javascript:{'x' * 99}'>a</a>",
            [f"javascript:{'x' * 49} is a script, not an address"],
            id="long",
        ),
    ],
)
def test_script_address(found, html, said):
    assert found(script_address, {"site/index.html": html}) == [("index.html", message, HINT) for message in said]
