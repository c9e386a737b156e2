from __future__ import annotations

from pathlib import Path

import pytest

from orientera.checks import findings
from orientera.read.built import read_built_site
from orientera.read.sources import built_path, read_source_site

OVERRIDES = Path(__file__).parent.parent.parent / "overrides"


@pytest.fixture
def said(make_site):
    def check(files):
        site = read_source_site(make_site(files))
        return [(one.rule, str(one.problem.location), one.problem.message) for one in findings(site)]

    return check


@pytest.mark.parametrize(
    ("path", "in_folder", "as_file"),
    [
        ("index.md", "sv/index.html", "sv/index.html"),
        ("vard.md", "sv/vard/index.html", "sv/vard.html"),
        ("halsa/index.md", "sv/halsa/index.html", "sv/halsa/index.html"),
        ("halsa/README.md", "sv/halsa/index.html", "sv/halsa/index.html"),
        ("halsa/a.b.md", "sv/halsa/a.b/index.html", "sv/halsa/a.b.html"),
    ],
)
def test_built_path(path, in_folder, as_file):
    assert built_path(path, "sv", is_in_folder=True) == in_folder
    assert built_path(path, "sv", is_in_folder=False) == as_file


VARD = "## Läkare { #lakare }\n\nRing först. {: #ring }\n\n<p id='html'>Hej</p>\n"


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        pytest.param("[a](halsa/vard.md) [b](halsa/vard.md#lakare) [c](#har)", [], id="all there"),
        pytest.param("[a](halsa/vard.md#ring) [b](halsa/vard.md#html)", [], id="ids of other parts"),
        pytest.param(
            "[a](halsa/vard.md#läkare)",
            ["sv/halsa/vard/index.html has no element with the id läkare"],
            id="no such part",
        ),
        pytest.param("[a](halsa/borta.md)", ["sv/halsa/borta.md is not in the site"], id="no such page"),
        pytest.param("[a](Halsa/vard.md)", ["sv/Halsa/vard.md is not in the site"], id="capitals"),
        pytest.param(
            "[a](../assets/karta.png) ![b](../assets/borta.png)", ["assets/borta.png is not in the site"], id="files"
        ),
        pytest.param(
            "[a](halsa/vard/) [b](/sv/halsa/vard/#lakare) [c](https://orientera.example/sv/halsa/vard/)",
            [],
            id="as the pages are built",
        ),
        pytest.param(
            "[a](/sv/borta/) [b](https://orientera.example/sv/borta/)",
            ["sv/borta/ is not in the site"] * 2,
            id="as the pages are built, to nothing",
        ),
        pytest.param("<a href='halsa/vard/'>a</a>\n", [], id="in HTML"),
        pytest.param(
            "<div>\n<a href='halsa/vard.md'>a</a>\n</div>", [], id="in HTML, which the site has as an alias"
        ),
        pytest.param(
            "<div>\n<a href='borta/'>a</a>\n</div>", ["sv/borta/ is not in the site"], id="in HTML, to nothing"
        ),
        pytest.param("[a](data.md#x) [b](fylld.md#y)", [], id="parts that data or a template write"),
        pytest.param("`[a](borta.md)`\n\n    [a](borta.md)\n", [], id="code"),
        pytest.param("[a]( halsa/vard.md )", [], id="white space"),
        pytest.param("[a][b]\n\n[b]: borta.md", ["sv/borta.md is not in the site"], id="by reference"),
        pytest.param("[a](www.polisen.se)", ["www.polisen.se has no https:// before it"], id="a bad address"),
        pytest.param("[a](/ar/halsa/vard/)", [], id="to another language, which has no version in ours"),
        pytest.param("[a](mailto:x)", ["mailto:x: x has no @"], id="a bad e-mail address"),
        pytest.param("[a]()", ["the link 'a' is empty"], id="empty"),
        pytest.param(
            'Se <a href="halsa/vard/">a</a>, `<a href="b/">`\noch <a href="borta/"><b>b</b></a>.',
            ["sv/borta/ is not in the site"],
            id="in HTML within a line",
        ),
    ],
)
def test_links_of_markdown(said, text, messages):
    files = {
        "content/sv/index.md": f"# Start {{ #har }}\n\n{text}",
        "content/sv/halsa/vard.md": VARD,
        "content/sv/data.md": "[[grants]]",
        "content/sv/fylld.md": "---\ntemplate: a.html\n---\n",
        "content/assets/karta.png": "x",
    }
    assert [message for _, _, message in said(files)] == messages


def test_the_line_of_a_link(said):
    text = "---\ntitle: Hej\n---\n\nEtt.\n\n[a](borta.md)"
    assert said({"content/sv/index.md": text}) == [
        ("dead-link", "content/sv/index.md:7", "sv/borta.md is not in the site")
    ]


