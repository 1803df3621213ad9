"""A school's year in its books: 和平小学 is founded, its register taken over, 2026 filed and closed.

    ./dev demo

Every figure is asked of the books, which stay in build/demo/heping.db. Exits with 1 where a line
of the plays came out otherwise than it says, a row was not taken over, or the journal is damaged.
"""

from __future__ import annotations

import os
import subprocess
import sys
import unicodedata
from collections import Counter
from pathlib import Path
from typing import Any

import bursar

HERE = Path(os.path.relpath(Path(__file__).parent))
OUT = HERE.parent / "build" / "demo"
DB = OUT / "heping.db"
OCTOBER = "2026-10-31"
YEAR_END = "2026-12-31"
CLOSED = "2027-01-11"
SCHOOL, CANTEEN = "xuexiao", "shitang"
TAKEN_OVER = "2026-01-06T01:00:00Z"
COMPUTERS = "gbt14885-2022:A02010105"
STORES = {"main_store", "sub_store"}
WITH_CARDS = {"classroom", "office", "canteen"}


def width(text: str) -> int:
    """Columns on a terminal: a Chinese character takes two."""
    return len(text) + sum(unicodedata.east_asian_width(c) in "WF" for c in text)


def line(label: str, *figures: str) -> None:
    print("  " + label + " " * (44 - width(label)) + "".join(f"{f:>16}" for f in figures))


def title(text: str) -> None:
    print(f"\n{text}")


def yuan(amount: object) -> str:
    return f"{amount:,.2f}"


def tool(*args: object) -> bool:
    """Runs the command line of the package, and passes on what it prints."""
    sys.stdout.flush()
    return subprocess.run([sys.executable, "-m", "bursar", *map(str, args)]).returncode == 0


def play(name: str) -> bool:
    with bursar.open(DB) as school:
        report = bursar.play(HERE / name, school)
    print(f"{name}: {report.posted} forms posted, {report.refused} refused as they should be, "
          f"{report.answered} questions" if report else f"{name}: NOT as expected")
    for difference in report.differences:
        print(f"  {difference}")
    return bool(report)


def take_over() -> bool:
    return tool("import", DB, HERE / "register.csv", "--mapping", HERE / "mapping.json",
                "--by", "liu", "--at", TAKEN_OVER, "--reference", "register-2025")


def adopt() -> bool:
    """The rules of public schools: classes, lives, months, what must be checked, each with its
    source; the holidays."""
    packs = {"cn-public-schools": "zhou", "cn-chongqing-school-disposal": "zhou",
             "cn-economic-classes": "ouyang", "cn-gov-accounting-2022": "ouyang",
             "cn-holidays": "tang", "cn-school-safety": "jiang"}
    return all(tool("adopt", DB, pack, "--by", by, "--at", TAKEN_OVER)
               for pack, by in packs.items())


def people(school: bursar.School) -> None:
    title("People 人员")
    staff = school.people.staff(post="logistics", on=YEAR_END)
    line("logistics staff 后勤人员", str(staff.persons))
    line("of them part-time 兼职", str(staff.part_time))
    line("full posts 折合全职", f"{staff.workload / 100:.1f}")
    for day in ("2026-08-31", "2026-09-01"):
        line(f"signs for logistics on {day} 后勤一支笔",
             ", ".join(school.people.holders("logistics_deputy", on=day)))


def assets(school: bursar.School) -> None:
    title(f"Fixed assets at {OCTOBER} 固定资产")
    desk = school.assets
    kept = sum(group.count for group in desk.totals("custodian", on=OCTOBER))
    cards = desk.count(on=OCTOBER)
    line("total original value 原值合计, yuan", yuan(desk.total_value(on=OCTOBER)))
    line("cards 卡片", f"{cards:,}")
    line("pieces 数量", f"{desk.quantity(on=OCTOBER):,}")
    line("without a custodian 无保管人", str(cards - kept))
    for group in desk.totals("state", on=OCTOBER):
        line(f"{group.key} {group.name}", yuan(group.value), f"{group.count:,}")
    old = [c for c in desk.list(category=COMPUTERS, on=OCTOBER) if c.acquired.year == 1995]
    line("computers of 1995, still on the books 待报废", yuan(sum(c.cost for c in old)),
         str(len(old)))


def depreciation(school: bursar.School) -> None:
    title("Depreciation of 2026 折旧")
    for run in school.assets.depreciation_runs(on=YEAR_END):
        line(f"{run.year}-{run.month:02} 计提折旧, yuan", yuan(run.total), f"{run.count:,}")
    line("taken on in January 期初累计折旧", yuan(school.assets.depreciation_runs()[0].opening))
    line("accumulated 累计折旧, yuan", yuan(school.assets.accumulated(on=YEAR_END)))
    line("net value 净值, yuan", yuan(school.assets.net_value(on=YEAR_END)))


