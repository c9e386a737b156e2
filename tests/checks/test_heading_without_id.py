from __future__ import annotations

import pytest

from orientera.checks.heading_without_id import heading_without_id
from orientera.read.site import read_tree
from tests.sites.files import write_files


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("## الطبيب { #lakare }\n\nنص\n", [], id="with an id"),
        pytest.param(
            "---\ntitle: الصحة\n---\n\n## الطبيب\n",
            [
                (
                    "content/ar/index.md:5",
                    "the heading “الطبيب” has no id",
                    "write it as: ## الطبيب { #short-name }",
                )
            ],
            id="without",
        ),
        pytest.param(
            "### ሓኪም { .abiy }\n",
            [
                (
                    "content/ar/index.md:1",
                    "the heading “ሓኪም” has no id",
                    "write it as: ### ሓኪም { #short-name }",
                )
            ],
            id="only a class",
        ),
        pytest.param("```\n# kommentar\n```\n", [], id="in a code block"),
    ],
)
def test_heading_without_id(found, text, said):
    assert found(heading_without_id, {"content/ar/index.md": text}) == said


def test_a_tree_that_is_not_ours_has_its_own_ids(tmp_path):
    write_files(tmp_path, {"en/index.md": "# Health"})
    assert list(heading_without_id.findings(read_tree(tmp_path, "en", [".md"]))) == []
