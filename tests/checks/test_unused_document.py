from __future__ import annotations

import pytest

from orientera.checks.unused_document import unused_document
from tests.sites.documents import PDF, PNG

DATA = "content/data/documents.yml"
ENTRY = "- {id: rok, title: RÖK, kind: agreement, county: blekinge, file: rok.pdf}\n"
PLAN = """\
- {id: rok-plan, county: blekinge, kind: agreement, title: RÖK, summary: RÖK., first_year: 2019, last_year: 2021,
   documents: [rok]}
"""
UNUSED = [(f"{DATA}:1", "no page shows the document rok", "show it with [[documents]], or take it out")]


@pytest.mark.parametrize(
    ("page", "said"),
    [
        pytest.param("[[documents]]", [], id="all"),
        pytest.param("[[documents:blekinge]]", [], id="its county's"),
        pytest.param("[[documents:gotland]]", UNUSED, id="another county's"),
        pytest.param("---\ntitle: Blekinge\ncounty: blekinge\n---\n", [], id="its county's page"),
        pytest.param("[RÖK](../../assets/documents/rok.pdf)", [], id="a link"),
        pytest.param("[[plans]]", [], id="a plan that names it"),
        pytest.param("[[plans:blekinge]]", [], id="a plan of its county"),
        pytest.param("[[plans:gotland]]", UNUSED, id="the plans of another county"),
        pytest.param("RÖK", UNUSED, id="nothing"),
    ],
)
def test_an_entry(found, page, said):
    files = {
        "content/sv/lan/blekinge.md": page,
        DATA: ENTRY,
        "content/data/plans.yml": PLAN,
        "content/assets/documents/rok.pdf": PDF,
    }
    assert found(unused_document, files) == said


@pytest.mark.parametrize(
    ("page", "files", "said"),
    [
        pytest.param(
            "RÖK",
            {"content/assets/documents/gammal.pdf": PDF},
            [
                (
                    "content/assets/documents/gammal.pdf",
                    "no page links to this file, and no entry of content/data/documents.yml names it",
                    "enter it there (below content/assets/documents), or take it out",
                )
            ],
            id="a file that nobody names",
        ),
        pytest.param("[Ord](ord%20lista.pdf)", {"content/sv/ord lista.pdf": PDF}, [], id="a file beside its page"),
        pytest.param("[Ord](https://x.example/a.pdf#sida)", {"content/assets/bild.png": PNG}, [], id="a picture"),
    ],
)
def test_a_file(found, page, files, said):
    assert found(unused_document, {"content/sv/index.md": page, **files}) == said
