from __future__ import annotations

import pytest

from orientera.checks.expired_alert import expired_alert

FILE = "content/data/alerts.yml"
HINT = "take it out, or give it a later 'to'"


@pytest.mark.parametrize(
    ("until", "said"),
    [
        pytest.param("2026-03-02", [], id="tomorrow"),
        pytest.param("2026-03-01", [], id="today"),
        pytest.param("2026-03-01 00:30", [], id="a time of today"),
        pytest.param("2026-02-28", [(f"{FILE}:2", "the alert vader was over 2026-02-28", HINT)], id="yesterday"),
        pytest.param(
            "2026-02-28 18:00", [(f"{FILE}:2", "the alert vader was over 2026-02-28 18:00", HINT)], id="at a time"
        ),
    ],
)
def test_expired_alert(found, until, said):
    entry = f"# \n- {{id: vader, level: warning, text: Storm., from: 2026-02-01, to: {until}}}\n"
    assert found(expired_alert, {FILE: entry}) == said
