"""A small school that the tests share."""

from __future__ import annotations

import sqlite3

import pytest

import bursar
from bursar import assets, people

START = "2026-03-02T01:30:00Z"


def found(school: bursar.School, at: str | None = START) -> bursar.School:
    """Founds 和平小学: zhou may file every form, liu keeps the main custody room S1."""
    school.submit(
        people.Found(
            unit="hp",
            school="和平小学",
            time_zone="+08:00",
            authority="zhou",
            authority_name="周明",
            post="head",
            post_name="校长",
        ),
        by="zhou",
        at=at,
    )
    forms = [
        people.Allow(post="head", forms=["assets.*"]),
        people.AddUnit(unit="office", name="总务处"),
        people.AddPerson(person="liu", name="刘芳"),
        people.AddPerson(person="chen", name="陈静", workload=50),
        assets.AdoptScheme(scheme="gb", name="GB/T 14885", edition="2022"),
        assets.AddCategory(scheme="gb", code="A02010105", name="台式计算机"),
        assets.OpenRoom(room="S1", name="总保管室", type="main_store"),
        assets.OpenRoom(room="R101", name="一年级教室", type="classroom", under="S1"),
        assets.AppointKeeper(room="S1", keeper="liu"),
    ]
    school.batch(forms, by="zhou", at=at)
    return school


def computer(code: str, cost: object = "4500.00", **more: object) -> assets.Acquire:
    """A computer in the custody room."""
    fields = {"name": "台式计算机", "category": "gb:A02010105", "room": "S1", **more}
    return assets.Acquire(asset=code, cost=cost, **fields)


def damage(db, seq: int) -> None:
    """Changes a figure of an entry behind the library's back."""
    raw = sqlite3.connect(db)
    raw.execute("DROP TRIGGER journal_is_not_changed")
    raw.execute("UPDATE journal SET form = replace(form, '5200.50', '5.50') WHERE seq = ?", [seq])
    raw.commit()
    raw.close()


@pytest.fixture
def school() -> bursar.School:
    return found(bursar.memory(clock=lambda: START))


@pytest.fixture
def db(tmp_path):
    """The file of a school with two computers; nobody has it open."""
    path = tmp_path / "heping.db"
    with bursar.open(path) as school:
        found(school)
        school.batch([computer("PC-1"), computer("PC-2", "5200.50")], by="zhou", at=START)
    return path
