"""Pictures: a school's year (value by month, category and custody room; forms by month; its
budget; its safety), and the budget alone.

A bar of value is as long as the original value, and has the net value in a darker colour.
"""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from os import fspath
from typing import Any, Callable, NamedTuple

from matplotlib import font_manager, rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.layout_engine import ConstrainedLayoutEngine
from matplotlib.patches import Patch

from ._panels import (
    GONE, INK, MOST, NET, Say, execution, hazards, plan_actual, rounds, titled,
)  # fmt: skip
from ._report.year import Worth, Year, months_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from ._school import Books, Day, Path

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


class _Bar(NamedTuple):
    """What a bar stands for, in units of 10,000 yuan."""

    label: str
    net: float
    gone: float  #: depreciated

    @property
    def whole(self) -> float:
        return self.net + self.gone


def _month(name: str, label: Say) -> str:
    return label(name[5:], f"{int(name[5:])}月")


def _bar(label: str, worth: Worth) -> _Bar:
    return _Bar(label, float(worth.net) / 1e4, float(worth.accumulated) / 1e4)


def _chinese_font() -> str | None:
    known = {font.fname for font in font_manager.fontManager.ttflist}
    for path in set(font_manager.findSystemFonts()) - known:
        with suppress(RuntimeError, OSError):  # matplotlib keeps a list and misses newer fonts
            font_manager.fontManager.addfont(path)
    installed = {font.name for font in font_manager.fontManager.ttflist}
    return next((name for name in _CHINESE_FONTS if name in installed), None)


def _length(bars: list[_Bar]) -> float:
    """Of the axis: the longest bar and room for its figure."""
    return 1.12 * (max((bar.whole for bar in bars), default=0) or 1)


def _lying(axes: Any, title: str, bars: list[_Bar]) -> None:
    """The largest at the top, each with its original value at its end."""
    bars = sorted(bars, key=lambda bar: bar.whole)[-MOST:]
    places = range(len(bars))  # two things of one name are two bars
    nets = [bar.net for bar in bars]
    axes.barh(places, nets, color=NET)
    ends = axes.barh(places, [bar.gone for bar in bars], left=nets, color=GONE)
    axes.bar_label(ends, [f"{bar.whole:,.1f}" for bar in bars], padding=4, color=INK)
    axes.set_yticks(places, [bar.label for bar in bars])
    axes.set_xlim(0, _length(bars))
    axes.set_ylim(len(bars) - max(len(bars), 6) - 0.6, len(bars) - 0.4)
    axes.xaxis.set_visible(False)
    titled(axes, title, "bottom")


def _by_month(axes: Any, title: str, bars: list[_Bar], depreciates: bool) -> None:
    """The original value above each bar; within it what is left and what is gone."""
    places, length = range(len(bars)), _length(bars)

    def figure(value: float, least: float = 0) -> str:
        return "" if value < least else f"{value:,.0f}" if length > 100 else f"{value:,.2f}"

    nets = [bar.net for bar in bars]
    left = axes.bar(places, nets, color=NET)
    gone = axes.bar(places, [bar.gone for bar in bars], bottom=nets, color=GONE)
    axes.bar_label(gone, [figure(bar.whole) for bar in bars], padding=3, color=INK)
    if depreciates:
        low = length / 16  # a figure in less than that would stand out of it
        inside: dict[str, Any] = {"label_type": "center"}
        axes.bar_label(left, [figure(bar.net, low) for bar in bars], color="white", **inside)
        axes.bar_label(gone, [figure(bar.gone, low) for bar in bars], color=INK, **inside)
    axes.set_xticks(places, [bar.label for bar in bars])
    axes.set_xlim(-0.6, max(len(bars), 6) - 0.4)  # one month does not fill the panel
    axes.set_ylim(0, length)
    axes.yaxis.set_visible(False)
    titled(axes, title, "left")


def _forms(axes: Any, title: str, year: Year, label: Say) -> None:
    months = sorted({*months_of(year), *year.months})
    counts: Counter[str] = Counter()
    for (_, month), count in year.filed.items():
        counts[month] += count
    figures = [counts[month] for month in months]
    bars = axes.bar(range(len(months)), figures, color=NET)
    axes.bar_label(bars, [f"{figure:,}" for figure in figures], padding=3, color=INK)
    axes.set_xticks(range(len(months)), [_month(month, label) for month in months])
    axes.set_xlim(-0.6, max(len(months), 6) - 0.4)
    axes.set_yscale("symlog", linthresh=10)  # taking a register over dwarfs all that follows
    axes.set_ylim(0, 4 * max([1, *figures]))  # room for the figure above the bar
    axes.yaxis.set_visible(False)
    titled(axes, title, "left")


