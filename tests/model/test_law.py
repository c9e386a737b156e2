from __future__ import annotations

import pytest

from orientera.model.law import Law


@pytest.mark.parametrize(
    ("type_", "citation"),
    [("law", "lag (2016:1364)"), ("ordinance", "förordning (2016:1364)")],
)
def test_citation(type_, citation):
    assert Law(id="x", sfs="2016:1364", type=type_, name="statsbidrag").citation == citation
