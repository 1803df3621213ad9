"""Depreciation schedules, worked out without a school."""

from __future__ import annotations

from typing import Any

from . import _bursar, assets


def _filled(terms: dict[str, Any]) -> dict[str, Any]:
    return {**terms, "cost": terms.get("cost"), "method": terms.get("method", "straight_line")}


def schedule(**terms: Any) -> list[assets.ScheduleRow]:
    """A depreciation schedule 折旧计划: its periods with amount, accumulated and net, yuan.

    >>> rows = schedule(cost=5000, start="2026-01-15", periods=72)
    >>> rows[0].amount, rows[-1].amount
    (Decimal('69.44'), Decimal('69.76'))

    The terms are those of ``bursar.assets.DepreciationTerms``; ``method`` left out is
    ``straight_line``. Raises `Refusal` for terms that lack something or don't fit.
    """
    found: list[assets.ScheduleRow] = _bursar.schedule(_filled(terms))
    return found


def schedule_frame(**terms: Any) -> Any:
    """The same as a pandas DataFrame."""
    from ._frames import frame

    return frame(_bursar.schedule_columns(_filled(terms)))
