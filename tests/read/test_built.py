from __future__ import annotations

import errno
import os
from dataclasses import replace
from pathlib import Path

import pytest

from orientera.model.built import NOWHERE, BuiltPage, SourceLines
from orientera.model.page import Fault
from orientera.model.settings import InputError
from orientera.read import built as reading
from orientera.read.built import address_of, read_built_site
from tests.sites.files import write_files


def test_a_folder_that_is_not_there(tmp_path):
    with pytest.raises(InputError) as error:
        read_built_site(tmp_path / "site")
    assert error.value.message == f"there is no folder {tmp_path / 'site'}"
    assert error.value.hint == "run 'orientera build', or name the folder of HTML"


def test_a_file_is_no_folder(tmp_path):
    write_files(tmp_path, {"site": "ingen mapp"})
    with pytest.raises(InputError):
        read_built_site(tmp_path / "site")


def test_any_folder_is_a_site_without_an_address(tmp_path):
    write_files(
        tmp_path, {"index.html": "<p id=a>", "ar/sida.htm": "<p id=b>", "ar/bild 1.png": b"\x89", "x/.dold": ""}
    )
    site = read_built_site(tmp_path)
    assert site.files == {"index.html", "ar/sida.htm", "ar/bild 1.png", "x/.dold"}
    assert {path: page.ids for path, page in site.pages.items()} == {"index.html": {"a"}, "ar/sida.htm": {"b"}}
    assert site.address == NOWHERE
    assert site.source_of("index.html") is None


@pytest.fixture
def built(make_site):
    def read_site(files):
        settings = make_site(files)
        return read_built_site(settings.site_dir, settings)

    return read_site


def test_our_site_has_its_address(built):
    assert built({"site/index.html": "<p>"}).address == "https://orientera.example/"


@pytest.mark.parametrize(
    ("site_url", "address"),
    [
        ("https://lan.example/orientera", "https://lan.example/orientera/"),
        ("https://lan.example/orientera/", "https://lan.example/orientera/"),
        ("", NOWHERE),
    ],
)
def test_the_address_ends_with_a_slash(make_site, site_url, address):
    settings = replace(make_site({"site/index.html": "<p>"}), site_url=site_url)
    assert read_built_site(settings.site_dir, settings).address == address


def test_another_folder_has_not_our_address(make_site):
    settings = make_site({"annat/index.html": "<p>"})
    assert read_built_site(settings.root / "annat", settings).address == NOWHERE


PAGES = {
    "content/sv/index.md": "[sv](a-o.md)",
    "content/sv/vard.md": "rad\n[vård](kostnader.md)\n[igen](kostnader.md)",
    "content/sv/halsa/index.md": "\n\n[hälsa](x.md)",
    "content/ar/index.md": "[ar](a-o.md)",
    "site/index.html": "<p>",
}


@pytest.mark.parametrize(
    ("page", "file", "lines"),
    [
        pytest.param("sv/index.html", "content/sv/index.md", {"a-o.md": 1}, id="start page"),
        pytest.param("sv/vard/index.html", "content/sv/vard.md", {"kostnader.md": 2}, id="page with a folder"),
        pytest.param("sv/vard.html", "content/sv/vard.md", {"kostnader.md": 2}, id="page without a folder"),
        pytest.param("sv/halsa/index.html", "content/sv/halsa/index.md", {"x.md": 3}, id="index of a folder"),
        pytest.param("ar/index.html", "content/ar/index.md", {"a-o.md": 1}, id="translation"),
        pytest.param("ar/vard/index.html", "content/sv/vard.md", {"kostnader.md": 2}, id="fallback"),
    ],
)
def test_the_markdown_behind_a_page(built, page, file, lines):
    assert built(PAGES).source_of(page) == SourceLines(file, lines)


@pytest.mark.parametrize("page", ["index.html", "404.html", "uk/index.html", "ar/404.html", "sv/borta/index.html"])
def test_pages_without_markdown(built, page):
    assert built(PAGES).source_of(page) is None


def test_a_file_that_cannot_be_read(tmp_path, monkeypatch):
    def read_bytes(path):
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    write_files(tmp_path, {"a.html": "<p>"})
    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    fault = Fault("the file cannot be read: Permission denied", "check its rights")
    assert read_built_site(tmp_path).pages["a.html"] == BuiltPage("a.html", fault=fault)


