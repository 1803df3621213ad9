"""Checklists from and to the spreadsheets of other tools."""

import json

import pytest
from conftest import START
from openpyxl import load_workbook
from test_cli import FAILED, FINE, REFUSED, USAGE, WRONG, run
from xlsform import book, one, read, told
from xlsform.forms import CANTEEN, FIRE, LABORATORY

import bursar
from bursar import people, safety

LAW = "危险化学品安全管理条例"


def set_up(school):
    """Lets zhou file safety's forms; sets a figure of law and a direct item."""
    forms = [
        people.Allow(post="head", forms=["safety.*"]),
        safety.SetLimit(limit="ethanol-g", name="乙醇限量", unit="g", number="400",
                        jurisdiction="全国", source=LAW),
        safety.SetMajorItem(major="poison", name="剧毒品未双锁", field="laboratory", source=LAW),
    ]  # fmt: skip
    school.batch(forms, by="zhou", at=START)
    return school


@pytest.fixture
def safe(school):
    return set_up(school)


def test_a_fire_round(tmp_path, safe):
    fire = read(tmp_path, FIRE, field="fire", owner="head")
    form = fire.form
    assert (form["template"], form["name"], form["field"]) == ("fire-round", "消防巡检", "fire")
    assert form["days"] == 15 and form["owner"] == "head" and "source" not in form
    assert form["sections"] == [{"section": "exits", "name": "疏散通道"},
                                {"section": "tools", "name": "灭火器"}]  # fmt: skip
    assert [one["list"] for one in form["lists"]] == ["fault"]
    assert [option["value"] for option in form["lists"][0]["options"]] == ["1", "2", "3"]
    items = {item["item"]: item for item in form["items"]}
    assert items["lit"] == {"item": "lit", "name": "标志灯亮", "kind": "yes_no",
                            "section": "exits", "hint": "断电试验"}  # fmt: skip
    assert items["count"]["whole"] and items["count"]["message"] == "0至50"
    assert items["bar"]["required"] is False and items["photo"]["kind"] == "evidence"
    assert items["faults"]["relevant"] == "${count} > 0 and ${ clear } = 'yes'"
    assert told(fire.notes, "changed") == [("survey!G12", "typographic quotes were straightened")]
    dropped = [cell for cell, _ in told(fire.notes, "dropped")]
    assert dropped == ["settings!C2", "settings!E1", "choices!C1", "survey!A2", "survey!A3",
                       "survey!C1", "survey!J1"]  # fmt: skip
    assert fire.submit(safe, by="zhou", at=START).seq > 0
    assert len(safe.safety.template("fire-round")) == 8


def test_a_canteens_morning(tmp_path, safe):
    canteen = read(tmp_path, CANTEEN, template="morning", days=2, field="canteen", source="食安法")
    form = canteen.form
    assert (form["template"], form["name"], form["days"]) == ("morning", "食堂晨检", 2)
    assert form["source"] == "食安法; XLSForm version 第三版"
    assert form["sections"] == [
        {"section": "outer", "name": "outer", "relevant": "${hands} != '3'"},
        {"section": "inner", "name": "从业人员", "within": "outer"},
    ]
    items = {item["item"]: item for item in form["items"]}
    assert items["cold"] == {"item": "cold", "name": "冷藏温度", "kind": "number",
                             "required": False, "constraint": ". >= 0 and . <= 8"}  # fmt: skip
    assert items["missing"]["name"] == "missing"
    assert items["hands"]["list"] == "washed" and items["hands"]["kind"] == "choice"
    assert items["signed"] == {"item": "signed", "name": "健康证齐全", "kind": "yes_no",
                               "section": "inner"}  # fmt: skip
    assert items["receipt"]["section"] == "outer"
    changed = [cell for cell, _ in told(canteen.notes, "changed")]
    assert changed == ["settings!B2", "survey!A4", "survey!C8", "survey!10", "survey!A12"]
    assert ("survey!G1", "the column default is dropped") in told(canteen.notes, "dropped")
    assert canteen.submit(safe, by="zhou", at=START).seq > 0


def test_our_own_columns(tmp_path, safe):
    form = read(tmp_path, LABORATORY).form
    items = {item["item"]: item for item in form["items"]}
    assert items["locked"] == {
        "item": "locked", "name": "双人双锁", "kind": "choice", "list": "judged",
        "section": "store", "hint": "两把锁", "weight": 10, "critical": True, "proof": True,
        "days": 3, "major": "poison", "owner": "head", "source": LAW,
    }  # fmt: skip
    assert (items["grams"]["least"], items["grams"]["most"]) == ("0", "500.5")
    assert items["matches"]["kind"] == "yes_no" and items["matches"]["not_applicable"] is True
    assert form["lists"][0]["options"][1:] == [
        {"value": "fair", "name": "一般", "percent": 60},
        {"value": "bad", "name": "差", "percent": 0, "fails": True},
    ]
    assert (form["pass_mark"], form["days"], "owner" in form) == (80, 10, False)


