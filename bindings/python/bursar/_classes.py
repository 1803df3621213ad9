"""The classes of forms and answers, built from the library's one description of them.

Each struct of C++ lists its fields once; ``_bursar.structs()`` and ``_bursar.questions()`` tell
them, and what is built here has the same names. ``make_stubs.py`` writes the same for type
checkers.
"""

from __future__ import annotations

from . import _bursar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, ClassVar


class _Doc:
    """The docstring of a class, put together when somebody asks for it."""

    def __get__(self, instance: object, cls: type) -> str:
        from ._docs import class_doc

        return class_doc(cls)


class Struct:
    """Fields with values: what forms and answers have in common."""

    __slots__ = ()
    __hash__ = None  # type: ignore[assignment]
    _names: tuple[str, ...] = ()
    _json_names: tuple[str, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        """The fields that have a value, by name."""
        pairs = ((name, getattr(self, name)) for name in self._names)
        return {name: value for name, value in pairs if value is not None}

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other) and all(
            getattr(self, name) == getattr(other, name) for name in self._names
        )

    def __repr__(self) -> str:
        fields = ", ".join(f"{name}={value!r}" for name, value in self.as_dict().items())
        return f"{type(self).__module__}.{type(self).__qualname__}({fields})"

    def __reduce__(self) -> tuple[Any, ...]:
        return _rebuilt, (type(self), self.as_dict())


def _rebuilt(cls: type, fields: dict[str, Any]) -> Any:
    return cls(**fields)


class Form(Struct):
    """A form 单据: something that is asked of the books. ``School.submit`` files it."""

    __slots__ = ()
    kind: ClassVar[str]  #: its name, ``assets.acquire``
    about: ClassVar[str]  #: what it is for
    about_zh: ClassVar[str]  #: 用途

    def __setattr__(self, name: str, value: object) -> None:
        _bursar.set_field(self, name, value)


class Record(Struct):
    """A row of an answer. It cannot be changed."""

    __slots__ = ()

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__qualname__} cannot be changed")


class Desk:
    """The questions of one domain, to be asked of some books."""

    __slots__ = ("_source",)

    def __init__(self, source: _bursar.Source) -> None:
        self._source = source


def _function(head: str, body: str, scope: dict[str, Any]) -> Any:
    """A function from its source, so that its signature and its errors are Python's own."""
    found: dict[str, Any] = {}
    exec(f"def {head}:\n    {body}\n", scope, found)
    return found.popitem()[1]


def _parameters(fields: list[Any]) -> str:
    """``, asset, cost, room=None``"""
    return "".join(f", {f[0]}" if f[2] else f", {f[0]}=None" for f in fields)


def _struct_class(number: int, called: str, fields: list[Any]) -> dict[str, Any]:
    names = tuple(field[0] for field in fields)
    star = ", *" if names else ""
    head = f"__init__(self{star}{_parameters(fields)})"
    values = "".join(f"{name}, " for name in names)
    init = _function(head, f"fill(self, ({values}))", {"fill": _bursar.fill})
    init.__qualname__ = f"{called}.__init__"
    return {
        "__slots__": names,
        "__doc__": _Doc(),
        "__init__": init,
        "_layout": number,
        "_names": names,
        "_json_names": tuple(field[1] for field in fields),
    }


def _structs() -> tuple[dict[str, dict[str, Any]], dict[str, type[Form]], dict[int, list[Any]]]:
    """The classes by domain and name, those of forms by kind, and the fields by number."""
    domains: dict[str, dict[str, Any]] = {}
    forms: dict[str, type[Form]] = {}
    fields_of: dict[int, list[Any]] = {}
    for number, domain, name, kind, about, about_zh, fields in _bursar.structs():
        body = _struct_class(number, name, fields)
        body["__module__"] = f"bursar.{domain}"
        if kind:
            body.update(kind=kind, about=about, about_zh=about_zh)
        cls = type(name, (Form if kind else Record,), body)
        _bursar.adopt(number, cls)
        domains.setdefault(domain, {})[name] = cls
        fields_of[number] = fields
        if kind:
            forms[kind] = cls
    return domains, forms, fields_of


