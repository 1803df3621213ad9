"""How a report writes: tables, amounts, and its languages."""

from __future__ import annotations

from typing import Any, Callable, Sequence

from .._catalogue import struct_fields

Say = Callable[[str, str], str]
Rows = list[list[Any]]


def saying(lang: str) -> Say:
    def say(en: str, zh: str) -> str:
        return {"en": en, "zh": zh, "both": f"{en} {zh}"}[lang]

    return say


def choice(say: Say, struct: str, field: str, value: str) -> str:
    """A choice by the name that the library describes it with."""
    described = next(one for one in struct_fields(struct) if one["name"] == field)
    zh = {one["name"]: one["zh"] for one in described["choices"]}
    return say(value.replace("_", " "), zh[value])


def yuan(amount: Any) -> str:
    return f"{amount:,.2f}"


def cell(value: object) -> str:
    text = f"{value:,}" if isinstance(value, int) else "" if value is None else str(value)
    return text.replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def table(heads: list[str], rows: Rows, left: int = 2) -> list[str]:
    """A Markdown table; the columns after the first `left` are figures."""
    rule = ["---" if i < left else "---:" for i in range(len(heads))]
    lines: list[Sequence[object]] = [heads, rule, *rows]
    return ["| " + " | ".join(cell(one) for one in line) + " |" for line in lines] + [""]


def table_or_none(say: Say, heads: list[str], rows: Rows, left: int = 2) -> list[str]:
    return table(heads, rows, left) if rows else [say("None.", "无。"), ""]
