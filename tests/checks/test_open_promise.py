from __future__ import annotations

import pytest

from orientera.checks.open_promise import open_promise
from orientera.model.finding import Severity
from orientera.read.site import read_site
from tests.conftest import DAY

SV = "content/sv/index.md"
HINT = "write it when it is there, or enter it as promised in content/data/plans.yml"
PLAN = """\

- id: vastmanland
  county: vastmanland
  kind: strategy
  title: Integrationsstrategi
  summary: Mål.
  first_year: 2021
  last_year: 2026
  promised: {text: Strategin läggs ut när den är tryckt., since: SINCE}
"""


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("När strategin är färdigtryckt står den här.", "När strategin är färdigtryckt", id="printed"),
        pytest.param("Här kommer du att kunna hitta strategin.", "kommer du att kunna hitta strategin", id="find"),
        pytest.param("Strategin kommer att läggas ut.", "kommer att läggas ut", id="put out"),
        pytest.param("Beslutet publiceras här inom kort.", "publiceras här inom kort", id="shortly"),
        pytest.param("The strategy will be published here.", "will be published here", id="English"),
        pytest.param("Once the strategy has been printed, ask us.", "Once the strategy has been printed", id="once"),
        pytest.param(
            "När handlingsplanen är färdigställd står den här.",
            "När handlingsplanen är färdigställd",
            id="completed",
        ),
        pytest.param("Där kommer du att kunna läsa rapporten.", "kommer du att kunna läsa rapporten", id="read it"),
        pytest.param("Beslutet publiceras så snart det är fattat.", "publiceras så snart det", id="as soon as it is"),
        pytest.param("Resultatet publiceras så snart valet är räknat.", "", id="what an authority does"),
        pytest.param("När du har ett färdigtryckt körkort hämtar du det.", "", id="what is printed is no text"),
        pytest.param("Med sfi kommer du att kunna hitta jobb.", "", id="what you find is no text"),
        pytest.param("När huset är färdigställt flyttar kommunen in.", "", id="what is completed is no text"),
        pytest.param("Efter kursen kommer du att kunna läsa svenska.", "", id="what you learn"),
        pytest.param("När du är färdig ringer du 1177.", "", id="ready for something else"),
        pytest.param("När är den klar? Broschyren är färdigtryckt.", "", id="another sentence"),
        pytest.param("Du kommer att kunna läsaren.", "", id="half a word"),
        pytest.param("You will be able to find a doctor.", "", id="no promise of ours"),
    ],
)
def test_in_a_text(found, text, said):
    problems = [(f"{SV}:2", f"this is a promise: {said}", HINT)] if said else []
    assert found(open_promise, {SV: f"Hej.\n{text}\n"}) == problems


def test_in_a_summary(found):
    text = "---\ntitle: Strategi\nsummary: Strategin publiceras inom kort.\n---\n\nHej.\n"
    assert found(open_promise, {SV: text}) == [(f"{SV}:3", "this is a promise: publiceras inom kort", HINT)]


@pytest.mark.parametrize(
    ("since", "age"), [("2026-02-28", "1 day"), ("2026-03-01", "0 days"), ("2021-01-01", "1885 days")]
)
def test_in_the_data(make_site, since, age):
    site = read_site(make_site({"content/data/plans.yml": PLAN.replace("SINCE", since)}), DAY)
    (finding,) = open_promise.findings(site)
    problem = finding.problem
    assert (finding.severity, str(problem.location), problem.message, problem.hint) == (
        Severity.NOTICE,
        "content/data/plans.yml:2",
        f"Integrationsstrategi: promised since {since}, open for {age}: Strategin läggs ut när den är tryckt.",
        "ask the county board, and take promised out when it is kept",
    )
