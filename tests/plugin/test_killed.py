"""A build that is killed leaves a whole site, and the next build makes it right."""

import errno
import os
import random
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest

from orientera.commands.build import BuildFailed, build
from tests.benchmarks.history import History, differences, tree


def start(root):
    command = [sys.executable, "-m", "orientera", "build"]
    return subprocess.Popen(command, cwd=root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


@pytest.mark.parametrize("kind", ["edit_source", "edit_template"])
def test_killed_at_random_moments(tmp_path, kind):
    history = History(tmp_path / "project", seed=5, pages=24)
    clean = tmp_path / "clean"
    assert differences(history.root, clean) == []
    begun = time.monotonic()
    getattr(history, kind)()
    assert start(history.root).wait() == 0
    whole_build = time.monotonic() - begun
    chance = random.Random(1)
    killed = 0
    for _ in range(10):
        before = tree(history.root / "site")
        getattr(history, kind)()
        process = start(history.root)
        try:
            process.wait(timeout=chance.uniform(0.2, 1.0) * whole_build)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            killed += 1
            left = tree(history.root / "site")
            after = None
            if left != before:  # the new site was in place already
                assert differences(history.root, clean) == []
                after = tree(history.root / "site")
            assert left in (before, after)
    assert killed
    assert differences(history.root, clean) == []
    leftovers = [file.name for file in history.root.iterdir() if file.name.startswith(".site")]
    assert leftovers == []


def test_a_journal_that_was_left_is_carried_out(tmp_path):
    from orientera.plugin.swap import Swap

    site = tmp_path / "site"
    (site / "ar").mkdir(parents=True)
    (site / "ar" / "index.html").write_text("gammal")
    (site / "ar" / "bort.html").write_text("bort")
    swap = Swap(site)
    swap.begin()
    (swap.stage / "ar").mkdir()
    (swap.stage / "ar" / "index.html").write_text("ny")
    swap._journal.write_text('{"moved": ["ar/index.html", "ar/moved-before.html"], "removed": ["ar/bort.html"]}')
    Swap(site).recover()
    assert {path: (site / path).read_text() for path in tree(site)} == {"ar/index.html": "ny"}
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["site"]


def test_killed_between_the_two_renames_of_a_system_without_exchange(tmp_path):
    from orientera.plugin.swap import Swap

    old = tmp_path / ".site.old"
    old.mkdir()
    (old / "index.html").write_text("gammal")
    Swap(tmp_path / "site").recover()
    assert (tmp_path / "site" / "index.html").read_text() == "gammal"


def test_two_builds_at_once(tmp_path):
    history = History(tmp_path / "project", seed=6, pages=24)
    command = [sys.executable, "-m", "orientera", "build"]
    two = [subprocess.Popen(command, cwd=history.root, stdout=subprocess.PIPE, text=True) for _ in range(2)]
    said = [process.communicate()[0] for process in two]
    assert [process.returncode for process in two] == [0, 0]
    assert sum("another build is running" in text for text in said) == 1
    assert differences(history.root, tmp_path / "clean") == []


@pytest.mark.parametrize("workers", [1, 2])
def test_a_full_disk_leaves_the_old_site(tmp_path, monkeypatch, workers):
    history = History(tmp_path / "project", seed=8, pages=24)
    settings = history.root / "mkdocs.yml"
    text = settings.read_text(encoding="utf-8")
    settings.write_text(
        text.replace("      languages:", f"      workers: {workers}\n      languages:"), encoding="utf-8"
    )
    build(settings, lambda _line: None)
    before = tree(history.root / "site")
    history.edit_source()
    write = Path.write_text
    staged = str(history.root / ".site.next")

    def full(self, *args, **options):
        if str(self).startswith(staged):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(self))
        return write(self, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", full)
        with pytest.raises((BuildFailed, OSError), match=r"No space left on device"):
            build(settings, lambda _line: None)
    assert tree(history.root / "site") == before
    assert not (history.root / ".site.next").exists()
    assert differences(history.root, tmp_path / "clean") == []


def test_files_that_may_not_grow_leave_the_old_site(tmp_path):
    """The kernel itself refuses to write: a limit on the size of files, as of a full disk."""
    history = History(tmp_path / "project", seed=9, pages=24)
    build(history.root / "mkdocs.yml", lambda _line: None)
    before = tree(history.root / "site")
    history.edit_template()
    done = subprocess.run(
        ["sh", "-c", f"ulimit -f 8; exec {shlex.quote(sys.executable)} -m orientera build"],
        cwd=history.root, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode in (1, 2)
    assert "File too large" in done.stderr
    assert "Traceback" not in done.stderr
    assert tree(history.root / "site") == before
    assert differences(history.root, tmp_path / "clean") == []


def test_a_folder_that_may_only_be_read(tmp_path, monkeypatch):
    history = History(tmp_path / "project", seed=10, pages=24)
    build(history.root / "mkdocs.yml", lambda _line: None)
    before = tree(history.root / "site")
    history.edit_source()
    make = Path.mkdir

    def refuse(self, *args, **options):
        if self.name == ".site.next":
            raise OSError(errno.EROFS, os.strerror(errno.EROFS), str(self))
        return make(self, *args, **options)

    with monkeypatch.context() as patch:
        patch.setattr(Path, "mkdir", refuse)
        with pytest.raises(OSError, match="Read-only file system"):
            build(history.root / "mkdocs.yml", lambda _line: None)
    assert tree(history.root / "site") == before
    assert differences(history.root, tmp_path / "clean") == []


def test_in_a_large_site_few_files_are_moved_in_one_by_one(tmp_path, monkeypatch):
    from orientera.plugin import builder

    monkeypatch.setattr(builder, "LARGE", 10)
    history = History(tmp_path / "project", seed=11, pages=24)
    assert differences(history.root, tmp_path / "clean") == []
    inode = (history.root / "site").stat().st_ino
    for _ in range(3):
        history.edit_source()
        history.add_page()
        history.delete_page()
        assert differences(history.root, tmp_path / "clean") == []
    assert (history.root / "site").stat().st_ino == inode


def test_a_file_system_without_hard_links(tmp_path, monkeypatch):
    history = History(tmp_path / "project", seed=12, pages=24)
    build(history.root / "mkdocs.yml", lambda _line: None)

    def refuse(*_args, **_options):
        raise OSError(errno.EPERM, os.strerror(errno.EPERM))

    monkeypatch.setattr(os, "link", refuse)
    history.edit_source()
    assert differences(history.root, tmp_path / "clean") == []


def test_where_nothing_can_be_written(tmp_path):
    history = History(tmp_path / "project", seed=7, pages=24)
    (tmp_path / "file").write_text("no folder")
    command = [sys.executable, "-m", "orientera", "build", "-d", str(tmp_path / "file" / "site")]
    done = subprocess.run(command, cwd=history.root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "error: " in done.stderr
