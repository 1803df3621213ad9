"""Docstrings of forms and records, from the library's description."""

from __future__ import annotations

from typing import Any

from ._catalogue import form_refusals, struct_fields

_PYTHON_TYPES = {
    "code": "str",
    "text": "str",
    "whole": "int",
    "boolean": "bool",
    "money": "Decimal",
    "date": "date",
}


def python_type(described: dict[str, Any]) -> str:
    """``list[str]`` for a list of codes, ``Decimal`` for money."""
    if described["type"] == "list":
        return f"list[{python_type(described['of'])}]"
    if described["type"] == "struct":
        return str(described["struct"]).rpartition(".")[2]
    if described["type"] == "choice":
        return "str"
    return _PYTHON_TYPES[described["type"]]


def limits(described: dict[str, Any]) -> str:
    """``purchase, donation``, ``1 to 100``, ``at most 20 characters``, or nothing."""
    if "choices" in described:
        return ", ".join(f"{one['name']} {one['zh']}" for one in described["choices"])
    if "least" in described:
        return f"{described['least']} to {described['most']}"
    if described["type"] == "text" and "most" in described:
        return f"at most {described['most']} characters"
    return ""


def _field(attribute: str, field: dict[str, Any]) -> str:
    kind = python_type(field) + ("" if field["required"] else ", optional")
    bounds = limits(field)
    return f"{attribute} ({kind}): {field['doc']} {field['zh']}" + (
        f" [{bounds}]" if bounds else ""
    )


def class_doc(cls: Any) -> str:
    """What a form is for, its fields with their types, and what it may be refused for."""
    domain = cls.__module__.rpartition(".")[2]
    kind = getattr(cls, "kind", "")
    kind = kind if isinstance(kind, str) else ""  # a row may have a field of that name
    base = next(one for one in cls.__mro__ if "_layout" in vars(one))  # it may be derived from
    fields = struct_fields(f"{domain}.{base.__name__}")
    about = f"{cls.about[0].upper()}{cls.about[1:]} {cls.about_zh}." if kind else "Fields:"
    lines = [about, *(["", "Fields:"] if kind else [])]
    lines += ["    " + _field(name, field) for name, field in zip(cls._names, fields)]
    if kind:
        lines += ["", f"Filed as ``{kind}``. Refused for:"]
        lines += [f"    {one['code']}: {one['en']} {one['zh']}" for one in form_refusals(kind)]
    return "\n".join(lines)
