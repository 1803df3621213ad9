"""What panels of pictures have in common, the two of the budget, execution and plan against actual,
and the two of safety, rounds and hazards. Amounts are in units of 10,000 yuan."""

from __future__ import annotations

from typing import Any, Callable, NamedTuple

NET, GONE, INK = "#2f6f8f", "#c3d7e0", "#333333"
_COMMITTED, _RESERVED, _OVER = "#6d9fb8", "#99bccd", "#b5483a"
MOST = 10  #: bars of a panel

Say = Callable[[str, str], str]


def titled(axes: Any, title: str, *hidden: str) -> None:
    axes.set_title(title, loc="left", fontsize=12, pad=10)
    axes.spines[["top", "right", *hidden]].set_visible(False)
    axes.tick_params(length=0)


def wan(amount: Any) -> float:
    return float(amount) / 1e4


class _Shares(NamedTuple):
    """What a class's budget went to; together with `over` as long as what was used of it."""

    done: float
    committed: float
    reserved: float
    available: float
    over: float  #: used beyond the budget


def _shares(row: Any) -> _Shares:
    """Fills the budget with what was spent, then committed, then reserved."""
    left = whole = max(0.0, wan(row.budget))

    def take(amount: Any) -> float:
        nonlocal left
        part = min(left, max(0.0, wan(amount)))
        left -= part
        return part

    done, committed, reserved = take(row.done), take(row.committed), take(row.reserved)
    used = wan(row.done + row.committed + row.reserved)
    return _Shares(done, committed, reserved, left, max(0.0, used - whole))


def execution(axes: Any, rows: list[Any], say: Say, label: Say) -> None:
    """A bar a class, the largest budget at the top: what was spent, committed, reserved, what is
    available, and in red behind the mark of the budget what was used beyond it."""
    rows = sorted(rows, key=lambda row: row.budget)[-MOST:]
    shares = [_shares(row) for row in rows]
    beyond = say("beyond the budget", "超预算")
    parts = {
        say("spent", "执行"): NET,
        say("committed", "承诺"): _COMMITTED,
        say("reserved", "占用"): _RESERVED,
        say("available", "可用"): GONE,
        beyond: _OVER,
    }
    places, ends = range(len(rows)), [0.0] * len(rows)
    for (name, colour), lengths in zip(parts.items(), zip(*shares)):
        if name == beyond and not any(lengths):
            continue
        axes.barh(places, lengths, left=ends, color=colour, label=name)
        ends = [end + length for end, length in zip(ends, lengths)]
    for place, row in zip(places, rows):
        axes.vlines(wan(row.budget), place - 0.4, place + 0.4, color=INK)
        text = f"{wan(row.done):,.1f} / {wan(row.budget):,.1f}"
        axes.annotate(
            text, (ends[place], place), (4, 0), textcoords="offset points", va="center", color=INK
        )
    axes.set_yticks(places, [label(row.key, row.name or row.key) for row in rows])
    axes.set_xlim(0, 1.25 * (max(ends, default=0) or 1))
    axes.set_ylim(len(rows) - max(len(rows), 6) - 0.6, len(rows) - 0.4)
    axes.xaxis.set_visible(False)
    if rows:
        axes.legend(loc="lower right", frameon=False)
    unit = say("10,000 yuan", "万元")
    titled(axes, f"{say('Budget and its execution', '预算执行')}, {unit}", "bottom")


def plan_actual(axes: Any, rows: list[Any], say: Say, label: Say) -> None:
    """Two lines from month to month: what was planned so far, and what was spent so far, up to the
    last month in which anything was."""
    last = max((row.month for row in rows if row.actual), default=0)
    months = [row.month for row in rows]
    axes.plot(
        months, [wan(row.planned_so_far) for row in rows],
        color=INK, linestyle="--", marker=".", label=say("planned", "计划"),
    )  # fmt: skip
    actual = [row for row in rows if row.month <= last]
    axes.plot(
        [row.month for row in actual], [wan(row.actual_so_far) for row in actual],
        color=NET, marker="o", label=say("actual", "执行"),
    )  # fmt: skip
    if actual:
        point = (last, wan(actual[-1].actual_so_far))
        text = f"{point[1]:,.1f}"
        axes.annotate(text, point, (6, -4), textcoords="offset points", color=NET)
    axes.set_xticks(range(1, 13), [label(str(month), f"{month}月") for month in range(1, 13)])
    axes.set_xlim(0.4, 12.6)
    axes.set_ylim(bottom=0)
    axes.legend(loc="upper left", frameon=False)
    unit = say("10,000 yuan", "万元")
    titled(axes, f"{say('Plan against actual, so far', '累计计划与执行')}, {unit}")


def rounds(axes: Any, months: list[str], rows: list[Any], say: Say) -> None:
    """A bar a month: the rounds that were done, and in red above them those that were missed."""
    done, missed = [row.done for row in rows], [row.missed for row in rows]
    places = range(len(rows))
    axes.bar(places, done, color=NET, label=say("done", "完成"))
    ends = axes.bar(places, missed, bottom=done, color=_OVER, label=say("missed", "漏做"))
    figures = [f"{a:,}" + (f" / {b:,}" if b else "") for a, b in zip(done, missed)]
    axes.bar_label(ends, figures, padding=3, color=INK)
    axes.set_xticks(places, months)
    axes.set_xlim(-0.6, max(len(rows), 6) - 0.4)
    most = max((a + b for a, b in zip(done, missed)), default=0)
    axes.set_ylim(0, 1.25 * (most or 1))
    axes.yaxis.set_visible(False)
    axes.legend(loc="upper left", frameon=False)
    titled(axes, say("Rounds by month: done / missed", "每月检查：完成 / 漏做"), "left")


def hazards(axes: Any, months: list[str], ends: list[Any], say: Say) -> None:
    """Two lines from month to month: the hazards found so far, and those closed. The title tells
    the last rate with its two numbers."""
    places = range(len(ends))
    lines = {
        say("found so far", "累计发现"): ([one.found for one in ends], INK, "--", (6, 4)),
        say("closed so far", "累计销案"): ([one.closed for one in ends], NET, "-", (6, -12)),
    }
    for name, (counts, colour, style, beside) in lines.items():
        axes.plot(places, counts, color=colour, linestyle=style, marker=".", label=name)
        if counts:
            axes.annotate(
                f"{counts[-1]:,}", (len(counts) - 1, counts[-1]), beside,
                textcoords="offset points", color=colour,
            )  # fmt: skip
    axes.set_xticks(places, months)
    axes.set_xlim(-0.6, max(len(ends), 6) - 0.2)
    axes.set_ylim(0, 1.15 * (max((one.found for one in ends), default=0) or 1))
    axes.legend(loc="upper left", frameon=False)
    title = say("Hazards, rectification rate", "隐患与整改率")
    rate = ends[-1].rate if ends else None
    if rate is not None and rate.per_mille is not None:
        title += f" {rate.per_mille / 10:.1f}% ({rate.closed:,} / {rate.due:,})"
    titled(axes, title)
