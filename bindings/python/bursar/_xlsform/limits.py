"""What a form's fields take, by the library's own description, as notes on cells."""

from __future__ import annotations

from typing import Any, Callable

from .._catalogue import struct_fields
from .notes import Notes, Place

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .notes import Path


def check(
    values: dict[str, Any], struct: str, where: Callable[[Path], Place], notes: Notes
) -> None:
    """Notes every value that is too long, out of range or none of its choices."""
    _check_struct(values, struct, (), where, notes)


def _check_struct(
    values: dict[str, Any], struct: str, path: Path, where: Callable[[Path], Place], notes: Notes
) -> None:
    for field in struct_fields(struct):
        if field["name"] in values:
            _check(values[field["name"]], field, (*path, field["name"]), where, notes)


def _check(
    value: Any, field: dict[str, Any], path: Path, where: Callable[[Path], Place], notes: Notes
) -> None:
    kind = field["type"]
    if kind == "list":
        for i, one in enumerate(value):
            _check(one, field["of"], (*path, i), where, notes)
    elif kind == "struct" and isinstance(value, dict):
        _check_struct(value, field["struct"], path, where, notes)
    elif kind == "text" and len(value) > field["most"]:
        notes.error(where(path), "text_long", count=len(value), most=field["most"])
    elif kind == "code" and len(value.encode()) > field["most"]:
        notes.error(where(path), "code_long", count=len(value.encode()), most=field["most"])
    elif kind == "whole" and not field["least"] <= value <= field["most"]:
        bounds = {"least": field["least"], "most": field["most"]}
        notes.error(where(path), "number_unfit", number=value, **bounds)
    elif kind == "choice":
        names = [one["name"] for one in field["choices"]]
        if value not in names:
            choices = ", ".join(names)
            notes.error(where(path), "choice_unknown", value=value[:40], choices=choices)
