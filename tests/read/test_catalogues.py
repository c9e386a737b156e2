from __future__ import annotations

import pytest

from orientera.model.catalogue import Catalogue, Message
from orientera.model.language import Language
from orientera.model.page import Fault
from orientera.model.settings import InputError
from orientera.read.catalogues import (
    read_catalogue,
    read_translations,
    read_used_messages,
    update_catalogue,
    write_reference,
)
from tests.sites.files import catalogue, write_files

AR = Language("ar", "العربية")
UK = Language("uk", "Українська")
MEND = "mend the file, or take it from git"
SEARCH = '#: overrides/main.html\nmsgid "Search"\nmsgstr "بحث"\n'
HEAD = catalogue("ar")
LINES = HEAD.count("\n")


@pytest.fixture
def read(tmp_path):
    def read_as_catalogue(raw, language=AR):
        file = tmp_path / "translations" / "ar" / "messages.po"
        write_files(tmp_path, {"translations/ar/messages.po": raw})
        return read_catalogue(file, tmp_path, language)

    return read_as_catalogue


def test_read_catalogue(read):
    pages = "\n".join(f'msgstr[{number}] "{number}"' for number in range(6))
    entries = (
        f"{SEARCH}\n"
        '#, fuzzy\nmsgid "Top"\nmsgstr "أعلى"\n\n'
        'msgid "Footer"\nmsgstr ""\n\n'
        f'msgid "%(num)d page"\nmsgid_plural "%(num)d pages"\n{pages}\n\n'
        '#~ msgid "Old"\n#~ msgstr "قديم"\n'
    )
    assert read(catalogue("ar", entries)) == Catalogue(
        "translations/ar/messages.po",
        AR,
        {
            "Search": Message("Search", "", ("بحث",), LINES + 2),
            "Top": Message("Top", "", ("أعلى",), LINES + 6, is_fuzzy=True),
            "Footer": Message("Footer", "", ("",), LINES + 9),
            "%(num)d page": Message("%(num)d page", "%(num)d pages", tuple("012345"), LINES + 12),
        },
        plural_count=6,
    )


def test_a_message_of_many_lines(read):
    there = read(catalogue("ar", 'msgid ""\n"No page "\n"found."\nmsgstr ""\n"لا "\n"صفحة"\n'))
    assert there.messages == {"No page found.": Message("No page found.", "", ("لا صفحة",), LINES + 1)}


@pytest.mark.parametrize(
    ("raw", "fault"),
    [
        pytest.param(
            catalogue("ar", f"{SEARCH}hej\n"),
            Fault(f"the catalogue cannot be read: Unknown or misformatted keyword on {LINES + 3}", MEND, LINES + 4),
            id="a line that is none",
        ),
        pytest.param(
            catalogue("ar", f"<<<<<<< HEAD\n{SEARCH}"),
            Fault(f"the catalogue cannot be read: Unknown or misformatted keyword on {LINES}", MEND, LINES + 1),
            id="a conflict that nobody resolved",
        ),
        pytest.param(
            catalogue("ar", 'msgid "a"\nmsgid_plural "b"\nmsgstr[6] "c"\n'),
            Fault(
                f"the catalogue cannot be read: msg has more translations than num_plurals of catalog on {LINES}",
                MEND,
                LINES + 1,
            ),
            id="a form too many",
        ),
        pytest.param(
            catalogue("ar", 'msgid "Search"\n'),
            Fault(f"the catalogue cannot be read: missing msgstr for msgid 'Search' on {LINES}", MEND, LINES + 1),
            id="no translation",
        ),
        pytest.param(
            catalogue("ar", SEARCH).replace("charset=utf-8", "charset=utf-99"),
            Fault("the catalogue cannot be read: unknown encoding: utf-99", MEND),
            id="an encoding that is none",
        ),
        pytest.param(
            'msgid ""\nmsgstr ""\n"Language: å\\n"\n'.encode("latin-1"),
            Fault("the catalogue is not UTF-8", MEND),
            id="not UTF-8",
        ),
    ],
)
def test_what_cannot_be_read_is_the_fault_of_the_catalogue(read, raw, fault):
    assert read(raw) == Catalogue("translations/ar/messages.po", AR, {}, fault=fault)