def test_links_of_the_file_system(tmp_path):
    """A host follows them inside the site; what leads nowhere is not there, and a queue of bytes is no file."""
    write_files(tmp_path, {"site/v2/a.html": "<p>", "borta/b.html": "<p>"})
    site = tmp_path / "site"
    (site / "latest").symlink_to("v2")
    (site / "v2" / "up").symlink_to("..")
    (site / "out").symlink_to("../borta")
    (site / "c.html").symlink_to("nowhere.html")
    os.mkfifo(site / "d.html")
    assert sorted(read_built_site(site).files) == ["latest/a.html", "v2/a.html"]


@pytest.mark.parametrize("address", ["example.se", "http://", "https://exa mple.se/", "ftp://example.se"])
def test_what_is_no_address_of_a_site(address):
    with pytest.raises(InputError, match="is no address of a site"):
        address_of(address)


def test_other_files_with_links(tmp_path):
    files = {
        "a.html": "<p>",
        "b.css": "p{}",
        "c.svg": "<svg/>",
        "d.xml": "<feed/>",
        "e.webmanifest": "{}",
        "f.pdf": "",
    }
    write_files(tmp_path, {**files, "manifest.json": "{}", "data.json": "{}", "G.HTML": "<p>"})
    site = read_built_site(tmp_path)
    assert sorted(site.pages) == ["G.HTML", "a.html"]
    assert sorted(site.others) == ["b.css", "c.svg", "d.xml", "e.webmanifest"]


def test_what_has_not_changed_is_not_parsed_again(make_site, monkeypatch):
    """By its bytes: neither its times nor its name matter."""
    settings = make_site({"site/a.html": "<p id=a>", "site/b.html": "<p id=b>", "site/c.css": "p{}"})
    first = read_built_site(settings.site_dir, settings)
    parsed = []

    def reader(raw, name):
        parsed.append(raw)
        return BuiltPage(name, ids=frozenset({"new"}))

    monkeypatch.setattr(reading, "reader_of", lambda name: reader if name.endswith("html") else None)
    monkeypatch.setattr(reader, "__name__", "read_html")
    (settings.site_dir / "b.html").rename(settings.site_dir / "d.html")
    write_files(settings.site_dir, {"a.html": "<p id=a>", "e.html": "<p id=e>"})
    second = read_built_site(settings.site_dir, settings)
    assert parsed == [b"<p id=e>"]
    assert second.pages["a.html"] == first.pages["a.html"]
    assert second.pages["d.html"] == replace(first.pages["b.html"], path="d.html")


@pytest.mark.parametrize("kept", [b"", b"x", b"orientera cache 1\n" + bytes(40)])
def test_a_broken_cache_is_none(make_site, kept):
    settings = make_site({"site/a.html": "<p id=a>"})
    before = read_built_site(settings.site_dir, settings)
    (settings.root / ".orientera" / "links").write_bytes(kept)
    assert read_built_site(settings.site_dir, settings).pages == before.pages


def test_another_folder_has_the_address_that_is_said(tmp_path):
    write_files(tmp_path, {"index.html": "<p>"})
    assert (
        read_built_site(tmp_path, address="https://lan.example/orientera").address == "https://lan.example/orientera/"
    )


def test_feeds_in_json(tmp_path):
    feed = '{"version": "https://jsonfeed.org/version/1.1", "feed_url": "x"}'
    page = "<link rel=alternate type=application/feed+json href=nytt.json>"
    write_files(tmp_path, {"index.html": page, "nytt.json": feed, "a/feed.json": feed, "b.json": feed})
    assert sorted(read_built_site(tmp_path).others) == ["a/feed.json", "nytt.json"]


def test_a_manifest_of_any_name(tmp_path):
    write_files(tmp_path, {"a/index.html": "<link rel=manifest href=../app.json>", "app.json": '{"start_url": "x"}'})
    assert [link.url for link in read_built_site(tmp_path).others["app.json"].links] == ["x"]


def test_of_another_folder_nothing_is_kept(make_site):
    settings = make_site({"annat/index.html": "<p>"})
    read_built_site(settings.root / "annat", settings)
    assert not (settings.root / ".orientera").exists()