def test_a_page_that_is_not_translated_is_there_all_the_same(said):
    files = {"content/sv/vard.md": VARD, "content/ar/index.md": "[a](vard.md#lakare) [b](vard.md#borta)"}
    assert said(files) == [
        ("dead-fragment", "content/ar/index.md:1", "ar/vard/index.html has no element with the id borta"),
        *[("fallback-link", "content/ar/index.md:1",
           "ar/vard/index.html is not translated: it shows sv in a page that is ar")] * 2,
    ]  # fmt: skip


def test_the_line_of_a_tag(said):
    text = "Ett.\n\nTvå\n<a href='a/?b&amp;c'>tre</a>\n<img src=b.png alt=''> <a href='c/'>d</a>\n\n"
    text += "<p>\n<a href='d/'>e</a></p>"
    places = [place.partition(":")[2] for _, place, _ in said({"content/sv/index.md": text})]
    assert places == ["4", "5", "5", "8"]


def test_the_sources_files_are_in_every_language(said):
    files = {"content/sv/a/plan.pdf": "x", "content/sv/vard.md": VARD, "content/ar/vard.md": VARD}
    text = "[a](a/plan.pdf) [b](../sv/a/plan.pdf) [c](../sv/vard.md) [d](../sv/vard.md#borta) [e](../sv/b.pdf)"
    assert said(files | {"content/ar/index.md": text}) == [
        ("dead-fragment", "content/ar/index.md:1", "ar/vard/index.html has no element with the id borta"),
        ("dead-link", "content/ar/index.md:1", "sv/b.pdf is not in the site"),
    ]


def test_a_link_that_leaves_the_language(said):
    files = {"content/sv/vard.md": VARD, "content/ar/vard.md": VARD, "content/ar/index.md": "[a](/sv/vard/)"}
    assert said(files) == [
        ("leaves-language", "content/ar/index.md:1",
         "sv/vard/index.html is in sv, and the page in ar is there")
    ]  # fmt: skip


@pytest.mark.parametrize(
    "link",
    [
        "[a](/sv/vard/){ hreflang=sv }",
        "[a](/sv/vard/){: lang='sv' .x}",
        "[Svenska](/sv/vard/)",
        "[**Svenska**](/sv/vard/) {x}",
    ],
)
def test_a_link_that_says_that_it_leaves_the_language(said, link):
    files = {"content/sv/vard.md": VARD, "content/ar/vard.md": VARD, "content/ar/index.md": link}
    assert said(files) == []


def test_the_same_answers_as_of_the_built_site(orientera, tmp_path, make_site):
    """What a link of a text leads to is the same before and after the build."""
    texts = {
        "sv/index.md": "---\ntitle: Start\n---\n[a](vard.md#lakare) [b](vard.md#borta) [c](borta/) [d](/sv/vard/)",
        "sv/vard.md": "---\ntitle: Vård\n---\n## Läkare { #lakare }\n\n[a](index.md) ![b](../assets/a.svg) "
        "[c](http://) [d](/sv/vard/){ hreflang=sv } [e](/ar/vard/){ lang=ar } [ar](/ar/vard/) [f](/ar/vard/)",
        "ar/vard.md": "---\ntitle: الرعاية\n---\n## طبيب { #lakare }\n\n[a](index.md) [b](/sv/vard/) [c](/ar/borta/)"
        "\n[d](../sv/vard.md) [e](plan.pdf) <a href='../saknas/'>f</a> `<a href='h/'>`",
        "sv/plan.pdf": "x",
    }
    settings = make_site(
        {f"content/{name}": text for name, text in texts.items()} | {"content/assets/a.svg": "<svg/>"}
    )
    settings.overrides.rmdir()
    settings.overrides.symlink_to(OVERRIDES)
    config = (
        settings.file.read_text(encoding="utf-8")
        + "markdown_extensions: [attr_list]\nvalidation: {anchors: ignore, links: {not_found: ignore, "
    )
    settings.file.write_text(config + "absolute_links: ignore, unrecognized_links: ignore, anchors: ignore}}\n")
    built = orientera("-f", settings.file, "build")
    assert built.exit_code == 0, built.stderr
    before, after = (
        answers(site) for site in (read_source_site(settings), read_built_site(settings.site_dir, settings))
    )
    assert before == after
    assert len(before) == 5


def answers(site):
    """What is found in pages that are shown in their own language."""
    asked = {"dead-link", "dead-fragment", "bad-address", "leaves-language"}
    return {
        (one.rule, one.problem.location.file, one.problem.message)
        for one in findings(site)
        if one.rule in asked and not site.pages[one.problem.page].shown
    }
