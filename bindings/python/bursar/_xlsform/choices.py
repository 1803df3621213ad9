"""The sheet of choices: lists of options."""

from __future__ import annotations

import re
from typing import Any

from . import cells
from .notes import Notes, Place
from .sheets import Cell, Row, Sheet

MOST_LISTS, MOST_OPTIONS = 100, 200
_OWN = {"percent": "whole", "fails": "truth"}
_KNOWN = {"list_name", "name", *(f"bursar_{field}" for field in _OWN)}
_PLAIN = {"yes", "no", "是", "否", "不适用", "n/a", "na", "not applicable"}


class ChoiceLists:
    """The lists as the form has them, and where each part of them stands."""

    def __init__(self, sheet: Sheet | None, language: str, notes: Notes) -> None:
        self.lists: dict[str, list[dict[str, Any]]] = {}
        self.places: dict[str, list[dict[str, Place]]] = {}
        self.chosen: set[str] = set()  #: those that an item chooses from as a list
        self.answered: set[str] = set()  #: those that became yes or no
        self._scored: set[str] = set()
        self._notes = notes
        if sheet is None:
            return
        self._labels = sheet.in_languages("label", language)
        for row in sheet.rows:
            self._add(row)
        cells.say_what_is_dropped(sheet, _KNOWN, {"label": self._labels}, notes)
        if len(self.lists) > MOST_LISTS:
            notes.error(Place(sheet.name, 0, 0), "many", most=MOST_LISTS, what="lists")

    def is_yes_no(self, name: str, not_applicable: bool) -> bool:
        """Whether a list is just yes and no, with na where an item may not apply, and nothing of
        ours is said of it."""
        values = {option["value"] for option in self.lists[name]}
        wanted = {"yes", "no", "na"} if not_applicable and "na" in values else {"yes", "no"}
        return values == wanted and name not in self._scored

    def form(self) -> list[dict[str, Any]]:
        """The lists, but for those that only became yes or no."""
        return [{"list": name, "options": self.lists[name]} for name in self.kept()]

    def kept(self) -> list[str]:
        gone = self.answered - self.chosen
        for name in sorted(gone):
            labels = {option["name"].casefold() for option in self.lists[name]}
            if not labels <= _PLAIN:
                place = self.places[name][0]["name"]
                self._notes.dropped(place, "labels_dropped", list=name)
        return [name for name in self.lists if name not in gone]

    def _add(self, row: Row) -> None:
        name, value = row.text("list_name"), row.get("name")
        label = cells.translated(row, self._labels, self._notes)
        given = cells.own(row, _OWN, self._notes)
        if not name or value is None:
            missing = "list_name" if not name else "name"
            self._notes.error(row.place, "column_missing", column=missing)
            return
        options = self.lists.setdefault(name, [])
        places = self.places.setdefault(name, [])
        if not self._fits(name, value):
            return
        text = value.text.strip()
        option: dict[str, Any] = {"value": text, "name": label.text.strip() if label else text}
        if label is None:
            self._notes.changed(value.place, "label_missing", name=text)
        if given:
            self._scored.add(name)
        for field, (one, _) in given.items():
            if (field, one) != ("percent", 100):
                option[field] = one
        options.append(option)
        places.append({"value": value.place, "name": (label or value).place}
                      | {field: cell.place for field, (_, cell) in given.items()})  # fmt: skip
        if len(options) == MOST_OPTIONS + 1:
            self._notes.error(value.place, "many", most=MOST_OPTIONS, what=f"options of {name}")

    def _fits(self, name: str, value: Cell) -> bool:
        text = value.text.strip()
        if re.search(r"\s", text) or len(text.encode()) > 64:
            self._notes.error(value.place, "option_blank", value=text[:40])
            return False
        for option, places in zip(self.lists[name], self.places[name]):
            if option["value"] == text:
                first = str(places["value"])
                self._notes.error(
                    value.place, "option_twice", value=text, list=name, first=first
                )
                return False
        return True
