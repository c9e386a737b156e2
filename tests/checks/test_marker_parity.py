from __future__ import annotations

import pytest

from orientera.checks.marker_parity import marker_parity

SOURCE = """\
---
title: Hälsa
---
Ring [[phone:1177]].

- [[site:1177]]
- [[phone:sos-alarm]]
- [[phone:sos-alarm]]

[[contact]]
"""
SAME = "اتصل بـ [[phone:1177]]، [[site:1177]]\n\n[[phone:sos-alarm]] [[phone:sos-alarm]]\n\n[[contact]]\n"
SV, AR = "content/sv/halsa.md", "content/ar/halsa.md"


@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param(SAME, [], id="the same"),
        pytest.param(SAME.replace("[[site:1177]]", "") + "[[site:1177]]", [], id="in another place"),
        pytest.param(
            SAME.replace("[[phone:1177]]", "1177"),
            [(AR, "[[phone:1177]] is missing", f"see {SV}:4")],
            id="one is missing",
        ),
        pytest.param(SAME.replace("[[site:1177]]", "[[Site: 1177]]"), [], id="a broken one: unknown-marker says it"),
        pytest.param(
            SAME.replace("[[contact]]", ""), [(AR, "[[contact]] is missing", f"see {SV}:10")], id="one without id"
        ),
        pytest.param(
            SAME.replace("[[phone:sos-alarm]] ", ""),
            [(AR, "[[phone:sos-alarm]] is missing", f"see {SV}:7")],
            id="one of two",
        ),
        pytest.param(
            SAME.replace("[[phone:sos-alarm]]", ""),
            [(AR, "[[phone:sos-alarm]] is missing 2 times", f"see {SV}:7")],
            id="both of two",
        ),
        pytest.param(
            f"{SAME}\n[[phone:polisen]]\n",
            [
                (
                    f"{AR}:7",
                    "[[phone:polisen]] is not in the source",
                    f"{SV} does not have it here: take it out, or add it to the source",
                )
            ],
            id="one too many",
        ),
        pytest.param(
            f"{SAME}\n[[support]]\n",
            [
                (
                    f"{AR}:7",
                    "[[support]] is not in the source",
                    f"{SV} does not have it here: take it out, or add it to the source",
                )
            ],
            id="one too many, without id",
        ),
        pytest.param(
            SAME.replace("[[phone:1177]]", "[[phone:1117]]"),
            [
                (AR, "[[phone:1177]] is missing", f"see {SV}:4"),
                (
                    f"{AR}:1",
                    "[[phone:1117]] is not in the source",
                    f"{SV} does not have it here: take it out, or add it to the source",
                ),
            ],
            id="another",
        ),
    ],
)
def test_marker_parity(found, target, said):
    assert found(marker_parity, {SV: SOURCE, AR: target}) == said


@pytest.mark.parametrize(
    ("target", "said"),
    [
        pytest.param("[[instead:uppdrag#bidrag@00000000]]", [], id="each language has a version of its own"),
        pytest.param("", [], id="no text: only what the template shows"),
        pytest.param(
            "[[block:uppdrag#bidrag]]",
            [
                (f"{AR}:1", "[[instead:uppdrag#bidrag]] is missing", f"see {SV}:4"),
                (
                    f"{AR}:1",
                    "[[block:uppdrag#bidrag]] is not in the source",
                    f"{SV} does not have it here: take it out, or add it to the source",
                ),
            ],
            id="shown in the place of replaced",
        ),
    ],
)
def test_replacements(found, target, said):
    source = "---\ntemplate: county.html\n---\n[[instead:uppdrag#bidrag@12345678]]\n"
    assert found(marker_parity, {SV: source, AR: target}) == said


def test_of_many_the_one_that_is_missing_is_named(found):
    source = "Ring [[phone:1177]].\n\n- [[phone:1177]] eller [[site:1177]]\n- [[phone:1177]]\n"
    lost = "اتصل [[phone:1177]].\n\n- أو [[site:1177]]\n- [[phone:1177]]\n"
    assert found(marker_parity, {SV: source, AR: lost}) == [(f"{AR}:3", "[[phone:1177]] is missing", f"see {SV}:3")]
    assert [(place, message) for place, message, _ in found(marker_parity, {SV: lost, AR: source})] == [
        (f"{AR}:3", "[[phone:1177]] is not in the source")
    ]
