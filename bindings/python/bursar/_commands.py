"""What each console command does. True where nothing is wrong."""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import bursar

from . import _bursar
from ._docs import limits, python_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from argparse import Namespace

SHOWN = 100  # findings that are printed


class Misused(Exception):
    """The command was understood, but what it names is not there."""


def existing(db: str) -> str:
    """A school's file that must be there: a slip of the pen is no new school."""
    if not os.path.exists(db):
        raise FileNotFoundError(f"there is no file {db}")
    return db


def play(options: Namespace) -> bool:
    if options.db is None:
        return all([_played(file, None, options.quiet) for file in options.files])
    with bursar.open(options.db) as school:
        return all([_played(file, school, options.quiet) for file in options.files])


def _played(file: str, school: bursar.School | None, quiet: bool) -> bool:
    report = bursar.play(file, school)
    for line in report.differences:
        print(line)
    if not quiet:
        print(
            f"{file}: {report.posted} posted, {report.refused} refused, "
            f"{report.answered} answered, {len(report.differences)} different"
        )
    return bool(report)


def adopt(options: Namespace) -> bool:
    if options.list:
        for name, path in bursar.packs().items():
            with open(path, encoding="utf-8") as file:
                print(f"{name}: {file.readline().lstrip('# ').strip()}")
        return True
    if not (options.db and options.pack and options.by):
        raise Misused("name the school's file, the pack and --by whom; --list tells the packs")
    with bursar.open(existing(options.db)) as school:
        adopted = school.adopt(options.pack, by=options.by, at=options.at)
    print(f"{adopted.posted} posted, {adopted.repeated} repeated, {adopted.kept} kept")
    return True


def labels(options: Namespace) -> bool:
    with bursar.open(existing(options.db), read_only=True) as school:
        wanted = options.assets or [card.asset for card in school.assets.list(room=options.room)]
        try:
            page = bursar.label_sheet(school, wanted)
        except KeyError as error:
            raise Misused(f"there is no asset {error.args[0]}") from None
    with open(options.out, "w", encoding="utf-8") as file:
        file.write(page)
    print(f"{len(wanted)} labels in {options.out}")
    return True


def forms(options: Namespace) -> bool:
    if options.schema:
        _write_json(options.schema, bursar.schema())
        return True
    wanted = [form for form in bursar.forms() if _is_wanted(form["name"], options.form)]
    if not wanted:
        raise Misused(f"there is no form {options.form}; `bursar forms` lists them")
    filers = _filers(options.db, wanted)
    if options.json:
        for form in wanted:
            form["filers"] = filers.get(form["name"])
        print(json.dumps(wanted, ensure_ascii=False, indent=2))
        return True
    print("\n\n".join(_form_text(form, filers, options.zh) for form in wanted))
    return True


def _is_wanted(name: str, asked: str | None) -> bool:
    return asked is None or name == asked or name.startswith(f"{asked}.")


def _filers(db: str | None, wanted: list[dict[str, Any]]) -> dict[str, list[str]]:
    """The posts whose holders may file a form, by form; nothing without a school."""
    if db is None:
        return {}
    with bursar.open(existing(db), read_only=True) as school:
        return {form["name"]: school.people.filers(form["name"]) for form in wanted}


def _form_text(form: dict[str, Any], filers: dict[str, list[str]], zh: bool) -> str:
    lines = [f"{form['name']}  {form['about_zh' if zh else 'about']}"]
    width = max((len(field["name"]) for field in form["fields"]), default=0)
    for field in form["fields"]:
        mark = " " if field["required"] else "?"
        text = field["zh"] if zh else field["doc"]
        bounds = f" [{limits(field)}]" if limits(field) else ""
        lines.append(f"  {field['name']:{width}}{mark} {python_type(field):10} {text}{bounds}")
    lines.append("  " + _who(form["name"], filers, zh))
    lines.append("  拒绝:" if zh else "  refused for:")
    lines += [f"    {one['code']}: {one['zh' if zh else 'en']}" for one in form["refusals"]]
    return "\n".join(lines)


def _who(name: str, filers: dict[str, list[str]], zh: bool) -> str:
    if name == "people.found":
        return "提交岗位: 建账时任何人" if zh else "by post: anybody, to found the books"
    posts = ", ".join(filers.get(name, []))
    if zh:
        return f"提交岗位: {posts or '无（须先授权 people.allow）'}"
    return f"by post: {posts or 'nobody until people.allow'}"


def _write_json(path: str, value: Any) -> None:
    text = json.dumps(value, ensure_ascii=False, indent=2) + "\n"
    if path == "-":
        sys.stdout.write(text)
        return
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def verify(options: Namespace) -> bool:
    found = bursar.verify(existing(options.db), options.head)
    if found:
        print(f"{options.db}: {found.entries} entries, all good")
    else:
        print(f"{options.db}: entry {found.bad} is bad: {found.why}")
        print(f"{found.entries} entries before it are good")
    return found.ok


