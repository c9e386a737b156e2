from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from orientera.model.number import SHORT_CODES, Kind, dial, spans


def said(text, *, latin=False):
    return [(text[span.start : span.end], span.kind.value, span.dial) for span in spans(text, latin=latin)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # phones, in sentences of every direction
        pytest.param("Ring 112 om någon är i fara.", [("112", "phone", "112")], id="sv: 112"),
        pytest.param("Ring 114 14.", [("114 14", "phone", "11414")], id="sv: the police, full stop after it"),
        pytest.param(
            "Ring 112 eller 1177, dygnet runt.",
            [("112", "phone", "112"), ("1177", "phone", "1177")],
            id="sv: two phones",
        ),
        pytest.param("Sök vård (1177) först", [("1177", "phone", "1177")], id="sv: in brackets"),
        pytest.param("112-samtal", [("112", "phone", "112")], id="sv: first part of a compound"),
        pytest.param(
            "اتصل بالرقم 114 14 أو 112.", [("114 14", "phone", "11414"), ("112", "phone", "112")], id="ar: two"
        ),
        pytest.param("الشرطة: 114 14؟", [("114 14", "phone", "11414")], id="ar: Arabic question mark after it"),
        pytest.param("ናብ 114 14 ደውሉ።", [("114 14", "phone", "11414")], id="ti: the police"),
        pytest.param("ናብ 112፣ ወይ 1177 ደውሉ።", [("112", "phone", "112"), ("1177", "phone", "1177")], id="ti: comma"),
        pytest.param("Телефонуйте 020-50 50 50.", [("020-50 50 50", "phone", "+4620505050")], id="uk: a help line"),
        pytest.param("0771-235 235", [("0771-235 235", "phone", "+46771235235")], id="0771"),
        pytest.param("010-456 67 00", [("010-456 67 00", "phone", "+46104566700")], id="010"),
        pytest.param("08-123 456 78", [("08-123 456 78", "phone", "+46812345678")], id="Stockholm"),
        pytest.param("070-123 45 67", [("070-123 45 67", "phone", "+46701234567")], id="mobile"),
        pytest.param("0701234567", [("0701234567", "phone", "+46701234567")], id="mobile in one group"),
        pytest.param("+46 771 11 77 00", [("+46 771 11 77 00", "phone", "+46771117700")], id="from abroad"),
        pytest.param(
            "+46 (0)8-123 456 78", [("+46 (0)8-123 456 78", "phone", "+46812345678")], id="the zero in brackets"
        ),
        pytest.param("0046 8 123 456 78", [("0046 8 123 456 78", "phone", "+46812345678")], id="00 for plus"),
        pytest.param("+47 22 86 60 00", [("+47 22 86 60 00", "phone", "+4722866000")], id="Norway"),
        pytest.param(
            "020\u201150\u00a050\u00a050", [("020\u201150\u00a050\u00a050", "phone", "+4620505050")], id="unbreakable"
        ),
        pytest.param("0200–25 03 20", [("0200–25 03 20", "phone", "+46200250320")], id="dash for hyphen"),
        pytest.param("116 000", [("116 000", "phone", "116000")], id="missing children"),
        pytest.param("Ring 116 000 dygnet runt", [("116 000", "phone", "116000")], id="a number and a word"),
        pytest.param("116 111 för barn", [("116 111", "phone", "116111")], id="a help line for children"),
        pytest.param("116 000 invånare", [("116 000", "number", "")], id="inhabitants are no phone"),
        pytest.param("116000 personer", [], id="persons are no phone"),
        pytest.param("116\u00a0000\u00a0people", [("116\u00a0000", "number", "")], id="en: people are no phone"),
        pytest.param("116 000 نسمة", [("116 000", "number", "")], id="ar: inhabitants are no phone"),
        pytest.param("116 000 نفر", [("116 000", "number", "")], id="fa: persons are no phone"),
        pytest.param("116 000 کەس", [("116 000", "number", "")], id="ckb: persons are no phone"),
        pytest.param("116 000 qof", [("116 000", "number", "")], id="so: persons are no phone"),
        pytest.param("116 000 ሰባት", [("116 000", "number", "")], id="ti: persons are no phone"),
        pytest.param("116 000 мешканців", [("116 000", "number", "")], id="uk: inhabitants are no phone"),
        pytest.param("116 000 крон", [("116 000", "number", "")], id="ru: crowns are no phone"),
        pytest.param("Ring 114 14 personer", [("114 14", "phone", "11414")], id="no thousands"),
        pytest.param("90 390", [("90 390", "phone", "90390")], id="help line of five digits"),
        # dates
        pytest.param("senast 2027-05-22.", [("2027-05-22", "date", "")], id="date"),
        pytest.param("قبل 2027-05-22، من فضلك", [("2027-05-22", "date", "")], id="ar: date, Arabic comma"),
        pytest.param(
            "2027-05-22–2027-06-01", [("2027-05-22", "date", ""), ("2027-06-01", "date", "")], id="from date to date"
        ),
        pytest.param("2027-5-22", [("2027-5-22", "number", "")], id="a date of another shape is a number"),
        pytest.param("٢٠٢٧-٠٥-٢٢", [("٢٠٢٧-٠٥-٢٢", "date", "")], id="date in Arabic digits"),
        # amounts
        pytest.param("Det kostar 112 kronor.", [("112 kronor", "amount", "")], id="112 kronor is no phone"),
        pytest.param("Det kostar 112 kr.", [("112 kr", "amount", "")], id="112 kr is no phone"),
        pytest.param("1177 SEK", [("1177 SEK", "amount", "")], id="1177 SEK is no phone"),
        pytest.param("1 234,50 kr", [("1 234,50 kr", "amount", "")], id="thousands and decimals"),
        pytest.param("90 390 kronor", [("90 390 kronor", "amount", "")], id="90 390 kronor is no phone"),
        pytest.param("12,5 %", [("12,5 %", "amount", "")], id="per cent"),
        pytest.param("25\u00a0%", [("25\u00a0%", "amount", "")], id="per cent after an unbreakable space"),
        pytest.param("10 000 € om året", [("10 000 €", "amount", "")], id="euro"),
        pytest.param("يكلف 250 kr فقط", [("250 kr", "amount", "")], id="ar: kronor"),
        pytest.param("5 krukor", [], id="kr begins another word"),
        # law numbers
        pytest.param("lagen (2010:197) om etablering", [("2010:197", "law", "")], id="an act"),
        pytest.param("SFS 2010:1138.", [("2010:1138", "law", "")], id="an ordinance"),
        pytest.param("القانون 2017:900؛", [("2017:900", "law", "")], id="ar: an act"),
        pytest.param("ሕጊ 2017:30።", [("2017:30", "law", "")], id="ti: an act"),
        # personal identity numbers
        pytest.param("850101-1234", [("850101-1234", "identity", "")], id="ten digits"),
        pytest.param("19850101-1234", [("19850101-1234", "identity", "")], id="twelve digits"),
        pytest.param("230101+1234", [("230101+1234", "identity", "")], id="older than a hundred"),
        # addresses
        pytest.param("https://polisen.se/kontakt?x=1#a", [("https://polisen.se/kontakt?x=1#a", "url", "")], id="url"),
        pytest.param("(se https://polisen.se/).", [("https://polisen.se/", "url", "")], id="url in brackets"),
        pytest.param("Läs på www.1177.se, eller ring.", [("www.1177.se", "url", "")], id="address without https"),
        pytest.param("1177.se", [("1177.se", "url", "")], id="1177.se is an address, no phone"),
        pytest.param("polisen.se/tipsa/", [("polisen.se/tipsa/", "url", "")], id="address with a path"),
        pytest.param(
            "راجع https://www.1177.se، ثم اتصل", [("https://www.1177.se", "url", "")], id="ar: comma after url"
        ),
        pytest.param("https://www.1177.se።", [("https://www.1177.se", "url", "")], id="ti: full stop after url"),
        pytest.param("skriv till info@polisen.se.", [("info@polisen.se", "email", "")], id="e-mail"),
        pytest.param("a.b+c@x-y.gov.se", [("a.b+c@x-y.gov.se", "email", "")], id="e-mail with everything"),
        # other numbers in groups
        pytest.param("10 500 000 invånare", [("10 500 000", "number", "")], id="thousands"),
        pytest.param("3–5 dagar", [("3–5", "number", "")], id="from to"),
        pytest.param("1/2", [("1/2", "number", "")], id="a half"),
        pytest.param("kl. 12:30", [("12:30", "number", "")], id="time of day"),
        pytest.param("kl. 08:00–16:30", [("08:00–16:30", "number", "")], id="hours with colons"),
        pytest.param("kl. 8.30–16", [("8.30–16", "number", "")], id="hours with full stops"),
        pytest.param("2018–2020", [("2018–2020", "number", "")], id="from year to year"),
        pytest.param("sidorna 112–118", [("112–118", "number", "")], id="pages from 112"),
        pytest.param("112 000 personer", [("112 000", "number", "")], id="112 thousand"),
        pytest.param("Ring 112/1177", [("112/1177", "number", "")], id="two phones with a stroke are kept whole"),
        pytest.param("kapitel 1.2.3", [("1.2.3", "number", "")], id="chapter"),
        pytest.param("version 1.25", [("1.25", "number", "")], id="version"),
        pytest.param("ISBN 978-91-7000-000-1", [("978-91-7000-000-1", "number", "")], id="ISBN-13"),
        pytest.param("ISBN 0-306-40615-2", [("0-306-40615-2", "number", "")], id="ISBN-10 that begins with 0"),
        pytest.param("0700-000 00 00 00 00", [("0700-000 00 00 00 00", "number", "")], id="too long for a phone"),
        pytest.param("٠٢٠-٥٠ ٥٠ ٥٠", [("٠٢٠-٥٠ ٥٠ ٥٠", "number", "")], id="phone in Arabic digits is kept whole"),
        # nothing to keep together
        pytest.param("", [], id="nothing"),
        pytest.param("Ring polisen.", [], id="no digits"),
        pytest.param("2, 3 och 4", [], id="an enumeration"),
        pytest.param("3 barn", [], id="one digit"),
        pytest.param("år 2018", [], id="a year"),
        pytest.param("18 år", [], id="an age"),
        pytest.param("11200 personer", [], id="begins like 112"),
        pytest.param("0,5 procent", [], id="decimals"),
        pytest.param("A4 och B52", [], id="digits in words"),
        pytest.param("112:an", [], id="a colon and an ending"),
        # what once went wrong
        pytest.param(
            "020-50\u202f50\u202f50",
            [("020-50\u202f50\u202f50", "phone", "+4620505050")],
            id="narrow unbreakable spaces",
        ),
        pytest.param(
            "اتصل بـ112، ليلاً ونهاراً",
            [("112", "phone", "112")],
            id="ar: after a preposition of one letter",
        ),
        pytest.param(
            "sidorna 1–12",
            [("1–12", "number", "")],
            id="from 1 to 12 is not 112",
        ),
        pytest.param(
            "klass 11-2",
            [("11-2", "number", "")],
            id="11 to 2 is not 112",
        ),
        pytest.param(
            "11 414 barn",
            [("11 414", "number", "")],
            id="eleven thousand is not the police",
        ),
        pytest.param(
            "1 177 platser",
            [("1 177", "number", "")],
            id="a thousand is not 1177",
        ),
        pytest.param(
            "Öppet 08.30–17.00",
            [("08.30–17.00", "number", "")],
            id="opening hours are no phone",
        ),
        pytest.param(
            "Öppet 09.00-15.00",
            [("09.00-15.00", "number", "")],
            id="opening hours with a hyphen are no phone",
        ),
        pytest.param(
            "https://www.1177.se፦",
            [("https://www.1177.se", "url", "")],
            id="ti: preface colon after url",
        ),
        pytest.param(
            "الهاتف:112",
            [("112", "phone", "112")],
            id="ar: right after a colon",
        ),
    ],
)
def test_spans(text, expected):
    assert said(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("ادفع عبر BankID الآن", [("BankID", "latin", "")], id="a word"),
        pytest.param("تطلب Migrationsverket ذلك", [("Migrationsverket", "latin", "")], id="an authority"),
        pytest.param("في Västra Götaland اليوم", [("Västra Götaland", "latin", "")], id="words in a row are one"),
        pytest.param("خطة A فقط", [("A", "latin", "")], id="one letter"),
        pytest.param(
            "اتصل بـ 1177 أو SOS Alarm على 112",
            [("1177", "phone", "1177"), ("SOS Alarm", "latin", ""), ("112", "phone", "112")],
            id="between numbers",
        ),
        pytest.param("راجع Skatteverket.se", [("Skatteverket.se", "latin", "")], id="a name that is an address"),
        pytest.param("ناقص (SFI)", [("SFI", "latin", "")], id="brackets stay outside"),
        pytest.param("نموذج A4", [("A4", "latin", "")], id="digits inside"),
        pytest.param("نص فقط", [], id="none"),
    ],
)
def test_latin_spans(text, expected):
    assert said(text, latin=True) == expected


