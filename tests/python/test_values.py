"""What each type of field takes: wrong Python types at once, wrong values when filed."""

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

import numpy as np
import pytest
from conftest import START, computer

import bursar
from bursar import assets, people


@pytest.mark.parametrize(
    "given, cost",
    [
        ("19.9", "19.90"),
        ("0.01", "0.01"),
        (20, "20.00"),
        (np.int64(20), "20.00"),
        (Decimal("19.90"), "19.90"),
        (Decimal("19.9000"), "19.90"),
        (Decimal("1E+3"), "1000.00"),
        (Decimal("1.5E1"), "15.00"),
        ("99999999999.99", "99999999999.99"),
    ],
)
def test_money(school, given, cost):
    form = computer("PC-1", given)
    assert str(form.cost) == cost
    school.submit(form, by="zhou")
    assert str(school.assets.card("PC-1").cost) == cost
    assert str(school.assets.total_value()) == cost


@pytest.mark.parametrize("given", [19.9, 0.0, float("nan"), np.float64(1.5)])
def test_a_float_is_no_money(given):
    with pytest.raises(TypeError, match=r"cost: a float has no exact fen .* Decimal\('19.90'\)"):
        computer("PC-1", given)


@pytest.mark.parametrize("given", [True, b"5", [5], 5j, date(2026, 1, 1)])
def test_other_types_are_no_money(given):
    with pytest.raises(TypeError, match="cost: expected a Decimal, an int or a str"):
        computer("PC-1", given)


@pytest.mark.parametrize(
    "given",
    [
        "", "abc", "1.234", "1,200", "１２", "1e3", "+5", Decimal("1.234"), Decimal("NaN"),
        Decimal("Infinity"), Decimal("1E+999999"), Decimal("1E-999999"), 10**40,
        "1" * 15, "\ud800",
    ],
)  # fmt: skip
def test_what_is_no_amount_is_refused_when_filed(school, given):
    form = computer("PC-1", given)
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(form, by="zhou")
    assert refused.value.code == "base.wrong_type"
    assert refused.value.field == "cost"
    assert school.assets.count() == 0


@pytest.mark.parametrize("given", ["100000000000.01", 10**11 + 1, Decimal("-1E+13")])
def test_too_large_an_amount(school, given):
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(computer("PC-1", given), by="zhou")
    assert refused.value.code == "base.amount_out_of_range"


def test_a_negative_amount_is_for_the_rules_to_refuse(school):
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(computer("PC-1", "-0.01"), by="zhou")
    assert refused.value.code == "assets.cost_negative"


@pytest.mark.parametrize("given", ["2026-03-01", date(2026, 3, 1)])
def test_dates(school, given):
    form = computer("PC-1", acquired=given)
    assert form.acquired == date(2026, 3, 1) and type(form.acquired) is date
    school.submit(form, by="zhou")
    assert school.assets.card("PC-1").acquired == date(2026, 3, 1)


def test_a_datetime_is_no_date():
    with pytest.raises(TypeError, match="acquired: a datetime is another day elsewhere"):
        computer("PC-1", acquired=datetime(2026, 3, 1, tzinfo=timezone.utc))
    with pytest.raises(TypeError, match="acquired: expected a date or a str, got int"):
        computer("PC-1", acquired=20260301)


@pytest.mark.parametrize(
    "given, code",
    [
        ("2026-02-30", "base.wrong_type"),
        ("1.3.2026", "base.wrong_type"),
        (date(1899, 12, 31), "base.date_out_of_range"),
        (date(2200, 1, 1), "base.date_out_of_range"),
    ],
)
def test_a_day_that_cannot_be_is_refused_when_filed(school, given, code):
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(computer("PC-1", acquired=given), by="zhou")
    assert (refused.value.code, refused.value.field) == (code, "acquired")


@pytest.mark.parametrize("given", [2, np.int32(2)])
def test_whole_numbers(school, given):
    school.submit(computer("PC-1", quantity=given), by="zhou")
    assert school.assets.quantity() == 2