def test_a_missing_catalogue(tmp_path):
    file = tmp_path / "translations" / "ar" / "messages.po"
    fault = Fault("there is no such catalogue", MEND)
    assert read_catalogue(file, tmp_path, AR) == Catalogue("translations/ar/messages.po", AR, {}, fault=fault)


@pytest.mark.parametrize(
    ("entries", "shown"),
    [
        (SEARCH, "بحث"),
        ('msgid "Search"\nmsgstr ""\n', "Search"),
        (f"#, fuzzy\n{SEARCH}", "Search"),
        ("", "Search"),
    ],
)
def test_read_translations(tmp_path, entries, shown):
    write_files(tmp_path, {"messages.po": catalogue("ar", entries)})
    assert read_translations(tmp_path / "messages.po", Language("ar", "ar")).gettext("Search") == shown


def test_translations_that_are_not_there_show_the_ids(tmp_path):
    assert read_translations(tmp_path / "messages.po", Language("ar", "ar")).gettext("Search") == "Search"


PLURALS = {
    "uk": (["сторінка", "сторінки", "сторінок"], {1: "сторінка", 2: "сторінки", 5: "сторінок", 21: "сторінка"}),
    "ti": (["ገጽ", "ገጻት"], {0: "ገጽ", 1: "ገጽ", 2: "ገጻት"}),
    "sv": (["sida", "sidor"], {0: "sidor", 1: "sida", 2: "sidor"}),
    "prs": (["صفحه", "صفحات"], {0: "صفحه", 1: "صفحه", 2: "صفحات"}),
}


@pytest.mark.parametrize("code", PLURALS)
def test_plural_forms_of_translations(tmp_path, code):
    words, numbers = PLURALS[code]
    forms = "\n".join(f'msgstr[{number}] "{word}"' for number, word in enumerate(words))
    text = catalogue(code, f'msgid "page"\nmsgid_plural "pages"\n{forms}\n')
    write_files(tmp_path, {"messages.po": text.replace('"Plural-Forms', f'"Language: {code}\\n"\n"Plural-Forms')})
    translations = read_translations(tmp_path / "messages.po", Language(code, code))
    assert {number: translations.ngettext("page", "pages", number) for number in numbers} == numbers


TEMPLATES = {
    "overrides/main.html": "{# NOTE: a button #}\n{{ _('Search') }}\n{{ gettext('Top') }} {{ _('Search') }}\n",
    "overrides/partials/nav.html": "{{ _('Search') }} {{ ngettext('%(num)d page', '%(num)d pages', 3) }}\n",
    "overrides/sitemap.xml": "<a>{{ _('Sitemap') }}</a>\n",
    "overrides/site.js": "_('not a template')\n",
    "words/words.py": "TITLE = N_('Note')\nOTHER = _('Tip')\nprint('not a message')\n",
}


@pytest.fixture
def templates(tmp_path):
    write_files(tmp_path, TEMPLATES)
    return [tmp_path / "overrides", tmp_path / "words"]


def test_used_messages_are_found_in_templates_and_in_python(tmp_path, templates):
    assert read_used_messages(templates, tmp_path) == {
        "Search": "overrides/main.html",
        "Top": "overrides/main.html",
        "%(num)d page": "overrides/partials/nav.html",
        "Sitemap": "overrides/sitemap.xml",
        "Note": "words/words.py",
        "Tip": "words/words.py",
    }


@pytest.mark.parametrize(
    ("name", "raw", "place"),
    [
        pytest.param("main.html", "Hej\n{% if %}", "overrides/main.html:2", id="broken template"),
        pytest.param("sitemap.xml", "{{", "overrides/sitemap.xml:1", id="broken sitemap"),
        pytest.param("main.html", "{{ _('Sök') }}".encode("latin-1"), "overrides/main.html", id="not UTF-8"),
    ],
)
def test_a_broken_template_is_an_input_error_with_its_place(tmp_path, name, raw, place):
    write_files(tmp_path, {"overrides/a.html": "{{ _('Search') }}", f"overrides/{name}": raw})
    with pytest.raises(InputError) as error:
        read_used_messages([tmp_path / "overrides"], tmp_path)
    assert error.value.message.startswith(f"{place}: the template cannot be read: ")
    assert error.value.hint == "mend the template"


