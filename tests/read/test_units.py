"""Units are what a reader of the page sees, each once: compared with what Python-Markdown makes of the page."""

from __future__ import annotations

import itertools
import re
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from orientera.model.language import Language
from orientera.model.marker import MARKER
from orientera.read.dialect import Dialect
from orientera.read.markdown import page_of, page_of_bytes, read_page, read_text, read_units
from orientera.read.rewrite import rewrite
from tests.benchmarks.corpus import ROOT, languages
from tests.read.rendered import rendered

MORE = ("footnotes", "pymdownx.tabbed")  # what other trees switch on
SEEN = re.compile(r"x\d+q")

# A word is written W until all are numbered; U is a word that no reader sees.
INLINES = st.sampled_from(
    ["W", "W W", "*W* W", "**W** W", "[W](u.md)", "`W`", "W [W W](u.md){ .u } W", "W[^f]", "<b>W</b> W"]
)
LINES = st.lists(INLINES, min_size=1, max_size=3)


def indented(lines):
    return [f"    {line}" if line else "" for line in lines]


NOTHING: st.SearchStrategy[list[str]] = st.just([])


@st.composite
def definitions(draw, children=NOTHING):
    lines = draw(LINES)
    for _ in range(draw(st.integers(1, 2))):
        first, *rest = draw(LINES)
        lines += [f":   {first}", *indented(rest)]
        if inner_lines := draw(children):
            lines += ["", *indented(inner_lines), ""]
    return lines


@st.composite
def footnotes(draw, children):
    return ["[^f]: " + draw(INLINES), *(["", *lines] if (lines := indented(draw(children))) else [])]


def blocks(inner):
    """Strategies of lists of lines, around ``inner`` ones."""
    children = st.lists(inner, max_size=2).map(joined)

    @st.composite
    def lists(draw):
        lines = []
        is_loose = draw(st.booleans())
        for number in range(1, draw(st.integers(1, 3)) + 1):
            marker = draw(st.sampled_from(["- ", "* ", "-   ", f"{number}. "]))
            first, *rest = draw(LINES)
            lines += [f"{marker}{first}", *(f"  {line}" for line in rest)]
            if draw(st.booleans()):
                lines += [f"{draw(st.sampled_from(['  ', '    ']))}- {draw(INLINES)}"]
            if inner_lines := draw(children):
                lines += ["", *indented(inner_lines), ""]
            elif is_loose:
                lines.append("")
        return lines

    @st.composite
    def boxes(draw):
        title = draw(
            st.sampled_from(["!!! note", '!!! note "W W"', '??? tip "W"', "???+ note", '??? "W W"', '=== "W W"'])
        )
        gap = draw(st.sampled_from([[], [""]]))
        return [title, *gap, *indented(draw(children) or ["W"])]

    quotes = children.filter(bool).map(lambda lines: [f"> {line}".rstrip() for line in lines])
    divs = children.filter(bool).map(lambda lines: ["<div markdown>", "", *lines, "", "</div>"])
    return st.one_of(lists(), boxes(), quotes, divs)


def joined(parts):
    lines = []
    for part in parts:
        lines += ["", *part] if lines else part
    return lines


