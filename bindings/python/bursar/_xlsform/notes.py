"""What reading or writing an XLSForm has to tell, by sheet, row and column."""

from __future__ import annotations

from typing import NamedTuple

from .texts import TEXTS

TYPE_CHECKING = False
if TYPE_CHECKING:
    Path = tuple[str | int, ...]  #: of a field in a form: ``("items", 3, "name")``


class Place(NamedTuple):
    """A cell, a row of a sheet (column 0), a sheet (row 0) or the file (sheet "")."""

    sheet: str
    row: int
    column: int
    shift: int = 0  #: characters that stand before the cell's text in what was made of it

    def __str__(self) -> str:
        return _place(self.sheet, self.row, _letters(self.column))


FILE = Place("", 0, 0)


class Note(NamedTuple):
    """Something about a place in a spreadsheet."""

    sheet: str  #: ``""`` for the file as a whole
    row: int  #: as the spreadsheet numbers it; 0 for the sheet as a whole
    column: str  #: its letters, ``F``; ``""`` for the row as a whole
    severity: str  #: ``error``, ``changed``: it came out otherwise, or ``dropped``
    text: str
    text_zh: str

    def __str__(self) -> str:
        place = _place(self.sheet, self.row, self.column)
        return f"{place}: {self.text} {self.text_zh} ({self.severity})"


class XlsFormError(Exception):
    """A spreadsheet that no checklist comes of, and why: every error, with the other notes."""

    notes: list[Note]

    def __init__(self, notes: list[Note]) -> None:
        super().__init__(notes)
        self.notes = list(notes)

    def __str__(self) -> str:
        return "\n".join(str(note) for note in self.notes if note.severity == "error")


class Notes:
    """Collects notes; the first of each kind about a place is kept."""

    def __init__(self) -> None:
        self.all: list[Note] = []

    def error(self, place: Place, key: str, **figures: object) -> None:
        self._add(place, "error", key, figures)

    def changed(self, place: Place, key: str, **figures: object) -> None:
        self._add(place, "changed", key, figures)

    def dropped(self, place: Place, key: str, **figures: object) -> None:
        self._add(place, "dropped", key, figures)

    def raise_errors(self) -> None:
        """Ends the reading where there is an error."""
        if any(note.severity == "error" for note in self.all):
            raise XlsFormError(self.all)

    def _add(self, place: Place, severity: str, key: str, figures: dict[str, object]) -> None:
        note = note_of(place, severity, key, figures)
        if note not in self.all[-8:]:
            self.all.append(note)


def note_of(place: Place, severity: str, key: str, figures: dict[str, object]) -> Note:
    text, text_zh = (text.format(**figures) for text in TEXTS[key])
    return Note(place.sheet, place.row, _letters(place.column), severity, text, text_zh)


def _letters(column: int) -> str:
    """A column's letters, from 1: A … Z, AA …"""
    letters = ""
    while column > 0:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _place(sheet: str, row: int, column: str) -> str:
    if not sheet:
        return "file"
    return f"{sheet}!{column}{row}" if column else f"{sheet}, row {row}" if row else sheet
