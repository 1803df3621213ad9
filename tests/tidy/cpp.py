"""Just enough reading of C++ for tidy.py: comments, literals, includes and where functions end."""

import re

_TOKENS = re.compile(
    r"(?P<comment>//[^\n]*|/\*.*?\*/)"
    r'|(?P<literal>R"(?P<mark>[^(\s]*)\(.*?\)(?P=mark)"'
    r'|"(?:\\.|[^"\\\n])*"'
    r"|(?<![0-9a-fA-F])'(?:\\.|[^'\\\n])+')",  # 86'400 is a number
    re.DOTALL,
)


def _blank(match):
    return "\n" * match.group(0).count("\n")


def without_comments(text):
    """The text with its comments emptied; every line keeps its number."""
    return _TOKENS.sub(lambda m: m.group(0) if m["literal"] else _blank(m), text)


def code_only(text):
    """The text with comments and literals emptied; every line keeps its number."""
    return _TOKENS.sub(lambda m: _blank(m) if m["comment"] else '""' + _blank(m), text)


def includes(text):
    """(line number, name) of each include."""
    for number, line in enumerate(without_comments(text).splitlines(), 1):
        match = re.match(r'\s*#\s*include\s*["<]([^">]+)[">]', line)
        if match:
            yield number, match[1]


_NOT_FUNCTIONS = re.compile(
    r"^\s*(?:(?:template\s*<.*>|inline|export|typedef|static|constexpr|const)\s*)*"
    r"(?:namespace|class|struct|union|enum|extern|if|else|for|while|switch|do|try|catch)\b"
    r"|=\s*$",
    re.DOTALL,
)


def functions(text):
    """(first line, name, lines) of each function.

    A guess: a brace opens a function where, since the last `;`, `{` or `}`, there was a `)` and no
    word such as `class` or `if` in front. Functions inside functions count as part of the outer
    one, and a constructor is missed where it initialises members with braces.
    """
    code = re.sub(r"^\s*#.*$", "", code_only(text), flags=re.MULTILINE)
    depth, body, start = 0, None, 0
    for match in re.finditer(r"[{};]", code):
        head = code[start : match.start()]
        start = match.end()
        if match[0] == "{":
            depth += 1
            if body is None and ")" in head and not _NOT_FUNCTIONS.search(head):
                skipped = len(head) - len(head.lstrip())
                line = code.count("\n", 0, match.start() - len(head) + skipped) + 1
                body = (depth, line, _name(head))
        elif match[0] == "}":
            if body and body[0] == depth:
                yield body[1], body[2], code.count("\n", 0, match.start()) + 2 - body[1]
                body = None
            depth -= 1


def _name(head):
    before = head.split("(", 1)[0].split()
    return before[-1] if before else "a function"
