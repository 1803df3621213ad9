"""The sheet of the survey: items and sections in their order."""

from __future__ import annotations

import re
from typing import Any

from . import cells
from .choices import ChoiceLists
from .notes import Notes, Place
from .sheets import Cell, Row, Sheet

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .notes import Path

MOST_ITEMS, MOST_SECTIONS, DEEPEST = 500, 60, 8

_KINDS = {
    "text": "text", "string": "text", "integer": "number", "int": "number", "decimal": "number",
    "range": "number", "date": "date", "note": "note", "calculate": "calculated",
    "image": "evidence", "photo": "evidence", "file": "evidence", "audio": "evidence",
    "video": "evidence", "acknowledge": "yes_no", "trigger": "yes_no",
}  # fmt: skip
_METADATA = {"start", "end", "today", "deviceid", "username", "phonenumber", "email", "audit",
             "subscriberid", "simserial"}  # fmt: skip
_OWN = {
    "weight": "whole", "critical": "truth", "not_applicable": "truth", "proof": "truth",
    "passes": "expression", "least": "text", "most": "text", "unit": "text", "days": "whole",
    "grade": "text", "major": "text", "owner": "text", "source": "text",
}  # fmt: skip
_KNOWN = {"type", "name", "required", "relevant", "constraint", "calculation", "parameters",
          *(f"bursar_{field}" for field in _OWN)}  # fmt: skip
_TEXTS = ("label", "hint", "constraint_message")
_UNSUPPORTED = ("choice_filter", "trigger", "repeat_count", "save_to")
#: What has to be answered where nothing is said of it.
ANSWERED = {"yes_no", "number", "choice", "choices"}
_NAME = re.compile(r"[A-Za-z_\u0080-\U0010ffff][-.\w\u0080-\U0010ffff]*")
_DECIMAL = re.compile(r"-?[0-9]+(\.[0-9]+)?")
_SELECT = re.compile(r"select[ _](one|multiple)(?:\s+(\S+))?(\s+or[ _]other)?", re.IGNORECASE)


