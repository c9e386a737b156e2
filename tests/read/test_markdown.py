from __future__ import annotations

import contextlib
import datetime
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from orientera.model.language import Language
from orientera.model.page import Fault, Heading, Link, Marker, Page
from orientera.read.markdown import (
    MAX_PAGE_BYTES,
    PageError,
    plain_text,
    read_body,
    read_page,
    read_text,
    split_front_matter,
)

AR = Language("ar", "العربية")
FRONT_MATTER_HINT = "mend the lines between the two --- at the top of the page"


@pytest.fixture
def read(tmp_path):
    def read_as_page(raw):
        file = tmp_path / "index.md"
        file.write_bytes(raw if isinstance(raw, bytes) else raw.encode())
        return read_page(file, "index.md", "content/ar/index.md", AR)

    return read_as_page


def test_read_page(read):
    text = """\
---
title: الصحة
reviewed: 2026-02-01
---

مقدمة.

## الطبيب { #lakare }

اتصل بـ [[phone:1177]] أو [راجع](kostnader.md).
"""
    assert read(text) == Page(
        path="index.md",
        file="content/ar/index.md",
        language=AR,
        meta={"title": "الصحة", "reviewed": datetime.date(2026, 2, 1)},
        body=text.split("---\n", 2)[2],
        headings=(Heading(2, "الطبيب", "lakare", 8),),
        links=(Link("kostnader.md", 10),),
        markers=(Marker("phone", "1177", 10),),
        meta_lines={"title": 2, "reviewed": 3},
        body_line=5,
    )


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("---\r\ntitle: ጥዕና\r\n---\r\n\r\n## ሓኪም { #lakare }\r\n", id="CRLF"),
        pytest.param("---\rtitle: ጥዕና\r---\r\r## ሓኪም { #lakare }\r", id="CR"),
        pytest.param("\ufeff---\ntitle: ጥዕና\n---\n\n## ሓኪም { #lakare }\n", id="BOM"),
        pytest.param("--- \ntitle: ጥዕና\n---\t\n\n## ሓኪም { #lakare }", id="white space after the dashes"),
    ],
)
def test_line_ends_and_bom_do_not_matter(read, raw):
    page = read(raw)
    assert page.meta == {"title": "ጥዕና"}
    assert page.headings == (Heading(2, "ሓኪም", "lakare", 5),)
    assert "\r" not in page.body


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        pytest.param(
            "---\ntitle: Hälsa\n---\nBesök läkaren på vårdcentralen\n".encode("latin-1"),
            Fault("the file is not UTF-8", "save it as UTF-8 in your editor", 2),
            id="not UTF-8, in the second line",
        ),
        pytest.param(
            b"\xff\xfeH\x00",
            Fault("the file is not UTF-8", "save it as UTF-8 in your editor", 1),
            id="UTF-16",
        ),
        pytest.param(
            "å" * (MAX_PAGE_BYTES // 2) + "x",
            Fault("the page is larger than 1 MB", "divide it, and keep pictures and documents in content/assets/"),
            id="one byte too large",
        ),
        pytest.param(
            b"\xff" * 5_000_000,
            Fault("the page is larger than 1 MB", "divide it, and keep pictures and documents in content/assets/"),
            id="5 MB",
        ),
        pytest.param(
            "---\ntitle: الصحة\n",
            Fault("the front matter has no end: the second --- is missing", FRONT_MATTER_HINT, 1),
            id="unfinished front matter",
        ),
    ],
)
def test_what_cannot_be_read_is_the_fault_of_the_page(read, raw, fault):
    assert read(raw) == Page("index.md", "content/ar/index.md", AR, fault=fault)


def test_a_page_of_one_megabyte_is_read(read):
    assert len(read("x" * MAX_PAGE_BYTES).body) == MAX_PAGE_BYTES


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="there is no endless file")
def test_a_large_page_is_not_read_to_its_end():
    with pytest.raises(PageError, match="larger than 1 MB"):
        read_text(Path("/dev/zero"))


