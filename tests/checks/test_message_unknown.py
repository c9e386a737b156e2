from __future__ import annotations

import pytest

from orientera.checks.message_unknown import message_unknown
from tests.sites.files import catalogue

PO = "translations/uk/messages.po"
LINE = catalogue("uk").count("\n") + 1


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        pytest.param('msgid "Search"\nmsgstr "Пошук"\n', [], id="known"),
        pytest.param("", [], id="none"),
        pytest.param(
            'msgid "Searching"\nmsgstr "Пошук"\n',
            [(f"{PO}:{LINE}", "the message “Searching” is not in messages.pot", "run 'orientera messages'")],
            id="unknown",
        ),
        pytest.param('#~ msgid "Searching"\n#~ msgstr "Пошук"\n', [], id="obsolete"),
    ],
)
def test_message_unknown(found, entries, said):
    files = {
        "translations/messages.pot": catalogue("", 'msgid "Search"\nmsgstr ""\n'),
        PO: catalogue("uk", entries),
    }
    assert found(message_unknown, files, "uk") == said
