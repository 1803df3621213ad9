"""Holds the line on what no compiler checks: sizes, the direction of includes, clocks, leftovers.

    python3 tests/tidy/tidy.py [ROOT]

Prints `path:line: message` for each finding, and ends with how many rules held. Standard library
only. `self_test.py` shows each rule a sample it must report.
"""

import ast
import fnmatch
import os
import re
import sys
from pathlib import Path

from cpp import functions, includes, without_comments

COLUMNS = 100
FUNCTION_LINES = 60
FILE_LINES = {"include": 300, "src": 300, "tests": 400}
FILE_BYTES = 1 << 20

CODE = {".hpp", ".cpp", ".py", ".pyi", ".cmake", ".sh", ".toml"}
CODE_NAMES = {"CMakeLists.txt", "dev", "run", "Doxyfile"}
SKIPPED_FOLDERS = {".git", "build", "__pycache__"}
BINARY = {".png", ".svg", ".gz", ".db", ".sqlite", ".xlsx", ".bin", ".snapshot"}

ADAPTERS = {"json", "sqlite", "csv", "archive", "arrow", "label"}
# Folders that stand above all domains: these know each other, and no domain knows them.
ABOVE = {"school", "agenda"}
# The headers of a domain that stand on books.hpp; its others are what books.hpp stands on.
ON_BOOKS = {"rules", "checks", "views", "filter", "questions", "effects", "way", "foresee"}
ON_BOOKS |= {"compile", "score"}
# What other domains may know of people: who somebody is, and how to refuse a stranger.
SHARED_BY_PEOPLE = {"fwd", "records", "reasons"}
# Approvals ask who holds which post on which day, and name what is signed by its digest.
SHARED_WITH_APPROVALS = {
    "people/register.hpp",
    "people/checks.hpp",
    "people/heads.hpp",
    "journal/sha256.hpp",
}
# Safety counts the days that are worked, asks who heads a unit, and measures readiness by what
# assets know of checks and key spots.
SHARED_WITH_SAFETY = {
    "approvals/calendar/days.hpp",
    "people/heads.hpp",
    "assets/upkeep/inspection/questions.hpp",
    "assets/provision/spots/questions.hpp",
}

# Headers without a test of their own name, and why.
UNTESTED = {
    "*/fwd.hpp": "names only",
    "people/heads.hpp": "tests/approvals/flows/proof_test.cpp and the desk's random trial",
    "safety/register.hpp": "a list of registers",
    "safety/*/register.hpp": "tests/plays and tests/simulation",
    "safety/checklists/*": "tests/plays and the naive evaluator of tests/safety",
    "assets/*/register.hpp": "tests/plays and tests/simulation",
    "library/register.hpp": "tests/plays and tests/simulation",
    "budget/register.hpp": "a list of registers",
    "budget/*/register.hpp": "tests/plays and tests/simulation",
    "people/*/register.hpp": "tests/plays and tests/simulation",
    "approvals/register.hpp": "tests/plays and the desk's random trial",
    "approvals/seats.hpp": "tests/approvals/flows/proof_test.cpp and the desk's random trial",
    "approvals/route.hpp": "tests/plays",
    "approvals/desk/*": "tests/plays and the desk's random trial, desk_model_test.cpp",
    "base/papers.hpp": "an interface; tests/json/read_test.cpp and tests/plays",
    "school/*": "tests/school_test.cpp and tests/school",
    "agenda/sources/*": "tests/plays/agenda_sources.jsonl",
    "bursar.hpp": "a list of includes",
    "books.hpp": "a list of registers",
    "questions.hpp": "a list of lists",
    # Tables of forms, rules and reasons are in tests/plays; tests/json/plays_test.cpp runs them and
    # fails where a form is never posted, a question never asked or a reason never met.
    **dict.fromkeys(
        ("*/terms.hpp", "*/records.hpp", "*/reasons.hpp", "*/forms.hpp", "*/rules.hpp")
        + ("*/checks.hpp", "*/filter.hpp", "*/views.hpp", "*/questions.hpp", "*/effects.hpp"),
        "tests/plays",
    ),
}


