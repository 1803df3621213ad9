"""The report on safety: what was looked at, what was found, and what of it is closed."""

from __future__ import annotations

from typing import Any

from .markdown import Rows, Say, choice, table, table_or_none, yuan
from .safety_figures import Safety
from .year import Year

_MOST = 30  # missed rounds that are shown


def _rate(row: Any) -> str:
    return "" if row is None or row.per_mille is None else f"{row.per_mille / 10:.1f}%"


def _yes(say: Say, value: bool | None) -> str:
    return "" if value is None else say("yes", "是") if value else say("no", "否")


def _whole(safety: Safety, say: Say) -> list[str]:
    held = sum(1 for one in safety.campaigns if one.inspected)
    done = sum(one.done for one in safety.rounds.values())
    rows: Rows = [
        [say("campaigns carried out", "专项检查（次）"), held],
        [say("hazards that were due", "到期隐患"), safety.rate.due],
        [say("of them closed", "其中已销案"), safety.rate.closed],
        [say("in time", "按期"), safety.rate.in_time],
        [say("late", "逾期"), safety.rate.late],
        [say("rectification rate", "整改率"), _rate(safety.rate)],
        [say("rounds done", "检查、演练、教育、巡查完成"), done],
        [say("rounds missed", "漏做"), len(safety.missed)],
        [say("drills", "演练（次）"), len(safety.drills)],
        [say("accidents", "事故（起）"), safety.days.accidents],
        [say("days without an accident", "无事故天数"), safety.days.days],
        [say("direct loss, yuan", "直接损失（元）"), yuan(safety.loss)],
        [
            say("key spots watched by a camera", "有视频监控的重点部位"),
            f"{safety.spots.watched} / {safety.spots.spots}",
        ],
    ]
    return table(["", say("number", "数")], rows, 1)


def _months(safety: Safety, say: Say) -> list[str]:
    rows: Rows = []
    for month, then in safety.hazards.items():
        asked = safety.rounds.get(month)
        rows.append(
            [
                month, asked.done if asked else 0, asked.missed if asked else 0, _rate(asked),
                then.found, then.closed, then.rate.due, then.rate.closed, _rate(then.rate),
            ]
        )  # fmt: skip
    heads = [
        say("month", "月份"), say("rounds done", "完成"), say("missed", "漏做"),
        say("done of those due", "完成率"), say("hazards found so far", "累计发现隐患"),
        say("closed so far", "累计销案"), say("due so far", "累计到期"),
        say("of them closed", "其中销案"), say("rate", "整改率"),
    ]  # fmt: skip
    title = say("Rounds and hazards by month", "每月检查与隐患")
    return [f"### {title}", "", *table(heads, rows, 1)]


def _campaigns(safety: Safety, say: Say) -> list[str]:
    rows: Rows = [
        [
            one.schedule, one.name, one.directive, one.from_, one.until,
            f"{one.inspected} / {one.targets}", one.findings, one.due, one.closed, _rate(one),
        ]
        for one in safety.campaigns
    ]  # fmt: skip
    heads = [
        say("campaign", "专项检查"), say("name", "名称"), say("directive", "上级文件"),
        say("from", "起"), say("until", "止"), say("inspected", "已检对象"),
        say("findings", "发现问题"), say("due", "到期"), say("closed", "销案"),
        say("rate", "整改率"),
    ]  # fmt: skip
    title = say("Campaigns", "专项检查")
    return [f"### {title}", "", *table_or_none(say, heads, rows, 5)]


def _missed(safety: Safety, say: Say) -> list[str]:
    rows: Rows = [
        [
            one.schedule, choice(say, "safety.MissedRow", "task", one.task), one.target,
            one.begins, one.due, ", ".join(one.persons), one.lacking,
        ]
        for one in safety.missed[-_MOST:]
    ]  # fmt: skip
    heads = [
        say("schedule", "计划"), say("task", "任务"), say("of", "对象"), say("from", "起"),
        say("until", "止"), say("whose", "责任人"), say("lacking", "缺少次数"),
    ]  # fmt: skip
    lines = [
        *[f"### {say('Rounds missed', '漏做的检查')}", ""],
        *table_or_none(say, heads, rows, 6),
    ]
    more = len(safety.missed) - len(rows)
    return [*lines, say(f"And {more:,} before.", f"此前另有{more:,}次。"), ""] if more else lines


def _drills(safety: Safety, say: Say) -> list[str]:
    rows: Rows = [
        [
            one.drill, choice(say, "safety.DrillRow", "kind", one.kind), one.on, one.target,
            _yes(say, one.within), one.headcount, one.seconds, one.limit, len(one.issues),
        ]
        for one in safety.drills
    ]  # fmt: skip
    heads = [
        say("drill", "演练"), say("kind", "种类"), say("on", "日期"), say("of", "对象"),
        say("within the limit", "限时内"), say("people", "参加人数"), say("seconds", "用时（秒）"),
        say("limit", "限时（秒）"), say("issues", "问题数"),
    ]  # fmt: skip
    return [f"### {say('Drills', '演练')}", "", *table_or_none(say, heads, rows, 5)]


def _readiness(safety: Safety, say: Say) -> list[str]:
    rows: Rows = [
        [
            choice(say, "safety.ReadinessRow", "category", one.category), one.measure, one.name,
            _yes(say, one.met), one.have, one.need,
        ]
        for one in safety.readiness
    ]  # fmt: skip
    heads = [
        say("category", "类别"), say("measure", "指标"), say("name", "名称"), say("met", "达标"),
        say("have", "实有"), say("need", "应有"),
    ]  # fmt: skip
    title = say("Readiness", "三防建设")
    return [f"### {title}", "", *table_or_none(say, heads, rows, 4)]


def safety(year: Year, say: Say) -> list[str]:
    if year.safety is None:
        return []
    return [
        *[f"## {say('Safety', '安全')}", ""],
        *_whole(year.safety, say),
        *_months(year.safety, say),
        *_campaigns(year.safety, say),
        *_missed(year.safety, say),
        *_drills(year.safety, say),
        *_readiness(year.safety, say),
    ]