def _stores(year: Year, label: Say) -> list[_Bar]:
    """Each sub-room with what it manages; the main custody room without the sub-rooms."""
    subs = [one.worth for one in year.stores if one.room.type == "sub_store"]
    below = Worth(*(sum(part) for part in zip(*subs))) if subs else Worth(0, 0, 0)
    bars = []
    for room, _, worth in year.stores:
        name = label(room.room, room.name)
        if room.type == "main_store" and subs:
            worth = Worth(*(whole - part for whole, part in zip(worth, below)))
            name += label(" itself", "（不含分室）")
        bars.append(_bar(name, worth))
    return bars


def _legend(figure: Any, year: Year, say: Say) -> None:
    figure.legend(
        handles=[
            Patch(color=NET, label=say("net value", "净值")),
            Patch(color=GONE, label=say("depreciated of it", "累计折旧")),
        ],
        loc="outside upper right",
        ncols=2,
        frameon=False,
    )


class _Asked(NamedTuple):
    """A month in which no round was due."""

    done: int = 0
    missed: int = 0


def _rows(year: Year) -> int:
    """Of panels: two, one more for the budget, one more for safety."""
    return 2 + (year.budget is not None) + (year.safety is not None)


def _safety(panels: Any, year: Year, say: Say, label: Say) -> None:
    if year.safety is None:
        return
    months = [_month(month, label) for month in year.safety.hazards]
    asked = [year.safety.rounds.get(month, _Asked()) for month in year.safety.hazards]
    rounds(panels[0], months, asked, say)
    hazards(panels[1], months, [*year.safety.hazards.values()], say)


def _panels(figure: Any, year: Year, say: Say, label: Say) -> None:
    unit = say("10,000 yuan", "万元")
    panels = figure.subplots(_rows(year), 2)
    months = [_bar(_month(month, label), worth) for month, worth in year.months.items()]
    title = say("Original value at the end of each month", "各月末原值")
    _by_month(panels[0, 0], f"{title}, {unit}", months, year.depreciates)
    kinds = [_bar(label(g.key, g.name), year.values[g.key]) for g in year.totals["category"]]
    title = say("Original value by category", "各类资产原值")
    _lying(panels[0, 1], f"{title}, {unit}", kinds)
    title = say("Forms filed by month, log scale", "每月单据数（对数）")
    _forms(panels[1, 0], title, year, label)
    title = say("Original value by custody room", "各保管室资产原值")
    _lying(panels[1, 1], f"{title}, {unit}", _stores(year, label))
    if year.budget:
        execution(panels[2, 0], year.budget.classes, say, label)
        plan_actual(panels[2, 1], year.budget.months, say, label)
    _safety(panels[-1], year, say, label)


def _saved(path: str, size: tuple[float, float], paint: Callable[[Any, Say, Say], None]) -> None:
    """Paints a figure into a picture file. Names are in Chinese where a font for them is found,
    codes otherwise."""
    font = _chinese_font()

    def say(en: str, zh: str) -> str:
        return f"{en} {zh}" if font else en

    def label(key: str, name: str) -> str:
        return name if font else key.rpartition(":")[2]

    with rc_context({"font.family": [font, "DejaVu Sans"] if font else ["DejaVu Sans"]}):
        layout = ConstrainedLayoutEngine(w_pad=0.15, h_pad=0.15, wspace=0.04, hspace=0.04)
        figure = Figure(figsize=size, layout=layout)
        FigureCanvasAgg(figure)
        paint(figure, say, label)
        figure.savefig(path, dpi=110)


def draw(year: Year, path: str) -> None:
    """Draws the year into a picture file; a budget and safety have a row each."""

    def paint(figure: Any, say: Say, label: Say) -> None:
        _panels(figure, year, say, label)
        if year.depreciates:
            _legend(figure, year, say)
        name = label("School", year.school)
        figure.suptitle(f"{name}, {year.day}", fontsize=15, x=0.01, ha="left")

    _saved(path, (15, 1 + 4 * _rows(year)), paint)


def execution_chart(
    books: Books,
    path: Path,
    *,
    by: str = "economic",
    year: int | None = None,
    ledger: str | None = None,
    digits: int | None = None,
    on: Day | None = None,
) -> None:
    """Draws how a budget is carried out into a picture file 预算执行图: a bar a class.

    by: what a bar stands for, as in `school.budget.execution`; the ten largest are drawn
    digits: classes by so many first characters
    """
    rows = books.budget.execution(by=by, year=year, ledger=ledger, digits=digits, on=on)

    def paint(figure: Any, say: Say, label: Say) -> None:
        execution(figure.subplots(), rows, say, label)

    _saved(fspath(path), (9, 5), paint)


def plan_actual_chart(
    books: Books,
    path: Path,
    *,
    line: str | None = None,
    fund: str | None = None,
    year: int | None = None,
    on: Day | None = None,
) -> None:
    """Draws plan against actual into a picture file 计划与执行对比图: two lines from month to month.

    line, fund: of which line, or which fund's outlay; without both, all of the main accounts
    """
    rows = books.budget.plan_actual(line=line, fund=fund, year=year, on=on)

    def paint(figure: Any, say: Say, label: Say) -> None:
        plan_actual(figure.subplots(), rows, say, label)

    _saved(fspath(path), (9, 5), paint)