class File:
    """One file of the tree; its text is read when a rule asks."""

    def __init__(self, root, path):
        self.path = path.relative_to(root).as_posix()
        self.parts = self.path.split("/")
        self.name = path.name
        self.suffix = path.suffix
        self.full = path
        self._text = None

    @property
    def text(self):
        if self._text is None:
            self._text = self.full.read_text(encoding="utf-8", errors="replace")
        return self._text

    @property
    def lines(self):
        return self.text.splitlines()

    @property
    def cpp(self):
        return self.suffix in {".hpp", ".cpp"}

    @property
    def code(self):
        return self.suffix in CODE or self.name in CODE_NAMES

    @property
    def header(self):
        """The path below include/bursar, or "" where it is no public header."""
        public = self.path.startswith("include/bursar/") and self.suffix == ".hpp"
        return self.path.removeprefix("include/bursar/") if public else ""

    @property
    def room(self):
        """The folder below include/bursar or src; "" for what ties them together."""
        inside = self.parts[2:] if self.path.startswith("include/bursar/") else self.parts[1:]
        return inside[0] if len(inside) > 1 and inside[0] not in ABOVE else ""

    @property
    def library(self):
        return self.cpp and self.parts[0] in {"include", "src"}

    @property
    def core(self):
        return self.library and self.room not in ADAPTERS


def tree(root):
    for folder, folders, names in os.walk(root):
        folders[:] = sorted(set(folders) - SKIPPED_FOLDERS)
        for name in sorted(names):
            yield File(root, Path(folder) / name)


def grep(pattern, text):
    """(line number, match) of each place."""
    for match in re.finditer(pattern, text):
        yield text.count("\n", 0, match.start()) + 1, match.group(0).strip()


def line_length(file):
    """At most COLUMNS characters a line of code."""
    if file.code:
        for number, line in enumerate(file.lines, 1):
            if len(line) > COLUMNS:
                yield number, f"{len(line)} characters, at most {COLUMNS}"


def file_length(file):
    """A file is one subject."""
    limit = FILE_LINES.get(file.parts[0])
    if limit and file.code and len(file.lines) > limit:
        yield limit, f"{len(file.lines)} lines, at most {limit}: split it by subject"


def function_length(file):
    """At most FUNCTION_LINES lines a function."""
    if file.cpp:
        found = functions(file.text)
    elif file.suffix == ".py":
        nodes = ast.walk(ast.parse(file.text))
        defs = (n for n in nodes if isinstance(n, (ast.FunctionDef, ast.AsyncFunctionDef)))
        found = ((n.lineno, n.name, n.end_lineno - n.lineno + 1) for n in defs)
    else:
        return
    for number, name, count in found:
        if count > FUNCTION_LINES:
            yield number, f"{name} has {count} lines, at most {FUNCTION_LINES}"


def include_direction(file):
    """base <- records and registers <- books <- rules <- school <- adapters."""
    if not file.library:
        return
    for number, name in includes(file.text):
        target = name.removeprefix("bursar/")
        if target != name and not may_include(file, target):
            yield number, f"{file.path} may not include {name}: {direction(file)}"


def part(path):
    """What a header is within its domain: "records", "register", "rules", …"""
    return Path(path).name.removesuffix(".hpp").removesuffix("-inl")


def direction(file):
    if file.room in {"base", "journal"}:
        return f"{file.room}/ knows only base/" + (" and itself" if file.room == "journal" else "")
    if file.room in ADAPTERS:
        return "an adapter knows the core and itself"
    if file.room and part(file.path) in ON_BOOKS:
        return "it knows base/, its domain, books.hpp, and of people/ what all share"
    if file.room:
        return "it knows base/, its domain below books.hpp, and of people/ what all share"
    return "the core knows no adapter, and books.hpp only registers"


def may_include(file, target):
    room = target.split("/")[0] if "/" in target else ""
    own = room == file.room
    if file.room == "base":
        return own
    if file.room == "journal":
        return own or room == "base"
    if room in ADAPTERS:
        return own
    if file.room in ADAPTERS or file.parts[0] == "src":
        return True
    if file.room:
        return domain_may_include(file, room, target)
    if part(file.path) == "books":
        return room == "base" or part(target) in {"fwd", "records", "register", "books"}
    return True


def domain_may_include(file, room, target):
    on_books = part(file.path) in ON_BOOKS
    if room == "base":
        return True
    if target == "books.hpp":
        return on_books
    if room == file.room:
        return on_books or part(target) not in ON_BOOKS
    if file.room == "approvals" and target in SHARED_WITH_APPROVALS:
        return True
    if file.room == "safety" and target in SHARED_WITH_SAFETY:
        return on_books
    shared = SHARED_BY_PEOPLE | (ON_BOOKS if on_books else set())
    return room == "people" and part(target) in shared


