from __future__ import annotations

import pytest

from orientera.checks.plural_count import plural_count
from orientera.model.language import Language
from tests.sites.files import catalogue

UKRAINIAN = Language("uk", "Українська").plural_forms
LINE = catalogue("uk").count("\n") + 1


def pages(count):
    forms = "".join(f'msgstr[{number}] "сторінок"\n' for number in range(count))
    return f'msgid "page"\nmsgid_plural "pages"\n{forms}'


@pytest.mark.parametrize(
    ("code", "text", "said"),
    [
        pytest.param("uk", catalogue("uk", pages(3)), [], id="Ukrainian: three"),
        pytest.param("ar", catalogue("ar", pages(6)), [], id="Arabic: six"),
        pytest.param("ti", catalogue("ti", pages(2)), [], id="Tigrinya: two"),
        pytest.param("uk", catalogue("uk", 'msgid "Search"\nmsgstr "Пошук"\n'), [], id="nothing to count"),
        pytest.param(
            "uk",
            catalogue("uk", pages(2)).replace("nplurals=3", "nplurals=2"),
            [
                (
                    "translations/uk/messages.po:1",
                    "the header says 2 plural forms, uk has 3",
                    f"write: Plural-Forms: {UKRAINIAN}",
                ),
                (
                    f"translations/uk/messages.po:{LINE}",
                    "“page” has 2 plural forms, uk has 3",
                    "give msgstr[0] to msgstr[2]",
                ),
            ],
            id="two for Ukrainian",
        ),
        pytest.param(
            "uk",
            catalogue("", pages(2)),
            [
                (
                    "translations/uk/messages.po:1",
                    "the header says 2 plural forms, uk has 3",
                    f"write: Plural-Forms: {UKRAINIAN}",
                ),
                (
                    f"translations/uk/messages.po:{LINE - 1}",
                    "“page” has 2 plural forms, uk has 3",
                    "give msgstr[0] to msgstr[2]",
                ),
            ],
            id="no header",
        ),
    ],
)
def test_plural_count(found, code, text, said):
    assert found(plural_count, {f"translations/{code}/messages.po": text}, code) == said


def test_a_form_that_is_not_there(found):
    assert found(plural_count, {"translations/uk/messages.po": catalogue("uk", pages(2))}, "uk") == [
        (f"translations/uk/messages.po:{LINE}", "“page” has 2 plural forms, uk has 3", "give msgstr[0] to msgstr[2]")
    ]
