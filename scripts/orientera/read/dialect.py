"""Read Markdown as the site's generator does: Python-Markdown's blocks, by the rules of a CommonMark parser.

A parser of CommonMark says which lines a block stands on; Python-Markdown, which makes the pages, does not. What the
two read in different ways is told here: lists, definitions, boxes, tabs, HTML, and where a paragraph ends.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from enum import Enum
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.rules_block import StateBlock
    from markdown_it.rules_core import StateCore

_INDENT = 4
_DEEPEST = 60
"""Blocks inside each other. What is deeper is read as text."""
_ITEM = re.compile(r"(?:[*+-]|\d+\.)[ \t]+")
_DEFINITION = re.compile(r":[ \t]+(?=\S)")
_BOX = re.compile(r'!!! ?(?P<kind>[\w-]+)(?: +[\w-]+)*(?: +"(?P<title>.*?)")? *')
_DETAILS = re.compile(r'\?\?\?\+? ?(?P<kind>[\w-]+)?(?: +[\w-]+)*(?: *"(?P<title>.*?)")? *')
_TAB = re.compile(r'===(?:\+|\+!|!\+|!)? +(?P<kind>)"(?P<title>.*?)" *')
_DIRECTIVE = re.compile(r":{3,} ?[\w-]*(?:\[(?P<label>.*)\]|(?P<title> .*)?) *")
_BLOCK = re.compile(r"/{3,}(?: [\w-]+)?(?: *\|(?P<label>)(?P<title>.*))? *")
_SENTENCE = re.compile(r"[^\W\d_]|\*\*\w|[\"“”„«(‘’]\w")
_UNDERLINE = re.compile(r"[=-]+ *")
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?P<attributes>(?:\s[^<>]*)?)/?>")
_UNSEEN = re.compile(r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_IS_MARKDOWN = re.compile(r"\smarkdown(?=[\s=]|$)")
_RAW = frozenset({"canvas", "math", "output", "pre", "script", "style", "textarea", "video"})
"""Elements that begin a block of HTML in Python-Markdown, and are no block of that kind in CommonMark."""


class Dialect(Enum):
    """Whose Markdown it is: ours, as Python-Markdown reads it; another tree's; or with JSX in it."""

    PYTHON_MARKDOWN = "Python-Markdown"
    COMMONMARK = "CommonMark"
    MDX = "MDX"


@cache
def parser(dialect: Dialect) -> MarkdownIt:
    """Make the parser of a dialect. Boxes and tabs are tokens ``box_open`` with their kind as ``meta["kind"]``."""
    from markdown_it.rules_block import blockquote, list_block, table

    made = _new()
    made.options.maxNesting = 2 * _DEEPEST
    made.core.ruler.at("inline", _links_only)
    rules = made.block.ruler
    rules.before("table", "plain", _plain)
    rules.at("blockquote", _unless_too_deep(blockquote), {"alt": ["paragraph", "reference", "blockquote", "list"]})
    rules.before("fence", "box", _unless_too_deep(_box), {"alt": ["paragraph", "reference", "blockquote", "list"]})
    rules.before("paragraph", "definitions", _unless_too_deep(_definitions), {"alt": ["paragraph"]})
    if dialect is Dialect.PYTHON_MARKDOWN:
        rules.at("list", _unless_too_deep(_list), {"alt": ["paragraph", "reference", "blockquote"]})
        rules.at("table", table, {"alt": []})
        rules.at("html_block", _html, {"alt": ["paragraph", "reference", "blockquote"]})
        rules.at("heading", _heading, {"alt": ["paragraph", "reference", "blockquote"]})
        rules.at("lheading", _underlined)
    else:
        rules.at("list", _unless_too_deep(list_block), {"alt": ["paragraph", "reference", "blockquote"]})
        rules.before("fence", "boundary", _boundary, {"alt": ["paragraph", "reference", "blockquote", "list"]})
    if dialect is Dialect.MDX:
        rules.disable("code")
        rules.before("paragraph", "unseen_code", _unseen_code)
    return made


def _new() -> MarkdownIt:
    from markdown_it import MarkdownIt  # builds that read no page need not load it
    from mdit_py_plugins.footnote import footnote_plugin

    made = MarkdownIt("commonmark").enable("table").use(footnote_plugin, inline=False, move_to_end=False)
    made.disable(["emphasis", "entity", "balance_pairs", "fragments_join"])  # what is no link is not asked for
    made.normalizeLink = lambda url: url  # type: ignore[method-assign]
    made.validateLink = lambda url: True  # type: ignore[method-assign]  # noqa: ARG005
    return made


@cache
def _inside_of_lines() -> MarkdownIt:
    """The parser of what stands in a line: brackets in brackets are read less deep than blocks in blocks."""
    return _new()


def is_seen(html: str) -> bool:
    """Say whether a piece of HTML is more than comments, scripts and styles."""
    return bool(_UNSEEN.sub("", html).strip())


