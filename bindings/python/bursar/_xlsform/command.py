"""The console command ``bursar xlsform``. True where nothing is wrong."""

from __future__ import annotations

import json
import sys

from .. import _school
from .._commands import SHOWN, Misused, existing
from .._errors import Refusal
from . import Note, XlsForm, XlsFormError, read_xlsform, write_xlsform

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace


def read(options: Namespace) -> bool:
    if bool(options.db) != bool(options.by):
        raise Misused("--file and --by go together: which school, and who files the form")
    given = {"field": options.field} if options.field else {}
    try:
        found = read_xlsform(
            options.spreadsheet, template=options.template, days=options.days, **given
        )
    except XlsFormError as error:
        _print(error.notes)
        return False
    except ImportError as error:
        raise Misused(str(error)) from error
    _print(found.notes)
    if options.db:
        return _file(found, options)
    print(json.dumps(found.form, ensure_ascii=False, indent=2, default=str))
    return True


def _file(found: XlsForm, options: Namespace) -> bool:
    with _school.open(existing(options.db)) as school:
        try:
            posted = found.submit(school, by=options.by, at=options.at)
        except Refusal as refusal:
            _print([found.where(refusal)])
            raise
    waits = f", waits as case {posted.case}" if posted.case else ""
    print(f"{found.form['template']}: {len(found.form['items'])} items, seq {posted.seq}{waits}")
    return True


def _print(notes: list[Note]) -> None:
    for note in notes[:SHOWN]:
        print(note, file=sys.stderr)
    if len(notes) > SHOWN:
        print(f"and {len(notes) - SHOWN} more notes", file=sys.stderr)


def write(options: Namespace) -> bool:
    with _school.open(existing(options.db), read_only=True) as school:
        try:
            notes = write_xlsform(
                school, options.template, options.spreadsheet, options.version
            )
        except KeyError as error:
            raise Misused(f"there is no checklist {error.args[0]}, or no such version") from None
        except ImportError as error:
            raise Misused(str(error)) from error
    _print(notes)
    print(options.spreadsheet)
    return True