def plain(value):
    """A form of the books as the fields that a spreadsheet has."""
    if isinstance(value, list):
        return [plain(one) for one in value]
    if not isinstance(value, (bursar.Form, bursar.Record)):
        return value
    fields = {name: plain(one) for name, one in value.as_dict().items()}
    return {name: one for name, one in fields.items() if name not in ("from_", "version", "files")}


def written(school, template, path):
    """What is read of what was written, and the notes of writing it."""
    notes = bursar.write_xlsform(school, template, path)
    return bursar.read_xlsform(path).form, notes


@pytest.mark.parametrize("sheets", [FIRE, CANTEEN], ids=["fire", "canteen"])
def test_a_round_trip(tmp_path, safe, sheets):
    first = read(tmp_path, sheets, template="x", field="fire")
    first.submit(safe, by="zhou", at=START)
    again, notes = written(safe, "x", tmp_path / "out.xlsx")
    assert again == plain(safe.safety.template_form("x")) == first.form
    assert [str(note) for note in notes] == [
        "settings: the first day, 2026-03-02, is not written 启用日期2026-03-02不写入 (dropped)"
    ]


def test_a_round_trip_with_a_limit(tmp_path, safe):
    first = read(tmp_path, LABORATORY)
    first.submit(safe, by="zhou", at=START)
    again, notes = written(safe, "lab", tmp_path / "out.xlsx")
    limit = ("survey!I10", "limit('ethanol-g') is written as 400, its figure of the day")
    assert told(notes, "changed") == [limit]
    kept = plain(safe.safety.template_form("lab"))
    assert kept == first.form
    kept["items"][4]["calculation"] = "${grams} - 400"
    assert again == kept
    choices = load_workbook(tmp_path / "out.xlsx")["choices"]
    assert [row[1].value for row in choices if row[0].value == "yes_no_na"] == ["yes", "no", "na"]


def define(school, **fields):
    given = {"template": "t", "name": "表", "field": "other", "days": 5, **fields}
    school.submit(safety.DefineTemplate(**given), by="zhou", at=START)


def test_what_is_hard_to_write(tmp_path, safe):
    """A list of yes and no that is no yes_no, sections that are empty, texts like formulas."""
    yes_no = [{"value": "yes", "name": "对"}, {"value": "no", "name": "错"}]
    define(
        safe,
        sections=[{"section": "a", "name": "甲"}, {"section": "b", "name": "乙", "within": "a"},
                  {"section": "c", "name": "丙", "relevant": "${q} = 'no'"}],
        lists=[{"list": "yes_no", "options": yes_no}],
        items=[{"item": "q", "name": "=1+1", "kind": "choice", "list": "yes_no", "section": "a"},
               {"item": "r", "name": "#N/A", "kind": "yes_no", "required": False},
               {"item": "n", "name": "数", "kind": "number", "not_applicable": True,
                "hint": " 前有空格", "least": "-0.5"},
               {"item": "e", "name": "照片", "kind": "evidence", "required": True}],
    )  # fmt: skip
    again, notes = written(safe, "t", tmp_path / "t.xlsx")
    kept = plain(safe.safety.template_form("t"))
    kept["items"][2]["hint"] = "前有空格"
    assert again == kept
    assert [note.column for note in notes] == ["L", "", "D"]


def test_a_limit_without_a_figure(tmp_path, safe):
    safe.submit(
        safety.SetLimit(limit="later", name="以后", unit="人", number="3", from_="2027-01-01",
                        jurisdiction="全国", source=LAW),
        by="zhou", at=START,
    )  # fmt: skip
    define(safe, items=[{"item": "n", "name": "数", "kind": "number",
                         "passes": ". > limit( \"later\" ) or 'limit(' = ''"}])  # fmt: skip
    notes = bursar.write_xlsform(safe, "t", tmp_path / "t.xlsx")
    assert told(notes, "changed")[0][0] == "survey!N2"
    again = bursar.read_xlsform(tmp_path / "t.xlsx")
    assert again.form["items"][0]["passes"] == ". > number('none') or 'limit(' = ''"
    again.submit(safe, by="zhou", at="2026-03-03T01:30:00Z")
    with pytest.raises(KeyError):
        bursar.write_xlsform(safe, "none", tmp_path / "none.xlsx")
    with pytest.raises(KeyError):
        bursar.write_xlsform(safe, "t", tmp_path / "none.xlsx", version=9)


