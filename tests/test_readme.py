"""Every command of the README works. The two that install are run by .ci/run, in fresh environments."""

import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```sh\n(.*?)```", README, re.DOTALL)
MENTIONED = sorted(set(re.findall(r"`(orientera [^`]+|python [^`]+)`", README)))
INSTALLING = ["pip install -e . && orientera serve", "pip install -e '.[test]' && pytest"]
OTHERS = "sv,sv-simple,en,prs,fa,ps,so,ti,uk,ru"
ARGUMENTS = {"DIR": "site", "docs": "content", "en": "sv", ".md,.mdx": ".md"}


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    folder = tmp_path_factory.mktemp("readme")
    for name in ("content", "translations", "overrides", "scripts", "tests/benchmarks", "tests/conformance"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("mkdocs.yml", "tests/__init__.py"):
        shutil.copy(ROOT / name, folder / name)
    for arguments in ([], ["-l", "ar,ckb", "-d", "part"], ["-l", OTHERS, "-d", "other"]):
        command = [sys.executable, "-m", "orientera", "build", *arguments]
        subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder


def test_blocks():
    assert [block.strip() for block in BLOCKS] == [*INSTALLING, "orientera build", "orientera check"]


def test_ci_runs_what_the_readme_says():
    gate = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    for command in INSTALLING:
        last = command.split(" && ")[1]
        assert f"readme '&& {last}'" in gate
        assert sum(f"&& {last}" in line for line in README.splitlines()) == 1


@pytest.mark.parametrize("command", [*(block.strip() for block in BLOCKS[2:]), *MENTIONED])
def test_command(copy, command, tmp_path):
    if any(
        word in command for word in (" new ", " reviewed ", " confirm ", " sync", " import ")
    ):  # changes the project
        copy = shutil.copytree(copy, tmp_path / "changed")
    if " replay " in command:
        copy = shutil.copytree(copy, tmp_path / "repository")
        author = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        for arguments in (("init", "-q"), ("add", "content", "translations"), (*author, "commit", "-qm", "x")):
            subprocess.run(["git", *arguments], cwd=copy, check=True)
    if " import " in command:
        subprocess.run([sys.executable, "-m", "orientera", "export", "ar"], cwd=copy, check=True, capture_output=True)
    words = [ARGUMENTS.get(word, word) for word in shlex.split(command)]
    if words[0] == "orientera":
        words = ["python", "-m", *words]
    if any(word.startswith("tests.benchmarks.") for word in words):
        words.append("--help")  # what it measures is no test's business
    done = subprocess.run([sys.executable, *words[1:]], cwd=copy, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.strip()