def without_markdown_tags(body: str) -> str:
    """Blank the tags, each alone on its line, of HTML elements that say ``markdown``: what they hold is Markdown."""
    if " markdown" not in body:
        return body
    lines = body.split("\n")
    starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
    for start, end in _elements(body).items():
        tag = _TAG.match(body, start)
        first, last = (bisect_right(starts, place) - 1 for place in (start, end - 1))
        if tag and _IS_MARKDOWN.search(tag["attributes"]) and first != last:
            for number in (first, last):
                bare = lines[number].strip()
                if bare.count("<") == 1 and bare.startswith("<") and bare.endswith(">"):
                    lines[number] = ""
    return "\n".join(lines)


def _elements(text: str) -> dict[int, int]:
    """Find where each HTML element that is closed begins, and where it ends."""
    found: dict[int, int] = {}
    opened: dict[str, list[int]] = {}
    for tag in _TAG.finditer(text):
        name = tag["name"].lower()
        if not tag["end"] and not tag["attributes"].endswith("/"):
            opened.setdefault(name, []).append(tag.start())
        elif tag["end"] and opened.get(name):
            found[opened[name].pop()] = tag.end()
    return found


Rule = Callable[["StateBlock", int, int, bool], bool]


def _unless_too_deep(rule: Rule) -> Rule:
    """Make a rule of blocks that does not apply where blocks are too many inside each other."""

    def applied(state: StateBlock, start: int, end: int, silent: bool) -> bool:
        return state.level < _DEEPEST and rule(state, start, end, silent)

    return applied


def _line(state: StateBlock, line: int) -> str:
    """The text of a line, from its first sign to its last."""
    return state.src[state.bMarks[line] + state.tShift[line] : state.eMarks[line]]


def _indented(state: StateBlock, line: int) -> int:
    return state.sCount[line] - state.blkIndent


def _inside(state: StateBlock, kind: str, first: int, last: int) -> None:
    """Read the blocks of some lines that are indented once more."""
    around, until = state.parentType, state.lineMax
    state.parentType, state.lineMax = kind, last
    state.blkIndent += _INDENT
    state.md.block.tokenize(state, first, last)
    state.blkIndent -= _INDENT
    state.parentType, state.lineMax = around, until


def _inside_after(state: StateBlock, kind: str, line: int, marker: int, last: int) -> None:
    """Read the blocks that begin on a line after its marker, and go on where lines are indented once more."""
    kept = state.bMarks[line], state.tShift[line], state.sCount[line]
    state.bMarks[line] += state.tShift[line] + marker
    state.tShift[line], state.sCount[line] = 0, state.blkIndent + _INDENT
    _inside(state, kind, line, last)
    state.bMarks[line], state.tShift[line], state.sCount[line] = kept


def _text(state: StateBlock, tag: str, line: int, text: str) -> None:
    """Put a text that is not parsed into blocks: a title, a term."""
    state.push("text_open", tag, 1)
    token = state.push("inline", "", 0)
    token.content, token.map, token.children = text, [line, line + 1], []
    state.push("text_close", tag, -1)


def _links_only(state: StateCore) -> None:
    """Read the insides of texts that may hold a link or a picture, and of no other: it takes half of the time."""
    lines = _inside_of_lines()
    for token in state.tokens:
        if token.type == "inline" and ("[" in token.content or "<" in token.content):
            token.children = []
            lines.inline.parse(token.content, lines, state.env, token.children)


