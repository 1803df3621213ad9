"""Spreadsheets that no checklist comes of, and what is said of them."""

import zipfile

import pytest
from openpyxl import Workbook
from xlsform import book, errors, one, read, told
from xlsform.forms import FIRE

import bursar

TYPES = ["begin repeat", "rank fault", "time", "dateTime", "geopoint", "geoshape", "barcode",
         "hidden", "xml-external", "csv-external", "select_one_from_file a.csv",
         "select_one_external fault", "select_one fault or_other", "select_one", "select_one none",
         "start-geopoint", "种类"]  # fmt: skip


@pytest.mark.parametrize("type_", TYPES)
def test_types_that_are_not_supported(tmp_path, type_):
    choices = FIRE["choices"]
    rows = [[type_, "x", "X"]] + ([["end repeat"]] if type_ == "begin repeat" else [])
    found = errors(tmp_path, one(["type", "name", "label"], *rows, choices=choices))
    assert [cell for cell, _ in found] == ["survey!A3"]


@pytest.mark.parametrize(
    "column, value, text",
    [
        ("choice_filter", "a = 1", "choice_filter is not supported"),
        ("trigger", "${good}", "trigger is not supported"),
        ("repeat_count", "3", "repeat_count is not supported"),
        ("save_to", "x", "save_to is not supported"),
        ("required", "${good} = 1", "required is yes or no here, no expression"),
        ("calculation", "1 + 1", "only calculate has a calculation here"),
        ("bursar_weight", "2.5", 'bursar_weight is a whole number, not "2.5"'),
        ("bursar_weight", 1001, "1001 is not between 0 and 1000"),
        ("bursar_critical", "perhaps", 'bursar_critical is yes or no, not "perhaps"'),
        ("bursar_grade", "bad", '"bad" is none of general, major'),
        ("bursar_owner", "x" * 65, "65 bytes, at most 64"),
        ("hint", "长" * 1001, "1001 characters, at most 1000"),
        ("relevant", "1" * 1001, "1001 characters, at most 1000"),
    ],
)
def test_cells_that_are_wrong(tmp_path, column, value, text):
    found = errors(tmp_path, one(["type", "name", "label", column], ["text", "x", "X", value]))
    assert found == [("survey!D3", text)]


@pytest.mark.parametrize(
    "name, text",
    [
        (None, "there is no name"),
        ("good", "the name good is there already, at survey!B2"),
        ("1st", '"1st" is no name: letters, digits, - . _, a letter or _ first'),
        ("两 个", '"两 个" is no name: letters, digits, - . _, a letter or _ first'),
        ("名" * 22, "the name has 66 bytes, at most 64"),
    ],
)
def test_names(tmp_path, name, text):
    rows = [["begin group", "g", "G"], ["integer", name, "X"], ["end group"]]
    place = "survey!B4" if name else "survey!4"
    assert errors(tmp_path, one(["type", "name", "label"], *rows)) == [(place, text)]


def test_a_name_in_two_groups(tmp_path):
    rows = [row for g in "ab" for row in (["begin group", g, g], ["text", "x", "X"], ["end group"])]
    found = errors(tmp_path, one(["type", "name", "label"], *rows))
    assert found == [("survey!B7", "the name x is there already, at survey!B4")]


def test_groups_that_do_not_close(tmp_path):
    header = ["type", "name", "label"]
    found = errors(tmp_path, one(header, ["end group"], ["begin group", "g", "G"]))
    assert found == [("survey!A3", "no group is open here"),
                     ("survey!A4", "the group g is not ended")]  # fmt: skip
    deep = [["begin group", f"g{i}", "G"] for i in range(9)] + [["end group"]] * 9
    assert errors(tmp_path, one(header, *deep))[0][1] == "groups stand at most 8 deep"


def test_options_that_are_wrong(tmp_path):
    choices = [["list_name", "name", "label"], ["l", "a", "A"], ["l", "a", "B"], ["l", "b c", "C"],
               [None, "d", "D"], ["l", None, "E"], ["l", "f" * 65, "F"]]  # fmt: skip
    found = errors(tmp_path, one(["type", "name", "label"], choices=choices))
    assert [cell for cell, _ in found] == ["choices!B3", "choices!B4", "choices!5", "choices!6",
                                           "choices!B7"]  # fmt: skip
    assert found[0][1] == "a is in l already, at choices!B2"


def test_all_errors_at_once(tmp_path):
    rows = [["time", "t", "T"], ["text", "good", "twice"], ["select_one l", "c", "C"]]
    found = errors(tmp_path, one(["type", "name", "label"], *rows))
    assert [cell for cell, _ in found] == ["survey!A3", "survey!B4", "survey!A5"]


def test_headers(tmp_path):
    sheets = one(["type", "name", "label", "label"])
    assert errors(tmp_path, sheets) == [
        ("survey!D1", "the column label is there twice, first at survey!C1")
    ]
    twice = ["type", "name", "label::中文", "type", "Name ", "label::中文"]
    assert [cell for cell, _ in errors(tmp_path, one(twice))] == ["survey!D1", "survey!E1",
                                                                  "survey!F1"]  # fmt: skip
    two = {"survey": [["题型", "名称", "题目"], ["type", "name", "label"], ["text", "a", "A"]]}
    assert errors(tmp_path, two)[0][0] == "survey!2"
    two["survey"][0] = ["type", "name", "label"]
    assert errors(tmp_path, two)[0][1].startswith("two rows of headers, 1 and 2")
    assert errors(tmp_path, {"survey": [["question", "label"], ["text", "A"]]}) == [
        ("survey!1", "there is no column type"), ("survey!1", "there is no column name")
    ]  # fmt: skip


