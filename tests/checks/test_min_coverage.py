from __future__ import annotations

from dataclasses import replace

import pytest

from orientera.checks.min_coverage import min_coverage
from orientera.read.site import read_site

THREE = {"content/sv/a.md": "A", "content/sv/b.md": "B", "content/sv/c.md": "C"}


@pytest.mark.parametrize(
    ("files", "wanted", "said"),
    [
        pytest.param(THREE, {}, [], id="nothing is demanded"),
        pytest.param(THREE, {"ar": 0, "sv": 100}, [], id="met"),
        pytest.param(THREE | {"content/ar/a.md": "أ", "content/ar/b.md": "ب"}, {"ar": 66}, [], id="just met"),
        pytest.param(
            THREE | {"content/ar/a.md": "أ", "content/ar/b.md": "ب"},
            {"ar": 67},
            [
                (
                    "ar",
                    "ar has 2 of 3 pages (66 %), 67 % is demanded",
                    "translate the pages that 'orientera translations' lists for ar",
                )
            ],
            id="just missed",
        ),
        pytest.param(
            THREE | {"content/ti/a.md": "ሀ", "content/ti/d.md": "መ", "content/ti/b.md": b"\xff"},
            {"ti": 50},
            [
                (
                    "ti",
                    "ti has 1 of 3 pages (33 %), 50 % is demanded",
                    "translate the pages that 'orientera translations' lists for ti",
                )
            ],
            id="orphans and unreadable pages do not count",
        ),
        pytest.param({}, {"ar": 100}, [], id="of nothing"),
    ],
)
def test_min_coverage(make_site, files, wanted, said):
    site = replace(read_site(make_site(files)), wanted_coverage=wanted)
    problems = [finding.problem for finding in min_coverage.findings(site)]
    assert [(str(problem.location), problem.message, problem.hint) for problem in problems] == said
