"""The check of our built site, run again: it says what a first run would say, and follows only what it has to."""

from __future__ import annotations

import random

import pytest

from orientera.checks import findings
from orientera.commands.checks import check_links
from orientera.model.built import PageInSite
from orientera.model.report import Report
from orientera.read.built import read_built_site
from tests.sites.files import write_files

CODES = ("sv", "ar", "ti")
PATHS = [f"{code}/{name}/index.html" for code in CODES for name in ("a", "b", "c")]
REGISTRY = """\
- {id: '1177', name: '1177', website: "https://www.1177.se", addresses: {ar: "https://www.1177.se/ar/"},
   website_seen: true, source: test, source_date: 2026-11}
"""
BODIES = [
    '<h2 id="x">X</h2>',
    '<h2 id="y">Y</h2>',
    '<h2 id="x">X</h2><h2 id="x">X</h2>',
    '<a href="../b/#x">b</a>',
    '<a href="../c/#y">c</a>',
    '<a href="/sv/a/">a</a>',
    '<a href="/ar/b/#x">b</a>',
    '<a href="../borta/">d</a>',
    '<a href="http://polisen.se/">e</a>',
    '<a href="https://polisen.se/">f</a>',
    '<a href="https://www.1177.se/">g</a>',
    '<a href="https://skatteverket.se/">h</a>',
    '<a href="https://skatteverket.se/ar" hreflang="ar">i</a>',
    '<a href="">j</a>',
    '<img src="/assets/a.png" alt="En bild av en buss">',
    '<img src="/assets/b.png">',
    '<meta http-equiv="refresh" content="0;url=../a/">',
    '<article lang="sv"><h1>Hej</h1></article>',
    "<p>Ring 114 14.</p>",
]
FILES = {
    "site/assets/a.css": ["", "p { background: url(a.png) }", "p { background: url(b.png) }"],
    "site/assets/a.png": ["x"],
    "site/assets/b.png": ["x", "y"],
}


class Written:
    """A page whose parts come and go one at a time."""

    def __init__(self, chance, path):
        self.code, _, self.rest = path.partition("/")
        self.language = self.code
        self.others = {code for code in CODES if chance.random() < 0.8}
        self.parts = set(chance.sample(BODIES, 3))
        self.comment = ""

    def change(self, chance):
        kind = chance.randrange(8)
        if kind == 0:
            self.language = chance.choice([*CODES, ""])
        elif kind == 1:
            self.others ^= {chance.choice(CODES)}
        elif kind == 2:
            self.comment = f"<!-- {chance.random()} -->"
        else:
            self.parts ^= {chance.choice(BODIES)}

    @property
    def html(self):
        named = sorted(self.others)
        links = "".join(f'<link rel="alternate" hreflang="{code}" href="/{code}/{self.rest}">' for code in named)
        direction = "rtl" if self.code == "ar" else "ltr"
        body = "".join(sorted(self.parts)) + self.comment
        return f'<!doctype html><html lang="{self.language}" dir="{direction}"><head>{links}</head><body>{body}'


@pytest.mark.parametrize("seed", range(6))
def test_changes_of_all_kinds(make_site, seed):
    chance = random.Random(seed)
    pages = {f"site/{path}": Written(chance, path) for path in PATHS}
    data = {"content/data/authorities.yml": REGISTRY, "content/sv/index.md": ""}
    settings = make_site({path: page.html for path, page in pages.items()} | data, " ".join(CODES))
    for step in range(40):
        path = chance.choice([*pages, *FILES])
        file = settings.root / path
        if chance.random() < 0.2 and file.exists():
            file.unlink()
        else:
            if path in pages:
                pages[path].change(chance)
            text = pages[path].html if path in pages else chance.choice(FILES[path])
            write_files(settings.root, {path: text})
        again = check_links(settings.file, None)
        first = findings(read_built_site(settings.site_dir, settings))
        assert again.findings == Report.of(first, {}).findings, f"step {step}: {path}"


START = '<!doctype html><html lang="ar">'
AR = "site/ar/index.html"


