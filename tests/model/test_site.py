from __future__ import annotations

import pytest

from orientera.model.catalogue import Catalogue, Message
from orientera.model.coverage import Coverage, PageState
from orientera.model.language import Language
from orientera.model.page import Fault, Page
from orientera.model.site import Site

SV = Language("sv", "Svenska", is_source=True)
AR = Language("ar", "العربية")
TI = Language("ti", "ትግርኛ")
BROKEN = Fault("det gick inte", "försök igen")


def page(language, path, *, status="human", fault=None):
    return Page(path, f"content/{language.code}/{path}", language, {"status": status}, fault=fault)


def site_of(*pages, **others):
    return Site((SV, AR, TI), {(page.language.code, page.path): page for page in pages}, **others)


SITE = site_of(
    page(SV, "index.md"),
    page(SV, "halsa/index.md"),
    page(SV, "sonder.md", fault=BROKEN),
    page(AR, "index.md", status="machine"),
    page(AR, "halsa/index.md", fault=BROKEN),
    page(AR, "gammal.md"),
    page(TI, "index.md"),
    page(TI, "sonder.md"),
)


def files(pages):
    return [page.file for page in pages]


def test_source_and_targets():
    assert SITE.source == SV
    assert SITE.targets == (AR, TI)


def test_sources():
    assert files(SITE.sources()) == ["content/sv/halsa/index.md", "content/sv/index.md", "content/sv/sonder.md"]


def test_readable_pages():
    assert files(SITE.readable_pages()) == [
        "content/ar/gammal.md",
        "content/ar/index.md",
        "content/sv/halsa/index.md",
        "content/sv/index.md",
        "content/ti/index.md",
        "content/ti/sonder.md",
    ]


def test_a_pair_is_two_pages_that_can_be_read():
    assert [files([pair.source, pair.target]) for pair in SITE.pairs()] == [
        ["content/sv/index.md", "content/ar/index.md"],
        ["content/sv/index.md", "content/ti/index.md"],
    ]


def test_orphans():
    assert files(SITE.orphans()) == ["content/ar/gammal.md"]


@pytest.mark.parametrize(("is_ours", "state"), [(True, PageState.FALLBACK), (False, PageState.MISSING)])
def test_absences(is_ours, state):
    site = site_of(*SITE.pages.values(), is_ours=is_ours)
    assert [(page.file, language.code, there) for page, language, there in site.absences()] == [
        ("content/sv/sonder.md", "ar", state),
        ("content/sv/halsa/index.md", "ti", state),
    ]


def test_documented_pages_are_our_own():
    assert files(SITE.documented_pages()) == files(SITE.readable_pages())
    assert files(site_of(page(SV, "index.md"), is_ours=False).documented_pages()) == []


def test_catalogues_are_paired_where_both_can_be_read():
    reference = Catalogue("translations/messages.pot", None, {})
    arabic = Catalogue("translations/ar/messages.po", AR, {})
    tigrinya = Catalogue("translations/ti/messages.po", TI, {}, fault=BROKEN)
    site = site_of(
        reference=reference, catalogues=(arabic, tigrinya), used_messages={"Search": "overrides/main.html"}
    )
    (pair,) = site.catalogue_pairs()
    assert (pair.reference, pair.target, pair.used) == (reference, arabic, {"Search": "overrides/main.html"})
    assert list(site.every_catalogue()) == [reference, arabic, tigrinya]
    assert list(site_of(catalogues=(arabic,)).catalogue_pairs()) == []
    assert list(site_of(catalogues=(arabic,)).every_catalogue()) == [arabic]
    broken = Catalogue("translations/messages.pot", None, {}, fault=BROKEN)
    assert list(site_of(reference=broken, catalogues=(arabic,)).catalogue_pairs()) == []


def coverage(language, **counts):
    nothing = dict.fromkeys(("present", "fallback", "missing", "machine", "orphans", "messages_translated"), 0)
    return Coverage(language, **{"total": 3, "messages": 2} | nothing | counts)


REFERENCE = Catalogue("translations/messages.pot", None, {"Search": Message("Search"), "Top": Message("Top")})
ARABIC = {
    "Search": Message("Search", strings=("بحث",)),
    "Top": Message("Top", strings=("",)),
    "Old": Message("Old", strings=("قديم",)),
    "Older": Message("Older", strings=("أقدم",)),
}
CATALOGUES = (Catalogue("translations/ar/messages.po", AR, ARABIC),)


def test_coverage_of_our_site_counts_what_falls_back():
    site = site_of(*SITE.pages.values(), reference=REFERENCE, catalogues=CATALOGUES)
    assert site.coverage() == [
        coverage(SV, present=2, fallback=1),
        coverage(AR, present=1, fallback=2, machine=1, orphans=1, messages_translated=1),
        coverage(TI, present=2, fallback=1),
    ]


def test_coverage_of_another_tree_counts_what_is_missing():
    site = site_of(*SITE.pages.values(), reference=REFERENCE, is_ours=False)
    assert site.coverage() == [
        coverage(SV, present=2, missing=1),
        coverage(AR, present=1, missing=2, machine=1, orphans=1),
        coverage(TI, present=2, missing=1),
    ]


def test_demands():
    site = site_of(*SITE.pages.values(), wanted_coverage={"ti": 90})
    assert [(row.language.code, row.present, wanted) for row, wanted in site.demands()] == [("ti", 2, 90)]


@pytest.mark.parametrize(
    ("present", "total", "percent"),
    [(0, 3, 0), (2, 3, 66), (3, 3, 100), (199, 200, 99), (0, 0, 0)],
)
def test_percent_is_rounded_down(present, total, percent):
    assert coverage(AR, present=present, total=total).percent == percent
