from __future__ import annotations

import datetime

import pytest

from orientera.model.front_matter import wrong_values

TEXT_HINT = "put it in quotation marks"
DATE_HINT = "write it as 2027-05-22"
AUDIENCE_HINT = "write a list of: newcomers, teachers, officials, everyone"
SOURCE = ("sources", "a source is not a title with a url", "write '- title: ...' and 'url: ...'")


@pytest.mark.parametrize(
    ("meta", "said"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param({"title": "الصحة", "summary": "", "owner": None, "template": "a-z.html"}, [], id="texts"),
        *(
            pytest.param({key: ["الصحة"]}, [(key, f"{key} is no text", TEXT_HINT)], id=f"{key}: a list")
            for key in ("title", "summary", "owner", "template")
        ),
        *(
            pytest.param(
                {"title": title},
                [("title", "the title is empty", "write the title, or take the line out")],
                id=f"title: {title!r}",
            )
            for title in ("", "  ", None)
        ),
        *(pytest.param({"status": status}, [], id=status) for status in ("machine", "human", "reviewed")),
        pytest.param(
            {"status": "منجز"},
            [("status", "the status منجز is unknown", "use one of: machine, human, reviewed")],
            id="an unknown status",
        ),
        pytest.param({"audience": ["newcomers", "teachers", "officials", "everyone"]}, [], id="everybody"),
        pytest.param({"audience": []}, [], id="nobody"),
        pytest.param(
            {"audience": ["newcomers", "barn", 5]},
            [
                ("audience", "the audience barn is unknown or no list", AUDIENCE_HINT),
                ("audience", "the audience 5 is unknown or no list", AUDIENCE_HINT),
            ],
            id="unknown audiences",
        ),
        pytest.param(
            {"audience": "newcomers"},
            [("audience", "the audience newcomers is unknown or no list", AUDIENCE_HINT)],
            id="an audience that is no list",
        ),
        pytest.param({"reviewed": "never", "review_by": datetime.date(2027, 5, 22)}, [], id="dates"),
        pytest.param(
            {"reviewed": "i vintras", "review_by": "never"},
            [
                ("reviewed", "reviewed is no date: i vintras", DATE_HINT),
                ("review_by", "review_by is no date: never", DATE_HINT),
            ],
            id="dates that are none",
        ),
        pytest.param({"sources": [{"title": "Lag", "url": "https://x.se"}, {"title": "Lag"}]}, [], id="sources"),
        *(
            pytest.param({"sources": sources}, [SOURCE], id=f"sources: {sources!r}")
            for sources in ("Lagen", 5, ["Lagen"], [{"url": "https://x.se"}], [{"title": "Lag", "sida": 3}])
        ),
    ],
)
def test_wrong_values(meta, said):
    assert list(wrong_values(meta)) == said
