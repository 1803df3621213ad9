"""Spreadsheets that the tests of XLSForm read, as rows of cells."""

from __future__ import annotations

import pytest
from openpyxl import Workbook

import bursar


def book(path, **sheets):
    """Writes a workbook: each sheet from its rows, None being an empty cell."""
    made = Workbook()
    made.remove(made.active)
    for name, rows in sheets.items():
        page = made.create_sheet(name)
        for row in rows:
            page.append(row)
    made.save(path)
    return path


def read(tmp_path, sheets, **given):
    return bursar.read_xlsform(book(tmp_path / "form.xlsx", **sheets), **given)


def told(notes, severity="error"):
    """The cells of the notes, with the beginning of what is said."""
    return [(f"{n.sheet}!{n.column}{n.row}", n.text) for n in notes if n.severity == severity]


def errors(tmp_path, sheets):
    with pytest.raises(bursar.XlsFormError) as caught:
        read(tmp_path, sheets)
    return told(caught.value.notes)


def one(header, *rows, choices=None):
    """A survey of one good item under a header, and these rows."""
    good = {"type": "text", "name": "good", "label": "好"}
    sheets = {"survey": [header, [good.get(title) for title in header], *rows]}
    return {**sheets, "choices": choices} if choices else sheets
