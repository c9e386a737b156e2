from __future__ import annotations

import pytest

from orientera.model.language_name import names_language


@pytest.mark.parametrize(
    ("text", "code", "is_named"),
    [
        ("English", "en", True),
        ("På svenska", "sv", True),
        ("العربية", "ar", True),
        ("EN", "en-GB", True),
        ("Swedish", "sv", True),
        ("Kontakt", "sv", False),
        ("", "sv", False),
        ("Hjälp", "xx-unknown", False),
        ("کوردی", "ckb", True),
        ("Kurdish", "ckb", True),
        ("دری", "prs", True),
        ("Romany", "rom", True),
        ("Norsk", "nb", True),
    ],
)
def test_a_text_that_names_a_language(text, code, is_named):
    assert names_language(text, code) is is_named


@pytest.mark.parametrize(
    ("text", "own", "is_named"),
    [("Arabiska", "sv", True), ("На арабській", "uk", False), ("арабська", "uk", True), ("Arabiska", "uk", False)],
)
def test_a_text_that_names_a_language_in_its_own(text, own, is_named):
    assert names_language(text, "ar", own) is is_named
