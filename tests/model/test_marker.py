from __future__ import annotations

import time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from orientera.model.marker import (
    KINDS,
    Broken,
    broken_markers,
    markers_of,
    misplaced_markers,
    places_without_links,
    without_terms,
)
from orientera.model.page import Marker

WORDS = "the words of the sentence"


@pytest.mark.parametrize(
    ("text", "markers"),
    [
        pytest.param("اتصل\nبـ[[phone:polisen]]", (Marker("phone", "polisen", 8),), id="on the second line"),
        pytest.param("[[term:tolk|en tolk]]", (Marker("term", "tolk", 7, "en tolk"),), id="a term"),
        pytest.param("`[[term:tolk|en tolk]]`", (), id="code"),
        pytest.param("[[contact]]", (Marker("contact", "", 7),), id="without id"),
    ],
)
def test_markers_of(text, markers):
    assert markers_of(text, 7) == markers
    assert "".join(map(str, markers)) in text


def test_without_terms():
    assert without_terms("En [[term:tolk|tolk]], [[site:csn]].") == "En tolk, [[site:csn]]."


@pytest.mark.parametrize(
    ("text", "broken"),
    [
        pytest.param("[[term:tolk|tolken]] [[phone:polisen]] [[lan-karta]]", [], id="well formed"),
        pytest.param(
            "Ring\n[[term: tolk|tolken]].", [("[[term: tolk|tolken]]", 1, "[[term:tolk|tolken]]")], id="a space"
        ),
        pytest.param("[[Term:tolk|ترجمان]]", [("[[Term:tolk|ترجمان]]", 0, "[[term:tolk|ترجمان]]")], id="a capital"),
        pytest.param("[[ site:csn ]]", [("[[ site:csn ]]", 0, "[[site:csn]]")], id="spaces at the ends"),
        pytest.param(
            "a [[term:tolk|en bra\ntolk]] b", [("[[term:tolk|en bra tolk]]", 0, "[[term:tolk|en bra tolk]]")],
            id="two lines",
        ),
        pytest.param("[[term:tolk|tolken]", [("[[term:tolk|tolken]", 0, "[[term:tolk|tolken]]")], id="short end"),
        pytest.param("[term:tolk|tolken]]", [("[term:tolk|tolken]]", 0, "[[term:tolk|tolken]]")], id="short start"),
        pytest.param("[phone:polisen]", [("[phone:polisen]", 0, "[[phone:polisen]]")], id="single brackets"),
        pytest.param(
            "[[term:tolk|tolken hjälper dig.", [("[[term:tolk|tolken hjälper dig.", 0, f"[[term:tolk|{WORDS}]]")],
            id="no end",
        ),
        pytest.param("[[term:tolk|]]", [("[[term:tolk|]]", 0, f"[[term:tolk|{WORDS}]]")], id="no words"),
        pytest.param("[[phone：polisen]]", [("[[phone：polisen]]", 0, "[[phone:polisen]]")], id="a wide colon"),
        pytest.param("[[phon: polisen]]", [("[[phon: polisen]]", 0, "[[phone:polisen]]")], id="a slip and a space"),
        pytest.param(
            "[[مصطلح:tolk|ترجمان]]",
            [("[[مصطلح:tolk|ترجمان]]", 0, "[[term:tolk|ترجمان]]")],
            id="its kind is translated",
        ),
        pytest.param(
            "[[1177]]",
            [("[[1177]]", 0, "[[phone:polisen]], [[site:polisen]] or [[term:tolk|the words of the sentence]]")],
            id="no kind",
        ),
        pytest.param("[[term:tolk|tolken](a.md)", [("[[term:tolk|tolken]", 0, "[[term:tolk|tolken]]")], id="link"),
        pytest.param("[[Läs mer]](sida.md) [se [här]](b.md) [a] [b](c) [Law](d.md)", [], id="links"),
        pytest.param("[Term: 2 år] och [law]", [], id="brackets of a sentence"),
        pytest.param("[site: ] `[[Term:x|y]]` \\[[site: x]]", [], id="code, and brackets that are escaped"),
    ],
)  # fmt: skip
def test_broken_markers(text, broken):
    assert [(one.written, one.line, one.right) for one in broken_markers(text, KINDS)] == broken


