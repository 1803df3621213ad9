"""Play files: a year of forms and questions as text, one JSON object a line."""

from __future__ import annotations

import os
from typing import NamedTuple

from . import _bursar
from ._school import School, memory


class PlayLine(NamedTuple):
    """A line whose outcome is not the expected one."""

    file: str
    line: int  #: from 1
    what: str  #: name of the form or question, ``""`` where the line is no such thing
    expected: str  #: ``posted``, ``refused:code``, an answer as JSON
    got: str
    text: str  #: the refusal's sentence

    def __str__(self) -> str:
        what = f"{self.what}: " if self.what else ""
        text = f" ({self.text})" if self.text else ""
        return f"{self.file}:{self.line}: {what}expected {self.expected}, got {self.got}{text}"


class PlayReport(NamedTuple):
    """What came of a play file. True where every line came out as expected."""

    posted: int
    refused: int
    answered: int
    differences: list[PlayLine]

    def __bool__(self) -> bool:
        return not self.differences


def play(path: str | os.PathLike[str], school: School | None = None) -> PlayReport:
    """Plays a file of forms and questions.

    school: left out, a fresh one in memory
    """
    with open(path, "rb"):
        pass  # what cannot be read is the OSError that Python has for it
    door = (school if school is not None else memory())._source
    posted, refused, answered, lines = _bursar.play(door, os.fspath(path))
    return PlayReport(posted, refused, answered, [PlayLine(*line) for line in lines])