@pytest.mark.parametrize("given", [2.0, "2", True, Decimal(2)])
def test_what_is_no_whole_number(given):
    with pytest.raises(TypeError, match="quantity: expected an int"):
        computer("PC-1", quantity=given)


@pytest.mark.parametrize("given", [0, -1, 1_000_001, 2**31, 2**63, -(2**70)])
def test_a_number_out_of_range_is_refused(school, given):
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(computer("PC-1", quantity=given), by="zhou")
    assert refused.value.code == "base.number_out_of_range"
    assert refused.value.figures["number"] == str(given)


def test_choices_are_texts(school):
    school.submit(computer("PC-1", way="donation"), by="zhou")
    assert school.assets.card("PC-1").way == "donation"
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(computer("PC-2", way="theft"), by="zhou")
    assert refused.value.code == "base.choice_unknown"
    assert "purchase" in refused.value.figures["choices"]


def test_true_and_false():
    assert people.AddPost(post="head", name="校长", single=True).single is True
    with pytest.raises(TypeError, match="single: expected True or False, got int"):
        people.AddPost(post="head", name="校长", single=1)


@pytest.mark.parametrize("given", [5, b"PC-1", ["PC-1"], date(2026, 1, 1)])
def test_what_is_no_text(given):
    with pytest.raises(TypeError, match="asset: expected a str"):
        computer(given)


@pytest.mark.parametrize(
    "fields, code",
    [
        ({"asset": ""}, "base.code_malformed"),
        ({"asset": "PC 1"}, "base.code_malformed"),
        ({"asset": "x" * 65}, "base.code_malformed"),
        ({"name": ""}, "base.text_empty"),
        ({"name": "名" * 101}, "base.text_too_long"),
        ({"name": "a\x00b"}, "base.text_malformed"),
        ({"name": "\udcff"}, "base.text_malformed"),
    ],
)
def test_texts_that_cannot_be_are_refused(school, fields, code):
    form = computer("PC-1")
    for name, value in fields.items():
        setattr(form, name, value)
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(form, by="zhou")
    assert (refused.value.code, refused.value.field) == (code, next(iter(fields)))


def test_empty_lists_are_refused(school):
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(assets.Issue(assets=[], user="chen"), by="zhou")
    assert refused.value.code == "base.list_empty"


def test_the_field_within_a_form_within_a_form(school):
    form = assets.AcquireBatch(count=2, first=computer("PC-1", "cheap"))
    with pytest.raises(bursar.Refusal) as refused:
        school.submit(form, by="zhou")
    assert refused.value.field == "first.cost"


CHINA = timezone(timedelta(hours=8))


@pytest.mark.parametrize(
    "at",
    [
        "2026-03-02T02:00:00Z",
        datetime(2026, 3, 2, 2, tzinfo=timezone.utc),
        datetime(2026, 3, 2, 10, tzinfo=CHINA),
        datetime(2026, 3, 2, 2, 0, 0, 999_999, tzinfo=timezone.utc),
    ],
)
def test_moments(school, at):
    posted = school.submit(computer("PC-1"), by="zhou", at=at)
    assert posted.at == datetime(2026, 3, 2, 2, tzinfo=timezone.utc)
    assert posted.at.tzinfo is timezone.utc


def test_what_is_no_moment(school):
    with pytest.raises(TypeError, match="got one without a time zone"):
        school.submit(computer("PC-1"), by="zhou", at=datetime(2026, 3, 2, 2))
    with pytest.raises(TypeError, match="at: expected an aware datetime or a str, got int"):
        school.submit(computer("PC-1"), by="zhou", at=5)
    with pytest.raises(ValueError, match="expected a moment as"):
        school.submit(computer("PC-1"), by="zhou", at="2026-03-02")


def test_who_files_is_a_text(school):
    with pytest.raises(TypeError, match="by: expected a str"):
        school.submit(computer("PC-1"), by=None, at=START)
