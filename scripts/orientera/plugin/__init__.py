"""The MkDocs plugin: twelve languages side by side, on top of static-i18n. Nothing else here knows MkDocs."""

from __future__ import annotations

import logging
import posixpath
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlsplit

import mkdocs.commands.build as mkdocs_build
from mkdocs import plugins, utils
from mkdocs.exceptions import PluginError
from mkdocs_static_i18n.plugin import I18n

from orientera.model.clock import Clock
from orientera.model.settings import SettingsError
from orientera.plugin.alerts import alerts_on
from orientera.plugin.beside import Beside, words_section
from orientera.plugin.blocks import Blocks
from orientera.plugin.config import OrienteraConfig
from orientera.plugin.counties import asks_for_county, county_pages, shower
from orientera.plugin.external import mark_external, name_languages
from orientera.plugin.feeds import feed_of
from orientera.plugin.files import (
    LanguageFiles,
    Versions,
    files_of,
    navigation_for,
    navigation_paths,
    refuse_leaving,
    shared_files,
)
from orientera.plugin.fragments import MarkerError, Shown, expand, report_to
from orientera.plugin.isolate import isolate_html
from orientera.plugin.older import mark_older, older_parts
from orientera.plugin.page import LanguagePage, markdown_parser
from orientera.plugin.progress import together, work_out
from orientera.plugin.search import words_of
from orientera.plugin.shared import language_files, site_files
from orientera.plugin.templates import Compiled, Words, prepare, speak
from orientera.plugin.themes import FILE as THEME_FILE
from orientera.plugin.themes import themes
from orientera.plugin.words import ADMONITIONS, EXTERNAL, NO_CONTACT
from orientera.plugin.workers import LanguageBuild, build_languages, gather, keep_directory
from orientera.read.clock import today
from orientera.read.inputs import Digests
from orientera.read.settings import settings_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import jinja2
    from markdown import Markdown
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.files import Files
    from mkdocs.structure.nav import Navigation

    from orientera.model.data import Data
    from orientera.model.language import Language
    from orientera.model.page import Page as ReadPage
    from orientera.model.progress import Progress
    from orientera.model.term import Termbase

log = logging.getLogger("mkdocs.plugins.orientera")


