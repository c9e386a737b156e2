from __future__ import annotations

import pytest
from markdown_it import MarkdownIt
from selectolax.lexbor import LexborHTMLParser

from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Report
from orientera.report.to_step_summary import to_step_summary

ADDRESS = "https://github.com/x/sajt/blob/1a2b/"


def read(markdown):
    """Read Markdown as GitHub does: its tables, and tags that it lets through."""
    return LexborHTMLParser(MarkdownIt("gfm-like", {"linkify": False}).render(markdown))


def one(message, file="content/ar/a.md", line=3, **more):
    finding = Finding("dead-link", Severity.ERROR, Problem(Location(file, line), message, **more))
    return Report.of([finding], {"source pages": 1})


def test_full(full, golden):
    golden("golden/report/full.summary.md", to_step_summary(full, ADDRESS))


def test_clean(clean):
    assert to_step_summary(clean) == "## orientera: nothing found\n\nLooked at: 3 HTML pages, 17 links.\n\n"


def test_not_run(not_run):
    assert to_step_summary(not_run).startswith("## orientera: not run\\: there was nothing to look at\n")


@pytest.mark.parametrize(
    "message",
    [
        "a | b",
        "`x` and ``y``",
        "<script>alert(1)</script> & &amp;",
        "@everyone, #12 and $x$",
        "*a* _b_ ~~c~~ [d](https://example.org) ![e](f) \\",
        "https://example.org and :tada:",
        "العربية – “ثم انتظر”",
    ],
)
def test_a_text_is_shown_as_it_is_and_does_nothing(message):
    text = to_step_summary(one(message, hint=message))
    item = read(text).css_first("li")
    assert item.text() == f"error content/ar/a.md:3: {message} (dead-link). Hint: {message}"
    assert [node.tag for node in item.css("li *")] == ["strong"]
    assert "@everyone" not in text
    assert "#12" not in text


def test_a_rule_s_row_stays_a_row():
    report = Report.of([Finding("a|b", Severity.ERROR, Problem(Location("a.md"), "x"))], {"source pages": 1})
    [row] = read(to_step_summary(report)).css("tbody tr")
    assert [cell.text() for cell in row.css("td")] == ["a|b", "error", "1"]


@pytest.mark.parametrize(
    ("file", "line", "address"),
    [
        ("content/ar/a.md", 3, f"{ADDRESS}content/ar/a.md?plain=1#L3"),
        ("content/ar/a.md", 0, f"{ADDRESS}content/ar/a.md"),
        ("content/ti/ጥዕና (1).md", 1, f"{ADDRESS}content/ti/%E1%8C%A5%E1%8B%95%E1%8A%93%20%281%29.md?plain=1#L1"),
    ],
)
def test_a_place_is_a_link(file, line, address):
    [link] = read(to_step_summary(one("x", file, line), ADDRESS)).css("a")
    assert (link.attributes["href"], link.text()) == (address, f"{file}:{line}" if line else file)


def test_a_page_that_was_built_is_no_link():
    assert not read(to_step_summary(one("x", "404.html", 0, page="404.html"), ADDRESS)).css("a")


def test_ten_findings_are_shown_and_all_are_counted():
    findings = [Finding("x", Severity.NOTICE, Problem(Location("a.md", line), "x")) for line in range(1, 31)]
    text = to_step_summary(Report.of(findings, {"source pages": 1}))
    assert "### The first 10 of 30\n" in text
    assert len(read(text).css("li")) == 10
    assert "| x | notice | 30 |" in text


@pytest.mark.parametrize("room", [0, 10, 60, 100, 200, 500, 10_000])
def test_what_has_no_room_is_left_out_from_the_end(full, room):
    whole, text = to_step_summary(full), to_step_summary(full, room=room)
    assert len(text.encode()) <= room
    assert whole.startswith(text)
    assert (text == whole) == (len(whole.encode()) <= room)


def test_a_long_text_is_cut_short():
    assert len(to_step_summary(one("ጥ" * 100_000))) < 1000
