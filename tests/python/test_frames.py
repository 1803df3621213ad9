"""Answers as pandas data frames."""

import subprocess
import sys
import time
from decimal import Decimal

import numpy as np
import pandas as pd
from conftest import computer

import bursar
from bursar import assets


def test_one_row_an_asset(school):
    school.batch(
        [
            computer("PC-1", "4500.10", acquired="2024-05-06", serial="S1"),
            computer("PC-2", "0.01", room="R101"),
            assets.Lend(assets=["PC-1"], borrower="chen", due="2026-03-20"),
        ],
        by="zhou",
    )
    frame = school.assets.frame()
    names = [field["name"] for field in bursar.catalogue()["structs"]["assets.AssetCard"]]
    assert [name for name in frame.columns if not name.endswith("_fen")] == names
    assert len(frame) == 2
    first, second = frame.to_dict("records")
    assert (first["asset"], first["cost"], first["cost_fen"]) == ("PC-1", 4500.10, 450010)
    assert first["acquired"] == pd.Timestamp("2024-05-06") and first["due"] == pd.Timestamp(
        "2026-03-20"
    )
    assert (first["serial"], first["user"], first["state"]) == ("S1", "chen", "on_loan")
    assert pd.isna(second["serial"]) and pd.isna(second["user"]) and pd.isna(second["due"])
    assert frame["room"].dtype == "category" and frame["way"].dtype == "category"
    assert frame["acquired"].dtype.kind == "M" and frame["quantity"].dtype == np.int64
    assert frame.groupby("room", observed=True)["cost_fen"].sum().to_dict() == {
        "S1": 450010,
        "R101": 1,
    }


def test_the_frame_says_what_the_list_says(school):
    school.batch(
        [computer(f"PC-{i}", Decimal(i) / 100, quantity=i + 1) for i in range(50)], by="zhou"
    )
    school.batch([assets.Issue(assets=["PC-1", "PC-7"], user="chen", room="R101")], by="zhou")
    frame, cards = school.assets.frame(), school.assets.list()
    for card, row in zip(cards, frame.to_dict("records")):
        for name in card._names:
            value = row[name]
            if name == "cost":
                assert card.cost == Decimal(row["cost_fen"]) / 100
            elif isinstance(value, pd.Timestamp):
                assert value.date() == card.acquired
            else:
                assert (None if pd.isna(value) else value) == getattr(card, name)
    assert list(school.assets.frame(room="R101")["asset"]) == ["PC-1", "PC-7"]


def test_frames_of_other_answers(school):
    school.submit(computer("PC-1"), by="zhou")
    school.submit(
        assets.RequestTransfer(transfer="T-1", assets=["PC-1"], room="R101", unit="office"),
        by="zhou",
    )
    desk = school.assets
    assert list(desk.rooms_frame()["room"]) == ["S1", "R101"]
    assert desk.totals_frame("state")["value_fen"].tolist() == [450000]
    assert desk.transfers_frame()["assets"].tolist() == [["PC-1"]]
    assert len(desk.overdue_frame()) == 0 and "days" in desk.overdue_frame().columns
    assert school.assets.frame(on="2026-03-01").empty
    assert school.as_of("2026-03-02").assets.frame().shape == (1, 30)


def test_a_hundred_thousand_assets_in_a_second(school):
    batches = [
        assets.AcquireBatch(count=10_000, first=computer(f"P{i}-00001", brand="联想"))
        for i in range(10)
    ]
    school.batch(batches, by="zhou")
    school.assets.frame(room="R101")  # pandas is imported by now
    start = time.perf_counter()
    frame = school.assets.frame()
    took = time.perf_counter() - start
    assert frame.shape == (100_000, 30)
    assert frame["cost_fen"].sum() == 100_000 * 450_000
    assert took < 3, f"{took:.2f} s"  # a second when nothing else runs


def test_nothing_heavy_is_imported():
    code = "import sys, bursar; bursar.memory(); print(*sorted(sys.modules))"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert not loaded & {"numpy", "pandas", "matplotlib", "json", "argparse", "inspect", "sqlite3"}
