"""A repository's main line, commit by commit, and the contents of its files."""

from __future__ import annotations

import subprocess

import pytest

from orientera.model.settings import InputError
from orientera.read.git import commits_since, contents
from tests.sites.files import write_files


@pytest.fixture
def git(tmp_path):
    def run(*arguments):
        author = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
        done = subprocess.run(
            ["git", "-C", str(tmp_path), *author, *arguments], check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    def commit(message, files, *gone):
        write_files(tmp_path, files)
        for name in gone:
            (tmp_path / name).unlink()
        run("add", "-A")
        run("commit", "-qm", message, "--allow-empty")
        return run("rev-parse", "HEAD")

    run("init", "-q")
    run.root, run.commit = tmp_path, commit
    return run


def listed(git, commit, folder="."):
    """What git itself says is in a commit."""
    command = ["git", "-C", str(git.root / folder), "ls-tree", "-r", "-z", commit]
    said = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    entries = [entry.split("\t") for entry in said.split("\0") if entry]
    return {path: about.split()[2] for about, path in entries if about.split()[1] == "blob"}


def test_the_files_of_each_commit_are_those_that_git_lists(git):
    first = git.commit("början", {"sv/vård.md": "Vård", "sv/b.md": "B", "so/x y.md": "X"})
    git.commit("två rader\n\noch en till", {"sv/b.md": "Bb", "sv/:c.md": "C"})
    git.commit("tomt", {})
    git.commit("borta och omdöpt", {"sv/d.md": "Vård"}, "sv/vård.md")
    git("checkout", "-qb", "gren", first)
    git.commit("på grenen", {"sv/gren.md": "Gren"})
    git("checkout", "-q", "main")
    git("merge", "-q", "--no-ff", "-m", "hop", "gren")
    found = list(commits_since(git.root, first))
    assert [commit.subject for commit, _ in found] == ["början", "två rader", "tomt", "borta och omdöpt", "hop"]
    for commit, tree in found:
        assert tree == listed(git, commit.id)
        assert list(tree) == sorted(tree)


def test_a_beginning_beside_the_main_line(git):
    git.commit("början", {"sv/a.md": "A"})
    git("checkout", "-qb", "gren")
    beside = git.commit("på grenen", {"sv/gren.md": "Gren"})
    git("checkout", "-q", "main")
    git.commit("ändring", {"sv/a.md": "B"})
    found = list(commits_since(git.root, beside))
    assert [(commit.subject, tree) for commit, tree in found] == [
        ("på grenen", listed(git, beside)),
        ("ändring", listed(git, "HEAD")),
    ]


def test_paths_are_below_the_folder(git):
    first = git.commit("början", {"docs/sv/a.md": "A", "annat.md": "Nej"})
    git.commit("ändring", {"docs/sv/b.md": "B", "annat.md": "Nej!"})
    for commit, tree in commits_since(git.root / "docs", first):
        assert tree == listed(git, commit.id, "docs")
    assert list(tree) == ["sv/a.md", "sv/b.md"]


def test_a_repository_inside_has_no_text(git):
    first = git.commit("början", {"sv/a.md": "A"})
    git("update-index", "--add", "--cacheinfo", f"160000,{first},inre")
    git("commit", "-qm", "inre")
    assert [list(tree) for _, tree in commits_since(git.root, first)] == [["sv/a.md"], ["sv/a.md"]]


def test_contents(git):
    raw = {"a.md": "Vård\n", "b.bin": b"\x00\xff\n\n", "c.md": ""}
    first = git.commit("början", raw)
    [(_, tree)] = commits_since(git.root, first)
    found = contents(git.root, tree.values())
    assert {name: found[blob] for name, blob in tree.items()} == {
        "a.md": "Vård\n".encode(),
        "b.bin": b"\x00\xff\n\n",
        "c.md": b"",
    }
    with pytest.raises(InputError, match="git has lost the content"):
        contents(git.root, ["0" * 40])


def test_no_such_commit(git):
    git.commit("början", {"a.md": "A"})
    with pytest.raises(InputError, match="git does not know what has changed since borta"):
        list(commits_since(git.root, "borta"))