def test_merged_headers(tmp_path):
    made = Workbook()
    made.active.title = "survey"
    for row in (["type", "name", "label", None], ["text", "a", "A", "B"]):
        made.active.append(row)
    made.active.merge_cells("C1:D1")
    made.active.merge_cells("C2:D2")
    made.save(tmp_path / "merged.xlsx")
    with pytest.raises(bursar.XlsFormError) as caught:
        bursar.read_xlsform(tmp_path / "merged.xlsx")
    assert told(caught.value.notes) == [("survey!C1", "cells of the header are merged (C1:D1)")]


def test_sheets(tmp_path):
    assert errors(tmp_path, {"form": [["type", "name"]]})[0][1] == "there is no sheet survey"
    assert errors(tmp_path, {"survey": []}) == [("survey!0", "the sheet is empty")]
    only = {"survey": [["type", "name", "label"]]}
    assert errors(tmp_path, only) == [("survey!0", "nothing is asked")]
    sheets = {**one(["type", "name", "label"]), "entities": [["dataset"]], "说明": [["x"]]}
    assert errors(tmp_path, sheets)[0][1] == "a sheet entities is not supported"
    sheets["entities"] = []
    good = read(tmp_path, {**sheets, "choices": [], "settings": []})
    assert good.form["template"] == good.form["name"] == "form" and good.form["field"] == "other"
    assert told(good.notes, "dropped") == [("说明!0", "the sheet is not read")]


def test_formulas_are_errors(tmp_path):
    found = errors(tmp_path, one(["type", "name", "label"], ["text", '="a"&"b"', "A"], ["=1"]))
    assert [text for _, text in found[:2]] == ["a formula: put its value here"] * 2
    assert [cell for cell, _ in found[:2]] == ["survey!B3", "survey!A4"]


def test_a_sheet_that_is_large(tmp_path):
    rows = [["text", f"x{i}", "X"] for i in range(6667)]
    found = errors(tmp_path, one(["type", "name", "label"], *rows))
    assert found == [("survey!0", "more than 20000 cells are filled")]
    found = errors(tmp_path, one(["type", "name", "label"], *rows[:500]))
    assert found == [("survey!0", "more than 500 items")]


def test_a_cell_in_the_last_corner(tmp_path):
    made = Workbook()
    made.active.title = "survey"
    made.active.append(["type", "name", "label"])
    made.active.append(["text", "a", "A"])
    made.active.cell(1_048_576, 16_384).number_format = "0.00"
    made.save(tmp_path / "corner.xlsx")
    assert len(bursar.read_xlsform(tmp_path / "corner.xlsx").form["items"]) == 1


def test_a_file_that_is_damaged(tmp_path):
    whole = book(tmp_path / "whole.xlsx", **FIRE).read_bytes()
    for content in (b"", b"type,name\n", whole[:-1], whole[: len(whole) // 2], whole[100:],
                    whole[:300] + bytes(64) + whole[364:]):  # fmt: skip
        (tmp_path / "cut.xlsx").write_bytes(content)
        with pytest.raises(bursar.XlsFormError, match="file: this is no whole XLSX file"):
            bursar.read_xlsform(tmp_path / "cut.xlsx")
    with pytest.raises(FileNotFoundError):
        bursar.read_xlsform(tmp_path / "none.xlsx")


def test_a_file_that_is_too_large(tmp_path):
    with zipfile.ZipFile(tmp_path / "bomb.xlsx", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(50_000_000))
    with pytest.raises(bursar.XlsFormError, match="unpacked it has more than"):
        bursar.read_xlsform(tmp_path / "bomb.xlsx")
    (tmp_path / "large.xlsx").write_bytes(bytes(5_000_001))
    with pytest.raises(bursar.XlsFormError, match="over 5000000 bytes, at most 5000000"):
        bursar.read_xlsform(tmp_path / "large.xlsx")


def test_entities_that_grow(tmp_path):
    """A text that names texts that name texts: 20 to the power of 6 of them."""
    sheet = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(book(tmp_path / "a.xlsx", **one(["type", "name", "label"]))) as packed:
        parts = {name: packed.read(name).decode() for name in packed.namelist()}
    named = "".join(f'<!ENTITY {b} "{f"&{a};" * 20}">' for a, b in zip("abcdef", "bcdefg"))
    kinds = f'<!DOCTYPE x [<!ENTITY a "{"a" * 1000}">{named}]>'
    content = parts[sheet][parts[sheet].index("<worksheet") :]
    parts[sheet] = kinds + content.replace("<t>good</t>", "<t>&g;</t>")
    assert "&g;" in parts[sheet]
    with zipfile.ZipFile(tmp_path / "grown.xlsx", "w") as packed:
        for name, part in parts.items():
            packed.writestr(name, part)
    with pytest.raises(bursar.XlsFormError, match="no whole XLSX file"):
        bursar.read_xlsform(tmp_path / "grown.xlsx")


@pytest.mark.parametrize(
    "text, read_as",
    [
        ("${a} = “是”", '${a} = "是"'),
        ("${a} = '“是”' or ${a} = ‘“’", "${a} = '“是”' or ${a} = '“'"),
        ("${a} = ”是“", '${a} = "是"'),
        ("TRUE", "true()"),
        (False, "false()"),
        ("  1 =\u00a01 ", "  1 = 1"),
    ],
)
def test_expressions_as_they_are_written(tmp_path, text, read_as):
    sheets = one(["type", "name", "label", "relevant"], ["text", "x", "X", text])
    assert read(tmp_path, sheets).form["items"][1]["relevant"] == read_as
