"""Shows headers_alone.py headers that do not compile alone, and good ones; run by ./dev test."""

import sys
import tempfile
from pathlib import Path

import headers_alone

HPP = "#pragma once\n"
GOOD = {
    "bursar/books.hpp": HPP + '#include "bursar/word.hpp"\nstruct Books { Word word; };\n',
    "bursar/word.hpp": HPP + "#include <string>\nusing Word = std::string;\n",
    "bursar/rules.hpp": HPP + '#include "bursar/books.hpp"\ninline Books none() { return {}; }\n',
    "bursar/on_rules.hpp": HPP + '#include "bursar/rules.hpp"\ninline Books b = none();\n',
}
BAD = {
    # stands on the books without saying so, which the precompiled ones must not hide
    "bursar/silent.hpp": HPP + '#include "bursar/word.hpp"\ninline Books none() { return {}; }\n',
    "bursar/no_include.hpp": HPP + "inline std::string none() { return {}; }\n",
    "bursar/warns.hpp": HPP + '#include "bursar/books.hpp"\ninline int f(long a) { return a; }\n',
}


def bad_ones(root, files):
    for name, text in files.items():
        path = Path(root, "include", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return sorted(headers_alone.failures(Path(root), Path(root, "build"))[1])


def wrong():
    """What headers_alone.py should have said and did not, and the other way round."""
    with tempfile.TemporaryDirectory() as root:
        for what, expected in (("at first", sorted(BAD)), ("again", sorted(BAD))):
            if (found := bad_ones(root, GOOD | BAD)) != expected:
                yield f"{what}: {expected} expected, got {found}"
        # a header below changes: whoever stands on it is looked at again
        changed = {"bursar/word.hpp": HPP + "#include <string>\nusing Words = std::string;\n"}
        if "bursar/books.hpp" not in bad_ones(root, changed):
            yield "a changed header was not compiled again for those that include it"
        mended = {name: HPP for name in BAD} | {"bursar/word.hpp": GOOD["bursar/word.hpp"]}
        if found := bad_ones(root, mended):
            yield f"reported for nothing: {found}"


def main():
    messages = list(wrong())
    for message in messages:
        print(message)
    print(f"{4 - len(messages)} passed, {len(messages)} failed")
    return bool(messages)


if __name__ == "__main__":
    sys.exit(main())