TABLES = st.lists(st.tuples(INLINES, INLINES), min_size=1, max_size=3).map(
    lambda rows: ["| W | W |", "|---|:--|", *(f"| {one} | {other} |" for one, other in rows)]
)
LEAVES = st.one_of(
    LINES,
    st.sampled_from(["# W W", "## W { #u }", "### *W* ###"]).map(lambda line: [line]),
    st.just(["W W", "==="]),
    TABLES,
    st.just(["```", "U U", "", "# U", "```"]),
    st.just(["***"]),
    definitions(),
    st.just(["[u]: u.md"]),
)
TIGHT = st.sampled_from(  # what begins a block in the middle of a paragraph, and what does not
    [
        ["W W", "- W"],
        ["W", "1. W", "W"],
        ["W", "# W", "W"],
        ["W", "> W", "W"],
        ["W", "***", "W"],
        ["W W", "W", "---", "W"],
        ["W", "| W | W |", "|---|---|", "| W | W |"],
        ["W", '!!! note "W"', "    W"],
        ["W", "??? note", "    W", "W"],
        ["  # W"],
        ["#W W"],
        ["# W", "- W", "- W"],
        ["W: W", ": W"],
        ["> W", "- W"],
    ]
)
LEAVES = LEAVES | TIGHT
NESTED = st.recursive(LEAVES, blocks, max_leaves=6)
INNER = st.lists(NESTED, max_size=2).map(joined)
AT_THE_TOP = st.one_of(  # Python-Markdown reads these in other ways inside other blocks
    NESTED,
    definitions(INNER),
    footnotes(INNER),
    st.just(["<div>", "W <b>W</b>", "", "W", "</div>"]),
    st.just(["<!-- U", "", "U -->"]),
)
PAGES = st.lists(AT_THE_TOP, min_size=1, max_size=4).map(joined)


def numbered(lines):
    """The text of a page whose words are all different."""
    count = itertools.count(1)
    named = {"W": "x{}q", "[^f]:": "[^f{}]:"}
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines))  # two empty lines end a footnote, and only there
    return re.sub(r"W|\[\^f\]:", lambda found: named[found[0]].format(next(count)), text) + "\n"


def groups(texts):
    return sorted(found for text in texts if (found := SEEN.findall(text)))


@settings(max_examples=150)
@given(PAGES)
def test_units_are_the_blocks_that_python_markdown_makes(lines):
    text = numbered(lines)
    units = read_units(text, 0)[1]
    assert groups(unit.text for unit in units) == groups(rendered(text, *MORE)), text
    source = text.split("\n")
    for unit in units:
        first = next(line for line in unit.text.split("\n") if line.strip())
        assert first.strip() in source[unit.line - 1]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            '=== "macOS"\n\n    Öppna.\n\n=== "Windows"\n\n    - Starta.\n',
            [
                (("tab", "p"), "macOS", 1),
                (("tab", "p"), "Öppna.", 3),
                (("tab", "p"), "Windows", 5),
                (("tab", "ul", "li", "p"), "Starta.", 7),
            ],
            id="tabs",
        ),
        pytest.param(
            '??? note "Läs mer"\n    Text.\n\n???+ tip "Öppen"\n\n    Text.\n\n??? "Bara titel"\n    Text.\n',
            [
                (("note", "p"), "Läs mer", 1),
                (("note", "p"), "Text.", 2),
                (("tip", "p"), "Öppen", 4),
                (("tip", "p"), "Text.", 6),
                (("details", "p"), "Bara titel", 8),
                (("details", "p"), "Text.", 9),
            ],
            id="details",
        ),
        pytest.param(
            '!!! note inline end "Obs!"\n    Rad ett\n    rad två.\n!!! tip\n    Utan titel.\n'
            '!!! tip ""\n    Tom titel.\n',
            [
                (("note", "p"), "Obs!", 1),
                (("note", "p"), "Rad ett\nrad två.", 2),
                (("tip", "p"), "Utan titel.", 5),
                (("tip", "p"), "Tom titel.", 7),
            ],
            id="admonitions",
        ),
        pytest.param(
            "!!! note Obs!\n    Text.\n", [(("p",), "!!! note Obs!\n    Text.", 1)], id="a title without quotes"
        ),
        pytest.param(
            "Kommun\nstad\n:   Ett område.\n\n    Med ett råd.\n:   En myndighet.\n\nLän\n\n:   Flera.\n",
            [
                (("dl", "dt"), "Kommun", 1),
                (("dl", "dt"), "stad", 2),
                (("dl", "dd", "p"), "Ett område.", 3),
                (("dl", "dd", "p"), "Med ett råd.", 5),
                (("dl", "dd", "p"), "En myndighet.", 6),
                (("dl", "dt"), "Län", 8),
                (("dl", "dd", "p"), "Flera.", 10),
            ],
            id="definitions",
        ),
        pytest.param(
            "1. Ett\n    - Inre\n        1. Innerst\n2. Två\n  - Tre\n\n    Till tre.\n\n  Utanför.\n",
            [
                (("ol", "li", "p"), "Ett", 1),
                (("ol", "li", "ul", "li", "p"), "Inre", 2),
                (("ol", "li", "ul", "li", "ol", "li", "p"), "Innerst", 3),
                (("ol", "li", "p"), "Två", 4),
                (("ol", "li", "p"), "Tre", 5),
                (("ol", "li", "p"), "Till tre.", 7),
                (("p",), "Utanför.", 9),
            ],
            id="nested lists, indented by four",
        ),
        pytest.param("Du behöver:\n- pass\n- pengar\n", [(("p",), "Du behöver:\n- pass\n- pengar", 1)], id="no list"),
        pytest.param(
            "| A | B |\n|---|--:|\n| a | **b** |\n",
            [
                (("table", "thead", "tr", "th"), "A", 1),
                (("table", "thead", "tr", "th"), "B", 1),
                (("table", "tbody", "tr", "td"), "a", 3),
                (("table", "tbody", "tr", "td"), "**b**", 3),
            ],
            id="a table",
        ),
        pytest.param(
            "<div>\nEtt\n\nTvå\n</div>\nTre\n\n<!-- fyra\n\nfem -->\n\n<script>\nsex\n</script>\n",
            [(("html",), "<div>\nEtt\n\nTvå\n</div>\n", 1), (("p",), "Tre", 6)],
            id="HTML",
        ),
        pytest.param(
            '<div class="a" markdown="1">\n\nEtt\n\n- Två\n\n</div>\n\n<div markdown>\nTre\n</div>\n',
            [(("p",), "Ett", 3), (("ul", "li", "p"), "Två", 5), (("p",), "Tre", 10)],
            id="Markdown in HTML",
        ),
        pytest.param(
            "Text.[^a]\n\n[^a]: Fotnot.\n\n    Mer.\n\nSlut.\n",
            [
                (("p",), "Text.[^a]", 1),
                (("footnote", "p"), "Fotnot.", 3),
                (("footnote", "p"), "Mer.", 5),
                (("p",), "Slut.", 7),
            ],
            id="footnotes",
        ),
        pytest.param(
            "```\nkod\n```\n\n    kod\n\n[a]: a.md\n\nText.\n", [(("p",), "Text.", 9)], id="what is no unit"
        ),
    ],
)
def test_units_of(text, found):
    units = read_units(text, 0)[1]
    assert [(unit.shape, unit.text, unit.line) for unit in units] == found


