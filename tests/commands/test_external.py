"""Checks of the links out of a site, against hosts that are played on this machine."""

from __future__ import annotations

import datetime
import json
import os
import socket
import threading

import pytest

from orientera.commands import external
from orientera.commands.external import check_external
from orientera.model.settings import InputError
from tests.played_web import NOON, Reply, page, redirect

DAY = datetime.timedelta(days=1)


def site_of(web, *places, around="{}"):
    """The files of a site that links to places."""
    links = "".join(f'<a href="{web.url(place)}">a</a>' for place in places)
    return {"site/sv/index.html": around.format(links), "content/sv/index.md": "Hej"}


def run(web, settings, *, days=0.0, tell=lambda _done, _all: None, **options):
    """Check so many days after noon, and give the findings."""
    web.asked.clear()
    asker = web.asker(clock=lambda: NOON + days * DAY, **options)
    return check_external(settings.file, tell=tell, asker=asker)


def said(report, web):
    return [
        (finding.rule, finding.problem.message.replace(f":{web.port}", ""), str(finding.problem.location))
        for finding in report.findings
    ]


def cache(settings):
    return settings.root / ".orientera" / "external.json"


def test_each_address_is_asked_once_for_all_that_link_to_it(web, make_site):
    web.replies["a.test/vard"] = Reply(403)
    url = web.url("a.test/vard")
    settings = make_site(
        {
            "content/sv/index.md": f"Hej\n\n[vård]({url}#barn)",
            "content/ar/index.md": "مرحبا",
            "site/sv/index.html": f'<a href="{url}#barn">a</a><a href="{url.replace("a.test", "A.test")}">b</a>',
            "site/ar/index.html": f'<nav><a href="{url}">أ</a></nav><img src="{url}">',
        }
    )
    report = run(web, settings)
    assert web.requests == ["HEAD a.test/vard", "GET a.test/vard"]
    assert said(report, web) == [
        (
            "unchecked-external-link",
            "http://a.test/vard could not be checked: answers 403 (Forbidden)",
            "content/ar/index.md",
        )
    ]
    assert [(str(one.location), one.url) for one in report.findings[0].problems] == [
        ("content/ar/index.md", url),
        ("content/sv/index.md", url.replace("a.test", "A.test")),
        ("content/sv/index.md:3", f"{url}#barn"),
    ]
    assert report.subjects == {"HTML pages": 2, "external addresses": 1, "of them asked now": 1}


def test_what_is_not_asked(web, make_site):
    html = (
        '<a href="https://orientera.example/sv/">a</a><a href="/sv/">b</a><a href="mailto:a@a.test">c</a>'
        f'<a href="tel:112">d</a><a href="http://[">e</a><form action="{web.url("a.test/sok")}"></form>'
        f'<!-- <a href="{web.url("a.test/bort")}"> --><link rel="pingback" href="{web.url("a.test/rpc")}">'
        f'<input type="submit" formaction="{web.url("a.test/in")}"><a href="/sv/" ping="{web.url("a.test/p")}">f</a>'
    )
    report = run(web, make_site({"site/sv/index.html": html}))
    assert web.asked == []
    assert report.subjects == {"HTML pages": 1, "external addresses": 0, "of them asked now": 0}
    assert report.has_run


def test_every_rule_from_real_answers(web, make_site):
    web.replies |= {
        "gammal.test/a": redirect("http://ny.test:{port}/b"),
        "ny.test/b": page(),
        "mjuk.test/a": page("<h1>Sidan hittades inte</h1>"),
        "hem.test/a": redirect("/", 302),
        "hem.test/": page(),
        "bra.test/a": page(),
        "stangd.test/a": Reply(401),
    }
    settings = make_site(site_of(web, "gammal.test/a", "mjuk.test/a", "hem.test/a", "bra.test/a", "stangd.test/a"))
    assert said(run(web, settings), web) == [
        ("soft-404", "http://hem.test/a leads to the start page now", "content/sv/index.md"),
        (
            "soft-404",
            "http://mjuk.test/a answers with a page that says “Sidan hittades inte”",
            "content/sv/index.md",
        ),
        ("moved-external-link", "http://gammal.test/a has moved for good", "content/sv/index.md"),
        (
            "unchecked-external-link",
            "http://stangd.test/a could not be checked: answers 401 (Unauthorized)",
            "content/sv/index.md",
        ),
    ]


