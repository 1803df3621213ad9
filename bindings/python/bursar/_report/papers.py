"""The report on what was counted and what waits for somebody."""

from __future__ import annotations

from typing import Any

from .markdown import Rows, Say, choice, table, table_or_none, yuan
from .year import Stocktake, Year

_SCOPES = ("room", "below", "category", "custodian", "unit")
_MOST = 30  # differences of a stocktake that are shown


def waiting(year: Year, say: Say) -> list[str]:
    """How much there is to do; the sections after it tell what."""
    cases = [case.row for case in year.losses if case.row.status != "closed"]
    rows: Rows = [
        [say("stocktake differences open", "清查差异未处理"),
         sum(one.row.unsettled for one in year.stocktakes), ""],
        [say("write-offs pending", "待报废处置单"), year.pending.papers, yuan(year.pending.cost)],
        [say("loss cases open", "未结报损单"), len(cases), yuan(sum(one.amount for one in cases))],
        [say("loans overdue", "逾期未还"), len(year.overdue), ""],
        [say("transfers pending", "待入账转移"), len(year.transfers), ""],
    ]  # fmt: skip
    heads = ["", say("number", "数"), say("value, yuan", "金额（元）")]
    return [f"## {say('What waits', '待办事项')}", "", *table(heads, rows, 1)]


def _scope(year: Year, row: Any, say: Say) -> str:
    parts = []
    for scope in _SCOPES:
        code = getattr(row, scope)
        if code is not None:
            parts.append(year.name("room" if scope == "below" else scope, code))
    if row.below is not None:
        parts.append(say("with what it manages", "含下属"))
    if row.sample:
        parts.append(say(f"sample of {row.sample:,}", f"抽查{row.sample:,}项"))
    return ", ".join(parts) or say("the whole school", "全校")


def _counted(year: Year, say: Say) -> list[str]:
    rows: Rows = [
        [
            one.row.stocktake, _scope(year, one.row, say),
            choice(say, "assets.StocktakeRow", "stage", one.row.stage), one.row.opened,
            one.row.ended, one.row.expected, one.row.counted, one.row.agreeing,
            f"{one.row.agreement_bp / 100:.2f}%", one.count("missing", "short"),
            one.count("misplaced"), one.row.unsettled,
        ]
        for one in year.stocktakes
    ]  # fmt: skip
    heads = [
        say("stocktake", "清查编号"), say("scope", "范围"), say("stage", "阶段"),
        say("opened", "立项"), say("ended", "结束"), say("planned", "应盘"),
        say("counted", "已盘"), say("agree", "相符"), say("rate", "账实相符率"),
        say("missing or short", "盘亏"), say("misplaced", "地点不符"),
        say("differences open", "差异未处理"),
    ]  # fmt: skip
    return table_or_none(say, heads, rows, 5)


def _found(year: Year, say: Say) -> list[str]:
    rows: Rows = [
        [
            found.stocktake, choice(say, "assets.FindingTotal", "finding", found.finding),
            found.count, found.expected, found.pieces, found.difference,
            yuan(found.value), yuan(found.shortage), found.settled,
        ]
        for one in year.stocktakes
        for found in one.figures
    ]  # fmt: skip
    heads = [
        say("stocktake", "清查编号"), say("found", "清点结果"), say("cards", "项数"),
        say("pieces by the books", "账面数量"), say("counted", "实点数量"),
        say("difference", "差异数量"), say("value, yuan", "账面原值（元）"),
        say("missing, yuan", "盘亏原值（元）"), say("settled", "已处理"),
    ]  # fmt: skip
    title = say("What was found", "清点结果")
    return [f"### {title}", "", *table(heads, rows)] if rows else []


def _differing(one: Stocktake, say: Say) -> Rows:
    return [
        [
            line.stocktake, line.asset, line.name,
            choice(say, "assets.StocktakeLine", "finding", line.finding),
            choice(say, "assets.StocktakeLine", "settled", line.settled), line.paper,
            line.reason, line.expected, line.pieces, yuan(line.shortage),
        ]
        for line in one.differences[:_MOST]
    ]  # fmt: skip


