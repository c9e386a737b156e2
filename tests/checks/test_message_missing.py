from __future__ import annotations

import pytest

from orientera.checks.message_missing import message_missing
from tests.sites.files import catalogue

REFERENCE = catalogue(
    "", 'msgid "Search"\nmsgstr ""\n\nmsgid "page"\nmsgid_plural "pages"\nmsgstr[0] ""\nmsgstr[1] ""\n'
)
PO = "translations/ti/messages.po"
PAGES = 'msgid "page"\nmsgid_plural "pages"\nmsgstr[0] "ገጽ"\nmsgstr[1] "ገጻት"\n'
LINE = catalogue("ti").count("\n") + 1


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        pytest.param(f'msgid "Search"\nmsgstr "ድለ"\n\n{PAGES}', [], id="all translated"),
        pytest.param(f'msgid "Search"\nmsgstr "ድለ"\n\n{PAGES}\nmsgid "Old"\nmsgstr ""\n', [], id="one too many"),
        pytest.param(
            PAGES,
            [
                (
                    PO,
                    "the message “Search” is not in the catalogue",
                    "run 'orientera messages', then translate it",
                )
            ],
            id="not there",
        ),
        pytest.param(
            f'msgid "Search"\nmsgstr ""\n\n{PAGES}',
            [(f"{PO}:{LINE}", "the message “Search” has no translation", "fill in its msgstr")],
            id="empty",
        ),
        pytest.param(
            f'#, fuzzy\nmsgid "Search"\nmsgstr "ድለ"\n\n{PAGES}',
            [
                (
                    f"{PO}:{LINE + 1}",
                    "the translation of “Search” is fuzzy",
                    "correct it and take out the line '#, fuzzy'",
                )
            ],
            id="fuzzy",
        ),
        pytest.param(
            f'msgid "Search"\nmsgstr "ድለ"\n\n{PAGES.replace("ገጻት", "")}',
            [(f"{PO}:{LINE + 3}", "the message “page” has no translation", "fill in its msgstr")],
            id="one plural form is empty",
        ),
    ],
)
def test_message_missing(found, entries, said):
    files = {"translations/messages.pot": REFERENCE, PO: catalogue("ti", entries)}
    assert found(message_missing, files, "ti") == said


@pytest.mark.parametrize("files", [{PO: "trasig"}, {"translations/messages.pot": "trasig", PO: catalogue("ti")}])
def test_a_catalogue_that_cannot_be_read_is_left_to_unreadable_catalogue(found, files):
    assert found(message_missing, {"translations/messages.pot": REFERENCE} | files, "ti") == []
