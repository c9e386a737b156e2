"""Build what a change touches, and nothing else.

Three questions, each answered by digests of content. Has anything changed at all? Which languages does it touch? In a
language, which pages must be read again (their Markdown, front matter, data or the addresses they link to changed),
and which must be written again (those, and pages whose menu, neighbours, versions, words or template changed)? Each
language is worked on in a process of its own. What is written is staged, and put in place when all is well.
"""

from __future__ import annotations

import logging
import shutil
from functools import reduce
from operator import and_
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mkdocs.commands.build as mkdocs_build
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import set_exclusions
from mkdocs.structure.nav import Section, get_navigation

from orientera.model.clock import Validity
from orientera.plugin.cache import HtmlStore, LanguageState, Record
from orientera.plugin.files import (
    ASSETS,
    PAGE_SUFFIXES,
    LanguageFiles,
    files_of,
    navigation_paths,
)
from orientera.plugin.shared import language_files, site_files
from orientera.plugin.swap import FEW, Swap
from orientera.plugin.templates import Compiled, start_of
from orientera.plugin.workers import build_languages, gather, recording
from orientera.read.inputs import digest, file_digests, tree_stamp
from orientera.read.settings import settings_of
from orientera.read.site import CATALOGUE
from orientera.read.state import CACHE, Inputs, Run, SiteState, load, save

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from orientera.model.language import Language
    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage
    from orientera.plugin.workers import LanguageBuild

log = logging.getLogger("mkdocs.plugins.orientera")


def read_inputs(config: MkDocsConfig) -> Inputs:
    """Read all that a build of this configuration depends on."""
    return Inputs.read(Path(str(config.config_file_path)), *_places(config))


def _places(config: MkDocsConfig) -> tuple[list[Path], list[Path]]:
    """The folders that a build reads, and what else mkdocs.yml says to watch."""
    settings = settings_of(config)
    return [settings.content, settings.overrides, settings.translations], [Path(path) for path in config.watch]