def foreign_includes(file):
    """The core needs the standard library and Boost headers; OpenSSL hashes the journal."""
    if not file.core:
        return
    hashes = file.room == "journal" and file.name.endswith("-inl.hpp")
    for number, name in includes(file.text):
        if name.startswith("bursar/") or re.fullmatch(r"[a-z_0-9]+", name):
            continue
        if name.startswith("openssl/"):
            if not hashes:
                yield number, f"<{name}> belongs in journal/*-inl.hpp"
        elif not name.startswith("boost/"):
            yield number, f"<{name}> is neither standard C++ nor Boost"
        elif re.match(r"boost/(json|archive|serialization|python)\b", name):
            yield number, f"<{name}> costs every includer; it belongs in an adapter"


CLOCKS = (
    r"\b(system|steady|high_resolution|utc|tai|gps|file|second|microsec|day)_clock\b"
    r"|\b(gettimeofday|clock_gettime|timespec_get)\b|(?<![\w.>])clock\s*\(\s*\)"
    r"|(?<![\w.>])time\s*\(\s*(?:NULL|nullptr|0|&\w+)\s*\)"
    r"|\bCURRENT_(?:TIMESTAMP|DATE|TIME)\b|'now'"
)


def no_clock(file):
    """Only the host program reads a clock; the context carries the moment."""
    if file.library:
        for number, found in grep(CLOCKS, without_comments(file.text)):
            yield number, f"reads a clock ({found}); the context carries the moment"


# Written so that this file doesn't find itself.
LEFTOVERS = (
    r"TO[D]O|FIX[M]E|\bX[X]X\b|(?i:not [i]mplemented)|Not[I]mplemented"
    r"|DISABLE[D]_|GTEST_SK[I]P|mark\.sk[i]p|\bxf[a]il\b"
)


def no_leftovers(file):
    """Nothing unfinished, no test switched off."""
    if file.code:
        for number, found in grep(LEFTOVERS, file.text):
            yield number, f"unfinished or switched off: {found}"


def pragma_once(file):
    """Headers guard themselves."""
    if file.suffix == ".hpp" and "#pragma once" not in file.lines:
        yield 1, "no #pragma once"


def mirrored_test(file):
    """include/bursar/a/b.hpp is tested by tests/a/b_test.cpp, or by one beside it."""
    if not file.header or file.name.endswith("-inl.hpp"):
        return
    if any(fnmatch.fnmatch(file.header, pattern) for pattern in UNTESTED):
        return
    root = file.full.parents[len(file.parts) - 1]
    test = root / "tests" / (file.header.removesuffix(".hpp") + "_test.cpp")
    include = f'#include "bursar/{file.header}"'
    beside = test.parent.glob("*_test.cpp")
    if not test.exists() and not any(include in other.read_text("utf-8") for other in beside):
        yield 1, f"no {test.relative_to(root)}, and no reason in UNTESTED of tests/tidy/tidy.py"


def no_machine_paths(file):
    """Nothing names a folder of one machine."""
    if file.suffix not in BINARY and file.full.stat().st_size <= FILE_BYTES:
        for number, found in grep(r"(?<![\w.])/(?:work|farm|root|home|Users)/\S*", file.text):
            yield number, f"a path of one machine: {found[:60]}"


def file_bytes(file):
    """The repository stays small."""
    size = file.full.stat().st_size
    if size > FILE_BYTES:
        yield 1, f"{size} bytes, at most {FILE_BYTES}"


RULES = [
    line_length,
    file_length,
    function_length,
    include_direction,
    foreign_includes,
    no_clock,
    no_leftovers,
    pragma_once,
    mirrored_test,
    no_machine_paths,
    file_bytes,
]


def check(root):
    """(rule name, path, line, message) of everything found below a folder."""
    for file in tree(Path(root)):
        for rule in RULES:
            for number, message in rule(file):
                yield rule.__name__, file.path, number, message


def main():
    root = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2]
    broken = set()
    for rule, path, number, message in check(root):
        broken.add(rule)
        print(f"{path}:{number}: {message} [{rule}]")
    print(f"{len(RULES) - len(broken)} passed, {len(broken)} failed")
    return bool(broken)


if __name__ == "__main__":
    sys.exit(main())