def test_latin_words_are_left_alone_where_nobody_asks():
    assert said("تطلب Migrationsverket ذلك") == []


SIGNS = "0123456789" * 3 + " \u00a0\u202f–‐-.,:/+()@%€#" + "krseKäБбحاّאትም።፣١٢" + "\u200f\u061c\n"


@given(st.text(alphabet=SIGNS) | st.text(), st.booleans())
@example("+46 (0)8-123 456 78, 112", False)
@example("1 2 3 kr 2027-05-22", True)
def test_spans_are_in_order_and_inside_the_text(text, latin):
    there = list(spans(text, latin=latin))
    assert all(0 <= span.start < span.end <= len(text) for span in there)
    assert all(one.end <= other.start for one, other in pairwise(there))
    assert all(bool(span.dial) == (span.kind is Kind.PHONE) for span in there)
    assert latin or all(span.kind is not Kind.LATIN for span in there)


def test_a_long_word_takes_no_long_time():
    words = "'a' * 100_000 + '1', 'a.' * 50_000 + '1', 'a-' * 50_000 + '.se1', '1 ' * 50_000, '111 ' * 25_000 + 'a'"
    code = f"from orientera.model.number import spans\nfor text in [{words}]: list(spans(text, latin=True))"
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=15)
    assert ended.returncode == 0


