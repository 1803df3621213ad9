"""A workbook as sheets of rows with named cells. Nothing in it is run: a formula is an error."""

from __future__ import annotations

import re
import zipfile
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any, Iterator, NamedTuple

from .notes import FILE, Notes, Place

MOST_BYTES = 5_000_000
MOST_UNPACKED = 40_000_000
MOST_CELLS = 20_000

WANTED = {"survey": ("type", "name"), "choices": ("list_name", "name"), "settings": ()}
_UNSUPPORTED = {"external_choices", "entities", "osm"}
# Columns that have a text a language: label::中文.
TRANSLATED = {"label", "hint", "constraint_message", "required_message", "guidance_hint"}
_ALIASES = {
    "caption": "label",
    "relevance": "relevant",
    "calculate": "calculation",
    "constraining_message": "constraint_message",
    "readonly": "read_only",
    "list": "list_name",
    "title": "form_title",
    "id_string": "form_id",
}


class Cell(NamedTuple):
    place: Place
    text: str  #: as it stands there, line ends made plain


class Column(NamedTuple):
    """A column by its header: ``label::中文`` has the key label and the language 中文."""

    place: Place
    title: str  #: as it is written
    key: str
    language: str


class Row:
    """A row that is not empty: its cells by their column's number."""

    def __init__(self, sheet: Sheet, number: int, cells: dict[int, Cell]) -> None:
        self.place = Place(sheet.name, number, 0)
        self.cells = cells
        self._sheet = sheet

    def get(self, key: str) -> Cell | None:
        """The cell of a column without language, where it says something."""
        column = self._sheet.by_key.get((key, ""))
        return self.cells.get(column.place.column) if column else None

    def text(self, key: str) -> str:
        """What that cell says without the blanks around it, or ""."""
        cell = self.get(key)
        return cell.text.strip() if cell else ""


