"""What type checkers see: the stubs that the build writes."""

import ast
import inspect
import subprocess
import sys
from pathlib import Path

import pytest

import bursar
from bursar import assets, budget, people, safety

PACKAGE = Path(bursar.__file__).parent

GOOD = """
from datetime import date
from decimal import Decimal

import bursar
from bursar import assets, people


def use(school: bursar.School) -> Decimal:
    form = assets.Acquire(asset="A", name="x", category="g:A1", cost="12.50", room="S1")
    form.quantity = 5
    posted = school.submit(form, by="zhou", at="2026-03-02T01:30:00Z")
    seq: int = posted.seq
    card = school.assets.card("A", on=date(2026, 3, 2))
    due: date | None = card.due if card else None
    rooms: list[assets.RoomCard] = school.assets.rooms()
    try:
        school.batch([form, people.AddUnit(unit="a", name="b")], by="zhou")
    except bursar.Refusal as refusal:
        print(refusal.code, refusal.figures["code"], seq, due, rooms)
    return school.as_of(seq).assets.total_value(below="S1", state="in_use")
"""

BAD = """
import bursar
from bursar import assets

school = bursar.memory()
assets.Acquire(asset="A", name="x", category="g:A1", cost=12.5, room="S1")
assets.Acquire(asset="A")
assets.Acquire("A")
assets.Issue(assets="A", user="u")
assets.HandOver(from_="a", to="b", role="thief")
school.submit("assets.acquire", by="zhou")
school.submit(assets.SignCard(room="S1"))
school.assets.count(rum="S1")
school.assets.count(state="stolen")
total: str = school.assets.total_value()
"""


@pytest.mark.parametrize(
    "module", [assets, budget, people, safety], ids=lambda module: module.__name__
)
def test_stubs_name_what_is_there(module):
    stub = PACKAGE / (module.__name__.rpartition(".")[2] + ".pyi")
    classes = {
        n.name: n for n in ast.parse(stub.read_text("utf-8")).body if isinstance(n, ast.ClassDef)
    }
    assert set(classes) == set(module.__all__)
    for name, node in classes.items():
        for function in (n for n in node.body if isinstance(n, ast.FunctionDef)):
            there = inspect.signature(getattr(getattr(module, name), function.name))
            arguments = function.args.args + function.args.kwonlyargs
            assert [argument.arg for argument in arguments] == list(there.parameters)


def check(tmp_path, text):
    path = tmp_path / "sample.py"
    path.write_text(text)
    command = [sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "cache", path]
    ran = subprocess.run(command, capture_output=True, text=True, cwd=tmp_path)
    return [line for line in ran.stdout.splitlines() if "error:" in line]


def test_strict_checking(tmp_path):
    assert (PACKAGE / "py.typed").exists()
    assert check(tmp_path, GOOD) == []
    errors = check(tmp_path, BAD)
    first = BAD.splitlines().index("school = bursar.memory()") + 2
    wrong = {int(error.split(":")[1]) for error in errors}
    assert wrong == set(range(first, len(BAD.splitlines()) + 1)), errors