def counted_and_pending(school: bursar.School) -> None:
    title("Counted, and on its way off the books 清查与待报废")
    for count in school.assets.stocktakes(on=YEAR_END):
        line(f"stocktake {count.stocktake} 清查 {count.stage}",
             f"{count.agreeing} of {count.checked} agree")
    for paper in school.assets.write_offs(on=YEAR_END):
        line(f"write-off {paper.write_off} ({paper.band}) {paper.status} 报废",
             yuan(paper.cost), f"{paper.days} days")
    for case in school.assets.losses(on=YEAR_END):
        line(f"loss case {case.loss} {case.status} 报损", f"{case.pieces} pieces")


def signatures(school: bursar.School) -> None:
    title("Signatures 审批")
    desk = school.approvals
    for case in desk.cases(on=YEAR_END):
        line(f"{case.case} {case.flow} {case.state} 审批单", f"{case.age} days")
        for step in desk.steps(case=case.case, on=YEAR_END):
            line(f"  {step.name} {step.state}", f"{step.working_days} working")
        for act in desk.acts(case=case.case, on=YEAR_END):
            line(f"  {act.at[:10]} {act.action} {act.text or ''}", act.by)


def stores(school: bursar.School) -> None:
    title(f"By custody room, with what it manages, at {OCTOBER} 总保管室与分保管室")
    books = school.as_of(OCTOBER)
    for room in books.assets.rooms():
        if room.type in STORES:
            line(f"{room.room} {room.name} ({room.keeper})",
                 yuan(books.assets.total_value(below=room.room)),
                 f"{books.assets.count(below=room.room):,}")


def categories(school: bursar.School) -> None:
    title(f"By category at {OCTOBER} 分类")
    groups = school.assets.totals("category", on=OCTOBER)
    for group in sorted(groups, key=lambda g: g.value, reverse=True)[:10]:
        line(f"{group.key.partition(':')[2]} {group.name}", yuan(group.value), f"{group.count:,}")


def custody(school: bursar.School) -> None:
    title(f"Custody at {YEAR_END} 保管、借用与转移")
    rooms = school.assets.rooms(on=YEAR_END)
    found = Counter(room.card for room in rooms if room.type in WITH_CARDS)
    for state, count in found.most_common():
        line(f"custody cards {state} 保管卡", str(count))
    for transfer in school.assets.transfers(on=YEAR_END):
        line(f"transfer {transfer.transfer} to {transfer.room} 部门转移", str(transfer.status))
    for loan in school.assets.overdue(on=YEAR_END):
        line(f"overdue: {loan.asset} {loan.name} 逾期", loan.borrower, f"{loan.days} days")


def budget(school: bursar.School) -> None:
    title(f"Budget of 2026 at {YEAR_END} 预算执行")
    print("  " + " " * 44 + "".join(f"{name:>16}" for name in
                                    ("budget", "spent", "set aside", "available")))
    for by in ("fund", "economic"):
        for row in school.ask("budget.execution", on=YEAR_END, year=2026, by=by):
            line(f"{row.key} {row.name}", yuan(row.budget), yuan(row.done),
                 yuan(row.reserved + row.committed), yuan(row.available))
    for version in school.ask("budget.versions", on=YEAR_END, year=2026):
        line(f"version {version.version} {version.on} {version.document}",
             yuan(version.income), yuan(version.outlay))
    for passed in school.ask("budget.warnings", on=YEAR_END, year=2026):
        line(f"warning {passed.control} on {passed.line} 预警", yuan(passed.amount),
             yuan(passed.over))


def accounts(school: bursar.School) -> None:
    title(f"Accounts of 2026, closed, at {CLOSED} 账务")
    for ledger in (SCHOOL, CANTEEN):
        vouchers = school.ask("budget.vouchers", on=CLOSED, ledger=ledger, year=2026)
        line(f"vouchers of {ledger} 记账凭证", f"{len(vouchers):,}",
             yuan(sum(one.debit for one in vouchers)), yuan(sum(one.credit for one in vouchers)))
    both = school.ask("budget.asset_accounts", on=CLOSED)
    line("register and account 1601 原值相符", yuan(both.value), yuan(both.cost))
    line("register and account 1602 折旧相符", yuan(both.accumulated), yuan(both.depreciation))
    for row in school.ask("budget.carried", on=CLOSED, year=2026):
        line(f"{row.fund} with open orders, rolled, to be returned 结转", yuan(row.claimed),
             yuan(row.rolled), yuan(row.returned))
    meals = school.ask("budget.canteen_result", on=CLOSED, ledger=CANTEEN, year=2026)
    line("canteen: income, expense, surplus 食堂结余", yuan(meals.income), yuan(meals.expense),
         yuan(meals.surplus))
    line("of its income, at most 3 % 结余率", f"{meals.per_mille / 10} %",
         "within" if meals.within else "beyond")


