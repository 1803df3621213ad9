"""The budget: forms round trip, refusals, a frame of each table, the pictures and the report."""

import copy
import pickle
from datetime import date
from decimal import Decimal

import pandas
import pytest
from conftest import START

import bursar
from bursar import _report, budget, people

OFFICE = {"function": "2050202", "project": "richang", "unit": "hp"}
DIGEST = "ab" * 32


def line(code, economic, amount, side="outlay", **more):
    fields = {"year": 2026, "side": side, "fund": "gy", "economic": economic, **OFFICE, **more}
    return budget.DraftLine(line=code, name=f"项目{code}", amount=amount, **fields)


def pay(paper, items, invoice, amount, **more):
    return budget.Pay(
        paper=paper,
        party="xinhua",
        items=items,
        invoices=[{"invoice": invoice, "amount": amount}],
        **more,
    )


def setup():
    """A set of accounts without double entry: 12,000.00 of public funds on two lines."""
    names = {
        "function": {"2050202": "小学教育"},
        "economic": {"30201": "办公费", "30213": "维修（护）费"},
        "income": {"czbk": "财政拨款收入"},
        "project": {"richang": "日常公用"},
    }
    classes = [
        budget.AddClass(dimension=dimension, code=code, name=name)
        for dimension, all_ in names.items()
        for code, name in all_.items()
    ]
    return [
        people.Allow(post="head", forms=["budget.*", "approvals.*"]),
        budget.OpenLedger(ledger="main", name="和平小学"),
        budget.OpenYear(ledger="main", year=2026),
        *classes,
        budget.AddParty(party="xinhua", name="新华文具店", role="supplier"),
        budget.AddFund(
            fund="gy", name="公用经费", origin="appropriation", purpose="日常公用",
            source="财教〔2026〕1号", from_="2026-01-01",
        ),
        budget.RegisterMoney(money="yh", name="基本户", means="bank", from_="2026-01-01"),
        line("SR", "czbk", 12000, "income"),
        line("BG", "30201", "8000"),
        line("WX", "30213", Decimal("4000.00"), split="quarter"),
        budget.Adopt(ledger="main", year=2026, document="校务会〔2026〕1号"),
        budget.Receive(paper="SK-1", fund="gy", amount=6000, money="yh", line="SR"),
    ]  # fmt: skip


@pytest.fixture
def desk(school):
    """Of office supplies 1,500.00 is reserved, 400.00 of it ordered, and 600.50 paid besides."""
    school.batch(setup(), by="zhou", at=START)
    school.batch(
        [
            budget.Reserve(
                claim="R-1", items=[{"line": "BG", "amount": "1500"}], purpose="办公用品"
            ),
            budget.Commit(
                claim="C-1",
                items=[{"line": "BG", "amount": 400, "claim": "R-1"}],
                party="xinhua",
                document="合同1号",
            ),
            pay("ZF-1", [{"line": "BG", "amount": "600.50"}], "FP-1", "600.50", money="yh"),
            budget.SetUseTarget(utility="water", per_head=3000, source="节水定额"),
            budget.SetHeadcount(pupils=950, staff=50),
            budget.Disclose(
                disclosure="GK-1",
                subject="budget",
                title="2026年预算",
                audience="全体家长",
                channel="公示栏",
                year=2026,
                evidence=[{"file": "预算.pdf", "sha256": DIGEST}],
            ),
        ],
        by="zhou",
        at=START,
    )
    return school


def test_forms_make_a_round_trip(desk):
    form = pay("ZF-2", [budget.ClaimItem(line="BG", amount="10", claim="R-1")], "FP-2", 10)
    assert form.kind == "budget.pay" and form.items[0].amount == Decimal("10.00")
    assert copy.copy(form) == form == pickle.loads(pickle.dumps(form))
    form.due = "2026-04-30"
    assert form.due == date(2026, 4, 30)
    desk.submit(form, by="zhou")
    entry = next(one for one in desk.follow() if one.fields.get("paper") == "ZF-2")
    assert entry.form.items == form.items and entry.form.on == date(2026, 3, 2)
    assert bursar.form("budget.pay", entry.fields) == entry.form


def test_a_refusal_says_what_stops(desk):
    form = budget.Reserve(claim="R-2", items=[{"line": "WX", "amount": "4000.01"}], purpose="x")
    with pytest.raises(bursar.Refusal) as caught:
        desk.submit(form, by="zhou")
    assert caught.value.code == "budget.stopped"
    assert caught.value.figures["line"] == "WX" and caught.value.figures["available"] == "4000.00"
    with pytest.raises(bursar.Refusal) as caught:
        desk.submit(pay("ZF-2", [{"line": "BG", "amount": 1}], "FP-1", 1, money="yh"), by="zhou")
    assert caught.value.code == "budget.invoice_claimed"
    with pytest.raises(TypeError, match="amount"):
        line("X", "30201", 12.5)