def test_a_page_that_is_not_there(tmp_path):
    page = read_page(tmp_path / "borta.md", "borta.md", "content/ar/borta.md", AR)
    assert page.fault == Fault("the file cannot be read: No such file or directory", "check its name and its rights")


@pytest.mark.parametrize(
    ("text", "meta", "lines", "body", "before"),
    [
        pytest.param("text\n", {}, {}, "text\n", 0, id="none"),
        pytest.param("", {}, {}, "", 0, id="empty page"),
        pytest.param("---\n---\ntext", {}, {}, "text", 2, id="empty"),
        pytest.param("---\n# bara en kommentar\n---\ntext", {}, {}, "text", 3, id="only a comment"),
        pytest.param("---\ntitle: Vård\n---", {"title": "Vård"}, {"title": 2}, "", 2, id="nothing after it"),
        pytest.param(
            "---\ntitle: Vård\n\nsummary: >\n  Två\n  rader\nowner: x\n---\ntext\n---\nmer",
            {"title": "Vård", "summary": "Två rader\n", "owner": "x"},
            {"title": 2, "summary": 4, "owner": 7},
            "text\n---\nmer",
            8,
            id="lines of keys, and a rule in the body",
        ),
        pytest.param(" ---\ntitle: Vård\n---\n", {}, {}, " ---\ntitle: Vård\n---\n", 0, id="not at the beginning"),
        pytest.param("----\nVård\n----\n", {}, {}, "----\nVård\n----\n", 0, id="four dashes"),
    ],
)
def test_front_matter(text, meta, lines, body, before):
    assert split_front_matter(text) == (meta, lines, body, before)


@pytest.mark.parametrize(
    ("value", "title"),
    [
        ("1177", "1177"),
        ("2027-05-22", "2027-05-22"),
        ("1.5", "1.5"),
        ("'1177'", "1177"),
        ("[1177]", [1177]),
        ("", None),
        ("no", False),
    ],
)
def test_a_title_that_yaml_takes_for_a_number_is_a_text(value, title):
    meta, _, _, _ = split_front_matter(f"---\ntitle: {value}\n---\n")
    assert meta == {"title": title}


@pytest.mark.parametrize(
    ("text", "message", "line"),
    [
        pytest.param("title: Vård\n", "the front matter has no end: the second --- is missing", 1, id="unfinished"),
        pytest.param(
            "title: Vård\nsummary: a: b\n---\n",
            "the front matter is not YAML: mapping values are not allowed in this context",
            3,
            id="a colon in a value",
        ),
        pytest.param(
            "title: Vård\n\tsummary: x\n---\n",
            "the front matter is not YAML: found a tab character that violates indentation",
            3,
            id="a tab",
        ),
        pytest.param(
            "title: [Vård\nowner: x\n---\n",
            "the front matter is not YAML: did not find expected ',' or ']'",
            3,
            id="an open bracket",
        ),
        pytest.param(
            "title: Vård\nowner: *x\n---\n",
            "the front matter is not YAML: found undefined alias",
            3,
            id="an alias of nothing",
        ),
        pytest.param(
            "title: !!python/object:os.system x\n---\n",
            "the front matter is not YAML: could not determine a constructor for the tag "
            "'tag:yaml.org,2002:python/object:os.system'",
            2,
            id="a Python object",
        ),
        pytest.param(
            "reviewed: 2027-02-30\n---\n",
            "the front matter is not YAML: day is out of range for month",
            1,
            id="a day that there is not",
        ),
        pytest.param(
            "- title\n- summary\n---\n",
            "the front matter is not a list of 'key: value' lines",
            2,
            id="a list",
        ),
        pytest.param("Vård\n---\n", "the front matter is not a list of 'key: value' lines", 2, id="a sentence"),
        pytest.param(
            "title: Vård\nowner: \x07\n---\n",
            "the front matter is not YAML: unacceptable character #x0007: control characters are not allowed",
            3,
            id="a control character",
        ),
    ],
)
def test_broken_front_matter(text, message, line):
    with pytest.raises(PageError) as error:
        split_front_matter(f"---\n{text}")
    assert error.value.fault == Fault(message, FRONT_MATTER_HINT, line)


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("!!bool machine", id="a truth value that is none"),
        pytest.param("!!int ''", id="a number that is none"),
        pytest.param("!!timestamp never", id="a time that is none"),
    ],
)
def test_a_value_that_yaml_cannot_make_is_a_page_error(value):
    with pytest.raises(PageError, match="the front matter is not YAML"):
        split_front_matter(f"---\nstatus: {value}\n---\n")


