"""The examples of the documentation run, and print what stands beside them."""

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
BLOCK = re.compile(r"```python\n(.*?)```(?:\s*```text\n(.*?)```)?", re.DOTALL)


@pytest.mark.parametrize("name", ["python.md", "python.zh-CN.md"])
def test_examples(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    blocks = BLOCK.findall((DOCS / name).read_text(encoding="utf-8"))
    assert len(blocks) > 5
    names = {}
    for code, expected in blocks:
        out = io.StringIO()
        with redirect_stdout(out):
            exec(compile(code, name, "exec"), names)
        assert out.getvalue() == expected, code


def test_both_languages_have_the_same_examples():
    english, chinese = (
        [code for code, _ in BLOCK.findall((DOCS / name).read_text(encoding="utf-8"))]
        for name in ("python.md", "python.zh-CN.md")
    )
    assert english == chinese