def test_a_link_is_broken_when_it_fails_again_a_day_later(web, make_site):
    settings = make_site(site_of(web, "a.test/borta"))
    first = run(web, settings)
    assert said(first, web) == [
        (
            "unchecked-external-link",
            "http://a.test/borta has failed once: answers 404 (Not Found)",
            "content/sv/index.md",
        )
    ]
    assert first.findings[0].problem.hint == "wait: it is broken if it fails again after 2026-11-26 12:00 UTC"
    assert said(run(web, settings, days=0.9), web) == said(first, web)
    assert web.asked == []
    assert said(run(web, settings, days=1), web) == [
        (
            "dead-external-link",
            "http://a.test/borta answers 404 (Not Found), since 2026-11-25 or before",
            "content/sv/index.md",
        )
    ]
    web.replies["a.test/borta"] = page()
    assert said(run(web, settings, days=2), web) == []


def test_good_answers_hold_for_two_weeks(web, make_site):
    web.replies["a.test/"] = lambda asked: Reply(304) if "if-none-match" in asked.headers else page(ETag='"1"')
    settings = make_site(site_of(web, "a.test/"))
    assert run(web, settings).subjects["of them asked now"] == 1
    assert run(web, settings, days=13.9).subjects["of them asked now"] == 0
    assert web.asked == []
    assert run(web, settings, days=14).findings == ()
    assert web.requests == ["HEAD a.test/"]
    assert run(web, settings, days=27).subjects["of them asked now"] == 0


def test_a_language_that_has_changed(web, make_site):
    web.replies["a.test/"] = page(language="ar")
    settings = make_site(site_of(web, "a.test/"))
    run(web, settings)
    web.replies["a.test/"] = page(language="sv")
    message = "http://a.test/ says that it is in the language sv, not ar"
    assert said(run(web, settings, days=14), web) == [("changed-language", message, "content/sv/index.md")]
    assert said(run(web, settings, days=28), web) == []


def test_a_language_other_than_the_link_says(web, make_site):
    web.replies["a.test/"] = page(language="sv")
    settings = make_site(site_of(web, around=f'<a href="{web.url("a.test/")}" hreflang="ar">a</a>'))
    message = "http://a.test/ says that it is in the language sv, not ar"
    assert said(run(web, settings), web) == [("changed-language", message, "content/sv/index.md")]


def test_a_host_is_left_alone_in_the_next_run_too(web, make_site):
    web.replies |= {"a.test/1": Reply(429, {"Retry-After": "172800"}), "a.test/2": page()}
    settings = make_site(site_of(web, "a.test/1", "a.test/2"))
    assert len(run(web, settings).findings) == 2
    assert [message for _, message, _ in said(run(web, settings, days=1.5), web)] == [
        "http://a.test/1 could not be checked: a.test asks to be left alone",
        "http://a.test/2 could not be checked: a.test asks to be left alone",
    ]
    assert web.asked == []
    web.replies["a.test/1"] = page()
    assert run(web, settings, days=2.5).findings == ()


def test_an_interrupted_run_goes_on_where_it_was(web, make_site):
    web.replies |= {f"{name}.test/": page() for name in "abcd"}
    settings = make_site(site_of(web, "a.test/", "b.test/", "c.test/", "d.test/"))
    told = []

    def tell(done, total):
        told.append((done, total))
        if done == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(web, settings, tell=tell)
    assert told == [(0, 4), (1, 4), (2, 4)]
    kept = json.loads(cache(settings).read_text(encoding="utf-8"))["memory"]["seen"]
    assert len(kept) == 2
    assert run(web, settings).subjects["of them asked now"] == 2
    assert {f"http://{asked.host}:{web.port}/" for asked in web.asked} == {
        web.url(f"{name}.test/") for name in "abcd"
    } - kept.keys()


@pytest.mark.skipif(os.name != "posix", reason="sends a signal as terminals do")
def test_what_was_answered_is_kept_where_a_person_interrupts(web, make_site):
    """The interrupt comes from within: a signal would reach whatever runs the tests when it comes late."""
    go_on = threading.Event()

    def tell(done, _total):
        if done:
            raise KeyboardInterrupt

    web.replies |= {"a.test/": page(), "b.test/": Reply(play=lambda _handler: go_on.wait(10))}
    settings = make_site(site_of(web, "a.test/", "b.test/"))
    try:
        with pytest.raises(KeyboardInterrupt):
            run(web, settings, tell=tell)
    finally:
        go_on.set()
    assert list(json.loads(cache(settings).read_text(encoding="utf-8"))["memory"]["seen"]) == [web.url("a.test/")]


