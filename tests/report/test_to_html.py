from __future__ import annotations

from itertools import pairwise

import pytest
from selectolax.lexbor import LexborHTMLParser

from orientera.checks import all_checks
from orientera.model.coverage import Coverage, table_of
from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.language import Language
from orientera.model.report import Report
from orientera.report.to_html import to_html

TEXTS = {rule: check.text for rule, check in all_checks().items()}


def one(message, file="content/ar/a.md", hint="", codes="sv ar ti zh"):
    rows = [Coverage(Language(code, code), 1, 1, 0, 0, 0, 0, 0, 0) for code in codes.split()]
    return Report.of(
        [Finding("dead-link", Severity.ERROR, Problem(Location(file), message, hint))], {"links": 1}, rows
    )


def test_full(full, golden):
    golden("golden/report/full.html", to_html(full, TEXTS))


def test_clean(clean):
    page = LexborHTMLParser(to_html(clean, TEXTS))
    assert page.css_first("main").text().split("\n") == [
        *["", "What the checks found", "nothing found", "Looked at: 3 HTML pages, 17 links.", ""]
    ]


def test_not_run(not_run):
    assert LexborHTMLParser(to_html(not_run, {})).css_first("strong").text() == (
        "not run: there was nothing to look at"
    )


def test_the_page_is_whole_and_needs_nothing_else(full):
    page = LexborHTMLParser(to_html(full, TEXTS))
    assert page.css_first("html").attributes["lang"] == "en"
    assert not page.css("script, link, img, iframe, [src], [style], [onclick]")
    assert "url(" not in page.css_first("style").text()
    assert {link.attributes["href"] for link in page.css("a")} == {f"#{head.id}" for head in page.css("h3")}


def test_headings_stand_in_order(full):
    page = LexborHTMLParser(to_html(full, TEXTS))
    levels = [int(node.tag[1]) for node in page.css("h1, h2, h3, h4, h5, h6")]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert all(later <= before + 1 for before, later in pairwise(levels))


def test_the_table_says_what_the_terminal_s_says(full):
    columns, cells = table_of(full.coverage)
    page = LexborHTMLParser(to_html(full, TEXTS))
    assert [head.text() for head in page.css("thead th[scope=col]")] == ["language", *columns]
    rows = page.css("tbody tr")
    assert [row.css_first("th[scope=row] bdi").attributes for row in rows] == [
        {"lang": "sv", "dir": "ltr"}, {"lang": "ar", "dir": "rtl"}, {"lang": "zh-Hant-TW", "dir": "ltr"}
    ]  # fmt: skip
    assert [tuple(cell.text() for cell in row.css("td")) for row in rows] == [tuple(row) for row in cells]


def test_every_severity_is_a_word(full):
    page = LexborHTMLParser(to_html(full, TEXTS))
    words = [item.css_first("strong").text() for item in page.css("ol > li")]
    assert sorted(words) == sorted(finding.severity.label for finding in full.findings)


@pytest.mark.parametrize(
    "text", ["<script>alert(1)</script>", '"><img src=x onerror=y>', "&amp; &lt;", "{{ 7 * 7 }} {% raw %}", "a'b"]
)
def test_texts_are_texts(text):
    page = LexborHTMLParser(to_html(one(text, text, text), {"dead-link": text}))
    [item] = page.css("ol > li")
    assert [part.text() for part in item.css("p")] == [f"error {text}", text, f"Hint: {text}"]
    assert page.css_first("h3 + p").text() == text
    assert not page.css("script, img")


def test_a_control_character_is_shown():
    [item] = LexborHTMLParser(to_html(one("a\x00b\x1b[2J"), {})).css("ol > li")
    assert item.css("p")[1].text() == "a\\x00b\\x1b[2J"


@pytest.mark.parametrize(
    ("file", "message", "marked"),
    [
        pytest.param("content/ar/a.md", "the heading “ثم انتظر” is twice", [("ثم انتظر", "ar", "rtl")], id="its own"),
        pytest.param("translations/ar/messages.po", "“ابحث” is fuzzy", [("ابحث", "ar", "rtl")], id="a catalogue"),
        pytest.param("content/ar/a.md", "write ሓኪም", [("ሓኪም", None, None)], id="another script"),
        pytest.param(
            "content/ti/a.md", "“መጀመርታ፣ 2 ደውል።” is not there", [("መጀመርታ፣ 2 ደውል", "ti", "ltr")], id="a clause"
        ),
        pytest.param("content/sv/a.md", "läkare", [], id="Latin letters"),
        pytest.param("content/zh/a.md", "医生", [("医生", None, None)], id="letters that are not known"),
        pytest.param("content/uk/a.md", "лікар", [("лікар", None, None)], id="a language that is not the site's"),
        pytest.param("content/ar/a.md", "طَبِيبٌ: a and طبيب", [("طَبِيبٌ", "ar", "rtl"), ("طبيب", "ar", "rtl")], id="two"),
    ],
)
def test_words_in_other_letters_have_their_language(file, message, marked):
    page = LexborHTMLParser(to_html(one(message, file), {}))
    said = page.css("ol > li p")[1]
    assert said.text() == message
    found = [(part.text(), part.attributes.get("lang"), part.attributes.get("dir")) for part in said.css("bdi")]
    assert found == marked


def test_code_in_a_rule_s_text_is_code(full):
    page = LexborHTMLParser(to_html(full, {"dead-link": "Write ``<b>``, not ``<i>``.\n\n    Or not."}))
    first, second = page.css("h3 ~ p")[:2]
    assert [part.text() for part in first.css("code")] == ["<b>", "<i>"]
    assert (first.text(), second.text()) == ("Write <b>, not <i>.", "Or not.")