REFERENCE = """\
msgid ""
msgstr ""
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

#. a button
#: overrides/main.html overrides/partials/nav.html
msgid "Search"
msgstr ""

#: overrides/main.html
msgid "Top"
msgstr ""

#: overrides/partials/nav.html
#, python-format
msgid "%(num)d page"
msgid_plural "%(num)d pages"
msgstr[0] ""
msgstr[1] ""

#: overrides/sitemap.xml
msgid "Sitemap"
msgstr ""

#: words/words.py
msgid "Note"
msgstr ""

#: words/words.py
msgid "Tip"
msgstr ""

"""


def test_write_reference(tmp_path, templates):
    file = tmp_path / "translations" / "messages.pot"
    write_reference(file, templates, tmp_path)
    assert file.read_text(encoding="utf-8") == REFERENCE


UPDATED = """\
msgid ""
msgstr ""
"Language: ar\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: {forms}\\n"
"X-Status: machine\\n"

# من لوحة المفاتيح
#. a button
#: overrides/main.html overrides/partials/nav.html
msgid "Search"
msgstr "بحث"

#: overrides/main.html
#, fuzzy
msgid "Top"
msgstr "أعلى"

#: overrides/partials/nav.html
#, python-format
msgid "%(num)d page"
msgid_plural "%(num)d pages"
msgstr[0] "لا صفحات"
msgstr[1] "صفحة"
msgstr[2] ""
msgstr[3] ""
msgstr[4] ""
msgstr[5] ""

#: overrides/sitemap.xml
msgid "Sitemap"
msgstr ""

#: words/words.py
msgid "Note"
msgstr ""

#: words/words.py
msgid "Tip"
msgstr ""

"""
OLD = """\
# من لوحة المفاتيح
msgid "Search"
msgstr "بحث"

#, fuzzy
msgid "Top"
msgstr "أعلى"

msgid "%(num)d page"
msgid_plural "%(num)d pages"
msgstr[0] "لا صفحات"
msgstr[1] "صفحة"

msgid "Searching"
msgstr "جارٍ البحث"

"""


@pytest.fixture
def update(tmp_path, templates):
    def update_from(raw, language=AR):
        file = tmp_path / "messages.po"
        write_files(tmp_path, {"messages.po": raw})
        update_catalogue(file, write_reference(tmp_path / "messages.pot", templates, tmp_path), language)
        return file.read_text(encoding="utf-8")

    return update_from


def test_update_keeps_translations_and_takes_out_what_is_unused(update):
    assert update(catalogue("ar", OLD)) == UPDATED.format(forms=AR.plural_forms)


def test_update_twice_writes_the_same(update):
    once = update(catalogue("ar", OLD))
    assert update(once) == once


@pytest.mark.parametrize("code", ["ti", "prs", "uk", "ar", "zh"])
def test_a_new_catalogue_has_every_message_without_translation(tmp_path, update, code):
    language = Language(code, code)
    written = update(None, language)
    there = read_catalogue(tmp_path / "messages.po", tmp_path, language)
    assert there.fault is None
    assert written.count("msgstr[") == language.plural_count
    assert there.plural_count == language.plural_count
    assert {key: message.strings for key, message in there.messages.items()} == {
        **dict.fromkeys(["Search", "Top", "Sitemap", "Note", "Tip"], ("",)),
        "%(num)d page": ("",) * language.plural_count,
    }


def test_forms_too_many_are_taken_out(update):
    forms = "\n".join(f'msgstr[{number}] "форма {number}"' for number in range(4))
    old = 'msgid "%(num)d page"\nmsgid_plural "%(num)d pages"\n' + forms
    updated = update(catalogue("uk", old).replace("nplurals=3", "nplurals=4"), UK)
    assert 'msgstr[2] "форма 2"\n' in updated
    assert "форма 3" not in updated


def test_update_keeps_that_a_person_has_reviewed_the_catalogue(update):
    head = catalogue("ar").replace('"Plural-Forms', '"X-Status: reviewed\\n"\n"Plural-Forms')
    assert '"X-Status: reviewed\\n"\n' in update(f"{head}{OLD}")


def test_update_of_a_broken_catalogue_says_which(tmp_path, update):
    with pytest.raises(InputError) as error:
        update(catalogue("ar", "hej\n"))
    assert "messages.po" in error.value.message
    assert error.value.hint == "mend the catalogue"
    assert (tmp_path / "messages.po").read_text(encoding="utf-8") == catalogue("ar", "hej\n")
