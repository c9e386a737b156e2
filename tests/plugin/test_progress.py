"""The page that shows how far the translations have come, and the badges."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree import ElementTree

import pytest

from orientera.commands.records import confirm, sync
from orientera.read.settings import read_settings
from orientera.read.site import read_site
from tests.plugin.project import message, page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject
    from tests.plugin.project import Project

FRONT = {"summary": "Om", "audience": ["newcomers"], "status": "machine"}
SWEDISH = "Gå dit.\n\n- Det kostar 100 kronor.\n"
ARABIC = "اذهب.\n\n- تكلف 100 كرونة.\n"
FILES = {
    "sv/index.md": page("Start", SWEDISH, **FRONT),
    "sv/framsteg.md": page("Språk", template="progress.html", **FRONT),
    "ar/index.md": page("بداية", ARABIC, summary="عن", status="machine"),
    "uk/index.md": page("Початок", "Ідіть.\n\n- Це коштує 100 крон.\n", summary="Про", status="reviewed"),
}
ROW = "#framsteg + .wide tbody tr"


@pytest.fixture
def project(make_project: MakeProject) -> Project:
    project = make_project(FILES, plugin={"progress": "framsteg.md"})
    confirm(project.settings, [], [], everything=True)
    return project


def edit(project: Project, old: str, new: str) -> None:
    text = FILES["sv/index.md"]
    assert old in text
    project.write({"sv/index.md": text.replace(old, new)})


def rows(project: Project) -> dict[str, list[str]]:
    built = project.build()
    found = {}
    for row in built.all("sv/framsteg/", ROW):
        [name, *cells] = [" ".join(cell.text().split()) for cell in row.css("th, td")]
        found[name] = cells
    return found


def test_the_table_counts_what_is_open(project: Project) -> None:
    # Each language has five parts of the start page, and lacks the page itself with its title and summary.
    assert rows(project) == {
        "العربية": ["66 %", "6", "2", "0", "0", "0/2"],
        "Українська": ["66 %", "6", "2", "0", "0", "1/2"],
    }
    edit(project, "100", "120")
    assert rows(project) == {
        "العربية": ["50 %", "6", "3", "1", "0", "0/2"],
        "Українська": ["50 %", "6", "3", "1", "0", "0/2"],
    }


def test_an_edit_of_one_translation_changes_its_row_alone(project: Project) -> None:
    before = rows(project)
    project.write({"ar/index.md": page("بداية", "اذهب.\n", summary="عن", status="machine")})
    after = rows(project)
    assert after["العربية"][:3] == ["50 %", "6", "3"]
    assert after["Українська"] == before["Українська"]


def test_the_map_and_the_table_say_the_same(project: Project) -> None:
    edit(project, "100", "120")
    built = project.build()
    urgent = message("sv", "older, and a number or an address has changed")
    fallback = message("sv", "not translated: the Swedish text is shown")
    assert built.texts("sv/framsteg/", ".maps desc") == [f"{urgent}: 1; {fallback}: 1"] * 2
    shapes = [node.attributes["class"] for node in built.all("sv/framsteg/", ".maps path")]
    assert shapes == ["fallback", "urgent"] * 2
    [first, second] = [
        [" ".join(cell.text().split()) for cell in row.css("td")]
        for row in built.all("sv/framsteg/", "details tbody tr")
    ]
    assert first == [f"2/2 {fallback}"] * 2
    assert second == [f"1/4 {urgent}"] * 2


def test_what_has_waited_longest_comes_first(project: Project) -> None:
    edit(project, "Gå dit.", "Gå genast dit.")
    sync(project.settings)
    project.write({"sv/index.md": FILES["sv/index.md"].replace("Gå dit.", "Gå nu.").replace("100", "120")})
    built = project.build()
    said = built.texts("sv/framsteg/", ".oldest > li")
    assert [text.split(":")[0] for text in said] == ["العربية", "Українська"] * 2
    older, urgent = (
        message("sv", "older than the Swedish"),
        message("sv", "older, and a number or an address has changed"),
    )
    assert older in said[0]
    assert "2 ändringar" in said[0]
    assert urgent in said[2]
    assert built.one("sv/framsteg/", ".oldest > li:first-child a").attributes["href"] == "../"


def test_the_page_says_what_the_command_says(project: Project) -> None:
    edit(project, "100", "120")
    by_command = read_site(read_settings(project.settings)).progress
    found = rows(project)
    for row in by_command.languages:
        own = next(cells for name, cells in found.items() if name == {"ar": "العربية", "uk": "Українська"}[row.code])
        counts = (f"{row.percent} %", row.total, row.open, row.urgent, row.unconfirmed)
        assert own == [*map(str, counts), f"{row.reviewed}/{len(row.pages)}"]


def test_badges(project: Project) -> None:
    built = project.build()
    assert [path for path in built.paths() if path.startswith("badges/")] == ["badges/ar.svg", "badges/uk.svg"]
    badge = ElementTree.fromstring(built.text("badges/ar.svg"))
    texts = ["".join(text.itertext()) for text in badge.iter("{http://www.w3.org/2000/svg}text")]
    assert texts == ["العربية", "66 %"]
    for image in built.all("sv/framsteg/", ".badges img"):
        assert (built.folder / "sv/framsteg" / str(image.attributes["src"])).resolve().is_file()


def test_a_site_without_the_page_has_no_badges(make_project: MakeProject) -> None:
    assert not [path for path in make_project(FILES).build().paths() if path.startswith("badges/")]
