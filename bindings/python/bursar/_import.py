"""Registers that somebody else kept, taken over from CSV files."""

from __future__ import annotations

from typing import Any, Callable, NamedTuple

from . import _bursar
from ._errors import Refusal

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from decimal import Decimal

    from ._school import Moment


class Finding(NamedTuple):
    """Something about a place in a file: why it is refused, or a note."""

    row: int  #: as the spreadsheet numbers it; 0 for the file as a whole
    line: int  #: the line of the text file on which the row begins
    column: str  #: their header, ``""`` for the row as a whole
    why: Refusal  #: its ``field`` is ours

    def __str__(self) -> str:
        place = f"row {self.row}" if self.row else "file"
        column = f", {self.column}" if self.column else ""
        return f"{place}{column}: {self.why.text} {self.why.text_zh} ({self.why.code})"


class Imported(NamedTuple):
    """What came of an import 导入结果. True where nothing is bad."""

    rows: int  #: rows of assets, good and bad
    accepted: int  #: new rows: posted, or in a dry run fit to be posted
    repeated: int  #: rows that an earlier run of this import has posted already
    bad_rows: int
    first_seq: int  #: the journal's entries; 0 where nothing was posted
    last_seq: int
    stopped: Refusal | None  #: why nothing was posted, where rows should have been
    bad: list[Finding]  #: every bad cell of every bad row
    notes: list[Finding]
    left_off: int  #: findings beyond what is kept
    columns: list[tuple[str, str]]  #: their header and our field, ``""`` where it is not used
    cost: Decimal | None  #: of the good rows together, yuan
    encoding: str
    delimiter: str
    header_row: int

    @property
    def posted(self) -> bool:
        """Whether anything is in the journal now."""
        return self.last_seq != 0

    def __bool__(self) -> bool:
        return not self.bad and self.stopped is None


def import_register(
    door: _bursar.Door,
    source: str | os.PathLike[str] | bytes,
    by: str,
    at: Moment | None,
    reference: str | None,
    mode: str,
    mapping: dict[str, Any] | None,
    progress: Callable[[str, int, int], object] | None,
) -> Imported:
    if not isinstance(source, bytes):
        with open(source, "rb") as file:
            source = file.read()
    found = _bursar.import_register(
        door, source, by, at, reference, mode, dict(mapping or {}), progress
    )
    for findings in ("bad", "notes"):
        found[findings] = [Finding(*one) for one in found[findings]]
    return Imported(**found)
