from __future__ import annotations

import shutil

import pytest

from orientera.checks.language_folder import language_folder
from orientera.read.site import read_site


@pytest.mark.parametrize(
    ("files", "said"),
    [
        pytest.param(
            {"content/data/x.yml": "", "content/assets/x.png": "", "content/sv/a.md": "A"}, [], id="all in order"
        ),
        pytest.param(
            {"content/uk/index.md": "Привіт"},
            [
                (
                    "content/uk",
                    "the folder uk is a language that mkdocs.yml does not declare",
                    "add '- locale: uk' with its name to the languages in mkdocs.yml, or move the folder",
                )
            ],
            id="an undeclared language",
        ),
        pytest.param(
            {"content/js/site.js": ""},
            [
                (
                    "content/js",
                    "the folder js has a name of two letters that is no language",
                    "rename it: two letters are taken for a language; pictures and documents go to content/assets/",
                )
            ],
            id="two letters",
        ),
        pytest.param(
            {"content/bilder/x.png": ""},
            [
                (
                    "content/bilder",
                    "the folder bilder is no language, and neither assets nor data",
                    "move it into a language's folder, or to content/assets/ or content/data/",
                )
            ],
            id="no language",
        ),
    ],
)
def test_language_folder(found, files, said):
    assert found(language_folder, files) == said


def test_a_language_without_folder(make_site):
    settings = make_site({})
    shutil.rmtree(settings.content / "ti")
    (finding,) = language_folder.findings(read_site(settings))
    problem = finding.problem
    assert (str(problem.location), problem.message, problem.hint) == (
        "content/ti",
        "the language ti is declared in mkdocs.yml but has no folder",
        "run 'orientera new language ti', or take it out of mkdocs.yml",
    )
