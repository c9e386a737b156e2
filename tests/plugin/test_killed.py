"""A build that is killed leaves a whole site, and the next build makes it right."""

import random
import subprocess
import sys
import time

import pytest

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
    for _ in range(6):
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


def test_where_nothing_can_be_written(tmp_path):
    history = History(tmp_path / "project", seed=7, pages=24)
    (tmp_path / "file").write_text("no folder")
    command = [sys.executable, "-m", "orientera", "build", "-d", str(tmp_path / "file" / "site")]
    done = subprocess.run(command, cwd=history.root, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert "error: " in done.stderr
