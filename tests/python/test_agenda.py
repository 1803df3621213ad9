"""What is due, and the calendar that phones read."""

from datetime import date, datetime, timedelta, timezone

import pytest
from conftest import START, computer
from icalendar import Calendar
from test_cli import FINE, USAGE, run

import bursar
from bursar import assets

LONG = "多媒体教学一体机（含无线投屏器、移动支架、实物展台与两年上门保修服务）" * 2


def lend(school):
    school.batch(
        [
            computer("PC-1"),
            computer("PC/2号", name=LONG, warranty_until="2026-03-31"),
            computer("PC-3"),
            assets.Lend(assets=["PC-1"], borrower="chen", due="2026-03-20"),
            assets.Lend(assets=["PC-3"], borrower="liu", due="2026-03-20"),
        ],
        by="zhou",
        at=START,
    )
    return school


@pytest.fixture
def lent(school):
    return lend(school)


def events(school, **filter):
    return Calendar.from_ical(bursar.agenda_calendar(school, **filter)).walk("VEVENT")


def test_rows(lent):
    rows = lent.agenda.list()
    assert [(row.key, row.due, row.state) for row in rows] == [
        ("loan:PC-1", date(2026, 3, 20), "open"),
        ("loan:PC-3", date(2026, 3, 20), "open"),
        ("warranty:PC/2号", date(2026, 3, 31), "open"),
    ]
    assert rows[0].persons == ["chen"] and rows[0].rule == "借用期限"
    late = lent.agenda.list(sources=["loan"], late=True, on="2026-03-22")
    assert [(row.state, row.days_late) for row in late] == [("late", 2), ("late", 2)]
    assert lent.agenda.list(from_="2026-03-21", until="2026-03-30") == []
    assert [row.key for row in lent.agenda.list(person="liu")] == ["loan:PC-3", "warranty:PC/2号"]
    counts = {row.key: row.open for row in lent.agenda.counts(by="person")}
    assert counts == {"chen": 1, "liu": 2}


def test_frame(lent):
    pytest.importorskip("pandas")
    frame = lent.agenda.frame()
    assert list(frame["source"].astype(str)) == ["loan", "loan", "warranty"]


def test_a_calendar_is_read_back(lent):
    calendar = Calendar.from_ical(bursar.agenda_calendar(lent))
    assert calendar["PRODID"] == "-//Bursar//Agenda//ZH" and calendar["VERSION"] == "2.0"
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "和平小学"
    loan, _, warranty = calendar.walk("VEVENT")
    assert loan["UID"] == "loan%3APC-1@hp.bursar"
    assert loan["SUMMARY"] == "台式计算机" and warranty["SUMMARY"] == LONG
    assert loan["DESCRIPTION"] == "依据：借用期限\n责任人：chen\n状态：待办"
    assert loan["CATEGORIES"].to_ical() == b"loan" and loan["TRANSP"] == "TRANSPARENT"
    assert loan["DTSTART"].dt == date(2026, 3, 20)
    assert loan["DTEND"].dt - loan["DTSTART"].dt == timedelta(days=1)
    assert loan["DTSTAMP"].dt == datetime(2026, 3, 2, 1, 30, tzinfo=timezone.utc)
    assert "PRIORITY" not in loan


def test_names_are_unique_and_stay(lent):
    before = {event["UID"]: event["DTSTART"].dt for event in events(lent)}
    assert len(before) == 3 and all(uid.isascii() for uid in before)
    lent.submit(assets.ExtendLoan(assets=["PC-1"], due="2026-03-25"), by="zhou")
    after = {event["UID"]: event["DTSTART"].dt for event in events(lent)}
    assert after == {**before, "loan%3APC-1@hp.bursar": date(2026, 3, 25)}


def test_late_rows_come_first_on_phones(lent):
    late = events(lent, sources=["loan"], late=True, on="2026-03-22")
    assert [event["PRIORITY"] for event in late] == [1, 1]
    assert "逾期" in late[0]["DESCRIPTION"]


def test_the_same_books_give_the_same_bytes(lent):
    assert bursar.agenda_calendar(lent) == bursar.agenda_calendar(lent)
    assert bursar.agenda_calendar(lent, person="nobody") != bursar.agenda_calendar(lent)


def test_long_lines_are_folded(lent):
    written = bursar.agenda_calendar(lent)
    assert len(LONG.encode()) > 75 and written.endswith(b"\r\n")
    for line in written.split(b"\r\n"):
        assert len(line) <= 75
        line.decode()  # no character is cut in two


def test_without_a_school_there_is_no_calendar():
    with pytest.raises(ValueError, match="no school"):
        bursar.agenda_calendar(bursar.memory())


def test_the_command(db, tmp_path):
    with bursar.open(db) as school:
        loan = assets.Lend(assets=["PC-1"], borrower="chen", due="2026-03-20")
        school.submit(loan, by="zhou", at=START)
        written = bursar.agenda_calendar(school, from_="2026-03-02", on="2026-03-02")
    window = ("--from", "2026-03-02", "--on", "2026-03-02")
    code, out, _ = run("agenda", db, *window)
    assert code == FINE and out == "2026-03-20  待办  借用  台式计算机  chen  [借用期限]\n"
    code, out, _ = run("agenda", db, "--on", "2026-03-21", "--late", "--source", "loan")
    assert code == FINE and "逾期 1 天" in out
    assert run("agenda", db, *window, "--person", "liu")[:2] == (FINE, "")
    file = tmp_path / "a.ics"
    assert run("agenda", db, *window, "--until", "2026-04-01", "--ics", file)[0] == FINE
    assert file.read_bytes() == written
    assert run("agenda", db, "--from", "soon")[0] == USAGE
