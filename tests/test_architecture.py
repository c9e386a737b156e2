"""The arrows of import, and who may open files, print, know MkDocs or ask the clock: read from the code itself."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

import orientera
from tests.sites.files import write_files

if TYPE_CHECKING:
    from collections.abc import Iterator

ARROWS = {
    "model": {"model"},
    "read": {"model", "read"},
    "checks": {"model"},
    "report": {"model"},
    "plugin": {"model", "read", "plugin"},
    "commands": {"model", "read", "checks", "report", "commands"},
    "cli": {"model", "report", "commands"},
    "__main__": {"cli"},
    "__init__": set(),
}
LATE = {"commands": {"plugin"}}
"""What a room may import inside a function, or for types only."""
MKDOCS = {"mkdocs", "mkdocs_static_i18n", "material"}
KNOW_MKDOCS = {"read/settings.py", "commands/serve.py"}
KNOW_MKDOCS_LATE = {"commands/build.py"}
OPENING = {
    "open",
    "read_text",
    "read_bytes",
    "write_text",
    "write_bytes",
    "iterdir",
    "glob",
    "rglob",
    "scandir",
    "walk",
}
MAY_NOT_OPEN = {"model", "checks", "report"}
PRINTING = {"print", "input", "exit", "quit", "sys.exit", "click.echo", "click.secho", "SystemExit"}
ASKING_THE_CLOCK = {"now", "today", "utcnow", "time", "localtime", "gmtime", "monotonic"}
MAY_NOT_ASK_THE_CLOCK = {"model", "checks", "report"}


class Import(NamedTuple):
    name: str
    line: int
    is_late: bool


def breaches(root: Path) -> Iterator[str]:
    """Yield every breach of the rules in a package, by file and line."""
    for file in sorted(root.rglob("*.py")):
        name = file.relative_to(root).as_posix()
        tree = ast.parse(file.read_text(encoding="utf-8"), name)
        yield from sorted(_breaches(name, tree), key=lambda said: int(said.split(":")[1]))


def _breaches(name: str, tree: ast.Module) -> Iterator[str]:
    room = name.split("/", maxsplit=1)[0].removesuffix(".py")
    for there in imports(tree, name):
        top, _, rest = there.name.partition(".")
        target = rest.split(".")[0] if top == "orientera" else top
        late = LATE.get(room, set()) if there.is_late else set()
        if top == "orientera" and target not in ARROWS[room] | late:
            yield f"{name}:{there.line}: {room} imports {target or 'orientera'}"
        knows = KNOW_MKDOCS | KNOW_MKDOCS_LATE if there.is_late else KNOW_MKDOCS
        if top in MKDOCS and room != "plugin" and name not in knows:
            yield f"{name}:{there.line}: {room} knows {top}"
    for node in ast.walk(tree):
        whole = _called(node)
        called = whole.rpartition(".")[2]
        if called in OPENING and room in MAY_NOT_OPEN:
            yield f"{name}:{node.lineno}: {room} opens files: {called}"
        if whole in PRINTING and room != "cli":
            yield f"{name}:{node.lineno}: {room} prints or exits: {whole}"
        if called in ASKING_THE_CLOCK and room in MAY_NOT_ASK_THE_CLOCK:
            yield f"{name}:{node.lineno}: {room} asks the clock: {called}"
        if isinstance(node, ast.Attribute) and node.attr in ("stdout", "stderr") and room != "cli":
            yield f"{name}:{node.lineno}: {room} prints or exits: {node.attr}"


def imports(tree: ast.Module, name: str) -> Iterator[Import]:
    """Yield what a module imports, with full names; late is inside a function or for types only."""
    package = ["orientera", *name.split("/")[:-1]]
    for node, is_late in _with_lateness(tree, is_late=False):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno, is_late) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            parents = package[: len(package) - node.level + 1] if node.level else []
            module = ".".join([*parents, *([node.module] if node.module else [])])
            yield from (Import(f"{module}.{alias.name}", node.lineno, is_late) for alias in node.names)


def _with_lateness(node: ast.AST, *, is_late: bool) -> Iterator[tuple[ast.AST, bool]]:
    for child in ast.iter_child_nodes(node):
        is_function = isinstance(child, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        is_for_types = isinstance(child, ast.If) and ast.unparse(child.test) == "TYPE_CHECKING"
        yield child, is_late
        yield from _with_lateness(child, is_late=is_late or is_function or is_for_types)


def _called(node: ast.AST) -> str:
    """The full name of what is called, or raised, by a node; of an expression's method, its last part."""
    if isinstance(node, ast.Raise):
        return ast.unparse(node.exc) if isinstance(node.exc, ast.Name) else ""
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    if isinstance(function, ast.Attribute):
        owner = f"{function.value.id}." if isinstance(function.value, ast.Name) else ""
        return owner + function.attr
    return getattr(function, "id", "")


def test_the_rules_hold():
    assert list(breaches(Path(orientera.__file__).parent)) == []


