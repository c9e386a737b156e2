from __future__ import annotations

import pytest

from orientera.checks.message_placeholders import message_placeholders
from tests.sites.files import catalogue

PO = "translations/ti/messages.po"
LINE = catalogue("ti").count("\n") + 1


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        pytest.param('msgid "Search"\nmsgstr "ድለ"\n', [], id="none"),
        pytest.param('msgid "%(a)s of %(b)d"\nmsgstr "%(b)d ካብ %(a)s"\n', [], id="in another order"),
        pytest.param('msgid "%(a)s"\nmsgstr ""\n', [], id="no translation"),
        pytest.param('msgid "100 %"\nmsgstr "100 %"\n', [], id="per cent"),
        pytest.param(
            'msgid "%(num)d pages"\nmsgstr "ገጻት"\n',
            [(f"{PO}:{LINE}", "the translation of “%(num)d pages” lacks %(num)d", "use exactly: %(num)d")],
            id="one is missing",
        ),
        pytest.param(
            'msgid "%(a)s of %(b)d"\nmsgstr "ካብ"\n',
            [
                (
                    f"{PO}:{LINE}",
                    "the translation of “%(a)s of %(b)d” lacks %(a)s, %(b)d",
                    "use exactly: %(a)s, %(b)d",
                )
            ],
            id="two are missing",
        ),
        pytest.param(
            'msgid "Search"\nmsgstr "ድለ {name} %s"\n',
            [
                (
                    f"{PO}:{LINE}",
                    "the translation of “Search” has %s, {name} that the message has not",
                    "use exactly: no placeholder",
                )
            ],
            id="two too many",
        ),
        pytest.param(
            'msgid "%(number)s of %(total)s"\nmsgstr "%(numer)s ካብ %(total)s"\n',
            [
                (
                    f"{PO}:{LINE}",
                    "the translation of “%(number)s of %(total)s” lacks %(number)s "
                    "and has %(numer)s that the message has not",
                    "use exactly: %(number)s, %(total)s",
                )
            ],
            id="another name",
        ),
        pytest.param(
            'msgid "%(n)d page"\nmsgid_plural "%(n)d pages"\nmsgstr[0] "%(n)d ገጽ"\nmsgstr[1] "ገጻት"\n',
            [(f"{PO}:{LINE}", "the translation of “%(n)d page” lacks %(n)d", "use exactly: %(n)d")],
            id="in one plural form",
        ),
        pytest.param(
            'msgid "One page"\nmsgid_plural "%(n)d pages"\nmsgstr[0] "ሓደ ገጽ"\nmsgstr[1] "%(n)d ገጻት"\n',
            [],
            id="the form for one says no number, as its message",
        ),
    ],
)
def test_message_placeholders(found, entries, said):
    assert found(message_placeholders, {PO: catalogue("ti", entries)}, "ti") == said
