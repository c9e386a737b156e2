"""A wrong value of a law, a grant or a call: the file, the line, the field, and what is allowed."""

from __future__ import annotations

import pytest

from orientera.model.page import Fault
from orientera.model.settings import SettingsError
from orientera.read.data import read_data

LAW = """\
- id: 2016-1364
  sfs: 2016:1364
  type: ordinance
  name: {sv: statsbidrag, en: state grants}
"""
GRANT = """\
- id: tia
  name: {sv: TIA, en: TIA}
  purpose: {sv: Mot passivitet.}
  laws: [2016-1364]
  applicants: {sv: Kommuner.}
  target_group: {sv: Vuxna.}
  decides: {sv: Länsstyrelsen.}
  documents: {sv: En ansökan.}
  reporting: {sv: En rapport.}
"""
CALL = """\
- id: gotland-2020-tia
  grant: tia
  county: gotland
  year: 2020
  deadline: 2020-03-19
  source: länsstyrelsen
"""
CORRECT = "correct this entry"


@pytest.mark.parametrize(
    ("kind", "text", "old", "new", "fault"),
    [
        pytest.param(
            "laws", LAW, "2016:1364", "2016-1364",
            Fault("sfs: String should match pattern '^[12]\\d{3}:\\d{1,4}$'", CORRECT, 2), id="a hyphen for a colon",
        ),
        pytest.param(
            "laws", LAW, "type: ordinance", "type: förordning",
            Fault("type: Input should be 'law' or 'ordinance'", CORRECT, 3), id="a Swedish word",
        ),
        pytest.param(
            "laws", LAW, "{sv: statsbidrag, en: state grants}", "{en: state grants}",
            Fault("name: a text needs Swedish: {sv: ...}", CORRECT, 4), id="no Swedish",
        ),
        pytest.param(
            "grants", GRANT, "[2016-1364]", "[]",
            Fault("laws: List should have at least 1 item after validation, not 0", CORRECT, 4), id="no law",
        ),
        pytest.param(
            "grants", GRANT, "  reporting:", "  priorities: {20: {sv: Alla.}}\n  reporting:",
            Fault("priorities.20.[key]: Input should be greater than or equal to 2010", CORRECT, 9), id="no year",
        ),
        pytest.param(
            "grants", GRANT, "applicants:", "applicant:",
            Fault("applicants: Field required", CORRECT, 1), id="a field by another name",
        ),
        pytest.param(
            "calls", CALL, "2020-03-19", "2020-03-32",
            Fault(
                "deadline: Input should be a valid date or datetime, day value is outside expected range", CORRECT, 5
            ),
            id="no day of the calendar",
        ),
        pytest.param(
            "calls", CALL, "2020-03-19", "19 mars 2020",
            Fault("deadline: Input should be a valid date or datetime, invalid character in year", CORRECT, 5),
            id="a day in words",
        ),
        pytest.param(
            "calls", CALL, "year: 2020", "year: 202",
            Fault("year: Input should be greater than or equal to 2010", CORRECT, 4), id="a digit short",
        ),
        pytest.param(
            "calls", CALL, "  source: länsstyrelsen", "  source: länsstyrelsen\n  history: alltid",
            Fault("history: Input should be a valid boolean, unable to interpret input", CORRECT, 7),
            id="no yes or no",
        ),
    ],
)  # fmt: skip
def test_a_wrong_value(tmp_path, kind, text, old, new, fault):
    file = tmp_path / f"{kind}.yml"
    assert text.count(old) == 1 or kind == "laws"
    at = text.rindex(old)
    file.write_text(text[:at] + new + text[at + len(old) :], encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_data(tmp_path, tmp_path)
    assert str(file) in str(caught.value)
    assert fault in caught.value.faults


def test_all_in_order(tmp_path):
    for kind, text in (("laws", LAW), ("grants", GRANT), ("calls", CALL)):
        (tmp_path / f"{kind}.yml").write_text(text, encoding="utf-8")
    data = read_data(tmp_path, tmp_path)
    assert (list(data.laws), list(data.grants), list(data.calls)) == (["2016-1364"], ["tia"], ["gotland-2020-tia"])
    assert data.calls["gotland-2020-tia"].history is False