class Survey:
    """What the rows of a survey come to, and where each field stands: ``places`` has it by path,
    ``("items", 3, "name")``."""

    def __init__(self, sheet: Sheet, lists: ChoiceLists, language: str, notes: Notes) -> None:
        self.items: list[dict[str, Any]] = []
        self.sections: list[dict[str, Any]] = []
        self.places: dict[Path, Place] = {}
        self._lists = lists
        self._notes = notes
        self._texts = {key: sheet.in_languages(key, language) for key in _TEXTS}
        self._names: dict[tuple[str, str], Place] = {}
        self._open: list[tuple[str, Place]] = []  # groups around the row
        for row in sheet.rows:
            self._read(row)
        for name, place in self._open:
            notes.error(place, "group_open", name=name)
        cells.say_what_is_dropped(sheet, _KNOWN | set(_UNSUPPORTED), self._texts, notes)
        self._check_counts(Place(sheet.name, 0, 0))

    def _check_counts(self, place: Place) -> None:
        if all(item["kind"] == "note" for item in self.items):
            self._notes.error(place, "items_none")
        for what, many, most in (
            ("items", len(self.items), MOST_ITEMS),
            ("groups", len(self.sections), MOST_SECTIONS),
        ):
            if many > most:
                self._notes.error(place, "many", most=most, what=what)

    def _read(self, row: Row) -> None:
        words = re.sub(r"^(begin|end)[ _]", r"\1 ", row.text("type").casefold()).split()
        cell = row.get("type")
        for column in _UNSUPPORTED:
            wrong = row.get(column)
            if wrong:
                self._notes.error(wrong.place, "column_unsupported", column=column)
        if cell is None:
            self._notes.error(row.place, "type_missing")
        elif words == ["begin", "group"]:
            self._begin(row, cell)
        elif words[0] == "begin" and words[1:] == ["repeat"]:
            self._notes.error(cell.place, "repeat")
            self._open.append(("", cell.place))
        elif words in (["end", "group"], ["end", "repeat"]):
            self._end(cell)
        elif words[0] in _METADATA and len(words) == 1:
            self._notes.dropped(cell.place, "metadata", type=words[0])
        else:
            self._item(row, cell)

    # Sections.

    def _begin(self, row: Row, cell: Cell) -> None:
        name = self._named(row, "section")
        label = cells.translated(row, self._texts["label"], self._notes)
        if not name:
            self._open.append(("", cell.place))
            return
        section = {"section": name, "name": label.text.strip() if label else name}
        places = {"section": self._place(row, "name"), "name": (label or cell).place}
        if label is None:
            self._notes.changed(row.place, "label_missing", name=name)
        within = [outer for outer, _ in self._open if outer]
        if within:
            section["within"] = within[-1]
        relevant = row.get("relevant")
        if relevant:
            section["relevant"] = cells.expression(relevant, self._notes)
            places["relevant"] = relevant.place
        self._keep("sections", self.sections, section, places)
        self._open.append((name, cell.place))
        if len(self._open) > DEEPEST:
            self._notes.error(cell.place, "deep")

    def _end(self, cell: Cell) -> None:
        if self._open:
            self._open.pop()
        else:
            self._notes.error(cell.place, "group_end")

    # Items.

    def _item(self, row: Row, cell: Cell) -> None:
        item: dict[str, Any] = {}
        places = {"item": self._place(row, "name"), "kind": cell.place}
        not_applicable = row.text("bursar_not_applicable").casefold() in cells.YES
        kind = self._kind(cell, item, not_applicable)
        name = self._named(row, "item")
        if not kind or not name:
            return
        if "list" in item:
            places["list"] = cell.place
        label = cells.translated(row, self._texts["label"], self._notes)
        if label is None and kind != "calculated":
            self._notes.changed(row.place, "label_missing", name=name)
        shown = label.text.strip() if label else name
        places["name"] = label.place if label else places["item"]
        item = {"item": name, "name": shown, "kind": kind, **item}
        within = [outer for outer, _ in self._open if outer]
        if within:
            item["section"] = within[-1]
        self._text(row, "hint", "hint", item, places)
        self._required(row, kind, cell, item)
        self._expressions(row, kind, cell, item, places)
        for field, (value, at) in cells.own(row, _OWN, self._notes).items():
            item[field], places[field] = value, at.place
        self._keep("items", self.items, item, places)

    def _kind(self, cell: Cell, item: dict[str, Any], not_applicable: bool) -> str:
        """The kind of a type, or "" where it has none; a list and whole go into the item."""
        text = " ".join(cell.text.split())
        chosen = _SELECT.fullmatch(text)
        if chosen:
            return self._chosen(cell, item, chosen, not_applicable)
        type_ = text.casefold()
        if type_ not in _KINDS:
            self._notes.error(cell.place, "type_unsupported", type=text[:40])
            return ""
        if type_ in {"integer", "int"}:
            item["whole"] = True
        if _KINDS[type_] == "yes_no":
            self._notes.changed(cell.place, "acknowledge")
        return _KINDS[type_]

    def _chosen(
        self, cell: Cell, item: dict[str, Any], chosen: re.Match[str], not_applicable: bool
    ) -> str:
        how, name, other = chosen.groups()
        if not name:
            self._notes.error(cell.place, "list_missing", type=cell.text.strip())
        elif other:
            self._notes.error(cell.place, "or_other")
        elif name not in self._lists.lists:
            self._notes.error(cell.place, "list_unknown", list=name)
        elif how.casefold() == "one" and self._lists.is_yes_no(name, not_applicable):
            self._lists.answered.add(name)
            return "yes_no"
        else:
            self._lists.chosen.add(name)
            item["list"] = name
            return "choice" if how.casefold() == "one" else "choices"
        return ""

    def _required(self, row: Row, kind: str, type_: Cell, item: dict[str, Any]) -> None:
        cell = row.get("required")
        required = cells.required(cell, self._notes)
        if kind in {"note", "calculated"}:
            if required and cell:
                self._notes.dropped(cell.place, "required_dropped")
            return
        required = required or type_.text.strip().casefold() in {"acknowledge", "trigger"}
        if required != (kind in ANSWERED):
            item["required"] = required

    def _expressions(
        self, row: Row, kind: str, type_: Cell, item: dict[str, Any], places: dict[str, Place]
    ) -> None:
        for field in ("relevant", "constraint", "calculation"):
            cell = row.get(field)
            if cell:
                item[field] = cells.expression(cell, self._notes)
                places[field] = cell.place
        parameters = row.get("parameters")
        if type_.text.strip().casefold() == "range":
            self._range(row, type_, item, places)
        elif parameters:
            self._notes.dropped(parameters.place, "column_dropped", column="parameters")
        if "constraint" in item and kind in {"note", "evidence", "calculated"}:
            self._notes.error(places["constraint"], "constraint_unfit")
        if kind == "calculated" and "calculation" not in item:
            self._notes.error(type_.place, "calculation_missing")
        if kind != "calculated" and "calculation" in item:
            self._notes.error(places["calculation"], "calculation_unfit")
        self._text(row, "constraint_message", "message", item, places)
        if "message" in item and "constraint" not in item:
            self._notes.dropped(places["message"], "message_dropped")
            del item["message"]

    def _range(
        self, row: Row, type_: Cell, item: dict[str, Any], places: dict[str, Place]
    ) -> None:
        given = dict(re.findall(r"(\w+)\s*=\s*([^\s,;]+)", row.text("parameters")))
        start, end = given.get("start", ""), given.get("end", "")
        if not _DECIMAL.fullmatch(start) or not _DECIMAL.fullmatch(end):
            self._notes.error(type_.place, "range_wrong")
            return
        if all(re.fullmatch(r"-?[0-9]+", value) for value in (start, end, given.get("step", "1"))):
            item["whole"] = True
        bounds = f". >= {start} and . <= {end}"
        if "constraint" in item:
            bounds = f"({item['constraint']}) and {bounds}"
            places["constraint"] = places["constraint"]._replace(shift=1)
        item["constraint"] = bounds
        places.setdefault("constraint", type_.place)
        self._notes.changed(type_.place, "range_changed", constraint=bounds)

    # What both have.

    def _text(
        self, row: Row, key: str, field: str, into: dict[str, Any], places: dict[str, Place]
    ) -> None:
        cell = cells.translated(row, self._texts[key], self._notes)
        if cell:
            into[field], places[field] = cell.text.strip(), cell.place

    def _named(self, row: Row, what: str) -> str:
        """The name of a row, or "" where it has none that can be."""
        name, place = row.text("name"), self._place(row, "name")
        first = self._names.setdefault((what, name), place)
        if not name:
            self._notes.error(row.place, "name_missing")
        elif len(name.encode()) > 64:
            self._notes.error(place, "name_long", bytes=len(name.encode()))
        elif what == "item" and not _NAME.fullmatch(name):
            self._notes.error(place, "name_wrong", name=name)
        elif first != place:
            self._notes.error(place, "name_twice", name=name, first=str(first))
        else:
            return name
        return ""

    def _place(self, row: Row, key: str) -> Place:
        cell = row.get(key)
        return cell.place if cell else row.place

    def _keep(
        self, field: str, all_: list[dict[str, Any]], one: dict[str, Any], places: dict[str, Place]
    ) -> None:
        for part, place in places.items():
            self.places[field, len(all_), part] = place
        all_.append(one)
