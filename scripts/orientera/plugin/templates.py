"""Give Jinja the words of each language, Material's language partials, and a few filters."""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cached_property, lru_cache
from importlib import import_module
from itertools import groupby
from typing import TYPE_CHECKING, Any

import jinja2
from babel.dates import format_date
from markupsafe import Markup, escape
from mkdocs.exceptions import PluginError
from mkdocs.structure.nav import Section

from orientera.model.language import locale_in_sweden
from orientera.model.settings import InputError
from orientera.plugin.documents import FileOf, part_date, size
from orientera.plugin.drawing import SHAPES, chart, page_map, tree
from orientera.plugin.feeds import feed_name, newest_first
from orientera.plugin.isolate import isolate_html
from orientera.plugin.structured import faq
from orientera.plugin.tables import municipal_path, national_path
from orientera.plugin.words import language_partial
from orientera.read.catalogues import CATALOGUE, compile_catalogue, load_translations, read_translations
from orientera.read.inputs import digest
from orientera.read.state import load, save

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from babel.support import Translations

    from orientera.model.language import Language
    from orientera.model.settings import Settings
    from orientera.plugin import Orientera
    from orientera.plugin.page import LanguagePage


class Words:
    """The catalogues of the languages, each read when first asked for."""

    def __init__(self, settings: Settings, compiled: Compiled | None) -> None:
        self._settings = settings
        self._compiled = compiled
        self._read: dict[str, Translations] = {}

    def of(self, language: Language) -> Translations:
        """The catalogue of a language; where there is none, the messages' own English words.

        Raises PluginError for one that cannot be read.
        """
        if language.code not in self._read:
            self._read[language.code] = self._load(language)
        return self._read[language.code]

    def _load(self, language: Language) -> Translations:
        file = self._settings.translations / language.code / CATALOGUE
        try:
            if self._compiled is None or not file.is_file():
                return read_translations(file, language)
            key = digest(language.code, file.read_bytes())
            return load_translations(self._compiled.of(key, lambda: compile_catalogue(file, language)))
        except InputError as error:
            line = f":{error.hint}" if error.hint else ""
            where = file.relative_to(self._settings.root).as_posix()
            raise PluginError(f"{where}{line}: {error.message}") from error


class Compiled(jinja2.BytecodeCache):
    """Compiled templates and catalogues in one file, checked as all that is kept: what is corrupt is not there."""

    def __init__(self, file: Path, engine: str) -> None:
        self._file, self._engine = file, engine
        self._kept: dict[str, bytes] = load(file, engine) or {}
        self._used: dict[str, bytes] = {}

    def of(self, key: str, compile_: Callable[[], bytes]) -> bytes:
        """Take what is kept under a key that says what it was compiled from, or compile it."""
        if key not in self._used:
            self._used[key] = self._kept.get(key) or compile_()
        return self._used[key]

    def load_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Take what is kept; Jinja compares the text it was compiled from."""
        if bucket.key in self._kept:
            bucket.bytecode_from_string(self._kept[bucket.key])
            self._used[bucket.key] = self._kept[bucket.key]

    def dump_bytecode(self, bucket: jinja2.bccache.Bucket) -> None:
        """Keep what was compiled until save()."""
        self._used[bucket.key] = bucket.bytecode_to_string()

    def save(self) -> None:
        """Write what was used, where that is not what the file holds."""
        if self._used != self._kept:
            save(self._file, self._engine, self._used)


class _Partials(jinja2.BaseLoader):
    """Material's ``partials/languages/<code>.html``, made from our catalogues."""

    def __init__(self, plugin: Orientera) -> None:
        self._texts = {
            f"partials/languages/{language.code}.html": (plugin, language) for language in plugin.languages
        }

    def get_source(self, environment: jinja2.Environment, template: str) -> tuple[str, None, None]:
        if template not in self._texts:
            raise jinja2.TemplateNotFound(template)
        plugin, language = self._texts[template]
        return language_partial(language.code, language.direction, plugin.words.of(language)), None, None


class _Loader(jinja2.ChoiceLoader):
    """Find templates where MkDocs does, but list only our own: Material brings 14,000 files, mostly icons."""

    def __init__(self, plugin: Orientera, loader: jinja2.BaseLoader) -> None:
        super().__init__([_Partials(plugin), loader])
        self._own = jinja2.FileSystemLoader(plugin.settings.overrides).list_templates()

    def list_templates(self) -> list[str]:
        return self._own


