"""Arguments in, text and exit codes out: 0 clean, 1 findings, 2 could not check. The only place that prints.

Each command imports what it needs when it is called: a build that finds nothing changed loads no MkDocs.
"""

from __future__ import annotations

import functools
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from orientera.model.finding import Severity
from orientera.model.settings import InputError, SettingsError

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from orientera.model.report import Report

CLEAN, FOUND, NOT_CHECKED = 0, 1, 2
FORMATS = ("terminal", "json", "github", "sarif", "junit", "html")
WORK_FILES = {"xliff": ".xlf", "po": ".po"}
"""The formats of a translator's file, with the ending of its name."""
SEVERITIES = {severity.label: severity for severity in Severity}


class _Coverage(click.ParamType[tuple[str, int]]):
    name = "LANG=PERCENT"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int]:
        code, _, percent = str(value).partition("=")
        if not code or not (percent.isascii() and percent.isdigit()) or int(percent) > 100:
            self.fail(f"{value} is not of the form ar=90", param, ctx)
        return code, int(percent)


class _Codes(click.ParamType[tuple[str, ...]]):
    name = "LANG,LANG"

    def convert(self, value: Any, *_: Any) -> tuple[str, ...]:
        return value if isinstance(value, tuple) else tuple(code for code in str(value).split(",") if code)


def _say_errors(function: Callable[..., Any]) -> Callable[..., Any]:
    """Say what makes a command impossible in words, and exit 2: no traceback for what is not our fault."""

    @functools.wraps(function)
    def wrapper(*args: Any, **kwargs: Any) -> Any:
        try:
            return function(*args, **kwargs)
        except SettingsError as error:
            for fault in error.faults:
                where = f"{error.file}:{fault.line}" if fault.line else error.file
                click.echo(f"{where}: error: {fault.message}\n  {fault.hint}", err=True)
        except InputError as error:
            click.echo(f"error: {error.message}" + (f"\n  {error.hint}" if error.hint else ""), err=True)
        except BrokenPipeError:  # who reads has seen enough; click ends quietly
            raise
        except OSError as error:
            click.echo(f"error: {error.filename or 'a file'}: {error.strerror}", err=True)
        sys.exit(NOT_CHECKED)

    return wrapper


def _with(options: list[Callable[..., Any]]) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Add some options to a command, in this order."""
    return lambda function: functools.reduce(lambda done, option: option(done), reversed(options), function)


_reporting = _with(
    [
        click.option(
            "--format", "format_", type=click.Choice(list(FORMATS)), default="terminal",
            show_default=True, help="How findings are written.",
        ),
        click.option(
            "-o", "--output", type=click.Path(dir_okay=False, path_type=Path),
            help="Write the findings to this file, and nothing on the terminal.",
        ),
        click.option(
            "--fail-on", type=click.Choice([*SEVERITIES, "never"]), default="error", show_default=True,
            help="The mildest finding that makes the exit code 1.",
        ),
        click.option(
            "--show", type=click.Choice(list(SEVERITIES)), default="notice", show_default=True,
            help="The mildest finding that the terminal shows.",
        ),
        click.option(
            "--baseline", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
            help="Say only what this earlier report (JSON) has not.",
        ),
    ]
)  # fmt: skip
"""The options of every checking command."""

_tree = _with(
    [
        click.option("--content", type=click.Path(path_type=Path), help="Another project's folder of languages."),
        click.option(
            "--source",
            metavar="LANG",
            default="sv",
            show_default=True,
            help="With --content: the source language's folder.",
        ),
        click.option(
            "--suffix",
            metavar="ENDINGS",
            default=".md",
            show_default=True,
            help="With --content: endings of pages, as .md,.mdx.",
        ),
    ]
)
"""The options of commands that can look at a tree that is not ours."""


def _endings(suffix: str) -> list[str]:
    return [ending.strip() for ending in suffix.split(",") if ending.strip()]


def _is_colored() -> bool:
    return sys.stdout.isatty() and "NO_COLOR" not in os.environ


def _say(text: str, output: Path | None) -> None:
    text = text.encode("utf-8", "backslashreplace").decode()  # names of files are bytes: what is no UTF-8 is shown so
    if output is None:
        click.echo(text, nl=False)
    else:
        output.write_text(text, encoding="utf-8", newline="\n")


def _finish(
    report: Report, format_: str, output: Path | None, fail_on: str, show: str, baseline: Path | None,
    lang: str = "en",
) -> NoReturn:  # fmt: skip
    from orientera.commands.checks import since
    from orientera.commands.formats import written

    report = since(report, baseline)
    color = output is None and _is_colored()
    _say(written(report, format_, color=color, show=SEVERITIES[show], lang=lang), output)
    if format_ == "github" and os.environ.get("GITHUB_STEP_SUMMARY"):
        _add_step_summary(report, os.environ["GITHUB_STEP_SUMMARY"])
    if not report.has_run:
        if format_ != "terminal" or output is not None:
            click.echo("error: not run: there was nothing to look at", err=True)
        sys.exit(NOT_CHECKED)
    sys.exit(FOUND if report.fails(SEVERITIES.get(fail_on)) else CLEAN)


def _add_step_summary(report: Report, file: str) -> None:
    """Add to the file that GitHub shows below a workflow's run; the annotations stand without it."""
    from orientera.report.to_step_summary import LARGEST, to_step_summary

    known = [os.environ.get(f"GITHUB_{name}", "") for name in ("SERVER_URL", "REPOSITORY", "SHA")]
    address = "{}/{}/blob/{}/".format(*known) if all(known) else ""
    try:
        with Path(file).open("ab") as stream:
            stream.write(to_step_summary(report, address, LARGEST - stream.tell()).encode())
    except OSError as error:
        click.echo(f"the step's summary was not written: {file}: {error.strerror}", err=True)


