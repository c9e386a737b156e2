"""Turn meetings and deadlines into iCalendar (RFC 5545).

There is a feed for the whole country, one for each county, and a file for each meeting.
"""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

from orientera.plugin.words import APPLY_BY, REGISTER_BY

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from icalendar import Calendar, Component, Timezone
    from icalendar import Event as Entry

    from orientera.model.call import Call
    from orientera.model.data import Data
    from orientera.model.entry import Text
    from orientera.model.event import Event
    from orientera.plugin import Orientera

FOLDER = "kalender"
ALL = "alla"
ZONE = "Europe/Stockholm"


def calendar_files(plugin: Orientera, site_name: str) -> Iterator[tuple[str, str]]:
    """Yield path and text of every calendar file. A county without meetings has a feed: people subscribe to it."""
    data = plugin.read_data()
    if not data.counties:
        return
    events = {event.id: _meeting(plugin, event) for event in data.events.values()}
    deadlines = {call.id: _deadline(plugin, call, data) for call in data.calls.values()}
    yield f"{FOLDER}/{ALL}.ics", _calendar(plugin, [*events.values(), *deadlines.values()], site_name)
    for county in data.counties.values():
        mine = [events[event.id] for event in data.events.values() if event.county == county.id]
        mine += [deadlines[call.id] for call in data.calls.values() if call.county == county.id]
        yield f"{FOLDER}/{county.id}.ics", _calendar(plugin, mine, county.name)
    for key, entry in events.items():
        yield f"{FOLDER}/{key}.ics", _calendar(plugin, [entry])


def _calendar(plugin: Orientera, entries: Iterable[Component], name: str = "") -> str:
    from icalendar import Calendar  # takes its time to load

    calendar: Calendar = Calendar()
    calendar.add("prodid", f"-//{urlsplit(plugin.settings.site_url).hostname}//orientera//SV")
    calendar.add("version", "2.0")
    if name:
        calendar.add("x-wr-calname", name)
    calendar.add_component(_zone())
    for entry in entries:
        calendar.add_component(entry)
    return str(calendar.to_ical().decode())


def _deadline(plugin: Orientera, call: Call, data: Data) -> Entry:
    """The last day to apply, as a whole day: it has no hour, and is the same day in every time zone."""
    # A call has no day of its last change. Feeds are taken whole, so that the year's first day serves.
    entry = _entry(plugin, "calls", call.id, datetime.date(call.year, 1, 1))
    entry.add("dtstart", call.deadline)
    entry.add("dtend", call.deadline + datetime.timedelta(days=1))
    code = plugin.source.code
    name = data.grants[call.grant].name.of(code) if call.grant in data.grants else call.grant
    summary = plugin.words.of(plugin.source).gettext(APPLY_BY) % {"grant": name}
    entry.add("summary", summary, parameters={"LANGUAGE": code})
    entry.add("transp", "TRANSPARENT")  # nobody is busy all day
    return entry


def _entry(plugin: Orientera, kind: str, key: str, changed: datetime.date) -> Entry:
    from icalendar import Event as Entry

    entry = Entry()
    entry.add("uid", f"{kind}-{key}@{urlsplit(plugin.settings.site_url).hostname}")
    # Not the clock: the same sources make the same bytes.
    entry.add("dtstamp", datetime.datetime.combine(changed, datetime.time(), datetime.UTC))
    return entry


def _meeting(plugin: Orientera, event: Event) -> Entry:
    zone, code = ZoneInfo(ZONE), plugin.source.code
    entry = _entry(plugin, "events", event.id, event.changed)
    entry.add("dtstart", event.starts.replace(tzinfo=zone))
    entry.add("dtend", event.ends.replace(tzinfo=zone))
    _say(entry, "summary", event.title, code)
    if event.place:
        _say(entry, "location", event.place, code)
    if event.register_by:
        words = plugin.words.of(plugin.source).gettext(REGISTER_BY)
        entry.add("description", words % {"day": event.register_by.isoformat()})
    if event.online:
        entry.add("url", str(event.online))
    if event.cancelled:
        entry.add("status", "CANCELLED")
    return entry


def _say(entry: Entry, name: str, text: Text, code: str) -> None:
    entry.add(name, text.of(code), parameters={"LANGUAGE": text.best(code)})


def _zone() -> Timezone:
    """The rule of Swedish time since 1996 (directive 2000/84/EC): two lines that every calendar program reads.

    What icalendar makes of the installed time zones is a list of days, other bytes with every release of them.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", ZONE)
    hour = datetime.timedelta(hours=1)
    for part, name, since, before, after in [
        (TimezoneDaylight(), "CEST", datetime.datetime(1996, 3, 31, 2), hour, 2 * hour),
        (TimezoneStandard(), "CET", datetime.datetime(1996, 10, 27, 3), 2 * hour, hour),
    ]:
        part.add("tzname", name)
        part.add("dtstart", since)
        part.add("rrule", {"freq": "yearly", "bymonth": since.month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
