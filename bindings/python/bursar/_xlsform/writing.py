"""A checklist of the books as a spreadsheet."""

from __future__ import annotations

import os
import re
from typing import Any

from .notes import Note, Notes, Place
from .survey import ANSWERED

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._school import Books

_TYPES = {"text": "text", "number": "decimal", "date": "date", "evidence": "image",
          "calculated": "calculate", "note": "note"}  # fmt: skip
_EXPRESSIONS = ("relevant", "constraint", "calculation", "passes")
_PLAIN = ("item", "name", "hint", *_EXPRESSIONS[:3], "message")
_TITLES = {"item": "name", "name": "label", "message": "constraint_message",
           "value": "name", "list": "list_name", "template": "form_id"}  # fmt: skip
_OWN = ("weight", "critical", "not_applicable", "proof", "passes", "least", "most", "unit", "days",
        "grade", "major", "owner", "source")  # fmt: skip
_SURVEY = ("type", "name", "label", "hint", "required", "relevant", "constraint",
           "constraint_message", "calculation", *(f"bursar_{field}" for field in _OWN))  # fmt: skip
_CHOICES = ("list_name", "name", "label", "bursar_percent", "bursar_fails")
_LIMIT = re.compile(r"""'[^']*'|"[^"]*"|limit\s*\(\s*(?:'([^']*)'|"([^"]*)")\s*\)""")
_WORDS = {"yes": "是", "no": "否", "na": "不适用"}

Line = dict[str, Any]


def write_xlsform(
    school: Books, template: str, path: str | os.PathLike[str], version: int | None = None
) -> list[Note]:
    """Writes a checklist as an XLSForm for other tools 导出XLSForm. Gives what isn't as it was.

    version: which version; left out, that of the day
    Raises KeyError where there is no such checklist or version.
    """
    found = school.safety.template_form(template=template, version=version)
    if found is None:
        raise KeyError(template)
    limits = {row.limit: row.now for row in school.safety.limits() if row.now is not None}
    notes = Notes()
    writer = _Writer(_plain(found), limits, notes)
    _save(path, {"survey": (_SURVEY, writer.survey()), "choices": (_CHOICES, writer.choices()),
                 "settings": ((), [writer.settings()])}, notes)  # fmt: skip
    return notes.all


def _plain(value: Any) -> Any:
    """Objects of the books as dicts without what is left out."""
    if isinstance(value, list):
        return [_plain(one) for one in value]
    if hasattr(value, "as_dict"):
        names = zip(type(value)._names, type(value)._json_names)
        pairs = ((json, getattr(value, name)) for name, json in names)
        return {name: _plain(one) for name, one in pairs if one is not None}
    return value


