from __future__ import annotations

import pytest

from orientera.checks.fact_parity import fact_parity

SV, AR = "content/sv/index.md", "content/ar/index.md"
HINT = f"compare with {SV}:1"


def one(message):
    return [(f"{AR}:1", message, HINT)]


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        pytest.param("Ring 1177.", "اتصل بـ 1177.", [], id="the same number"),
        pytest.param(
            "Ring 1177.",
            "اتصل بـ 1178.",
            one("the telephone number 1177 of the source is here the number 1178"),
            id="a digit off",
        ),
        pytest.param("Ring 1177.", "اتصل.", one("the telephone number 1177 is missing"), id="missing"),
        pytest.param("Ring 020-50 50 50.", "اتصل بـ 020 50 50 50.", [], id="written in another way"),
        pytest.param("480 dagar", "480 يومًا", [], id="days"),
        pytest.param("480 dagar", "٤٨٠ يومًا", [], id="other digits are another check's business"),
        pytest.param(
            "480 dagar", "48 يومًا", one("the number 480 of the source is here the number 48"), id="a digit less"
        ),
        pytest.param("Tre år", "3 سنوات", [], id="a small number in digits"),
        pytest.param("3 år", "ثلاث سنوات", [], id="a small number in words"),
        pytest.param(
            "3 år", "5 سنوات", one("the number 3 of the source is here the number 5"), id="another small number"
        ),
        pytest.param("Efter 16 år", "بعد سنوات", one("the number 16 is missing"), id="a larger number in words"),
        pytest.param("Ett år", "سنة 2024", one("the number 2024 is not in the source"), id="a year more"),
        pytest.param("den 13 september 2026", "13 سبتمبر 2026", [], id="a date"),
        pytest.param("2026-09-13", "13 سبتمبر 2026", [], id="a date in words"),
        pytest.param("1 250 kr", "1250 kr", [], id="thousands"),
        pytest.param("lag (2016:38)", "قانون (2016:38)", [], id="a law"),
        pytest.param(
            "lag (2016:38)",
            "قانون (2016:83)",
            one("the law 2016:38 of the source is here the law 2016:83"),
            id="another law",
        ),
        pytest.param("På 1800-talet", "في القرن 19", [], id="a century by its number"),
        pytest.param("På 1800-talet", "في القرن التاسع عشر", [], id="a century in words"),
        pytest.param("På 1800-talet", "في 1800", [], id="a century by its first year"),
        pytest.param("På 1800-talet", "في القرن 17", one("the number 17 is not in the source"), id="another century"),
        pytest.param("Efter 1930-talet", "بعد ثلاثينيات القرن 20", [], id="a decade of a century"),
        pytest.param("Efter 1930-talet", "بعد عام 1930", [], id="a decade by its first year"),
        pytest.param(
            "Efter 1930-talet", "بعد 1940", one("the number 1940 is not in the source"), id="another decade"
        ),
        pytest.param("Se polisen.se", "انظر polisen.se", [], id="an address"),
        pytest.param(
            "Se polisen.se",
            "انظر polis.se",
            one("the address polisen.se of the source is here the address polis.se"),
            id="another address",
        ),
        pytest.param("[[phone:polisen]]", "[[phone:polisen]]", [], id="markers are another check's business"),
        pytest.param("Kod `1234`", "رمز", [], id="code"),
        pytest.param("18 år\n\n20 år", "18 سنة", [], id="a paragraph missing: structure-parity says it"),
    ],
)
def test_fact_parity(found, source, target, said):
    assert found(fact_parity, {SV: source, AR: target}) == said


@pytest.mark.parametrize(
    ("source", "target", "line", "message"),
    [
        pytest.param("A.\n\n18 år", "نص.\n\nنص.\n\n18 سنة", 0, "", id="a paragraph inserted"),
        pytest.param(
            "A.\n\n18 år\n\n20 år",
            "نص.\n\nنص.\n\n18 سنة\n\n21 سنة",
            7,
            "the number 20 of the source is here the number 21",
            id="a paragraph inserted, and a digit off after it",
        ),
        pytest.param(
            "A.\n\n- 18 år\n- 20 år\n- 480 dagar",
            "نص.\n\n- 18 سنة\n- 480 يومًا",
            0,
            "",
            id="an item missing",
        ),
        pytest.param(
            "16 år\n\n## A { #a }\n\n18 år",
            "نص\n\n16 سنة\n\n## أ { #a }\n\n19 سنة",
            7,
            "the number 18 of the source is here the number 19",
            id="in another section than what was inserted",
        ),
        pytest.param("A.\n18 år.\n20 år.", "نص. 18 سنة.\n\n20 سنة.", 0, "", id="a paragraph divided"),
        pytest.param("A.\n\n18 år.\n\n20 år.", "نص.\n\n18 سنة. 20 سنة.", 0, "", id="two paragraphs joined"),
        pytest.param(
            "A.\n18 år.\n20 år.",
            "نص. 18 سنة.\n\n21 سنة.",
            1,
            "the number 20 is missing",
            id="a paragraph divided, and a digit off",
        ),
    ],
)
def test_units_are_compared_where_a_page_is_built_in_another_way(found, source, target, line, message):
    said = [(where, what) for where, what, _ in found(fact_parity, {SV: source, AR: target})]
    assert said == ([(f"{AR}:{line}", message)] if message else [])


def test_title_and_summary_are_compared(found):
    source, target = "---\ntitle: Ring 1177\nsummary: Efter 16 år\n---\n", "---\ntitle: اتصل 1178\nsummary: نص\n---\n"
    assert found(fact_parity, {SV: source, AR: target}) == [
        (f"{AR}:2", "the telephone number 1177 of the source is here the number 1178", f"compare with {SV}:2"),
        (f"{AR}:3", "the number 16 is missing", f"compare with {SV}:3"),
    ]


PHONE = """\
- {id: polisen, name: Polisen, website: 'https://polisen.se', website_seen: true, phone: 114 14,
   phone_status: public, source: x, source_date: x}
"""


@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param("اتصل 114 14", [], id="typed in place of the marker: typed-phone says it"),
        pytest.param("اتصل [[Phone:114]]", [], id="a broken marker: unknown-marker says it"),
        pytest.param("اتصل 113 13", ["the telephone number 11313 is not in the source"], id="another number"),
        pytest.param(
            "اتصل [[phone:polisen]] 114 14",
            ["the telephone number 11414 is not in the source"],
            id="a number beside the marker",
        ),
    ],
)
def test_a_telephone_number_that_the_source_has_from_the_data(found, target, said):
    files = {"content/data/authorities.yml": PHONE, SV: "Ring [[phone:polisen]]", AR: target}
    assert [message for _, message, _ in found(fact_parity, files)] == said
