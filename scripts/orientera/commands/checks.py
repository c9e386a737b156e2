"""Run checks: on the sources, on built HTML, or on both."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from orientera.checks import findings
from orientera.model.change import Change
from orientera.model.report import Place, Report, place_of
from orientera.model.settings import InputError, SettingsError
from orientera.model.site import Site
from orientera.read.baseline import read_places
from orientera.read.built import Before, is_ours, read_built_site
from orientera.read.git import changed_files, write_tree_before
from orientera.read.settings import read_settings
from orientera.read.site import read_site, read_tree
from orientera.read.sources import read_source_site

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from orientera.model.built import BuiltSite
    from orientera.model.settings import Settings

FIRST = 10
"""How many pages a report names as those to translate first."""


def check_translations(config_file: Path, wanted: Mapping[str, int], since: str = "") -> Report:
    """Check the sources of our site; with ``since``, say only what a change since that commit touches."""
    settings = read_settings(config_file)
    site = read_site(settings)
    if not since:
        return _report_sources(site, wanted)
    files = changed_files(settings.root, since)
    before = _site_before(settings, since)
    report = _report_sources(replace(site, change=Change(files, before)), wanted)
    touched = files | {
        page.file
        for page in site.every_page()
        if (source := site.pages.get((site.source.code, page.path))) is not None and source.file in files
    }
    known: set[Place] | None = None
    if not files <= {page.file for page in site.every_page()}:  # data, terms, settings, deleted pages: they reach far
        known = {place_of(finding.rule, finding.problem) for finding in findings(before)}
    kept = [
        finding
        for finding in report.findings
        if finding.problem.location.file in touched
        or (known is not None and place_of(finding.rule, finding.problem) not in known)
    ]
    return Report.of(kept, report.subjects, report.coverage, report.first)


def _site_before(settings: Settings, since: str) -> Site:
    """Read the site as it was where the pull request began; one without pages where there was none."""
    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        write_tree_before(settings.root, since, root)
        try:
            return read_site(read_settings(root / settings.file.name))
        except SettingsError:
            return Site(settings.languages, {})


def check_tree(content: Path, source: str, suffixes: Sequence[str], wanted: Mapping[str, int]) -> Report:
    """Check a tree that is not ours: folders of languages, found by name."""
    tags = {code.replace("_", "-"): percent for code, percent in wanted.items()}  # folders may be named zh_Hans
    return _report_sources(read_tree(content, source, suffixes), tags)


def check_links(
    config_file: Path,
    folder: Path | None,
    *,
    address: str = "",
    extensionless: bool = False,
    strict_slash: bool = False,
) -> Report:
    """Check the links of built HTML, our site's or any folder's.

    ``address`` is the site's own, where mkdocs.yml does not say it; the other two say how its host serves files (see
    BuiltSite).
    """
    served = partial(replace, extensionless=extensionless, strict_slash=strict_slash)
    try:
        settings = read_settings(config_file)
    except SettingsError:
        if folder is None:
            raise
        return _report_built(served(read_built_site(folder, address=address)))
    if folder is not None and not is_ours(folder, settings):
        return _report_built(served(read_built_site(folder, settings, address=address)))
    return _report_ours(settings, address, extensionless=extensionless, strict_slash=strict_slash)


def check_source_links(config_file: Path) -> Report:
    """Check the links of the Markdown, without a build."""
    site = read_source_site(read_settings(config_file))
    links = sum(len(page.links) for page in site.pages.values())
    pages = sum(1 for page in site.pages.values() if not page.shown)
    return Report.of(findings(site), {"source pages": pages, "links": links})


def check_all(config_file: Path, day: date | None = None) -> Report:
    """Run every check on the sources and on the built site, as of a day, by default today."""
    settings = read_settings(config_file)
    sources = _report_sources(read_site(settings, day), {})
    built = _report_ours(settings)
    together = [*sources.findings, *built.findings]
    return Report.of(together, sources.subjects | built.subjects, sources.coverage, sources.first)


def since(report: Report, baseline: Path | None) -> Report:
    """Leave out what an earlier run found already, where there is its report as JSON."""
    return report if baseline is None else report.since(read_places(baseline))


def _report_sources(site: Site, wanted: Mapping[str, int]) -> Report:
    unknown = sorted(set(wanted) - {language.code for language in site.languages})
    if unknown:
        known = ", ".join(language.code for language in site.languages)
        raise InputError(f"no language {', '.join(unknown)} to demand coverage of", f"there is: {known}")
    site = replace(site, wanted_coverage=dict(wanted))
    pages = sum(1 for _ in site.sources())
    subjects = {"source pages": pages, "translations": len(site.pages) - pages}
    return Report.of(findings(site), subjects, site.coverage(), site.progress.first(FIRST))


def _report_ours(
    settings: Settings, address: str = "", *, extensionless: bool = False, strict_slash: bool = False
) -> Report:
    """Report on our own built site: what has not changed since the last time is not looked at again."""
    before = Before.read(settings, address, extensionless, strict_slash)
    report = before.report()
    if not isinstance(report, Report):
        site = read_built_site(settings.site_dir, settings, address=address)
        site = before.with_known(replace(site, extensionless=extensionless, strict_slash=strict_slash))
        report = _report_built(site)
        before.keep(report, site)
    return report


def _report_built(site: BuiltSite) -> Report:
    links = sum(len(page.links) for page in site.everything)
    return Report.of(findings(site), {"HTML pages": len(site.pages), "links": links})
