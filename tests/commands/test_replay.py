"""A git history of pages, replayed: what would have become older, and when."""

from __future__ import annotations

import subprocess

import pytest

SOURCE = "# Vård { #vard }\n\nGå dit.\n\nRing dem i 24 timmar.\n"
TARGET = "# الرعاية { #vard }\n\nاذهب.\n\nاتصل بهم لمدة 24 ساعة.\n"


@pytest.fixture
def history(tmp_path):
    """A repository with one folder a language; commit(message, {name: text or None}) makes a commit."""
    subprocess.run(["git", "init", "-q", "-b", "main", str(tmp_path)], check=True)

    def commit(message, files):
        for name, text in files.items():
            file = tmp_path / "docs" / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if text is None:
                file.unlink()
            else:
                file.write_text(text, encoding="utf-8")
        author = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        for arguments in (("add", "-A"), ("commit", "-qm", message)):
            subprocess.run(["git", "-C", str(tmp_path), *author, *arguments], check=True, capture_output=True)
        done = subprocess.run(
            ["git", "-C", str(tmp_path), "rev-parse", "HEAD"], check=True, capture_output=True, text=True
        )
        return done.stdout.strip()

    commit.root = tmp_path
    return commit


def lines(history, orientera, since):
    shown = orientera("replay", "--from", since, "--content", history.root / "docs", "--source", "sv")
    assert shown.exit_code == 0, shown.output
    return [line.partition(" ")[2] if not line.startswith(" ") else line for line in shown.output.splitlines()]


def said(history, orientera, since):
    """The lines without the first commit's, and without the days."""
    return [line.partition(" ")[2] if line[:4].isdigit() else line for line in lines(history, orientera, since)]


def test_a_change_and_its_translation(history, orientera):
    first = history("början", {"sv/a.md": SOURCE, "ar/a.md": TARGET})
    history("ändring", {"sv/a.md": SOURCE.replace("24", "48")})
    history("översättning", {"ar/a.md": TARGET.replace("24", "48")})
    assert said(history, orientera, first) == [
        "början",
        "  ar/a.md: 3 new parts",
        "ändring",
        "  ar/a.md vard.2: current -> facts changed",
        "översättning",
        "  ar/a.md vard.2: facts changed -> current",
        "commits: 3 current",
    ]


@pytest.mark.parametrize(
    ("files", "states"),
    [
        pytest.param({"sv/a.md": SOURCE.replace("Gå dit.", "Gå\ndit.")}, [], id="wrapped anew"),
        pytest.param(
            {"sv/a.md": SOURCE.replace("Gå dit.", "Gå genast dit.")},
            ["  ar/a.md vard.1: current -> source changed"],
            id="another word",
        ),
        pytest.param({"sv/a.md": f"{SOURCE}\nVänta.\n"}, ["  ar/a.md vard.3: - -> missing"], id="a paragraph more"),
        pytest.param(
            {"sv/a.md": None, "ar/a.md": None, "sv/b.md": SOURCE, "ar/b.md": TARGET},
            [
                "  ar/a.md vard: current -> -",
                "  ar/a.md vard.1: current -> -",
                "  ar/a.md vard.2: current -> -",
                "  ar/b.md: 3 new parts",
            ],
            id="both are renamed",
        ),
        pytest.param({"ar/a.md": TARGET.replace("اذهب.", "اذهب الآن.")}, [], id="a better word"),
    ],
)
def test_one_commit(history, orientera, files, states):
    first = history("början", {"sv/a.md": SOURCE, "ar/a.md": TARGET})
    history("sedan", files)
    found = said(history, orientera, first)
    assert [line for line in found[2:-1] if line != "sedan"] == states


def test_a_tree_whose_languages_lie_further_down(history, orientera):
    folder = "i18n/ar/docusaurus-plugin-content-docs/current"
    first = history("början", {"docs/a.mdx": SOURCE, f"{folder}/a.mdx": TARGET})
    history("ändring", {"docs/a.mdx": SOURCE.replace("24", "48")})
    command = ("replay", "--from", first, "--content", history.root / "docs", "--source", "sv", "--suffix", ".mdx")
    assert orientera(*command).output.splitlines()[-2:] == [
        "  ar/docs/a.mdx vard.2: current -> facts changed",
        "2 commits: 2 current, 1 facts changed",
    ]


def test_an_unknown_commit(history, orientera):
    history("början", {"sv/a.md": SOURCE})
    shown = orientera("replay", "--from", "finns-inte", "--content", history.root / "docs")
    assert shown.exit_code == 2
    assert shown.stderr.startswith("error: git does not know what has changed since finns-inte")


def test_our_own_tree_with_its_records(make_site, orientera):
    root = make_site({"content/sv/a.md": SOURCE, "content/ar/a.md": TARGET}, "sv ar").root
    subprocess.run(["git", "init", "-q", "-b", "main", str(root)], check=True)

    def commit(message):
        author = ("-c", "user.name=x", "-c", "user.email=x@example.org")
        for arguments in (("add", "-A"), ("commit", "-qm", message)):
            subprocess.run(["git", "-C", str(root), *author, *arguments], check=True, capture_output=True)

    orientera("-f", root / "mkdocs.yml", "confirm", "--all")
    commit("början")
    (root / "content/sv/a.md").write_text(SOURCE.replace("Gå dit.", "Gå genast dit."), encoding="utf-8")
    commit("ändring")
    (root / "content/ar/a.md").write_text(TARGET.replace("اذهب.", "اذهب!"), encoding="utf-8")
    commit("bara ett skrivfel")
    shown = orientera("-f", root / "mkdocs.yml", "replay", "--from", "HEAD~2").output.splitlines()
    assert shown[-1] == "3 commits: 2 current, 1 source changed"  # no confirmation, no matter what was typed
