from __future__ import annotations

import pytest

from orientera.model.finding import Finding, Location, Problem, Severity
from orientera.model.report import Place, Report, place_of
from orientera.report.to_terminal import to_terminal


def test_full(full, golden):
    golden("golden/report/full.txt", to_terminal(full))


def test_clean(clean, golden):
    golden("golden/report/clean.txt", to_terminal(clean))


def test_not_run(not_run, golden):
    golden("golden/report/not-run.txt", to_terminal(not_run))


def test_in_color(full, golden, monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("COLORTERM", raising=False)
    monkeypatch.delenv("NO_COLOR", raising=False)
    golden("golden/report/color.txt", to_terminal(full, color=True))


def test_in_a_narrow_terminal_no_finding_is_broken(full):
    wide = [line for line in to_terminal(full).splitlines() if "error: " in line]
    assert [line for line in to_terminal(full, width=40).splitlines() if "error: " in line] == wide
    assert len(wide) == 3


def test_without_color_there_is_no_escape(full):
    assert "\x1b" not in to_terminal(full)


@pytest.mark.parametrize(
    ("show", "last"),
    [
        (Severity.NOTICE, ["  translate content/sv/a.md"]),
        (Severity.WARNING, ["1 more below warning: --show notice"]),
        (Severity.ERROR, ["2 more below error: --show notice"]),
    ],
)
def test_show(full, show, last):
    *_, before, summary = to_terminal(full, show=show).splitlines()
    assert [before] == last
    assert summary == ("11 source pages, 8 translations, 1 HTML pages, 2 links: 3 errors, 1 warning, 1 notice")


def test_square_brackets_are_text_and_not_markup():
    problem = Problem(Location("content/sv/a.md", 1), "no authority has the id [bold]x[/]", "[[phone:x]]")
    report = Report.of([Finding("unknown-marker", Severity.ERROR, problem)], {"source pages": 1})
    assert to_terminal(report).splitlines() == [
        "content/sv/a.md:1: error: no authority has the id [bold]x[/]  (unknown-marker)",
        "  [[phone:x]]",
        "1 source pages: 1 error",
    ]


def test_escape_sequences_of_the_content_do_not_reach_the_terminal():
    problem = Problem(
        Location("content/sv/a.md", 1), "the heading “\x1b]0;hej\x07\x1b[2J” has no id", "## \x1b[2J { #x }"
    )
    report = Report.of([Finding("heading-without-id", Severity.ERROR, problem)], {"source pages": 1})
    assert "\x1b" not in to_terminal(report)


def dead(page, url="b/"):
    problem = Problem(Location(page), "b/ is not in the site", "did you mean c/?", page, url, target="b/")
    return Finding("dead-link", Severity.ERROR, problem)


@pytest.mark.parametrize(
    ("pages", "said"),
    [
        pytest.param(["a.html"], [], id="one place"),
        pytest.param(["a.html", "b.html"], ["  also on b.html"], id="two places"),
        pytest.param([f"{letter}.html" for letter in "abcd"], ["  also on b.html, c.html, d.html"], id="four places"),
        pytest.param(
            [f"{number:02}.html" for number in range(75)],
            ["  also on 01.html, 02.html, 03.html and 71 more"],
            id="75",
        ),
    ],
)
def test_a_finding_in_many_places(pages, said):
    report = Report.of([dead(page) for page in pages], {"HTML pages": 75})
    assert to_terminal(report).splitlines() == [
        f"{pages[0]}: error: b/ is not in the site  (dead-link)",
        *said,
        "  did you mean c/?",
        "75 HTML pages: 1 error",
    ]


def test_a_finding_that_is_twice_on_a_page():
    report = Report.of([dead("a.html"), dead("a.html", "../b/")], {"HTML pages": 1})
    assert to_terminal(report).splitlines()[1:2] == ["  1 more time on the page"]


def test_the_address_as_it_is_written():
    problem = Problem(Location("content/sv/a.md", 3), "sv/b/ is not in the site", "", "sv/a/index.html", "../b/")
    report = Report.of([Finding("dead-link", Severity.ERROR, problem)], {"HTML pages": 1})
    assert to_terminal(report).splitlines()[1] == "  on the page sv/a/index.html as ../b/"


def test_compared_with_an_earlier_run(full):
    known = frozenset(place_of(one.rule, one.problem) for one in full.findings)
    assert " ".join(to_terminal(full.since(known), width=200).splitlines()[-1:]) == (
        "11 source pages, 8 translations, 1 HTML pages, 2 links: nothing new; 5 known before are left, 0 are gone"
    )
    one, gone = next(iter(known)), Place("dead-link", "x.html", "x.html", "y/", "y/ is not in the site")
    text = to_terminal(full.since(frozenset([one, gone])), width=200)
    assert text.splitlines()[-1].endswith("; 1 known before are left, 1 are gone")