def test_deep_nesting_in_the_front_matter_does_not_end_the_process():
    page = "'---\\na: ' + '[' * 200_000 + '\\n---'"
    code = f"from orientera.read.markdown import split_front_matter; split_front_matter({page})"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert ended.stderr.splitlines()[-1].startswith("orientera.read.markdown.PageError: ")


@pytest.mark.parametrize(
    ("body", "headings"),
    [
        pytest.param("# Vård { #vard }", [Heading(1, "Vård", "vard", 1)], id="with an id"),
        pytest.param("###### Vård {#vard}", [Heading(6, "Vård", "vard", 1)], id="without spaces in the braces"),
        pytest.param("## Vård {: #vard .stor }", [Heading(2, "Vård", "vard", 1)], id="with a colon and a class"),
        pytest.param("## Vård { .stor #vard }", [Heading(2, "Vård", "vard", 1)], id="class before id"),
        pytest.param("## Vård { #vard } ##", [Heading(2, "Vård", "vard", 1)], id="closed"),
        pytest.param("## الطبيب { #طبيب }", [Heading(2, "الطبيب", "طبيب", 1)], id="an Arabic id"),
        pytest.param("## ሓኪም", [Heading(2, "ሓኪም", None, 1)], id="without id"),
        pytest.param("## Vård { .stor }", [Heading(2, "Vård", None, 1)], id="only a class"),
        pytest.param("## Vård {}", [Heading(2, "Vård", None, 1)], id="empty braces"),
        pytest.param("## Vård **nu** { #nu }", [Heading(2, "Vård **nu**", "nu", 1)], id="text as it is written"),
        pytest.param("Vård { #vard }\n====", [Heading(1, "Vård", "vard", 1)], id="setext, first level"),
        pytest.param("\nVård { #vard }\n---\n", [Heading(2, "Vård", "vard", 2)], id="setext, second level"),
        pytest.param(
            "## Kurs i C# { #kurs }", [Heading(2, "Kurs i C#", "kurs", 1)], id="a sign that belongs to a word"
        ),
        pytest.param("text\n## Vård { #vard }\n", [Heading(2, "Vård", "vard", 2)], id="right after a paragraph"),
        pytest.param(
            "## A { #a }\n\ntext\n\n## B { #b }\n### C\n",
            [Heading(2, "A", "a", 1), Heading(2, "B", "b", 5), Heading(3, "C", None, 6)],
            id="three",
        ),
        pytest.param('!!! note "Obs"\n\n    ## Vård { #vard }\n', [Heading(2, "Vård", "vard", 3)], id="in a box"),
        pytest.param("??? note\n    ## Vård { #vard }\n", [Heading(2, "Vård", "vard", 2)], id="in a closed box"),
        pytest.param("???+ note\n    ## Vård { #vard }\n", [Heading(2, "Vård", "vard", 2)], id="in an open box"),
        pytest.param("- punkt\n\n    ## Vård { #vard }\n", [Heading(2, "Vård", "vard", 3)], id="in a list"),
        pytest.param("1. ett\n2. två\n\n    ## Vård\n", [Heading(2, "Vård", None, 4)], id="in a numbered list"),
        pytest.param("> ## Vård { #vard }\n", [Heading(2, "Vård", "vard", 1)], id="in a quotation"),
        pytest.param("```\n# inte rubrik\n```\n", [], id="in a code block"),
        pytest.param("~~~ bash\n## inte rubrik { #x }\n", [], id="in a code block without end"),
        pytest.param("text\n\n    # inte rubrik\n", [], id="in an indented block"),
        pytest.param("`# inte rubrik`\n", [], id="in code"),
        pytest.param("\\# inte rubrik\n", [], id="escaped"),
        pytest.param("<!--\n# inte rubrik\n-->\n", [], id="in a comment"),
        pytest.param("#1177 är ett nummer"[1:], [], id="a number"),
        pytest.param(
            "##Vård { #vard }",
            [Heading(2, "Vård", "vard", 1)],
            id="no space after the signs",
        ),
        pytest.param(
            "<div markdown>\n## Vård { #vard }\n</div>\n",
            [Heading(2, "Vård", "vard", 2)],
            id="in HTML that is marked as Markdown",
        ),
        pytest.param(
            "## Vård { id=vard }",
            [Heading(2, "Vård", "vard", 1)],
            id="an id that is written out",
        ),
        pytest.param(
            "## Vård{ #vard }",
            [Heading(2, "Vård{ #vard }", None, 1)],
            id="no space before the brace",
        ),
        pytest.param(
            "## Vård ## { #vard }",
            [Heading(2, "Vård", "vard", 1)],
            id="closed before the id",
        ),
    ],
)
def test_headings(body, headings):
    assert list(read_body(body, 0)[0]) == headings