@pytest.mark.parametrize(
    ("dialect", "text", "found"),
    [
        pytest.param(
            Dialect.COMMONMARK,
            "You need:\n- a pass\n  - new\n",
            [(("p",), "You need:", 1), (("ul", "li", "p"), "a pass", 2), (("ul", "li", "ul", "li", "p"), "new", 3)],
            id="a list right after a paragraph",
        ),
        pytest.param(
            Dialect.COMMONMARK,
            ":::note[Mind this]\nText.\n:::\n\n/// tip | Better\n\nOther.\n\n///\n",
            [(("p",), "Mind this", 1), (("p",), "Text.", 2), (("p",), "Better", 5), (("p",), "Other.", 7)],
            id="directives",
        ),
        pytest.param(
            Dialect.MDX,
            "import Tabs from '@theme/Tabs';\nimport {\n  A,\n} from 'b';\n\nexport const x = 1;\n\n"
            "# Title {#title}\n\n"
            '<Tabs>\n  <TabItem value="a">\n\n    Indented, no code.\n\n  </TabItem>\n</Tabs>\n\n'
            "{/* a comment\n\nof two parts */}\n",
            [
                (("h1",), "Title {#title}", 8),
                (("html",), '<Tabs>\n  <TabItem value="a">\n', 10),
                (("p",), "Indented, no code.", 13),
                (("html",), "  </TabItem>\n</Tabs>\n", 15),
            ],
            id="JSX",
        ),
    ],
)
def test_units_of_other_trees(dialect, text, found):
    units = read_units(text, 0, dialect)[1]
    assert [(unit.shape, unit.text, unit.line) for unit in units] == found


