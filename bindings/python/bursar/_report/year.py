"""The figures of a report: every one is asked of the books."""

from __future__ import annotations

from collections import Counter
from typing import Any, Iterator, NamedTuple

from .safety_figures import Hazards, Safety, hazards_of, safety_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from .._school import Books, Head, School, Snapshot, Verified

_STORES = ("main_store", "sub_store")
_GROUPS = ("category", "state", "unit", "custodian")


class Worth(NamedTuple):
    """What things are worth, yuan."""

    cost: Any  #: original value
    accumulated: Any  #: depreciated so far
    net: Any


class Store(NamedTuple):
    """A custody room with what it manages."""

    room: Any
    cards: int
    worth: Worth


class Stocktake(NamedTuple):
    row: Any
    figures: list[Any]  #: by finding
    differences: list[Any]  #: open ones first

    def count(self, *findings: str) -> int:
        return sum(one.count for one in self.figures if one.finding in findings)


class Paper(NamedTuple):
    """A write-off or a loss case: its line in the list, and all of it."""

    row: Any
    sheet: Any


class Budget(NamedTuple):
    """The year's budget; classes, months and funds are those of the main set of accounts."""

    ledgers: list[tuple[Any, list[Any]]]  #: each with its execution by fund
    classes: list[Any]  #: execution by economic class
    months: list[Any]  #: plan against actual
    funds: list[Any]


class Year(NamedTuple):
    """The figures of a report, all as of one day."""

    school: str
    day: date
    head: Head  #: of the journal as it is now
    verified: Verified
    staff: Any
    cards: int
    pieces: int
    worth: Worth
    stores: list[Store]
    totals: dict[str, list[Any]]
    values: dict[str, Worth]  #: by category
    depreciates: bool
    runs: list[Any]  #: of the year's months, those taken back too
    due: Any  #: next month's run
    months: dict[str, Worth]  #: of the year, each as the books stood at its end
    stocktakes: list[Stocktake]  #: of the year, and those still open
    write_offs: list[Paper]  #: pending
    pending: Any  #: all pending write-offs together
    losses: list[Paper]  #: of the year, and those still open
    rooms: list[Any]
    overdue: list[Any]
    transfers: list[Any]
    filed: Counter[tuple[str, str]]  #: how many of a form in a month
    budget: Budget | None = None  #: none where no set of accounts has one
    safety: Safety | None = None  #: none where nothing of it was ever filed

    def name(self, kind: str, code: str | None) -> str:
        """A person, unit, category or room by name and code; the code where no name is known."""
        if kind == "room":
            names = {room.room: room.name for room in self.rooms}
        else:
            names = {group.key: group.name for group in self.totals[kind]}
        return f"{names[code]} ({code})" if code in names else code or ""


def _offset(time_zone: str) -> Any:
    from datetime import timedelta

    sign = -1 if time_zone.startswith("-") else 1
    hours, minutes = time_zone[1:].split(":")
    return sign * timedelta(hours=int(hours), minutes=int(minutes))


def _journal(school: School, until: str | None) -> tuple[str, Counter[tuple[str, str]]]:
    """The school's name, and the forms filed by kind and month of the school's own days."""
    name, ahead, filed = "", None, Counter[tuple[str, str]]()
    for entry in school.follow():
        if entry.kind == "people.found":
            name, ahead = entry.fields["school"], _offset(entry.fields["time_zone"])
        day = (entry.at + ahead if ahead is not None else entry.at).date().isoformat()
        if until is not None and day > until:
            break
        filed[entry.kind, day[:7]] += 1
    return name, filed


def _worth(books: Books, **where: Any) -> Worth:
    desk = books.assets
    return Worth(desk.total_value(**where), desk.accumulated(**where), desk.net_value(**where))


def _stores(books: Books, rooms: list[Any]) -> list[Store]:
    return [
        Store(room, books.assets.count(below=room.room), _worth(books, below=room.room))
        for room in rooms
        if room.type in _STORES
    ]


