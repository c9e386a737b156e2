"""The site's sources: languages, pages, catalogues and data, as the checks see them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from orientera.model.catalogue import Catalogue, CataloguePair
from orientera.model.coverage import Coverage, PageState
from orientera.model.finding import Location
from orientera.model.page import Page, Pair, Picture, is_for
from orientera.model.progress import LanguageProgress, PageProgress, Progress, absence_of, progress_of
from orientera.model.records import Records

if TYPE_CHECKING:
    import datetime
    from collections.abc import Collection, Iterator, Mapping

    from orientera.model.allowance import Allowance
    from orientera.model.change import Change
    from orientera.model.data import Data
    from orientera.model.document import DocumentFile
    from orientera.model.entry import Placed
    from orientera.model.freshness import Entry, PageFreshness
    from orientera.model.language import Language
    from orientera.model.page import Fault
    from orientera.model.term import Termbase


def _no_data() -> Data:
    from orientera.model.data import Data  # the models of data take their time to load

    return Data()


def _no_terms() -> Termbase:
    from orientera.model.term import Termbase

    return Termbase()


@dataclass(frozen=True)
class Folder:
    """A folder at the top of the content, and what is wrong with it."""

    file: str
    fault: Fault


@dataclass(frozen=True)
class Branch:
    """A folder with pages of one language, in a tree that is not ours: below the tree, with a slash at its end.

    ``path`` is what the paths of its pages begin with: the same in every language.
    """

    language: Language
    folder: str
    path: str = ""


@dataclass(frozen=True)
class Site:
    """Everything that was read. ``pages`` maps (language code, path) to a page.

    A tree that is not ours has no front matter, ids and data of our kind, and shows nothing for a missing page.
    """

    languages: tuple[Language, ...]
    pages: dict[tuple[str, str], Page]
    is_ours: bool = True
    catalogues: tuple[Catalogue, ...] = ()
    reference: Catalogue | None = None
    used_messages: dict[str, str] = field(default_factory=dict)
    data: Data = field(default_factory=_no_data)
    terms: Termbase = field(default_factory=_no_terms)
    records: Records = field(default_factory=Records)
    blocks: frozenset[str] = frozenset()
    """The names of the templates that markers ask for: [[NAME:ID]]."""
    files: tuple[DocumentFile, ...] = ()
    """Every file of the assets and of the languages' folders that is no page."""
    folders: tuple[Folder, ...] = ()
    branches: tuple[Branch, ...] = ()
    """The folders of languages, in a tree that is not ours."""
    today: datetime.date | None = None
    wanted_coverage: dict[str, int] = field(default_factory=dict)
    only: Mapping[str, Collection[str]] = field(default_factory=dict)
    settings_file: str = ""
    named_pages: tuple[tuple[str, str], ...] = ()
    _freshness: dict[tuple[str, str], PageFreshness] = field(
        default_factory=dict, init=False, repr=False, compare=False
    )
    change: Change | None = None
    """What the pull request changes that is looked at, where one is."""
    allowed_in_vain: tuple[Allowance, ...] = ()
    """What pages allow and no check found: known when the other checks have run."""
    rules: frozenset[str] = frozenset()
    """The ids of all rules that there are: known then, too."""

    @cached_property
    def source(self) -> Language:
        """The source language, complete by definition."""
        return next(language for language in self.languages if language.is_source)

    @property
    def targets(self) -> tuple[Language, ...]:
        """Every language but the source."""
        return tuple(language for language in self.languages if not language.is_source)

    def sources(self) -> Iterator[Page]:
        """Yield the pages of the source language, by path."""
        return (page for (code, _), page in sorted(self.pages.items()) if code == self.source.code)

    def every_page(self) -> Iterator[Page]:
        """Yield every page, by language and path."""
        return (page for _, page in sorted(self.pages.items()))

    def readable_pages(self) -> Iterator[Page]:
        """Yield every page that could be read."""
        return (page for page in self.every_page() if page.fault is None)

    def documented_pages(self) -> Iterator[Page]:
        """Yield every readable page of our own site, which has our front matter and ids."""
        return self.readable_pages() if self.is_ours else iter(())

    def pages_with_data(self) -> Iterator[tuple[Page, Site]]:
        """Yield every readable page of our own site, with the site whose data its markers refer to."""
        return ((page, self) for page in self.documented_pages())

    def pictures(self) -> Iterator[Picture]:
        """Yield every picture of the pages and of the news: those of the news in each language of their title."""
        from orientera.model.news import News

        for page in self.documented_pages():
            for link in page.links:
                if link.alt is not None:
                    place = Location(page.file, link.line)
                    yield Picture(place, f"the picture {link.target}", page.language.code, link.target, link.alt)
        for placed in self.data.placed("news"):
            news = placed.entry
            if isinstance(news, News) and news.picture is not None:
                for code in news.title.root:
                    alt = news.picture.alt.root.get(code, "")
                    yield Picture(placed.place, f"the picture of {news.id}", code, news.picture.file, alt)

    def document_files(self) -> Iterator[DocumentFile]:
        """Yield every file of the assets and of the languages' folders that is no page."""
        return iter(self.files)

    def entries(self) -> Iterator[tuple[Placed, Data]]:
        """Yield every entry of content/data with its place, and all the data that it may refer to."""
        return ((placed, self.data) for placed in self.data.placed())

    def dated_entries(self) -> Iterator[tuple[Placed, datetime.date]]:
        """Yield every entry of content/data with its place, and today."""
        assert self.today is not None
        return ((placed, self.today) for placed in self.data.placed())

    def pairs(self) -> Iterator[Pair]:
        """Yield every translation that could be read, beside its source."""
        return iter(self._pairs)

    @cached_property
    def _pairs(self) -> list[Pair]:
        found = []
        for page in self.readable_pages():
            source = self.pages.get((self.source.code, page.path))
            if not page.language.is_source and source is not None and source.fault is None:
                pair = Pair(source, page)
                found.append(replace(pair, is_behind=self.records.is_behind(pair)))
        return found

    def documented_pairs(self) -> Iterator[Pair]:
        """Yield every translation of our own site that could be read, beside its source."""
        return self.pairs() if self.is_ours else iter(())

    def freshness(self, paths: Collection[str] | None = None) -> Iterator[tuple[Pair, PageFreshness]]:
        """Yield every translation of our own site with what each of its units is, where its language has records.

        With ``paths``, of these pages only.
        """
        recorded = {code for code, _ in self.records.translations}
        for pair in self.documented_pairs():
            is_wanted = paths is None or pair.target.path in paths
            if is_wanted and pair.target.language.code in recorded and not pair.is_without_text:
                yield pair, self.freshness_of(pair)

    def freshness_of(self, pair: Pair) -> PageFreshness:
        """Say what each unit of a translation is; worked out once."""
        key = pair.target.language.code, pair.target.path
        if key not in self._freshness:
            self._freshness[key] = self.records.of(pair)
        return self._freshness[key]

    def fresh_pairs(self) -> Iterator[tuple[Pair, Site]]:
        """Yield every translation of our own site, with the site that knows how fresh its units are."""
        return ((pair, self) for pair in self.documented_pairs())

    def changed_sources(self) -> Iterator[tuple[Page, dict[str, tuple[PageFreshness, PageFreshness | None]]]]:
        """Yield the source pages that the change touches; their translations by language code, now and before."""
        if self.change is None:
            return
        touched = {page.path: page for page in self.sources() if page.file in self.change.files and not page.fault}
        before = {
            (pair.target.language.code, pair.target.path): freshness
            for pair, freshness in self.change.before.freshness(touched)
        }
        found: dict[str, dict[str, tuple[PageFreshness, PageFreshness | None]]] = {path: {} for path in touched}
        for pair, freshness in self.freshness(touched):
            code, path = pair.target.language.code, pair.target.path
            found[path][code] = freshness, before.get((code, path))
        yield from ((touched[path], found[path]) for path in touched)

    def changed_records(self) -> Iterator[tuple[Pair, PageFreshness, tuple[Entry, ...]]]:
        """Yield the translations whose records the change touches, with what their records said before."""
        before = self.change.before.records.translations if self.change is not None else {}
        now = self.records.translations
        changed = {key for key in before if now.get(key) != before[key]}
        for pair, freshness in self.freshness({path for _, path in changed}):
            key = pair.target.language.code, pair.target.path
            if key in changed:
                yield pair, freshness, before[key]

    def unreadable_records(self) -> Iterator[tuple[str, Fault]]:
        """Yield the files of records that cannot be read, and why."""
        return iter(self.records.faults.items())

    def newcomers_pages(self) -> Iterator[Page]:
        """Yield every readable page of our own site that is for newcomers or everyone, and not for officials."""
        for page, source in self.readable_versions():
            audience = page.meta.get("audience") or source.meta.get("audience") or []
            audience = audience if isinstance(audience, list) else [audience]
            is_meant = "officials" not in audience and ("newcomers" in audience or "everyone" in audience)
            if self.is_ours and is_meant:
                yield page

    def termbases(self) -> Iterator[tuple[Language, Site]]:
        """Yield every language that has renderings of its own to give, where the site has terms."""
        main = self.source.code.partition("-")[0]
        for language in self.targets if self.terms.terms else ():
            if language.code.partition("-")[0] != main:
                yield language, self

    def readable_versions(self) -> Iterator[tuple[Page, Page]]:
        """Yield every page that could be read, with its source; with itself where it has none."""
        for page in self.readable_pages():
            yield page, self.pages.get((self.source.code, page.path), page)

    def orphans(self) -> Iterator[Page]:
        """Yield every translation that has no source page."""
        for page in self.every_page():
            if (self.source.code, page.path) not in self.pages:
                yield page

    def absences(self) -> Iterator[tuple[Page, Language, PageState]]:
        """Yield every source page that has no version in a language, with what stands there instead."""
        state = PageState.FALLBACK if self.is_ours else PageState.MISSING
        for language in self.targets:
            for page in self.sources():
                if (language.code, page.path) not in self.pages and is_for(page.path, language.code, self.only):
                    yield page, language, state

    def absent_files(self) -> Iterator[tuple[Page, Language, PageState, str]]:
        """Yield every absence with the file that is not there."""
        for page, language, state in self.absences():
            content = page.file.removesuffix(f"{page.language.code}/{page.path}") if self.is_ours else ""
            files = (
                f"{branch.folder}{page.path.removeprefix(branch.path)}"
                for branch in self.branches
                if branch.language == language and page.path.startswith(branch.path)
            )
            yield page, language, state, next(files, f"{content}{language.code}/{page.path}")

    def catalogue_pairs(self) -> Iterator[CataloguePair]:
        """Yield every readable catalogue beside the template catalogue."""
        if self.reference is not None and self.reference.fault is None:
            for catalogue in self.catalogues:
                if catalogue.fault is None:
                    yield CataloguePair(self.reference, catalogue, self.used_messages)

    def every_catalogue(self) -> Iterator[Catalogue]:
        """Yield the template catalogue and every language's."""
        if self.reference is not None:
            yield self.reference
        yield from self.catalogues

    def stray_folders(self) -> Iterator[Folder]:
        """Yield the folders at the top of the content that are not what they should be."""
        return iter(self.folders)

    def missing_named_pages(self) -> Iterator[tuple[str, str, str]]:
        """Yield the settings file, an option and the path that it names, where there is no such source page."""
        for option, path in self.named_pages:
            if (self.source.code, path) not in self.pages:
                yield self.settings_file, option, path

    def unused_allowances(self) -> Iterator[tuple[Allowance, frozenset[str]]]:
        """Yield what pages allow and no check found, with the ids of all rules."""
        return ((allowance, self.rules) for allowance in self.allowed_in_vain)

    def whole(self) -> Iterator[Site]:
        """Yield the site itself, for checks that look at all of it."""
        yield self

    def version_for(self, path: str, language: Language) -> Page | None:
        """The readable page that a text in a language refers to: the language's own, or the source's."""
        pages = [self.pages.get((code, path)) for code in (language.code, self.source.code)]
        found = next((page for page in pages if page is not None), None)
        return found if found is not None and found.fault is None else None

    def texts(self) -> Iterator[tuple[Language, list[Page]]]:
        """Yield, for each language, its own readable pages by path."""
        for language in self.languages:
            yield language, [page for page in self.documented_pages() if page.language == language]

    def demands(self) -> Iterator[tuple[Coverage, int]]:
        """Yield the coverage of each language that a share of pages is demanded of, with that share in per cent."""
        for row in self.coverage():
            if row.language.code in self.wanted_coverage:
                yield row, self.wanted_coverage[row.language.code]

    @cached_property
    def progress(self) -> Progress:
        """How far each page of each language but the source has come."""
        if not self.is_ours:
            return Progress()
        fresh = {(pair.target.language.code, pair.target.path): freshness for pair, freshness in self.freshness()}
        pages: dict[str, list[PageProgress]] = {language.code: [] for language in self.targets}
        for pair in self.pairs():
            code, path = pair.target.language.code, pair.target.path
            pages[code].append(progress_of(pair, fresh.get((code, path))))
        for source, language, state in self.absences():
            pages[language.code].append(absence_of(source, language.code, state))
        return Progress(tuple(LanguageProgress(code, tuple(found)) for code, found in pages.items()))

    def coverage(self) -> list[Coverage]:
        """Count, for each language, its pages and messages."""
        return [self._coverage_of(language) for language in self.languages]

    def _coverage_of(self, language: Language) -> Coverage:
        sources = {page.path for page in self.sources() if is_for(page.path, language.code, self.only)}
        own = [page for page in self.every_page() if page.language.code == language.code]
        present = [page for page in own if page.path in sources and page.fault is None]
        absent = len(sources) - len(present)
        catalogue = next((c for c in self.catalogues if c.language == language), None)
        wanted = self.reference.messages if self.reference is not None else {}
        translated = [
            message
            for key, message in (catalogue.messages if catalogue else {}).items()
            if key in wanted and message.is_translated
        ]
        has_terms = any(language == one for one, _ in self.termbases())
        rows = [row for row in self.progress.languages if row.code == language.code]
        progress = rows[0] if rows else LanguageProgress(language.code)
        return Coverage(
            language=language,
            total=len(sources),
            present=len(present),
            fallback=absent if self.is_ours else 0,
            missing=0 if self.is_ours else absent,
            machine=sum(page.is_machine_made for page in present),
            orphans=len(own) - sum(page.path in sources for page in own),
            messages=len(wanted),
            messages_translated=len(translated),
            in_progress=progress.count(PageState.IN_PROGRESS),
            outdated=progress.count(PageState.OUTDATED),
            reviewed=progress.count(PageState.REVIEWED),
            open_units=sum(len(page.parts) for page in progress.pages),
            urgent=progress.urgent,
            unconfirmed=progress.unconfirmed,
            words_left=progress.words_left,
            terms=len(self.terms.terms) - len(list(self.terms.missing(language.code))) if has_terms else 0,
            terms_total=len(self.terms.terms) if has_terms else 0,
        )