def test_a_killed_run_loses_little(web, make_site, monkeypatch):
    monkeypatch.setattr(external, "_SAVED_EVERY", 0.0)
    web.replies |= {"a.test/": page(), "b.test/": page()}
    settings = make_site(site_of(web, "a.test/", "b.test/"))
    sizes = []

    def tell(done, _total):
        sizes.append(len(json.loads(cache(settings).read_text())["memory"]["seen"]) if done > 1 else 0)

    run(web, settings, tell=tell)
    assert sizes == [0, 0, 1]


def test_what_is_saved_again_is_noted_once(web, make_site, monkeypatch):
    monkeypatch.setattr(external, "_SAVED_EVERY", 0.0)
    web.replies |= {f"a.test/{number}": page(language="ar") for number in range(3)}
    settings = make_site(site_of(web, "a.test/0", "a.test/1", "a.test/2"))
    run(web, settings)
    web.replies |= {f"a.test/{number}": page(language="sv") for number in range(3)}
    assert [rule for rule, _, _ in said(run(web, settings, days=14), web)] == ["changed-language"] * 3


def test_a_machine_that_is_cut_off_says_so_and_notes_nothing(web, make_site):
    async def look_up(host, port):
        raise socket.gaierror(socket.EAI_NONAME, "")

    settings = make_site(site_of(web, "a.test/", "b.test/", "c.test/"))
    web.replies |= {"a.test/": page(), "b.test/": page(), "c.test/": page()}
    run(web, settings)
    before = cache(settings).read_bytes()
    with pytest.raises(InputError) as error:
        run(web, settings, days=20, look_up=look_up)
    assert error.value.message == "none of 3 addresses answered"
    assert error.value.hint == "see whether this machine reaches the web; nothing was noted"
    assert cache(settings).read_bytes() == before


@pytest.mark.parametrize("places", [["a.test/", "b.test/"], ["a.test/1", "a.test/2", "a.test/3"]])
def test_of_few_hosts_all_may_be_gone(web, make_site, places):
    async def look_up(host, port):
        raise socket.gaierror(socket.EAI_NONAME, "")

    settings = make_site(site_of(web, *places))
    run(web, settings, look_up=look_up)
    rules = {finding.rule for finding in run(web, settings, days=1, look_up=look_up).findings}
    assert rules == {"dead-external-link"}


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"name": "något annat"}', '{"orientera_links": 2, "memory": {}}', "\x00"]
)
def test_a_file_that_is_no_cache_is_not_written_over(web, make_site, tmp_path, text):
    file = tmp_path / "package.json"
    file.write_text(text, encoding="utf-8")
    settings = make_site(site_of(web, "a.test/"))
    with pytest.raises(InputError) as error:
        check_external(settings.file, cache=file, asker=web.asker())
    assert error.value.message == f"{file} is no cache of external links"
    assert error.value.hint == "name another file with --cache, or delete this one: it is made anew"
    assert (file.read_text(encoding="utf-8"), web.asked) == (text, [])


def test_what_no_page_links_to_any_more_is_not_said(web, make_site):
    settings = make_site(site_of(web, "a.test/borta", "b.test/"))
    web.replies["b.test/"] = page()
    run(web, settings)
    settings = make_site(site_of(web, "b.test/"))
    assert run(web, settings, days=20).findings == ()
    assert web.url("a.test/borta") in cache(settings).read_text(encoding="utf-8")


def test_who_asks_is_named_after_the_site(make_site, monkeypatch):
    agents = []

    class Quiet(external.Asker):
        def __init__(self, agent):
            super().__init__(agent)
            agents.append(agent)

    monkeypatch.setattr(external, "Asker", Quiet)
    check_external(make_site({"site/index.html": "<p>"}).file)
    (agent,) = agents
    assert agent.startswith("orientera-links/")
    assert agent.endswith(" (+https://orientera.example/)")


def test_an_address_that_leaves_the_site_by_its_path(web, make_site):
    """A page below a site that has not all of its host links to the rest of it."""
    settings = make_site({"site/sv/index.html": '<base href="/start/"><a href="/annat/#del">a</a><a href="./">b</a>'})
    report = check_external(settings.file, asker=web.asker(), address="https://orientera.example/start/")
    assert report.subjects["external addresses"] == 1
    assert [finding.problem.message for finding in report.findings] == [
        "https://orientera.example/annat/ has failed once: there is no host orientera.example (DNS)"
    ]
