"""Build what a change touches, and nothing else.

Three questions, each answered by digests of content. Has anything changed at all? Which languages does it touch? In a
language, which pages must be read again (their Markdown, front matter, data or the addresses they link to changed),
and which must be written again (those, and pages whose menu, neighbours, versions, words or template changed)? Each
language is worked on in a process of its own. What is written is staged, and put in place when all is well.
"""

from __future__ import annotations

import logging
import shutil
from dataclasses import replace
from functools import reduce
from operator import and_
from pathlib import Path
from typing import TYPE_CHECKING, Any

import mkdocs.commands.build as mkdocs_build
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import set_exclusions
from mkdocs.structure.nav import Section, get_navigation

from orientera.model.clock import Validity
from orientera.model.settings import DOCUMENT_FOLDER
from orientera.plugin.alerts import has_alerts
from orientera.plugin.cache import LanguageState, Record, TextStore
from orientera.plugin.feeds import is_feed
from orientera.plugin.files import (
    ASSETS,
    PAGE_SUFFIXES,
    LanguageFiles,
    files_of,
    navigation_for,
    navigation_paths,
)
from orientera.plugin.page import inherited_digest
from orientera.plugin.progress import together, work_out
from orientera.plugin.shared import language_files, site_files
from orientera.plugin.swap import FEW, LARGE, Swap
from orientera.plugin.templates import Compiled, start_of
from orientera.plugin.themes import FILE as THEMES
from orientera.plugin.themes import themes
from orientera.plugin.workers import LanguageBuild, build_languages, gather, recording
from orientera.read.catalogues import CATALOGUE, TERMS
from orientera.read.inputs import bytes_digest, digest, look_again, looks_of, text_digest
from orientera.read.records import FOLDER, record_name
from orientera.read.settings import settings_of
from orientera.read.state import (
    CACHE,
    WHOLE,
    Before,
    Run,
    SiteState,
    Whole,
    load,
    read_whole,
    save,
    states_of,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.nav import Navigation

    from orientera.model.language import Language
    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage
    from orientera.read.inputs import Looks

log = logging.getLogger("mkdocs.plugins.orientera")


class Builder:
    """One build of one site from a loaded configuration."""

    def __init__(self, plugin: Orientera, config: MkDocsConfig, engine: str, before: Before | None = None) -> None:
        self.plugin = plugin
        self.config = config
        self.engine = engine
        settings = settings_of(config)
        self.cache = settings.root / CACHE
        self.site = Path(config.site_dir)
        self.states = states_of(self.cache.parent, self.site)
        self.swap = Swap(self.site)
        self.old: SiteState = load(self.states / "site", engine) or SiteState()
        folders = [settings.content, settings.overrides, settings.translations]
        self.run = Run(tuple(map(str, folders)), tuple(map(str, config.watch)), str(self.site))
        self.before = before if before is not None and before.run == self.run else None
        self.inputs = self.before.inputs if self.before is not None else self.run.read_inputs(settings.file)
        self.looks: Looks = {}

    # ------------------------------------------------------------------ the whole site

    def build(self, say: Callable[[LanguageBuild], None], only: Sequence[str] = ()) -> bool:
        """Bring the site up to its sources; say whether anything was written.

        With ``only``, nothing but these languages' folders are built. Raises PluginError where a page is wrong, and
        OSError where nothing can be written: the old site is then as it was.
        """
        if self.swap.recover() or self.before is None:
            self.looks = read_whole(self.cache.parent, self.site, self.engine).looks
        else:
            self.looks = self.before.whole.looks
        intact = bool(self.looks)
        self._prepare(fresh=not intact)
        languages = [language for language in self.plugin.languages if not only or language.code in only]
        keys = {language.code: self._language_key(language) for language in languages}
        touched = [
            language
            for language in languages
            if not (
                intact
                and self.old.language_keys.get(language.code) == keys[language.code]
                and self.old.validities[language.code].holds(self.plugin.clock.today)
                and self.is_included(self.old.included[language.code])
            )
        ]
        for language in touched:
            self.plugin.words.of(language)  # once, before the processes part
        assert self.plugin.compiled is not None
        self.plugin.compiled.save()
        self.swap.begin()
        try:
            results = self._build_languages(touched, say, fresh=not intact)
            shared = {} if only else self._build_shared(fresh=not intact)
            written = self._put_in_place(languages, results, shared, fresh=not intact)
        except BaseException:
            self.swap.give_up()
            raise
        validities = {code: results[code].validity if code in results else self.old.validities[code] for code in keys}
        included = {code: results[code].included if code in results else self.old.included[code] for code in keys}
        state = SiteState(keys, validities, self.shared_key, shared, self.data, self.inherited, included)
        save(self.states / "site", self.engine, state)
        validity = reduce(and_, validities.values(), Validity())
        save(self.states / WHOLE, self.engine, Whole("" if only else self.inputs.whole, validity, self.looks))
        return written

    def assemble(self, folders: dict[str, Path]) -> None:
        """Put the site together from the folders of its languages, and build what stands once for all."""
        self.swap.recover()
        self._prepare(fresh=True)
        self.swap.begin()
        try:
            for code, folder in folders.items():
                shutil.copytree(folder, self.swap.stage / code)
            self._build_shared(fresh=True)
            self.swap.exchange([])
        except BaseException:
            self.swap.give_up()
            raise

    def _prepare(self, *, fresh: bool) -> None:
        plugin, config = self.plugin, self.config
        plugin.on_config(config)
        plugin.compiled = Compiled(self.cache / "templates", self.engine)
        plugin.on_pre_build(config=config)
        content = plugin.settings.content
        self.content = self.inputs.under(content)
        self.paths = list(self.content)
        excluded = config.exclude_docs
        if excluded is not None:
            self.paths = [path for path in self.paths if not excluded.match_file(path)]
        plugin.take(self.paths, self.inputs.links)
        self.templates = digest(self.inputs.under(plugin.settings.overrides))
        self.catalogues = self.inputs.under(plugin.settings.translations)
        documents = [
            item for item in self.content.items() if item[0].startswith(f"{DOCUMENT_FOLDER}/")
        ]  # their sizes show
        self.data = digest(self.inputs.under(content / "data"), documents)
        self.shown = digest(self.data, self.templates)
        if fresh or self.data != self.old.data:
            plugin.read_data()  # else it is read when a page asks for it
        self.inherited = self._inherited()
        self.progress = self._progress()
        self.shared_key = self._shared_key()
        self.path_set = digest([path for path in self.paths if not path.startswith("data/")])
        self.versions = [(path, " ".join(sorted(codes)), codes) for path, codes in plugin.versions.codes.items()]
        self.files = [path for path in self.paths if not path.endswith(PAGE_SUFFIXES)]

    def _language_key(self, language: Language) -> str:
        """Digest what a language's part can depend on; where it is the same, the language is not looked at."""
        code, source = language.code, self.plugin.source.code
        mine: list[str] = []
        for path, name, codes in self.versions:
            if code in codes:
                mine += (path, name, self.content[f"{code}/{path}"], self.inherited.get(path, ("", ""))[1])
                mine += self.records_of(path, code)
            elif self.plugin.versions.falls_back(path, language, self.plugin.source):
                mine += (path, name, self.content[f"{source}/{path}"])
        words = [self.catalogue(code) for code in dict.fromkeys([code, source])]
        local = [(path, self.content[path]) for path in self.files if path.partition("/")[0] in (code, source)]
        settings = (self.inputs.settings, self.plugin.settings.site_url)
        page = self.plugin.config.progress
        shows = self.plugin.versions.has(page, code) or self.plugin.versions.falls_back(
            page, language, self.plugin.source
        )
        progress = self.progress if shows else ""
        return digest(settings, self.templates, self.data, self.path_set, words, mine, local, progress)

    def records_of(self, path: str, code: str) -> list[str]:
        """The digests of what a translation's freshness is worked out from; nothing where it has no record."""
        source = self.plugin.source.code
        name = f"{FOLDER}/{record_name(path)}"
        own = self.catalogues.get(f"{code}/{name}")
        if own is None or code == source:
            return []
        return [own, self.catalogues.get(f"{source}/{name}", ""), self.content.get(f"{source}/{path}", "")]

    def _progress(self) -> str:
        """Work out how far the translations have come, where a page shows it, and digest it."""
        plugin = self.plugin
        if not plugin.place("progress", plugin.source):
            return ""
        recorded = {path.partition("/")[0] for path in self.catalogues if f"/{FOLDER}/" in path}

        def key_of(code: str, path: str) -> str:
            both = (plugin.source.code, code)
            texts = [self.content.get(f"{each}/{path}", "") for each in both]
            notes = [self.catalogues.get(f"{each}/{FOLDER}/{record_name(path)}", "") for each in both]
            return digest(texts, notes, code in recorded)

        file = self.cache / "progress"
        known = load(file, self.engine) or {}
        found = work_out(plugin, key_of, known)
        if found != known:
            save(file, self.engine, found)
        plugin.progress = together(plugin, found)
        return digest(repr(plugin.progress))

    def is_included(self, digests: dict[str, str]) -> bool:
        """Say whether content files whose blocks are shown are as they were."""
        return all(self.content.get(path, "") == found for path, found in digests.items())

    def _inherited(self) -> dict[str, tuple[str, str]]:
        """Digest, for each source page, what translations take from its front matter."""
        found = {}
        source = self.plugin.source.code
        for path, codes in self.plugin.versions.codes.items():
            if source in codes:
                text = self.content[f"{source}/{path}"]
                old = self.old.inherited.get(path)
                found[path] = old if old and old[0] == text else (text, inherited_digest(self.plugin, path) or text)
        return found

    def catalogue(self, code: str) -> str:
        """The digest of a language's words: its catalogue, and its terms."""
        paths = (f"{code}/{CATALOGUE}", f"{code}/{TERMS}", TERMS)
        return digest([self.catalogues.get(path, "") for path in paths])

    def _build_languages(
        self, languages: list[Language], say: Callable[[LanguageBuild], None], *, fresh: bool
    ) -> dict[str, LanguageBuild]:
        nav, strict = self.config.nav, self.config.strict
        results: dict[str, LanguageBuild] = {}

        def build(language: Language) -> LanguageBuild:
            self.config.nav = nav and navigation_for(nav, language, self.plugin.versions)
            return LanguageBuilder(self, language, fresh=fresh).build()

        def keep(result: LanguageBuild) -> None:
            results[result.code] = result
            say(result)

        with recording() as recorder:
            gather(build_languages(languages, build, self.plugin.config.workers), keep)
        warnings = len(recorder.records)
        if strict and warnings:
            raise PluginError(f"{warnings} warning{'s' if warnings > 1 else ''}, and mkdocs.yml says strict")
        return results

    # ------------------------------------------------------------------ what stands once for all

    def _shared_key(self) -> str:
        catalogues = [self.catalogue(language.code) for language in self.plugin.languages]
        versions = sorted((path, sorted(codes)) for path, codes in self.plugin.versions.codes.items())
        assets = self.inputs.under(self.plugin.settings.content / ASSETS)
        settings = (self.inputs.settings, self.plugin.settings.site_url)
        return digest(settings, self.templates, catalogues, versions, assets, self.data, self.progress)

    def _build_shared(self, *, fresh: bool) -> dict[str, str]:
        """Stage what changed of what stands once for all, and of the assets; return the digests of all."""
        if not fresh and self.old.shared_key == self.shared_key:
            return self.old.shared
        outputs: dict[str, str] = {}
        old = {} if fresh else self.old.shared
        for path, text in site_files(self.plugin, self.plugin.env, self.config):
            outputs[path] = text_digest(text)
            if old.get(path) != outputs[path]:
                self._stage(path, text)
        content, overrides = self.plugin.settings.content, self.plugin.settings.overrides
        assets = dict.fromkeys(self.inputs.under(overrides / ASSETS), overrides)
        assets |= {path.removeprefix(f"{ASSETS}/"): content for path in self.paths if path.startswith(f"{ASSETS}/")}
        for path, folder in assets.items():
            if not path.endswith(PAGE_SUFFIXES):
                outputs[f"{ASSETS}/{path}"] = found = self.inputs.under(folder)[f"{ASSETS}/{path}"]
                if old.get(f"{ASSETS}/{path}") != found:
                    target = self.swap.stage / ASSETS / path
                    target.parent.mkdir(parents=True, exist_ok=True)
                    shutil.copyfile(folder / ASSETS / path, target)
        return outputs

    def _stage(self, path: str, text: str) -> None:
        target = self.swap.stage / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8", newline="\n")

    # ------------------------------------------------------------------ in place

    def _put_in_place(
        self, languages: list[Language], results: dict[str, LanguageBuild], shared: dict[str, str], *, fresh: bool
    ) -> bool:
        changed = [path for path, found in shared.items() if fresh or self.old.shared.get(path) != found]
        removed = [path for path in self.old.shared if path not in shared]
        for result in results.values():
            changed += result.changed
            removed += result.removed
        for code in set(self.old.language_keys) - {language.code for language in languages}:
            removed += self.old_state(code).outputs
        if not changed and not removed:
            self.swap.give_up()
        elif fresh or len(changed) > FEW or len(self.looks) <= LARGE:
            before = [path for code in self.old.language_keys for path in self.old_state(code).outputs]
            gone = {*changed, *removed}
            self.swap.exchange([] if fresh else [p for p in (*before, *self.old.shared) if p not in gone])
            self.looks = looks_of(self.site)
        else:
            self.swap.apply(changed, removed)
            self.looks = look_again(self.site, self.looks, [*changed, *removed])
        for code in results:
            (self.states / f"{code}.next").replace(self.states / code)
        return bool(fresh or changed or removed)

    def old_state(self, code: str) -> LanguageState:
        """What a language's part of the old site was made from."""
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
        self.old = LanguageState() if fresh else whole.old_state(language.code)
        self.read: dict[str, Record] = {}
        self.content_keys: dict[str, str] = {}
        self.store = TextStore(folder / "texts.sqlite")

    def build(self) -> LanguageBuild:
        """Stage what changed of the language, and keep beside what its part is now made from."""
        plugin, config, stage = self.plugin, self.config, self.whole.swap.stage
        plugin.current, plugin.pages = self.language, []
        plugin.on_config(config)
        config.site_dir = str(stage)
        self.files = chosen = files_of(plugin, self.whole.paths, self.language, config)
        set_exclusions(chosen, config)
        if plugin.given_nav is None:
            config.nav = navigation_paths(chosen)
        nav = plugin.on_nav(get_navigation(chosen, config), config=config, files=chosen)
        self._read_pages(chosen)
        env = plugin.on_env(plugin.env, config=config, files=chosen)
        for page in plugin.pages:
            page.validate_anchor_links(files=chosen, log_level=config.validation.links.anchors)
        state = self._write_pages(nav, chosen, env)
        self._write_others(state, env)
        for file in chosen.local_files():
            state.outputs[file.dest_uri] = self.whole.content[file.src_uri]
            if self.old.outputs.get(file.dest_uri) != state.outputs[file.dest_uri]:
                file.copy_file()
        if self.read != self.records or self.old_path_set != self.whole.path_set:
            save(self.records_file, self.whole.engine, (self.whole.path_set, self.read))
        self.store.close({*self.read})
        plugin.current = None
        save(self.whole.states / f"{self.language.code}.next", self.whole.engine, state)
        validities = [record.validity for record in self.read.values()] + [*state.validities.values()]
        old = self.old.outputs
        return LanguageBuild(
            self.language.code,
            len(plugin.pages),
            sum(page.is_fallback for page in plugin.pages),
            tuple(path for path, found in state.outputs.items() if old.get(path) != found),
            tuple(path for path in old if path not in state.outputs),
            reduce(and_, validities, Validity()),
            {path: found for record in self.read.values() for path, found in record.included.items()},
        )

    def _read_pages(self, files: LanguageFiles) -> None:
        for file in files.documentation_pages():
            page: Any = file.page
            key = self.content_keys[page.path] = self._content_key(page)
            record = self.records.get(page.path)
            if (
                record is not None
                and record.key == key
                and record.data in ("", self.whole.shown)
                and record.validity.holds(self.plugin.clock.today)
                and self.whole.is_included(record.included)
                and self._links_hold(record, files)
            ):
                page.restore(record, files, self._fetch)
                self.plugin.pages.append(page)
            else:
                files.asked = {}
                self.plugin.clock.start()
                self.plugin.data_was_asked = False
                self.plugin.included = set()
                with recording() as recorder:
                    mkdocs_build._populate_page(page, self.config, files)
                page.text_digest = self.store.put(page.path, page.text())
                data = self.whole.shown if self.plugin.data_was_asked else ""
                included = {path: self.whole.content.get(path, "") for path in sorted(self.plugin.included)}
                record = page.record(key, files.asked, self.plugin.clock.validity(), data, included)
                if recorder.records:
                    continue  # a page with warnings is read again next time, so that they are said again
            self.read[page.path] = record
        files.asked = None

    def _fetch(self, page: LanguagePage) -> None:
        """Get a page's Text from the store, or read the page again where the store has lost it."""
        page.fetch = None
        text = self.store.get(page.path, page.text_digest)
        if text is not None:
            page.content, page.toc, page.words = text.html, text.toc, text.words
            return
        place = self.plugin.pages.index(page)
        mkdocs_build._populate_page(page, self.config, self.files)
        self.plugin.pages[place] = self.plugin.pages.pop()
        page.text_digest = self.store.put(page.path, page.text())
        if page.path in self.read:
            self.read[page.path] = replace(self.read[page.path], text_digest=page.text_digest)

    def _write_others(self, state: LanguageState, env: Any) -> None:
        """Stage what the language has beside its pages; search index and feeds only where they may change."""
        pages = self.plugin.pages
        shown = sorted((str(p.url), str(p.title), str(p.meta.get("summary")), p.text_digest) for p in pages)
        state.search_key = digest(shown, self.whole.catalogue(self.language.code))
        index = f"{self.language.code}/search.json"
        is_same = state.search_key == self.old.search_key and index in self.old.outputs
        if is_same:
            state.outputs[index] = self.old.outputs[index]
        else:
            words = self.store.words({page.path: page.text_digest for page in pages if page.words is None})
            for page in list(pages):
                if page.words is None:
                    page.words = words.get(page.path)
                if page.words is None:
                    self._fetch(page)
        state.feeds_key = digest(
            (self.whole.inputs.settings, self.plugin.settings.site_url),
            self.whole.data,
            self.whole.catalogue(self.language.code),
            self.plugin.place("news", self.language),
        )
        state.themes_key = digest(
            self.plugin.settings.site_url,
            self.whole.data,
            [(str(page.title), page.url, self.content_keys[page.path]) for page in themes(pages)],
        )
        data = f"{self.language.code}/{THEMES}"
        has_themes = state.themes_key == self.old.themes_key
        if has_themes and data in self.old.outputs:
            state.outputs[data] = self.old.outputs[data]
        has_feeds = state.feeds_key == self.old.feeds_key
        if has_feeds:
            state.outputs |= {path: found for path, found in self.old.outputs.items() if is_feed(path)}
        wanted = {"search": not is_same, "feeds": not has_feeds, "theme_data": not has_themes}
        for path, text in language_files(self.plugin, env, self.config, **wanted):
            state.outputs[path] = text_digest(text)
            if self.old.outputs.get(path) != state.outputs[path]:
                self.whole._stage(path, text)

    def _content_key(self, page: LanguagePage) -> str:
        """Digest what a page's Markdown becomes HTML from, but for the addresses of its links."""
        source = self.plugin.source.code
        inherited = ""
        if page.text_language.code != source and self.plugin.versions.has(page.path, source):
            inherited = self.whole.inherited[page.path][1]
        words = self.whole.catalogue(page.text_language.code)
        text = self.whole.content[page.file.src_uri]
        records = self.whole.records_of(page.path, page.text_language.code)
        return digest(text, inherited, words, records, self.whole.inputs.settings)

    def _links_hold(self, record: Record, files: LanguageFiles) -> bool:
        if self.old_path_set == self.whole.path_set:
            return True
        return all((files.get_file_from_path(path) is not None) == there for path, there in record.asked.items())

    def _write_pages(self, nav: Navigation, files: LanguageFiles, env: Any) -> LanguageState:
        plugin, config = self.plugin, self.config
        keys = PageKeys(self, nav)
        state = LanguageState()
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
                self._fetch(page)
            plugin.clock.start()
            mkdocs_build._build_page(page, config, listed, nav, env)
            state.validities[page.path] = plugin.clock.validity()
            staged = Path(file.abs_dest_path)
            state.outputs[file.dest_uri] = bytes_digest(staged.read_bytes())
        return state


class PageKeys:
    """The keys of a language's pages: digests of all that their templates show."""

    def __init__(self, builder: LanguageBuilder, nav: Navigation) -> None:
        plugin, whole = builder.plugin, builder.whole
        self._plugin = plugin
        self._sections: dict[int, str] = {}
        self._records = {page.path: (builder.content_keys[page.path], page.text_digest) for page in plugin.pages}
        places = [plugin.place(option, builder.language) for option in ("a_to_z", "about", "counties", "news")]
        footer = [self._entry(page) for page in plugin.footer_pages()]
        self._language = digest(
            (whole.inputs.settings, plugin.settings.site_url),
            whole.templates,
            whole.catalogue(builder.language.code),
            places,
            footer,
            self._children(nav.items),
        )
        listed = ((*self._entry(p), p.headings, repr(sorted(p.meta.items(), key=repr))) for p in plugin.pages)
        self._all = digest(sorted(listed))
        self._data = whole.data
        self._progress = whole.progress

    def of(self, page: LanguagePage) -> str:
        """Digest what one page is written from."""
        around = [self._section(section) for section in page.ancestors]
        neighbours = [self._entry(other) for other in (page.previous_page, page.next_page) if other]
        order = [bool(page.previous_page), bool(page.next_page)]
        versions = sorted(self._plugin.versions.codes.get(page.path, ()))
        everything = (self._all, self._data) if "template" in page.meta else ""  # what templates may show beside
        data = self._data if has_alerts(page) else ""
        progress = self._progress if page.path == self._plugin.config.progress else ""
        return digest(
            self._language,
            self._records[page.path],
            page.is_fallback,
            versions,
            around,
            neighbours,
            order,
            everything,
            data,
            progress,
        )

    def _entry(self, page: Any) -> tuple[str, str, str]:
        return (str(page.title), page.url, page.text_language.code)

    def _children(self, entries: list[Any]) -> list[Any]:
        found: list[Any] = []
        for entry in entries:
            if isinstance(entry, Section):
                start = start_of(entry)
                found.append((entry.title, self._entry(start) if start else self._children(entry.children)))
                if start and start.path == self._plugin.config.themes:
                    found.append(self._children(entry.children))
            elif entry.is_page:
                found.append(self._entry(entry))
            else:
                found.append((entry.title, entry.url))
        return found

    def _section(self, section: Any) -> str:
        if id(section) not in self._sections:
            self._sections[id(section)] = digest(section.title, self._children(section.children))
        return self._sections[id(section)]
