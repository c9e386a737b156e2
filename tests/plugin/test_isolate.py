"""Numbers and Latin words in text of any direction: each in one piece, left to right, and nothing else changed."""

from __future__ import annotations

import html
import re
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from orientera.model.language import Language
from orientera.plugin.isolate import LONGEST_UNBROKEN, isolate_html, isolate_text
from orientera.plugin.templates import isolate, isolate_links

ARABIC = Language("ar", "العربية")
SORANI = Language("ckb", "کوردیی ناوەندی")
SWEDISH = Language("sv", "Svenska", is_source=True)
UKRAINIAN = Language("uk", "Українська")
TIGRINYA = Language("ti", "ትግርኛ")


def whole(text: str) -> str:
    return f'<bdi dir="ltr" class="whole">{text}</bdi>'


def phone(text: str, dial: str) -> str:
    return f'<a href="tel:{dial}">{whole(text)}</a>'


def latin(text: str) -> str:
    return f'<bdi dir="ltr" lang="sv">{text}</bdi>'


@pytest.mark.parametrize(
    ("text", "isolated"),
    [
        pytest.param("اتصل بالرقم 112", f"اتصل بالرقم {phone('112', '112')}", id="emergency"),
        pytest.param("الشرطة: 114 14.", f"الشرطة: {phone('114 14', '11414')}.", id="two groups of digits"),
        pytest.param("هاتف 020-50 50 50", f"هاتف {phone('020-50 50 50', '+4620505050')}", id="area code"),
        pytest.param("+46 771 11 77 00 هاتف", f"{phone('+46 771 11 77 00', '+46771117700')} هاتف", id="plus sign"),
        pytest.param("في 2026-11-22 صباحًا", f"في {whole('2026-11-22')} صباحًا", id="date"),
        pytest.param("القانون (2008:344)", f"القانون ({whole('2008:344')})", id="law"),
        pytest.param("الرسوم 1 250 kr في السنة", f"الرسوم {whole('1 250 kr')} في السنة", id="amount"),
        pytest.param("نسبة 25 %", f"نسبة {whole('25 %')}", id="per cent"),
        pytest.param("من 08:00–16:30", f"من {whole('08:00–16:30')}", id="hours"),
        pytest.param("رقم 19900101-1234", f"رقم {whole('19900101-1234')}", id="identity number"),
        pytest.param("عند سن 18 سنة", "عند سن 18 سنة", id="one group of digits needs nothing"),
        pytest.param("hej@example.org كتب", f"{whole('hej@example.org')} كتب", id="e-mail"),
        pytest.param("1177.se اقرأ", f"{whole('1177.se')} اقرأ", id="address"),
        pytest.param(
            "https://www.informationsverige.se/ar/ اقرأ",
            '<bdi dir="ltr">https://www.informationsverige.se/ar/</bdi> اقرأ',
            id="a long address may break",
        ),
        pytest.param("مركز صحي (vårdcentral)", f"مركز صحي ({latin('vårdcentral')})", id="swedish term"),
        pytest.param(
            "اسأل Stödlinjen för män اليوم", f"اسأل {latin('Stödlinjen för män')} اليوم", id="a name of many words"
        ),
        pytest.param(
            "Bris: 116 111", f"{latin('Bris')}: {phone('116 111', '116111')}", id="a name and its telephone"
        ),
        pytest.param("أهلًا بك في السويد", "أهلًا بك في السويد", id="nothing to isolate"),
        pytest.param("", "", id="empty"),
        pytest.param(" \n ", " \n ", id="white space"),
    ],
)
def test_text_from_right_to_left(text: str, isolated: str) -> None:
    assert isolate_html(text, ARABIC) == isolated


@pytest.mark.parametrize(
    ("language", "text", "isolated"),
    [
        pytest.param(SWEDISH, "Ring 112", f"Ring {phone('112', '112')}", id="swedish phone"),
        pytest.param(SWEDISH, "Lag (2008:344)", f"Lag ({whole('2008:344')})", id="swedish law"),
        pytest.param(SWEDISH, "Försäkringskassan", "Försäkringskassan", id="latin words are at home"),
        pytest.param(
            UKRAINIAN, "Телефонуйте 114 14", f"Телефонуйте {phone('114 14', '11414')}", id="ukrainian phone"
        ),
        pytest.param(UKRAINIAN, "лікарня (vårdcentral)", "лікарня (vårdcentral)", id="latin words run the same way"),
        pytest.param(TIGRINYA, "ናብ 1177 ደውሉ", f"ናብ {phone('1177', '1177')} ደውሉ", id="tigrinya phone"),
        pytest.param(SORANI, "تەلەفۆن 114 14", f"تەلەفۆن {phone('114 14', '11414')}", id="sorani phone"),
        pytest.param(
            SWEDISH,
            "https://www.informationsverige.se/sv/",
            "https://www.informationsverige.se/sv/",
            id="a long address needs nothing from left to right",
        ),
    ],
)
def test_text_in_other_languages(language: Language, text: str, isolated: str) -> None:
    assert isolate_html(text, language) == isolated


