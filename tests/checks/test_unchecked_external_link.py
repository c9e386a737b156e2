from __future__ import annotations

import pytest

from orientera.checks.unchecked_external_link import unchecked_external_link
from orientera.model.visit import Result
from tests.checks.external import ADDRESS, said, visit

OPEN = "open it in a browser: only a person can say whether it is there"


@pytest.mark.parametrize(
    ("visits", "message", "hint"),
    [
        pytest.param([visit()], None, "", id="good"),
        pytest.param([visit(Result.DENIED, status=403)], "answers 403 (Forbidden)", OPEN, id="lets in no programs"),
        pytest.param(
            [visit(), visit(Result.BUSY, 14, status=503)],
            "answers 503 (Service Unavailable); it was good on 2026-11-25", OPEN, id="a bad day",
        ),
        pytest.param(
            [visit(Result.GONE, status=404)], "answers 404 (Not Found)",
            "wait: it is broken if it fails again after 2026-11-26 12:00 UTC", id="fails for the first time",
        ),
        pytest.param([visit(Result.GONE), visit(Result.GONE, 1)], None, "", id="is broken"),
        pytest.param([visit(Result.BARRED, status=0)], "robots.txt of a.se bars programs from it", OPEN, id="robots"),
        pytest.param([visit(Result.RESTING, status=0)], "a.se asks to be left alone", OPEN, id="rests"),
        pytest.param(
            [visit(Result.PRIVATE, status=0, detail="a.se (10.0.0.1)")],
            "a.se (10.0.0.1) is no address of the public internet, and is never asked",
            "link to an address that readers can reach", id="private",
        ),
        pytest.param(
            [visit(Result.UNKNOWN_ISSUER, status=0)], "the issuer of the certificate of a.se is not known here",
            "open it in a browser, on an old phone too: the host may send half of its certificate", id="issuer",
        ),
    ],
)  # fmt: skip
def test_unchecked_external_link(visits, message, hint):
    place = "content/ar/vard.md:7"
    what = "has failed once" if hint.startswith("wait") else "could not be checked"
    expected = [] if message is None else [(place, f"{ADDRESS} {what}: {message}", hint)]
    assert said(unchecked_external_link, *visits) == expected