class Sheet:
    """A sheet that is read."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.columns: list[Column] = []
        self.by_key: dict[tuple[str, str], Column] = {}
        self.rows: list[Row] = []

    def in_languages(self, key: str, wanted: str) -> list[Column]:
        """The columns of a translated text: the wanted language, else Chinese, else the first, in
        front of the others."""
        columns = [column for column in self.columns if column.key == key]
        wish = wanted.casefold()

        def rank(column: Column) -> int:
            if wish and column.language.casefold() == wish:
                return 0
            return 1 if _is_chinese(column.language) else 2

        return sorted(columns, key=rank)

    def title(self, key: str) -> str:
        column = self.by_key.get((key, ""))
        return column.title if column else key


def _is_chinese(language: str) -> bool:
    lowered = language.casefold()
    return bool(re.search(r"中文|汉语|漢語|chinese|\bzh\b", lowered))


def open_sheets(path: Any, notes: Notes) -> dict[str, Sheet]:
    """The sheets of an XLSForm by their names; what stands in the way is in the notes."""
    with open(path, "rb") as file:
        content = file.read(MOST_BYTES + 1)
    if len(content) > MOST_BYTES:
        notes.error(FILE, "file_large", bytes=f"over {MOST_BYTES}", most=MOST_BYTES)
    else:
        book = _workbook(content, notes)
        if book is not None:
            return _sheets(book, notes)
    return {}


def _workbook(content: bytes, notes: Notes) -> Any:
    try:
        from openpyxl import load_workbook
    except ImportError as error:
        raise ImportError("XLSForms need openpyxl: pip install bursar[xlsform]") from error
    try:
        with zipfile.ZipFile(BytesIO(content)) as packed:
            if sum(part.file_size for part in packed.infolist()) > MOST_UNPACKED:
                notes.error(FILE, "file_packed", most=MOST_UNPACKED)
                return None
            damaged = packed.testzip()
        if damaged:
            raise zipfile.BadZipFile(damaged)
        return load_workbook(BytesIO(content), data_only=False, keep_links=False)
    except Exception as error:  # a damaged file fails in any of a dozen ways
        notes.error(FILE, "file_unread", why=f"{type(error).__name__}: {str(error)[:80]}")
        return None


def _sheets(book: Any, notes: Notes) -> dict[str, Sheet]:
    found: dict[str, Sheet] = {}
    left = MOST_CELLS
    for ws in book.worksheets:
        name = str(ws.title).strip().casefold()
        place = Place(name if name in WANTED else str(ws.title), 0, 0)
        # The private table of cells alone tells what is there without making what is not: one cell
        # in the last corner of a sheet would be a walk over 17 thousand million.
        filled = {at: cell for at, cell in ws._cells.items() if cell.value is not None}
        if name not in WANTED:
            _unread(place, name, bool(filled), notes)
        elif name in found:
            notes.error(FILE, "sheet_twice", name=name)
        elif len(filled) > left:
            notes.error(place, "cells_many", most=MOST_CELLS)
            return {}
        else:
            left -= len(filled)
            found[name] = _sheet(name, ws, filled, notes)
    if "survey" not in found:
        notes.error(FILE, "sheet_missing", name="survey")
    elif not found["survey"].columns:
        notes.error(Place("survey", 0, 0), "sheet_empty")
    return found


def _unread(place: Place, name: str, filled: bool, notes: Notes) -> None:
    if filled and name in _UNSUPPORTED:
        notes.error(place, "sheet_unsupported", name=name)
    elif filled:
        notes.dropped(place, "sheet_dropped")


def _sheet(name: str, ws: Any, filled: dict[tuple[int, int], Any], notes: Notes) -> Sheet:
    sheet = Sheet(name)
    table = list(_table(name, filled, notes))
    if not table:
        return sheet
    (head, titles), rest = table[0], table[1:]
    for merged in ws.merged_cells.ranges:
        if merged.min_row <= head <= merged.max_row:
            notes.error(Place(name, head, merged.min_col), "header_merged", range=merged.coord)
    if rest and _is_header(name, titles, *rest[0]):
        place = Place(name, rest[0][0], 0)
        notes.error(place, "header_two", first=head, second=rest[0][0])
        return sheet
    _add_columns(sheet, titles, notes)
    sheet.rows = [Row(sheet, number, cells) for number, cells in rest]
    missing = [key for key in WANTED[name] if (key, "") not in sheet.by_key]
    for key in missing:
        notes.error(Place(name, head, 0), "column_missing", column=key)
    return sheet


def _table(
    name: str, filled: dict[tuple[int, int], Any], notes: Notes
) -> Iterator[tuple[int, dict[int, Cell]]]:
    """The rows that say something, each with its cells."""
    rows: dict[int, dict[int, Cell]] = {}
    for row, column in sorted(filled):
        place = Place(name, row, column)
        text = _text(filled[row, column], place, notes)
        if text.strip():
            rows.setdefault(row, {})[column] = Cell(place, text)
    yield from rows.items()


def _text(cell: Any, place: Place, notes: Notes) -> str:
    value = cell.value
    if cell.data_type == "f":
        notes.error(place, "formula")
        return ""
    if cell.data_type == "e":
        notes.error(place, "cell_wrong", value=value)
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):  # 15 digits are what the spreadsheet shows
        return format(Decimal(format(value, ".15g")), "f")
    if isinstance(value, datetime):
        return value.date().isoformat() if not (value.hour or value.minute) else str(value)
    if isinstance(value, date):
        return value.isoformat()
    return re.sub(r"_x000D_(?=\n|$)|\r(?=\n)", "", str(value)).replace("\r", "\n")


def _key(title: str) -> tuple[str, str]:
    """The key and the language of a header."""
    stem, *others = re.split(r"::?", title, maxsplit=1)
    language = others[0].strip() if others else ""
    key = re.sub(r"[\s_]+", "_", stem.strip().casefold())
    key = _ALIASES.get(key, key)
    if language and key not in TRANSLATED:
        return f"{key}::{language.casefold()}", ""
    return key, language


def _is_header(name: str, titles: dict[int, Cell], row: int, cells: dict[int, Cell]) -> bool:
    """Whether the row below a header is one, too: it has the names that the header lacks, or says
    the same."""
    above = {column: _key(cell.text) for column, cell in titles.items()}
    below = {column: _key(cell.text) for column, cell in cells.items()}
    wanted = {(key, "") for key in WANTED[name]}
    if wanted and wanted <= set(below.values()):
        return True
    same = [column for column in below if above.get(column) == below[column]]
    return len(same) >= 2


def _add_columns(sheet: Sheet, titles: dict[int, Cell], notes: Notes) -> None:
    for cell in titles.values():
        key, language = _key(cell.text)
        if sheet.name == "choices" and key == "value":
            key = "name"
        column = Column(cell.place, cell.text.strip(), key, language)
        first = sheet.by_key.get((key, language.casefold()))
        if first:
            where = str(first.place)
            notes.error(cell.place, "header_twice", column=column.title, first=where)
            continue
        sheet.by_key[key, language.casefold()] = column
        sheet.columns.append(column)
