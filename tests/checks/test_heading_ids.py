from __future__ import annotations

import pytest

from orientera.checks.heading_ids import heading_ids

SOURCE = (
    "---\ntitle: Hälsa\n---\n## Läkare { #lakare }\n\n## Tandvård { #tandvard }\n\n## Utan id\n\n## Akut { #akut }\n"
)
LAKARE, TANDVARD, AKUT = "## الطبيب { #lakare }\n", "## الأسنان { #tandvard }\n", "## الطوارئ { #akut }\n"
ORDER_HINT = "put the parts in the order of content/sv/halsa.md: lakare, tandvard, akut"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param(LAKARE + TANDVARD + AKUT, [], id="the same"),
        pytest.param(f"{LAKARE}## بلا\n{TANDVARD}{AKUT}", [], id="headings without id do not count"),
        pytest.param(
            LAKARE + AKUT,
            [
                (
                    "content/ar/halsa.md",
                    "no heading has the id tandvard",
                    "translate content/sv/halsa.md:6, or give its translation this id",
                )
            ],
            id="one is missing",
        ),
        pytest.param(
            f"{LAKARE}{TANDVARD}{AKUT}\n## العيون {{ #ogon }}\n",
            [
                (
                    "content/ar/halsa.md:5",
                    "the source has no heading id ogon",
                    "use the id of the same heading in content/sv/halsa.md",
                )
            ],
            id="one too many",
        ),
        pytest.param(
            f"{LAKARE}## الأسنان {{ #tander }}\n{AKUT}",
            [
                (
                    "content/ar/halsa.md",
                    "no heading has the id tandvard",
                    "translate content/sv/halsa.md:6, or give its translation this id",
                ),
                (
                    "content/ar/halsa.md:2",
                    "the source has no heading id tander",
                    "use the id of the same heading in content/sv/halsa.md",
                ),
            ],
            id="another id",
        ),
        pytest.param(
            LAKARE + AKUT + TANDVARD,
            [
                (
                    "content/ar/halsa.md:2",
                    "the headings are in another order than in the source",
                    ORDER_HINT,
                )
            ],
            id="another order",
        ),
        pytest.param(
            f"## بلا\n{TANDVARD}{LAKARE}{AKUT}",
            [
                (
                    "content/ar/halsa.md:2",
                    "the headings are in another order than in the source",
                    ORDER_HINT,
                )
            ],
            id="another order, after a heading without id",
        ),
        pytest.param(
            "",
            [
                (
                    "content/ar/halsa.md",
                    f"no heading has the id {name}",
                    f"translate content/sv/halsa.md:{line}, or give its translation this id",
                )
                for name, line in (("lakare", 4), ("tandvard", 6), ("akut", 10))
            ],
            id="none",
        ),
    ],
)
def test_heading_ids(found, target, said):
    assert found(heading_ids, {"content/sv/halsa.md": SOURCE, "content/ar/halsa.md": target}) == said


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({"content/sv/halsa.md": SOURCE}, id="no translation"),
        pytest.param({"content/ar/halsa.md": LAKARE}, id="no source"),
        pytest.param({"content/sv/halsa.md": SOURCE, "content/ar/halsa.md": b"\xff"}, id="unreadable translation"),
        pytest.param({"content/sv/halsa.md": b"\xff", "content/ar/halsa.md": LAKARE}, id="unreadable source"),
    ],
)
def test_there_is_no_pair(found, files):
    assert found(heading_ids, files) == []


def test_a_translation_that_shows_only_what_the_template_does(found):
    source = SOURCE.replace("title: Hälsa", "title: Hälsa\ntemplate: county.html")
    assert (
        found(heading_ids, {"content/sv/halsa.md": source, "content/ar/halsa.md": "---\ntitle: الصحة\n---\n"}) == []
    )