SIGNS = st.sampled_from(
    [*"#*_`~>|-+=!?:<>[](){}^\\/&;\"'$1.\t\x00", "  ", "    ", "\n", "\n\n", "W", "ሰላም", "م", "- ", "1. ",
     "!!! a", "??? ", ":   ", '"W"', "<div>", "</div>", "<div markdown>", "<!--", "-->", "[^a]: ", "|---|", "```",
     "import ", ":::", "///"]
)  # fmt: skip
TEXTS = st.lists(SIGNS, max_size=60).map("".join) | st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


@settings(max_examples=300)
@given(TEXTS, st.sampled_from(Dialect))
@example("> " * 500 + "W", Dialect.PYTHON_MARKDOWN)
@example("\n".join("    " * depth + "- W" for depth in range(200)), Dialect.PYTHON_MARKDOWN)
@example("\n".join("    " * depth + '!!! note "W"' for depth in range(200)), Dialect.PYTHON_MARKDOWN)
@example("- " * 500 + "W", Dialect.COMMONMARK)
@example("[" * 2000 + "W" + "](a)" * 2000, Dialect.MDX)
@example("<div>\n\n" * 2000 + "</div>\n" * 2000, Dialect.PYTHON_MARKDOWN)
def test_any_text_is_read_and_nothing_of_it_twice(text, dialect):
    source = numbered([text.replace("\r\n", "\n").replace("\r", "\n")])
    units = read_units(source, 0, dialect)[1]
    words = [word for unit in units for word in SEEN.findall(unit.text)]
    assert len(words) == len(set(words))
    assert all(1 <= unit.line <= source.count("\n") + 1 for unit in units)


@given(st.binary(max_size=100) | TEXTS.map(lambda text: f"---\r\ntitle: a\r\n---\r\n{text}".encode()))
def test_any_file_is_a_page_or_has_a_fault(raw):
    page = page_of_bytes(raw, "a.md", "a.md", Language("ar", "العربية"))
    assert page.fault is None or not page.units


@cache
def own_pages(code):
    """The site's own pages in a language, with their texts."""
    folder = ROOT / "content" / code
    files = sorted(folder.rglob("*.md"))
    language = Language(code, code)
    return [
        (read_page(file, file.relative_to(folder).as_posix(), file.name, language), read_text(file)) for file in files
    ]


CODES = [str(one["locale"]) for one in languages()]


@pytest.mark.parametrize("code", CODES)
def test_units_of_our_own_pages_are_what_their_readers_see(code):
    for page, _ in own_pages(code):
        body = MARKER.sub(lambda marker: marker["words"] or "", page.body)
        texts = [unit.prose for unit in page.units], rendered(body)
        read, seen = ([word for text in each if (word := "".join(re.findall(r"\w", text)))] for each in texts)
        assert read == seen, page.path


@pytest.mark.parametrize("code", CODES)
def test_rewriting_keeps_every_other_byte_of_our_own_pages(code):
    for number, (page, text) in enumerate(own_pages(code)):
        units = page.translatable()
        body = [n for n, unit in enumerate(units) if unit.kind not in ("title", "summary")]
        new = rewrite(text, page, {n: f"Zx {units[n].text}" for n in body})
        read = page_of(new, page.path, page.file, page.language)
        assert [(unit.shape, unit.text, unit.line) for unit in read.units] == [
            (unit.shape, f"Zx {unit.text}", unit.line) for unit in page.units
        ]
        assert rewrite(new, read, {n: units[n].text for n in body}) == text, page.path
        one = number % len(units)
        lines = rewrite(text, page, {one: "Zx"}).split("\n")
        size = units[one].text.count("\n") if units[one].kind == "p" else 0
        before, after = units[one].line - 1, units[one].line + size
        assert lines[:before] + lines[before + 1 :] == text.split("\n")[:before] + text.split("\n")[after:], page.path
