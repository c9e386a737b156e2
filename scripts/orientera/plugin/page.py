"""A page in one language: MkDocs' Page, with its own reading, and one Markdown parser for all pages."""

from __future__ import annotations

import html
import logging
import os
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString
from mkdocs.exceptions import PluginError
from mkdocs.structure import pages as mkdocs_pages
from mkdocs.structure.files import File
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import get_toc

from orientera.model.front_matter import INHERITED, wrong_values
from orientera.plugin.cache import Record, Text
from orientera.read.inputs import digest
from orientera.read.markdown import PageError, read_text, split_front_matter

if TYPE_CHECKING:
    from collections.abc import Callable
    from xml.etree.ElementTree import Element

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.toc import TableOfContents

    from orientera.model.clock import Validity
    from orientera.model.language import Language
    from orientera.plugin import Orientera

log = logging.getLogger("mkdocs.structure.pages")


class LanguageFile(File):
    """A page's file as one language sees it: ``locale`` is the folder it was taken from."""

    locale: str
    norm_src_uri: str

    @property
    def src_path(self) -> str:
        """As in MkDocs' File, but our paths have forward slashes from the beginning."""
        return os.path.normpath(self.src_uri)

    @src_path.setter
    def src_path(self, path: str) -> None:
        self.src_uri = path


class LanguagePage(Page):
    """A page shown in ``language`` whose text is in ``text_language``, the source's where it fell back.

    ``path`` is its Markdown path below the language's folder, the same in every language.
    """

    file: LanguageFile

    def __init__(self, file: LanguageFile, language: Language, plugin: Orientera) -> None:
        """Set what MkDocs' Page sets, without its urljoin() and strftime() for each of 12,000 pages."""
        self._plugin = plugin
        self.path = file.norm_src_uri
        self.language = language
        self.text_language = language if file.locale == language.code else plugin.language(file.locale)
        self.is_fallback = self.text_language != language
        self.file = file
        file.page = self
        self.children = None
        self.previous_page = self.next_page = None
        self.active = False
        self.update_date = plugin.clock.today.isoformat()
        self.canonical_url = plugin.url_of(self.path, self.text_language)  # of a fallback, the source's
        self.abs_url = f"{plugin.root}/{plugin.path_of(self.path, language)}"
        self.edit_url = None
        self.markdown = self.content = self._title_from_render = None
        self.meta = {}
        self.has_title = False
        self.words: str | None = None
        self.text_digest = b""
        self.headings = ""
        self.fetch: Callable[[LanguagePage], None] | None = None
        self._toc: TableOfContents | None = None
        self.lines_before = 0
        self.key_words_place = self.name

    def read_source(self, config: MkDocsConfig) -> None:
        """Read text and front matter, and take from the source page's what the page's own does not say.

        Raises PluginError with file and line for a page that cannot be read.
        """
        self.markdown, self.meta, lines = _read(Path(str(self.file.abs_src_path)), self.name)
        self.lines_before = lines["---"]
        template = self.meta.get("template")
        if template and template not in self._plugin.env.list_templates():
            raise PluginError(f"{self.name}:{lines['template']}: there is no template {template}\n  see overrides/")
        self.key_words_place = f"{self.name}:{lines.get('words', 1)}"
        source = self._plugin.source
        if self.text_language != source and self._plugin.versions.has(self.path, source.code):
            uri = f"{source.code}/{self.path}"
            name = f"{Path(config.docs_dir).name}/{uri}"
            _, inherited, source_lines = _read(Path(config.docs_dir) / uri, name)
            if "words" not in self.meta:
                self.key_words_place = f"{name}:{source_lines.get('words', 1)}"
            for key in INHERITED:
                if key in inherited:
                    self.meta.setdefault(key, inherited[key])

    def render(self, config: MkDocsConfig, files: Files) -> None:
        """Convert the Markdown, as MkDocs' Page.render() does, but with one parser for all pages."""
        assert self.markdown is not None
        parser = self._plugin.parser(config)
        parser.reset()
        raw_html = mkdocs_pages._RawHTMLPreprocessor()
        anchors = mkdocs_pages._ExtractAnchorsTreeprocessor(self.file, files, config)
        links = mkdocs_pages._RelativePathTreeprocessor(self.file, files, config)
        title = mkdocs_pages._ExtractTitleTreeprocessor()
        for extension in (raw_html, anchors, links, title):
            extension._register(parser)
        self.content = parser.convert(self.markdown)
        self.toc = get_toc(getattr(parser, "toc_tokens", []))
        self._title_from_render = html.unescape(title.title) if title.title else title.title
        self.present_anchor_ids = anchors.present_anchor_ids | raw_html.present_anchor_ids
        self.links_to_anchors = links.links_to_anchors

    @property
    def toc(self) -> TableOfContents:
        """The headings, fetched where an earlier build found them."""
        if self._toc is None and self.fetch is not None:
            self.fetch(self)
        assert self._toc is not None
        return self._toc

    @toc.setter
    def toc(self, toc: TableOfContents) -> None:
        self._toc = toc

    def text(self) -> Text:
        """The large part of what reading and rendering came to."""
        return Text(str(self.content), self.toc, self.words or "")

    def record(
        self, key: str, asked: dict[str, bool], validity: Validity, data: str, included: dict[str, str]
    ) -> Record:
        """Keep the small part of what reading and rendering came to."""
        anchors = {path_of(file): links for file, links in (self.links_to_anchors or {}).items()}
        self.headings = digest([(item.id, item.title) for item in self.toc])
        ids = frozenset(self.present_anchor_ids or ())
        title, meta = self._title_from_render, dict(self.meta)
        read = (self.text_digest, self.headings, title, meta, self.has_title, ids, anchors)
        return Record(key, *read, asked, validity, data, included)

    def restore(self, record: Record, files: Files, fetch: Callable[[LanguagePage], None]) -> None:
        """Take what an earlier build came to; ``fetch`` gets the Text when it is wanted."""
        self.markdown = ""
        self.fetch = fetch
        self.meta = record.meta
        self._title_from_render = record.title
        self.has_title = record.has_title
        self.text_digest = record.text_digest
        self.headings = record.headings
        self.present_anchor_ids = set(record.ids)
        found = {files.get_file_from_path(path): links for path, links in record.anchors.items()}
        self.links_to_anchors = {file: links for file, links in found.items() if file is not None}

    @property
    def name(self) -> str:
        """The file as messages name it: ``content/ar/index.md``."""
        return f"{self._plugin.settings.content.name}/{self.file.src_uri}"


