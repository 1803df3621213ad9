"""The report on the budget: how far it is carried out, month by month, and what funds have."""

from __future__ import annotations

from typing import Any

from .markdown import Rows, Say, choice, table, table_or_none, yuan
from .year import Budget, Year

_FIGURES = ("budget", "reserved", "committed", "done", "available")


def _heads(say: Say) -> list[str]:
    return [
        say("budget, yuan", "预算（元）"), say("reserved", "占用"), say("committed", "承诺"),
        say("spent", "执行"), say("available", "可用"), say("carried out", "执行率"),
    ]  # fmt: skip


def _rate(done: Any, budget: Any) -> str:
    return f"{100 * done / budget:.1f}%" if budget else ""


def _figures(row: Any) -> list[str]:
    return [*(yuan(getattr(row, name)) for name in _FIGURES), _rate(row.done, row.budget)]


def _ledgers(budget: Budget, say: Say) -> list[str]:
    rows: Rows = []
    for ledger, funds in budget.ledgers:
        sums = {name: sum(getattr(one, name) for one in funds) for name in _FIGURES}
        rate = _rate(sums["done"], sums["budget"])
        rows.append([ledger.ledger, ledger.name, *(yuan(sums[name]) for name in _FIGURES), rate])
    heads = [say("accounts", "账套"), say("name", "名称"), *_heads(say)]
    return table(heads, rows)


def _classes(budget: Budget, say: Say) -> list[str]:
    rows: Rows = [[row.key, row.name, *_figures(row)] for row in budget.classes]
    heads = [say("class", "经济分类"), say("name", "名称"), *_heads(say)]
    title = say("Execution by economic class", "按经济分类执行情况")
    return [f"### {title}", "", *table_or_none(say, heads, rows)]


def _months(budget: Budget, say: Say) -> list[str]:
    rows: Rows = [
        [
            row.month, yuan(row.planned), yuan(row.actual), yuan(row.planned_so_far),
            yuan(row.actual_so_far), yuan(row.difference),
        ]
        for row in budget.months
    ]  # fmt: skip
    heads = [
        say("month", "月份"), say("planned, yuan", "计划（元）"), say("spent, yuan", "执行（元）"),
        say("planned so far", "累计计划"), say("spent so far", "累计执行"),
        say("planned less spent", "差额"),
    ]  # fmt: skip
    title = say("Plan against actual", "计划与执行对比")
    return [f"### {title}", "", *table(heads, rows, 1)]


def _funds(budget: Budget, say: Say) -> list[str]:
    rows: Rows = [
        [
            row.fund, row.name, choice(say, "budget.FundRow", "origin", row.origin),
            yuan(row.received), yuan(row.paid), yuan(row.balance),
        ]
        for row in budget.funds
    ]  # fmt: skip
    heads = [
        say("fund", "资金"), say("name", "名称"), say("origin", "资金性质"),
        say("received, yuan", "本年收入（元）"), say("paid, yuan", "本年支出（元）"),
        say("balance, yuan", "余额（元）"),
    ]  # fmt: skip
    return [f"### {say('Funds', '资金')}", "", *table_or_none(say, heads, rows, 3)]


def budget(year: Year, say: Say) -> list[str]:
    if year.budget is None:
        return []
    return [
        *[f"## {say('Budget', '预算执行')}", ""],
        *_ledgers(year.budget, say),
        *_classes(year.budget, say),
        *_months(year.budget, say),
        *_funds(year.budget, say),
    ]