@pytest.mark.parametrize(
    ("body", "links"),
    [
        pytest.param("[läs](vard.md)", [Link("vard.md", 1)], id="a link"),
        pytest.param('[läs](vard.md#akut "Akut")', [Link("vard.md#akut", 1)], id="with a part and a title"),
        pytest.param("[läs](<vård nu.md>)", [Link("vård nu.md", 1)], id="with a space"),
        pytest.param("[اقرأ](../صفحة.md#طبيب)", [Link("../صفحة.md#طبيب", 1)], id="Arabic, as it is written"),
        pytest.param("[läs](%C3%A5.md)", [Link("%C3%A5.md", 1)], id="encoded, as it is written"),
        pytest.param("[läs](javascript:x)", [Link("javascript:x", 1)], id="what a browser should not follow"),
        pytest.param("[läs]()", [Link("", 1)], id="to nothing"),
        pytest.param("<https://polisen.se>", [Link("https://polisen.se", 1)], id="in angle brackets"),
        pytest.param("![karta](karta.png)", [Link("karta.png", 1, "karta")], id="a picture"),
        pytest.param(
            "[![karta](karta.png)](vard.md)",
            [Link("vard.md", 1), Link("karta.png", 1, "karta")],
            id="a picture in a link",
        ),
        pytest.param("rad\nrad [a](a.md)\n[b](b.md)", [Link("a.md", 2), Link("b.md", 3)], id="lines of a paragraph"),
        pytest.param("hård  \n[a](a.md)\\\n[b](b.md)", [Link("a.md", 2), Link("b.md", 3)], id="after hard breaks"),
        pytest.param("[a\nb](a.md) [c](c.md)", [Link("a.md", 1), Link("c.md", 2)], id="a link over two lines"),
        pytest.param(
            "- [a](a.md)\n- text\n  [b](b.md)\n\n    [c](c.md)\n",
            [Link("a.md", 1), Link("b.md", 3), Link("c.md", 5)],
            id="in a list",
        ),
        pytest.param(
            "| [a](a.md) | x |\n|---|---|\n| y | [b](b.md) |\n| [c](c.md) | [d](d.md) |\n",
            [Link("a.md", 1), Link("b.md", 3), Link("c.md", 4), Link("d.md", 4)],
            id="in a table",
        ),
        pytest.param('!!! note "Obs"\n    rad\n    [a](a.md)\n', [Link("a.md", 3)], id="in a box"),
        pytest.param("<b>x\n</b> [a](a.md)\n", [Link("a.md", 2)], id="after a tag that ends"),
        pytest.param(
            "<div markdown>\n[a](a.md)\n</div>\n", [Link("a.md", 2)], id="in HTML that is marked as Markdown"
        ),
        pytest.param("## Vård [a](a.md) { #vard }\n", [Link("a.md", 1)], id="in a heading"),
        pytest.param("ord\n:   [a](a.md)\n", [Link("a.md", 2)], id="in a definition"),
        pytest.param(
            "text\n\n[läs][vard]\n\n[vard]: vard.md\n", [Link("vard.md", 3)], id="reference, where it is used"
        ),
        pytest.param("[vard]\n\n[vard]: vard.md\n", [Link("vard.md", 1)], id="reference by its text"),
        pytest.param("![karta][k]\n\n[k]: karta.png\n", [Link("karta.png", 1, "karta")], id="picture by reference"),
        pytest.param("[vard]: vard.md\n", [], id="a reference that nobody uses"),
        pytest.param("https://polisen.se", [], id="an address that is no link"),
        pytest.param("`[a](a.md)`", [], id="in code"),
        pytest.param("```\n[a](a.md)\n```", [], id="in a code block"),
        pytest.param(
            "`a\nb` [c](c.md)",
            [Link("c.md", 2)],
            id="after code over two lines",
        ),
        pytest.param(
            "![a\nb](b.png) [c](c.md)",
            [Link("b.png", 1, "a\nb"), Link("c.md", 2)],
            id="after a long picture",
        ),
    ],
)
def test_links(body, links):
    assert list(read_body(body, 0)[1]) == links


