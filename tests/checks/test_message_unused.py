from __future__ import annotations

import pytest

from orientera.checks.message_unused import message_unused
from tests.sites.files import catalogue

POT = "translations/messages.pot"
LINE = catalogue().count("\n") + 1
TEMPLATE = {"overrides/main.html": "{{ _('Search') }} {{ ngettext('%(n)d page', '%(n)d pages', 2) }}"}
PAGES = 'msgid "%(n)d page"\nmsgid_plural "%(n)d pages"\nmsgstr[0] ""\nmsgstr[1] ""\n'
HINT = "run 'orientera messages'"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({}, [], id="no messages"),
        pytest.param({**TEMPLATE, POT: catalogue("", f'msgid "Search"\nmsgstr ""\n\n{PAGES}')}, [], id="all used"),
        pytest.param(
            {POT: catalogue("", 'msgid "Search"\nmsgstr ""\n')},
            [(f"{POT}:{LINE}", "no template uses the message “Search”", HINT)],
            id="unused",
        ),
        pytest.param(
            {**TEMPLATE, POT: catalogue("", 'msgid "Sök"\nmsgstr ""\n')},
            [
                (f"{POT}:{LINE}", "no template uses the message “Sök”", HINT),
                ("overrides/main.html", "the message “Search” is not in messages.pot", HINT),
                ("overrides/main.html", "the message “%(n)d page” is not in messages.pot", HINT),
            ],
            id="others",
        ),
        pytest.param({**TEMPLATE, POT: "trasig"}, [], id="unreadable"),
    ],
)
def test_message_unused(found, files, said):
    assert found(message_unused, files) == said