def _ends(school: School, books: Snapshot, founded: str | None) -> Iterator[tuple[str, Books]]:
    """The year's months since the founding, each with the books as they stood at its end; the last
    one is the books' own day. One after the other: a million cards need not be there twelve times.
    """
    from datetime import date, timedelta

    for month in range(1, books.day.month + 1):
        following = date(books.day.year + month // 12, month % 12 + 1, 1)
        name = f"{books.day.year:04}-{month:02}"
        if founded is None or name < founded:
            continue
        last = month == books.day.month
        yield name, books if last else school.as_of(following - timedelta(days=1))


def _of_year(year: int, begun: date, ended: date | None) -> bool:
    return ended is None or year in (begun.year, ended.year)


def _differences(books: Books, stocktake: str) -> list[Any]:
    found: list[Any] = books.assets.stocktake_lines(stocktake=stocktake, open=True)
    lines = books.assets.stocktake_lines(stocktake=stocktake, open=False)
    return found + [line for line in lines if line.settled != "not_yet"]


def _stocktakes(books: Snapshot) -> list[Stocktake]:
    desk = books.assets
    return [
        Stocktake(
            row,
            desk.stocktake_figures(stocktake=row.stocktake),
            _differences(books, row.stocktake),
        )
        for row in desk.stocktakes()
        if _of_year(books.day.year, row.opened, row.ended)
    ]


def _write_offs(books: Books) -> list[Paper]:
    desk = books.assets
    pending = desk.write_offs(status="pending")
    return [Paper(row, desk.write_off_paper(row.write_off)) for row in pending]


def _losses(books: Snapshot) -> list[Paper]:
    desk = books.assets
    return [
        Paper(row, desk.loss_case(row.loss))
        for row in desk.losses()
        if row.status != "closed" or row.reported_on.year == books.day.year
    ]


def _budget(books: Snapshot) -> Budget | None:
    """The budget of the day's year, as adopted at least once."""
    desk, year = books.budget, books.day.year
    ledgers = [row for row in desk.ledgers() if row.year == year and row.version > 0]
    if not ledgers:
        return None
    return Budget(
        [(one, desk.execution(by="fund", year=year, ledger=one.ledger)) for one in ledgers],
        desk.execution(by="economic", year=year),
        desk.plan_actual(year=year),
        desk.funds(year=year),
    )


def gather(school: School, on: str | None) -> Year:
    """Asks the books as they were at the end of a day; left out, as they are."""
    books = school.as_of(school.head().seq if on is None else on)
    name, filed = _journal(school, on)
    assets = books.assets
    rooms = assets.rooms()
    runs, due = assets.depreciation_runs(), assets.depreciation_due()
    values = assets.values("category")
    careful = any(kind.startswith("safety.") for kind, _ in filed)
    months: dict[str, Worth] = {}
    hazards: dict[str, Hazards] = {}
    for month, then in _ends(school, books, min((month for _, month in filed), default=None)):
        months[month] = _worth(then)
        if careful:
            hazards[month] = hazards_of(then)
    return Year(
        school=name,
        day=books.day,
        head=school.head(),
        verified=school.verify(),
        staff=books.people.staff(),
        cards=assets.count(),
        pieces=assets.quantity(),
        worth=_worth(books),
        stores=_stores(books, rooms),
        totals={by: assets.totals(by) for by in _GROUPS},
        values={one.code: Worth(one.cost, one.accumulated, one.net) for one in values},
        depreciates=bool(runs or due.count or due.undecided),
        runs=[run for run in runs if run.year == books.day.year],
        due=due,
        months=months,
        stocktakes=_stocktakes(books),
        write_offs=_write_offs(books),
        pending=assets.pending_write_offs(),
        losses=_losses(books),
        rooms=rooms,
        overdue=assets.overdue(),
        transfers=assets.transfers(status="pending"),
        filed=filed,
        budget=_budget(books),
        safety=safety_of(books, hazards) if careful else None,
    )


def months_of(year: Year) -> list[str]:
    """The months of the report's year in which anything was filed."""
    return sorted({month for _, month in year.filed if month[:4] == f"{year.day:%Y}"})
