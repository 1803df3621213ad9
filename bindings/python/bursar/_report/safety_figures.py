"""The figures of a report on safety: every one is asked of the books."""

from __future__ import annotations

from typing import Any, NamedTuple

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._school import Books


class Hazards(NamedTuple):
    """The year's hazards as the books stood at the end of a month."""

    found: int
    closed: int
    rate: Any  #: what was due so far, and closed


class Safety(NamedTuple):
    """The year's safety."""

    rounds: dict[str, Any]  #: done and missed, by month
    hazards: dict[str, Hazards]  #: by month, so far
    rate: Any
    days: Any  #: without an accident
    loss: Any  #: yuan
    spots: Any  #: key spots that are watched
    missed: list[Any]
    campaigns: list[Any]
    drills: list[Any]
    readiness: list[Any]


def hazards_of(books: Books) -> Hazards:
    found = books.safety.hazards()
    closed = sum(one.state == "closed" for one in found)
    return Hazards(len(found), closed, books.safety.rectification()[0])


def safety_of(books: Books, hazards: dict[str, Hazards]) -> Safety:
    desk = books.safety
    return Safety(
        rounds={row.key: row for row in desk.round_figures(by="month")},
        hazards=hazards,
        rate=desk.rectification()[0],
        days=desk.days_without(),
        loss=desk.losses()[0].loss,
        spots=books.assets.spot_coverage(),
        missed=desk.missed(),
        campaigns=desk.campaigns(),
        drills=desk.drills(),
        readiness=desk.readiness(),
    )
