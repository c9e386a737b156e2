from __future__ import annotations

import pytest

from orientera.checks.front_matter import front_matter
from orientera.read.site import read_tree
from tests.sites.files import write_files

SOURCE = """\
title: Hälsa
summary: Var du får vård
audience: [newcomers]
owner: orientera
reviewed: 2026-02-01
review_by: 2027-02-01
sources:
  - title: Hälso- och sjukvårdslag (2017:30)
    url: https://www.riksdagen.se
status: human
"""
TRANSLATION = "title: الصحة\nsummary: أين تجد العلاج\nstatus: machine\n"
KNOWN = "title, summary, status, audience, owner, reviewed, review_by, sources, template, county, theme, words, allow"
SV, AR = "content/sv/index.md", "content/ar/index.md"
ALLOW = "write '- rule: term-choice', 'reason: ...' and, where it helps, 'text: ...'"


def page(meta):
    return f"---\n{meta}---\nHej\n"


def without(name):
    return "".join(line for line in SOURCE.splitlines(keepends=True) if not line.startswith(name))


@pytest.mark.parametrize(
    ("meta", "said"),
    [
        pytest.param(SOURCE, [], id="whole"),
        pytest.param(SOURCE.replace("2026-02-01", "never"), [], id="never reviewed"),
        pytest.param(SOURCE.replace("[newcomers]", "[newcomers, teachers, officials, everyone]"), [], id="everybody"),
        pytest.param(f"{SOURCE}template: a-z.html\n", [], id="with a template"),
        *(
            pytest.param(
                without(name),
                [(f"{SV}:1", f"the front matter has no {name}", f"add a line '{name}: ...'")],
                id=f"no {name}",
            )
            for name in ("title", "summary", "audience", "owner", "reviewed", "review_by", "status")
        ),
        pytest.param(
            SOURCE.replace("title: Hälsa", "title:"),
            [(f"{SV}:1", "the front matter has no title", "add a line 'title: ...'")],
            id="nothing after the colon",
        ),
        pytest.param(
            SOURCE.replace("[newcomers]", "[]"),
            [(f"{SV}:1", "the front matter has no audience", "add a line 'audience: ...'")],
            id="an empty list",
        ),
        pytest.param(
            f"{SOURCE}sumary: x\n",
            [(f"{SV}:12", "the front matter says sumary, which means nothing", "did you mean summary?")],
            id="a slip of the pen",
        ),
        pytest.param(
            f"{SOURCE}färg: röd\n",
            [(f"{SV}:12", "the front matter says färg, which means nothing", f"known are: {KNOWN}")],
            id="an unknown key",
        ),
        pytest.param(
            SOURCE.replace("title: Hälsa", "title: [Hälsa]"),
            [(f"{SV}:2", "title is no text", "put it in quotation marks")],
            id="a title that is a list",
        ),
        pytest.param(
            SOURCE.replace("status: human", "status: färdig"),
            [(f"{SV}:11", "the status färdig is unknown", "use one of: machine, human, reviewed")],
            id="an unknown status",
        ),
        pytest.param(
            SOURCE.replace("[newcomers]", "[newcomers, barn]"),
            [
                (
                    f"{SV}:4",
                    "the audience barn is unknown or no list",
                    "write a list of: newcomers, teachers, officials, everyone",
                )
            ],
            id="an unknown audience",
        ),
        pytest.param(
            SOURCE.replace("[newcomers]", "newcomers"),
            [
                (
                    f"{SV}:4",
                    "the audience newcomers is unknown or no list",
                    "write a list of: newcomers, teachers, officials, everyone",
                )
            ],
            id="an audience that is no list",
        ),
        pytest.param(
            SOURCE.replace("2026-02-01", "i vintras").replace("2027-02-01", "never"),
            [
                (f"{SV}:6", "reviewed is no date: i vintras", "write it as 2027-05-22"),
                (f"{SV}:7", "review_by is no date: never", "write it as 2027-05-22"),
            ],
            id="dates that are none",
        ),
        pytest.param(
            SOURCE.replace("    url:", "    adress:"),
            [(f"{SV}:8", "a source is not a title with a url", "write '- title: ...' and 'url: ...'")],
            id="a source with an unknown key",
        ),
        pytest.param(
            SOURCE.replace("- title: Hälso- och sjukvårdslag (2017:30)\n    url:", "- url:"),
            [(f"{SV}:8", "a source is not a title with a url", "write '- title: ...' and 'url: ...'")],
            id="a source without title",
        ),
        pytest.param(
            SOURCE.replace(
                "- title: Hälso- och sjukvårdslag (2017:30)\n    url: https://www.riksdagen.se", "- Lagen"
            ),
            [(f"{SV}:8", "a source is not a title with a url", "write '- title: ...' and 'url: ...'")],
            id="a source that is a sentence",
        ),
        pytest.param(SOURCE.replace("    url: https://www.riksdagen.se\n", ""), [], id="a source without address"),
        pytest.param(
            "",
            [
                (f"{SV}:1", f"the front matter has no {name}", f"add a line '{name}: ...'")
                for name in ("title", "summary", "status", "audience", "owner", "reviewed", "review_by")
            ],
            id="empty",
        ),
        pytest.param(
            SOURCE.replace("title: Hälsa", "title: '  '"),
            [(f"{SV}:1", "the front matter has no title", "add a line 'title: ...'")],
            id="a title of spaces",
        ),
        pytest.param(
            SOURCE.replace("title: Hälsa", "title: no"),
            [(f"{SV}:2", "title is no text", "put it in quotation marks")],
            id="a title that YAML takes for no",
        ),
        pytest.param(
            f"{SOURCE}2027: x\n",
            [(f"{SV}:12", "the front matter says 2027, which means nothing", f"known are: {KNOWN}")],
            id="a key that is a number",
        ),
        pytest.param(
            without("  ").replace("sources:", "sources: 5"),
            [(f"{SV}:8", "a source is not a title with a url", "write '- title: ...' and 'url: ...'")],
            id="sources that are a number",
        ),
        pytest.param(
            without("  ").replace("sources:", "sources: SFS"),
            [(f"{SV}:8", "a source is not a title with a url", "write '- title: ...' and 'url: ...'")],
            id="sources that are a word",
        ),
    ],
)
def test_front_matter_of_a_source_page(found, meta, said):
    assert found(front_matter, {SV: page(meta)}) == said


