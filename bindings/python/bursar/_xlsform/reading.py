"""A spreadsheet as the form that defines a checklist."""

from __future__ import annotations

import os
import re
from pathlib import Path as File
from typing import Any, NamedTuple

from . import cells, limits
from .choices import ChoiceLists
from .notes import FILE, Note, Notes, Place, note_of
from .sheets import Row, Sheet, open_sheets
from .survey import Survey

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._errors import Refusal
    from .notes import Path
    from .._school import Moment, Posted, School

KIND = "safety.define_template"
_OWN = {"field": "text", "days": "whole", "owner": "text", "pass_mark": "whole", "source": "text"}
_KNOWN = {"form_id", "form_title", "version", "default_language",
          *(f"bursar_{field}" for field in _OWN)}  # fmt: skip
#: What a caller may give where the spreadsheet says nothing of it.
_DEFAULTS = {"name", "field", "from", "version", "owner", "pass_mark", "source", "files"}
_ORDER = ("template", "name", "field", "from", "version", "sections", "lists", "items", "days",
          "owner", "pass_mark", "source", "files")  # fmt: skip


class XlsForm(NamedTuple):
    """What came of reading a spreadsheet 读取结果."""

    form: dict[str, Any]  #: the fields of one ``safety.define_template``
    notes: list[Note]  #: what came out otherwise or was dropped
    places: dict[Path, Place]  #: the cell of each field, by its path

    def submit(
        self, school: School, *, by: str, at: Moment | None = None, reference: str | None = None
    ) -> Posted:
        """Files the form; `where` tells the cell of a `Refusal` that this raises."""
        from .._classes import form

        return school.submit(form(KIND, self.form), by=by, at=at, reference=reference)

    def where(self, refusal: Refusal) -> Note:
        """The cell that a refusal of the form is about, and why."""
        place = self._place(refusal)
        texts: dict[str, object] = {"text": refusal.text, "text_zh": refusal.text_zh}
        column = refusal.figures.get("column", "")
        if "part" not in refusal.figures or not column.isdigit():
            return note_of(place, "error", "refused", texts)
        return note_of(place, "error", "refused_at", {"at": int(column) - place.shift, **texts})

    def _place(self, refusal: Refusal) -> Place:
        figures = refusal.figures
        steps = re.findall(r"[^.\[\]]+", refusal.field)
        path = tuple(int(one) if one.isdigit() else one for one in steps)
        if len(path) > 1:
            return place_of(self.places, path)
        if "item" in figures:
            return self._of_item(figures["item"], figures.get("part", ""))
        for key in ("option", "list", "section", "limit", "major", "post"):
            if key in figures:
                return self._naming(figures, key) or place_of(self.places, path)
        return place_of(self.places, path)

    def _of_item(self, name: str, part: str) -> Place:
        for field, key in (("items", "item"), ("sections", "section")):
            for i, one in enumerate(self.form.get(field, [])):
                if one[key] == name and (not part or part in one):
                    return place_of(self.places, (field, i, part or key))
        return FILE

    def _naming(self, figures: dict[str, str], key: str) -> Place | None:
        """The first cell that names what a refusal is about."""
        wanted = figures[key]
        listed = self.form.get("lists", [])
        for path, place in self.places.items():
            value = _at(self.form, path)
            if key == "limit" and isinstance(value, str):
                if re.search(rf"limit\s*\(\s*['\"]{re.escape(wanted)}['\"]", value):
                    return place
            elif key == "option":
                named = path[0] == "lists" and path[-1] == "value"
                if named and value == wanted and listed[path[1]]["list"] == figures.get("list"):
                    return place
            elif value == wanted and path[-1] in {key, "owner" if key == "post" else key}:
                return place
        return None


def _at(form: Any, path: Path) -> Any:
    try:
        for step in path:
            form = form[step]
    except (KeyError, IndexError):  # it was dropped
        return None
    return form


def place_of(places: dict[Path, Place], path: Path) -> Place:
    """The place of a field, else of what it is part of, else the file."""
    while path:
        if path in places:
            return places[path]
        near = [place for one, place in places.items() if one[: len(path)] == path]
        if near and len(path) > 1:
            return near[0]._replace(column=0)
        path = path[:-1]
    return FILE


