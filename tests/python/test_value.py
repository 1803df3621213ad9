"""Depreciation, packs and labels from Python."""

from __future__ import annotations

import re
from decimal import Decimal

import numpy
import pytest
import zxingcpp
from conftest import START, computer, found

import bursar
from bursar import assets
from bursar._cli import run


def test_a_schedule_needs_no_school():
    rows = bursar.schedule(cost=5000, start="2026-01-15", periods=72)
    assert [row.amount for row in rows] == [Decimal("69.44")] * 71 + [Decimal("69.76")]
    assert rows[-1].net == 0 and rows[0].from_.isoformat() == "2026-01-15"


def test_a_schedule_has_every_method():
    yearly = dict(cost="100000", start="2026-01-01", every="year", periods=5, salvage="10000")
    amounts = {
        method: [str(row.amount) for row in bursar.schedule(method=method, rate=4000, **yearly)]
        for method in ("straight_line", "written_down_value", "double_declining")
    }
    assert amounts == {
        "straight_line": ["18000.00"] * 5,
        "written_down_value": ["40000.00", "24000.00", "14400.00", "8640.00", "2960.00"],
        "double_declining": ["40000.00", "24000.00", "14400.00", "8640.00", "2960.00"],
    }


def test_a_schedule_is_a_frame():
    pandas = pytest.importorskip("pandas")
    frame = bursar.schedule_frame(cost=5000, start="2026-01-15", periods=72, prorate=True)
    assert isinstance(frame, pandas.DataFrame)
    assert frame["amount_fen"].sum() == 500_000 and len(frame) == 73


def test_terms_that_do_not_fit_are_refused():
    with pytest.raises(bursar.Refusal) as refused:
        bursar.schedule(cost=100, salvage=101, start="2026-01-01", periods=12)
    assert refused.value.code == "assets.below_depreciated"
    assert refused.value.figures == {"cost": "100.00", "accumulated": "0.00", "salvage": "101.00"}
    with pytest.raises(bursar.Refusal, match="written_down_value needs rate"):
        bursar.schedule(method="written_down_value", cost=100, start="2026-01-01", periods=12)
    with pytest.raises(TypeError):
        bursar.schedule(cost=100, start="2026-01-01", years=5)


def test_a_pack_is_adopted_and_assets_depreciate(school):
    assert "cn-public-schools" in bursar.packs()
    first = school.adopt("cn-public-schools", by="zhou", at=START)
    assert first.posted > 60 and first.kept == 0
    again = school.adopt("cn-public-schools", by="zhou", at=START)
    assert again.posted == 0 and again.repeated == first.posted
    computers = computer("PC-1", 5000, category="gbt14885-2022:A02010105")
    school.submit(computers, by="zhou", at=START)
    school.submit(
        assets.BeginDepreciation(rule="government", year=2026, month=3), by="zhou", at=START
    )
    assert school.assets.depreciation_due().total == Decimal("69.44")
    run = assets.RunDepreciation(year=2026, month=3)
    school.preview(run, by="zhou", at=START)
    school.submit(run, by="zhou", at=START)
    card = school.assets.card("PC-1")
    row = school.assets.depreciation()[0]
    booked = [month for month in school.assets.schedule("PC-1") if month.booked]
    assert card.accumulated == row.accumulated == booked[-1].accumulated == Decimal("69.44")
    assert school.assets.schedule_frame("PC-1")["amount_fen"].sum() == 500_000


def test_a_pack_that_is_refused_names_its_line(school, tmp_path):
    pack = tmp_path / "own.jsonl"
    pack.write_text('# own\n{"form":"assets.set_life","fields":{"scheme":"none"}}\n')
    with pytest.raises(bursar.Refusal) as refused:
        school.adopt(pack, by="zhou", at=START)
    assert refused.value.field.startswith("line 2")
    with pytest.raises(FileNotFoundError):
        school.adopt("no-such-pack", by="zhou", at=START)


def pixels(svg: str, scale: int = 6) -> numpy.ndarray:
    """The picture of an SVG of runs of modules, as a printer would draw it."""
    width, height = map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups())
    picture = numpy.full((height, width), 255, dtype=numpy.uint8)
    for x, y, run in re.findall(r"M(\d+) (\d+)h(\d+)v1h-\d+z", svg):
        picture[int(y), int(x) : int(x) + int(run)] = 0
    return picture.repeat(scale, axis=0).repeat(scale, axis=1)


@pytest.mark.parametrize("code", ["PC-1", "教具-07", "a" * 64])
def test_a_label_is_read_by_a_reader(school, code):
    school.submit(computer(code), by="zhou", at=START)
    svg = bursar.label_svg(school, code)
    (read,) = zxingcpp.read_barcodes(pixels(svg))
    assert read.text == f"asset:hp:{code}" == school.assets.label(code).text
    assert school.assets.labelled(read.text) == code
    assert "和平小学" in svg and svg == bursar.label_svg(school, code)


def test_a_label_of_another_school_is_nobodys(school):
    school.submit(computer("PC-1"), by="zhou", at=START)
    assert school.assets.labelled("asset:other:PC-1") is None
    assert school.assets.labelled("PC-1") is None
    with pytest.raises(KeyError):
        bursar.label_svg(school, "PC-9")
    with pytest.raises(ValueError):
        bursar.qr_svg("x" * 2001)


def test_a_label_outlives_what_becomes_of_its_asset(school):
    school.submit(computer("PC-1"), by="zhou", at=START)
    before = school.assets.label("PC-1").text
    school.submit(
        assets.Adjust(asset="PC-1", reason="更正", name="服务器"), by="zhou", at=START
    )
    assert school.assets.label("PC-1").text == before


def test_a_school_without_depreciation_says_nothing_of_it():
    with found(bursar.memory(clock=lambda: START)) as school:
        school.submit(computer("PC-1"), by="zhou")
        assert school.assets.card("PC-1").accumulated is None
        assert school.assets.depreciation() == []


def test_the_command_adopts_packs_and_prints_labels(db, tmp_path, capsys):
    assert run(["adopt", "--list"]) == 0
    assert "cn-public-schools: 中国内地公办学校" in capsys.readouterr().out
    adopt = ["adopt", str(db), "cn-public-schools", "--by", "zhou", "--at", START]
    assert run(adopt) == 0 and "0 repeated, 0 kept" in capsys.readouterr().out
    assert run(adopt) == 0 and "0 posted" in capsys.readouterr().out
    assert run(["adopt", str(db)]) == 2
    page = tmp_path / "labels.html"
    assert run(["labels", str(db), str(page), "--room", "S1"]) == 0
    assert page.read_text(encoding="utf-8").count("<svg") == 2
    assert run(["labels", str(db), str(page), "PC-9"]) == 2
