"""A school's year as a picture: value by category and by custody room, forms by month."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from typing import Any, Callable

from matplotlib import font_manager, rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from ._report.year import Year, months_of

_CHINESE_FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Noto Sans SC",
    "Source Han Sans SC",
    "WenQuanYi Zen Hei",
    "WenQuanYi Micro Hei",
    "Microsoft YaHei",
    "PingFang SC",
    "SimHei",
    "Droid Sans Fallback",
)
_MOST = 10  # bars of a panel
_COLOUR = "#2f6f8f"


def _chinese_font() -> str | None:
    known = {font.fname for font in font_manager.fontManager.ttflist}
    for path in set(font_manager.findSystemFonts()) - known:
        with suppress(RuntimeError, OSError):  # matplotlib keeps a list and misses newer fonts
            font_manager.fontManager.addfont(path)
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in _CHINESE_FONTS if name in installed), None)


def _bars(axes: Any, title: str, rows: list[tuple[str, float]], unit: str) -> None:
    rows = sorted(rows, key=lambda row: row[1])[-_MOST:]
    axes.barh([label for label, _ in rows], [value for _, value in rows], color=_COLOUR)
    axes.set_title(title, loc="left")
    axes.set_xlabel(unit)
    axes.spines[["top", "right"]].set_visible(False)


def _months(axes: Any, title: str, year: Year) -> None:
    months = months_of(year)
    counts: Counter[str] = Counter()
    for (_, month), count in year.filed.items():
        counts[month] += count
    bars = axes.bar(months, [counts[month] for month in months], color=_COLOUR)
    axes.bar_label(bars)
    axes.set_yscale("symlog", linthresh=10)  # taking a register over dwarfs all that follows
    axes.set_ylim(0, 4 * max([1, *counts.values()]))  # room for the figure above the bar
    axes.yaxis.set_visible(False)
    axes.set_title(title, loc="left")
    axes.tick_params(axis="x", rotation=45)
    axes.spines[["top", "right", "left"]].set_visible(False)


def _stores(year: Year, label: Callable[[str, str], str]) -> list[tuple[str, float]]:
    """Each sub-room with what it manages; the main custody room without the sub-rooms."""
    subs = sum(worth.cost for room, _, worth in year.stores if room.type == "sub_store")
    return [
        (
            label(room.room, room.name),
            float(value - (subs if room.type == "main_store" else 0)) / 1e4,
        )
        for room, _, (value, *_) in year.stores
    ]


def draw(year: Year, path: str) -> None:
    """Draws the year into a picture file. Names are in Chinese where a font for them is found,
    codes otherwise."""
    font = _chinese_font()

    def say(en: str, zh: str) -> str:
        return f"{en} {zh}" if font else en

    def label(key: str, name: str) -> str:
        return name if font else key.rpartition(":")[2]

    ten_thousand = say("10,000 yuan", "万元")
    with rc_context({"font.family": [font, "DejaVu Sans"] if font else ["DejaVu Sans"]}):
        figure = Figure(figsize=(11, 9), layout="constrained")
        FigureCanvasAgg(figure)
        panels = figure.subplots(3, 1)
        groups = [(label(g.key, g.name), float(g.value) / 1e4) for g in year.totals["category"]]
        _bars(panels[0], say("Value by category", "各类资产原值"), groups, ten_thousand)
        title = say("Value by custody room", "各保管室资产原值")
        _bars(panels[1], title, _stores(year, label), ten_thousand)
        _months(panels[2], say("Forms filed by month, log scale", "每月单据数（对数）"), year)
        figure.suptitle(f"{year.school if font else 'School'}, {year.day}")
        figure.savefig(path, dpi=110)