@pytest.mark.parametrize("code", sorted(SHORT_CODES))
def test_short_codes_are_dialled_as_they_are(code):
    assert dial(code) == code


@pytest.mark.parametrize(
    ("written", "dialled"),
    [
        ("114 14", "11414"),
        ("114\u00a014", "11414"),
        ("113 13", "11313"),
        ("116 000", "116000"),
        ("116 006", "116006"),
        ("116 111", "116111"),
        ("901 01", "90101"),
        ("90 390", "90390"),
        ("020-50 50 50", "+4620505050"),
        ("020–505050", "+4620505050"),
        ("0771-524 524", "+46771524524"),
        ("010-223 57 60", "+46102235760"),
        ("08-123 456 78", "+46812345678"),
        ("070-123 45 67", "+46701234567"),
        ("+46 771 11 77 00", "+46771117700"),
        ("0046 771 11 77 00", "+46771117700"),
        ("+46 (0)771-11 77 00", "+46771117700"),
        ("+380 44 123 45 67", "+380441234567"),
        pytest.param("2010:197", "", id="a law"),
        pytest.param("118", "", id="a short code that is none of ours"),
        pytest.param("08-1", "", id="too short"),
        pytest.param("+46 8 123 456 78 90 12", "", id="too long"),
        pytest.param("0999-123 456", "", id="no such area code"),
        pytest.param("ring oss", "", id="words"),
        pytest.param("", "", id="nothing"),
    ],
)
def test_dial(written, dialled):
    assert dial(written) == dialled