def read_xlsform(
    path: str | os.PathLike[str], *, template: str | None = None, days: int = 15, **defaults: Any
) -> XlsForm:
    """Reads a checklist that was written as an XLSForm 读取XLSForm. Nothing is filed.

    path: an XLSX file with the sheets survey, choices and settings
    template: the checklist's code; left out, the form_id of the settings, else the file's name
    days: working days to put right what failed, where bursar_days of the settings says nothing
    defaults: fields of ``safety.define_template`` that the spreadsheet says nothing of: name,
        field, from_, owner, pass_mark, source, …

    Raises `XlsFormError` with every error; expressions are checked when the form is filed.
    """
    given = {name.rstrip("_"): value for name, value in defaults.items()}
    strange = set(given) - _DEFAULTS
    if strange:
        raise TypeError(f"a spreadsheet's form has no field {min(strange)}")
    notes = Notes()
    sheets = open_sheets(path, notes)
    notes.raise_errors()
    settings = _Settings(sheets.get("settings"), given.get("source"), notes)
    lists = ChoiceLists(sheets.get("choices"), settings.language, notes)
    survey = Survey(sheets["survey"], lists, settings.language, notes)
    form = {**given, "days": days, **settings.form}
    form.update({"template": template} if template else {})
    _name(form, settings, File(path).stem, notes)
    form.update(sections=survey.sections, lists=lists.form(), items=survey.items)
    form = {key: form[key] for key in _ORDER if form.get(key) not in (None, [])}
    places = {**settings.places, **survey.places, **_list_places(lists)}
    notes.raise_errors()
    limits.check(form, "safety.DefineTemplate", lambda at: place_of(places, at), notes)
    notes.raise_errors()
    return XlsForm(form, notes.all, places)


class _Settings:
    """The sheet of settings: one row about the form as a whole."""

    def __init__(self, sheet: Sheet | None, source: str | None, notes: Notes) -> None:
        self.form: dict[str, Any] = {}
        self.places: dict[Path, Place] = {}
        self.language = ""
        if sheet is None or not sheet.rows:
            return
        row, *others = sheet.rows
        for other in others:
            notes.dropped(other.place, "rows_dropped")
        self.language = row.text("default_language")
        for key, field in (("form_id", "template"), ("form_title", "name")):
            cell = row.get(key)
            if cell:
                self.form[field], self.places[field,] = cell.text.strip(), cell.place
        for field, (value, cell) in cells.own(row, _OWN, notes).items():
            self.form[field], self.places[field,] = value, cell.place
        self._read_version(row, source, notes)
        cells.say_what_is_dropped(sheet, _KNOWN, {}, notes)

    def _read_version(self, row: Row, source: str | None, notes: Notes) -> None:
        """Ours counts versions: another way of telling them is kept in the source."""
        cell = row.get("version")
        if cell is None:
            return
        version = cell.text.strip()
        if re.fullmatch(r"[0-9]+", version):
            notes.dropped(cell.place, "version_dropped")
            return
        told = self.form.get("source") or source
        added = f"XLSForm version {version}"
        self.form["source"] = f"{told}; {added}" if told else added
        self.places.setdefault(("source",), cell.place)
        notes.changed(cell.place, "version_source", version=version)


def _name(form: dict[str, Any], settings: _Settings, stem: str, notes: Notes) -> None:
    """What a checklist must have and a spreadsheet may lack: a code, a name, what is checked."""
    place = Place("settings", 0, 0)
    if not form.get("template"):
        form["template"] = re.sub(r"\s+", "_", stem)
        notes.changed(place, "id_file", name=form["template"])
    if not form.get("name"):
        form["name"] = form["template"]
        notes.changed(place, "title_id", name=form["name"])
    if not form.get("field"):
        form["field"] = "other"
        notes.changed(place, "field_other")


def _list_places(lists: ChoiceLists) -> dict[Path, Place]:
    found: dict[Path, Place] = {}
    for i, name in enumerate(lists.form()):
        for j, placed in enumerate(lists.places[name["list"]]):
            found["lists", i, "list"] = lists.places[name["list"]][0]["value"]
            for field, place in placed.items():
                found["lists", i, "options", j, field] = place
    return found
