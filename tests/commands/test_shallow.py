"""A clone of the last commit only gives the same report, byte for byte: no history is asked."""

from __future__ import annotations

import os
import subprocess

import pytest

from orientera.cli import FORMATS
from tests.sites.files import SOURCE, TRANSLATION, write_files

PLUGIN = "docusaurus-plugin-content-docs/current"


def git(root, *arguments):
    author = ("-c", "user.name=x", "-c", "user.email=x@example.org", "-c", "init.defaultBranch=main")
    subprocess.run(["git", "-C", str(root), *author, *arguments], check=True, capture_output=True)


def commit(root, files=()):
    write_files(root, dict(files))
    git(root, "add", "-A")
    git(root, "commit", "-qm", "ändring", "--allow-empty")


def cloned(root):
    """Clone the last commit, and make its files look older than any."""
    clone = root.parent / "klon"
    subprocess.run(["git", "clone", "-q", "--depth", "1", f"file://{root}", str(clone)], check=True)
    for file in clone.rglob("*.md"):
        os.utime(file, (1, 1))
    return clone


@pytest.fixture
def ours(make_site, orientera):
    """Our own kind of project, with a history: a confirmed page, a changed number, a branch, a page renamed."""
    body = "\n## Läkare { #lakare }\n\nRing 1177.\n\nDu betalar 100 kronor.\n"
    target = "\n## الطبيب { #lakare }\n\nاتصل بـ 1177.\n\nتدفع 100 كرونة.\n"
    files = {"content/sv/vard.md": SOURCE + body, "content/ar/vard.md": TRANSLATION + target, "overrides/x": ""}
    root = make_site(files, "sv ar").root
    git(root, "init", "-q")
    orientera("-f", root / "mkdocs.yml", "confirm", "--all")
    commit(root)
    git(root, "switch", "-qc", "gren")
    write_files(root, {"content/sv/vard.md": (SOURCE + body).replace("100", "120"), "content/sv/ny.md": SOURCE})
    orientera("-f", root / "mkdocs.yml", "sync")
    commit(root)
    git(root, "switch", "-q", "main")
    write_files(root, {"content/ar/vard.md": (TRANSLATION + target).replace("تدفع", "ستدفع")})
    orientera("-f", root / "mkdocs.yml", "sync")
    commit(root)
    git(root, "merge", "-q", "--no-ff", "-m", "hop", "gren")
    git(root, "mv", "content/ar/vard.md", "content/ar/x.md")
    git(root, "mv", "content/sv/vard.md", "content/sv/x.md")
    commit(root)
    return root


@pytest.mark.parametrize("format_", FORMATS)
def test_our_own_site(ours, orientera, format_):
    clone = cloned(ours)
    reports = [
        orientera("-f", root / "mkdocs.yml", "translations", "--format", format_).output for root in (ours, clone)
    ]
    assert reports[0] == reports[1]
    assert "a law of its source has changed" in reports[0] or format_ == "terminal"
    assert "120" in orientera("-f", clone / "mkdocs.yml", "translations", "ar/x.md").output


@pytest.mark.parametrize("format_", FORMATS)
def test_another_tree(tmp_path, orientera, format_):
    root = tmp_path / "annat"
    root.mkdir()
    git(root, "init", "-q")
    commit(root, {"docs/a.md": "# A\n\nCall 112.\n", f"i18n/ar/{PLUGIN}/a.md": "# أ\n\nاتصل بـ 112.\n"})
    commit(root, {"docs/a.md": "# A\n\nCall 114 14.\n\n- new\n", "docs/b.mdx": "import A from 'a';\n\n<A/>\n"})
    reports = [
        orientera("translations", "--content", place, "--source", "en", "--suffix", ".md,.mdx", "--format", format_)
        for place in (root, cloned(root))
    ]
    assert reports[0].output == reports[1].output
    assert reports[0].exit_code == reports[1].exit_code
    assert format_ == "terminal" or f"i18n/ar/{PLUGIN}/b.mdx" in reports[0].output