class Builder:
    """One build of one site from a loaded configuration."""

    def __init__(self, plugin: Orientera, config: MkDocsConfig, inputs: Inputs, engine: str) -> None:
        self.plugin = plugin
        self.config = config
        self.inputs = inputs
        self.engine = engine
        self.cache = settings_of(config).root / CACHE
        self.site = Path(config.site_dir)
        self.states = self.cache / digest(str(self.site))
        self.swap = Swap(self.site)
        self.old: SiteState = load(self.states / "site", engine) or SiteState()

    # ------------------------------------------------------------------ the whole site

    def build(self, say: Callable[[LanguageBuild], None], only: Sequence[str] = ()) -> bool:
        """Bring the site up to its sources; say whether anything was written.

        With ``only``, nothing but these languages' folders are built. Raises PluginError where a page is wrong, and
        OSError where nothing can be written: the old site is then as it was.
        """
        self.swap.recover()
        intact = self.old.stamp == tree_stamp(self.site)
        self._prepare()
        languages = [language for language in self.plugin.languages if not only or language.code in only]
        keys = {language.code: self._language_key(language) for language in languages}
        touched = [
            language
            for language in languages
            if not (
                intact
                and self.old.language_keys.get(language.code) == keys[language.code]
                and self.old.validities[language.code].holds(self.plugin.clock.today)
            )
        ]
        self.swap.begin()
        try:
            results = self._build_languages(touched, say, fresh=not intact)
            shared = {} if only else self._build_shared(fresh=not intact)
            written = self._put_in_place(languages, results, shared, fresh=not intact)
        except BaseException:
            self.swap.give_up()
            raise
        validities = {code: results.get(code, self._old_state(code)).validity for code in keys}
        stamp = tree_stamp(self.site)
        state = SiteState(stamp, keys, validities, self._shared_key(), shared)
        save(self.states / "site", self.engine, state)
        validity = reduce(and_, validities.values(), Validity())
        folders, watched = (tuple(map(str, paths)) for paths in _places(self.config))
        self.run = Run(folders, watched, str(self.site), "" if only else self.inputs.whole, stamp, validity)
        return written

    def assemble(self, folders: dict[str, Path]) -> None:
        """Put the site together from the folders of its languages, and build what stands once for all."""
        self.swap.recover()
        self._prepare()
        self.swap.begin()
        try:
            for code, folder in folders.items():
                shutil.copytree(folder, self.swap.stage / code)
            self._build_shared(fresh=True)
            self.swap.exchange([])
        except BaseException:
            self.swap.give_up()
            raise

    def _prepare(self) -> None:
        plugin, config = self.plugin, self.config
        plugin.on_config(config)
        plugin.compiled = Compiled(self.cache / "templates", self.engine)
        plugin.on_pre_build(config=config)
        plugin.compiled.save()
        content = plugin.settings.content
        self.content = self.inputs.under(content)
        self.paths = list(self.content)
        excluded = config.exclude_docs
        if excluded is not None:
            self.paths = [path for path in self.paths if not excluded.match_file(path)]
        plugin.take(self.paths)
        self.templates = digest(self.inputs.under(plugin.settings.overrides))
        self.catalogues = self.inputs.under(plugin.settings.translations)
        self.data = digest(self.inputs.under(content / "data"))
        self.path_set = digest([path for path in self.paths if not path.startswith("data/")])

    def _language_key(self, language: Language) -> str:
        """Digest what a language's part can depend on; where it is the same, the language is not looked at."""
        source = self.plugin.source.code
        mine = [
            (
                path,
                sorted(codes),
                [self.content[f"{code}/{path}"] for code in sorted({language.code, source} & codes)],
            )
            for path, codes in sorted(self.plugin.versions.codes.items())
            if language.code in codes or source in codes
        ]
        words = [self.catalogue(code) for code in dict.fromkeys([language.code, source])]
        local = [(path, self.content[path]) for path in self.paths if self._is_local(path, language)]
        settings = (self.inputs.settings, self.plugin.settings.site_url)
        return digest(settings, self.templates, self.data, self.path_set, words, mine, local)

    def _is_local(self, path: str, language: Language) -> bool:
        return path.partition("/")[0] in (language.code, self.plugin.source.code) and not path.endswith(".md")

    def catalogue(self, code: str) -> str:
        """The digest of a language's catalogue."""
        return self.catalogues.get(f"{code}/{CATALOGUE}", "")

    def _build_languages(
        self, languages: list[Language], say: Callable[[LanguageBuild], None], *, fresh: bool
    ) -> dict[str, LanguageState]:
        nav, strict = self.config.nav, self.config.strict

        def build(language: Language) -> tuple[int, int]:
            self.config.nav = nav
            state = LanguageBuilder(self, language, fresh=fresh).build()
            save(self.states / f"{language.code}.next", self.engine, state)
            return state.pages, state.fallbacks

        with recording() as recorder:
            gather(build_languages(languages, build, self.plugin.config.workers), say)
        warnings = len(recorder.records)
        if strict and warnings:
            raise PluginError(f"{warnings} warning{'s' if warnings > 1 else ''}, and mkdocs.yml says strict")
        return {language.code: load(self.states / f"{language.code}.next", self.engine) for language in languages}

    # ------------------------------------------------------------------ what stands once for all

    def _shared_key(self) -> str:
        catalogues = [self.catalogue(language.code) for language in self.plugin.languages]
        versions = sorted((path, sorted(codes)) for path, codes in self.plugin.versions.codes.items())
        assets = self.inputs.under(self.plugin.settings.content / ASSETS)
        return digest(
            self.inputs.settings, self.plugin.settings.site_url, self.templates, catalogues, versions, assets
        )

    def _build_shared(self, *, fresh: bool) -> dict[str, str]:
        """Stage the chooser, the 404 page, the sitemap and the assets where they may change; return their digests."""
        if not fresh and self.old.shared_key == self._shared_key():
            return self.old.shared
        outputs: dict[str, str] = {}
        for path, text in site_files(self.plugin, self.plugin.env, self.config):
            outputs[path] = digest(text)
            self._stage(path, text)
        content, overrides = self.plugin.settings.content, self.plugin.settings.overrides
        listed = {path for path in self.paths if path.startswith(f"{ASSETS}/")}
        for folder in (overrides / ASSETS, content / ASSETS):
            for path, found in file_digests(folder).items():
                if path.endswith(PAGE_SUFFIXES) or (folder.parent == content and f"{ASSETS}/{path}" not in listed):
                    continue
                outputs[f"{ASSETS}/{path}"] = found
                target = self.swap.stage / ASSETS / path
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(folder / path, target)
        return outputs

    def _stage(self, path: str, text: str) -> None:
        target = self.swap.stage / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

    # ------------------------------------------------------------------ in place

    def _put_in_place(
        self, languages: list[Language], results: dict[str, LanguageState], shared: dict[str, str], *, fresh: bool
    ) -> bool:
        before: dict[str, str] = dict(self.old.shared)
        after: dict[str, str] = dict(shared)
        for language in languages:
            old = self._old_state(language.code)
            before |= old.outputs
            after |= results.get(language.code, old).outputs
        for code in set(self.old.language_keys) - {language.code for language in languages}:
            before |= self._old_state(code).outputs
        changed = [path for path, found in after.items() if fresh or before.get(path) != found]
        removed = [path for path in before if path not in after]
        if fresh or len(changed) > FEW:
            self.swap.exchange([] if fresh else [path for path in after if path not in set(changed)])
        elif changed or removed:
            self.swap.apply(changed, removed)
        else:
            self.swap.give_up()
        for code in results:
            (self.states / f"{code}.next").replace(self.states / code)
        return bool(fresh or changed or removed)

    def _old_state(self, code: str) -> LanguageState:
        if code not in self.old.language_keys:  # what a language left that was taken out is no longer in the site
            return LanguageState()
        return load(self.states / code, self.engine) or LanguageState()


