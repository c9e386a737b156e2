"""Read a Markdown file: front matter, headings with their ids, links and markers, each with its line."""

from __future__ import annotations

import datetime
import re
from functools import cache
from html import escape
from typing import TYPE_CHECKING, Any

import yaml

from orientera.model.front_matter import TEXTS
from orientera.model.marker import MARKER, markers_of
from orientera.model.page import Fault, Heading, Link, Page
from orientera.model.unit import ATTRIBUTES, Unit
from orientera.read.dialect import Dialect, is_seen, parser, without_markdown_tags

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from markdown_it import MarkdownIt
    from markdown_it.token import Token

    from orientera.model.language import Language
    from orientera.model.page import Marker

_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

MAX_PAGE_BYTES = 1_000_000
_BAR = "\ue000"
"""In place of a marker's bar while Markdown is parsed: a character of the private use area."""
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?)^---[ \t]*(?:\n|\Z)", re.DOTALL | re.MULTILINE)
_OPEN_FRONT_MATTER = re.compile(r"\A---[ \t]*\n")
_ID = re.compile(r"(?:^|\s)(?:#|id=)[\"']?(?P<id>[^\s#}\"']+)")
_TIGHT_HEADING = re.compile(r"^( {0,3}#{1,6})(?=[^#\s])", re.MULTILINE)


class PageError(Exception):
    """A page cannot be read; ``fault`` says why, where, and what to do."""

    def __init__(self, message: str, hint: str, line: int = 0) -> None:
        super().__init__(message)
        self.fault = Fault(message, hint, line)


def read_page(
    file: Path, path: str, name: str, language: Language, dialect: Dialect = Dialect.PYTHON_MARKDOWN
) -> Page:
    """Read one page. ``name`` is how reports call the file. What cannot be read becomes the page's fault."""
    try:
        text = read_text(file)
    except PageError as error:
        return Page(path, name, language, fault=error.fault)
    return page_of(text, path, name, language, dialect)


def page_of(text: str, path: str, name: str, language: Language, dialect: Dialect = Dialect.PYTHON_MARKDOWN) -> Page:
    """Read a page from its text. What cannot be read becomes the page's fault."""
    try:
        meta, meta_lines, body, offset = split_front_matter(text)
    except PageError as error:
        return Page(path, name, language, fault=error.fault)
    headings, units = read_units(body, offset, dialect)
    links, markers = _all_of(units)
    return Page(path, name, language, meta, body, headings, links, markers, meta_lines, offset + 1, units=units)


def page_of_bytes(
    raw: bytes, path: str, name: str, language: Language, dialect: Dialect = Dialect.PYTHON_MARKDOWN
) -> Page:
    """Read a page from the bytes of its file. What cannot be read becomes the page's fault."""
    try:
        text = text_of(raw)
    except PageError as error:
        return Page(path, name, language, fault=error.fault)
    return page_of(text, path, name, language, dialect)


def read_text(file: Path) -> str:
    """Read a page's text with line feeds as line ends. Raises PageError for what is no UTF-8, or too large."""
    try:
        with file.open("rb") as stream:
            raw = stream.read(MAX_PAGE_BYTES + 1)
    except OSError as error:
        raise PageError(f"the file cannot be read: {error.strerror}", "check its name and its rights") from error
    if len(raw) > MAX_PAGE_BYTES:
        limit = MAX_PAGE_BYTES // 1_000_000
        hint = "divide it, and keep pictures and documents in content/assets/"
        raise PageError(f"the page is larger than {limit} MB", hint)
    return text_of(raw)


