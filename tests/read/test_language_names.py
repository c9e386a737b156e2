from __future__ import annotations

import pytest
from babel import Locale
from babel.localedata import locale_identifiers

from orientera.read.language_names import may_name_language


@pytest.mark.parametrize("tag", [tag for tag in locale_identifiers() if tag.isalpha()])
def test_every_text_that_names_a_language_may_name_one(tag):
    locale = Locale.parse(tag)
    names = [name for name in (locale.get_language_name(), locale.get_language_name("en")) if name]
    assert all(may_name_language(text) for name in names for text in (name, f"{name} ({tag})", name.upper()))


def test_a_text_that_names_no_language():
    assert not may_name_language("Kontakta oss")
