"""Single cells as what they mean: words, numbers, expressions."""

from __future__ import annotations

import re
from typing import Any

from .notes import Notes, Place
from .sheets import Cell, Column, Row, Sheet

YES = {"yes", "y", "true", "true()", "1", "是"}
NO = {"no", "n", "false", "false()", "0", "否"}
_QUOTES = {"“": '"', "”": '"', "„": '"', "‟": '"', "＂": '"',
           "‘": "'", "’": "'", "‚": "'", "‛": "'", "＇": "'"}  # fmt: skip


def truth(cell: Cell | None, title: str, notes: Notes) -> bool:
    """Yes or no; an empty cell is no."""
    if cell is None:
        return False
    word = cell.text.strip().casefold()
    if word not in YES | NO:
        notes.error(cell.place, "word_wrong", column=title, value=cell.text.strip()[:40])
    return word in YES


def required(cell: Cell | None, notes: Notes) -> bool:
    if cell is None:
        return False
    word = cell.text.strip().casefold()
    if word not in YES | NO:
        notes.error(cell.place, "required_expression")
    return word in YES


def whole(cell: Cell, title: str, notes: Notes) -> int | None:
    text = cell.text.strip()
    if re.fullmatch(r"[0-9]{1,9}", text):
        return int(text)
    notes.error(cell.place, "whole_wrong", column=title, value=text[:40])
    return None


def expression(cell: Cell, notes: Notes) -> str:
    """An expression as it is written: what changes keeps its place, so that a fault's column is
    that of the cell. true and yes alone are XLSForm's words for true()."""
    word = cell.text.strip().casefold()
    if word in {"true", "yes", "false", "no"}:
        now = "true()" if word in {"true", "yes"} else "false()"
        notes.changed(cell.place, "truth", given=cell.text.strip(), now=now)
        return now
    text = _straight(cell.text)
    if text != cell.text:
        notes.changed(cell.place, "quotes")
    if "\u00a0" in text:
        notes.changed(cell.place, "spaces")
    return text.replace("\u00a0", " ").rstrip()


def _straight(text: str) -> str:
    """Typographic quotes as straight ones, but for those within a text of straight ones."""
    made, closing, straight = [], "", False
    for character in text:
        plain = _QUOTES.get(character, character)
        if not closing and plain in "'\"":
            closing, straight = plain, character == plain
        elif plain == closing and (character == plain or not straight):
            closing = ""
        else:
            plain = character
        made.append(plain)
    return "".join(made)


def translated(row: Row, columns: list[Column], notes: Notes) -> Cell | None:
    """A text of the wanted language; where it is empty there, of another."""
    for column in columns:
        cell = row.cells.get(column.place.column)
        if cell is None:
            continue
        if column is not columns[0]:
            empty = Place(cell.place.sheet, cell.place.row, columns[0].place.column)
            notes.changed(empty, "language_other", column=column.title)
        if "${" in cell.text:
            notes.changed(cell.place, "label_kept")
        return cell
    return None


def say_what_is_dropped(
    sheet: Sheet, known: set[str], used: dict[str, list[Column]], notes: Notes
) -> None:
    """A note for each column that says something and isn't read."""
    for column in sheet.columns:
        number = column.place.column
        if not any(number in row.cells for row in sheet.rows):
            continue
        if column.key in used:
            if column is not used[column.key][0]:
                notes.dropped(column.place, "language_dropped", column=column.title)
        elif column.key not in known:
            notes.dropped(column.place, "column_dropped", column=column.title)


def own(row: Row, fields: dict[str, str], notes: Notes) -> dict[str, tuple[Any, Cell]]:
    """What the columns bursar_… say, by field: yes is True, no is left out."""
    found: dict[str, tuple[Any, Cell]] = {}
    for field, kind in fields.items():
        cell = row.get(f"bursar_{field}")
        if cell is None:
            continue
        value: Any = cell.text.strip()
        if kind == "truth":
            value = truth(cell, f"bursar_{field}", notes) or None
        elif kind == "whole":
            value = whole(cell, f"bursar_{field}", notes)
        elif kind == "expression":
            value = expression(cell, notes)
        if value is not None:
            found[field] = value, cell
    return found
