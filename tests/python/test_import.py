"""Taking over a register from a CSV file."""

import pytest
from conftest import START

import bursar

REGISTER = """\
和平小学固定资产登记表,,,,,,
资产编号,资产名称,资产分类代码,数量,金额,存放地点,购置日期
PC-001,台式计算机,A02010105,2台,"11,200.00",总保管室,2014/3/5
PC-002,显示器,A02010105,1,950元,总保管室,2014年3月5日
PC-003,课桌,A02010105,40张,6000,三楼仓库,2019.9
"""
GOOD = "".join(line for line in REGISTER.splitlines(True) if "PC-003" not in line)
MAPPING = {"category_prefix": "gb:"}


def take(school, text=REGISTER, **options):
    return school.import_register(text.encode("gb18030"), by="zhou", mapping=MAPPING, **options)


def test_a_dry_run_tells_all_and_posts_nothing(school):
    before = school.head()
    found = take(school)
    assert school.head() == before and not found and not found.posted
    assert (found.rows, found.bad_rows, found.header_row, found.encoding) == (3, 1, 2, "GB18030")
    codes = {finding.why.code: finding for finding in found.bad}
    assert set(codes) == {"csv.date_without_day"} or "csv.date_without_day" in codes
    date = codes["csv.date_without_day"]
    assert (date.row, date.column, date.why.field) == (5, "购置日期", "acquired")
    assert str(date).startswith("row 5, 购置日期: the day is missing")
    assert ("资产编号", "asset") in found.columns
    assert found.notes


def test_all_or_none(school):
    found = take(school, mode="all_or_none")
    assert not found and isinstance(found.stopped, bursar.Refusal)
    assert school.assets.count() == 0
    found = take(school, GOOD, mode="all_or_none")
    assert found and (found.accepted, found.repeated) == (2, 0)
    assert found.last_seq == school.head().seq
    card = school.assets.card("PC-001")
    assert (str(card.cost), card.quantity, card.measure, card.room) == ("11200.00", 2, "台", "S1")
    again = take(school, GOOD, mode="all_or_none")
    assert again and (again.accepted, again.repeated) == (0, 2)
    assert school.assets.count() == 2


def test_good_rows(school, tmp_path):
    path = tmp_path / "register.csv"
    path.write_bytes(REGISTER.encode("utf-8-sig"))
    found = school.import_register(path, by="zhou", mode="good_rows", mapping=MAPPING, at=START)
    assert (found.accepted, found.bad_rows) == (2, 1)
    assert school.assets.count() == 2


def test_a_file_that_cannot_be_taken(school, tmp_path):
    with pytest.raises(bursar.Refusal) as caught:
        school.import_register(b"", by="zhou")
    assert caught.value.code == "csv.file_empty"
    with pytest.raises(bursar.Refusal) as caught:
        take(school, REGISTER.replace("资产编号", "号"))
    assert caught.value.code == "csv.column_missing"
    with pytest.raises(FileNotFoundError):
        school.import_register(tmp_path / "none.csv", by="zhou")


@pytest.mark.parametrize(
    "mapping, error",
    [
        ({"colums": {}}, TypeError),
        ({"columns": ["asset"]}, TypeError),
        ({"columns": {"号": 5}}, TypeError),
        ({"fill_down": "room"}, TypeError),
        ({"delimiter": ";;"}, ValueError),
        ({"by_name": 1}, TypeError),
        ({"expect_cost": 1.5}, TypeError),
        ({"encoding": "latin1"}, bursar.Refusal),
    ],
)
def test_a_mapping_with_a_slip(school, mapping, error):
    with pytest.raises(error):
        school.import_register(GOOD.encode(), by="zhou", mapping=mapping)


def test_what_was_announced(school):
    with_count = {**MAPPING, "expect_rows": 3}
    found = school.import_register(GOOD.encode(), by="zhou", mode="good_rows", mapping=with_count)
    assert not found.posted and found.stopped is not None or found.bad
    assert school.assets.count() == 0


def many(count):
    rows = "".join(f"PC-{i:05},电脑,A02010105,1,4500,S1,2020-01-02\n" for i in range(count))
    return "资产编号,资产名称,资产分类代码,数量,金额,存放地点,购置日期\n" + rows


def test_progress(school):
    seen = []
    take(school, many(3000), mode="all_or_none", progress=lambda *at: seen.append(at))
    assert seen and all(len(at) == 3 and at[2] >= at[1] for at in seen)
    assert {stage for stage, _, _ in seen} <= {"reading", "checking", "posting"}
    assert school.assets.count() == 3000


def test_stopping_an_import(school):
    with pytest.raises(bursar.Refusal) as caught:
        take(school, many(3000), mode="all_or_none", progress=lambda *at: False)
    assert caught.value.code == "csv.cancelled"

    def fails(*at):
        raise KeyError("progress")

    with pytest.raises(KeyError, match="progress"):
        take(school, many(3000), mode="all_or_none", progress=fails)
    assert school.assets.count() == 0
