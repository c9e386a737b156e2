from __future__ import annotations

import pytest

from orientera.checks.event_documentation import event_documentation

FILE = "content/data/events.yml"


def events(day, more=""):
    """The checks of this folder run on 2026-03-01."""
    return {
        FILE: (
            f"- id: gotland-mote\n  title: Möte\n  county: gotland\n  starts: {day} 10:00\n  ends: {day} 11:30\n"
            f"  place: Visby\n  audience: [officials]\n  changed: 2020-01-01\n{more}"
        )
    }


def nothing_published(day):
    return [
        (
            f"{FILE}:1",
            f"the meeting gotland-mote was on {day}, and nothing of it is published",
            "name its documents, or write 'no_documents: true'",
        )
    ]


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param(events("2020-02-11"), nothing_published("2020-02-11"), id="the seed's meeting"),
        pytest.param(events("2025-12-30"), nothing_published("2025-12-30"), id="61 days ago"),
        pytest.param(events("2025-12-31"), [], id="60 days ago"),
        pytest.param(events("2026-05-01"), [], id="to come"),
        pytest.param(events("2020-02-11", "  documents: [gotland-bilder]\n"), [], id="documents"),
        pytest.param(events("2020-02-11", "  no_documents: true\n"), [], id="said that there are none"),
        pytest.param(events("2020-02-11", "  cancelled: true\n"), [], id="cancelled"),
    ],
)
def test_event_documentation(found, files, said):
    assert found(event_documentation, files) == said
