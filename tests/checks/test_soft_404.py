from __future__ import annotations

import pytest

from orientera.checks.soft_404 import soft_404
from orientera.model.visit import Result
from tests.checks.external import ADDRESS, said, visit


@pytest.mark.parametrize(
    ("last", "message"),
    [
        pytest.param(visit(), None, id="a page"),
        pytest.param(
            visit(says="Sidan hittades inte"), "answers with a page that says “Sidan hittades inte”", id="says it"
        ),
        pytest.param(visit(address="https://a.se/"), "leads to the start page now", id="the start page"),
        pytest.param(visit(address="https://b.se/sv/"), "leads to the start page now", id="another's, in a language"),
        pytest.param(visit(address="https://a.se/halsa/"), None, id="another page"),
        pytest.param(visit(Result.GONE, status=404, address="https://a.se/"), None, id="an honest answer"),
    ],
)
def test_soft_404(last, message):
    hint = "open it, find the page's new address, or take the link out"
    expected = [] if message is None else [("content/ar/vard.md:7", f"{ADDRESS} {message}", hint)]
    assert said(soft_404, last) == expected