class _Writer:
    """Turns a form into lines of cells. Rows are counted as the sheets will have them."""

    def __init__(self, form: Line, limits: dict[str, str], notes: Notes) -> None:
        self._form = form
        self._limits = limits
        self._notes = notes
        self._lines: list[Line] = []
        self._sections = {one["section"]: one for one in form.get("sections", [])}
        self._filled = {one for item in form["items"] for one in self._around(item.get("section"))}
        taken = {one["list"] for one in form.get("lists", [])}
        self._yes_no = _free("yes_no", taken)
        self._yes_no_na = _free("yes_no_na", taken)
        self._added: dict[str, list[str]] = {}  # lists of ours, with their values

    def survey(self) -> list[Line]:
        """Items within their groups, in their order."""
        open_: list[str] = []
        for item in self._form["items"]:
            self._turn_to(open_, self._around(item.get("section")))
            self._add_item(item)
        self._turn_to(open_, [])
        self._add_empty(None)
        return self._lines

    def _add_empty(self, within: str | None) -> None:
        """The sections in another, or in none, that nothing stands in."""
        for name, section in self._sections.items():
            if section.get("within") == within and name not in self._filled:
                self._begin(name)
                self._add_empty(name)
                self._lines.append({"type": "end_group", "name": name})

    def _around(self, section: str | None) -> list[str]:
        """The sections around, the outermost first."""
        around: list[str] = []
        while section:
            around.insert(0, section)
            section = self._sections[section].get("within")
        return around

    def _turn_to(self, open_: list[str], wanted: list[str]) -> None:
        while open_ != wanted[: len(open_)]:
            self._add_empty(open_[-1])
            self._lines.append({"type": "end_group", "name": open_.pop()})
        for name in wanted[len(open_) :]:
            self._begin(name)
            open_.append(name)

    def _begin(self, name: str) -> None:
        section = self._sections[name]
        line = {"type": "begin_group", "name": name, "label": section["name"]}
        if "relevant" in section:
            line["relevant"] = self._portable(section["relevant"], "relevant")
        self._lines.append(line)

    def _add_item(self, item: Line) -> None:
        line: Line = {"type": self._type(item)}
        for field in _PLAIN:
            if field in item:
                title = _TITLES.get(field, field)
                portable = field in _EXPRESSIONS
                line[title] = self._portable(item[field], title) if portable else item[field]
        if item["kind"] not in {"note", "calculated"}:
            line["required"] = item.get("required", item["kind"] in ANSWERED)
        for field in _OWN:
            if field in item:
                own = f"bursar_{field}"
                line[own] = self._portable(item[field], own) if field == "passes" else item[field]
        if item.get("not_applicable") and item["kind"] != "yes_no":
            self._notes.dropped(self._here("bursar_not_applicable"), "na_own")
        self._lines.append(line)

    def _type(self, item: Line) -> str:
        kind = item["kind"]
        if kind == "yes_no":
            name = self._yes_no_na if item.get("not_applicable") else self._yes_no
            self._added[name] = ["yes", "no", "na"][: 3 if item.get("not_applicable") else 2]
            return f"select_one {name}"
        if kind in {"choice", "choices"}:
            return f"select_{'one' if kind == 'choice' else 'multiple'} {item['list']}"
        return "integer" if item.get("whole") else _TYPES[kind]

    def choices(self) -> list[Line]:
        lines = []
        for one in self._form.get("lists", []):
            # A list of yes and no alone would be read as an item of yes and no.
            values = {option["value"] for option in one["options"]}
            marked = {"yes", "no"} <= values <= {"yes", "no", "na"}
            for option in one["options"]:
                line = {"list_name": one["list"], "name": option["value"], "label": option["name"]}
                if marked or "percent" in option:
                    line["bursar_percent"] = option.get("percent", 100)
                if "fails" in option:
                    line["bursar_fails"] = option["fails"]
                lines.append(line)
        for name, values_ in self._added.items():
            lines += [{"list_name": name, "name": one, "label": _WORDS[one]} for one in values_]
        return lines

    def settings(self) -> Line:
        form, place = self._form, Place("settings", 0, 0)
        line = {"form_id": form["template"], "form_title": form["name"]}
        line["version"] = str(form["version"])
        for field in ("field", "days", "owner", "pass_mark", "source"):
            if field in form:
                line[f"bursar_{field}"] = form[field]
        self._notes.dropped(place, "from_dropped", day=form["from"])
        if form.get("files"):
            self._notes.dropped(place, "files_dropped", count=len(form["files"]))
        return line

    def _here(self, title: str) -> Place:
        """The cell of the line that comes next; its column is known when all is written."""
        return Place("survey", len(self._lines) + 2, _SURVEY.index(title) + 1)

    def _portable(self, expression: str, title: str) -> str:
        """An expression as other tools take it: figures of law become numbers."""

        def figure(found: re.Match[str]) -> str:
            name = found[1] or found[2]
            if not name:
                return found[0]
            number = self._limits.get(name)
            if number is None:
                self._notes.changed(self._here(title), "limit_none", limit=name)
                return "number('none')"
            self._notes.changed(self._here(title), "limit_now", limit=name, number=number)
            return number

        return _LIMIT.sub(figure, expression)


def _free(name: str, taken: set[str]) -> str:
    while name in taken:
        name += "_"
    return name


def _save(
    path: str | os.PathLike[str], sheets: dict[str, tuple[tuple[str, ...], list[Line]]],
    notes: Notes,
) -> None:  # fmt: skip
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise ImportError("XLSForms need openpyxl: pip install bursar[xlsform]") from error
    book = Workbook()
    book.remove(book.active)
    for name, (titles, lines) in sheets.items():
        page = book.create_sheet(name)
        titles = titles or tuple(lines[0])
        _fill(page, 1, [*titles], notes)
        for number, line in enumerate(lines, 2):
            _fill(page, number, [line.get(title) for title in titles], notes)
        page.freeze_panes = "A2"
    book.save(path)


def _fill(page: Any, row: int, values: list[Any], notes: Notes) -> None:
    for column, value in enumerate(values, 1):
        if value is None:
            continue
        if isinstance(value, bool):
            value = "yes" if value else "no"
        cell = page.cell(row, column, value)
        if isinstance(value, str):
            cell.data_type = "s"  # a text that begins with = is no formula
            if value != value.strip():
                notes.changed(Place(page.title, row, column), "trimmed")