@pytest.mark.parametrize(
    "row, place, text",
    [
        ({"relevant": "regex(${good}, 'a')"}, "survey!D3", "character 1: "),
        ({"relevant": "${good} = 'a' and ${later} = 1"}, "survey!D3", "character 19: "),
        ({"type": "integer", "constraint": ". > 1 and indexed-repeat(1)"}, "survey!E3",
         "character 11: "),
        ({"type": "range", "parameters": "start=1 end=2", "constraint": "x"}, "survey!E3",
         "character 1: "),
        ({"type": "calculate", "calculation": "1 | 2"}, "survey!F3", "character 3: "),
        ({"type": "integer", "bursar_passes": ". > limit('none')"}, "survey!G3", ""),
        ({"type": "integer", "bursar_least": "2", "bursar_most": "1"}, "survey!B3", ""),
        ({"bursar_weight": 2}, "survey!B3", ""),
        ({"bursar_passes": ". = ''", "bursar_owner": "nobody"}, "survey!K3", ""),
        ({"bursar_passes": ". = ''", "bursar_major": "nothing"}, "survey!L3", ""),
    ],
)
def test_refusals_have_a_cell(tmp_path, safe, row, place, text):
    header = ["type", "name", "label", "relevant", "constraint", "calculation", "bursar_passes",
              "bursar_weight", "bursar_least", "bursar_most", "bursar_owner", "bursar_major",
              "parameters"]  # fmt: skip
    given = {"type": "text", "name": "x", "label": "X", **row}
    form = read(tmp_path, one(header, [given.get(title) for title in header],
                              ["integer", "later", "L"]))  # fmt: skip
    with pytest.raises(bursar.Refusal) as caught:
        form.submit(safe, by="zhou", at=START)
    note = form.where(caught.value)
    assert told([note])[0][0] == place, caught.value.code
    assert note.text.startswith(text) and caught.value.text in note.text


def test_refusals_of_groups_lists_and_settings(tmp_path, safe):
    sheets = {**FIRE, "settings": [["form_id", "bursar_owner"], ["f", "nobody"]]}
    form = read(tmp_path, sheets)
    with pytest.raises(bursar.Refusal) as caught:
        form.submit(safe, by="zhou", at=START)
    assert form.where(caught.value).column == "B"
    rows = [["begin group", "g", "G", "${x} = 1"], ["text", "x", "X"], ["end group"]]
    form = read(tmp_path, one(["type", "name", "label", "relevant"], *rows))
    with pytest.raises(bursar.Refusal) as caught:
        form.submit(safe, by="zhou", at=START)
    assert str(form.where(caught.value)).startswith("survey!D3: character 1: ")
    with pytest.raises(bursar.Refusal) as caught:
        form.submit(safe, by="liu", at=START)
    assert form.where(caught.value)[:3] == ("", 0, "")
    with pytest.raises(TypeError, match="no field colour"):
        read(tmp_path, FIRE, colour="red")


@pytest.fixture
def safe_db(db):
    with bursar.open(db) as school:
        set_up(school)
    return db


def test_the_command(tmp_path, safe_db):
    path = book(tmp_path / "lab.xlsx", **LABORATORY)
    code, out, notes = run("xlsform", "read", path, "--template", "lab-2", "--days", 3)
    assert code == FINE and json.loads(out)["template"] == "lab-2"
    assert "settings!C2: the version is dropped" in notes
    filed = ("--file", safe_db, "--by", "zhou", "--at", START)
    assert run("xlsform", "read", path, *filed)[:2] == (FINE, "lab: 7 items, seq 16\n")
    code, _, error = run("xlsform", "read", path, *filed)
    assert code == REFUSED and "[safety.template_taken]" in error
    assert run("xlsform", "read", path, "--by", "zhou")[0] == USAGE
    assert run("xlsform", "read", tmp_path / "none.xlsx")[0] == FAILED
    assert run("xlsform", "read", path, "--file", tmp_path / "none.db", "--by", "zhou")[0] == FAILED
    path = book(tmp_path / "bad.xlsx", **one(["type", "name", "label"], ["time", "t", "T"]))
    code, out, error = run("xlsform", "read", path)
    assert (code, out) == (WRONG, "") and "survey!A3: the type time is not supported" in error
    out_path = tmp_path / "out.xlsx"
    code, out, notes = run("xlsform", "write", safe_db, "lab", out_path)
    assert (code, out) == (FINE, f"{out_path}\n") and "survey!I10: limit('ethanol-g')" in notes
    assert bursar.read_xlsform(out_path).form["template"] == "lab"
    assert run("xlsform", "write", safe_db, "none", out_path)[0] == USAGE
    assert run("xlsform", "write", safe_db, "lab", out_path, "--version", 2)[0] == USAGE