def _differences(year: Year, say: Say) -> list[str]:
    rows = [row for one in year.stocktakes for row in _differing(one, say)]
    if not rows:
        return []
    heads = [
        say("stocktake", "清查编号"), say("asset", "资产编号"), say("name", "名称"),
        say("found", "清点结果"), say("settled", "处理方式"), say("paper", "关联单据"),
        say("reason", "说明"), say("by the books", "账面数量"), say("counted", "实点数量"),
        say("missing, yuan", "盘亏原值（元）"),
    ]  # fmt: skip
    lines = [f"### {say('Differences', '差异')}", "", *table(heads, rows, 7)]
    more = sum(len(one.differences) for one in year.stocktakes) - len(rows)
    return [*lines, say(f"And {more:,} more.", f"另有{more:,}项。"), ""] if more else lines


def stocktakes(year: Year, say: Say) -> list[str]:
    return [
        *[f"## {say('Stocktakes', '资产清查')}", ""],
        *_counted(year, say),
        *_found(year, say),
        *_differences(year, say),
    ]


def _applicants(year: Year, row: Any, say: Say) -> str:
    names = [year.name("custodian", code) for code in (row.applicant, row.joint) if code]
    return ", ".join(names) + ("" if row.joined else say(" (not signed yet)", "（联合申请未签）"))


def write_offs(year: Year, say: Say) -> list[str]:
    rows: Rows = []
    for row, sheet in year.write_offs:
        manner = choice(say, "assets.WriteOffRow", "manner", row.manner)
        ground = row.ground and choice(say, "assets.WriteOffRow", "ground", row.ground)
        rows.append(
            [
                row.write_off, ground or manner, sheet.reason, sheet.band.name,
                _applicants(year, row, say), row.requested_on, row.days,
                len(row.assets), row.pieces, yuan(row.cost), yuan(row.net),
            ]
        )  # fmt: skip
    if rows:
        all_ = year.pending
        figures = [all_.days, all_.count, all_.pieces, yuan(all_.cost), yuan(all_.net)]
        rows.append([say("together", "合计"), "", "", "", "", all_.oldest, *figures])
    heads = [
        say("paper", "处置单号"), say("ground", "事由"), say("reason", "理由"),
        say("band", "审批档次"), say("applied by", "申请人"), say("on", "申请日期"),
        say("days", "已办天数"), say("cards", "卡片"), say("pieces", "数量"),
        say("value, yuan", "原值（元）"), say("net value, yuan", "净值（元）"),
    ]  # fmt: skip
    title = say("Write-offs pending", "待报废（尚未核销）")
    return [f"## {title}", "", *table_or_none(say, heads, rows, 6)]


def losses(year: Year, say: Say) -> list[str]:
    rows: Rows = [
        [
            row.loss, sheet.what, choice(say, "assets.LossRow", "nature", row.nature),
            choice(say, "assets.LossRow", "status", row.status), year.name("unit", row.unit),
            year.name("custodian", row.reported_by), row.reported_on, row.days, row.pieces,
            yuan(row.amount), yuan(row.due), yuan(row.paid), yuan(row.owed),
        ]
        for row, sheet in year.losses
    ]  # fmt: skip
    heads = [
        say("case", "报损单号"), say("what", "事由"), say("nature", "性质"),
        say("status", "状态"), say("unit", "部门"), say("reported by", "报告人"),
        say("on", "报告日期"), say("days", "办理天数"), say("pieces", "数量"),
        say("loss, yuan", "损失（元）"), say("due", "应赔"), say("paid", "已赔"),
        say("owed", "尚欠"),
    ]  # fmt: skip
    return [f"## {say('Loss cases', '报损')}", "", *table_or_none(say, heads, rows, 7)]


def loans(year: Year, say: Say) -> list[str]:
    rows: Rows = [[o.asset, o.name, o.borrower, o.due, o.days] for o in year.overdue]
    heads = [
        say("asset", "资产编号"), say("name", "名称"), say("borrower", "借用人"),
        say("due", "应还日期"), say("days", "逾期天数"),
    ]  # fmt: skip
    return [f"## {say('Overdue loans', '逾期未还')}", "", *table_or_none(say, heads, rows, 4)]


def transfers(year: Year, say: Say) -> list[str]:
    rows: Rows = [
        [t.transfer, t.room, t.requested_by, t.requested_on, len(t.assets)] for t in year.transfers
    ]
    heads = [
        say("transfer", "转移单号"), say("to room", "转入地点"), say("requested by", "申请人"),
        say("on", "申请日期"), say("assets", "资产数"),
    ]  # fmt: skip
    title = say("Pending transfers", "待入账转移")
    return [f"## {title}", "", *table_or_none(say, heads, rows, 4)]
