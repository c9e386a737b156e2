"""The rules: one file, one check, one generator of Problems, named like its file."""

from __future__ import annotations

import pkgutil
from dataclasses import replace
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from orientera.model.allowance import allowances, sift
from orientera.model.check import Check
from orientera.model.site import Site

if TYPE_CHECKING:
    from collections.abc import Iterator

    from orientera.model.finding import Finding


@cache
def all_checks() -> dict[str, Check]:
    """Load every check, by its rule's id."""
    checks = {}
    for module in pkgutil.iter_modules(__path__):
        check = getattr(import_module(f"{__name__}.{module.name}"), module.name)
        if not isinstance(check, Check):
            raise TypeError(f"checks/{module.name}.py has no check that is named like it")
        checks[check.rule] = check
    return checks


def findings(subject: object) -> Iterator[Finding]:
    """Run every check that looks at this kind of subject, without what pages allow; say what they allow in vain."""
    checks = [check for check in all_checks().values() if check.subject == type(subject).__name__]
    if not isinstance(subject, Site):
        yield from _findings(subject, checks)
        return
    found = _findings(subject, checks)
    left, unused = sift(found, (one for page in subject.documented_pages() for one in allowances(page)))
    yield from left
    for check in checks:
        if check.each is Site.unused_allowances:
            rules = frozenset(all_checks())
            yield from check.findings(replace(subject, allowed_in_vain=tuple(unused), rules=rules))


def _findings(subject: object, checks: list[Check]) -> Iterator[Finding]:
    """Take each part of the subject once, with all checks that look at such parts: what they work out is shared."""
    for each in dict.fromkeys(check.each for check in checks):
        alike = [check for check in checks if check.each is each]
        for part in each(subject):
            for check in alike:
                yield from check.of(part)
