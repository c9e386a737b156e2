from __future__ import annotations

import gettext

import pytest

from orientera.model.language import (
    Language,
    cldr_locale,
    is_known_language,
    is_well_formed,
    locale_in_sweden,
)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("sv", id="two letters"),
        pytest.param("ckb", id="three letters"),
        pytest.param("abcd", id="four letters, reserved"),
        pytest.param("abcdefgh", id="eight letters, registered"),
        pytest.param("SV", id="capitals"),
        pytest.param("uz-Cyrl", id="script"),
        pytest.param("UZ-cYRL", id="script in odd capitals"),
        pytest.param("pt-BR", id="region of letters"),
        pytest.param("es-419", id="region of digits"),
        pytest.param("zh-Hant-TW", id="script and region"),
        pytest.param("zh-yue-Hant-HK", id="extended language"),
        pytest.param("zh-min-nan", id="grandfathered, and well formed all the same"),
        pytest.param("art-lojban", id="grandfathered, reads as a variant"),
        pytest.param("sv-simple", id="variant of letters"),
        pytest.param("de-1996", id="variant that begins with a digit"),
        pytest.param("sl-rozaj-biske", id="two variants"),
        pytest.param("hy-Latn-IT-arevela", id="script, region and variant"),
        pytest.param("de-CH-1901-x-phonebk", id="everything and private use"),
        pytest.param("en-u-nu-arab", id="extension"),
        pytest.param("en-a-bbb-x-a-ccc", id="extension and private use"),
        pytest.param("sv-x-skola", id="private use"),
        pytest.param("qaa-Qaaa-QM-x-southern", id="private subtags throughout"),
    ],
)
def test_well_formed(code):
    assert is_well_formed(code)


@pytest.mark.parametrize(
    "code",
    [
        pytest.param("", id="nothing"),
        pytest.param("s", id="one letter"),
        pytest.param("svenskan1", id="nine letters"),
        pytest.param("sv_SE", id="underscore"),
        pytest.param("sv-", id="hyphen at the end"),
        pytest.param("-sv", id="hyphen at the beginning"),
        pytest.param("sv--simple", id="two hyphens"),
        pytest.param("sv\n", id="line end"),
        pytest.param("../sv", id="a path"),
        pytest.param("العربية", id="an endonym"),
        pytest.param("абв", id="three letters of another alphabet"),
        pytest.param("de-x", id="private use without anything"),
        pytest.param("a-DE", id="extension without a language"),
        pytest.param("ar-a", id="extension without a value"),
        pytest.param("ar-aaa-bbb-ccc-ddd", id="four extended languages"),
        pytest.param("abcde-abc", id="extended language after five letters"),
        pytest.param("uz-Cyrl-Latn", id="two scripts"),
        pytest.param("de-DE-AT", id="two regions"),
        pytest.param("sgn-BE-FR", id="irregular grandfathered: sign language"),
        pytest.param("i-klingon", id="irregular grandfathered"),
        pytest.param("x-default", id="private use alone: hreflang's, no language"),
        pytest.param(
            "es-٤١٩",
            id="Arabic digits",
        ),
        pytest.param(
            "\u017fv",
            id="a long s",
        ),
    ],
)
def test_not_well_formed(code):
    assert not is_well_formed(code)


