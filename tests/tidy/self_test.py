"""Shows every rule of tidy.py a sample it must report, and good samples none may report."""

import sys
import tempfile
from pathlib import Path

import tidy

HPP = "#pragma once\n"


def include(*names):
    return HPP + "".join(f'#include "{name}"\n' for name in names)


def function(lines):
    return HPP + "inline int long_one(int a) {\n" + "  ++a;\n" * (lines - 2) + "}\n"


# (rule, path, text): each must be reported by that rule and by no other.
BAD = [
    ("line_length", "include/bursar/base/fwd.hpp", HPP + "// " + "x" * 98 + "\n"),
    ("line_length", "cmake/Long.cmake", "#" * 101),
    ("file_length", "include/bursar/base/fwd.hpp", HPP + "\n" * 300),
    ("file_length", "tests/base/money_test.cpp", "\n" * 401),
    ("function_length", "include/bursar/base/fwd.hpp", function(61)),
    ("function_length", "src/json/a.cpp", "struct A {\n  A() : a_(1) {" + "\n" * 60 + "}\n};\n"),
    ("function_length", "tests/python/test_a.py", "def test_a():\n" + "    f()\n" * 60),
    ("include_direction", "include/bursar/base/fwd.hpp", include("bursar/people/fwd.hpp")),
    ("include_direction", "include/bursar/journal/fwd.hpp", include("bursar/school.hpp")),
    ("include_direction", "include/bursar/assets/fwd.hpp", include("bursar/budget/fwd.hpp")),
    ("include_direction", "include/bursar/assets/fwd.hpp", include("bursar/books.hpp")),
    ("include_direction", "include/bursar/assets/fwd.hpp", include("bursar/assets/rules.hpp")),
    ("include_direction", "include/bursar/assets/fwd.hpp", include("bursar/people/rules.hpp")),
    ("include_direction", "include/bursar/assets/fwd.hpp", include("bursar/people/register.hpp")),
    ("include_direction", "include/bursar/assets/fwd.hpp", include("bursar/assets/checks.hpp")),
    ("include_direction", "include/bursar/a/b/rules-inl.hpp", include("bursar/school.hpp")),
    ("include_direction", "include/bursar/a/rules-inl.hpp", include("bursar/agenda/views.hpp")),
    ("include_direction", "include/bursar/books-inl.hpp", include("bursar/assets/rules.hpp")),
    ("include_direction", "include/bursar/bursar.hpp", include("bursar/sqlite/file.hpp")),
    ("include_direction", "src/core/a.cpp", '#include "bursar/json/json.hpp"\n'),
    ("include_direction", "src/csv/a.cpp", '#include "bursar/sqlite/file.hpp"\n'),
    ("foreign_includes", "include/bursar/base/fwd.hpp", include("sqlite3.h")),
    ("foreign_includes", "include/bursar/base/fwd.hpp", include("boost/json.hpp")),
    ("foreign_includes", "include/bursar/base/fwd.hpp", include("boost/archive/any.hpp")),
    ("foreign_includes", "include/bursar/journal/fwd.hpp", include("openssl/evp.h")),
    ("foreign_includes", "include/bursar/base/a-inl.hpp", include("openssl/evp.h")),
    ("foreign_includes", "src/core/a.cpp", "#include <unistd.h>\n"),
    ("no_clock", "src/sqlite/a.cpp", "auto t = std::chrono::system_clock::now();\n"),
    ("no_clock", "include/bursar/base/fwd.hpp", HPP + "auto t = std::time(nullptr);\n"),
    ("no_clock", "include/bursar/base/fwd.hpp", HPP + "auto t = day_clock::local_day();\n"),
    ("no_clock", "src/sqlite/a.cpp", "auto q = \"SELECT datetime('now')\";\n"),
    ("no_leftovers", "src/json/a.cpp", "// TO" + "DO\n"),
    ("no_leftovers", "tests/base/money_test.cpp", "TEST(Money, DISABLED" + "_Adds) {}\n"),
    ("no_leftovers", "tests/python/test_a.py", "raise Not" + "ImplementedError\n"),
    ("pragma_once", "include/bursar/base/fwd.hpp", "int a;\n"),
    ("mirrored_test", "include/bursar/base/coin.hpp", HPP),
    ("no_machine_paths", "docs/a.md", "see /ho" + "me/me/a.txt\n"),
    ("file_bytes", "tests/golden/a.txt", "x" * ((1 << 20) + 1)),
]

GOOD = {
    "include/bursar/base/money.hpp": function(60) + "// 钱" + "元" * 90 + "\n",
    "tests/base/money_test.cpp": "void f() { int a = 86'400; char b = '{'; g(R\"({)\"); }\n" * 390,
    "include/bursar/base/fwd.hpp": include("boost/date_time/date.hpp", "vector", "cstdint"),
    "include/bursar/journal/a-inl.hpp": include("openssl/evp.h", "bursar/base/money.hpp"),
    "include/bursar/assets/fwd.hpp": include("bursar/people/records.hpp", "bursar/base/a.hpp"),
    "include/bursar/assets/rules-inl.hpp": include("bursar/books.hpp", "bursar/assets/rules.hpp"),
    "include/bursar/assets/b/rules-inl.hpp": include("bursar/people/checks.hpp"),
    "include/bursar/school/fwd.hpp": include("bursar/journal/a.hpp", "bursar/assets/rules.hpp"),
    "include/bursar/agenda/a/fwd.hpp": include("bursar/assets/rules.hpp", "bursar/agenda/a.hpp"),
    "include/bursar/books-inl.hpp": include("bursar/assets/register.hpp"),
    "include/bursar/bursar.hpp": include("bursar/school.hpp", "bursar/assets/rules.hpp"),
    "include/bursar/json/fwd.hpp": include("bursar/school.hpp", "bursar/json/a.hpp"),
    "src/sqlite/file.cpp": "#include <sqlite3.h>\n// no system_clock\nint t = entry.time(0);\n",
    "src/json/data.cpp": "const T kTable[] = {\n" + '    {"a", f()},\n' * 90 + "};\n",
    "docs/a.md": "see https://example.org/homes/work, a/work/b, and ./home/x\n",
    "build/out.cpp": "// TO" + "DO\n",
}


def findings(files):
    with tempfile.TemporaryDirectory() as folder:
        for path, text in files.items():
            full = Path(folder, path)
            full.parent.mkdir(parents=True, exist_ok=True)
            full.write_text(text, encoding="utf-8")
        return list(tidy.check(folder))


def wrong():
    """What tidy.py should have said and did not, and the other way round."""
    for rule, path, text in BAD:
        found = {name for name, *_ in findings({path: text})}
        if found != {rule}:
            yield f"{path}: {rule} expected, got {sorted(found) or 'nothing'} for:\n{text[:200]}"
    for found in findings(GOOD):
        yield f"reported for nothing: {found}"
    for rule in {rule.__name__ for rule in tidy.RULES} - {rule for rule, *_ in BAD}:
        yield f"no sample for {rule}"


def main():
    messages = list(wrong())
    for message in messages:
        print(message)
    count = len(BAD) + len(GOOD)
    print(f"{count - len(messages)} passed, {len(messages)} failed")
    return bool(messages)


if __name__ == "__main__":
    sys.exit(main())
