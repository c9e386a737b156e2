from __future__ import annotations

import pytest

from orientera.checks.unreadable_catalogue import unreadable_catalogue
from tests.sites.files import catalogue

MEND = "mend the file, or take it from git"
LINES = catalogue("ar").count("\n")


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param({}, [], id="all readable"),
        pytest.param(
            {"translations/ar/messages.po": None, "translations/messages.pot": None},
            [
                ("translations/messages.pot", "there is no such catalogue", MEND),
                ("translations/ar/messages.po", "there is no such catalogue", MEND),
            ],
            id="missing",
        ),
        pytest.param(
            {"translations/ar/messages.po": catalogue("ar", "hej\n")},
            [
                (
                    f"translations/ar/messages.po:{LINES + 1}",
                    f"the catalogue cannot be read: Unknown or misformatted keyword on {LINES}",
                    MEND,
                )
            ],
            id="broken, with the line",
        ),
        pytest.param(
            {"translations/ti/messages.po": b"\xff\xfe"},
            [("translations/ti/messages.po", "the catalogue is not UTF-8", MEND)],
            id="not UTF-8",
        ),
    ],
)
def test_unreadable_catalogue(found, files, said):
    assert found(unreadable_catalogue, files) == said
