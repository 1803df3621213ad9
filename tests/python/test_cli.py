"""The console command, its output and its exit codes."""

import json
import os
import subprocess
import sys

import pytest
from conftest import START, computer, damage

import bursar
from bursar import assets, people

FINE, WRONG, USAGE, REFUSED, FAILED = range(5)
CSV = "资产编号,资产名称,分类号,原值,存放地点,购置日期\nA-1,桌,A02010105,300,S1,2020-01-02\n"


def run(*arguments, cwd=None):
    environment = {**os.environ, "PYTHONIOENCODING": "ascii"}  # it speaks UTF-8 all the same
    command = [sys.executable, "-m", "bursar", *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, cwd=cwd, env=environment, timeout=120)
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode()


def test_help():
    code, out, _ = run("--help")
    assert code == FINE
    for command in ("play", "forms", "verify", "head", "import", "report"):
        assert command in out
        code, text, _ = run(command, "--help")
        assert code == FINE and "examples:" in text and "exit codes:" in text
    assert run("--version")[1].startswith("bursar ")


@pytest.mark.parametrize(
    "arguments", [(), ("steal",), ("play",), ("verify", "a.db", "--head", "5"), ("report", "--on")]
)
def test_a_command_that_is_not_understood(arguments):
    code, _, error = run(*arguments)
    assert code == USAGE and "usage: bursar" in error


def play_file(folder, expect):
    path = folder / "year.jsonl"
    found = {
        "at": START, "by": "zhou", "form": "people.found",
        "fields": {"unit": "hp", "school": "和平小学", "time_zone": "+08:00", "authority": "zhou",
                   "authority_name": "周明", "post": "head", "post_name": "校长"},
    }  # fmt: skip
    question = {"ask": "assets.count", "expect": expect}
    path.write_text(json.dumps(found) + "\n" + json.dumps(question) + "\n")
    return path


def test_play(tmp_path):
    path = play_file(tmp_path, 0)
    code, out, _ = run("play", path, path)
    assert code == FINE and out.count("1 posted, 0 refused, 1 answered, 0 different") == 2
    assert run("play", path, "--quiet") == (FINE, "", "")
    path = play_file(tmp_path, 7)
    code, out, _ = run("play", path, "--quiet")
    assert (code, out) == (WRONG, f"{path}:2: assets.count: expected 7, got 0\n")
    code, _, error = run("play", tmp_path / "none.jsonl")
    assert code == FAILED and "none.jsonl" in error


def test_play_into_a_file(tmp_path):
    path = play_file(tmp_path, 0)
    db = tmp_path / "a.db"
    assert run("play", path, "--db", db)[0] == FINE
    assert bursar.verify(db).entries == 1
    code, out, _ = run("play", path, "--db", db)
    assert code == WRONG and "people.already_founded" in out


def test_forms(db):
    code, out, _ = run("forms")
    assert code == FINE
    assert all(form["name"] in out for form in bursar.forms())
    assert "by post: nobody until people.allow" in out
    code, out, _ = run("forms", "assets.issue", "--db", db)
    assert code == FINE and out.startswith("assets.issue  ") and "by post: head" in out
    assert "assets.not_in_store" in out and "user " in out and "assets.acquire" not in out
    code, out, _ = run("forms", "assets.issue", "--zh")
    assert "使用人" in out and "提交岗位" in out
    code, out, _ = run("forms", "people", "--json", "--db", db)
    listed = json.loads(out)
    assert [form["name"] for form in listed if form["name"] == "people.allow"]
    assert all(form["name"].startswith("people.") and form["filers"] == ["head"] for form in listed)
    assert run("forms", "assets.steal")[0] == USAGE
    assert run("forms", "--db", db.parent / "none.db")[0] == FAILED
    assert not (db.parent / "none.db").exists()


def test_schema(tmp_path):
    path = tmp_path / "forms.schema.json"
    assert run("forms", "--schema", path) == (FINE, "", "")
    assert json.loads(path.read_text(encoding="utf-8")) == bursar.schema()
    code, out, _ = run("forms", "--schema", "-")
    assert code == FINE and json.loads(out) == bursar.schema()


def test_verify(db):
    code, head, _ = run("head", db)
    head = head.strip()
    assert code == FINE and len(head.partition(":")[2]) == 64
    assert run("verify", db, "--head", head)[0] == FINE
    code, out, _ = run("verify", db)
    assert code == FINE and out.endswith("entries, all good\n")
    later = f"{int(head.partition(':')[0]) + 1}:{'0' * 64}"
    code, out, _ = run("verify", db, "--head", later)
    assert code == WRONG and "is bad: missing" in out
    seq = head.partition(":")[0]
    damage(db, int(seq))
    code, out, _ = run("verify", db)
    assert code == WRONG and f"entry {seq} is bad: its hash does not match" in out
    assert run("verify", db.parent / "none.db")[0] == FAILED
    (db.parent / "nonsense.db").write_bytes(b"nonsense" * 1000)
    assert run("verify", db.parent / "nonsense.db")[0] == FAILED


