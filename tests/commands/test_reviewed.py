from __future__ import annotations

import datetime

import pytest

from orientera.commands.reviewed import reviewed
from orientera.model.settings import InputError

DAY = datetime.date(2026, 11, 22)
PAGE = (
    "---\ntitle: Vård\nreviewed: never\nreview_by: 2026-02-22  # varje år\nstatus: machine\n---\n\nreviewed: never\n"
)


@pytest.fixture
def project(make_site):
    return make_site({"content/sv/halsa/index.md": PAGE}).root


def run(project, page="halsa/index.md", **options):
    return reviewed(project / "mkdocs.yml", page, **{"day": DAY, **options})


@pytest.mark.parametrize("page", ["halsa/index.md", "halsa/index", "halsa", "halsa/", "content/sv/halsa/index.md"])
def test_reviewed(project, page):
    said = "content/sv/halsa/index.md: reviewed 2026-11-22, next review by 2027-11-22"
    assert run(project, page) == said
    written = (project / "content/sv/halsa/index.md").read_text(encoding="utf-8")
    assert written == PAGE.replace("reviewed: never", "reviewed: 2026-11-22", 1).replace("2026-02-22", "2027-11-22")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param(
            b"\xef\xbb\xbf---\r\ntitle: A\r\nreview_by: '2020-01-01'\r\nreviewed: 2019-01-01\r\n---\r\nText",
            b"\xef\xbb\xbf---\r\ntitle: A\r\nreview_by: 2027-11-22\r\nreviewed: 2026-11-22\r\n---\r\nText",
            id="line ends of Windows, and a mark at the beginning",
        ),
        pytest.param(
            b"---\ntitle: A\n---\n\n---\n",
            b"---\ntitle: A\nreviewed: 2026-11-22\nreview_by: 2027-11-22\n---\n\n---\n",
            id="neither was there",
        ),
        pytest.param(
            b"---\ntitle: A\nreview_by: 2020-01-01\nsources:\n  - title: B\n---\n",
            b"---\ntitle: A\nreview_by: 2027-11-22\nsources:\n  - title: B\nreviewed: 2026-11-22\n---\n",
            id="one was there",
        ),
    ],
)
def test_every_other_byte_stays(project, before, after):
    file = project / "content/sv/halsa/index.md"
    file.write_bytes(before)
    run(project)
    assert file.read_bytes() == after


@pytest.mark.parametrize(
    ("day", "by", "next_"),
    [
        pytest.param(DAY, datetime.date(2027, 2, 1), "2027-02-01", id="a day that was given"),
        pytest.param(datetime.date(2028, 2, 29), None, "2029-02-28", id="a leap day"),
    ],
)
def test_the_next_review(project, day, by, next_):
    assert run(project, day=day, by=by).endswith(f"next review by {next_}")


@pytest.mark.parametrize(
    ("page", "text", "message", "hint"),
    [
        pytest.param("halsa/indx.md", PAGE, "there is no page halsa/indx.md", "did you mean halsa/index.md?",
                     id="near"),
        pytest.param("../ar/x.md", PAGE, "there is no page ../ar/x.md",
                     "give its path below content/sv/, as halsa/index.md", id="not below the source language"),
        pytest.param("halsa", "# Vård\n", "content/sv/halsa/index.md has no front matter",
                     "begin it with ---, title: ... and ---", id="no front matter"),
        pytest.param("halsa", "---\ntitle: [\n---\n", "content/sv/halsa/index.md:3: the front matter is not YAML: "
                     "did not find expected node content",
                     "mend the lines between the two --- at the top of the page", id="broken"),
        pytest.param("halsa", "---\n{title: A, reviewed: never}\n---\n",
                     "content/sv/halsa/index.md: reviewed and review_by do not stand on lines of their own",
                     "write them so", id="in one line"),
        pytest.param("halsa", "---\ntitle: A\nreviewed:\n  never\n---\n",
                     "content/sv/halsa/index.md: reviewed and review_by do not stand on lines of their own",
                     "write them so", id="value below its key"),
    ],
)  # fmt: skip
def test_what_cannot_be_dated_stays_as_it_is(project, page, text, message, hint):
    file = project / "content/sv/halsa/index.md"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(InputError) as error:
        run(project, page)
    assert (error.value.message, error.value.hint) == (message, hint)
    assert file.read_text(encoding="utf-8") == text


def test_a_next_review_before_this_one(project):
    with pytest.raises(InputError, match="the next review, 2026-11-22, is not after this one, 2026-11-22"):
        run(project, by=DAY)


def test_on_the_command_line(project, orientera):
    done = orientera("-f", project / "mkdocs.yml", "reviewed", "halsa", "--today", "2026-12-24", "--by", "2027-01-31")
    assert (done.exit_code, done.output) == (
        0,
        "content/sv/halsa/index.md: reviewed 2026-12-24, next review by 2027-01-31\n",
    )
    done = orientera("-f", project / "mkdocs.yml", "reviewed", "vard/index.md")
    assert (done.exit_code, done.output) == (
        2,
        "error: there is no page vard/index.md\n  did you mean halsa/index.md?\n",
    )
