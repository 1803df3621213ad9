"""What is due as a calendar that phones show 待办日历."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from urllib.parse import quote

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._school import School
    from .agenda import AgendaRow


def words(field: str) -> dict[str, str]:
    """The Chinese words of a field of agenda rows whose values are a closed list."""
    from ._catalogue import struct_fields

    found = next(one for one in struct_fields("agenda.AgendaRow") if one["name"] == field)
    return {choice["name"]: choice["zh"] for choice in found["choices"]}


def agenda_calendar(school: School, **filter: Any) -> bytes:
    """What is due as an iCalendar file (RFC 5545): an all-day event for each row 待办日历.

    The filter is that of ``school.agenda.list``. The same books give the same bytes: events are
    stamped with the moment of the newest entry, and named by their keys, so that a calendar that
    is read again replaces what it has. Needs the package icalendar.

    Raises ValueError where the books have no school yet.
    """
    from icalendar import Calendar

    founding = next(school.follow(), None)
    if founding is None:
        raise ValueError("the books have no school yet")
    calendar = Calendar()
    calendar.add("prodid", "-//Bursar//Agenda//ZH")
    calendar.add("version", "2.0")
    calendar.add("name", founding.fields["school"])
    calendar.add("x-wr-calname", founding.fields["school"])
    stamp, states = school.head().at, words("state")
    for row in school.agenda.list(**filter):
        calendar.add_component(_event(row, founding.fields["unit"], stamp, states))
    written: bytes = calendar.to_ical()
    return written


def _event(row: AgendaRow, unit: str, stamp: Any, states: dict[str, str]) -> Any:
    from icalendar import Event

    event = Event()
    event.add("uid", f"{quote(row.key, safe='')}@{quote(unit, safe='')}.bursar")
    event.add("dtstamp", stamp)
    event.add("dtstart", row.due)
    event.add("dtend", row.due + timedelta(days=1))
    event.add("summary", row.about)
    event.add("description", _description(row, states))
    event.add("categories", [row.source])
    event.add("transp", "TRANSPARENT")
    if row.state == "late":
        event.add("priority", 1)
    return event


def _description(row: AgendaRow, states: dict[str, str]) -> str:
    persons = "、".join(row.persons) or "-"
    return f"依据：{row.rule}\n责任人：{persons}\n状态：{states[row.state]}"