def test_what_is_too_long_for_a_narrow_page_may_break() -> None:
    longest = "a" * (LONGEST_UNBROKEN - 3) + ".se"

    assert isolate_html(longest, ARABIC) == whole(longest)
    assert isolate_html(f"a{longest}", ARABIC) == f'<bdi dir="ltr">a{longest}</bdi>'


@pytest.mark.parametrize(
    ("markup", "isolated"),
    [
        pytest.param("<p>هاتف 112</p>", f"<p>هاتف {phone('112', '112')}</p>", id="in an element"),
        pytest.param(
            "<li><strong>112</strong> هاتف</li>", f"<li><strong>{phone('112', '112')}</strong> هاتف</li>", id="nested"
        ),
        pytest.param("<code>114 14</code>", "<code>114 14</code>", id="code"),
        pytest.param("<pre><code>114 14</code> 112</pre>", "<pre><code>114 14</code> 112</pre>", id="pre"),
        pytest.param("<code>1</code> 112", f"<code>1</code> {phone('112', '112')}", id="after code"),
        pytest.param('<script>let x = "112";</script>', '<script>let x = "112";</script>', id="script"),
        pytest.param("<style>.x{width:25 %}</style>", "<style>.x{width:25 %}</style>", id="style"),
        pytest.param('<bdi dir="ltr">114 14</bdi>', '<bdi dir="ltr">114 14</bdi>', id="isolated already"),
        pytest.param("<bdi>Bris <b>112</b></bdi>", "<bdi>Bris <b>112</b></bdi>", id="below what is isolated"),
        pytest.param("<time>2026-11-22</time>", "<time>2026-11-22</time>", id="time"),
        pytest.param("<svg><text>112</text></svg>", "<svg><text>112</text></svg>", id="drawing"),
        pytest.param(
            '<a href="https://polisen.se">114 14</a>',
            f'<a href="https://polisen.se">{whole("114 14")}</a>',
            id="no link inside a link",
        ),
        pytest.param(
            '<a href="x"><em>114 14</em></a> 112',
            f'<a href="x"><em>{whole("114 14")}</em></a> {phone("112", "112")}',
            id="no link below a link, and one after it",
        ),
        pytest.param("<button>112</button>", f"<button>{whole('112')}</button>", id="no link in a button"),
        pytest.param("<summary>112</summary>", f"<summary>{whole('112')}</summary>", id="no link in a summary"),
        pytest.param("<!-- 112 <b>Bris</b> -->", "<!-- 112 <b>Bris</b> -->", id="comment"),
        pytest.param("<!-- > --> 112", f"<!-- > --> {phone('112', '112')}", id="after a comment"),
        pytest.param(
            '<img alt="هاتف 112" src="112.png"> 112',
            f'<img alt="هاتف 112" src="112.png"> {phone("112", "112")}',
            id="attributes, and an element without an end",
        ),
        pytest.param("112<br>114 14", f"{phone('112', '112')}<br>{phone('114 14', '11414')}", id="line break"),
        pytest.param("112<br />هاتف", f"{phone('112', '112')}<br />هاتف", id="closed line break"),
        pytest.param("&lt;112&gt; &amp; هاتف", f"&lt;{phone('112', '112')}&gt; &amp; هاتف", id="entities"),
        pytest.param("هاتف &amp; بريد", "هاتف &amp; بريد", id="entities alone"),
        pytest.param("&copy; الشرطة", "&copy; الشرطة", id="a named entity"),
        pytest.param(
            "الشرطة 114&nbsp;14", f"الشرطة {phone(f'114{chr(0xA0)}14', '11414')}", id="a no-break space in a number"
        ),
        pytest.param(
            "https://polisen.se/?a=1&amp;b=2",
            '<bdi dir="ltr">https://polisen.se/?a=1&amp;b=2</bdi>',
            id="entity inside what is isolated",
        ),
        pytest.param("<CODE>112</CODE>", "<CODE>112</CODE>", id="capitals"),
        pytest.param(
            '<a title="a > 112">هاتف</a>',
            '<a title="a > 112">هاتف</a>',
            id="a bigger-than sign in an attribute",
        ),
        pytest.param(
            "<script>if (a<b) c();</script> 112",
            f"<script>if (a<b) c();</script> {phone('112', '112')}",
            id="a smaller-than sign in a script",
        ),
        pytest.param(
            '<span lang="en">Skatteverket</span>',
            '<span lang="en"><bdi dir="ltr">Skatteverket</bdi></span>',
            id="words whose language the author gave",
        ),
    ],
)
def test_markup(markup: str, isolated: str) -> None:
    assert isolate_html(markup, ARABIC) == isolated


