"""Say what a rule demands, and why."""

from __future__ import annotations

import inspect

from orientera.checks import all_checks
from orientera.model.finding import did_you_mean
from orientera.model.settings import InputError


def explain(rule: str) -> str:
    """Give a rule's text with its severity. Raises InputError for a rule that there is not."""
    checks = all_checks()
    name = rule.replace("_", "-")
    if name not in checks:
        hint = did_you_mean(name, checks, "run 'orientera explain' for the list of rules")
        raise InputError(f"there is no rule {rule}", hint)
    check = checks[name]
    return f"{check.rule} ({check.severity.label})\n\n{inspect.cleandoc(check.text)}\n"


def texts() -> dict[str, str]:
    """What each rule demands and why, by its id."""
    return {rule: check.text for rule, check in all_checks().items()}


def list_rules() -> str:
    """List every rule with the first line of its text."""
    checks = all_checks()
    width = max(map(len, checks))
    return "".join(f"{name:{width}}  {checks[name].text.splitlines()[0]}\n" for name in sorted(checks))