def hazards(desk: bursar.safety.Safety) -> None:
    """What was found, and what of it is closed."""
    for one in desk.campaigns(on=YEAR_END):
        line(f"{one.from_} {one.name} 专项检查", f"{one.inspected} of {one.targets}",
             f"{one.findings} findings", f"{one.closed} closed")
    (rate,) = desk.rectification(from_="2026-01-01", until=YEAR_END, on=YEAR_END)
    line("hazards due in 2026 应整改隐患", str(rate.due))
    line("closed: in time, late 已销案", str(rate.closed), str(rate.in_time), str(rate.late))
    line("rectification rate 整改率", f"{rate.per_mille / 10:.1f} %",
         f"{rate.closed} of {rate.due}")
    for open_ in desk.hazards(state="settled", on=YEAR_END):
        line(f"{open_.hazard} until {open_.due} 未销案", yuan(open_.money))
        print(f"    {open_.interim}")


def rounds(desk: bursar.safety.Safety) -> None:
    """What was done, and what was not."""
    for task in desk.round_figures(by="task", on=YEAR_END):
        line(f"{task.key}: done, missed 完成、漏做", str(task.done), str(task.missed))
    for one in desk.missed(on=YEAR_END):
        line(f"missed: {one.schedule} due {one.due} 漏做", ", ".join(one.persons))
    for drill in desk.drills(on=YEAR_END):
        line(f"{drill.on} {drill.drill} 演练", f"{drill.seconds} s",
             "within" if drill.within else f"over {drill.limit} s")
    for roster in desk.attendance(on=YEAR_END):
        line(f"{roster.name}: attended of recorded 到岗", str(roster.attended),
             str(roster.recorded))


def safety(school: bursar.School) -> None:
    title(f"Safety of 2026 at {YEAR_END} 安全")
    desk = school.safety
    hazards(desk)
    rounds(desk)
    days, (loss,) = desk.days_without(on=YEAR_END), desk.losses(on=YEAR_END)
    line("days without an accident, since 无事故天数", str(days.days), str(days.last))
    line("accidents, direct loss 事故损失", str(days.accidents), yuan(loss.loss))
    for measure in desk.readiness(on=YEAR_END):
        line(f"{measure.category}: {measure.name} 三防", f"{measure.have} of {measure.need}")
    spots = school.assets.spot_coverage(on=YEAR_END)
    line("key spots, watched by cameras 重点部位监控", str(spots.spots), str(spots.watched),
         str(spots.cameras))
    letters = school.people.letters(on=YEAR_END)
    for letter in letters:
        line(f"{letter.letter} {letter.name} 签订率", f"{letter.signed} of {letter.expected}",
             f"{letter.per_mille / 10:.1f} %")


def agenda(school: bursar.School) -> None:
    """What is due in January 2027 or late, as it was known on the last day of 2026."""
    title("Agenda of January 2027 待办")
    month: dict[str, Any] = {"from_": "2027-01-01", "until": "2027-01-31", "late": True}
    for source in school.agenda.counts(on=YEAR_END, **month):
        line(f"{source.key}: open, late, to come 待办", str(source.open), str(source.late),
             str(source.coming))
    calendar = OUT / "agenda.ics"
    calendar.write_bytes(bursar.agenda_calendar(school, on=YEAR_END, **month))
    print(f"  {calendar}")


def proof(school: bursar.School) -> bool:
    """The newest entry seals all before it: keep it elsewhere, and no change goes unnoticed."""
    title("Proof 核验")
    head = school.head()
    checked = school.verify(head)
    line("entries 日志条数", f"{checked.entries:,}")
    print(f"  newest entry {head.seq}: {head.hash}")
    print("  every hash matches its entry and the one before" if checked else f"  {checked.why}")
    return bool(checked)


def main() -> int:
    OUT.mkdir(parents=True, exist_ok=True)
    for old in OUT.glob("heping.db*"):
        old.unlink()
    good = (play("01-founding.jsonl") and take_over() and adopt() and play("02-rules.jsonl")
            and play("02-accounts.jsonl") and play("02-safety.jsonl")
            and play("03-year.jsonl"))
    if not good:
        return 1
    with bursar.open(DB, read_only=True) as school:
        for part in (people, assets, depreciation, counted_and_pending, signatures, stores,
                     categories, custody, budget, accounts, safety, agenda):
            part(school)
        good = proof(school)
    return 0 if tool("report", DB, "--out", OUT, "--on", YEAR_END) and good else 1


if __name__ == "__main__":
    sys.exit(main())