def test_what_a_broken_marker_was_meant_to_be():
    assert list(broken_markers("[[Term: tolk|tolken]] [[x: y]]", KINDS)) == [
        Broken("[[Term: tolk|tolken]]", 0, "[[term:tolk|tolken]]", "term", "tolk"),
        Broken(
            "[[x: y]]", 0, "[[phone:polisen]], [[site:polisen]] or [[term:tolk|the words of the sentence]]", "", "y"
        ),
    ]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("En [[term:tolk|tolk]], [här](a.md), (se [[site:csn]]).", [], id="in a sentence"),
        pytest.param("| [[term:tolk|tolk]] | {a} |", [], id="in a table"),
        pytest.param("[en [[term:tolk|tolk]]](a.md)", ["a link"], id="in a link"),
        pytest.param("[![x](b.png) [[term:tolk|tolk]]](a.md)", ["a link"], id="in a link with a picture"),
        pytest.param('[här](a.md "[[term:tolk|tolk]]")', ["a link"], id="in a link's title"),
        pytest.param("[en [[term:tolk|tolk]]][ref]", ["a link"], id="in a link by reference"),
        pytest.param("<a href='x'>en\n[[term:tolk|tolk]]</a>", ["a link"], id="in a link of HTML"),
        pytest.param("![En [[term:tolk|tolk]]](a.png)", ["the text of a picture"], id="in a picture"),
        pytest.param('<img alt="[[term:tolk|tolk]]">', ["an attribute"], id="in an attribute of HTML"),
        pytest.param('Text { title="[[term:tolk|tolk]]" }', ["an attribute"], id="in an attribute list"),
        pytest.param("Text\n\n## En [[term:tolk|tolk]] { #en }\n", ["a heading"], id="in a heading"),
        pytest.param("En [[term:tolk|tolk]]\n---\n", ["a heading"], id="in an underlined heading"),
        pytest.param("[en\n\n[[term:tolk|tolk]]](a.md)", [], id="brackets of two paragraphs"),
        pytest.param("[x](a.md) [[term:tolk|tolk]] [y](b.md)", [], id="between links"),
        pytest.param("`<a>` [[term:tolk|tolk]] `</a>`", [], id="between code"),
        pytest.param("[ring [[phone:polisen]]](a.md)", [], id="a number is no link"),
    ],
)
def test_misplaced_markers(text, places):
    assert [place for _, _, place in misplaced_markers(text)] == places


def test_a_misplaced_marker_has_its_line():
    assert list(misplaced_markers("Se\n[en\n[[law:2016-38]]](a.md)")) == [("[[law:2016-38]]", 2, "a link")]


@pytest.mark.parametrize(
    "piece", ["[", "[a", "[[", "![", "<a>", "<a ", "[x](", "{", "a\n", "[[term:", "[a[b]", "# ["]
)
def test_a_long_text_takes_no_long_time(piece):
    text = piece * 40_000
    start = time.process_time()
    places_without_links(text)
    list(broken_markers(text, KINDS))
    assert time.process_time() - start < 3  # seconds; what reads the rest of the text at each piece takes minutes


@given(st.text(alphabet="[]|: \n`\\#<a>()!{}=-termTolk:مثال", max_size=60))
@example("[[Term]]")
@example("[[phon]]")
def test_any_text_can_be_looked_at(text):
    for broken in broken_markers(text, KINDS):
        assert broken.written
        assert 0 <= broken.line <= text.count("\n")
        assert not list(broken_markers(broken.right, KINDS))  # what is advised is right
    for _, line, place in misplaced_markers(text):
        assert place
        assert 0 <= line <= text.count("\n")
