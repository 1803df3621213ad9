"""A school's year as Markdown: every figure is asked of the books."""

from __future__ import annotations

from collections import Counter
from typing import Any, Callable, NamedTuple, Sequence

from ._catalogue import catalogue

TYPE_CHECKING = False
if TYPE_CHECKING:
    from datetime import date

    from ._school import Head, School, Snapshot, Verified

_STORES = ("main_store", "sub_store")
_DIMENSIONS = {
    "category": ("By category", "按类别"),
    "state": ("By state", "按使用状况"),
    "unit": ("By unit", "按使用部门"),
    "custodian": ("By custodian", "按保管人"),
}


class Year(NamedTuple):
    """The figures of a report, all as of one day."""

    school: str
    day: date
    head: Head  #: of the journal as it is now
    verified: Verified
    staff: Any
    cards: int
    pieces: int
    value: Any
    stores: list[tuple[Any, Any, int]]  #: custody room, value and cards with what it manages
    totals: dict[str, list[Any]]
    rooms: list[Any]
    overdue: list[Any]
    transfers: list[Any]
    filed: Counter[tuple[str, str]]  #: how many of a form in a month


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


def _books(school: School, on: str | None) -> Snapshot:
    return school.as_of(school.head().seq if on is None else on)


def gather(school: School, on: str | None) -> Year:
    """Asks the books as they were at the end of a day; left out, as they are."""
    books = _books(school, on)
    name, filed = _journal(school, on)
    assets = books.assets
    rooms = assets.rooms()
    stores = [
        (room, assets.total_value(below=room.room), assets.count(below=room.room))
        for room in rooms
        if room.type in _STORES
    ]
    return Year(
        school=name,
        day=books.day,
        head=school.head(),
        verified=school.verify(),
        staff=books.people.staff(),
        cards=assets.count(),
        pieces=assets.quantity(),
        value=assets.total_value(),
        stores=stores,
        totals={by: assets.totals(by) for by in _DIMENSIONS},
        rooms=rooms,
        overdue=assets.overdue(),
        transfers=assets.transfers(status="pending"),
        filed=filed,
    )


def _cell(value: object) -> str:
    return str(value).replace("\\", "\\\\").replace("|", "\\|").replace("\n", " ")


def _table(heads: list[str], rows: list[list[object]], left: int = 2) -> list[str]:
    """A Markdown table; the columns after the first `left` are figures."""
    rule = ["---" if i < left else "---:" for i in range(len(heads))]
    lines: list[Sequence[object]] = [heads, rule, *rows]
    return ["| " + " | ".join(_cell(cell) for cell in line) + " |" for line in lines] + [""]


def _say(lang: str) -> Callable[[str, str], str]:
    def say(en: str, zh: str) -> str:
        return {"en": en, "zh": zh, "both": f"{en} {zh}"}[lang]

    return say


def _yuan(amount: Any) -> str:
    return f"{amount:,.2f}"


def _top(year: Year, say: Callable[[str, str], str]) -> list[str]:
    good = say("every entry is good", "逐笔核验无误")
    bad = say(f"entry {year.verified.bad} is bad", f"第{year.verified.bad}笔有误")
    return [
        f"# {_cell(year.school) or say('No school yet', '尚未建账')}: "
        + say("report of", "报告，截至")
        + f" {year.day}",
        "",
        f"- {say('entries of the journal', '日志笔数')}: {year.verified.entries}",
        f"- {say('newest entry', '最新一笔')}: `{year.head}`",
        f"- {say('verification', '核验')}: " + (good if year.verified else bad),
        "",
    ]


def _people(year: Year, say: Callable[[str, str], str]) -> list[str]:
    rows: list[list[object]] = [
        [say("people", "人数"), year.staff.persons],
        [say("of them part-time", "其中兼职"), year.staff.part_time],
        [say("full-time equivalents", "折合全职"), f"{year.staff.workload / 100:.2f}"],
    ]
    heads = [say("Staff", "人员"), say("number", "数")]
    return [f"## {say('Staff', '人员')}", "", *_table(heads, rows, 1)]


def _figures(say: Callable[[str, str], str]) -> list[str]:
    return [say("cards", "卡片"), say("pieces", "数量"), say("value, yuan", "原值（元）")]


