"""Compiles each header of include/ by itself, with warnings as errors.

    python3 tests/tidy/headers_alone.py [ROOT]

Two thirds of the time would go into reading the registers of a whole school again for each header
that stands on them. So `books.hpp` is precompiled, and taken by the headers that include it anyway,
directly or through others: to these it adds nothing. Every other header is compiled without it.
A header is compiled again only where it, or what it includes, has changed.
"""

import hashlib
import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from cpp import includes

BASE = "bursar/books.hpp"


def compiler_of(preset):
    """The compiler of a preset with its warnings, so that they are told in one place."""
    presets = json.loads((Path(__file__).parents[2] / "CMakePresets.json").read_text())
    found = next(one for one in presets["configurePresets"] if one["name"] == preset)
    settings = found["cacheVariables"]
    return [settings["CMAKE_CXX_COMPILER"], *settings["CMAKE_CXX_FLAGS"].split()]


COMPILE = [*compiler_of("sanitize"), "-std=c++20", "-Werror"]


def reach(header, direct):
    """The header and every header of ours that it includes, directly or through others."""
    found, open_ends = {header}, [header]
    while open_ends:
        for name in direct[open_ends.pop()]:
            if name in direct and name not in found:
                found.add(name)
                open_ends.append(name)
    return found


def compile_text(header, root, *options):
    """What the compiler complains about where a source includes this header and nothing else."""
    command = [*COMPILE, f"-I{root / 'include'}", *options, "-"]
    text = f"#include <{header}>\n"
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    return done.stderr if done.returncode else ""


def failures(root, build):
    """How many headers there are, and {header: complaints} of those that do not compile alone."""
    top = root / "include"
    texts = {str(path.relative_to(top)): path.read_text() for path in top.rglob("*.hpp")}
    direct = {header: [name for _, name in includes(text)] for header, text in texts.items()}
    reached = {header: reach(header, direct) for header in texts}

    def digest(header):
        parts = [*COMPILE, *(texts[name] for name in sorted(reached[header]))]
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    build.mkdir(parents=True, exist_ok=True)
    memory, precompiled = build / "passed.json", build / "books.pch"
    passed = set(json.loads(memory.read_text())) if memory.exists() else set()
    todo = sorted(header for header in texts if digest(header) not in passed)
    bad = {}

    def check(header):
        options = ["-x", "c++", "-fsyntax-only"]
        if BASE in reached[header] and header != BASE and BASE not in bad:
            options += ["-include-pch", str(precompiled)]
        if complaints := compile_text(header, root, *options):
            bad[header] = complaints

    if any(BASE in reached[header] for header in todo):
        options = ["-x", "c++-header", "-fpch-instantiate-templates", "-o", str(precompiled)]
        if complaints := compile_text(BASE, root, *options):
            bad[BASE] = complaints
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        list(pool.map(check, [header for header in todo if header != BASE]))
    memory.write_text(json.dumps(sorted(digest(h) for h in texts if h not in bad)))
    return len(texts), bad


def main():
    root = Path(sys.argv[1] if len(sys.argv) > 1 else ".")
    count, bad = failures(root, root / "build" / "headers_alone")
    for header in sorted(bad):
        print(f"{header} does not compile alone:\n{bad[header]}")
    print(f"{count - len(bad)} passed, {len(bad)} failed")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
