"""The plugin's options: static-i18n's, with every well-formed BCP 47 code allowed as a locale."""

from __future__ import annotations

from typing import Any

from mkdocs.config import config_options
from mkdocs.config.base import ValidationError
from mkdocs_static_i18n.config import I18nPluginConfig, I18nPluginLanguage

from orientera.model.language import is_well_formed
from orientera.read.content import OWN_FOLDERS


class LanguageTag(config_options.Type[str]):
    """A well-formed language tag (BCP 47); static-i18n's own option refuses three letters and variants."""

    def run_validation(self, value: Any) -> str:
        """Return the tag, or raise ValidationError."""
        value = super().run_validation(value)
        if not is_well_formed(value):
            raise ValidationError(f"'{value}' is no language tag (BCP 47), such as 'ar', 'prs' or 'sv-simple'")
        return str(value)


class LanguageConfig(I18nPluginLanguage):  # type: ignore[misc]
    """One language: ``locale`` is its tag, ``name`` its endonym, ``default: true`` marks the source."""

    locale = LanguageTag(str)


class OrienteraConfig(I18nPluginConfig):  # type: ignore[misc]
    """The options under ``orientera:`` in mkdocs.yml."""

    docs_structure = config_options.Choice(["folder"], default="folder")
    """One folder a language; files with suffixes are not supported."""

    build_only_locale = config_options.Optional(LanguageTag(str))
    """Not used; there is ``orientera build --language``."""

    languages = config_options.ListOfItems(config_options.SubConfig(LanguageConfig, validate=True))
    """The one list of languages, in the order of menus."""

    contact = config_options.Type(str, default="")
    """Where readers report faults: an e-mail address or a web address of who publishes the site."""

    a_to_z = config_options.Type(str, default="")
    """Path of the page that lists all pages (template ``a-z.html``), below the language's folder."""

    about = config_options.Type(str, default="")
    """Path of the page that says who makes the site and how its texts came to be."""

    counties = config_options.Type(str, default="")
    """Path of the page that lists the counties (template ``counties.html``); other pages ask readers for theirs."""

    themes = config_options.Type(str, default="")
    """Path of the page of the themes: its section stands open in every menu, so that each theme is two taps away."""

    news = config_options.Type(str, default="")
    """Path of the page that shows all news; the feeds lead to it."""

    progress = config_options.Type(str, default="")
    """Path of the page that shows how far the translations have come (template ``progress.html``)."""

    footer = config_options.ListOfItems(config_options.Type(str), default=[])
    """Paths of the pages that every page's footer links to."""

    only = config_options.Type(dict, default={})
    """Folders whose pages are for some languages only, ``{integration: [sv, en]}``: others do not fall back."""

    workers = config_options.Type(int, default=0)
    """How many languages are built at a time; 0 is one for each processor core, 1 builds without processes."""

    def validate(self) -> Any:
        """Check the options, and that no language is there twice."""
        failed, warnings = super().validate()
        if failed:
            return failed, warnings
        codes = [language.locale for language in self.languages or []]
        for code in sorted({code for code in codes if codes.count(code) > 1}):
            failed.append(("languages", ValidationError(f"the language '{code}' is there twice")))
        for code in sorted({*codes} & {*OWN_FOLDERS}):
            failed.append(
                ("languages", ValidationError(f"'{code}' is the name of a folder of content/, no language"))
            )
        for folder, wanted in self.only.items():
            if not isinstance(wanted, list) or set(wanted) - {*codes}:
                said = f"only: {folder} needs a list of languages of this site, as [{', '.join(codes[:2])}]"
                failed.append(("only", ValidationError(said)))
        if self.workers < 0:
            failed.append(("workers", ValidationError("the number of workers is 0 or more")))
        if self.build_only_locale:
            failed.append(("build_only_locale", ValidationError("say it when building: orientera build --language")))
        for language in self.languages:
            if not language.build:
                said = f"'{language.locale}' has 'build: false': take it out of the list instead"
                failed.append(("languages", ValidationError(said)))
        sources = [language.locale for language in self.languages or [] if language.default]
        if len(sources) > 1:
            failed.append(("languages", ValidationError(f"more than one default language: {', '.join(sources)}")))
        return failed, warnings
