from __future__ import annotations

import pytest

from orientera.checks.unknown_marker import unknown_marker

AUTHORITIES = """\
- {id: polisen, name: Polisen, website: 'https://polisen.se', website_seen: true, phone: 114 14,
   phone_status: public, source: x, source_date: x}
- {id: bris, name: Bris, website: 'https://www.bris.se', website_seen: true, phone: 116 111,
   phone_status: third-party, source: x, source_date: x}
- {id: ivo, name: IVO, website: 'https://www.ivo.se', website_seen: true, source: x, source_date: x}
"""
LAWS = "- {id: 2016-38, sfs: '2016:38', type: law, name: bosättning}\n"
TI = "content/ti/index.md"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("[[phone:polisen]] [[site:ivo]] [[contact]]", [], id="all known"),
        pytest.param("[[phone:bris]]፣ [[site:bris]]", [], id="a third party's number with its link"),
        pytest.param(
            "ሰላም\n[[phone:bris]] [[site:polisen]]",
            [
                (
                    f"{TI}:2",
                    "the number of bris comes from a third party and has no link beside it",
                    "add [[site:bris]] to the page",
                )
            ],
            id="a third party's number alone",
        ),
        pytest.param(
            "[[phone:polis]]",
            [(f"{TI}:1", "no authority has the id polis", "did you mean polisen?")],
            id="a slip of the pen",
        ),
        pytest.param(
            "---\ntitle: ሰላም\n---\n[[site:försäkringskassan]]",
            [
                (
                    f"{TI}:4",
                    "no authority has the id försäkringskassan",
                    "add it to content/data/authorities.yml",
                )
            ],
            id="unknown",
        ),
        pytest.param(
            "[[phone]]",
            [(f"{TI}:1", "no authority has the id that is missing here", "add it to content/data/authorities.yml")],
            id="without id",
        ),
        pytest.param(
            "[[phone:ivo]]",
            [(f"{TI}:1", "ivo has no telephone number", "use [[site:ivo]]: no confirmed number is known")],
            id="no number",
        ),
        pytest.param(
            "[[phon:polisen]]",
            [(f"{TI}:1", "the marker [[phon]] is unknown", "did you mean [[phone:...]]?")],
            id="an unknown kind, near a known one",
        ),
        pytest.param(
            "[[adress:polisen]]",
            [
                (
                    f"{TI}:1",
                    "the marker [[adress]] is unknown",
                    "known are: phone, site, law, contact, term, block, instead",
                )
            ],
            id="an unknown kind",
        ),
        pytest.param(
            "[[contact:polisen]]",
            [(f"{TI}:1", "[[contact:polisen]] refers to nothing", "write [[contact]]")],
            id="contact with an id",
        ),
        pytest.param("ሕጊ [[law:2016-38]]", [], id="a law"),
        pytest.param(
            "[[law:2016-83]]",
            [(f"{TI}:1", "no law has the id 2016-83", "did you mean 2016-38?")],
            id="a law with digits turned round",
        ),
        pytest.param(
            "[[law:polisen]]",
            [(f"{TI}:1", "no law has the id polisen", "add it to content/data/laws.yml")],
            id="an authority is no law",
        ),
        pytest.param(
            "[[law]]",
            [(f"{TI}:1", "no law has the id that is missing here", "add it to content/data/laws.yml")],
            id="a law without id",
        ),
        pytest.param(
            "---\ntitle: ሰላም [[site:polis]]\nsummary: ጽሑፍ [[Site:polisen]]\n---\n",
            [
                (f"{TI}:3", "[[Site:polisen]] is no marker: readers see it as it stands", "write [[site:polisen]]"),
                (f"{TI}:2", "no authority has the id polis", "did you mean polisen?"),
            ],
            id="in title and summary",
        ),
        pytest.param(
            "ሰላም\n\n- [[term: tolk|ኣስተርጓሚ]]",
            [
                (
                    f"{TI}:3",
                    "[[term: tolk|ኣስተርጓሚ]] is no marker: readers see it as it stands",
                    "write [[term:tolk|ኣስተርጓሚ]]",
                )
            ],
            id="a marker with a space",
        ),
        pytest.param(
            "ሰላም\n[[term:tolk|ኣስተ\nርጓሚ]] [[law:2016-38]]",
            [
                (
                    f"{TI}:2",
                    "[[term:tolk|ኣስተ ርጓሚ]] is no marker: readers see it as it stands",
                    "write [[term:tolk|ኣስተ ርጓሚ]]",
                )
            ],
            id="a marker in two lines",
        ),
        pytest.param(
            "[[phone:bris]]፣ [[site: bris]]",
            [(f"{TI}:1", "[[site: bris]] is no marker: readers see it as it stands", "write [[site:bris]]")],
            id="a third party's number with a broken link",
        ),
        pytest.param("`[[Phone:x]]` `[[phon:x]]`", [], id="code"),
    ],
)
def test_unknown_marker(found, text, said):
    data = {"content/data/authorities.yml": AUTHORITIES, "content/data/laws.yml": LAWS}
    assert found(unknown_marker, {TI: text, **data}) == said
