"""What the console command understands, and how it ends."""

from __future__ import annotations

import argparse
import os
import sys

from . import _bursar
from . import _commands as commands
from ._errors import JournalError, Refusal

FINE, WRONG, USAGE, REFUSED, FAILED = range(5)

_ENDS = """exit codes:
  0  fine
  1  something is wrong: a line came out otherwise, a row is bad, an entry is bad
  2  the command was not understood
  3  refused, with the rule's code
  4  a file or a journal cannot be read or written
"""


def _command(
    commands_of: argparse._SubParsersAction[argparse.ArgumentParser],
    name: str,
    about: str,
    examples: str,
) -> argparse.ArgumentParser:
    return commands_of.add_parser(
        name,
        help=about,
        description=about[0].upper() + about[1:] + ".",
        epilog=f"examples:\n{examples}\n\n{_ENDS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _day(text: str) -> str:
    from datetime import date

    try:
        return date.fromisoformat(text).isoformat()
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is no date as 2026-12-31") from None


def _kept(text: str) -> tuple[int, str]:
    seq, colon, digits = text.partition(":")
    if (
        not colon
        or not seq.isdigit()
        or len(digits) != 64
        or not set(digits) <= set("0123456789abcdef")
    ):
        raise argparse.ArgumentTypeError(f"{text!r} is no head as `bursar head` prints it")
    return int(seq), digits


def _add_play(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    play = _command(
        all_,
        "play",
        "plays files of forms and questions, one JSON object a line",
        "  bursar play year.jsonl\n  bursar play --db heping.db setup.jsonl year.jsonl",
    )
    play.add_argument("files", nargs="+", metavar="FILE", help="a play file")
    play.add_argument(
        "--db", help="play all files against this school; left out, each has a fresh one"
    )
    play.add_argument("--quiet", action="store_true", help="print only the lines that differ")
    play.set_defaults(run=commands.play)


def _add_forms(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    forms = _command(
        all_,
        "forms",
        "tells the forms: their fields, what they may be refused for, who may file them",
        "  bursar forms\n  bursar forms assets.acquire --zh\n  bursar forms --db heping.db\n"
        "  bursar forms --schema forms.schema.json",
    )
    forms.add_argument("form", nargs="?", metavar="FORM", help="only this form, or this domain")
    forms.add_argument("--zh", action="store_true", help="in Chinese 中文")
    forms.add_argument("--json", action="store_true", help="as JSON")
    forms.add_argument(
        "--schema", metavar="FILE", help="write the JSON Schema of play files; - is stdout"
    )
    forms.add_argument("--db", help="with the posts of this school whose holders may file them")
    forms.set_defaults(run=commands.forms)


def _add_verify(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    verify = _command(
        all_,
        "verify",
        "checks every entry of a journal against its hash",
        "  bursar verify heping.db\n  bursar verify heping.db --head 1042:7d0e…",
    )
    verify.add_argument("db", metavar="DB", help="the school's file")
    verify.add_argument(
        "--head", type=_kept, help="a head that was kept elsewhere: finds a tail cut off"
    )
    verify.set_defaults(run=commands.verify)
    head = _command(
        all_, "head", "prints the newest entry as seq:hash, to be kept", "  bursar head heping.db"
    )
    head.add_argument("db", metavar="DB", help="the school's file")
    head.set_defaults(run=commands.head)


def _add_import(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    import_ = _command(
        all_,
        "import",
        "takes over a register of assets from a CSV file",
        "  bursar import heping.db register.csv --by zhou --dry-run\n"
        "  bursar import heping.db register.csv --by zhou --map columns.json --reference 2025",
    )
    import_.add_argument("db", metavar="DB", help="the school's file")
    import_.add_argument("file", metavar="FILE.csv", help="the register")
    import_.add_argument("--by", required=True, metavar="CODE", help="who files the forms")
    import_.add_argument("--at", metavar="MOMENT", help="as 2026-03-02T01:30:00Z; left out, now")
    import_.add_argument(
        "--reference", metavar="NAME", help="names the import, for running it again"
    )
    import_.add_argument(
        "--map", "--mapping", dest="mapping", metavar="FILE.json", help="how to read the file"
    )
    mode = import_.add_mutually_exclusive_group()
    mode.add_argument("--dry-run", action="store_true", help="post nothing, tell what would come")
    mode.add_argument("--good-rows", action="store_true", help="post the good rows, report the bad")
    import_.set_defaults(run=commands.import_)


def _add_adopt(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    adopt = _command(
        all_,
        "adopt",
        "adopts a pack of rules: lives, thresholds, classes, each with its source",
        "  bursar adopt --list\n  bursar adopt heping.db cn-public-schools --by zhou",
    )
    adopt.add_argument("db", nargs="?", metavar="DB", help="the school's file")
    adopt.add_argument("pack", nargs="?", metavar="PACK", help="the name of a pack, or a file")
    adopt.add_argument("--by", metavar="CODE", help="who files its forms")
    adopt.add_argument("--at", metavar="MOMENT", help="as 2026-03-02T01:30:00Z; left out, now")
    adopt.add_argument("--list", action="store_true", help="only tell which packs there are")
    adopt.set_defaults(run=commands.adopt)


def _add_labels(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    labels = _command(
        all_,
        "labels",
        "writes labels with QR codes as a page to be printed",
        "  bursar labels heping.db labels.html --room S1\n  bursar labels heping.db one.html PC-1",
    )
    labels.add_argument("db", metavar="DB", help="the school's file")
    labels.add_argument("out", metavar="FILE.html", help="the page")
    labels.add_argument("assets", nargs="*", metavar="ASSET", help="these; left out, all")
    labels.add_argument("--room", metavar="CODE", help="all that are in this room")
    labels.set_defaults(run=commands.labels)


def _add_report(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    report = _command(
        all_,
        "report",
        "writes a school's year as Markdown, and as a chart",
        "  bursar report heping.db\n"
        "  bursar report heping.db --on 2026-12-31 --lang zh --out year.md --chart year.png\n"
        "  bursar report heping.db --out build/",
    )
    report.add_argument("db", metavar="DB", help="the school's file")
    report.add_argument(
        "--on", type=_day, metavar="DATE", help="by the books of the end of that day"
    )
    report.add_argument("--lang", choices=["zh", "en", "both"], default="both")
    report.add_argument(
        "--out", metavar="FILE", help="left out, stdout; into a folder go report.md and chart.png"
    )
    report.add_argument("--chart", metavar="FILE.png", help="draw a chart (needs matplotlib)")
    report.set_defaults(run=commands.report)


def _read_xlsform(options: argparse.Namespace) -> bool:
    from ._xlsform import command

    return command.read(options)


def _write_xlsform(options: argparse.Namespace) -> bool:
    from ._xlsform import command

    return command.write(options)


def _add_xlsform(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    about = "reads and writes checklists as XLSForms, spreadsheets that other tools fill in"
    example = "  bursar xlsform read round.xlsx --file heping.db --by zhou"
    xlsform = _command(all_, "xlsform", about, example)
    ways = xlsform.add_subparsers(dest="way", required=True, metavar="WAY")
    read = _command(
        ways,
        "read",
        "prints the form that a spreadsheet comes to, and files it where told to",
        f"  bursar xlsform read round.xlsx --template fire-round\n{example}",
    )
    read.add_argument("spreadsheet", metavar="FILE.xlsx", help="the spreadsheet")
    read.add_argument("--file", dest="db", metavar="DB", help="file the form with this school")
    read.add_argument("--by", metavar="CODE", help="who files it")
    read.add_argument("--at", metavar="MOMENT", help="as 2026-03-02T01:30:00Z; left out, now")
    read.add_argument("--template", metavar="CODE", help="its code; left out, the form_id")
    read.add_argument("--field", help="what is checked, where bursar_field says nothing")
    read.add_argument("--days", type=int, default=15, help="working days to put things right")
    read.set_defaults(run=_read_xlsform)
    write = _command(
        ways, "write", "writes a checklist as a spreadsheet",
        "  bursar xlsform write heping.db fire-round round.xlsx",
    )  # fmt: skip
    write.add_argument("db", metavar="DB", help="the school's file")
    write.add_argument("template", metavar="TEMPLATE", help="code of the checklist")
    write.add_argument("spreadsheet", metavar="FILE.xlsx", help="the spreadsheet")
    write.add_argument("--version", type=int, help="which version; left out, that of today")
    write.set_defaults(run=_write_xlsform)


def _add_agenda(all_: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    agenda = _command(
        all_,
        "agenda",
        "tells what is due, or writes it as a calendar for phones",
        "  bursar agenda heping.db\n  bursar agenda heping.db --person liu --until 2026-06-30\n"
        "  bursar agenda heping.db --unit zongwu --late --ics zongwu.ics",
    )
    agenda.add_argument("db", metavar="DB", help="the school's file")
    for name, about in (
        ("from", "due from this day on; left out, today"),
        ("until", "due until this day; left out, 30 days later"),
        ("on", "by the books of the end of that day"),
    ):
        agenda.add_argument(f"--{name}", type=_day, dest=f"{name}_", metavar="DATE", help=about)
    agenda.add_argument("--person", metavar="CODE", help="only what this person is to do")
    agenda.add_argument("--post", metavar="CODE", help="only what this post's holders are to do")
    agenda.add_argument("--unit", metavar="CODE", help="only of this unit and those below")
    agenda.add_argument("--source", action="append", metavar="NAME", help="only of this source")
    agenda.add_argument("--late", action="store_true", help="also what was due before")
    agenda.add_argument(
        "--ics", metavar="FILE", help="write a calendar; - is stdout (needs icalendar)"
    )
    agenda.set_defaults(run=commands.agenda)


def parser() -> argparse.ArgumentParser:
    """The command line as a whole."""
    whole = argparse.ArgumentParser(
        prog="bursar",
        description="Keeps a school's logistics books.",
        epilog=f"`bursar COMMAND --help` has examples.\n\n{_ENDS}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    whole.add_argument("--version", action="version", version=f"bursar {_bursar.version}")
    all_ = whole.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for add in (
        _add_play,
        _add_forms,
        _add_verify,
        _add_import,
        _add_adopt,
        _add_labels,
        _add_xlsform,
        _add_agenda,
        _add_report,
    ):
        add(all_)
    return whole


def _speak_utf8() -> None:
    """Chinese is printed whatever the terminal says that it can."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure:
            reconfigure(encoding="utf-8", errors="replace")


def _run(arguments: list[str]) -> int:
    parsed = parser().parse_args(arguments)
    good = parsed.run(parsed)
    sys.stdout.flush()
    return FINE if good else WRONG


def run(arguments: list[str]) -> int:
    """Runs a command and gives its exit code."""
    _speak_utf8()
    try:
        return _run(arguments)
    except Refusal as refusal:
        print(
            f"bursar: refused: {refusal.text} {refusal.text_zh} [{refusal.code}]", file=sys.stderr
        )
        return REFUSED
    except commands.Misused as error:
        print(f"bursar: {error}", file=sys.stderr)
        return USAGE
    except BrokenPipeError:  # `bursar forms | head` has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FINE
    except (JournalError, OSError) as error:
        print(f"bursar: {error}", file=sys.stderr)
        return FAILED
    except KeyboardInterrupt:
        return 130
