from __future__ import annotations

import pytest

from orientera.commands.messages import new_language, update_messages
from orientera.model.language import Language
from orientera.model.settings import InputError
from tests.sites.files import catalogue

TEMPLATE = {"overrides/main.html": "{{ _('Search') }} {{ ngettext('%(n)d page', '%(n)d pages', 2) }}"}
NOTHING_NEW = "next: translate translations/{}/messages.po, then the pages of sv"


def snapshot(folder):
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_update_messages(make_site):
    arabic = catalogue("ar", 'msgid "Search"\nmsgstr "بحث"\n')
    catalogues = {"translations/ar/messages.po": arabic, "translations/ti/messages.po": None}
    settings = make_site(TEMPLATE | catalogues)
    assert list(update_messages(settings.file)) == [
        "messages.pot: 2 messages",
        "sv/messages.po",
        "ar/messages.po",
        "ti/messages.po",
    ]
    written = snapshot(settings.translations)
    assert sorted(written) == ["ar/messages.po", "messages.pot", "sv/messages.po", "ti/messages.po"]
    assert '#: overrides/main.html\nmsgid "Search"\nmsgstr "بحث"\n'.encode() in written["ar/messages.po"]
    assert b'#: overrides/main.html\nmsgid "Search"\nmsgstr ""\n' in written["ti/messages.po"]
    assert b'#: overrides/main.html\nmsgid "Search"\nmsgstr ""\n' in written["messages.pot"]


def test_update_messages_twice_changes_nothing(make_site):
    settings = make_site(TEMPLATE)
    list(update_messages(settings.file))
    written = snapshot(settings.root)
    list(update_messages(settings.file))
    assert snapshot(settings.root) == written


@pytest.mark.parametrize("code", ["am", "uz-Cyrl", "sv-simple"])
def test_new_language(make_site, code):
    settings = make_site(TEMPLATE)
    assert list(new_language(settings.file, code)) == [
        f"made content/{code}/",
        f"made translations/{code}/messages.po with 2 messages to translate",
        f"next: add '- {{locale: {code}, name: ...}}' to the languages in mkdocs.yml",
        NOTHING_NEW.format(code),
    ]
    assert (settings.content / code / ".gitkeep").read_bytes() == b""
    written = (settings.translations / code / "messages.po").read_text(encoding="utf-8")
    assert f'"Language: {code}\\n"\n' in written
    assert f'"Plural-Forms: {Language(code, code).plural_forms}\\n"\n' in written
    assert 'msgid "Search"\nmsgstr ""\n' in written


def test_a_declared_language_gets_what_it_lacks(make_site):
    settings = make_site({**TEMPLATE, "content/ti/index.md": "ሰላም", "translations/ti/messages.po": None})
    assert list(new_language(settings.file, "ti")) == [
        "made translations/ti/messages.po with 2 messages to translate",
        NOTHING_NEW.format("ti"),
    ]
    assert not (settings.content / "ti" / ".gitkeep").exists()


def test_what_is_there_is_left_as_it_is(make_site):
    text = catalogue("ar", 'msgid "Search"\nmsgstr "بحث"\n')
    settings = make_site({**TEMPLATE, "content/ar/index.md": "مرحبا", "translations/ar/messages.po": text})
    before = snapshot(settings.root)
    assert list(new_language(settings.file, "ar")) == [NOTHING_NEW.format("ar")]
    assert snapshot(settings.root) == before


@pytest.mark.parametrize("code", ["", "../en", "en/us", "engelska språket", "e", "ar_EG", "العربية"])
def test_what_is_no_language_tag(make_site, code):
    settings = make_site({})
    before = snapshot(settings.root)
    with pytest.raises(InputError) as error:
        list(new_language(settings.file, code))
    assert error.value.message == f"{code} is no language tag (BCP 47)"
    assert error.value.hint == "write it as 'am', 'prs', 'uz-Cyrl' or 'sv-simple'"
    assert snapshot(settings.root) == before


@pytest.mark.parametrize("code", ["data", "assets"])
def test_our_own_folders_are_no_languages(make_site, code):
    with pytest.raises(InputError):
        list(new_language(make_site({}).file, code))
