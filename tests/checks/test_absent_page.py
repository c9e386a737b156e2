from __future__ import annotations

import pytest

from orientera.checks.absent_page import absent_page
from orientera.read.site import read_tree
from tests.sites.files import write_files


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param(
            {"content/sv/index.md": "Hej", "content/ar/index.md": "مرحبا", "content/ti/index.md": "ሰላም"},
            [],
            id="all there",
        ),
        pytest.param(
            {"content/sv/halsa/index.md": "Hälsa", "content/ar/halsa/index.md": "الصحة"},
            [
                (
                    "content/ti/halsa/index.md",
                    "the page is not there in ti, sv is shown",
                    "translate content/sv/halsa/index.md",
                )
            ],
            id="one language lacks it",
        ),
        pytest.param(
            {"content/sv/a.md": "A", "content/sv/b.md": "B", "content/ti/a.md": "ሀ"},
            [
                ("content/ar/a.md", "the page is not there in ar, sv is shown", "translate content/sv/a.md"),
                ("content/ar/b.md", "the page is not there in ar, sv is shown", "translate content/sv/b.md"),
                ("content/ti/b.md", "the page is not there in ti, sv is shown", "translate content/sv/b.md"),
            ],
            id="by language and path",
        ),
        pytest.param({"content/ar/gammal.md": "قديم"}, [], id="an orphan is missed by nobody"),
        pytest.param(
            {"content/sv/a.md": "A", "content/ar/a.md": b"\xff", "content/ti/a.md": ""},
            [],
            id="a file that cannot be read is there",
        ),
    ],
)
def test_absent_page(found, files, said):
    assert found(absent_page, files) == said


def test_a_tree_that_is_not_ours_shows_nothing_instead(tmp_path):
    write_files(tmp_path, {"en/a/b.md": "Hi", "ar/x.md": "مرحبا"})
    (finding,) = absent_page.findings(read_tree(tmp_path, "en", [".md"]))
    problem = finding.problem
    assert (str(problem.location), problem.message, problem.hint) == (
        "ar/a/b.md",
        "the page is not there in ar",
        "translate en/a/b.md",
    )


def test_languages_that_lie_further_down(tmp_path):
    docusaurus = "i18n/fr/docusaurus-plugin-content-docs/current"
    for files, missing in (
        ({"garden/en/b.md": "Hi", "garden/ar/x.md": "مرحبا"}, "garden/ar/b.md"),
        ({"docs/b.md": "Hi", f"{docusaurus}/x.md": "Salut"}, f"{docusaurus}/b.md"),
    ):
        tree = tmp_path / missing.replace("/", "-")
        write_files(tree, files)
        (finding,) = absent_page.findings(read_tree(tree, "en", [".md"]))
        assert str(finding.problem.location) == missing