@pytest.mark.parametrize(
    ("body", "markers"),
    [
        pytest.param("Ring [[phone:sos-alarm]].", [Marker("phone", "sos-alarm", 1)], id="a phone"),
        pytest.param("[[site:1177]]", [Marker("site", "1177", 1)], id="an address"),
        pytest.param("[[contact]]", [Marker("contact", "", 1)], id="without id"),
        pytest.param("اتصل بـ[[phone:1177]]،", [Marker("phone", "1177", 1)], id="glued to Arabic"),
        pytest.param("[[fax:länsstyrelsen]]", [Marker("fax", "länsstyrelsen", 1)], id="of an unknown kind"),
        pytest.param(
            "rad\n[[phone:polisen]] och [[site:polisen]]\n[[contact]]",
            [Marker("phone", "polisen", 2), Marker("site", "polisen", 2), Marker("contact", "", 3)],
            id="lines of a paragraph",
        ),
        pytest.param(
            "- [[phone:a]]\n- text\n  [[phone:b]]\n",
            [Marker("phone", "a", 1), Marker("phone", "b", 3)],
            id="in a list",
        ),
        pytest.param("| x |\n|---|\n| y |\n| [[phone:a]] |\n", [Marker("phone", "a", 4)], id="in a table"),
        pytest.param("!!! note\n    rad\n    [[phone:a]]\n", [Marker("phone", "a", 3)], id="in a box"),
        pytest.param("## Ring [[phone:a]] { #ring }\n", [Marker("phone", "a", 1)], id="in a heading"),
        pytest.param("[[Phone:a]] [[phone:]] [phone:a] [[phone:a b]] [[:a]]", [], id="what is none"),
        pytest.param("```\n[[phone:a]]\n```", [], id="in a code block"),
        pytest.param(
            "<p>\n[[phone:a]]\n</p>",
            [Marker("phone", "a", 2)],
            id="in HTML",
        ),
    ],
)
def test_markers(body, markers):
    assert list(read_body(body, 0)[2]) == markers


