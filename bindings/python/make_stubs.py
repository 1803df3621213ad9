"""Writes the type stubs of the domains' modules from the library's description.

    python make_stubs.py FOLDER_OF_THE_BUILT_MODULE FOLDER_FOR_STUBS

The build runs this; what it writes is installed and never committed.
"""

from __future__ import annotations

import sys
from keyword import iskeyword
from pathlib import Path
from textwrap import indent
from typing import Any

sys.dont_write_bytecode = True

_HEAD = '''"""Written by bindings/python/make_stubs.py."""

import builtins
from datetime import date
from decimal import Decimal
from typing import Any, Literal

import pandas

from ._classes import Desk, Form, Record
'''
_GIVES = {
    "code": "str",
    "text": "str",
    "whole": "int",
    "boolean": "bool",
    "money": "Decimal",
    "date": "date",
}
_TAKES = {"money": "Decimal | int | str", "date": "date | str"}


class Writer:
    """Writes the stub of one domain."""

    def __init__(self, domain: str, catalogue: dict[str, Any], classes: dict[str, Any]) -> None:
        self.domain = domain
        self.catalogue = catalogue
        self.classes = classes
        self.others: set[str] = set()

    def named(self, struct: str) -> str:
        """A struct's class; one of another domain is imported."""
        domain, _, name = struct.partition(".")
        if domain == self.domain:
            return name
        self.others.add(domain)
        return f"_{domain}.{name}"

    def gives(self, described: dict[str, Any]) -> str:
        """What an attribute holds, or a question answers."""
        kind = described["type"]
        if kind == "list":
            given = f"builtins.list[{self.gives(described['of'])}]"
        elif kind == "struct":
            given = self.named(described["struct"])
        elif kind == "choice":
            names = ", ".join(f'"{one["name"]}"' for one in described["choices"])
            given = f"Literal[{names}]"
        else:
            given = _GIVES[kind]
        optional = described.get("optional") or described.get("required") is False
        return f"{given} | None" if optional else given

    def takes(self, described: dict[str, Any]) -> str:
        """What may be given for it."""
        kind = described["type"]
        if kind == "list":  # and no Iterable, since a str is one too
            inner = self.takes(described["of"])
            taken = f"builtins.list[{inner}] | tuple[{inner}, ...]"
        elif kind == "struct":
            taken = f"{self.named(described['struct'])} | dict[str, Any]"
        else:
            taken = _TAKES.get(kind) or self.gives({**described, "required": True})
        return taken if described.get("required", True) else f"{taken} | None = None"

    def struct(self, cls: Any, base: str) -> str:
        fields = self.catalogue["structs"][f"{self.domain}.{cls.__name__}"]
        pairs = list(zip(cls._names, fields))
        lines = [f"class {cls.__name__}({base}):", indent(_doc(cls.__doc__), "    ")]
        lines += [f"    {name}: {self.gives(field)}" for name, field in pairs]
        parameters = "".join(f"        {name}: {self.takes(field)},\n" for name, field in pairs)
        star = f"\n        self,\n        *,\n{parameters}    " if pairs else "self"
        lines.append(f"    def __init__({star}) -> None: ...")
        return "\n".join(lines)

    def parameters(self, fields: list[dict[str, Any]]) -> str:
        flat: list[dict[str, Any]] = []
        own = {field["name"] for field in fields}
        for field in fields:
            inner = self.catalogue["structs"][field["struct"]] if field["name"] == "where" else []
            spread = inner and not own & {one["name"] for one in inner}
            flat += inner if spread else [field]
        named = [("on_" if f["name"] == "on" else _attribute(f), f) for f in flat]
        firm = [f"{name}: {self.takes(f)}" for name, f in named if f["required"]]
        loose = [f"{name}: {self.takes(f)}" for name, f in named if not f["required"]]
        given = ["self", *firm, "*", *loose, "on: date | str | None = None"]
        return "".join(f"        {one},\n" for one in given)

    def methods(self, desk: Any) -> str:
        lines = []
        for question in self.catalogue["questions"]:
            domain, _, name = question["name"].partition(".")
            if domain != self.domain:
                continue
            parameters = self.parameters(question["fields"])
            answers = {name: self.gives(question["answer"])}
            frame = "frame" if name == "list" else f"{name}_frame"
            if hasattr(desk, frame):
                answers[frame] = "pandas.DataFrame"
            for method, answer in answers.items():
                lines.append(f"    def {method}(\n        {parameters.strip()}\n    ) -> {answer}:")
                lines.append(indent(_doc(getattr(desk, method).__doc__), "        "))
        return "\n".join(lines)

    def stub(self) -> str:
        from bursar._classes import Desk, Form

        parts = []
        for cls in self.classes.values():
            if issubclass(cls, Desk):
                doc = indent(_doc(cls.__doc__), "    ")
                parts.append(f"class {cls.__name__}(Desk):\n{doc}\n{self.methods(cls)}")
            else:
                parts.append(self.struct(cls, "Form" if issubclass(cls, Form) else "Record"))
        imports = "".join(f"from . import {one} as _{one}\n" for one in sorted(self.others))
        return _HEAD + imports + "\n" + "\n\n".join(parts) + "\n"


def _attribute(field: dict[str, Any]) -> str:
    return str(field["name"]) + ("_" if iskeyword(field["name"]) else "")


def _doc(text: str) -> str:
    return '"""' + text.replace("\\", "\\\\").replace('"""', '\\"\\"\\"') + '\n"""'


def main(built: str, out: str) -> None:
    here = Path(__file__).resolve().parent
    sys.path[:0] = [built, str(here)]
    import _bursar

    sys.modules["bursar._bursar"] = _bursar  # the package's own place for it is not built yet
    import bursar
    from bursar._classes import DOMAINS

    folder = Path(out)
    folder.mkdir(parents=True, exist_ok=True)
    for domain, classes in DOMAINS.items():
        text = Writer(domain, bursar.catalogue(), classes).stub()
        (folder / f"{domain}.pyi").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