def test_text_without_links() -> None:
    assert isolate_text("الشرطة 114 14", ARABIC, link=False) == f"الشرطة {whole('114 14')}"
    assert isolate_text("&lt;b&gt;", SWEDISH) == "&lt;b&gt;"


def test_the_filters_of_templates_take_plain_text() -> None:
    assert isolate("R&D <112>", SWEDISH) == f"R&amp;D &lt;{whole('112')}&gt;"
    assert isolate_links("اتصل 112 & <b>", ARABIC) == f"اتصل {phone('112', '112')} &amp; &lt;{latin('b')}&gt;"


# ---------------------------------------------------------------- properties

PIECES = st.sampled_from(
    ["112", "114 14", "+46", "020-50 50 50", "2026-11-22", "2008:344", "1 250 kr", "25 %", "1177.se", "a@example.org",
     "https://polisen.se/?a=1&b=2", "vårdcentral", "هاتف", "здоров'я", "ናብ", " ", "&", "<", ">", '"', ".", ":", "-",
     "–", "\u00a0", "\u200f", "\n"]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=40), st.lists(PIECES, max_size=12).map("".join))
LANGUAGES = st.sampled_from([ARABIC, SORANI, SWEDISH, UKRAINIAN])
TAGS = re.compile(r"<[^>]*>")


@given(text=TEXTS, language=LANGUAGES)
def test_the_words_stay_as_they_are(text: str, language: Language) -> None:
    isolated = isolate_html(html.escape(text), language)

    assert html.unescape(TAGS.sub("", isolated)) == text


@given(texts=st.lists(TEXTS, min_size=5, max_size=5), language=LANGUAGES)
def test_the_words_of_a_tree_stay_as_they_are(texts: list[str], language: Language) -> None:
    before, link, code, bold, after = map(html.escape, texts)
    markup = f'<p title="{before}">{before}<a href="x">{link}<b>{bold}</b></a><code>{code}</code>{after}</p>'
    isolated = isolate_html(markup, language)

    assert LexborHTMLParser(isolated).text() == LexborHTMLParser(markup).text()
    assert f'<p title="{before}">' in isolated
    assert f"<code>{code}</code>" in isolated
    assert LexborHTMLParser(isolated).css("a a, bdi bdi") == []


@given(text=TEXTS)
def test_latin_words_are_isolated_in_text_from_right_to_left_alone(text: str) -> None:
    assert 'lang="sv"' not in isolate_html(html.escape(text), UKRAINIAN)


@pytest.mark.parametrize(
    "piece", ["<!--", "<script", "<style>", "<", "< ", "<a ", '<a "', "<a ='", "<a =' =\"", "</"]
)
def test_markup_without_an_end_takes_no_long_time(piece: str) -> None:
    start = time.process_time()
    isolate_html(piece * 40_000, ARABIC)
    assert time.process_time() - start < 3  # seconds; what reads the rest of the text at each piece takes minutes


@pytest.mark.parametrize(
    ("markup", "isolated"),
    [
        pytest.param("<!-- 114 14", "<!-- 114 14", id="a comment without an end"),
        pytest.param("<!-- a --> 114 14", f"<!-- a --> {phone('114 14', '11414')}", id="a comment"),
        pytest.param("3 < 4, 114 14", f"3 &lt; 4, {phone('114 14', '11414')}", id="a sign that is no tag"),
        pytest.param("<p title=it's>114 14</p>", f"<p title=it's>{phone('114 14', '11414')}</p>", id="an apostrophe"),
        pytest.param('<p title="a > b">114 14</p>', f'<p title="a > b">{phone("114 14", "11414")}</p>', id="quotes"),
    ],
)
def test_tags_are_read_as_browsers_do(markup: str, isolated: str) -> None:
    assert isolate_html(markup, ARABIC) == isolated
