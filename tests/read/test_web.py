"""Visits to hosts that play every answer there is, on this machine."""

from __future__ import annotations

import asyncio
import datetime
import gzip
import socket
import ssl
import threading
import time
from dataclasses import replace

import pytest
import trustme

from orientera.model.visit import Result, Seen, Visit
from orientera.read.asking import Limits
from orientera.read.web import visit_all
from orientera.read.web_page import unpacked
from tests.played_web import INTERNAL, NOON, PUBLIC, QUICK, Reply, page, redirect

DAY = datetime.timedelta(days=1)


def visits(web, *places, asker=None, known=None):
    """Visit places, and give each visit by its place."""
    urls = {web.url(place): place for place in places}
    found = {}
    wanted = {url: (known or {}).get(place) for url, place in urls.items()}
    asyncio.run(visit_all(asker or web.asker(), wanted, lambda url, visit: found.setdefault(urls[url], visit)))
    assert found.keys() == set(places)
    return found


def visit(web, place, asker=None, known=None):
    return visits(web, place, asker=asker, known={place: known})[place]


def test_the_last_visit_of_a_host_does_not_hang_up_on_who_is_led_there(web):
    is_begun = threading.Event()

    def slow(handler):
        is_begun.set()
        time.sleep(0.3)
        handler.send_response(204)
        handler.end_headers()

    def quick(handler):
        is_begun.wait(5)
        handler.send_response(204)
        handler.end_headers()

    web.replies |= {
        "a.test/": redirect(web.url("b.test/slow")),
        "b.test/slow": Reply(play=slow),
        "b.test/quick": Reply(play=quick),
    }
    found = visits(web, "a.test/", "b.test/quick", asker=web.asker(limits=replace(QUICK, per_host=2)))
    assert [found[place].result for place in ("a.test/", "b.test/quick")] == [Result.GOOD] * 2
    assert sorted(web.requests) == ["HEAD a.test/", "HEAD b.test/quick", "HEAD b.test/slow"]


# One answer


@pytest.mark.parametrize(
    ("status", "result"),
    [
        *((status, Result.GOOD) for status in (200, 203, 204)),
        *((status, Result.GONE) for status in (400, 402, 404, 405, 406, 409, 410, 418)),
        *((status, Result.DENIED) for status in (401, 403, 407, 408, 423, 425, 429, 451)),
        *((status, Result.BUSY) for status in (500, 501, 502, 503, 504, 520, 599)),
    ],
)
def test_statuses(web, status, result):
    web.replies["a.test/"] = Reply(status)
    found = visit(web, "a.test/")
    assert (found.result, found.status, found.at, found.address) == (result, status, NOON, web.url("a.test/"))


def test_head_is_enough_for_what_is_no_page(web):
    web.replies["a.test/plan.pdf"] = Reply(
        200, {"Content-Type": "application/pdf", "Content-Language": "ar"}, b"%PDF"
    )
    found = visit(web, "a.test/plan.pdf")
    assert web.requests == ["HEAD a.test/plan.pdf"]
    assert (found.result, found.language, found.says) == (Result.GOOD, "ar", "")


@pytest.mark.parametrize("status", [400, 403, 404, 405, 406, 410, 500, 501])
def test_get_is_asked_where_head_is_refused_or_lies(web, status):
    web.replies |= {"HEAD a.test/x": Reply(status), "GET a.test/x": page()}
    assert visit(web, "a.test/x").result is Result.GOOD
    assert web.requests == ["HEAD a.test/x", "GET a.test/x"]


@pytest.mark.parametrize("status", [401, 429, 502, 503])
def test_get_is_not_asked_where_head_is_an_answer(web, status):
    web.replies |= {"HEAD a.test/x": Reply(status), "GET a.test/x": page()}
    assert visit(web, "a.test/x").status == status
    assert web.requests == ["HEAD a.test/x"]


def test_get_begins_again_where_the_way_of_head_ends_in_a_lie(web):
    web.replies |= {"HEAD a.test/x": redirect("/fel"), "HEAD a.test/fel": Reply(404), "GET a.test/x": page()}
    found = visit(web, "a.test/x")
    assert (found.address, found.is_permanent) == (web.url("a.test/x"), False)


