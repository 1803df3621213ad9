"""Bursar keeps a school's logistics books: who may sign, what it owns, who keeps it.

    >>> import bursar
    >>> school = bursar.memory()
    >>> form = bursar.people.Found(
    ...     unit="hp", school="和平小学", time_zone="+08:00", authority="li",
    ...     authority_name="李校长", post="head", post_name="校长")
    >>> school.submit(form, by="li").seq
    1

A form is a typed object; ``school.submit`` posts it or raises `Refusal`. Questions stand under
``school.people``, ``school.approvals``, ``school.assets``, ``school.library``,
``school.budget``, ``school.safety`` and ``school.agenda``.
"""

from __future__ import annotations

from . import _bursar, agenda, approvals, assets, budget, library, people, safety
from ._classes import Form, Record, form
from ._errors import JournalError, Refusal
from ._school import (
    Books,
    Entry,
    Head,
    Posted,
    School,
    Snapshot,
    Verified,
    memory,
    open,
    verify,
)

__version__ = _bursar.version

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from ._agenda import agenda_calendar
    from ._catalogue import catalogue, forms, questions, schema
    from ._chart import execution_chart, plan_actual_chart
    from ._import import Finding, Imported
    from ._labels import label_sheet, label_svg, qr_svg
    from ._packs import Adopted, packs
    from ._play import PlayLine, PlayReport, play
    from ._schedule import schedule, schedule_frame
    from ._xlsform import Note, XlsForm, XlsFormError, read_xlsform, write_xlsform

__all__ = [
    "Adopted",
    "Books",
    "Entry",
    "Finding",
    "Form",
    "Head",
    "Imported",
    "JournalError",
    "Note",
    "PlayLine",
    "PlayReport",
    "Posted",
    "Record",
    "Refusal",
    "School",
    "Snapshot",
    "Verified",
    "XlsForm",
    "XlsFormError",
    "agenda",
    "agenda_calendar",
    "approvals",
    "assets",
    "budget",
    "catalogue",
    "execution_chart",
    "form",
    "forms",
    "label_sheet",
    "label_svg",
    "library",
    "memory",
    "open",
    "packs",
    "people",
    "plan_actual_chart",
    "play",
    "qr_svg",
    "questions",
    "read_xlsform",
    "safety",
    "schedule",
    "schedule_frame",
    "schema",
    "verify",
    "write_xlsform",
]

_LATER = {
    "agenda_calendar": "_agenda",
    "catalogue": "_catalogue",
    "forms": "_catalogue",
    "questions": "_catalogue",
    "schema": "_catalogue",
    "execution_chart": "_chart",
    "plan_actual_chart": "_chart",
    "Finding": "_import",
    "Imported": "_import",
    "play": "_play",
    "PlayLine": "_play",
    "PlayReport": "_play",
    "Adopted": "_packs",
    "packs": "_packs",
    "label_sheet": "_labels",
    "label_svg": "_labels",
    "qr_svg": "_labels",
    "schedule": "_schedule",
    "schedule_frame": "_schedule",
    "Note": "_xlsform",
    "XlsForm": "_xlsform",
    "XlsFormError": "_xlsform",
    "read_xlsform": "_xlsform",
    "write_xlsform": "_xlsform",
}


def __getattr__(name: str) -> Any:
    """Imports what few programs need when they ask for it."""
    if name not in _LATER:
        raise AttributeError(f"module 'bursar' has no attribute {name!r}")
    from importlib import import_module

    found = getattr(import_module(f"bursar.{_LATER[name]}"), name)
    globals()[name] = found
    return found


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