def test_lines_are_counted_from_the_top_of_the_file():
    headings, links, markers = read_body("\n## A { #a }\n\n[b](b.md)\n[[contact]]\n", 10)
    assert [found.line for found in (*headings, *links, *markers)] == [12, 14, 15]


BLOCKS = [
    "# ",
    "## حق { #id }",
    "- ",
    "1. ",
    "> ",
    "| ",
    "|---|",
    "```",
    "    ",
    "\t",
    "!!! note",
    '??? "',
    "===",
    "---",
]
INLINES = [
    "[",
    "](",
    ")",
    "![",
    "]: x",
    "[[",
    "]]",
    "phone:a",
    "{",
    "}",
    "#",
    "*",
    "_",
    "`",
    "&amp;",
    "\\",
    "ሰላም",
    "\x00",
]
HTML = ["<div>", "</div>", "<!--", "-->", "<p", ">"]
PIECES = st.sampled_from([*BLOCKS, *INLINES, *HTML, "\n", "\n\n"])


@given(st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=200))
@example("[a]: b\n[a][a]\n")
@example("!!!\n    # A")
def test_read_body_never_raises_and_lines_lie_inside_the_text(text):
    body = text.replace("\r\n", "\n").replace("\r", "\n")
    headings, links, markers = read_body(body, 5)
    lines = [found.line for found in (*headings, *links, *markers)]
    assert all(6 <= line <= 6 + body.count("\n") for line in lines)
    assert all(1 <= heading.level <= 6 for heading in headings)


@pytest.mark.parametrize(
    "text",
    [
        "'# a' + ' ' * 50_000 + 'b'",
        "'<a markdown\\n' * 5_000",
        "'# a' + '{' * 50_000",
        "'[[a:b ' * 3_000",
        "'<div markdown>\\n' * 20_000 + '</div>\\n' * 20_000",
        "'<div>\\n\\n' * 5_000",
        "'!!! a' + ' a' * 50_000 + '!'",
        "'=== \"' * 20_000",
        "'a\\n' * 10_000 + ': b'",
        "'a\\n\\n:   b\\n' * 5_000",
        "'- ' * 20_000",
        "'> ' * 20_000",
        "''.join('    ' * n + '- a\\n' for n in range(200))",
        "'|a' * 20_000 + '\\n' + '|-' * 20_000",
    ],
)
def test_a_strange_text_takes_no_long_time(text):
    code = (
        "from orientera.read.dialect import Dialect\nfrom orientera.read.markdown import read_units\n"
        f"for dialect in Dialect: read_units({text}, 0, dialect)"
    )
    ended = subprocess.run([sys.executable, "-c", code], check=False, timeout=60)
    assert ended.returncode == 0


YAML = st.sampled_from(["---\n", "title: ", "ሰላም", ": ", "- ", "[", "}", "\n", "2027-02-3", "'", "*a", "&a "])


@given(st.lists(YAML).map("".join))
def test_front_matter_is_read_or_a_page_error_and_nothing_else(text):
    with contextlib.suppress(PageError):
        meta, lines, body, before = split_front_matter(text)
        assert set(lines) == {str(key) for key in meta}
        assert text.split("\n")[before:] == body.split("\n")


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        pytest.param("Du **kan**\n_läsa_ och `räkna`.", "Du kan läsa och räkna.", id="emphasis and code"),
        pytest.param("snake_case 2 * 3 < 7 &amp; 8 &lt; 9", "snake_case 2 * 3 < 7 & 8 < 9", id="signs that are none"),
        pytest.param("[En **länk**](a.md){ hreflang=ar } ![bild](b.png)", "En länk bild", id="links and pictures"),
        pytest.param("<bdi lang='sv'>Kommun</bdi><br>بلدية", "Kommun بلدية", id="tags"),
        pytest.param("Hela { #hela }", "Hela", id="attributes"),
    ],
)
def test_plain_text(text, plain):
    assert plain_text(text) == plain