class LanguageBuilder:
    """One language's part of a build, in a process of its own."""

    def __init__(self, whole: Builder, language: Language, *, fresh: bool) -> None:
        self.whole = whole
        self.plugin = whole.plugin
        self.config = whole.config
        self.language = language
        folder = whole.cache / language.code
        self.records_file = folder / "records"
        self.old_path_set: str
        self.records: dict[str, Record]
        self.old_path_set, self.records = load(self.records_file, whole.engine) or ("", {})
        self.old = LanguageState() if fresh else whole._old_state(language.code)
        self.store = HtmlStore(folder / "html.sqlite")

    def build(self) -> LanguageState:
        """Stage what changed of the language, and return what its part is now made from."""
        plugin, config, stage = self.plugin, self.config, self.whole.swap.stage
        plugin.current, plugin.pages = self.language, []
        plugin.on_config(config)
        config.site_dir = str(stage)
        chosen = files_of(plugin, self.whole.paths, self.language, config)
        set_exclusions(chosen, config)
        if plugin.given_nav is None:
            config.nav = navigation_paths(chosen)
        nav = plugin.on_nav(get_navigation(chosen, config), config=config, files=chosen)
        records = self._read_pages(chosen)
        env = plugin.on_env(plugin.env, config=config, files=chosen)
        for page in plugin.pages:
            page.validate_anchor_links(files=chosen, log_level=config.validation.links.anchors)
        state = self._write_pages(nav, chosen, env)
        for path, text in language_files(plugin, env, config):
            state.outputs[path] = digest(text)
            if self.old.outputs.get(path) != state.outputs[path]:
                self.whole._stage(path, text)
        for file in chosen.local_files():
            state.outputs[file.dest_uri] = self.whole.content[file.src_uri]
            if self.old.outputs.get(file.dest_uri) != state.outputs[file.dest_uri]:
                file.copy_file()
        if records != self.records or self.old_path_set != self.whole.path_set:
            save(self.records_file, self.whole.engine, (self.whole.path_set, records))
        self.store.close({*records})
        plugin.current = None
        validities = [record.validity for record in records.values()] + [*state.validities.values()]
        state.validity = reduce(and_, validities, Validity())
        return state

    def _read_pages(self, files: LanguageFiles) -> dict[str, Record]:
        records: dict[str, Record] = {}
        for file in files.documentation_pages():
            page: Any = file.page
            key = self._content_key(page)
            record = self.records.get(page.path)
            if (
                record is not None
                and record.key == key
                and record.validity.holds(self.plugin.clock.today)
                and self._links_hold(record, files)
            ):
                page.restore(record, files)
                self.plugin.pages.append(page)
            else:
                files.asked = {}
                self.plugin.clock.start()
                with recording() as recorder:
                    mkdocs_build._populate_page(page, self.config, files)
                record = page.record(key, files.asked, self.plugin.clock.validity())
                self.store.put(page.path, str(page.content))
                if recorder.records:
                    continue  # a page with warnings is read again next time, so that they are said again
            records[page.path] = record
        files.asked = None
        return records

    def _content_key(self, page: LanguagePage) -> str:
        """Digest what a page's Markdown becomes HTML from, but for the addresses of its links."""
        source = self.plugin.source.code
        inherited = ""
        if page.text_language.code != source and self.plugin.versions.has(page.path, source):
            inherited = self.whole.content[f"{source}/{page.path}"]
        words = self.whole.catalogue(page.text_language.code)
        text = self.whole.content[page.file.src_uri]
        return digest(text, inherited, words, self.whole.data, self.whole.inputs.settings)

    def _links_hold(self, record: Record, files: LanguageFiles) -> bool:
        if self.old_path_set == self.whole.path_set:
            return True
        return all((files.get_file_from_path(path) is not None) == there for path, there in record.asked.items())

    def _write_pages(self, nav: Navigation, files: LanguageFiles, env: Any) -> LanguageState:
        plugin, config = self.plugin, self.config
        keys = PageKeys(self, nav)
        state = LanguageState(pages=len(plugin.pages), fallbacks=sum(page.is_fallback for page in plugin.pages))
        listed = files.documentation_pages()
        for file in listed:
            page: Any = file.page
            key = keys.of(page)
            state.page_keys[page.path] = key
            validity = self.old.validities.get(page.path)
            if self.old.page_keys.get(page.path) == key and validity and validity.holds(plugin.clock.today):
                state.outputs[file.dest_uri] = self.old.outputs[file.dest_uri]
                state.validities[page.path] = validity
                continue
            if page.content is None:
                page.content = self.store.get(page.path, page.html_digest)
                if page.content is None:  # the store has lost it
                    plugin.pages.remove(page)
                    mkdocs_build._populate_page(page, config, files)
                    self.store.put(page.path, str(page.content))
            plugin.clock.start()
            mkdocs_build._build_page(page, config, listed, nav, env)
            state.validities[page.path] = plugin.clock.validity()
            staged = Path(file.abs_dest_path)
            state.outputs[file.dest_uri] = digest(staged.read_bytes())
        return state