def _plain(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read a paragraph whose every line begins like a sentence, which is most of them: no other rule can apply."""
    if silent or _indented(state, start) >= _INDENT or _line(state, start).startswith(("import ", "export ")):
        return False
    end, last = state.lineMax, start
    while last < end and not state.isEmpty(last):
        if not _SENTENCE.match(state.src, state.bMarks[last] + state.tShift[last]):
            return False
        last += 1
    after = state.skipEmptyLines(last)
    if after < end and _line(state, after).startswith(":"):
        return False  # a term, and below the empty line its definition
    state.line = last
    state.push("paragraph_open", "p", 1)
    token = state.push("inline", "", 0)
    token.content = state.getLines(start, last, state.blkIndent, False).strip()
    token.map, token.children = [start, last], []
    state.push("paragraph_close", "p", -1)
    return True


def _box(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read an admonition, a details box, or a tab: a line with a title, and what is indented below it."""
    line = _line(state, start)
    if _indented(state, start) >= _INDENT or not line.startswith(("!!!", "???", "===")):
        return False
    found = next((match for one in (_BOX, _DETAILS, _TAB) if (match := one.fullmatch(line))), None)
    if found is None or not (found["kind"] or found["title"]):
        return False
    if silent:
        return True
    last = start + 1
    while last < end and (state.isEmpty(last) or _indented(state, last) >= _INDENT):
        last += 1
    opening = state.push("box_open", "div", 1)
    kind = "tab" if found.re is _TAB else found["kind"] or "details"
    opening.meta = {"kind": kind.lower()}
    if found["title"]:
        _text(state, "p", start, found["title"])
    _inside(state, "box", start + 1, last)
    state.push("box_close", "div", -1)
    state.line = last
    return True


def _boundary(state: StateBlock, start: int, _end: int, silent: bool) -> bool:
    """Read the first or the last line of a directive, ``:::note[Title]`` or ``/// note | Title``: it ends a block."""
    line = _line(state, start)
    if _indented(state, start) >= _INDENT or not line.startswith((":::", "///")):
        return False
    found = _DIRECTIVE.fullmatch(line) or _BLOCK.fullmatch(line)
    if found is None or silent:
        return found is not None
    title = (found["label"] or found["title"] or "").strip()
    if title:
        _text(state, "p", start, title)
    state.line = start + 1
    return True


def _list(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a list: what belongs to an item is indented by four, and a list begins where a block begins."""
    found = _ITEM.match(_line(state, start)) if _indented(state, start) < _INDENT else None
    if found is None or silent:  # silent: may it end a paragraph? Only inside a list
        is_first = bool(state.tokens) and state.tokens[-1].type == "list_item_open"
        return found is not None and is_first and state.listIndent >= 0
    tag = "ol" if found[0][0].isdigit() else "ul"
    state.push("list_open", tag, 1)
    outer, line = state.listIndent, start
    while found is not None:
        state.push("list_item_open", "li", 1)
        state.listIndent = state.blkIndent
        _inside_after(state, "list", line, found.end(), end)
        state.push("list_item_close", "li", -1)
        line = state.line
        is_near = line < end and 0 <= _indented(state, line) < _INDENT
        found = _ITEM.match(_line(state, line)) if is_near else None
    state.listIndent = outer
    state.push("list_close", tag, -1)
    return True


def _definitions(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read terms, a line each, and their definitions: below them, after a colon."""
    if silent:  # the next definition ends the paragraph of the one before
        return _indented(state, start) < 0 and _DEFINITION.match(_line(state, start)) is not None
    at = start
    while at < end and _is_term(state, at):
        at += 1
    terms = range(start, at)
    while at < end and state.isEmpty(at):
        at += 1
    found = _definition(state, at, end)
    ending = state.md.block.ruler.getRules("paragraph")
    if not terms or found is None or any(rule(state, one, end, True) for one in terms[1:] for rule in ending):
        return False
    state.push("dl_open", "dl", 1)
    for one in terms:
        _text(state, "dt", one, _line(state, one).strip())
    while found is not None:
        state.push("dd_open", "dd", 1)
        _inside_after(state, "definitions", at, found.end(), end)
        state.push("dd_close", "dd", -1)
        at = state.line
        found = _definition(state, at, end)
    state.push("dl_close", "dl", -1)
    return True


def _is_term(state: StateBlock, line: int) -> bool:
    return 0 <= _indented(state, line) < _INDENT and not state.isEmpty(line) and _line(state, line)[0] != ":"


def _definition(state: StateBlock, line: int, end: int) -> re.Match[str] | None:
    is_near = line < end and 0 <= _indented(state, line) < _INDENT
    return _DEFINITION.match(_line(state, line)) if is_near else None


def _html(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read an HTML element of a block's kind, to its end tag however many lines are empty, or a comment."""
    from markdown_it.common.html_blocks import block_names

    place = state.bMarks[start] + state.tShift[start]
    before = place - state.src.rfind("\n", 0, place) - 1
    if not state.src.startswith("<", place) or before >= _INDENT or state.src[place - before : place].strip():
        return False  # inside another block it is a part of a paragraph
    tag = _TAG.match(state.src, place)
    if state.src.startswith("<!--", place):
        until = state.src.find("-->", place)
    elif tag and tag["name"].lower() in _RAW.union(block_names):
        if "elements" not in state.env:
            state.env["elements"] = _elements(state.src)
        until = tag.end() - 1 if tag["end"] else state.env["elements"].get(place, 0) - 1
    else:
        return False
    if silent:
        return True
    token = state.push("html_block", "", 0)
    state.line = _after(state, start, end, until)
    token.map = [start, state.line]
    token.content = state.getLines(start, state.line, state.blkIndent, True)
    return True


def _after(state: StateBlock, start: int, end: int, until: int) -> int:
    """The line after that with the sign at the place ``until``; where that is below 0, the next empty line."""
    last = start + 1
    while until < 0 and last < end and not state.isEmpty(last):
        last += 1
    return last if until < 0 else min(max(bisect_right(state.bMarks, until), last), end)


def _heading(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a heading whose signs stand at the very beginning of the line."""
    from markdown_it.rules_block import heading

    return _indented(state, start) <= 0 and heading(state, start, end, silent)


def _underlined(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Read a heading of one line and the line below it."""
    from markdown_it.rules_block import lheading

    is_short = start + 1 < end and _UNDERLINE.fullmatch(_line(state, start + 1)) is not None
    return is_short and lheading(state, start, end, silent)


def _unseen_code(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    """Pass over JavaScript that imports, exports or is a comment: nobody reads it."""
    line = _line(state, start)
    if silent or state.level or _indented(state, start) or not line.startswith(("import ", "export ", "{/*")):
        return False
    until = state.src.find("*/}", state.bMarks[start]) if line.startswith("{") else -1
    state.line = _after(state, start, end, until)
    return True