@pytest.mark.parametrize(
    ("code", "known"),
    [
        *((code, True) for code in ("sv", "sv-simple", "en", "ar", "prs", "fa", "ps", "ckb", "so", "ti", "uk", "ru")),
        *((code, True) for code in ("am", "zh", "cy", "uz-Cyrl", "pt-BR")),
        pytest.param("iw", True, id="an old code that CLDR maps"),
        pytest.param("xx", False, id="two letters that are none"),
        pytest.param("js", False, id="a folder of scripts"),
        pytest.param("img", False, id="a folder of pictures"),
        pytest.param("data", False, id="our own folder data"),
        pytest.param("assets", False, id="our own folder assets"),
        pytest.param("sv_SE", False, id="known, but not well formed"),
    ],
)
def test_known_language(code, known):
    assert is_known_language(code) is known


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        ("sv", "sv"),
        ("sv-simple", "sv"),
        ("sv-x-skola", "sv"),
        ("prs", "fa_AF"),
        ("zh-Hant", "zh_Hant"),
        ("uz-Cyrl", "uz_Cyrl"),
        ("SV-se", "sv_SE"),
        ("es-419", "es_419"),
        pytest.param("sv-Cyrl", "None", id="a script that CLDR does not know"),
        pytest.param("ku-IQ", "None", id="a region where it is written in another script"),
        pytest.param("pa-PK", "pa_Arab_PK", id="a region where CLDR knows it in another script"),
        pytest.param("en-GB", "en_GB", id="a region of which CLDR knows a rare script"),
        pytest.param("ti-AQ", "ti", id="a region that CLDR does not know"),
        pytest.param("qaa", "None", id="an unknown language"),
    ],
)
def test_cldr_locale(code, locale):
    assert str(cldr_locale(code)) == locale


@pytest.mark.parametrize(
    ("code", "direction"),
    [
        *((code, "rtl") for code in ("ar", "prs", "fa", "ps", "ckb", "ur", "he", "yi", "dv", "syr", "ar-EG")),
        *((code, "ltr") for code in ("sv", "sv-simple", "en", "so", "ti", "uk", "ru", "am", "ku", "az", "uz")),
        pytest.param("ku-Arab", "rtl", id="Kurmanji in Arabic script"),
        pytest.param("az-Arab", "rtl", id="Azerbaijani in Arabic script"),
        pytest.param("az-IR", "rtl", id="Azerbaijani of Iran"),
        pytest.param("uz-Cyrl", "ltr", id="Uzbek in Cyrillic"),
        pytest.param("uz-AF", "rtl", id="Uzbek of Afghanistan"),
        pytest.param("pa-PK", "rtl", id="Punjabi of Pakistan"),
        pytest.param("ar-Latn", "ltr", id="Arabic in Latin script"),
        pytest.param("AR-latn-x-chat", "ltr", id="script in odd capitals"),
        pytest.param("ff-Adlm", "rtl", id="Fula in Adlam"),
        pytest.param("qaa-Hebr", "rtl", id="script of an unknown language"),
        pytest.param("qaa", "ltr", id="unknown language"),
        pytest.param(
            "ku-IQ",
            "rtl",
            id="Kurdish of Iraq",
        ),
        pytest.param("haz", "rtl", id="Hazaragi"),
        pytest.param("aii", "rtl", id="Assyrian"),
        pytest.param("azb", "rtl", id="South Azerbaijani"),
        pytest.param("arz", "rtl", id="Egyptian Arabic"),
    ],
)
def test_direction(code, direction):
    language = Language(code, code)
    assert language.direction == direction
    assert language.is_right_to_left is (direction == "rtl")


def slavic(number: int) -> int:
    """CLDR's rule for Ukrainian and Russian, written anew."""
    if number % 10 == 1 and number % 100 != 11:
        return 0
    return 1 if number % 10 in (2, 3, 4) and number % 100 not in (12, 13, 14) else 2


def arabic(number: int) -> int:
    """CLDR's rule for Arabic, written anew."""
    if number <= 2:
        return number
    return 3 if number % 100 in range(3, 11) else 4 if number % 100 in range(11, 100) else 5


