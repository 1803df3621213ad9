"""The report: each figure stands where a question of the books says it does."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from conftest import START, computer, found

import bursar
from bursar import _report, assets, people, safety

ON = "2026-06-30"
CJK = re.compile("[\u4e00-\u9fff]")


def forms():
    """Depreciates from March; April is run, taken back and run again."""
    yield START, "zhou", [
        people.AddPost(post="keeper", name="保管员"),
        people.Appoint(person="liu", post="keeper", from_="2026-03-02"),
        people.Allow(post="keeper", forms=["assets.request_write_off"]),
        assets.AddMonthRule(
            rule="gov", starts="same_month", stops="same_month", nominal="1.00", source="第3号"
        ),
        assets.SetLife(
            scheme="gb", classes="A02", name="设备", months=72, from_="2022-12-30", source="附表1"
        ),
        assets.SetDisposalRule(
            rule="hp", jurisdiction="和平", from_="2026-01-01", source="办法第12条",
            bands=[
                {"band": "small", "name": "小额", "unit_max": "5000", "inclusive": True,
                 "joint": False, "chain": ["head"]},
                {"band": "large", "name": "大额", "inclusive": True, "joint": True,
                 "chain": ["head", "bureau"]},
            ],
        ),
        assets.OpenRoom(room="R102", name="电脑教室", type="classroom", under="S1"),
        computer("PC-1", acquired="2025-03-02"),
        computer("PC-2", "5200.50"),
        computer("PC-3", "3600.00"),
        computer("PC-4", "3600.00", quantity=4),
        computer("OLD", "1234567.89", acquired="1995-10-12", name="服务器"),
        assets.BeginDepreciation(rule="gov", year=2026, month=3),
    ]  # fmt: skip
    yield "2026-03-31T08:00:00Z", "zhou", [assets.RunDepreciation(year=2026, month=3)]
    yield "2026-04-30T08:00:00Z", "zhou", [
        assets.RunDepreciation(year=2026, month=4),
        assets.ReverseDepreciation(year=2026, month=4, reason="漏登一台"),
        computer("PC-5", "7200.00"),
        assets.RunDepreciation(year=2026, month=4),
    ]  # fmt: skip
    yield "2026-05-11T01:00:00Z", "zhou", [
        assets.OpenStocktake(stocktake="QC-1", occasion="periodic", counters=["zhou"], below="S1"),
        assets.RecordCount(
            stocktake="QC-1", room="S1",
            lines=[{"asset": "PC-1"}, {"asset": "OLD"}, {"asset": "PC-4", "pieces": 3}],
        ),
        assets.RecordCount(stocktake="QC-1", room="R102", lines=[{"asset": "PC-3"}]),
        assets.CloseCounting(stocktake="QC-1"),
        assets.ReportShortage(
            stocktake="QC-1", loss="BS-1", reason="盘亏一台",
            lines=[{"asset": "PC-4", "pieces": 1, "card": "PC-4B"}],
        ),
        assets.ReportLoss(loss="BS-2", nature="damaged", what="进水", assets=[{"asset": "PC-5"}]),
    ]  # fmt: skip
    yield "2026-05-20T01:00:00Z", "liu", [
        assets.RequestWriteOff(
            write_off="BF-1", assets=[{"asset": "OLD"}], manner="scrapped", ground="life_ended",
            reason="早已停用", joint="chen",
        )
    ]  # fmt: skip


@pytest.fixture
def books():
    with found(bursar.memory()) as school:
        for at, by, some in forms():
            school.batch(some, by=by, at=at)
        yield school


FILES = [{"file": "现场.jpg", "sha256": 64 * "0"}]


def checked(inspection, schedule, wrong, **where):
    """An inspection of two items, of which some are wrong."""
    answers = [{"item": one, "value": "no" if one in wrong else "yes"} for one in ("f1", "f2")]
    return safety.Inspect(inspection=inspection, schedule=schedule, answers=answers, **where)


def careful_forms():
    """Weekly rounds of which one is held, a campaign with two findings, a drill, an accident."""
    items = [
        {"item": "f1", "name": "通道畅通", "kind": "yes_no"},
        {"item": "f2", "name": "器材有效", "kind": "yes_no"},
    ]
    inspected = {"task": "inspection", "template": "xf", "source": "制度"}
    rights = ["safety.settle_hazards", "safety.rectify_hazards"]
    yield START, "zhou", [
        people.AddPost(post="clerk", name="干事"),
        people.Appoint(person="chen", post="clerk", from_="2026-03-02"),
        people.Allow(post="clerk", forms=rights),
        people.Allow(post="head", forms=["safety.*"]),
        safety.SetLimit(
            limit="evacuation-seconds", name="疏散用时", unit="秒", number="120",
            jurisdiction="本校", source="制度",
        ),
        safety.DefineTemplate(template="xf", name="消防", field="fire", items=items, days=5),
        safety.SetSchedule(schedule="zc", name="周查", every="week", days="working", **inspected),
        safety.SetSchedule(
            schedule="zx", name="专项", every="campaign", units=["office"], from_="2026-03-09",
            until="2026-03-13", directive="教安〔2026〕1号", **inspected,
        ),
        safety.SetMeasure(
            measure="ren", name="保安员", category="people", post="clerk", least=2, source="制度"
        ),
    ]  # fmt: skip
    yield "2026-03-03T01:00:00Z", "zhou", [checked("J1", "zc", ["f1"])]
    yield "2026-03-10T01:00:00Z", "zhou", [checked("X1", "zx", ["f1", "f2"], unit="office")]
    found_ = ["J1-1", "X1-1"]
    yield "2026-03-10T02:00:00Z", "chen", [
        safety.SettleHazards(
            hazards=found_, person="chen", measure="清理", money="0", interim="提醒"
        ),
        safety.RectifyHazards(hazards=found_, done="已清理", files=FILES),
    ]
    yield "2026-03-11T01:00:00Z", "zhou", [
        safety.VerifyHazards(hazards=["J1-1"], passed=True, remark="合格")
    ]
    yield "2026-03-20T01:00:00Z", "zhou", [
        safety.RecordDrill(
            drill="YL-1", kind_="evacuation", headcount=900, seconds=130, lead="zhou",
            issues=["拥堵"],
        )
    ]  # fmt: skip
    yield "2026-04-01T01:00:00Z", "zhou", [
        safety.ReportIncident(
            incident="SG-1", field="traffic", severity="minor", what="撞坏立柱", loss="2025.00"
        )
    ]


@pytest.fixture
def careful():
    with found(bursar.memory()) as school:
        for at, by, some in careful_forms():
            school.batch(some, by=by, at=at)
        yield school


def sections(school, on=ON, lang="en"):
    """Each heading of the report with the rows of its table."""
    rows, found_ = [], {}
    for line in _report.written(_report.gather(school, on), lang).splitlines():
        if line.startswith("#"):
            rows = found_.setdefault(line.lstrip("# "), [])
        elif line.startswith("| ") and not line.startswith("| ---"):
            rows.append([cell.strip() for cell in line.strip("|").split(" | ")])
    return found_


def yuan(amount):
    return f"{amount:,.2f}"


def test_depreciation_is_what_the_questions_say(books):
    report, then = sections(books), books.as_of(ON).assets
    cost, gone, net = then.total_value(), then.accumulated(), then.net_value()
    assert gone and cost - gone == net and cost > 10**6
    assert report["Assets"][1] == [
        "all assets", str(then.count()), str(then.quantity()), yuan(cost), yuan(gone), yuan(net)
    ]  # fmt: skip
    due = then.depreciation_due()
    assert report["Depreciation"][1:] == [
        ["original value", str(then.count()), yuan(cost)],
        ["depreciated so far", "", yuan(gone)],
        ["net value", "", yuan(net)],
        ["next month comes to", str(due.count), yuan(due.total)],
        ["life not decided", "0", ""],
    ]
    (group,) = then.values("category")
    assert report["By category"][1][5:] == [yuan(group.accumulated), yuan(group.net)]
    assert report["By custody room, with what it manages"][1][4:] == [
        yuan(value(below="S1")) for value in (then.total_value, then.accumulated, then.net_value)
    ]


def test_months_are_as_the_books_stood_at_their_ends(books):
    report = sections(books)
    march, again, april = books.assets.depreciation_runs()
    assert again.reversed and (march.month, april.month) == (3, 4)
    table = report["Month by month"]
    ends = ["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]
    for row, end in zip(table[1:], ends):
        desk = books.as_of(end).assets
        figures = (desk.total_value(), desk.accumulated(), desk.net_value())
        assert [row[0], *row[4:]] == [end[:7], *map(yuan, figures)]
    for row, run in zip(table[1:], (march, april)):
        assert row[1:4] == [str(run.count), yuan(run.total), yuan(run.opening)]
    assert table[3][1:4] == ["", "", ""]
    assert table[5] == ["together", "", yuan(march.total + april.total), "", "", "", ""]
    assert report["Runs taken back"][1:] == [["2026-04", str(again.count), yuan(again.total)]]


def test_a_run_that_is_taken_back_counts_no_more(school):
    for at, by, some in [*forms()][:2]:
        school.batch(some, by=by, at=at)
    back = assets.ReverseDepreciation(year=2026, month=3, reason="误提")
    school.submit(back, by="zhou", at="2026-03-31T09:00:00Z")
    report, (run,) = sections(school, "2026-03-31"), school.assets.depreciation_runs()
    march, together = report["Month by month"][1:]
    assert march[:4] == ["2026-03", "", "", ""] and together[2] == "0.00"
    assert report["Runs taken back"][1:] == [["2026-03", str(run.count), yuan(run.total)]]


def test_a_stocktake_tells_what_was_found_and_what_is_open(books):
    report = sections(books)
    (row,) = books.assets.stocktakes()
    figures = {one.finding: one for one in books.assets.stocktake_figures(stocktake="QC-1")}
    assert set(figures) == {"found", "misplaced", "short", "missing"}
    assert report["Stocktakes"][1] == [
        "QC-1", "总保管室 (S1), with what it manages", "settling", "2026-05-11", "",
        str(row.expected), str(row.counted), str(row.agreeing),
        f"{Decimal(row.agreement_bp) / 100:.2f}%",
        str(figures["missing"].count + figures["short"].count),
        str(figures["misplaced"].count), str(row.unsettled),
    ]  # fmt: skip
    assert row.unsettled == 3
    assert [line[1:] for line in report["What was found"][1:]] == [
        [f.finding, *map(str, (f.count, f.expected, f.pieces, f.difference)), yuan(f.value),
         yuan(f.shortage), str(f.settled)]
        for f in figures.values()
    ]  # fmt: skip
    open_ = [one.asset for one in books.assets.stocktake_lines(stocktake="QC-1", open=True)]
    assert len(open_) == 3
    assert [line[1] for line in report["Differences"][1:]] == [*open_, "PC-4"]
    settled = report["Differences"][-1]
    assert settled[4:] == ["reported lost", "BS-1", "盘亏一台", "4", "3", "900.00"]


def test_write_offs_pending(books):
    report, then = sections(books), books.as_of(ON).assets
    (row,), all_ = then.write_offs(status="pending"), then.pending_write_offs()
    assert (row.cost, row.days) == (Decimal("1234567.89"), 41)
    assert report["Write-offs pending"][1:] == [
        ["BF-1", "life ended", "早已停用", "大额", "刘芳 (liu), chen (not signed yet)",
         "2026-05-20", "41", "1", "1", "1,234,567.89", yuan(row.net)],
        ["together", "", "", "", "", str(all_.oldest), str(all_.days), str(all_.count),
         str(all_.pieces), yuan(all_.cost), yuan(all_.net)],
    ]  # fmt: skip


def test_loss_cases(books):
    report, rows = sections(books), books.as_of(ON).assets.losses()
    assert [line[0] for line in report["Loss cases"][1:]] == ["BS-1", "BS-2"]
    for line, row in zip(report["Loss cases"][1:], rows):
        amounts = (row.amount, row.due, row.paid, row.owed)
        assert line[6:] == [
            str(row.reported_on), str(row.days), str(row.pieces), *map(yuan, amounts)
        ]  # fmt: skip
    assert report["Loss cases"][2][1:4] == ["进水", "damaged", "reported"]


def test_what_waits_stands_first(books):
    report, then = sections(books), books.as_of(ON).assets
    assert list(report)[1] == "What waits"
    lost = sum(row.amount for row in then.losses())
    assert report["What waits"][1:] == [
        ["stocktake differences open", "3", ""],
        ["write-offs pending", "1", yuan(then.pending_write_offs().cost)],
        ["loss cases open", "2", yuan(lost)],
        ["loans overdue", "0", ""],
        ["transfers pending", "0", ""],
    ]


def test_an_earlier_day_knows_nothing_of_what_came_later(books):
    report = sections(books, "2026-04-10")
    assert [row[0] for row in report["Month by month"][1:]] == ["2026-03", "2026-04", "together"]
    assert not report["Stocktakes"] and not report["Write-offs pending"]
    assert not report["Loss cases"] and "Runs taken back" not in report


def test_what_is_open_is_told_in_the_next_year_too(books):
    late = [people.AddUnit(unit="later", name="后勤处")]
    books.batch(late, by="zhou", at="2027-02-01T00:00:00Z")
    report = sections(books, "2027-02-01")
    assert len(report["Stocktakes"]) == 2 and len(report["Loss cases"]) == 3
    assert [row[0] for row in report["Month by month"][1:]] == ["2027-01", "2027-02", "together"]


def percent(row):
    return "" if row.per_mille is None else f"{row.per_mille / 10:.1f}%"


def test_safety_is_what_the_questions_say(careful):
    report, then = sections(careful), careful.as_of(ON)
    (rate,), days = then.safety.rectification(), then.safety.days_without()
    missed, spots = then.safety.missed(), then.assets.spot_coverage()
    done = sum(one.done for one in then.safety.round_figures(by="schedule"))
    assert (rate.due, rate.closed, rate.late, percent(rate)) == (3, 1, 1, "33.3%")
    assert (days.days, done, len(missed)) == (90, 2, 16)
    assert report["Safety"][1:] == [
        ["campaigns carried out", "1"],
        ["hazards that were due", str(rate.due)],
        ["of them closed", str(rate.closed)],
        ["in time", str(rate.in_time)],
        ["late", str(rate.late)],
        ["rectification rate", percent(rate)],
        ["rounds done", str(done)],
        ["rounds missed", str(len(missed))],
        ["drills", "1"],
        ["accidents", str(days.accidents)],
        ["days without an accident", str(days.days)],
        ["direct loss, yuan", "2,025.00"],
        ["key spots watched by a camera", f"{spots.watched} / {spots.spots}"],
    ]
    assert [row[:1] + row[3:5] for row in report["Rounds missed"][1:]] == [
        [one.schedule, str(one.begins), str(one.due)] for one in missed
    ]


def test_months_of_safety_are_as_the_books_stood_at_their_ends(careful):
    report = sections(careful)["Rounds and hazards by month"][1:]
    rounds = {row.key: row for row in careful.as_of(ON).safety.round_figures(by="month")}
    ends = ["2026-03-31", "2026-04-30", "2026-05-31", "2026-06-30"]
    assert len(report) == len(ends)
    for row, end in zip(report, ends):
        desk, asked = careful.as_of(end).safety, rounds[end[:7]]
        hazards, (rate,) = desk.hazards(), desk.rectification()
        closed = [one for one in hazards if one.state == "closed"]
        assert row == [
            end[:7], str(asked.done), str(asked.missed), percent(asked), str(len(hazards)),
            str(len(closed)), str(rate.due), str(rate.closed), percent(rate),
        ]  # fmt: skip


def test_campaigns_drills_and_readiness(careful):
    report, desk = sections(careful), careful.as_of(ON).safety
    (one,), (drill,), (measure,) = desk.campaigns(), desk.drills(), desk.readiness()
    assert report["Campaigns"][1:] == [
        ["zx", "专项", one.directive, "2026-03-09", "2026-03-13", "1 / 1", str(one.findings),
         str(one.due), str(one.closed), percent(one)]
    ]  # fmt: skip
    assert (drill.limit, drill.within) == (120, False)
    assert report["Drills"][1:] == [
        ["YL-1", "evacuation", "2026-03-20", "-", "no", "900", "130", "120", "1"]
    ]
    assert report["Readiness"][1:] == [
        ["people", "ren", "保安员", "no", str(measure.have), str(measure.need)]
    ]
    zh = sections(careful, lang="zh")
    assert zh["演练"][1][1] == "应急疏散" and zh["三防建设"][1][0] == "人防"


def test_a_school_that_filed_nothing_of_safety_has_no_section_of_it(books):
    assert not {"Safety", "Drills", "Readiness"} & set(sections(books))


def test_every_language_names_everything(books):
    both, zh = sections(books, lang="both"), sections(books, lang="zh")
    assert "short 盘亏（数量短少）" in [row[1] for row in both["What was found 清点结果"]]
    assert both["Write-offs pending 待报废（尚未核销）"][1][1] == "life ended 超过使用年限且无法使用"
    assert zh["资产清查"][1][2] == "差异处理中" and zh["报损"][1][2] == "丢失"
    assert all(CJK.search(heading) for heading in both)


def test_a_school_without_depreciation_has_no_columns_of_it(school):
    school.submit(computer("PC-1"), by="zhou")
    report = sections(school, None)
    assert report["Assets"][1] == ["all assets", "1", "1", "4,500.00"]
    assert report["Depreciation"] == [] and "Month by month" not in report
    assert [len(row) for row in report["By category"]] == [5, 5]


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("chinese", [True, False])
def test_the_chart_is_drawn_of_any_school(
    books, careful, school, tmp_path, monkeypatch, chinese
):
    chart = pytest.importorskip("bursar._chart")
    if not chinese:
        monkeypatch.setattr(chart, "_chinese_font", lambda: None)
    schools = {"books": books, "careful": careful, "founded": school, "empty": bursar.memory()}
    for name, one in schools.items():
        path = tmp_path / f"{name}.png"
        year = _report.gather(one, None)
        if not chinese or chart._chinese_font():  # a machine without the font warns of each sign
            chart.draw(year, str(path))
            assert path.read_bytes().startswith(b"\x89PNG")
