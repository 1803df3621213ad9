"""Gives Doxygen what a header already says once in its code, so nobody writes it twice.

The texts of a field list become the documentation of the members, the sentence of a Reason that of
its constant; functions that every form has in the same shape are told once here. Run by Doxygen
with the path of a header; prints the header with comments added, each on the line it belongs to.
"""

import re
import sys

TEXT = r'((?:"(?:\\.|[^"\\])*"\s*)+)'
FIELD = re.compile(rf'\bv\("\w+",\s*&([\w:]+)::(\w+),\s*{TEXT},\s*{TEXT}\)')
REASON = re.compile(rf"^inline constexpr Reason \w+{{\s*{TEXT},\s*{TEXT},\s*{TEXT}", re.MULTILINE)
MEMBER = re.compile(r"^ +[\w:<>, ]+ (\w+)(?: = [^;\n]*|\{\})?;$", re.MULTILINE)

# Declarations of one shape all over the library, and what they are.
SHAPES = {
    r"static constexpr std::string_view kind\b": "The name of the form, for ever.",
    r"static constexpr std::string_view about\b": "What the form does, in English.",
    r"static constexpr std::string_view about_zh\b": "What the form does, in Chinese.",
    r"static constexpr std::array refusals\b": "The reasons for which the form may be refused.",
    r"inline constexpr std::array reasons\b": "Every reason of this domain.",
    r"using Forms =": "The forms of this domain: a new one is added here.",
    r"template <class V>\s+static constexpr void fields\(": "Visits the fields in their order.",
    r"(?:inline )?Verdict decide\(const (\w+)&": r"Whether the rules let a form \1 be posted.",
    r"(?:inline )?Result<\w+> decide\(const (\w+)&": r"What a form \1 amounts to, or a refusal.",
    r"(?:inline )?void post\(const (\w+)&": r"Writes an accepted \1 into the registers.",
    r"(?:inline )?void complete\((\w+)&": r"Fills in what a form \1 may leave out.",
    r"(?:inline )?constexpr auto names\(([\w:]+)\)": r"The names of \1 in JSON and in Chinese.",
    r"(?:friend|inline|constexpr)[^;{\n]*\boperator(?:==|<=>|<)\(": "Compares by value.",
}


def sentence(literals):
    """The text of adjacent string literals."""
    return "".join(re.findall(r'"((?:\\.|[^"\\])*)"', literals)).replace('\\"', '"')


def body(text, struct):
    """Where the body of a struct begins and ends."""
    start = re.search(rf"\bstruct {struct}\b[^;{{]*{{", text)
    if not start:
        return None
    depth = 1
    for brace in re.finditer(r"[{}]", text[start.end() :]):
        depth += 1 if brace[0] == "{" else -1
        if depth == 0:
            return start.end(), start.end() + brace.start()
    return None


def with_fields(text):
    said = {}
    for struct, member, english, chinese in FIELD.findall(text):
        said.setdefault(struct.split("::")[-1], {})[member] = (
            f"{sentence(english)} {sentence(chinese)}"
        )
    for struct, members in said.items():
        where = body(text, struct)
        if where:
            inside = MEMBER.sub(
                lambda m: f"{m[0]}  ///< {members[m[1]]}" if m[1] in members else m[0],
                text[slice(*where)],
            )
            text = text[: where[0]] + inside + text[where[1] :]
    return text


def with_shapes(text):
    for shape, what in SHAPES.items():
        pattern = re.compile(rf"^( *)(?={shape})", re.MULTILINE)
        pieces, end = [], 0
        for match in pattern.finditer(text):
            line_before = text[: match.start()].rstrip("\n").rsplit("\n", 1)[-1].strip()
            if not line_before.startswith("///"):
                told = re.compile(shape).match(text, match.end()).expand(what)
                pieces += [text[end : match.end()], f"/** {told} */ "]
                end = match.end()
        text = "".join(pieces) + text[end:]
    return text


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        text = file.read()
    text = REASON.sub(lambda m: f"/** Refuses: {sentence(m[2])} {sentence(m[3])} */ {m[0]}", text)
    sys.stdout.reconfigure(encoding="utf-8")
    sys.stdout.write(with_shapes(with_fields(text)))


if __name__ == "__main__":
    main()
