"""Blocks: a text that is written under one heading, and shown in other pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from orientera.plugin.blocks import relink
from tests.plugin.project import REPOSITORY, page

if TYPE_CHECKING:
    from tests.plugin.conftest import MakeProject

NATIONAL = """\
# Uppdrag

## Mottagande { #mottagande }

Staten fördelar. Läs om [talen](tal.md#ar), [länen](../lan/index.md) och [ringar](#ring).

### Ring { #ring }

Ring [[phone:polisen]].

## Bidrag { #bidrag }

Sök pengar.
"""
BASE: dict[str, str | bytes] = {
    "sv/index.md": page("Start"),
    "sv/integration/uppdrag.md": page("Uppdrag", NATIONAL),
    "sv/integration/tal.md": page("Tal", "## År { #ar }"),
    "sv/lan/index.md": page("Län"),
    "data/authorities.yml": (REPOSITORY / "content" / "data" / "authorities.yml").read_bytes(),
}


@pytest.mark.parametrize(
    ("markdown", "seen"),
    [
        pytest.param("[a](tal.md)", "[a](../integration/tal.md)", id="beside"),
        pytest.param("[a](../lan/b.md#c)", "[a](b.md#c)", id="where the other page stands"),
        pytest.param("[a](#bidrag)", "[a](../integration/uppdrag.md#bidrag)", id="in its own page"),
        pytest.param("![a](bild.svg 'Karta')", "![a](../integration/bild.svg 'Karta')", id="a picture with a title"),
        pytest.param("[a](<tal.md>)", "[a](<../integration/tal.md>)", id="between angle brackets"),
        pytest.param("[a][x]\n\n[x]: tal.md", "[a][x]\n\n[x]: ../integration/tal.md", id="defined below"),
        pytest.param('<a href="tal.md">a</a>', '<a href="../integration/tal.md">a</a>', id="HTML"),
        pytest.param("[a](https://polisen.se/x) [b](mailto:x@y.se) [c](/x) [d](//y.se/x)",
                     "[a](https://polisen.se/x) [b](mailto:x@y.se) [c](/x) [d](//y.se/x)", id="addresses that stay"),
        pytest.param("`[a](tal.md)`\n\n```\n[b](tal.md)\n```", "`[a](tal.md)`\n\n```\n[b](tal.md)\n```",
                     id="code"),
        pytest.param("[a](tal/)", "[a](../integration/tal/)", id="a folder"),
    ],
)  # fmt: skip
def test_links_are_seen_from_the_other_page(markdown: str, seen: str) -> None:
    assert relink(markdown, "integration/uppdrag.md", "lan/a.md") == seen


def test_a_block_is_shown_without_its_heading(make_project: MakeProject) -> None:
    county = page("Uppsala", "## Om mottagande { #om }\n\n[[block:integration/uppdrag#mottagande]]\n\nVårt tillägg.")
    built = make_project({**BASE, "sv/lan/uppsala.md": county}).build()
    assert built.warnings == []
    assert built.texts("sv/lan/uppsala/", "article h2, article h3, article p") == [
        "Om mottagande", "Staten fördelar. Läs om talen, länen och ringar.", "Ring", "Ring 114 14.", "Vårt tillägg.",
    ]  # fmt: skip
    assert [link.attributes["href"] for link in built.all("sv/lan/uppsala/", "article p a")][:3] == [
        "../../integration/tal/#ar", "../", "../../integration/uppdrag/#ring",
    ]  # fmt: skip


def test_a_replacement_shows_only_what_follows_it(make_project: MakeProject) -> None:
    county = page("Uppsala", "[[instead:integration/uppdrag#bidrag@12345678]]\n\nVåra pengar.")
    built = make_project({**BASE, "sv/lan/uppsala.md": county}).build()
    assert built.texts("sv/lan/uppsala/", "article p") == ["Våra pengar."]


def test_a_block_of_the_source_is_marked(make_project: MakeProject) -> None:
    shown = page("أوبسالا", "[[block:integration/uppdrag#bidrag]]")
    county = {"sv/lan/uppsala.md": page("Uppsala"), "ar/lan/uppsala.md": shown}
    project = make_project({**BASE, **county}, languages=("sv", "ar"))
    block = project.build().one("ar/lan/uppsala/", "article div[lang]")
    assert (block.attributes["lang"], block.attributes["dir"], block.text(strip=True)) == ("sv", "ltr", "Sök pengar.")
    project.write({"ar/integration/uppdrag.md": page("المهمة", "## المنح { #bidrag }\n\nاطلب المنح.")})
    built = project.build()
    assert built.texts("ar/lan/uppsala/", "article > p") == ["اطلب المنح."]
    assert built.all("ar/lan/uppsala/", "article div[lang]") == []


def test_an_edit_of_a_block_reaches_every_page_that_shows_it(make_project: MakeProject) -> None:
    marker = page("Län", "[[block:integration/uppdrag#bidrag]]")
    counties = {f"sv/lan/lan-{number}.md": marker for number in range(21)}
    project = make_project({**BASE, **counties}, languages=("sv", "ar"))
    project.build()
    project.write(
        {"ar/integration/uppdrag.md": page("المهمة", "لا شيء")}
    )  # has nothing that Arabic shows in its place
    project.build()
    project.write({"sv/integration/uppdrag.md": page("Uppdrag", NATIONAL.replace("Sök pengar", "Sök i tid"))})
    built = project.build()
    for code in ("sv", "ar"):
        found = {tuple(built.texts(f"{code}/lan/lan-{number}/", "article p"))[-1] for number in range(21)}
        assert found == {"Sök i tid."}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        pytest.param("Text\n\n[[block:integration/uppdrag#bidrg]]",
                     ("content/sv/lan/a.md:7: [[block:integration/uppdrag#bidrg]] refers to nothing",
                      "did you mean integration/uppdrag#bidrag?"), id="no such heading"),
        pytest.param("[[instead:integration/updrag#bidrag@1]]",
                     ("content/sv/lan/a.md:5: [[instead:integration/updrag#bidrag@1]] refers to nothing",
                      "did you mean integration/uppdrag#bidrag?"), id="no such page"),
        pytest.param("## A { #a }\n\n[[block:lan/a#a]]",
                     ("content/sv/lan/a.md:7: [[block:lan/a#a]]: [[block:lan/a#a]] refers to nothing",
                      "it would show itself: take one of the markers out, see content/sv/lan/a.md:5"), id="itself"),
        pytest.param("[[block:lan/b#b]]",
                     ("content/sv/lan/a.md:5: [[block:lan/b#b]]: [[phone:polsen]] refers to nothing",
                      "did you mean polisen?"), id="a marker in the block"),
    ],
)  # fmt: skip
def test_what_cannot_be_shown(make_project: MakeProject, text: str, said: tuple[str, str]) -> None:
    files: dict[str, str | bytes] = {"sv/lan/a.md": page("A", text)}
    if "lan/b#b" in text:
        files["sv/lan/b.md"] = page("B", "## B { #b }\n\n[[phone:polsen]]")
    refused = make_project({**BASE, **files}, languages=("sv",)).refused()
    assert refused[-1] == "\n  ".join(said)