DOMAINS, FORMS, _FIELDS = _structs()


def _flat(fields: list[Any]) -> tuple[list[Any], str]:
    """A question's parameters, and the dict that they go into.

    The fields of its filter, ``where``, are parameters like the others, where none of them is
    called as another; a list of structs is one parameter.
    """
    own = {field[0] for field in fields}
    parameters, items = [], []
    for field in fields:
        inner = _FIELDS[field[5]] if field[0] == "where" else None
        if inner and own & {one[0] for one in inner}:
            inner = None
        # ``on`` is of every question; one that has such a field of its own takes ``on_``.
        value = "on_" if field[0] == "on" else field[0]
        parameters += [(value, *field[1:])] if inner is None else inner
        if inner is not None:
            value = "{" + ", ".join(f"{one[0]!r}: {one[0]}" for one in inner) + "}"
        items.append(f"{field[0]!r}: {value}")
    return parameters, "{" + ", ".join(items) + "}"


def _method_doc(about: str, about_zh: str, parameters: list[Any], also: str) -> str:
    lines = [f"{about[0].upper()}{about[1:]} {about_zh}.", "", *([also, ""] if also else [])]
    lines += [f"{name}: {doc} {zh}" for name, _, _, doc, zh, _ in parameters]
    lines.append("on: by the books of the end of that day; left out, those of now 截止日期")
    return "\n".join(lines)


def _frame(columns: list[Any]) -> Any:
    from ._frames import frame

    return frame(columns)


def _methods(kind: str, about: str, about_zh: str, fields: list[Any], rows: bool) -> Any:
    """(name, function) of each method that a question becomes."""
    name = kind.partition(".")[2]
    parameters, given = _flat(fields)
    firm = "".join(f", {p[0]}" for p in parameters if p[2])
    loose = "".join(f", {p[0]}=None" for p in parameters if not p[2])
    head = f"(self{firm}, *{loose}, on=None)"
    ask = _function(name + head, f"return self._source.ask({kind!r}, {given}, on)", {})
    ask.__doc__ = _method_doc(about, about_zh, parameters, "")
    yield name, ask
    if rows:
        called = "frame" if name == "list" else f"{name}_frame"
        body = f"return frame(self._source.columns({kind!r}, {given}, on))"
        as_frame = _function(called + head, body, {"frame": _frame})
        as_frame.__doc__ = _method_doc(about, about_zh, parameters, "As a pandas DataFrame.")
        yield called, as_frame


def _desks() -> None:
    bodies: dict[str, dict[str, Any]] = {}
    for question in _bursar.questions():
        kind = question[0]
        domain = kind.partition(".")[0]
        body = bodies.setdefault(domain, {"__slots__": (), "__module__": f"bursar.{domain}"})
        for name, method in _methods(*question):
            method.__module__ = body["__module__"]
            method.__qualname__ = f"{domain.capitalize()}.{name}"
            body[name] = method
    for domain, body in bodies.items():
        body["__doc__"] = f"What may be asked about {domain}; ``school.{domain}`` is one."
        name = domain.capitalize()
        DOMAINS.setdefault(domain, {})[name] = type(name, (Desk,), body)


_desks()


def form(kind: str, fields: dict[str, Any]) -> Form:
    """A form by its name and its fields by their names in JSON."""
    cls = FORMS.get(kind)
    if cls is None:
        raise ValueError(f"there is no form {kind}")
    named = dict(zip(cls._json_names, cls._names))
    return cls(**{named.get(name, name): value for name, value in fields.items()})


def publish(module: str, names: dict[str, Any]) -> list[str]:
    """Puts the classes of a domain into its module; gives their names."""
    classes = DOMAINS[module.rpartition(".")[2]]
    names.update(classes)
    return sorted(classes)
