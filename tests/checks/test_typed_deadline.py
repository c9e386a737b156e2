from __future__ import annotations

import pytest

from orientera.checks.typed_deadline import typed_deadline

HINT = "take it out, or move it to content/data/calls.yml or events.yml"


def gone(day: str, place: str = "content/sv/lan/gotland.md:1") -> tuple[str, str, str]:
    return (place, f"the deadline {day} is typed, and has gone by", HINT)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param(
            "Medlen söks nu: sista dag är den 19 mars 2020 (TIA) och den 30 april 2020 (§ 37).",
            [gone("19 mars 2020"), gone("30 april 2020")],
            id="two that have gone by",
        ),
        pytest.param("Anmäl dig senast 2026-02-28.", [gone("2026-02-28")], id="yesterday"),
        pytest.param("Anmäl dig senast den 1 mars 2026.", [], id="today"),
        pytest.param("Anmäl dig senast den 1 april 2027.", [], id="to come"),
        pytest.param("Apply by 19 March 2020.", [gone("19 March 2020")], id="English"),
        pytest.param(
            "---\ntitle: Gotland\n---\nEtt möte.\n\nDeadline: 2020-04-30",
            [gone("2020-04-30", "content/sv/lan/gotland.md:6")],
            id="on its line",
        ),
        pytest.param("Strategin antogs i september 2017 och gällde till 2020-12-31.", [], id="no deadline"),
        pytest.param("Överenskommelsen antogs den 12 september 2019. Ansök före 1 maj 2027.", [], id="a date before"),
        pytest.param("Uppgifterna är hämtade senast den 1 maj 2025.", [], id="what was done last"),
        pytest.param("Regeringen beslutade 2022 att senast den 1 juli 2025 ska det redovisas.", [], id="a decision"),
        pytest.param("Rapporten lämnades senast den 1 mars 2024.", [], id="what was done in time"),
        pytest.param("Sista dag att söka var 2 maj 2023.", [], id="a day that is told of"),
        pytest.param(
            "Mötet hölls i maj. Ansök senast den 1 mars 2024.", [gone("1 mars 2024")], id="past in another sentence"
        ),
        pytest.param("Sista dag är den 31 februari 2020.", [], id="no day of the calendar"),
        pytest.param("Sista dag att söka står i utlysningen.", [], id="no date"),
    ],
)
def test_typed_deadline(found, text, said):
    assert found(typed_deadline, {"content/sv/lan/gotland.md": text}) == said


def test_only_pages_of_counties_and_integration(found):
    text = "Sista dag är den 19 mars 2020."
    files = {f"content/sv/{path}.md": text for path in ("integration/bidrag", "halsa/kostnader", "om")}
    assert found(typed_deadline, files) == [gone("19 mars 2020", "content/sv/integration/bidrag.md:1")]
