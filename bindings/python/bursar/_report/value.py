"""The report on what there is and what it is worth."""

from __future__ import annotations

from typing import Any

from .markdown import Rows, Say, table, yuan
from .year import Worth, Year

_CARE = {
    "unit": ("By unit", "按使用部门"),
    "custodian": ("By custodian", "按保管人"),
}


def _figures(say: Say) -> list[str]:
    return [say("cards", "卡片"), say("pieces", "数量"), say("value, yuan", "原值（元）")]


def _net_heads(year: Year, say: Say) -> list[str]:
    heads = [say("depreciated, yuan", "累计折旧（元）"), say("net value, yuan", "净值（元）")]
    return heads if year.depreciates else []


def _net(year: Year, worth: Worth) -> list[str]:
    return [yuan(worth.accumulated), yuan(worth.net)] if year.depreciates else []


def _groups(year: Year, by: str) -> list[Any]:
    return sorted(year.totals[by], key=lambda group: group.value, reverse=True)


def _stores(year: Year, say: Say) -> list[str]:
    heads = [
        say("room", "保管室"), say("name", "名称"), say("keeper", "保管员"),
        say("cards", "卡片"), say("value, yuan", "原值（元）"), *_net_heads(year, say),
    ]  # fmt: skip
    rows: Rows = [
        [one.room.room, one.room.name, one.room.keeper, one.cards, yuan(one.worth.cost)]
        + _net(year, one.worth)
        for one in year.stores
    ]
    title = say("By custody room, with what it manages", "按保管室（含下属）")
    return [f"### {title}", "", *table(heads, rows, 3)] if rows else []


def _by(year: Year, say: Say, by: str) -> list[str]:
    heads = [say("code", "编号"), say("name", "名称"), *_figures(say)]
    rows = [[g.key, g.name, g.count, g.quantity, yuan(g.value)] for g in _groups(year, by)]
    return table(heads, rows)


def _categories(year: Year, say: Say) -> list[str]:
    heads = [say("code", "编号"), say("name", "名称"), *_figures(say), *_net_heads(year, say)]
    rows: Rows = [
        [g.key, g.name, g.count, g.quantity, yuan(g.value), *_net(year, year.values[g.key])]
        for g in _groups(year, "category")
    ]
    return [f"### {say('By category', '按类别')}", "", *table(heads, rows)]


def assets(year: Year, say: Say) -> list[str]:
    whole: Rows = [
        [say("all assets", "资产合计"), year.cards, year.pieces, yuan(year.worth.cost)]
        + _net(year, year.worth)
    ]
    return [
        *[f"## {say('Assets', '资产')}", ""],
        *table(["", *_figures(say), *_net_heads(year, say)], whole, 1),
        *_stores(year, say),
        *_categories(year, say),
        *[f"### {say('By state', '按使用状况')}", "", *_by(year, say, "state")],
    ]


def care(year: Year, say: Say) -> list[str]:
    """In whose care the assets are: the long tables."""
    lines = [f"## {say('In whose care', '使用与保管')}", ""]
    for by, (en, zh) in _CARE.items():
        lines += [f"### {say(en, zh)}", "", *_by(year, say, by)]
    return lines


def _month_by_month(year: Year, say: Say) -> list[str]:
    runs = {f"{run.year:04}-{run.month:02}": run for run in year.runs if not run.reversed}
    rows: Rows = []
    for month in sorted({*runs, *year.months}):
        run, worth = runs.get(month), year.months.get(month)
        row = [run.count, yuan(run.total), yuan(run.opening)] if run else [""] * 3
        rows.append([month, *row, *(map(yuan, worth) if worth else [""] * 3)])
    booked = yuan(sum(run.total for run in runs.values()))
    rows.append([say("together", "合计"), "", booked, "", "", "", ""])
    heads = [
        say("month", "月份"), say("cards", "计提卡片"), say("depreciation, yuan", "本月折旧（元）"),
        say("of earlier months", "补记以前折旧"), say("value at its end", "月末原值"),
        say("depreciated", "月末累计折旧"), say("net value", "月末净值"),
    ]  # fmt: skip
    # No sum of earlier months: a card that is split brings what its parent had already.
    note = say(
        "Of earlier months: what cards that are new to the depreciation, or came of a split, "
        "had behind them. A month's end is as the books stood then.",
        "补记以前折旧：首次计提的卡片，或由拆分而来的卡片，此前各月的折旧。月末数为当日账面数。",
    )
    return [f"### {say('Month by month', '逐月')}", "", *table(heads, rows, 1), note, ""]


def _taken_back(year: Year, say: Say) -> list[str]:
    heads = [say("month", "月份"), say("cards", "计提卡片"), say("taken back, yuan", "已冲回（元）")]
    rows: Rows = [
        [f"{run.year:04}-{run.month:02}", run.count, yuan(run.total)]
        for run in year.runs
        if run.reversed
    ]
    title = say("Runs taken back", "已冲回的计提")
    return [f"### {title}", "", *table(heads, rows, 1)] if rows else []


def depreciation(year: Year, say: Say) -> list[str]:
    lines = [f"## {say('Depreciation', '折旧')}", ""]
    if not year.depreciates:
        return [*lines, say("None is booked.", "尚未计提折旧。"), ""]
    now: Rows = [
        [say("original value", "原值"), year.cards, yuan(year.worth.cost)],
        [say("depreciated so far", "累计折旧"), "", yuan(year.worth.accumulated)],
        [say("net value", "净值"), "", yuan(year.worth.net)],
        [say("next month comes to", "下月应提折旧"), year.due.count, yuan(year.due.total)],
        [say("life not decided", "年限未定"), year.due.undecided, ""],
    ]
    heads = ["", say("cards", "卡片"), say("yuan", "金额（元）")]
    return lines + table(heads, now, 1) + _month_by_month(year, say) + _taken_back(year, say)
