"""A school's year as Markdown: every figure is asked of the books."""

from __future__ import annotations

from collections import Counter

from .._catalogue import catalogue
from .budget import budget
from .markdown import Rows, Say, cell, saying, table
from .papers import loans, losses, stocktakes, transfers, waiting, write_offs
from .safety import safety
from .value import assets, care, depreciation
from .year import Year, gather, months_of

__all__ = ["Year", "gather", "written"]


def _top(year: Year, say: Say) -> list[str]:
    good = say("every entry is good", "逐笔核验无误")
    bad = say(f"entry {year.verified.bad} is bad", f"第{year.verified.bad}笔有误")
    return [
        f"# {cell(year.school) or say('No school yet', '尚未建账')}: "
        + say("report of", "报告，截至")
        + f" {year.day}",
        "",
        f"- {say('entries of the journal', '日志笔数')}: {year.verified.entries:,}",
        f"- {say('newest entry', '最新一笔')}: `{year.head}`",
        f"- {say('verification', '核验')}: " + (good if year.verified else bad),
        "",
    ]


def _people(year: Year, say: Say) -> list[str]:
    rows: Rows = [
        [say("people", "人数"), year.staff.persons],
        [say("of them part-time", "其中兼职"), year.staff.part_time],
        [say("full-time equivalents", "折合全职"), f"{year.staff.workload / 100:.2f}"],
    ]
    heads = [say("Staff", "人员"), say("number", "数")]
    return [f"## {say('Staff', '人员')}", "", *table(heads, rows, 1)]


def _cards(year: Year, say: Say) -> list[str]:
    zh = {
        "not_signed": "未签",
        "outdated": "签后有变动",
        "signed": "已签待核",
        "verified": "已核对",
    }
    found = Counter(room.card for room in year.rooms)
    cards = [card for card in zh if found[card]]
    rows: Rows = [[say(card.replace("_", " "), zh[card]), found[card]] for card in cards]
    heads = [say("status", "状态"), say("rooms", "房间数")]
    return [f"## {say('Custody cards', '公物使用保管卡')}", "", *table(heads, rows, 1)]


def _filed(year: Year, say: Say) -> list[str]:
    months = months_of(year)
    titles = {form["name"]: form["about_zh"] for form in catalogue()["forms"]}
    kinds = [kind for kind in titles if any((kind, month) in year.filed for month in months)]
    rows: Rows = []
    for kind in kinds:
        counts = [year.filed[kind, month] for month in months]
        rows.append([kind, titles[kind], *counts, sum(counts)])
    sums = [sum(year.filed[kind, month] for kind in kinds) for month in months]
    rows.append([say("together", "合计"), "", *sums, sum(sums)])
    heads = [say("form", "单据"), say("what for", "用途"), *months, say("year", "全年")]
    title = say(f"Forms filed in {year.day:%Y}", f"{year.day:%Y}年单据")
    return [f"## {title}", "", *table(heads, rows)]


_PARTS = (
    _top, waiting, budget, assets, depreciation, stocktakes, write_offs, losses, loans, transfers,
    _cards, care, safety, _people, _filed,
)  # fmt: skip


def written(year: Year, lang: str) -> str:
    """The report in Markdown. lang: ``zh``, ``en`` or ``both``"""
    say = saying(lang)
    return "\n".join(line for part in _PARTS for line in part(year, say))