def inherited_digest(plugin: Orientera, path: str) -> str:
    """Digest what translations take from a source page's front matter; empty where the page cannot be read."""
    uri = f"{plugin.source.code}/{path}"
    try:
        meta = _read(plugin.settings.content / uri, uri)[1]
    except PluginError:  # said with file and line when the page is built
        return ""
    return digest([(key, meta[key]) for key in INHERITED if key in meta])


def path_of(file: File) -> str:
    """The path that finds a file in every language: below the language's folder for what stands there."""
    return file.norm_src_uri if isinstance(file, LanguageFile) else file.src_uri


def markdown_parser(config: MkDocsConfig) -> markdown.Markdown:
    """Make the Markdown parser that mkdocs.yml describes."""
    parser = markdown.Markdown(
        extensions=config["markdown_extensions"], extension_configs=config["mdx_configs"] or {}
    )
    patterns = {parser.inlinePatterns[number].__class__ for number in range(len(parser.inlinePatterns))}
    if patterns <= _KNOWN_PATTERNS:
        parser.treeprocessors.register(_PlainText(parser), "plain_text", 21)  # before "inline", which is 20
    return parser


class _PlainText(Treeprocessor):
    """Mark text in which no inline pattern can match, so that Python-Markdown does not try them all on it."""

    def run(self, root: Element) -> None:
        """Mark the texts of a page's tree."""
        for element in root.iter():
            if element.text and not _INLINE.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not _INLINE.search(element.tail):
                element.tail = AtomicString(element.tail)


_INLINE = re.compile(r"[`\\\[<&*_]|  \n")
_KNOWN_PATTERNS = {type(pattern) for pattern in markdown.Markdown().inlinePatterns}
"""Without one of these signs none of Python-Markdown's own patterns matches; of an extension's we do not know."""


def _read(file: Path, name: str) -> tuple[str, dict[str, Any], dict[str, int]]:
    """Read a page's body, its front matter and the line of each key, or stop with file and line.

    The lines have one more entry, ``---``: how many lines there are before the body.
    """
    try:
        meta, lines, body, before = split_front_matter(read_text(file))
        for key, message, hint in wrong_values(meta):
            raise PageError(message, hint, lines[key])
    except PageError as error:
        fault = error.fault
        where = f"{name}:{fault.line}" if fault.line else name
        raise PluginError(f"{where}: {fault.message}\n  {fault.hint}") from error
    return body, meta, {**lines, "---": before}