def test_every_room_has_its_rule():
    there = {
        path.stem for path in Path(orientera.__file__).parent.iterdir() if not path.name.startswith("__pycache__")
    }
    assert there == set(ARROWS)


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        # arrows
        ("model/a.py", "import orientera.read.site", ["model imports read"]),
        ("model/a.py", "from orientera.read import site", ["model imports read"]),
        ("model/a.py", "from orientera import checks", ["model imports checks"]),
        ("model/a.py", "from ..read import site", ["model imports read"]),
        ("model/a.py", "if TYPE_CHECKING:\n    from orientera.read.site import Site", ["model imports read"]),
        ("model/a.py", "def f():\n    from orientera.cli import main", ["model imports cli"]),
        ("model/a.py", "from . import page\nfrom .page import Page\nfrom orientera.model import site", []),
        ("read/a.py", "from orientera.checks import all_checks", ["read imports checks"]),
        ("read/a.py", "from orientera.model.page import Page\nfrom .built import read_html", []),
        ("checks/a.py", "from orientera.checks.b import b", ["checks imports checks"]),
        ("checks/a.py", "from .b import b", ["checks imports checks"]),
        ("checks/a.py", "from orientera.read.site import today", ["checks imports read"]),
        ("checks/a.py", "from orientera.report.to_json import to_json", ["checks imports report"]),
        ("report/a.py", "from orientera.checks import all_checks", ["report imports checks"]),
        ("report/a.py", "from orientera.report.to_json import to_json", ["report imports report"]),
        ("plugin/a.py", "from orientera.checks import all_checks", ["plugin imports checks"]),
        ("plugin/a.py", "from orientera.commands.build import build", ["plugin imports commands"]),
        ("plugin/a.py", "import mkdocs\nfrom mkdocs_static_i18n.plugin import I18n\nfrom .files import Versions", []),
        ("commands/a.py", "from orientera.plugin.words import N_", ["commands imports plugin"]),
        ("commands/a.py", "def f():\n    from orientera.plugin.words import N_", []),
        ("commands/a.py", "if TYPE_CHECKING:\n    from orientera.plugin.words import N_", []),
        ("commands/a.py", "if HASTE:\n    from orientera.plugin.words import N_", ["commands imports plugin"]),
        ("commands/a.py", "from orientera.cli import main", ["commands imports cli"]),
        ("cli.py", "from orientera.read.site import read_site", ["cli imports read"]),
        ("cli.py", "def f():\n    from orientera.checks import all_checks", ["cli imports checks"]),
        ("cli.py", "from orientera.commands import build\nfrom orientera.model.page import Page", []),
        # MkDocs
        ("model/a.py", "import mkdocs.config", ["model knows mkdocs"]),
        ("read/a.py", "from mkdocs_static_i18n import plugin", ["read knows mkdocs_static_i18n"]),
        ("read/settings.py", "from mkdocs.config.defaults import MkDocsConfig", []),
        ("commands/a.py", "from mkdocs.commands.build import build", ["commands knows mkdocs"]),
        ("commands/a.py", "def f():\n    from mkdocs.commands.build import build", ["commands knows mkdocs"]),
        ("commands/build.py", "def f():\n    from mkdocs.commands.build import build", []),
        ("commands/build.py", "from mkdocs.commands.build import build", ["commands knows mkdocs"]),
        ("cli.py", "def f():\n    import mkdocs", ["cli knows mkdocs"]),
        # files
        ("model/a.py", "open('a')", ["model opens files: open"]),
        ("checks/a.py", "path.open()", ["checks opens files: open"]),
        ("checks/a.py", "path.read_text()", ["checks opens files: read_text"]),
        ("report/a.py", "Path('a').write_text('b')", ["report opens files: write_text"]),
        ("report/a.py", "(root / 'a').read_bytes()", ["report opens files: read_bytes"]),
        ("model/a.py", "list(folder.rglob('*'))", ["model opens files: rglob"]),
        ("read/a.py", "path.open()\nopen('a')", []),
        # the terminal
        ("model/a.py", "print('hej')", ["model prints or exits: print"]),
        ("read/a.py", "sys.exit(1)", ["read prints or exits: sys.exit"]),
        ("commands/a.py", "click.echo('hej')", ["commands prints or exits: click.echo"]),
        ("plugin/a.py", "sys.stderr.write('hej')", ["plugin prints or exits: stderr"]),
        ("plugin/a.py", "raise SystemExit", ["plugin prints or exits: SystemExit"]),
        ("plugin/a.py", "raise SystemExit(2)", ["plugin prints or exits: SystemExit"]),
        ("plugin/a.py", "try:\n    f()\nexcept SystemExit:\n    raise", []),
        ("report/a.py", "console.print('hej')", []),
        ("cli.py", "click.echo('hej')\nsys.exit(sys.stdout.isatty())", []),
        # the clock
        ("checks/a.py", "datetime.date.today()", ["checks asks the clock: today"]),
        ("model/a.py", "datetime.datetime.now(tz)", ["model asks the clock: now"]),
        ("report/a.py", "time.time()", ["report asks the clock: time"]),
        ("checks/a.py", "site.today - page.reviewed", []),
        ("read/a.py", "datetime.datetime.now(tz)", []),
    ],
)  # fmt: skip
def test_a_breach_is_said(tmp_path, name, code, said):
    write_files(tmp_path, {name: code})
    assert [line.split(": ", 1)[1] for line in breaches(tmp_path)] == said


def test_a_breach_is_said_with_its_line(tmp_path):
    write_files(
        tmp_path, {"checks/b.py": "\n\nprint('hej')\n", "checks/a.py": "import os\nfrom orientera.read import site\n"}
    )
    assert list(breaches(tmp_path)) == [
        "checks/a.py:2: checks imports read",
        "checks/b.py:3: checks prints or exits: print",
    ]
