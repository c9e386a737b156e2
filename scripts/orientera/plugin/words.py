"""Words of the site that Python code needs: marked here for the catalogues with N_, translated by the caller."""

from __future__ import annotations

from typing import Any


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Mark a message for extraction."""
    return message


ADMONITIONS = {
    "note": N_("Note"),
    "info": N_("Note"),
    "tip": N_("Tip"),
    "important": N_("Important"),
    "warning": N_("Warning"),
    "danger": N_("Warning"),
    **dict.fromkeys(("hint",), N_("Tip")),
    **dict.fromkeys(("attention", "caution", "error", "failure", "bug"), N_("Warning")),
    **dict.fromkeys(("abstract", "todo", "success", "question", "example", "quote"), N_("Note")),
}
"""Title of a box by its type, where the author gives none: Python-Markdown would show the English type."""

EXTERNAL = N_("Link to another website")
"""Beside an arrow at the end of a page, and what screen readers say of links with that arrow."""

NEWS = N_("News")

NO_CONTACT = N_("The publisher of this site has not given a contact address.")

OLDER = N_("This part is older than the Swedish text.")
NEWER = N_("A number or an address has changed. The Swedish text now says:")
"""At the end of a part of a translation whose source has changed since; the second is followed by the Swedish."""

KEY_WORDS = N_("Important words")
"""Above the key words of a theme, with their explanations."""

WORDS = N_("Words on this page")
"""Above the explanations of the words that a page marks."""

REGISTER_BY = N_("Register by %(day)s")
APPLY_BY = N_("Last day to apply: %(grant)s")
"""In calendar files, of a meeting and of a call."""

MATERIAL = {
    "action.skip": N_("Skip to content"),
    "clipboard.copy": N_("Copy to clipboard"),
    "clipboard.copied": N_("Copied to clipboard"),
    "footer": N_("Footer"),
    "footer.next": N_("Next"),
    "footer.previous": N_("Previous"),
    "header": N_("Header"),
    "nav": N_("Navigation"),
    "search": N_("Search"),
    "search.placeholder": N_("Search"),
    "search.reset": N_("Clear"),
    "search.result.initializer": N_("Searching …"),
    "search.result.placeholder": N_("Search this site"),
    "search.result.none": N_("No page found. Try another word, or look in the list of all pages."),
    "select.language": N_("Select language"),
    "toc": N_("Table of contents"),
    "top": N_("Back to top"),
}
"""Material's keys and our message for each: its language partials are made from our catalogues."""


def language_partial(code: str, direction: str, translations: Any) -> str:
    """Write Material's ``partials/languages/<code>.html`` for a language from its catalogue."""
    entries = {"language": code, "direction": direction}
    entries |= {key: translations.gettext(message) for key, message in MATERIAL.items()}
    table = ",\n".join(f"  {_quoted(key)}: {_quoted(text)}" for key, text in entries.items())
    return f"{{% macro t(key) %}}{{{{ {{\n{table}\n}}[key] }}}}{{% endmacro %}}\n"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
    return f'"{escaped}"'
