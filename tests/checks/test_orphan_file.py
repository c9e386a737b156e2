from __future__ import annotations

import pytest

from orientera.checks.orphan_file import orphan_file
from orientera.read.built import read_built_site
from tests.sites.files import write_files

FILES = {
    "site/index.html": '<img src="a.png" alt=""><link rel=stylesheet href=site.css><a href="b%20c.pdf#page=2">b</a>',
    "site/site.css": "body { background: url(d.svg) }",
    "site/a.png": "x",
    "site/b c.pdf": "x",
    "site/d.svg": "<svg/>",
    "site/e.json": "{}",
    "site/robots.txt": "",
}


@pytest.mark.parametrize("names", [[], ["f.pdf"], ["A.png", "g/a.png"]])
def test_orphan_file(found, names):
    said = [(name, "nothing links to this file", "link to it, or take it out") for name in names]
    assert found(orphan_file, FILES | {f"site/{name}": "x" for name in names}) == said


def test_a_file_is_named_where_it_is_written_and_copies_of_a_linked_one_are_not(found):
    """The build copies the source's files into every language's folder."""
    files = {"content/sv/a.pdf": "x", "content/sv/b.pdf": "x", "content/ar/b.pdf": "x", "content/assets/c.png": "x"}
    built = [f"site/{code}/{name}.pdf" for code in ("sv", "ar") for name in "ab"]
    page = '<a href="sv/a.pdf">a</a><a href="sv/b.pdf">b</a>'
    said = found(orphan_file, files | dict.fromkeys([*built, "site/assets/c.png"], "x") | {"site/index.html": page})
    assert [where for where, *_ in said] == ["content/ar/b.pdf", "content/assets/c.png"]


def test_the_files_of_others_are_theirs(tmp_path):
    write_files(tmp_path, {**FILES, "site/f.pdf": "x"})
    assert list(orphan_file.findings(read_built_site(tmp_path / "site"))) == []