def head(options: Namespace) -> bool:
    seq, digest, _ = _bursar.head(existing(options.db))
    print(f"{seq}:{digest}")
    return True


def import_(options: Namespace) -> bool:
    mapping = {}
    if options.mapping:
        with open(options.mapping, encoding="utf-8-sig") as file:
            mapping = _mapping(file.read(), options.mapping)
    mode = "dry_run" if options.dry_run else "good_rows" if options.good_rows else "all_or_none"
    with bursar.open(existing(options.db)) as school:
        try:
            found = school.import_register(
                options.file,
                by=options.by,
                at=options.at,
                reference=options.reference,
                mode=mode,
                mapping=mapping,
            )
        except (TypeError, ValueError) as error:
            raise Misused(str(error)) from error
    _print_import(options.file, found, mode)
    return bool(found)


def _mapping(text: str, name: str) -> dict[str, Any]:
    try:
        mapping = json.loads(text)
    except ValueError as error:
        raise Misused(f"{name} is no JSON: {error}") from error
    if not isinstance(mapping, dict):
        raise Misused(f"{name} is no JSON object")
    return mapping


def _print_import(file: str, found: bursar.Imported, mode: str) -> None:
    columns = ", ".join(f"{header} → {field or '-'}" for header, field in found.columns)
    print(f"{file}: {found.encoding}, header in row {found.header_row}: {columns}")
    for finding in found.notes[:SHOWN]:
        print(f"  note: {finding}")
    for finding in found.bad[:SHOWN]:
        print(f"  {finding}")
    more = len(found.bad) + found.left_off - SHOWN
    if more > 0:
        print(f"  and {more} more findings")
    done = "would be posted" if mode == "dry_run" else "posted"
    accepted = 0 if found.stopped else found.accepted
    cost = f", {found.cost} yuan in good rows" if found.cost is not None else ""
    print(
        f"{found.rows} rows: {accepted} {done}, {found.repeated} posted before, "
        f"{found.bad_rows} bad{cost}"
    )
    if found.stopped:
        print(
            f"nothing posted: {found.stopped.text} {found.stopped.text_zh} [{found.stopped.code}]"
        )


def agenda(options: Namespace) -> bool:
    asked = {
        "from_": options.from_,
        "until": options.until_,
        "on": options.on_,
        "person": options.person,
        "post": options.post,
        "unit": options.unit,
        "sources": options.source,
        "late": options.late or None,
    }
    with bursar.open(existing(options.db), read_only=True) as school:
        if options.ics:
            _write_bytes(options.ics, _calendar(school, asked))
        else:
            _print_agenda(school.agenda.list(**asked))
    return True


def _calendar(school: bursar.School, asked: dict[str, Any]) -> bytes:
    try:
        return bursar.agenda_calendar(school, **asked)
    except ImportError as error:
        raise Misused(f"a calendar needs icalendar: {error}") from error
    except ValueError as error:
        raise Misused(str(error)) from error


def _write_bytes(path: str, content: bytes) -> None:
    if path == "-":
        sys.stdout.buffer.write(content)
        return
    with open(path, "wb") as file:
        file.write(content)


def _print_agenda(rows: list[Any]) -> None:
    from ._agenda import words

    sources, states = words("source"), words("state")
    for row in rows:
        who = "、".join(row.persons) or "-"
        late = f" {row.days_late} 天" if row.days_late else ""
        print(
            f"{row.due}  {states[row.state]}{late}  {sources[row.source]}  {row.about}  "
            f"{who}  [{row.rule}]"
        )


def report(options: Namespace) -> bool:
    from . import _chart, _report

    out, chart = options.out, options.chart
    if out and (os.path.isdir(out) or out.endswith(os.sep)):
        os.makedirs(out, exist_ok=True)
        chart = chart or os.path.join(out, "chart.png")
        out = os.path.join(out, "report.md")
    with bursar.open(existing(options.db), read_only=True) as school:
        year = _report.gather(school, options.on)
    text = _report.written(year, options.lang)
    if out:
        with open(out, "w", encoding="utf-8") as file:
            file.write(text)
        print(out)
    else:
        print(text, end="")
    if chart:
        _draw(_chart, year, chart, options)
    return year.verified.ok


def _draw(drawer: Any, year: Any, chart: str, options: Namespace) -> None:
    try:
        drawer.draw(year, chart)
    except ImportError as error:
        if options.chart:
            raise Misused(f"a chart needs matplotlib: {error}") from error
        print("no chart: matplotlib is not installed", file=sys.stderr)
        return
    print(chart, file=sys.stdout if options.out else sys.stderr)