def text_of(raw: bytes) -> str:
    """Decode a page's bytes, with line feeds as line ends. Raises PageError for what is no UTF-8."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise PageError("the file is not UTF-8", "save it as UTF-8 in your editor", line) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split_front_matter(text: str) -> tuple[dict[str, Any], dict[str, int], str, int]:
    """Split a page into front matter, the line of each of its keys, the body, and the lines before the body.

    Raises PageError where the front matter is broken.
    """
    hint = "mend the lines between the two --- at the top of the page"
    match = _FRONT_MATTER.match(text)
    if match is None:
        if _OPEN_FRONT_MATTER.match(text):
            raise PageError("the front matter has no end: the second --- is missing", hint, 1)
        return {}, {}, text, 0
    try:
        text_ = match["yaml"]
        is_deep = max(map(len, text_.split("\n"))) > 1000 or text_.count("[") + text_.count("{") > 100
        loader = yaml.SafeLoader(text_) if is_deep else _Loader(text_)  # libyaml ends the process on deep nesting
        node = loader.get_single_node()
        meta = loader.construct_document(node) if node is not None else None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 2 if error.problem_mark else 1
        message = f"the front matter is not YAML: {error.problem or error.context}"
        raise PageError(message, hint, line) from error
    except yaml.reader.ReaderError as error:
        line = match["yaml"].count("\n", 0, error.position) + 2
        raise PageError(f"the front matter is not YAML: {str(error).splitlines()[0]}", hint, line) from error
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError, RecursionError) as error:
        # PyYAML's constructors raise what they meet in a value with a wrong tag
        raise PageError(f"the front matter is not YAML: {str(error).splitlines()[0]}", hint, 1) from error
    if meta is None:
        meta = {}
    if not isinstance(meta, dict) or not isinstance(node, yaml.MappingNode | None):
        raise PageError("the front matter is not a list of 'key: value' lines", hint, 2)
    for name in TEXTS:
        value = meta.get(name)  # a title such as 1177
        if isinstance(value, int | float | datetime.date) and not isinstance(value, bool):
            meta[name] = str(value)
    lines = {str(key.value): key.start_mark.line + 2 for key, _ in (node.value if node else [])}
    return meta, lines, text[match.end() :], text.count("\n", 0, match.end())


def read_body(body: str, offset: int) -> tuple[tuple[Heading, ...], tuple[Link, ...], tuple[Marker, ...]]:
    """Find headings, links and markers of a Markdown text whose first line is line ``offset`` + 1 of its file."""
    headings, units = read_units(body, offset)
    return headings, *_all_of(units)


def _all_of(units: tuple[Unit, ...]) -> tuple[tuple[Link, ...], tuple[Marker, ...]]:
    links = tuple(link for unit in units for link in unit.links)
    return links, tuple(marker for unit in units for marker in unit.markers)


def read_units(
    body: str, offset: int, dialect: Dialect = Dialect.PYTHON_MARKDOWN
) -> tuple[tuple[Heading, ...], tuple[Unit, ...]]:
    """Read the units of a Markdown text whose first line is line ``offset`` + 1 of its file, and its headings.

    Code is no unit: nobody translates it. Nor is what no reader sees: comments, and where references lead.
    """
    headings: list[Heading] = []
    units: list[Unit] = []
    around: list[str] = []
    above = ""
    # In a table, the bar of [[term:ID|words]] is no border: the build puts the term in before it reads the table.
    masked = without_markdown_tags(MARKER.sub(lambda found: found[0].replace("|", _BAR), body))
    if dialect is Dialect.PYTHON_MARKDOWN:
        masked = _TIGHT_HEADING.sub(r"\1 ", masked)
    for token in parser(dialect).parse(masked):
        if token.nesting > 0:
            around.append(token.meta.get("kind") or token.tag or "footnote")
        elif token.nesting < 0:
            around.pop()
        if token.type not in ("inline", "html_block") or token.map is None:
            continue
        token.content = token.content.replace(_BAR, "|")
        if token.type == "html_block" and not is_seen(token.content):
            continue
        line = offset + token.map[0] + 1
        kind = "html" if token.type == "html_block" else around[-1]
        if kind in _HEADINGS:
            headings.append(_heading(kind, token, line))
            above = headings[-1].id or above
        stands_in = tuple(around if kind == "html" else around[:-1])
        units.append(
            Unit(
                kind,
                stands_in,
                above,
                token.content,
                line,
                tuple(_links(token, line)),
                markers_of(token.content, line),
            )
        )
    return tuple(headings), tuple(units)


@cache
def _whole_parser() -> MarkdownIt:
    """The parser of everything in a line: those of the dialects look for links only."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark")


def plain_text(text: str) -> str:
    """Give a unit's Markdown as readers read it: no signs of Markdown, no tags, no attributes; in one line."""
    [inline] = _whole_parser().parseInline(ATTRIBUTES.sub("", text))
    return " ".join("".join(_said(inline.children or [])).split())


def html_of(text: str) -> str:
    """Give a unit's text with the tags that are written in it, and without its Markdown: code is no tag."""
    [inline] = _whole_parser().parseInline(text)
    tokens = inline.children or []
    return "".join(token.content if token.type == "html_inline" else escape(token.content) for token in tokens)


def _said(tokens: Iterable[Token]) -> Iterator[str]:
    for token in tokens:
        is_break = token.type in ("softbreak", "hardbreak") or token.content.startswith("<br")
        yield " " if is_break else "" if token.type == "html_inline" else token.content


_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")


def _heading(tag: str, inline: Token, line: int) -> Heading:
    text, attributes = inline.content.rstrip(), ""
    brace = text.rfind("{")
    if text.endswith("}") and brace >= 0 and text[:brace] != text[:brace].rstrip():
        text, attributes = text[:brace].rstrip(), text[brace + 1 : -1].lstrip(":")
        closed = text.rstrip("#")
        text = closed.rstrip() if closed != closed.rstrip() else text
    found = _ID.search(attributes)
    return Heading(int(tag[1:]), text.strip(), found["id"] if found else None, line)


def _around(children: list[Token]) -> tuple[str, str]:
    """The words of a link whose opening is before these tokens, and the attributes after its end."""
    end = next(number for number, child in enumerate(children) if child.type == "link_close")
    behind = children[end + 1].content if end + 1 < len(children) else ""
    attributes = behind[1 : behind.find("}")] if behind.startswith("{") and "}" in behind else ""
    return "".join(child.content for child in children[:end]), attributes


def _links(inline: Token, line: int) -> list[Link]:
    links = []
    children, end = inline.children or [], 0
    for number, child in enumerate(children):
        if child.type in ("softbreak", "hardbreak"):
            line += 1
        target = child.attrGet({"link_open": "href", "image": "src"}.get(child.type, ""))
        if isinstance(target, str) and child.type == "image":
            links.append(Link(target, line, child.content))
        elif isinstance(target, str):
            links.append(Link(target, line, None, *_around(children[number + 1 :])))
        line += sum(inner.type == "softbreak" for inner in child.children or [])
        if child.type == "code_inline" and (found := _code(child.markup).search(inline.content, end)):
            line += found[0].count("\n")  # in the token they are spaces
            end = found.end()
    return links


@cache
def _code(marks: str) -> re.Pattern[str]:
    """Code between so many backticks."""
    return re.compile(rf"(?<!`){marks}(?!`).*?(?<!`){marks}(?!`)", re.DOTALL)