class _Day(click.DateTime):
    """A day, as 2026-11-22."""

    def __init__(self) -> None:
        super().__init__(["%Y-%m-%d"])

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        return super().convert(value, param, ctx).date()


_TODAY = click.option(
    "--today", type=_Day(), metavar="DAY", help="The day to work for, as 2026-11-22; default: today's date."
)


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option(
    "-f", "--config-file", type=click.Path(dir_okay=False, path_type=Path), default=Path("mkdocs.yml"),
    show_default=True, help="The site's settings.",
)  # fmt: skip
@click.version_option(package_name="orientera")
@click.pass_context
def main(context: click.Context, config_file: Path) -> None:
    """Build a multilingual information site, and check that it is true.

    Exit codes of the checks: 0 clean, 1 findings, 2 could not check.
    """
    context.obj = config_file


@main.command()
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to: default site/.")
@click.option("-l", "--language", "only", type=_Codes(), default="", help="Build these languages only, as ar,ckb.")
@_TODAY
@click.pass_obj
@_say_errors
def build(config_file: Path, site_dir: Path | None, only: tuple[str, ...], today: date | None) -> None:
    """Build every language, as far as something has changed."""
    from orientera.commands.build import build as build_site

    _build(lambda: build_site(config_file, click.echo, site_dir, only, today))


@main.command()
@click.option(
    "-p", "--port", type=click.IntRange(1, 65535), default=8000, show_default=True, help="The port of this machine."
)
@click.pass_obj
@_say_errors
def serve(config_file: Path, port: int) -> None:
    """Build the site, serve it on this machine, and build it anew when a file changes."""
    from orientera.commands.serve import serve as serve_site

    _build(lambda: serve_site(config_file, click.echo, port))


@main.command()
@click.argument("parts", nargs=-1, required=True, type=click.Path(file_okay=False, path_type=Path))
@click.option("-d", "--site-dir", type=click.Path(file_okay=False, path_type=Path), help="Where to: default site/.")
@click.pass_obj
@_say_errors
def assemble(config_file: Path, parts: tuple[Path, ...], site_dir: Path | None) -> None:
    """Put a whole site together from PARTS: folders that 'build --language' wrote."""
    from orientera.commands.build import assemble as assemble_site

    _build(lambda: assemble_site(config_file, click.echo, parts, site_dir))


def _build(function: Callable[[], None]) -> None:
    from orientera.commands.build import BuildFailed

    try:
        function()
    except BuildFailed as error:
        click.echo(f"not built: {error}", err=True)
        sys.exit(FOUND)


@main.command()
@click.argument("page", required=False)
@click.option(
    "-l", "--lang", "code", metavar="LANG", default="", help="With PAGE: the language to show beside the source."
)
@_tree
@click.option("--min-coverage", type=_Coverage(), multiple=True, help="Demand a share of pages; may be repeated.")
@click.option(
    "--changed-since",
    "since",
    metavar="REF",
    default="",
    help="Say only what has changed since a commit: what a pull request touches.",
)
@_reporting
@click.pass_obj
@_say_errors
def translations(
    config_file: Path, page: str | None, code: str, content: Path | None, source: str, suffix: str,
    min_coverage: tuple[tuple[str, int], ...], since: str, **how: Any,
) -> None:  # fmt: skip
    """Say what each language has, what is wrong with it, and what is left to translate.

    With PAGE, as ar/halsa/index.md: what has changed in its source since it was translated, part by part.
    """
    if page is not None:
        _show_page(config_file, page, code, **how)
    from orientera.commands import checks

    wanted = dict(min_coverage)
    if content is None:
        report = checks.check_translations(config_file, wanted, since)
    else:
        report = checks.check_tree(content, source, _endings(suffix), wanted)
    _finish(report, **how)