class Orientera(I18n):  # type: ignore[misc]
    """Build every language under its own code, the source too, each in a process of its own.

    MkDocs' one build becomes the parent: it lets each language be built by MkDocs in a child (``current`` says
    which), then copies what all share and writes the chooser, the 404 page and the sitemap.
    """

    config_class = OrienteraConfig

    def __init__(self) -> None:
        super().__init__()
        self.current: Language | None = None
        self.pages: list[LanguagePage] = []
        self._footer: list[LanguagePage] | None = None
        self.clock = Clock(today())
        self.data_was_asked = False
        self.included: set[str] = set()
        self.block_pages: dict[str, ReadPage] = {}
        self.compiled: Compiled | None = None

    # ------------------------------------------------------------------ settings

    @plugins.event_priority(-100)
    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """Take the languages and set what differs by language."""
        self.settings = settings_of(config)
        self._footer = None
        self.languages = self.settings.languages
        self.source = next(language for language in self.languages if language.is_source)
        self.current_language = (self.current or self.source).code
        config.theme["language"] = self.current_language
        config.theme.static_templates = set()
        return config

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Read catalogues and data, and compile the templates, once, before the processes part."""
        if self.current is None:
            self.words = Words(self.settings, self.compiled)
            env = prepare(type(config.theme).get_env(config.theme), self)
            config.theme.get_env = lambda: env  # type: ignore[method-assign]
            self.env = env
            self._data: Data | None = None
            self._terms: dict[str, Termbase] = {}
            self.progress: Progress | None = None
            self.block_pages = {}
            self.given_nav = config.nav
            self._parser: Markdown | None = None

    # ------------------------------------------------------------------ files and navigation

    @plugins.event_priority(-100)
    def on_files(self, files: Files, config: MkDocsConfig) -> Files:
        """In the parent, have all languages built; in a child, choose the language's files."""
        paths = [
            file.src_uri
            for file in files
            if file.src_dir == config.docs_dir
            and not file.inclusion.is_excluded()  # type: ignore[no-untyped-call]
            and "/." not in f"/{file.src_uri}"
        ]
        if self.current is not None:
            chosen = files_of(self, paths, self.current, config)
            if self.given_nav is None:
                config.nav = navigation_paths(chosen)
            return chosen
        content = Digests()
        content.of(self.settings.content)
        self.take(paths, content.links)
        self._build_languages(config)
        config.nav = None
        return LanguageFiles(self, [], shared_files(files, config))

    @plugins.event_priority(-100)
    def on_nav(self, nav: Navigation, config: MkDocsConfig, files: Files) -> Navigation:
        """Say which page is the language's start page."""
        start = files.get_file_from_path("index.md")
        nav.homepage = start.page if start is not None else None
        self.nav = nav
        if self.given_nav is not None:
            self._say_omitted(nav, config, files)
        return nav

    # ------------------------------------------------------------------ a page

    def on_page_markdown(self, markdown: str, page: LanguagePage, config: MkDocsConfig, files: Files) -> str:
        """Put in the data, and the titles of boxes that the author gave none."""
        words = self.words.of(page.text_language)
        try:
            shown, blocks = Shown(self, page, config), Blocks(self, page.path, page.text_language)
            freshness = older_parts(self, page)
            if freshness is not None:
                markdown, older = mark_older(self, page, markdown, freshness)
                page.meta["older"] = older if older.count else None
            beside = Beside(page.text_language, self.source, lambda: self.read_terms(page.text_language))
            no_contact = words.gettext(NO_CONTACT)
            markdown = expand(markdown, self.read_data, self.config.contact, no_contact, shown, blocks, beside)
            for key in ("title", "summary"):
                if "[[" in str(page.meta.get(key, "")):
                    page.meta[key] = expand(page.meta[key], self.read_data, "", "", plain=True)
        except MarkerError as error:
            where = f"{page.name}:{page.lines_before + error.line}"
            raise PluginError(f"{where}: {error}\n  {error.hint}") from error
        markdown += words_section(self, page, beside.explained, shown)
        self.current_language_config.admonition_translations = {
            kind: words.gettext(title) for kind, title in ADMONITIONS.items()
        }
        return str(super().on_page_markdown(markdown, page, config, files))

    def on_page_content(self, content: str, page: LanguagePage, config: MkDocsConfig, files: Files) -> str:
        """Isolate numbers; keep the page for the index and the lists."""
        content = isolate_html(content, page.text_language)
        content = name_languages(
            content, self.settings.site_url, lambda: self.read_data().authorities.values(), self.languages
        )
        page.has_title = "<h1" in content
        page.content = content
        page.words = " ".join(words_of(page, content))
        self.pages.append(page)
        return content

    # ------------------------------------------------------------------ templates

    def on_env(self, env: jinja2.Environment, config: MkDocsConfig, files: Files) -> jinja2.Environment:
        """Let the templates speak the language."""
        speak(env, self, self.current or self.source)
        return env

    def on_page_context(
        self, context: dict[str, Any], page: LanguagePage, config: MkDocsConfig, nav: Navigation
    ) -> dict[str, Any]:
        """Say which versions of the page there are."""
        if "template" in page.meta:
            context |= {"data": self.read_data(), "id": page.meta.get("county", ""), "today": self.clock.today}
            context |= {"county_pages": partial(county_pages, self.pages), "show": shower(self, page, config)}
            context |= {"progress": self.read_progress, "titles": lambda: {page.path: page for page in self.pages}}
            context |= {"themes": partial(themes, self.pages), "theme_file": f"{page.language.code}/{THEME_FILE}"}
        counties = self.config.counties if self.place("counties", page.language) else ""
        context["asks_for_county"] = asks_for_county(page, counties, self.config.footer)
        context["report_to"] = report_to(self.config.contact, self.url_of(page.path, page.language))
        context |= {"alerts": alerts_on(self, page), "feed": feed_of(self, page)}
        codes = self.versions.codes[page.path]
        context["versions"] = [
            (language, language.code in codes)
            for language in self.languages
            if language.code in codes or self.versions.falls_back(page.path, language, self.source)
        ]
        return context

    def on_template_context(self, context: dict[str, Any], **_kwargs: Any) -> dict[str, Any]:
        """Leave templates that are no page alone: static-i18n's names are not used."""
        return context

    def on_post_page(self, output: str, page: LanguagePage, config: MkDocsConfig) -> str:
        """Mark the links that leave the site. Static-i18n's own event serves a plugin that we do not use."""
        legend = self.words.of(page.language).gettext(EXTERNAL)
        return mark_external(output, self.settings.site_url, legend)

    def on_post_build(self, config: MkDocsConfig) -> None:
        """Write what a language has beside its pages, or, in the parent, what stands once for all."""
        if self.current is not None:
            written = language_files(self, self.env, config)
        else:
            written = site_files(self, self.env, config)
            config.nav = self.given_nav
        for path, text in written:
            target = Path(config.site_dir) / path
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(text, encoding="utf-8", newline="\n")

    def on_serve(self, server: Any, *, config: MkDocsConfig, builder: Callable[..., None]) -> Any:
        """Watch the templates and the catalogues too."""
        for folder in (self.settings.overrides, self.settings.translations):
            if folder.is_dir():
                server.watch(str(folder))
        return server

    # ------------------------------------------------------------------ what others ask

    @property
    def root(self) -> str:
        """The site's own path on its host, without a slash at the end."""
        return urlsplit(self.settings.site_url).path.rstrip("/")

    def take(self, paths: list[str], links: Iterable[str]) -> None:
        """Take the paths below the content folder that a build reads.

        Raises PluginError where one of the links, absolute paths, leads out of the folder.
        """
        refuse_leaving(links, self.settings.content)
        self.versions = Versions.of(paths, self.languages, self.settings.only)

    def language(self, code: str) -> Language:
        """Find a declared language by its code."""
        return next(language for language in self.languages if language.code == code)

    def parser(self, config: MkDocsConfig) -> Markdown:
        """The Markdown parser of this build, made when first asked for."""
        if self._parser is None:
            self._parser = markdown_parser(config)
        return self._parser

    def path_of(self, path: str, language: Language) -> str:
        """The address of a page below the site's root, from its Markdown path: ``ar/halsa/``, percent-encoded."""
        return quote(self.place_of(path, language))

    def place_of(self, path: str, language: Language) -> str:
        """The path of a page below the site's folder, from its Markdown path, with a slash at the end of a folder."""
        folder, _, name = path.rpartition("/")
        stem = posixpath.join(folder, "index" if name == "README.md" else name.rpartition(".")[0])
        if not self.settings.use_directory_urls:
            return f"{language.code}/{stem}.html"
        stem = "" if stem == "index" else stem.removesuffix("/index") + "/"
        return f"{language.code}/{stem}"

    def url_of(self, path: str, language: Language) -> str:
        """The absolute address of a page in a language, from its Markdown path."""
        return f"{self.settings.site_url.rstrip('/')}/{self.path_of(path, language)}"

    def place(self, option: str, language: Language) -> str:
        """The address below the root of a page that an option names, empty where the site has none."""
        path = self.config[option]
        return self.path_of(path, language) if self.versions.has(path, self.source.code) else ""

    def footer_pages(self) -> list[LanguagePage]:
        """The pages of the footer, in the order of the option."""
        if self._footer is None:
            by_path = {page.path: page for page in self.pages}
            self._footer = [by_path[path] for path in self.config.footer if path in by_path]
        return self._footer

    def _say_omitted(self, nav: Navigation, config: MkDocsConfig, files: Files) -> None:
        """Say which pages the navigation leaves out. MkDocs cannot: our files bring their pages with them."""
        listed = {page.file.src_uri for page in nav.pages}
        omitted = [
            file.src_uri
            for file in files.documentation_pages()
            if file.src_uri not in listed and file.inclusion.is_in_nav()  # type: ignore[no-untyped-call]
        ]
        if omitted and self.current is not None:
            names = "\n  - ".join(omitted)
            said = 'The following pages exist in the docs directory, but are not included in the "nav" configuration:'
            log.log(config.validation.nav.omitted_files, f"{said}\n  - {names}")

    def _build_languages(self, config: MkDocsConfig) -> None:
        nav = config.nav

        def build(language: Language) -> LanguageBuild:
            self.current, self.pages = language, []
            config.nav, strict, config.strict = nav, config.strict, False
            if nav is not None:
                config.nav = navigation_for(nav, language, self.versions)
            try:
                mkdocs_build.build(config)
                return LanguageBuild(language.code, len(self.pages), sum(page.is_fallback for page in self.pages))
            finally:
                self.current, config.strict = None, strict

        def say(result: LanguageBuild) -> None:
            log.info("Built %s: %d pages, %.1f s", result.code, result.pages, result.seconds)

        clean, utils.clean_directory = utils.clean_directory, keep_directory
        try:
            gather(build_languages(self.languages, build, self.config.workers), say)
        finally:
            utils.clean_directory = clean
        self.on_config(config)

    def read_progress(self) -> Progress:
        """How far each page of each language has come, worked out when first asked for."""
        if self.progress is None:
            self.progress = together(self, work_out(self))
        return self.progress

    def read_terms(self, language: Language) -> Termbase:
        """The termbase with one language's renderings. Raises PluginError with file and line of what is wrong."""
        if language.code not in self._terms:
            from orientera.read.terms import read_terms  # pydantic takes its time to load

            with _faults_said(self.settings.root):
                self._terms[language.code] = read_terms(
                    self.settings.translations, [language.code], self.settings.root
                )
        return self._terms[language.code]

    def read_data(self) -> Data:
        """All of content/data, read when first asked for. Raises PluginError with file and line of what is wrong."""
        from orientera.read.data import read_data  # pydantic takes its time to load

        self.data_was_asked = True
        if self._data is not None:
            return self._data
        with _faults_said(self.settings.root):
            self._data = read_data(self.settings.content / "data", self.settings.root)
        return self._data


@contextmanager
def _faults_said(root: Path) -> Iterator[None]:
    """Say the faults of a file of entries as MkDocs says what is wrong: PluginError with file and line."""
    try:
        yield
    except SettingsError as error:
        name = Path(error.file).relative_to(root).as_posix()
        said = [f"{name}:{fault.line}: {fault.message}\n  {fault.hint}" for fault in error.faults]
        raise PluginError("\n".join(said)) from error
