from __future__ import annotations

import pytest

from orientera.checks.law_number import law_number

LAWS = """\
- {id: 2016-1363, sfs: '2016:1363', type: ordinance, name: uppdrag,
   often_meant: {bidrag: 2016-1364, grant: 2016-1364}}
- {id: 2016-1364, sfs: '2016:1364', type: ordinance, name: statsbidrag}
"""
SV = "content/sv/index.md"
COMPARE = "compare it with the law, or add it to content/data/laws.yml"
MEANT = "write [[law:2016-1364]] if you mean förordning (2016:1364)"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Bidrag enligt förordning (2016:1364).", [], id="known"),
        pytest.param("Uppdraget står i förordning (2016:1363).", [], id="the assignment"),
        pytest.param(
            "---\ntitle: TIA\n---\n\nBidrag för tidiga insatser (2016:1363).",
            [(f"{SV}:5", "(2016:1363) stands beside 'bidrag', but it is about something else", MEANT)],
            id="the assignment taken for the grant",
        ),
        pytest.param(
            "The grant rests on an ordinance (SFS 2016:1363).",
            [(f"{SV}:1", "(2016:1363) stands beside 'grant', but it is about something else", MEANT)],
            id="in English",
        ),
        pytest.param("Bidrag ges enligt (2016:1364), uppdraget enligt (2016:1363).", [], id="both"),
        pytest.param("De har bidragit till uppdraget (2016:1363).", [], id="another word"),
        pytest.param(
            "Lag (2016:1346) och lag (2016:1346).",
            [(f"{SV}:1", "the law (2016:1346) is not in content/data/laws.yml", COMPARE)],
            id="digits turned round",
        ),
        pytest.param("Klockan är 10:30, Johannes 3:16, [se](x.md) och (1:2).", [], id="no numbers of laws"),
    ],
)
def test_law_number(found, text, said):
    assert found(law_number, {SV: text, "content/data/laws.yml": LAWS}) == said


def test_a_project_without_laws_has_none_to_compare_with(found):
    assert found(law_number, {SV: "Lag (2016:38)."}) == []