def hang(handler):
    time.sleep(2)


def hang_up(handler):
    handler.close_connection = True


@pytest.mark.parametrize("play", [hang, hang_up])
def test_get_is_asked_where_head_is_not_answered(web, play):
    web.replies |= {"HEAD a.test/x": Reply(play=play), "GET a.test/x": page()}
    assert visit(web, "a.test/x", web.asker(Limits(pause=0.0, whole=0.7))).result is Result.GOOD


def test_only_the_beginning_is_asked_for(web):
    web.replies["a.test/"] = page()
    visit(web, "a.test/")
    head, _, get = web.asked
    assert "range" not in head.headers
    assert get.headers["range"] == "bytes=0-65535"


def test_a_range_that_cannot_be_had_is_not_asked_for_again(web):
    web.replies |= {
        "HEAD a.test/x": Reply(405),
        "GET a.test/x": lambda asked: Reply(416) if "range" in asked.headers else page("<h1>Hej</h1>", "so"),
    }
    assert visit(web, "a.test/x").language == "so"


def drip(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    for _ in range(1000):
        handler.wfile.write(b"<p>")
        handler.wfile.flush()
        time.sleep(0.02)


def pour(handler):
    handler.send_response(200)
    handler.send_header("Content-Type", "text/html")
    handler.end_headers()
    handler.wfile.write(b"<html lang=uk>")
    while True:
        handler.wfile.write(b"<p>" * 10_000)
        poured.append(30_000)


poured: list[int] = []


def test_a_body_without_end_is_read_to_the_limit(web):
    poured.clear()
    web.replies |= {"HEAD a.test/": Reply(405), "GET a.test/": Reply(play=pour)}
    assert visit(web, "a.test/").language == "uk"
    assert sum(poured) < 20_000_000


def test_a_slow_body_has_no_more_time_than_a_slow_answer(web):
    web.replies |= {"HEAD a.test/": Reply(405), "GET a.test/": Reply(play=drip)}
    begins = time.monotonic()
    found = visit(web, "a.test/", web.asker(Limits(pause=0.0, whole=0.3)))
    assert (found.result, found.detail) == (Result.SLOW, "a.test")
    assert time.monotonic() - begins < 10


def test_who_does_not_speak_http_breaks_off(web):
    def play(handler):
        handler.wfile.write(b"SSH-2.0-OpenSSH_9.2\r\n")
        hang_up(handler)

    web.replies["a.test/"] = Reply(play=play)
    assert visit(web, "a.test/").result is Result.DROPPED


# Redirects


@pytest.mark.parametrize(
    ("statuses", "is_permanent"),
    [([], False), ([301], True), ([308], True), ([301, 308, 301], True), ([302], False), ([301, 302], False),
     ([307, 301], False), ([303], False)],
)  # fmt: skip
def test_redirects_are_followed(web, statuses, is_permanent):
    for number, status in enumerate(statuses):
        web.replies[f"a.test/{number}"] = redirect(f"/{number + 1}", status)
    web.replies[f"a.test/{len(statuses)}"] = page()
    found = visit(web, "a.test/0")
    assert (found.result, found.is_permanent) == (Result.GOOD, is_permanent)
    assert found.address == web.url(f"a.test/{len(statuses)}")


@pytest.mark.parametrize(
    ("location", "ends_at"),
    [
        ("http://b.test:{port}/ny", "b.test/ny"),
        ("//b.test:{port}/ny", "b.test/ny"),
        ("../ny", "a.test/ny"),
        ("?sida=2", "a.test/x/y?sida=2"),
        ("/ny#del", "a.test/ny"),
        ("/h%e4lsa", "a.test/h%E4lsa"),
    ],
)
def test_a_redirect_is_relative_to_the_address_before(web, location, ends_at):
    web.replies |= {"a.test/x/y": redirect(location), ends_at: page(), ends_at.replace("E4", "e4"): page()}
    found = visit(web, "a.test/x/y")
    assert (found.result, found.address) == (Result.GOOD, web.url(ends_at))


def test_a_redirect_in_a_circle(web):
    web.replies |= {"a.test/x": redirect("/y"), "a.test/y": redirect("/x")}
    assert visit(web, "a.test/x").result is Result.CIRCLE
    assert web.requests == ["HEAD a.test/x", "HEAD a.test/y"]


def test_a_redirect_to_itself_that_only_sets_a_cookie_is_none(web):
    def reply(asked):
        return page() if "sedd=ja" in asked.headers.get("cookie", "") else redirect("/x", 302, Set_Cookie="sedd=ja")

    web.replies["a.test/x"] = reply
    assert visit(web, "a.test/x").result is Result.GOOD


def test_cookies_stay_in_their_visit_and_with_their_host(web):
    web.replies |= {
        "a.test/x": redirect("http://b.test:{port}/", 302, Set_Cookie="a=1"),
        "b.test/": Reply(200),
        "a.test/y": Reply(200),
    }
    visits(web, "a.test/x", "a.test/y")
    assert [asked for asked in web.asked if "cookie" in asked.headers] == []


def test_redirects_have_an_end(web):
    web.replies |= {f"a.test/{number}": redirect(f"/{number + 1}") for number in range(20)}
    found = visit(web, "a.test/0")
    assert (found.result, found.detail, found.status) == (Result.ENDLESS, "10", 301)
    assert len(web.requests) == 11


@pytest.mark.parametrize(
    ("location", "detail"),
    [("", "nowhere"), ("mailto:a@b.test", "mailto:a@b.test"), ("file:///etc/passwd", "file:///etc/passwd"),
     ("http://[", "http://[")],
)  # fmt: skip
def test_a_redirect_astray(web, location, detail):
    web.replies["a.test/"] = redirect(location)
    found = visit(web, "a.test/")
    assert (found.result, found.detail) == (Result.ASTRAY, detail)


# Who is never asked


@pytest.mark.parametrize("place", ["127.0.0.1/", "10.0.0.1/", "[::1]/", "169.254.169.254/latest/", "0.0.0.0/"])
def test_private_addresses_are_not_asked(web, place):
    found = visit(web, place, web.asker(may_ask=lambda address: False))
    assert found.result is Result.PRIVATE
    assert web.asked == []


def test_without_the_tests_allowance_no_loopback_is_asked(web):
    from orientera.read.asking import Asker

    asker = Asker("x", QUICK, look_up=web.look_up, clock=lambda: NOON)
    web.replies["a.test/"] = page()
    found = visit(web, "a.test/", asker)
    assert (found.result, found.detail) == (Result.PRIVATE, "a.test (127.0.0.1)")
    assert visit(web, "localhost/", Asker("x", QUICK)).result is Result.PRIVATE
    assert web.asked == []


def test_a_redirect_to_a_private_address_is_not_followed(web):
    port = web.serve(address=INTERNAL)
    web.replies |= {"a.test/": redirect(f"http://{INTERNAL}:{port}/hemligt"), f"{INTERNAL}/hemligt": page()}
    found = visit(web, "a.test/")
    assert (found.result, found.detail, found.status) == (Result.PRIVATE, INTERNAL, 301)
    assert web.requests == ["HEAD a.test/"]


def test_a_robots_txt_does_not_lead_to_a_private_address(web):
    port = web.serve(address=INTERNAL)
    web.replies |= {"a.test/robots.txt": redirect(f"http://{INTERNAL}:{port}/x"), "a.test/1": page()}
    assert {each.result for each in visits(web, "a.test/1", "a.test/2").values()} == {Result.PRIVATE}
    assert {asked.host for asked in web.asked} == {"a.test"}


def test_the_address_that_was_judged_is_the_one_that_is_asked(web):
    """A name that leads to an allowed address first, and to an internal one when it is looked up again."""
    port = web.serve(address=INTERNAL)
    web.names["flyktig.test"] = [[PUBLIC], [INTERNAL]]
    web.replies["flyktig.test/x"] = Reply(204)
    url = f"http://flyktig.test:{port}/x"
    found = {}
    asyncio.run(visit_all(web.asker(), {url: None}, lambda _, visit: found.setdefault("first", visit)))
    assert (found["first"].result, web.looked_up) == (Result.REFUSED, ["flyktig.test"])
    assert web.asked == []
    asyncio.run(visit_all(web.asker(), {url: None}, lambda _, visit: found.setdefault("second", visit)))
    assert (found["second"].result, found["second"].detail) == (Result.PRIVATE, "flyktig.test (127.0.0.2)")
    assert web.asked == []


def test_of_many_addresses_only_the_allowed_are_asked(web):
    web.serve(address=INTERNAL)
    web.names["a.test"] = [[INTERNAL, PUBLIC]]
    web.replies["a.test/"] = page()
    assert visit(web, "a.test/").result is Result.GOOD


def test_the_next_address_is_asked_where_the_first_refuses(web):
    web.names["a.test"] = [["127.0.0.3", PUBLIC]]
    web.replies["a.test/"] = page()
    asker = web.asker(may_ask=lambda address: address in (PUBLIC, "127.0.0.3"))
    assert visit(web, "a.test/", asker).result is Result.GOOD


def test_proxies_and_passwords_of_this_machine_are_not_used(web, monkeypatch, tmp_path):
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.3:9/")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.3:9/")
    (tmp_path / "netrc").write_text("machine a.test login jag password hemligt\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(tmp_path / "netrc"))
    web.replies["a.test/"] = page()
    assert visit(web, "a.test/").result is Result.GOOD
    assert [asked for asked in web.asked if "authorization" in asked.headers] == []


# Names, connections and certificates


@pytest.mark.parametrize(
    ("number", "result"),
    [(socket.EAI_NONAME, Result.NO_HOST), (socket.EAI_NODATA, Result.NO_HOST), (socket.EAI_AGAIN, Result.NAMELESS),
     (socket.EAI_FAIL, Result.NAMELESS)],
)  # fmt: skip
def test_names(web, number, result):
    async def look_up(host, port):
        raise socket.gaierror(number, "")

    found = visit(web, "borta.test/", web.asker(look_up=look_up))
    assert (found.result, found.detail, found.status) == (result, "borta.test", 0)


def test_a_name_that_is_none(web):
    from orientera.read.guarded import look_up

    assert visit(web, f"{'a' * 64}.test/", web.asker(look_up=look_up)).result is Result.NO_HOST


def test_a_name_that_the_libraries_would_not_write(web):
    """Hosts of IDNA 2003 are still there; to decode their names fails in IDNA 2008."""
    web.names["xn--i-7iq.ws"] = [[PUBLIC]]
    web.replies |= {"xn--i-7iq.ws/": redirect("/sv"), "xn--i-7iq.ws/sv": page()}
    assert visit(web, "xn--i-7iq.ws/").result is Result.GOOD


def test_nobody_answers(web):
    with socket.socket() as taken:
        taken.bind((PUBLIC, 0))
        found = {}
        url = f"http://a.test:{taken.getsockname()[1]}/"
        asyncio.run(visit_all(web.asker(), {url: None}, lambda _, visit: found.setdefault("", visit)))
    assert (found[""].result, found[""].detail) == (Result.REFUSED, "a.test")


AUTHORITY = trustme.CA()
YESTERDAY = datetime.datetime.now(datetime.UTC) - DAY
CERTIFICATES = {
    "good": (AUTHORITY.issue_cert("a.test"), True),
    "expired": (AUTHORITY.issue_cert("a.test", not_before=YESTERDAY - 9 * DAY, not_after=YESTERDAY), True),
    "not yet": (AUTHORITY.issue_cert("a.test", not_before=YESTERDAY + 9 * DAY), True),
    "other host": (AUTHORITY.issue_cert("b.test"), True),
    "unknown issuer": (AUTHORITY.issue_cert("a.test"), False),
}


def secure_visits(web, certificate, *, trusted=True, hosts=("a.test",)):
    context = ssl.create_default_context()
    if trusted:
        AUTHORITY.configure_trust(context)
    port = web.serve(certificate)
    found = {}
    urls = {f"https://{host}:{port}/": None for host in hosts}
    asyncio.run(visit_all(web.asker(context=context), urls, found.__setitem__))
    return {url.split("/")[2].split(":")[0]: visit for url, visit in found.items()}


@pytest.mark.parametrize(
    ("name", "result"),
    [
        ("good", Result.GOOD),
        ("expired", Result.EXPIRED),
        ("not yet", Result.EXPIRED),
        ("other host", Result.OTHER_HOST),
        ("unknown issuer", Result.UNKNOWN_ISSUER),
    ],
)
def test_certificates(web, name, result):
    certificate, trusted = CERTIFICATES[name]
    web.replies["a.test/"] = page()
    found = secure_visits(web, certificate, trusted=trusted)["a.test"]
    assert (found.result, found.detail) == (result, "a.test")


def test_a_certificate_that_signs_itself(web):
    class Root:
        def configure_cert(self, context):
            with AUTHORITY.private_key_pem.tempfile() as key, AUTHORITY.cert_pem.tempfile() as certificate:
                context.load_cert_chain(certificate, key)

    found = secure_visits(web, Root(), trusted=False)["a.test"]
    assert (found.result, found.detail) == (Result.SELF_SIGNED, "a.test")


def test_hosts_at_one_address_each_show_their_own_certificate(web):
    """A connection that one host's certificate opened is not used for another host."""
    web.replies |= {"a.test/": page(), "b.test/": page()}
    found = secure_visits(web, AUTHORITY.issue_cert("a.test"), hosts=("a.test", "b.test"))
    assert {host: visit.result for host, visit in found.items()} == {
        "a.test": Result.GOOD,
        "b.test": Result.OTHER_HOST,
    }


def test_no_secure_connection(web):
    url = f"https://a.test:{web.port}/"
    found = {}
    asyncio.run(visit_all(web.asker(), {url: None}, found.__setitem__))
    assert found[url].result is Result.INSECURE


# What a page says


@pytest.mark.parametrize(
    ("reply", "language", "says"),
    [
        pytest.param(page("<title>Vård</title><h1>Vård</h1>"), "sv", "", id="a page"),
        pytest.param(page(language="ar-SE"), "ar-SE", "", id="another language"),
        pytest.param(page(language="", Content_Language="ti"), "ti", "", id="by its header"),
        pytest.param(page(language="", Content_Language="sv, en"), "", "", id="two languages are none"),
        pytest.param(page(language="so", Content_Language="en"), "so", "", id="the page is nearer than the header"),
        pytest.param(page("<title>Sidan hittades inte</title>"), "sv", "Sidan hittades inte", id="says it"),
        pytest.param(page("<title>1177</title><h1>\nSidan finns  inte</h1>"), "sv", "Sidan finns inte", id="heading"),
        pytest.param(
            Reply(200, {"Content-Type": "text/html; charset=iso-8859-1"}, "<title>Vi hittar inte sidan".encode("l1")),
            "", "Vi hittar inte sidan", id="another encoding",
        ),
        pytest.param(
            Reply(200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, gzip.compress(b"<html lang=ps>")),
            "ps", "", id="packed though nobody asked",
        ),
        pytest.param(
            Reply(200, {"Content-Type": "text/html", "Content-Encoding": "br"}, b"\x0b\x02\x80"), "", "", id="unknown"
        ),
        pytest.param(
            Reply(200, {"Content-Type": "text/html; charset=utf-99"}, b"<html lang=uk>"), "uk", "", id="no encoding"
        ),
        pytest.param(
            Reply(200, {"Content-Type": "text/html; charset=undefined"}, b"<html lang=uk>"), "uk", "", id="undefined"
        ),
    ],
)  # fmt: skip
def test_what_a_page_says(web, reply, language, says):
    web.replies["a.test/"] = reply
    found = visit(web, "a.test/")
    assert (found.result, found.language, found.says) == (Result.GOOD, language, says)


def test_a_packed_body_is_unpacked_to_the_limit_only(web):
    bomb = gzip.compress(b"<html lang=sv>" + b" " * 10_000_000)
    assert len(bomb) < 65_536
    web.replies["a.test/"] = Reply(200, {"Content-Type": "text/html", "Content-Encoding": "gzip"}, bomb)
    assert visit(web, "a.test/").language == "sv"
    assert len(unpacked(bomb, "gzip", 65_536)) == 65_536
    assert unpacked(b"no gzip", "gzip", 65_536) == b""


# Asking again


def test_what_has_not_changed_is_not_sent_again(web):
    web.replies["a.test/"] = lambda asked: (
        Reply(304) if asked.headers.get("if-none-match") == '"7"' else page(language="ar", ETag='"7"')
    )
    first = visit(web, "a.test/")
    assert (first.etag, first.language) == ('"7"', "ar")
    web.asked.clear()
    second = visit(web, "a.test/", known=Seen(first, first))
    assert web.requests == ["HEAD a.test/"]
    assert (second.result, second.status, second.language, second.etag) == (Result.GOOD, 304, "ar", '"7"')


def test_whether_it_has_changed_is_asked_where_redirects_lead(web):
    then = "Wed, 18 Nov 2026 08:00:00 GMT"
    web.replies |= {"a.test/": redirect("/sv/"), "a.test/sv/": page(Last_Modified=then)}
    first = visit(web, "a.test/")
    web.asked.clear()
    visit(web, "a.test/", known=Seen(first, first))
    assert [asked.headers.get("if-modified-since") for asked in web.asked] == [None, None, then, then]


def test_who_has_changed_says_so(web):
    before = Visit(NOON - 15 * DAY, Result.GOOD, 200, "a.test", web.url("a.test/"), language="ar", etag='"6"')
    web.replies["a.test/"] = page(language="sv", ETag='"7"')
    found = visit(web, "a.test/", known=Seen(before, before))
    assert (found.status, found.language, found.etag) == (200, "sv", '"7"')


@pytest.mark.parametrize("etag", ['"å"', '"\u00ff"', f'"{"7" * 300}"'])
def test_a_validator_that_cannot_be_sent_back_is_not_kept(web, etag):
    web.replies["a.test/"] = page(ETag=etag, Set_Cookie="å=ä; Domain=b.test; Expires=aldrig")
    found = visit(web, "a.test/")
    assert (found.result, found.etag) == (Result.GOOD, "")
    assert visit(web, "a.test/", known=Seen(found, found)).result is Result.GOOD


# Manners


def test_who_asks_says_for_which_site(web):
    web.replies["a.test/"] = page()
    visit(web, "a.test/")
    assert [asked.headers["user-agent"] for asked in web.asked] == [
        "orientera-links/0 (+https://orientera.example/)"
    ] * 3
    assert {asked.headers["accept-encoding"] for asked in web.asked} == {"identity"}


def test_a_host_is_asked_one_thing_at_a_time_with_pauses(web):
    times, inside, most = [], [], []

    def play(handler):
        times.append(time.monotonic())
        inside.append(1)
        most.append(len(inside))
        time.sleep(0.02)
        inside.pop()
        handler.send_response(204)
        handler.end_headers()

    web.replies |= {f"a.test/{number}": Reply(play=play) for number in range(5)}
    visits(web, *(f"a.test/{number}" for number in range(5)), asker=web.asker(Limits(pause=0.1)))
    assert max(most) == 1
    assert times[-1] - times[0] >= 0.3


def test_hosts_are_asked_beside_each_other(web):
    inside, most = [], []

    def play(handler):
        inside.append(1)
        until = time.monotonic() + 5
        while len(inside) < 3 and not most and time.monotonic() < until:
            time.sleep(0.01)
        time.sleep(0.05)
        most.append(len(inside))
        inside.pop()
        handler.send_response(204)
        handler.end_headers()

    hosts = [f"{name}.test/" for name in "abcdef"]
    web.replies |= {host: Reply(play=play) for host in hosts}
    visits(web, *hosts, asker=web.asker(Limits(pause=0.0, hosts=3)))
    assert max(most) == 3


SECONDS = datetime.timedelta(seconds=1)


@pytest.mark.parametrize(
    ("status", "retry_after", "until"),
    [
        pytest.param(429, "120", NOON + 120 * SECONDS, id="seconds"),
        pytest.param(503, "Wed, 25 Nov 2026 13:30:00 GMT", NOON + 5400 * SECONDS, id="a date"),
        pytest.param(429, "99999999999", NOON + 7 * DAY, id="not for ever"),
        pytest.param(429, "", NOON + 3600 * SECONDS, id="too many, and nothing said"),
    ],
)
def test_a_host_that_wants_to_be_left_alone_is(web, status, retry_after, until):
    headers = {"Retry-After": retry_after} if retry_after else {}
    web.replies |= {"a.test/1": Reply(status, headers), "a.test/2": page(), "b.test/": page()}
    asker = web.asker()
    found = visits(web, "a.test/1", "a.test/2", "b.test/", asker=asker)
    assert [found[place].result for place in ("a.test/2", "b.test/")] == [Result.RESTING, Result.GOOD]
    assert found["a.test/1"].status == status
    assert [request for request in web.requests if "a.test" in request] == ["HEAD a.test/1"]
    assert asker.resting == {"a.test": until}


def test_a_rest_that_began_in_another_run(web):
    asker = web.asker()
    asker.resting = {"a.test": NOON + SECONDS, "b.test": NOON}
    web.replies |= {"a.test/": page(), "b.test/": page()}
    found = visits(web, "a.test/", "b.test/", asker=asker)
    assert [each.result for each in found.values()] == [Result.RESTING, Result.GOOD]
    assert {asked.host for asked in web.asked} == {"b.test"}


def test_nobody_waits_for_a_host_that_rests(web):
    web.replies["a.test/0"] = Reply(429)
    begins = time.monotonic()
    visits(web, *(f"a.test/{number}" for number in range(50)), asker=web.asker(Limits(pause=0.5)))
    assert time.monotonic() - begins < 10
    assert web.requests == ["HEAD a.test/0"]


def test_who_waits_for_a_pause_hears_of_a_rest(web):
    def play(handler):
        time.sleep(0.1)
        handler.send_response(429)
        handler.end_headers()

    web.replies |= {"a.test/1": Reply(play=play), "a.test/2": page()}
    found = visits(web, "a.test/1", "a.test/2", asker=web.asker(Limits(pause=0.5, per_host=2)))
    assert found["a.test/2"].result is Result.RESTING
    assert web.requests == ["HEAD a.test/1"]


def test_who_rests_is_not_asked_by_way_of_a_redirect(web):
    asker = web.asker()
    asker.resting = {"b.test": NOON + SECONDS}
    web.replies["a.test/"] = redirect("http://b.test:{port}/")
    assert visit(web, "a.test/", asker).result is Result.RESTING
    assert {asked.host for asked in web.asked} == {"a.test"}


def rules(text):
    return Reply(200, {"Content-Type": "text/plain"}, text)


NONE_AT_ALL = "User-agent: *\nDisallow: /"


def test_one_request_asks_for_no_rules(web):
    web.replies |= {"a.test/robots.txt": rules(NONE_AT_ALL), "a.test/plan.pdf": Reply(200)}
    assert visit(web, "a.test/plan.pdf").result is Result.GOOD
    assert [str(asked) for asked in web.asked] == ["HEAD a.test/plan.pdf"]


def test_the_second_request_obeys_the_rules(web):
    web.replies |= {"a.test/robots.txt": rules(NONE_AT_ALL), "HEAD a.test/": Reply(403), "GET a.test/": page()}
    assert visit(web, "a.test/").result is Result.BARRED
    assert [str(asked) for asked in web.asked] == ["HEAD a.test/", "GET a.test/robots.txt"]


@pytest.mark.parametrize("answer", [Reply(200, {}, NONE_AT_ALL), Reply(500)])
def test_a_page_that_is_there_is_so_where_its_words_may_not_be_read(web, answer):
    web.replies |= {"a.test/robots.txt": answer, "a.test/": page("<h1>Page not found</h1>", Content_Language="so")}
    found = visit(web, "a.test/")
    assert (found.result, found.language, found.says) == (Result.GOOD, "so", "")
    assert [str(asked) for asked in web.asked] == ["HEAD a.test/", "GET a.test/robots.txt"]


def test_a_redirect_to_the_same_host_is_a_second_request(web):
    web.replies |= {"a.test/robots.txt": rules("User-agent: *\nDisallow: /ny"), "a.test/x": redirect("/ny")}
    assert visit(web, "a.test/x").result is Result.BARRED
    assert [str(asked) for asked in web.asked] == ["HEAD a.test/x", "GET a.test/robots.txt"]


@pytest.mark.parametrize(
    ("text", "allowed"),
    [
        pytest.param("", {"1", "2"}, id="no rule"),
        pytest.param(NONE_AT_ALL, set(), id="nobody"),
        pytest.param("User-agent: *\nDisallow: /\nAllow: /2$", {"2"}, id="the longest rule"),
        pytest.param(
            "User-agent: *\nDisallow:\n\nUser-agent: Orientera-Links\nDisallow: /1", {"2"}, id="by our name"
        ),
        pytest.param("User-agent: andra\nDisallow: /", {"1", "2"}, id="by another's"),
        pytest.param("<!DOCTYPE html><title>Hej</title>", {"1", "2"}, id="no rules at all"),
    ],
)
def test_rules(web, text, allowed):
    web.replies |= {"a.test/robots.txt": rules(text), "a.test/1": page(), "a.test/2": page()}
    found = visits(web, "a.test/1", "a.test/2")
    assert {place[-1] for place, each in found.items() if each.result is Result.GOOD} == allowed
    assert {each.result for each in found.values()} <= {Result.GOOD, Result.BARRED}
    assert str(web.asked[0]) == "GET a.test/robots.txt"
    assert [str(asked) for asked in web.asked].count("GET a.test/robots.txt") == 1


@pytest.mark.parametrize(
    ("reply", "result"),
    [
        pytest.param(Reply(404), Result.GOOD, id="none"),
        pytest.param(Reply(403), Result.GOOD, id="denied is as none"),
        pytest.param(Reply(500), Result.NO_RULES, id="a bad day"),
        pytest.param(Reply(503, {"Retry-After": "60"}), Result.NO_RULES, id="later"),
        pytest.param(redirect("/regler.txt"), Result.BARRED, id="elsewhere"),
        pytest.param(redirect("http://b.test:{port}/regler.txt"), Result.BARRED, id="at another host"),
        pytest.param(redirect("/robots.txt"), Result.GOOD, id="redirects without end are as none"),
        pytest.param(Reply(play=hang_up), Result.DROPPED, id="breaks off"),
    ],
)
def test_rules_that_are_not_there(web, reply, result):
    barring = rules(NONE_AT_ALL)
    web.replies |= {"a.test/robots.txt": reply, "a.test/regler.txt": barring, "b.test/regler.txt": barring}
    web.replies |= {"a.test/1": page(), "a.test/2": page()}
    assert {each.result for each in visits(web, "a.test/1", "a.test/2").values()} == {result}


def test_the_rules_of_a_host_may_ask_for_longer_pauses(web):
    times = []

    def reply(asked):
        times.append(time.monotonic())
        return Reply(204)

    web.replies |= {
        "a.test/robots.txt": rules("User-agent: *\nCrawl-delay: 0.2"),
        "a.test/1": reply,
        "a.test/2": reply,
    }
    visits(web, "a.test/1", "a.test/2")
    assert times[1] - times[0] >= 0.15


def test_an_interrupted_run_has_told_what_was_answered(web):
    web.replies |= {"a.test/": page(), "b.test/": Reply(play=hang)}
    found = {}

    async def run():
        wanted = dict.fromkeys([web.url("a.test/"), web.url("b.test/")])
        visits = asyncio.create_task(visit_all(web.asker(), wanted, found.__setitem__))
        while not found:
            await asyncio.sleep(0.01)
        visits.cancel()
        await visits

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(run())
    assert list(found) == [web.url("a.test/")]
