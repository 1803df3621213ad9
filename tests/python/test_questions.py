"""Questions as methods with types."""

import inspect
from datetime import date
from decimal import Decimal

import pytest
from conftest import computer

import bursar
from bursar import assets, people


@pytest.fixture
def stocked(school):
    school.batch(
        [
            computer("PC-1", "4500.00", serial="S1"),
            computer("PC-2", "5200.50"),
            computer("DESK-1", 300, room="R101", quantity=30, name="课桌", measure="张"),
            assets.Issue(assets=["PC-2"], user="chen", room="R101"),
            assets.Lend(assets=["PC-1"], borrower="chen", due="2026-03-20"),
        ],
        by="zhou",
    )
    return school


def test_every_question_is_a_method(school):
    for question in bursar.questions():
        domain, _, name = question["name"].partition(".")
        method = getattr(getattr(school, domain), name)
        assert question["about_zh"] in inspect.getdoc(method)
        assert "on" in inspect.signature(method).parameters


def test_figures(stocked):
    desk = stocked.assets
    assert desk.total_value() == Decimal("10000.50") and isinstance(desk.total_value(), Decimal)
    assert desk.count() == 3 and desk.quantity() == 32
    assert desk.total_value(room="R101") == Decimal("5500.50")
    assert desk.total_value(below="S1") == desk.total_value()
    assert desk.count(room="R101", user="chen") == 1
    assert desk.count(state="on_loan") == 1 and desk.count(custodian="liu") == 3
    assert desk.count(category="gb:none") == 0 and desk.count(room="none") == 0


def test_wrong_questions(stocked):
    with pytest.raises(bursar.Refusal) as caught:
        stocked.assets.count(state="stolen")
    assert (caught.value.code, caught.value.field) == ("base.choice_unknown", "where.state")
    with pytest.raises(TypeError, match="room: expected a str, got int"):
        stocked.assets.count(room=5)
    with pytest.raises(TypeError, match="unexpected keyword argument 'rum'"):
        stocked.assets.count(rum="S1")
    with pytest.raises(TypeError, match="on: expected a date or a str, got int"):
        stocked.assets.count(on=5)
    with pytest.raises(bursar.Refusal):
        stocked.assets.count(on="soon")
    with pytest.raises(TypeError, match="by: expected a str, got None"):
        stocked.ask("assets.totals")
    with pytest.raises(TypeError, match="no such field"):
        stocked.ask("assets.count", room="S1")
    with pytest.raises(bursar.Refusal) as caught:
        stocked.ask("assets.colour")
    assert caught.value.code == "base.unknown_question"


def test_cards(stocked):
    card = stocked.assets.card("PC-1")
    assert (card.asset, card.cost, card.state) == ("PC-1", Decimal("4500.00"), "on_loan")
    assert card.due == date(2026, 3, 20) and card.serial == "S1" and card.brand is None
    assert stocked.assets.card("PC-9") is None
    assert [c.asset for c in stocked.assets.list()] == ["DESK-1", "PC-1", "PC-2"]
    assert [c.asset for c in stocked.assets.list(user="chen", state="in_use")] == ["PC-2"]


def test_rows(stocked):
    desk = stocked.assets
    (group,) = desk.totals("category")
    assert (group.key, group.count, group.value) == ("gb:A02010105", 3, Decimal("10000.50"))
    assert desk.totals(by="room") == stocked.ask("assets.totals", by="room")
    assert desk.overdue() == []
    (loan,) = desk.overdue(on="2026-03-25")
    assert (loan.asset, loan.borrower, loan.days) == ("PC-1", "chen", 5)
    rooms = {room.room: room for room in desk.rooms()}
    assert rooms["S1"].keeper == "liu" and rooms["S1"].card == "not_signed"
    assert rooms["R101"].under == "S1" and rooms["R101"].value == Decimal("5500.50")
    assert desk.transfers(status="pending") == []


def test_people(stocked):
    desk = stocked.people
    staff = desk.staff()
    assert (staff.persons, staff.part_time, staff.workload) == (3, 1, 250)
    assert desk.staff(post="head").persons == 1
    assert desk.holders("head") == ["zhou"]
    assert desk.may_file("zhou", "assets.issue") is True
    assert desk.may_file(person="liu", form="assets.issue") is False
    assert desk.filers("assets.issue") == ["head"]


def test_any_question_by_its_name(stocked):
    assert stocked.ask("assets.count", where={"room": "R101"}) == 2
    assert stocked.ask("assets.count", where=assets.Filter(room="R101")) == 2
    assert stocked.ask("assets.count", where=None) == 3
    assert isinstance(stocked.ask("people.staff"), people.Staffing)


def test_books_of_an_earlier_day(stocked):
    stocked.submit(computer("PC-3"), by="zhou", at="2026-04-01T00:00:00Z")
    books = stocked.as_of("2026-03-02")
    assert books.assets.count() == 3 and stocked.assets.count() == 4
    assert isinstance(books, bursar.Books)
    assert [loan.days for loan in stocked.assets.overdue()] == [12]
    assert books.assets.overdue() == []