def _assets(year: Year, say: Callable[[str, str], str]) -> list[str]:
    whole: list[list[object]] = [
        [say("all assets", "资产合计"), year.cards, year.pieces, _yuan(year.value)]
    ]
    lines = [f"## {say('Assets', '资产')}", "", *_table(["", *_figures(say)], whole, 1)]
    if year.stores:
        title = say("By custody room, with what it manages", "按保管室（含下属）")
        heads = [
            say("room", "保管室"), say("name", "名称"), say("keeper", "保管员"),
            say("cards", "卡片"), say("value, yuan", "原值（元）"),
        ]  # fmt: skip
        rooms: list[list[object]] = [
            [room.room, room.name, room.keeper or "", cards, _yuan(value)]
            for room, value, cards in year.stores
        ]
        lines += [f"### {title}", "", *_table(heads, rooms, 3)]
    for by, (en, zh) in _DIMENSIONS.items():
        groups = sorted(year.totals[by], key=lambda group: group.value, reverse=True)
        rows: list[list[object]] = [
            [g.key, g.name, g.count, g.quantity, _yuan(g.value)] for g in groups
        ]
        heads = [say("code", "编号"), say("name", "名称"), *_figures(say)]
        lines += [f"### {say(en, zh)}", "", *_table(heads, rows)]
    return lines


def _cards(year: Year, say: Callable[[str, str], str]) -> list[str]:
    zh = {
        "not_signed": "未签",
        "outdated": "签后有变动",
        "signed": "已签待核",
        "verified": "已核对",
    }
    found = Counter(room.card for room in year.rooms)
    rows: list[list[object]] = [
        [say(card.replace("_", " "), zh[card]), found[card]] for card in zh if found[card]
    ]
    heads = [say("status", "状态"), say("rooms", "房间数")]
    return [f"## {say('Custody cards', '公物使用保管卡')}", "", *_table(heads, rows, 1)]


def _open(year: Year, say: Callable[[str, str], str]) -> list[str]:
    """What waits for somebody: loans overdue and transfers pending."""
    none = [say("None.", "无。"), ""]
    loans: list[list[object]] = [[o.asset, o.name, o.borrower, o.due, o.days] for o in year.overdue]
    heads = [
        say("asset", "资产编号"), say("name", "名称"), say("borrower", "借用人"),
        say("due", "应还日期"), say("days", "逾期天数"),
    ]  # fmt: skip
    lines = [f"## {say('Overdue loans', '逾期未还')}", ""]
    lines += _table(heads, loans, 4) if loans else none
    moves: list[list[object]] = [
        [t.transfer, t.room, t.requested_by, t.requested_on, len(t.assets)] for t in year.transfers
    ]
    heads = [
        say("transfer", "转移单号"), say("to room", "转入地点"), say("requested by", "申请人"),
        say("on", "申请日期"), say("assets", "资产数"),
    ]  # fmt: skip
    lines += [f"## {say('Pending transfers', '待入账转移')}", ""]
    return lines + (_table(heads, moves, 4) if moves else none)


def months_of(year: Year) -> list[str]:
    """The months of the report's year in which anything was filed."""
    return sorted({month for _, month in year.filed if month[:4] == f"{year.day:%Y}"})


def _filed(year: Year, say: Callable[[str, str], str]) -> list[str]:
    months = months_of(year)
    titles = {form["name"]: form["about_zh"] for form in catalogue()["forms"]}
    kinds = [kind for kind in titles if any((kind, month) in year.filed for month in months)]
    rows: list[list[object]] = []
    for kind in kinds:
        counts = [year.filed[kind, month] for month in months]
        rows.append([kind, titles[kind], *counts, sum(counts)])
    sums = [sum(year.filed[kind, month] for kind in kinds) for month in months]
    rows.append([say("together", "合计"), "", *sums, sum(sums)])
    heads = [say("form", "单据"), say("what for", "用途"), *months, say("year", "全年")]
    title = say(f"Forms filed in {year.day:%Y}", f"{year.day:%Y}年单据")
    return [f"## {title}", "", *_table(heads, rows)]


def written(year: Year, lang: str) -> str:
    """The report in Markdown. lang: ``zh``, ``en`` or ``both``"""
    say = _say(lang)
    parts = (_top, _people, _assets, _cards, _open, _filed)
    return "\n".join(line for part in parts for line in part(year, say))
