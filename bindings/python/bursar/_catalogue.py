"""The library's description of its forms and questions, read when somebody asks for it."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

from . import _bursar


@cache
def _parsed() -> dict[str, Any]:
    parsed: dict[str, Any] = json.loads(_bursar.catalogue())
    return parsed


def catalogue() -> dict[str, Any]:
    """Everything at once: ``forms``, ``questions``, the ``structs`` that they name, and the
    ``refusals`` that may stand against any form."""
    fresh: dict[str, Any] = json.loads(_bursar.catalogue())
    return fresh


def forms() -> list[dict[str, Any]]:
    """Every form 单据目录: name, about, about_zh, fields and refusals.

    A field has name, type, required, doc and zh, and its limits: most characters or bytes, least
    and most of a number, choices. A refusal has code, en, zh and source.
    """
    found: list[dict[str, Any]] = catalogue()["forms"]
    return found


def questions() -> list[dict[str, Any]]:
    """Every question 查询目录: name, about, about_zh, fields and the type of its answer."""
    found: list[dict[str, Any]] = catalogue()["questions"]
    return found


def schema() -> dict[str, Any]:
    """A JSON Schema (2020-12) of a line of a play file."""
    found: dict[str, Any] = json.loads(_bursar.schema())
    return found


@cache
def struct_fields(name: str) -> list[dict[str, Any]]:
    """The fields of a struct: ``assets.AssetCard``."""
    found: list[dict[str, Any]] = _parsed()["structs"][name]
    return found


def form_refusals(kind: str) -> list[dict[str, Any]]:
    """What a form may be refused for, by its name."""
    found: list[dict[str, Any]] = next(
        (form["refusals"] for form in _parsed()["forms"] if form["name"] == kind), []
    )
    return found