RULES = {
    **dict.fromkeys(("sv", "sv-simple", "en", "ps", "ckb", "so"), lambda number: 0 if number == 1 else 1),
    **dict.fromkeys(("prs", "fa", "ti", "am"), lambda number: 0 if number in (0, 1) else 1),
    **dict.fromkeys(("uk", "ru"), slavic),
    "ar": arabic,
    "zh": lambda _number: 0,
    "cy": lambda number: {0: 0, 1: 1, 2: 2, 3: 3, 6: 4}.get(number, 5),
    "qaa": lambda number: 0 if number == 1 else 1,
}
"""The form of each whole number: CLDR 47, Language Plural Rules; an unknown language is as English."""
COUNTS = {"ar": 6, "uk": 3, "ru": 3, "zh": 1, "cy": 6}


@pytest.mark.parametrize("code", RULES)
def test_plural_count(code):
    assert Language(code, code).plural_count == COUNTS.get(code, 2)


@pytest.mark.parametrize("code", RULES)
def test_plural_forms_give_gettext_the_form_of_cldr(code):
    header = Language(code, code).plural_forms
    count, _, plural = header.removeprefix("nplurals=").rstrip(";").partition("; plural=")
    form = gettext.c2py(plural)
    assert int(count) == COUNTS.get(code, 2)
    assert [form(number) for number in range(1001)] == [RULES[code](number) for number in range(1001)]


@pytest.mark.parametrize(
    ("code", "in_order"),
    [
        pytest.param("sv", "Asyl Bostad Skola Vård Zon Åldring Äldre Öppettider", id="Swedish å ä ö come last"),
        pytest.param("sv-simple", "Zon Åldring Äldre Öppettider", id="a variant has its language's alphabet"),
        pytest.param("sv", "arbete Bostad vård ÅKA ära", id="capitals do not count"),
        pytest.param("en", "asylum health school", id="no alphabet of its own: code points"),
        pytest.param("uk", "Громада Ґрунт Допомога Економіка Єдність Житло Зв Ива Їжа Йод Ком", id="Ukrainian ґ є ї"),
        pytest.param("ru", "Дом Ёлка Жильё Йод Школа", id="Russian ё"),
        pytest.param("ckb", "ئازادی باران پارە پۆلیس چاک ژیان کار گەڕان ڵ مناڵ ۆ هاوڕێ ەم یاسا ێ", id="Sorani"),
        pytest.param("fa", "آب پلیس چاپ خانه ژاپن کار گاز ماه هوا یک", id="Persian"),
        pytest.param("prs", "آب پلیس چاپ خانه ژاپن کار گاز ماه هوا یک", id="Dari has the letters of Persian"),
        pytest.param("ps", "اب پلار ټول څوک دوا ډاکتر ړوند ښار کار ګټه ڼ ولس یو", id="Pashto"),
        pytest.param("ar", "أطفال إسكان بيت تعليم صحة مدرسة هاتف وقت", id="Arabic"),
        pytest.param("ti", "ሆስፒታል ሕክምና መንግስቲ ስራሕ ቤት ትምህርቲ ኣብ", id="Tigrinya: code points"),
        pytest.param(
            "sv",
            "Skola A\u030aldring Öppettider",
            id="å written with a combining ring",
        ),
        pytest.param(
            "ar",
            "مؤسسة ميناء",
            id="Arabic hamza on waw",
        ),
    ],
)
def test_sort_key(code, in_order):
    words = in_order.split(" ")
    backwards = words[::-1]
    assert sorted(backwards, key=Language(code, code).sort_key) == words


def test_sort_key_puts_the_space_first():
    words = ["Barnbidrag", "Barn och unga", "Barn"]
    assert sorted(words, key=Language("sv", "Svenska").sort_key) == ["Barn", "Barn och unga", "Barnbidrag"]


@pytest.mark.parametrize(
    ("code", "locale"),
    [
        ("en", "en_SE"),
        ("en-GB", "en_GB"),
        ("sv-simple", "sv_SE"),
        ("ar", "ar"),
        ("prs", "fa_AF"),
        ("am", "am"),
        ("zxx", "None"),
    ],
)
def test_locale_in_sweden(code, locale):
    assert str(locale_in_sweden(code)) == locale
