"""The number of a law that is not in the registry, or is not the one that is meant."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from orientera.model.check import check
from orientera.model.finding import Location, Problem
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.page import Page

_SFS = re.compile(r"\((?:SFS )?(?P<sfs>[12]\d{3}:\d{1,4})\)")


@check(each=Site.pages_with_data)
def law_number(page_with_data: tuple[Page, Site]) -> Iterator[Problem]:
    """A law that a text cites as in (2016:1364) is in content/data/laws.yml, and is the one that is meant.

    One digit off is another law: the boards' assignment (2016:1363) is often cited as the ordinance on grants.
    """
    page, site = page_with_data
    # a project without a registry of laws checks none
    laws = {law.sfs: law for law in site.data.laws.values()}
    lines = enumerate(page.body.split("\n"), start=page.body_line)
    for number, line in lines if laws else ():
        cited = [match["sfs"] for match in _SFS.finditer(line)]
        for sfs in dict.fromkeys(cited):
            where = Location(page.file, number)
            if sfs not in laws:
                hint = "compare it with the law, or add it to content/data/laws.yml"
                yield Problem(where, f"the law ({sfs}) is not in content/data/laws.yml", hint)
                continue
            for word, key in laws[sfs].often_meant.items():
                meant = site.data.laws.get(key)
                if meant and meant.sfs not in cited and re.search(rf"\b{re.escape(word)}\b", line, re.IGNORECASE):
                    message = f"({sfs}) stands beside '{word}', but it is about something else"
                    yield Problem(where, message, f"write [[law:{key}]] if you mean {meant.citation}")
                    break
