from __future__ import annotations

import pytest

from orientera.checks.punctuation import punctuation

PLACE = "content/{}/index.md:1"
DIGITS = ("the digits are not 0-9", "write numbers with 0-9: they are the same in every language")
DIRECTION = (
    "there is an invisible direction mark",
    "take it out: the generator isolates numbers and names",
)


@pytest.mark.parametrize(
    ("code", "text", "faults"),
    [
        pytest.param("ar", "نعم، لا؛ لماذا؟ اذهب.", [], id="arabic"),
        pytest.param("ar", "نعم, لا", [("the sign , stands after Arabic letters", "write ،")], id="a Latin comma"),
        pytest.param(
            "ar", "لماذا?", [("the sign ? stands after Arabic letters", "write ؟")], id="a Latin question mark"
        ),
        pytest.param("ar", "Skatteverket, BankID", [], id="a comma between names"),
        pytest.param("ar", "انظر 1177.se, ثم", [], id="after an address"),
        pytest.param("ti", "ናብ ሓኪም ኪድ።", [], id="tigrinya"),
        pytest.param(
            "ti", "ናብ ሓኪም ኪድ.", [("the sign . stands after Ethiopic letters", "write ።")], id="a Latin full stop"
        ),
        pytest.param("uk", "Так, ні.", [], id="ukrainian"),
        pytest.param("uk", "Слово «так»", [], id="ukrainian quotation marks"),
        pytest.param(
            "uk",
            'Слово "так"',
            [("the quotation mark \" (U+0022) is not this language's", "use these: « » „ “")],
            id="straight quotation marks",
        ),
        pytest.param("sv", "Ordet ”ja”", [], id="swedish"),
        pytest.param(
            "sv",
            "Ordet “ja”",
            [("the quotation mark “ (U+201C) is not this language's", "use these: ” ’")],
            id="English marks in Swedish",
        ),
        pytest.param("fa", "۱۱۷۷", [DIGITS], id="Persian digits"),
        pytest.param("ar", "١١٧٧", [DIGITS], id="Arabic digits"),
        pytest.param("ar", "رقم \u200e1177", [DIRECTION], id="a direction mark"),
        pytest.param("fa", "می\u200cروید", [], id="a joiner is spelling"),
        pytest.param("uk", '`"x"`', [], id="code"),
        pytest.param(
            "so",
            'Waa "haa"',
            [("the quotation mark \" (U+0022) is not this language's", "use these: “ ” ‘ ’")],
            id="somali",
        ),
    ],
)
def test_punctuation(found, code, text, faults):
    languages = "sv" if code == "sv" else f"sv {code}"
    said = [(PLACE.format(code), *fault) for fault in faults]
    assert found(punctuation, {f"content/{code}/index.md": text}, languages) == said


def test_title_and_summary_are_looked_at(found):
    text = "---\ntitle: لماذا?\nsummary: |\n  نعم, لا\n---\nنص\n"
    assert found(punctuation, {"content/ar/index.md": text}, "sv ar") == [
        ("content/ar/index.md:2", "the sign ? stands after Arabic letters", "write ؟"),
        ("content/ar/index.md:3", "the sign , stands after Arabic letters", "write ،"),
    ]