@pytest.mark.parametrize(
    ("meta", "said"),
    [
        pytest.param(TRANSLATION, [], id="whole"),
        pytest.param(f"{TRANSLATION}reviewed: 2026-02-01\n", [], id="with its own review"),
        pytest.param(
            "title: الصحة\n",
            [
                (f"{AR}:1", "the front matter has no summary", "add a line 'summary: ...'"),
                (f"{AR}:1", "the front matter has no status", "add a line 'status: ...'"),
            ],
            id="only a title",
        ),
        pytest.param(
            f"{TRANSLATION}reviewed: قريبا\n",
            [(f"{AR}:5", "reviewed is no date: قريبا", "write it as 2027-05-22")],
            id="what it says itself is looked at",
        ),
    ],
)
def test_front_matter_of_a_translation(found, meta, said):
    assert found(front_matter, {SV: page(SOURCE), AR: page(meta)}) == said


def test_a_page_that_cannot_be_read_is_left_to_unreadable_page(found):
    assert found(front_matter, {SV: "---\ntitle: Hej\n"}) == []


def test_a_tree_that_is_not_ours_needs_no_front_matter(tmp_path):
    write_files(tmp_path, {"en/index.md": "Hi", "ar/index.md": "---\nfoo: bar\n---\nمرحبا"})
    assert list(front_matter.findings(read_tree(tmp_path, "en", [".md"]))) == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        pytest.param("theme: 8\nwords: [tolk]\n", [], id="a theme with its words"),
        pytest.param(
            "theme: 9\n",
            [("the theme 9 is unknown", "write the number of one of the eight parts: 1 to 8")],
            id="no such theme",
        ),
        pytest.param(
            "theme: true\n",
            [("the theme True is unknown", "write the number of one of the eight parts: 1 to 8")],
            id="a theme that is yes",
        ),
        pytest.param(
            "theme: 1.0\n",
            [("the theme 1.0 is unknown", "write the number of one of the eight parts: 1 to 8")],
            id="a theme with decimals",
        ),
        pytest.param(
            "words: tolk\n",
            [("words is no list of terms", "write the ids of translations/terms.yml: [tolk, kommun]")],
            id="words that are no list",
        ),
        pytest.param(
            "allow:\n  - {rule: fact-parity, reason: annan kalender, text: '2018'}\n", [], id="an allowance"
        ),
        pytest.param("allow: fact-parity\n", [("an allowance is not a rule with a reason", ALLOW)], id="a word"),
        pytest.param(
            "allow:\n  - {rule: fact-parity}\n",
            [("an allowance has no reason", ALLOW)],
            id="an allowance without a reason",
        ),
        pytest.param(
            "allow:\n  - {rule: a, reason: b, why: c, text: [d]}\n",
            [
                ("the text of an allowance is no text", ALLOW),
                ("an allowance says why, which means nothing", ALLOW),
            ],
            id="an allowance that says more",
        ),
    ],
)
def test_themes_and_allowances(found, lines, said):
    assert [problem[1:] for problem in found(front_matter, {SV: page(SOURCE + lines)})] == said