def prepare(env: jinja2.Environment, plugin: Orientera) -> jinja2.Environment:
    """Make MkDocs' template environment ours, and compile our templates once for every language."""
    assert env.loader is not None
    env.loader = _Loader(plugin, env.loader)
    env.autoescape = jinja2.select_autoescape(default=True)
    env.trim_blocks = env.lstrip_blocks = True
    env.filters["isolate"] = isolate
    env.filters["isolate_links"] = isolate_links
    env.filters["date"] = date
    env.filters["part_date"] = part_date
    env.filters["size"] = size
    env.filters["faq"] = faq
    env.filters["newest_first"] = newest_first
    env.filters["feed_name"] = feed_name
    env.filters["moment"] = moment
    env.filters["alphabetical"] = alphabetical
    env.globals.update(
        languages=plugin.languages,
        source=plugin.source,
        site_url=plugin.settings.site_url,
        path_of=plugin.path_of,
        url_of=plugin.url_of,
        place=plugin.place,
        footer_pages=plugin.footer_pages,
        by_letter=by_letter,
        start_of=start_of,
        is_past=plugin.clock.is_past,
        only=plugin.settings.only,
        themes_page=plugin.config.themes,
        body_tree=_late("body", "body_tree"),
        every_year=_late("allocation", "every_year"),
        municipal=_late("allocation", "municipal"),
        draw_tree=tree,
        draw_chart=chart,
        draw_map=page_map,
        map_shapes=SHAPES,
        municipal_path=municipal_path,
        national_path=national_path,
        file_of=FileOf(plugin),
        svg=_Icons(env),
        asset=_Assets(plugin.settings.overrides / "assets"),
    )
    speak(env, plugin, plugin.source)
    env.bytecode_cache = plugin.compiled
    for name in env.list_templates(extensions=["html", "xml"]):
        env.get_template(name)
    return env


def _late(module: str, name: str) -> Callable[..., Any]:
    """A function of a model that is loaded when it is called: the models of data take their time."""

    def call(*args: Any) -> Any:
        return getattr(import_module(f"orientera.model.{module}"), name)(*args)

    return call


def speak(env: jinja2.Environment, plugin: Orientera, language: Language) -> None:
    """Set the language of the environment's words from now on."""
    env.install_gettext_translations(plugin.words.of(language), newstyle=True)  # type: ignore[attr-defined]
    env.globals["language"] = language


@lru_cache(maxsize=20_000)
def isolate(text: str, language: Language) -> Markup:
    """Isolate the numbers and Latin words of a plain text, without links. Titles come again on many pages."""
    return Markup(isolate_html(f"<a>{escape(text)}</a>", language)[3:-4])


def isolate_links(text: object, language: Language) -> Markup:
    """Isolate the numbers and Latin words of a plain text; phones become links."""
    return Markup(isolate_html(str(escape(text)), language))


def by_letter(pages: list[LanguagePage], language: Language) -> list[tuple[str, list[LanguagePage]]]:
    """Order pages by title in the language's alphabet, and group them by first letter."""
    ordered = sorted(pages, key=lambda page: (language.sort_key(_from_first_letter(page)), str(page.url)))
    return [(letter, list(group)) for letter, group in groupby(ordered, _initial)]


def alphabetical(entries: Iterable[Any], language: Language) -> list[Any]:
    """Order counties, municipalities and what else has a name by it, in a language's alphabet."""
    return sorted(entries, key=lambda entry: language.sort_key(entry.name))


def start_of(section: Section) -> LanguagePage | None:
    """The page that a section's name leads to: its index page, or its first page; None where it has links only."""
    pages = [child for child in section.children if child.is_page]
    for page in [page for page in pages if page.is_index] or pages:  # type: ignore[attr-defined]
        return page  # type: ignore[return-value]
    found = (start_of(child) for child in section.children if isinstance(child, Section))
    return next((page for page in found if page is not None), None)


def _from_first_letter(page: LanguagePage) -> str:
    title = unicodedata.normalize("NFC", str(page.title))
    return title.lstrip("".join(letter for letter in set(title) if not letter.isalnum()))


def _initial(page: LanguagePage) -> str:
    return _from_first_letter(page)[:1].upper() or "#"


def date(value: datetime.date, language: Language) -> str:
    """Write a date in full in a language, with Western digits; ISO 8601 where CLDR does not know the language."""
    locale = locale_in_sweden(language.code)
    return format_date(value, "long", locale=locale) if locale else value.isoformat()


def moment(value: str, language: Language) -> str:
    """Write a day, or a time of a day (``2026-11-22 18:00``), in a language."""
    day, _, time = value.partition(" ")
    return f"{part_date(day, language)} {time}".strip()


class _Icons:
    """Material's icons as SVG, by name."""

    def __init__(self, env: jinja2.Environment) -> None:
        self._env = env
        self._read: dict[str, Markup] = {}

    def __call__(self, name: str) -> Markup:
        if name not in self._read:
            assert self._env.loader is not None
            source = self._env.loader.get_source(self._env, f".icons/material/{name}.svg")[0]
            self._read[name] = Markup(source.strip())
        return self._read[name]


class _Assets:
    """Addresses of our own assets, with a mark that changes when the file does, so that caches may keep them."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def __call__(self, name: str) -> str:
        return f"assets/{name}?v={self._marks[name]}"

    @cached_property
    def _marks(self) -> dict[str, str]:
        files = [file for file in self._folder.iterdir() if file.is_file()] if self._folder.is_dir() else []
        return {file.name: hashlib.sha256(file.read_bytes()).hexdigest()[:8] for file in files}


def render(env: jinja2.Environment, template: str, **context: Any) -> str:
    """Render one of our own templates."""
    return env.get_template(template).render(**context)