def _show_page(
    config_file: Path, page: str, code: str, format_: str, output: Path | None, fail_on: str, **_: str
) -> NoReturn:
    from orientera.commands.records import page_freshness
    from orientera.report.page_to_terminal import page_to_terminal

    if format_ != "terminal":
        raise click.UsageError("one page is shown as text only: leave out --format, or PAGE")
    pair, freshness = page_freshness(config_file, page, code)
    _say(page_to_terminal(pair, freshness, color=output is None and _is_colored()), output)
    sys.exit(FOUND if freshness.open and fail_on != "never" else CLEAN)


@main.command()
@click.argument("folder", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@click.option("--site-url", "address", default="", help="The address of the site in DIR: links to it are inside.")
@click.option(
    "--lang", type=click.Choice(["en", "sv"]), default="en", show_default=True, help="The language of the report."
)
@click.option("--sources", is_flag=True, help="Check the Markdown instead, without a build.")
@click.option("--extensionless", is_flag=True, help="The host serves page.html for page.")
@click.option("--strict-slash", is_flag=True, help="The host does not lead from a folder's name to the folder.")
@click.option("--external", is_flag=True, help="Ask other hosts for what is linked there, and report on these links.")
@click.option(
    "--cache",
    type=click.Path(dir_okay=False, path_type=Path),
    metavar="FILE",
    help="With --external: where answers are kept; default: .orientera/external.json.",
)
@_reporting
@click.pass_obj
@_say_errors
def links(
    config_file: Path, folder: Path | None, address: str, cache: Path | None,
    *, sources: bool, extensionless: bool, strict_slash: bool, external: bool, **how: Any,
) -> None:  # fmt: skip
    """Check every link of the built HTML in DIR (default: the site's own folder)."""
    if cache is not None and not external:
        raise click.UsageError("--cache goes with --external")
    if sources and external:
        raise click.UsageError("--sources looks at no built links, and --external asks for those: say one of them")
    if external:
        _finish(_check_external(config_file, folder, address, cache), **how)
    from orientera.commands import checks

    if sources:
        _finish(checks.check_source_links(config_file), **how)
    report = checks.check_links(
        config_file, folder, address=address, extensionless=extensionless, strict_slash=strict_slash
    )
    _finish(report, **how)


def _check_external(config_file: Path, folder: Path | None, address: str, cache: Path | None) -> Report:
    """Ask for external links, with a bar of how far it has come where a person looks."""
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress

    from orientera.commands.external import check_external

    try:
        columns = ("{task.description}", BarColumn(), MofNCompleteColumn())
        console = Console(stderr=True)
        with Progress(*columns, console=console, transient=True, disable=not sys.stderr.isatty()) as progress:
            task = progress.add_task("asking other hosts", total=None)

            def tell(done: int, total: int) -> None:
                progress.update(task, completed=done, total=total)

            return check_external(config_file, folder, cache, tell, address=address)
    except KeyboardInterrupt:
        click.echo("error: interrupted\n  what was answered is kept: run it again to go on", err=True)
        sys.exit(NOT_CHECKED)


@main.command()
@_reporting
@_TODAY
@click.pass_obj
@_say_errors
def check(config_file: Path, today: date | None, **how: Any) -> None:
    """Run all checks, on the sources and on the built site."""
    from orientera.commands import checks

    _finish(checks.check_all(config_file, today), **how)


@main.command()
@click.pass_obj
@_say_errors
def sync(config_file: Path) -> None:
    """Note what the source pages are now; records follow renamed pages."""
    from orientera.commands import records

    click.echo("\n".join(records.sync(config_file)) or "the records are up to date")


@main.command()
@click.argument("pages", nargs=-1, metavar="PAGE...")
@click.option("-l", "--lang", "codes", type=_Codes(), default="", help="The languages, as ar,ckb.")
@click.option(
    "--block", metavar="NAME", default="", help="A part's name, as lakare.2, or a heading's id for all below it."
)
@click.option("--all", "everything", is_flag=True, help="Every page of these languages.")
@click.pass_obj
@_say_errors
def confirm(
    config_file: Path, pages: tuple[str, ...], codes: tuple[str, ...], block: str, *, everything: bool
) -> None:
    """Say that translations match their source now.

    PAGE is a translation, as ar/halsa/index.md, or with --lang a page, as halsa/index.md.
    """
    from orientera.commands import records

    if not pages and not everything:
        raise click.UsageError("name a page, as ar/halsa/index.md, or say --all")
    done = records.confirm(config_file, pages, codes, block, everything=everything)
    click.echo("\n".join(done) or "all of it was confirmed before")


@main.command()
@click.option("--from", "since", metavar="REF", required=True, help="The commit to begin with, as git names it.")
@_tree
@click.pass_obj
@_say_errors
def replay(config_file: Path, since: str, content: Path | None, source: str, suffix: str) -> None:
    """Say how the parts of translations would have become older in the history of a repository."""
    from orientera.commands import replay as history

    if content is None:
        lines = history.replay(config_file, since)
    else:
        lines = history.replay_tree(content, source, _endings(suffix), since)
    for line in lines:
        click.echo(line)


@main.command()
@click.argument("code", metavar="LANG")
@click.option(
    "--only",
    type=click.Choice(["all", "open"]),
    default="all",
    show_default=True,
    help="All parts, or those that are outdated, missing or not confirmed.",
)
@click.option(
    "--format",
    "format_",
    type=click.Choice(list(WORK_FILES)),
    default="xliff",
    show_default=True,
    help="XLIFF 2.1, or PO as gettext's programs read it.",
)
@click.option(
    "-o", "--output", type=click.Path(dir_okay=False, path_type=Path), help="Where to: default LANG.xlf or LANG.po."
)
@click.pass_obj
@_say_errors
def export(config_file: Path, code: str, only: str, format_: str, output: Path | None) -> None:
    """Write a language's texts as one file for a translator's program."""
    from orientera.commands.exchange import export as export_work

    if output is not None and (format_ == "po") != (output.suffix.lower() == ".po"):
        raise click.UsageError("'import' knows PO by a name that ends in .po: name a PO file so, and no other")
    text = export_work(config_file, code, format_, only_open=only == "open")
    file = output or Path(f"{code}{WORK_FILES[format_]}")
    file.write_text(text, encoding="utf-8", newline="\n")
    click.echo(str(file))


@main.command(name="import")
@click.argument("file", type=click.Path(dir_okay=False, path_type=Path))
@click.pass_obj
@_say_errors
def import_work(config_file: Path, file: Path) -> None:
    """Take the texts of a translator's FILE into the pages: all of them, or none.

    FILE is PO where its name ends in .po, else XLIFF. Texts that are marked as fuzzy are left out.
    """
    from orientera.commands.exchange import take_back

    click.echo("\n".join(take_back(config_file, file)) or "nothing has changed")


@main.command()
@click.argument("page")
@click.option(
    "--block", metavar="NAME", required=True, help="A part's name, as lakare.2, or a heading's id for all below it."
)
@click.pass_obj
@_say_errors
def minor(config_file: Path, page: str, block: str) -> None:
    """Say that a source's last change asks for no translation.

    PAGE is a page of the source, as halsa/index.md.
    """
    from orientera.commands import records

    click.echo("\n".join(records.minor(config_file, page, block)) or "it was said before")


@main.command()
@click.pass_obj
@_say_errors
def readability(config_file: Path) -> None:
    """Say how hard the Swedish and the easy Swedish pages are to read (LIX)."""
    from orientera.commands.readability import measure
    from orientera.report.readability_to_terminal import readability_to_terminal

    click.echo(readability_to_terminal(measure(config_file)), nl=False)


@main.command()
@click.argument("page")
@click.option("--by", type=_Day(), metavar="DAY", help="The day of the next review; default: a year later.")
@_TODAY
@click.pass_obj
@_say_errors
def reviewed(config_file: Path, page: str, by: date | None, today: date | None) -> None:
    """Say that a person has read and mended PAGE, as halsa/index.md: date its review, and the next one."""
    from orientera.commands.reviewed import reviewed as date_review

    click.echo(date_review(config_file, page, by, today))


@main.command(name="explain")
@click.argument("rule", required=False)
@_say_errors
def explain_rule(rule: str | None) -> None:
    """Say what a rule demands and why; without RULE, list all rules."""
    from orientera.commands import explain

    click.echo(explain.explain(rule) if rule else explain.list_rules(), nl=False)


@main.command()
@click.pass_obj
@_say_errors
def schema(config_file: Path) -> None:
    """Write the JSON Schemas of content/data, which editors' tools complete and check by."""
    from orientera.commands.schema import write_schemas

    changed = write_schemas(config_file)
    click.echo("\n".join(f"content/data/schema/{name}" for name in changed) or "the schemas are up to date")


@main.command(name="messages")
@click.pass_obj
@_say_errors
def update_messages(config_file: Path) -> None:
    """Bring messages.pot and the catalogues up to the templates."""
    from orientera.commands import messages

    click.echo("\n".join(list(messages.update_messages(config_file))))  # all is written before the first word is


@main.group()
def new() -> None:
    """Begin a new language."""


@new.command()
@click.argument("code")
@click.pass_obj
@_say_errors
def language(config_file: Path, code: str) -> None:
    """Make the folder and the catalogue of a language; CODE is its tag (BCP 47)."""
    from orientera.commands import messages

    click.echo("\n".join(list(messages.new_language(config_file, code))))