@pytest.mark.parametrize(
    ("start", "name", "before", "after", "rule"),
    [
        pytest.param('<a href="a/#x">a</a>', "site/ar/a/index.html", "<p id=x>", "<p>", "dead-fragment", id="an id"),
        pytest.param('<a href="a.pdf">a</a>', "site/ar/a.pdf", "x", None, "dead-link", id="a file"),
        pytest.param(
            '<a href="http://polisen.se/">a</a>', "site/ti/index.html", "", '<a href="https://polisen.se/">a</a>',
            "insecure-address", id="a host with https",
        ),
        pytest.param(
            '<a href="https://polisen.se/">a</a>', "site/ti/index.html", "",
            '<a href="https://polisen.se/ar" hreflang="ar">a</a>', "leaves-language", id="a version elsewhere",
        ),
        pytest.param(
            '<a href="https://www.1177.se/">a</a>', "content/data/authorities.yml", "[]", REGISTRY,
            "leaves-language", id="the registry",
        ),
        pytest.param(
            '<a href="/sv/a/">a</a>', "site/ar/a/index.html",
            '<html lang="ar"><article lang="sv"><h1>A</h1></article>', START, "leaves-language", id="what is shown",
        ),
        pytest.param(
            '<a href="/sv/a/" hreflang="sv">a</a>', "site/sv/a/index.html", '<html lang="sv">', '<html lang="en">',
            "bad-hreflang", id="a language",
        ),
        pytest.param(
            '<link rel="alternate" hreflang="sv" href="/sv/a/">', "site/sv/a/index.html",
            '<html lang="sv"><link rel="alternate" hreflang="ar" href="/ar/">', '<html lang="sv">',
            "bad-hreflang", id="a version named",
        ),
        pytest.param(
            '<a href="a/#x">a</a>', "site/ar/a/index.html", '<meta http-equiv="refresh" content="0;url=/b/b/">',
            "<p>", "dead-fragment", id="where a page leads on to",
        ),
        pytest.param(
            '<a href="a/#x">a</a>', "site/ar/a/index.html",
            '<base href="/b/"><meta http-equiv="refresh" content="0;url=b/">',
            '<base href="/a/"><meta http-equiv="refresh" content="0;url=b/">', "dead-fragment", id="a base",
        ),
        pytest.param('<a href="/under/a/">a</a>', "mkdocs.yml", "", "/under", "dead-link", id="the site's address"),
    ],
)  # fmt: skip
def test_a_change_elsewhere_that_makes_a_link_wrong(make_site, start, name, before, after, rule):
    files = {AR: START + start, "site/sv/a/index.html": '<html lang="sv">', "site/b/b/index.html": "<p id=x>",
             "site/under/a/index.html": "<p>", "site/a/b/index.html": "<p>"}  # fmt: skip
    settings = make_site(files if name == "mkdocs.yml" else files | {name: before})
    if name == "mkdocs.yml":
        text = settings.file.read_text(encoding="utf-8")
        after = text.replace("https://orientera.example", f"https://orientera.example{after}")
        assert after != text

    def found():
        return [one.rule for one in check_links(settings.file, None).findings if one.problem.page == AR[5:]]

    assert rule not in found()
    write_files(settings.root, {name: after})
    if after is None:
        (settings.root / name).unlink()
    assert rule in found()


@pytest.fixture
def followed(monkeypatch):
    paths = set()
    resolve = PageInSite.resolve
    monkeypatch.setattr(
        PageInSite, "resolve", lambda entry, link: (paths.add(entry.page.path), resolve(entry, link))[1]
    )
    return paths


def test_what_has_not_changed_is_not_followed_again(make_site, followed):
    link = '<!doctype html><html lang="sv"><a href="../{}/#x">x</a><h2 id="x">X</h2>'
    files = {f"site/sv/{name}/index.html": link.format(name) for name in "abcd"}
    files["site/sv/d/index.html"] += '<a href="../borta/">x</a>'
    settings = make_site(files)
    first = check_links(settings.file, None)
    assert followed == {f"sv/{name}/index.html" for name in "abcd"}

    followed.clear()
    page = settings.site_dir / "sv" / "a" / "index.html"
    page.write_text(page.read_text(encoding="utf-8") + "<p>Hej</p>", encoding="utf-8")
    assert check_links(settings.file, None) == first
    assert followed == {"sv/a/index.html", "sv/d/index.html"}


def test_where_an_id_is_gone_every_link_is_followed(make_site, followed):
    link = '<!doctype html><html lang="sv"><a href="../a/#x">x</a><h2 id="x">X</h2>'
    settings = make_site({f"site/sv/{name}/index.html": link for name in "ab"})
    assert check_links(settings.file, None).findings == ()

    page = settings.site_dir / "sv" / "a" / "index.html"
    page.write_text('<!doctype html><html lang="sv">', encoding="utf-8")
    ((problem,),) = (finding.problems for finding in check_links(settings.file, None).findings)
    assert (problem.page, problem.url) == ("sv/b/index.html", "../a/#x")