def test_import(db, tmp_path):
    csv = tmp_path / "register.csv"
    csv.write_text(CSV, encoding="utf-8")
    mapping = tmp_path / "mapping.json"
    mapping.write_text('{"category_prefix": "gb:"}')
    given = ("import", db, csv, "--map", mapping, "--at", "2026-03-03T00:00:00Z")
    code, out, _ = run(*given, "--by", "zhou", "--dry-run")
    assert code == FINE and "1 rows: 1 would be posted" in out
    code, _, error = run(*given, "--by", "liu")
    assert code == REFUSED and "[people.not_allowed]" in error
    code, out, _ = run(*given, "--by", "zhou")
    assert code == FINE and "1 rows: 1 posted, 0 posted before, 0 bad, 300.00 yuan" in out
    code, out, _ = run(*given, "--by", "zhou")
    assert code == FINE and "0 posted, 1 posted before" in out
    csv.write_text(CSV + "A-2,桌,A02010105,dear,S1,2020-01-02\n", encoding="utf-8")
    code, out, _ = run(*given, "--by", "zhou")
    assert code == WRONG and "row 3, 原值:" in out and "nothing posted" in out
    code, out, _ = run(*given, "--by", "zhou", "--good-rows", "--reference", "other")
    assert code == WRONG
    mapping.write_text('{"colums": {}}')
    assert run(*given, "--by", "zhou")[0] == USAGE
    mapping.write_text("nonsense")
    assert run(*given, "--by", "zhou")[0] == USAGE
    assert run("import", db, csv)[0] == USAGE
    assert run("import", tmp_path / "none.db", csv, "--by", "zhou")[0] == FAILED
    assert run("import", db, tmp_path / "none.csv", "--by", "zhou")[0] == FAILED


@pytest.fixture
def year(db):
    with bursar.open(db) as school:
        school.batch(
            [
                assets.Lend(assets=["PC-1"], borrower="chen", due="2026-03-20"),
                assets.RequestTransfer(transfer="T-1", assets=["PC-2"], room="R101", unit="office"),
                computer("PC-3", name="a|b"),
                assets.SignCard(room="S1"),
            ][:3],
            by="zhou",
            at="2026-03-05T00:00:00Z",
        )
        school.submit(
            people.AddPerson(person="late", name="后来"), by="zhou", at="2026-12-31T16:00:00Z"
        )
    return db


def test_report(year):
    with bursar.open(year) as school:
        head = str(school.head())
    code, out, _ = run("report", year, "--on", "2026-12-31")
    assert code == FINE
    assert out.startswith("# 和平小学: report of 报告，截至 2026-12-31\n")
    assert head in out and "every entry is good 逐笔核验无误" in out
    assert "| all assets 资产合计 | 3 | 3 | 14,200.50 |" in out
    assert "| S1 | 总保管室 | liu | 3 | 14,200.50 |" in out
    assert "| people 人数 | 3 |" in out
    assert "| PC-1 | 台式计算机 | chen | 2026-03-20 | 286 |" in out
    assert "| T-1 | R101 | zhou | 2026-03-05 | 1 |" in out
    assert "| assets.acquire | 资产登记入账 | 3 | 3 |" in out
    code, out, _ = run("report", year)
    assert "截至 2027-01-01" in out and "| people 人数 | 4 |" in out
    assert "report of" not in run("report", year, "--lang", "zh")[1]
    assert "截至" not in run("report", year, "--lang", "en")[1]
    assert run("report", year, "--on", "31.12.2026")[0] == USAGE


def test_report_into_files(year, tmp_path):
    code, out, _ = run("report", year, "--out", tmp_path)
    assert code == FINE and out.splitlines() == [
        str(tmp_path / "report.md"),
        str(tmp_path / "chart.png"),
    ]
    assert (tmp_path / "report.md").read_text(encoding="utf-8").startswith("# 和平小学")
    assert (tmp_path / "chart.png").read_bytes().startswith(b"\x89PNG")
    code, out, _ = run("report", year, "--out", tmp_path / "a.md", "--chart", tmp_path / "a.png")
    assert code == FINE and (tmp_path / "a.md").exists() and (tmp_path / "a.png").exists()
    assert run("report", year, "--out", tmp_path / "none" / "a.md")[0] == FAILED


def test_report_before_the_founding(tmp_path):
    bursar.open(tmp_path / "new.db").close()
    code, out, _ = run("report", tmp_path / "new.db")
    assert code == FINE and out.startswith("# No school yet 尚未建账")


def test_the_installed_command(db):
    command = os.path.join(os.path.dirname(sys.executable), "bursar")
    ran = subprocess.run([command, "verify", str(db)], capture_output=True, timeout=60)
    assert ran.returncode == FINE
