from __future__ import annotations

import pytest

from orientera.checks.script_of_block import script_of_block

FOREIGN = "look at the word: it may be in another language"
SWEDISH = "Du kan gå till en läkare när du är sjuk."
LONG = {
    "ar": "المركز الصحي في المدينة ",
    "fa": "مرکز درمانی در شهر ",
    "ps": "په ښار کې روغتیايي مرکز ",
    "ckb": "بنکەی تەندروستی ",
}


def said(code, message, hint):
    return [(f"content/{code}/index.md:1", message, hint)]


@pytest.mark.parametrize(
    ("code", "text", "problems"),
    [
        pytest.param("ar", "اذهب إلى المركز الصحي.", [], id="arabic"),
        pytest.param("ar", "اذهب إلى Migrationsverket و Skatteverket.", [], id="with names"),
        pytest.param("ar", "Bris, Youmo, BankID", [], id="names alone"),
        pytest.param(
            "ar",
            SWEDISH,
            said("ar", "this paragraph is not in Arabic letters: Du kan gå till en läkare ...", "translate it"),
            id="left in Swedish",
        ),
        pytest.param(
            "ti",
            SWEDISH,
            said("ti", "this paragraph is not in Ethiopic letters: Du kan gå till en läkare ...", "translate it"),
            id="left in Swedish in Tigrinya",
        ),
        pytest.param("ti", "ናብ ሓኪም ኪድ።", [], id="tigrinya"),
        pytest.param(
            "ar",
            "اذهب إلى المركز الصحي.\nDu kan gå till en läkare när du är sjuk (مريض).",
            said("ar", "this paragraph has Swedish in it: Du kan gå till en läkare ...", "translate it"),
            id="a sentence left in Swedish",
        ),
        pytest.param(
            "ar",
            "You need a doctor when you are ill, and a hospital when it is urgent: مستشفى.",
            said("ar", "this paragraph is hardly in Arabic letters: You need a doctor when you ...", "translate it"),
            id="English with one word in Arabic",
        ),
        pytest.param("ar", "---\ntitle: Gotlands län\n---\nنص", [], id="a name as title"),
        pytest.param(
            "ar",
            "---\ntitle: Att påverka i Sverige\n---\nنص",
            [("content/ar/index.md:2", "this title is not in Arabic letters: Att påverka i Sverige", "translate it")],
            id="a short title in Swedish",
        ),
        pytest.param(
            "ti",
            "## What you can do { #do }",
            said("ti", "this heading is not in Ethiopic letters: What you can do", "translate it"),
            id="a heading in English",
        ),
        pytest.param("ti", "- Stödlinjen för män፦ [[phone:x]]", [], id="a name of three words"),
        pytest.param(
            "ti",
            "Sök vård, du är skadad",
            said("ti", "this paragraph is not in Ethiopic letters: Sök vård, du är skadad", "translate it"),
            id="a short sentence",
        ),
        pytest.param(
            "ar",
            "اذهب: Högsta förvaltningsdomstolen, Institutet för mänskliga rättigheter",
            [],
            id="a word and long names",
        ),
        pytest.param(
            "ti",
            "---\ntitle: Du kan gå till en läkare när du är sjuk\n---\nናብ ሓኪም ኪድ።",
            [
                (
                    "content/ti/index.md:2",
                    "this title is not in Ethiopic letters: Du kan gå till en läkare ...",
                    "translate it",
                )
            ],
            id="a title in Swedish",
        ),
        pytest.param(
            "en",
            SWEDISH,
            said("en", "this paragraph has Swedish in it: Du kan gå till en läkare ...", "translate it"),
            id="left in Swedish in English",
        ),
        pytest.param("en", "You can go to a doctor when you are ill.", [], id="english"),
        pytest.param("en", "Region, kommun och stat", [], id="a few Swedish words"),
        pytest.param(
            "ar",
            "اذهب إلى مرکز",
            said("ar", "the letter ک (U+06A9) is of another language", "write ك (U+0643)"),
            id="a Persian kaf in Arabic",
        ),
        pytest.param(
            "fa",
            "به مركز برو",
            said("fa", "the letter ك (U+0643) is of another language", "write ک (U+06A9)"),
            id="an Arabic kaf in Persian",
        ),
        pytest.param(
            "prs",
            "ډاکتر",
            said("prs", "the letter ډ (U+0689) is of another language", FOREIGN),
            id="a Pashto letter in Dari",
        ),
        pytest.param(
            "ckb",
            "ډ",
            said("ckb", "the letter ډ (U+0689) is of another language", FOREIGN),
            id="a Pashto letter in Sorani",
        ),
        pytest.param("ps", "ډاکټر ته لاړ شئ", [], id="pashto"),
        pytest.param("ckb", "بڕۆ بۆ لای پزیشک", [], id="sorani"),
        pytest.param(
            "uk",
            "Вы можете",
            said("uk", "the letter ы (U+044B) is of another language", FOREIGN),
            id="Russian in Ukrainian",
        ),
        pytest.param(
            "ru",
            "Ви можете їхати",
            said("ru", "the letter ї (U+0457) is of another language", FOREIGN),
            id="Ukrainian in Russian",
        ),
        pytest.param("ps", LONG["ps"] * 20, [], id="much Pashto"),
        pytest.param(
            "ps",
            LONG["fa"] * 20,
            [
                (
                    "content/ps/index.md",
                    "the page has none of the letters that only ps has: ټ ځ څ ډ ړ ږ ښ ڼ ې ۍ",
                    "see whether the text is in پښتو",
                )
            ],
            id="Persian in a Pashto page",
        ),
        pytest.param(
            "ckb",
            LONG["fa"] * 20,
            [
                (
                    "content/ckb/index.md",
                    "the page has none of the letters that only ckb has: ڕ ڵ ێ ۆ ە",
                    "see whether the text is in کوردیی ناوەندی",
                )
            ],
            id="Persian in a Sorani page",
        ),
        pytest.param("fa", LONG["fa"] * 20, [], id="much Persian"),
        pytest.param("ckb", LONG["ckb"] * 20, [], id="much Sorani"),
    ],
)
def test_script_of_block(found, code, text, problems):
    files = {"content/sv/index.md": "Text", f"content/{code}/index.md": text}
    assert found(script_of_block, files, f"sv {code}") == problems


def test_what_is_the_sources_own_words_is_left_in_swedish(found):
    source = "---\ntitle: Vård och hälsa i Sverige\n---\n- gå i en klass\n- Stödlinjen för män\n"
    assert found(script_of_block, {"content/sv/index.md": source, "content/en/index.md": source}, "sv en") == [
        ("content/en/index.md:2", "this title has Swedish in it: Vård och hälsa i Sverige", "translate it"),
        ("content/en/index.md:4", "this list item has Swedish in it: gå i en klass", "translate it"),
    ]