class PageKeys:
    """The keys of a language's pages: digests of all that their templates show."""

    def __init__(self, builder: LanguageBuilder, nav: Navigation) -> None:
        plugin, whole = builder.plugin, builder.whole
        self._plugin = plugin
        self._sections: dict[int, str] = {}
        self._records = {page.path: digest(builder._content_key(page), page.html_digest) for page in plugin.pages}
        places = [plugin.place(option, builder.language) for option in ("a_to_z", "about")]
        footer = [self._entry(page) for page in plugin.footer_pages()]
        self._language = digest(
            (whole.inputs.settings, plugin.settings.site_url),
            whole.templates,
            whole.catalogue(builder.language.code),
            places,
            footer,
            self._children(nav.items),
        )
        self._all = digest(sorted((*self._entry(page), self._records[page.path]) for page in plugin.pages))

    def of(self, page: LanguagePage) -> str:
        """Digest what one page is written from."""
        around = [self._section(section) for section in page.ancestors]
        neighbours = [self._entry(other) for other in (page.previous_page, page.next_page) if other]
        order = [bool(page.previous_page), bool(page.next_page)]
        versions = sorted(self._plugin.versions.codes.get(page.path, ()))
        everything = self._all if "template" in page.meta else ""
        return digest(
            self._language,
            self._records[page.path],
            page.is_fallback,
            versions,
            around,
            neighbours,
            order,
            everything,
        )

    def _entry(self, page: Any) -> tuple[str, str, str]:
        return (str(page.title), page.url, page.text_language.code)

    def _children(self, entries: list[Any]) -> list[Any]:
        found: list[Any] = []
        for entry in entries:
            if isinstance(entry, Section):
                start = start_of(entry)
                found.append((entry.title, self._entry(start) if start else self._children(entry.children)))
            elif entry.is_page:
                found.append(self._entry(entry))
            else:
                found.append((entry.title, entry.url))
        return found

    def _section(self, section: Any) -> str:
        if id(section) not in self._sections:
            self._sections[id(section)] = digest(section.title, self._children(section.children))
        return self._sections[id(section)]
