from __future__ import annotations

from dataclasses import dataclass

from orientera.model.check import check
from orientera.model.finding import Finding, Location, Problem, Severity


@dataclass(frozen=True)
class Skola:
    elever: tuple[str, ...]

    def alla(self):
        return iter(self.elever)


@check(each=Skola.alla, severity=Severity.WARNING)
def langt_namn(name: str):
    """Ett namn har högst fem bokstäver.

    Annars ryms det inte.
    """
    if len(name) > 5:
        yield Problem(Location(f"{name}.md", 1), "namnet är långt", "korta det")
        yield Problem(Location(f"{name}.md", 2), "mycket långt", severity=Severity.ERROR)


def test_a_check_has_its_functions_name_and_text():
    assert langt_namn.rule == "langt-namn"
    assert langt_namn.text.splitlines()[0] == "Ett namn har högst fem bokstäver."
    assert langt_namn.severity is Severity.WARNING
    assert langt_namn.subject == "Skola"


def test_severity_is_error_where_none_is_given():
    assert check(each=Skola.alla)(lambda _name: iter(())).severity is Severity.ERROR


def test_text_is_empty_where_there_is_none():
    assert check(each=Skola.alla)(lambda _name: iter(())).text == ""


def test_findings_look_at_each_part_and_a_problem_may_have_its_own_severity():
    assert list(langt_namn.findings(Skola(("Sara", "Mohammed", "Olena")))) == [
        Finding("langt-namn", Severity.WARNING, Problem(Location("Mohammed.md", 1), "namnet är långt", "korta det")),
        Finding(
            "langt-namn",
            Severity.ERROR,
            Problem(Location("Mohammed.md", 2), "mycket långt", severity=Severity.ERROR),
        ),
    ]