def test_figures_of_lines_and_funds(desk):
    row = next(one for one in desk.budget.lines() if one.line == "BG")
    figures = (row.budget, row.reserved, row.committed, row.done, row.available)
    assert figures == (8000, 1100, 400, Decimal("600.50"), Decimal("5899.50"))
    assert desk.budget.available("BG") == Decimal("5899.50")
    sheet = desk.budget.line("BG")
    assert [sheet.movements[0].change, sheet.movements[-1].change] == ["adopted", "spent"]
    (fund,) = desk.budget.funds()
    assert (fund.balance, fund.paid) == (Decimal("5399.50"), Decimal("600.50"))
    final = desk.budget.final_accounts()
    assert (final.outlay.adopted, final.outlay.done) == (12000, Decimal("600.50"))
    assert final.outlay.rate.per_mille == 50
    assert [(one.brought, one.balance) for one in final.funds] == [(0, Decimal("5399.50"))]


def test_use_and_disclosures(desk):
    used = desk.budget.use_per_head("water", "2026-03-02", "2026-04-01")
    assert (used.meters, used.heads, used.days, used.per_head) == (0, 1000, 30, 0)
    assert used.target == 3000 and not used.over
    (shown,) = desk.budget.disclosures(subject="budget", year=2026)
    assert (shown.channel, shown.ledger, shown.by) == ("公示栏", "main", "zhou")
    assert shown.evidence == [budget.EvidenceFile(file="预算.pdf", sha256=DIGEST)]


ARGUMENTS = {
    "account_entries": {"account": "1002"},
    "classes": {"dimension": "economic"},
    "line_versions": {"line": "BG"},
    "merged_balance": {"month": 3},
    "postings": {"regime": "none"},
    "savings": {"by": "fund"},
    "sub_ledger": {"account": "1002", "by": "fund"},
    "trial_balance": {"month": 3},
}
FRAMES = [
    one["name"].partition(".")[2]
    for one in bursar.questions()
    if one["name"].startswith("budget.")
    and one["answer"]["type"] == "list"
    and not one["answer"].get("optional")
    and one["answer"]["of"]["type"] == "struct"
]


@pytest.mark.parametrize("name", FRAMES)
def test_every_table_is_a_frame(desk, name):
    asked = ARGUMENTS.get(name, {})
    rows = getattr(desk.budget, name)(**asked)
    frame = getattr(desk.budget, f"{name}_frame")(**asked)
    assert isinstance(frame, pandas.DataFrame) and len(frame) == len(rows)


def test_a_rate_is_columns_of_its_own(desk):
    frame = desk.budget.execution_frame(by="economic")
    first = frame.set_index("key").loc["30201"]
    assert (first["name"], first["done_fen"], first["rate_d"]) == ("办公费", 60050, 8000.0)
    assert first["rate_per_mille"] == 75
    (evidence,) = desk.budget.disclosures_frame()["evidence"]
    assert evidence == [f'{{"file":"预算.pdf","sha256":"{DIGEST}"}}']


@pytest.mark.filterwarnings("error")
@pytest.mark.parametrize("chinese", [True, False])
def test_both_pictures_are_drawn(desk, tmp_path, monkeypatch, chinese):
    chart = pytest.importorskip("bursar._chart")
    if not chinese:
        monkeypatch.setattr(chart, "_chinese_font", lambda: None)
    elif not chart._chinese_font():
        pytest.skip("no font for Chinese: each sign would warn")
    spent = pay("ZF-3", [{"line": "BG", "amount": 100}], "FP-3", 100, money="yh")
    desk.submit(spent, by="zhou", at="2026-05-06T01:00:00Z")
    for name, books in (("spent", desk), ("empty", bursar.memory())):
        for draw in (bursar.execution_chart, bursar.plan_actual_chart):
            path = tmp_path / f"{name}-{draw.__name__}.png"
            draw(books, path)
            assert path.read_bytes().startswith(b"\x89PNG")
    path = tmp_path / "year.png"
    chart.draw(_report.gather(desk, None), str(path))
    assert path.read_bytes().startswith(b"\x89PNG")
    bursar.execution_chart(desk, path, by="month", year=2026, ledger="main")
    bursar.plan_actual_chart(desk, path, line="WX")


def test_the_report_has_the_budget(desk):
    year = _report.gather(desk, None)
    lines = _report.written(year, "en").splitlines()
    figures = "12,000.00 | 1,100.00 | 400.00 | 600.50 | 9,899.50 | 5.0%"
    assert f"| main | 和平小学 | {figures} |" in lines
    assert "| 30201 | 办公费 | 8,000.00 | 1,100.00 | 400.00 | 600.50 | 5,899.50 | 7.5% |" in lines
    assert "| 3 | 0.00 | 600.50 | 9,000.00 | 600.50 | 8,399.50 |" in lines
    assert "| gy | 公用经费 | appropriation | 6,000.00 | 600.50 | 5,399.50 |" in lines
    assert "## 预算执行" in _report.written(year, "zh")


def test_a_school_without_a_budget_has_no_section(school):
    year = _report.gather(school, None)
    assert year.budget is None and "Budget" not in _report.written(year, "en")
