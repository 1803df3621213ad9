"""The one door to a school's books."""

from __future__ import annotations

from typing import Any, Callable, Iterable, Iterator, NamedTuple

from . import _bursar
from ._classes import Form, form
from ._errors import Refusal
from .agenda import Agenda
from .approvals import Approvals
from .assets import Assets
from .budget import Budget
from .library import Library
from .people import People
from .safety import Safety

TYPE_CHECKING = False
if TYPE_CHECKING:
    import os
    from datetime import date, datetime
    from types import TracebackType

    from ._import import Imported
    from .approvals import Foreseen
    from ._packs import Adopted

    Moment = datetime | str
    Day = date | str
    Kept = tuple[int, str] | tuple[int, str, datetime | None]
    Path = str | os.PathLike[str]

_PAGE = 200  # entries that are read at once, while submissions wait


class Posted(NamedTuple):
    """A form that is in the journal 已入账."""

    seq: int  #: its place in the journal, from 1
    at: datetime  #: the moment, UTC
    hash: str  #: seals this entry and all before it, 64 hexadecimal digits
    repeated: bool  #: it was there already, under the same reference
    case: str | None  #: the approval case in which it waits for signatures 审批单号


class Head(NamedTuple):
    """The newest entry 日志末端: keep seq and hash elsewhere, and no cut goes unnoticed."""

    seq: int  #: 0 for an empty journal
    hash: str
    at: datetime | None  #: its moment, UTC; None for an empty journal

    def __str__(self) -> str:
        return f"{self.seq}:{self.hash}"


class Verified(NamedTuple):
    """What a check of a journal found 核验结果. True where it is good."""

    ok: bool
    entries: int  #: how many were read and found good
    bad: int | None  #: seq of the first bad entry
    why: str  #: what is wrong with it

    def __bool__(self) -> bool:
        return self.ok


class Entry(NamedTuple):
    """One line of the journal 日志条目."""

    seq: int
    at: datetime  #: UTC
    by: str  #: who filed it
    kind: str  #: name of the form
    json: str  #: the posted form as canonical JSON
    reference: str  #: the calling program's own, or ``""``
    digest: str  #: with a reference: SHA-256 of the form as it was handed in
    hash: str

    @property
    def fields(self) -> dict[str, Any]:
        """The posted form's fields as JSON has them."""
        import json

        found: dict[str, Any] = json.loads(self.json)
        return found

    @property
    def form(self) -> Form:
        """The posted form."""
        return form(self.kind, self.fields)


class Books:
    """Books that can be asked: a school's, or those of an earlier time."""

    __slots__ = ("_source",)

    def __init__(self, source: _bursar.Source) -> None:
        self._source = source

    @property
    def people(self) -> People:
        """Questions about people 人员."""
        return People(self._source)

    @property
    def approvals(self) -> Approvals:
        """Questions about approvals 审批."""
        return Approvals(self._source)

    @property
    def assets(self) -> Assets:
        """Questions about assets 资产."""
        return Assets(self._source)

    @property
    def library(self) -> Library:
        """Questions about the library 图书馆."""
        return Library(self._source)

    @property
    def budget(self) -> Budget:
        """Questions about budget and accounts 预算与账务."""
        return Budget(self._source)

    @property
    def safety(self) -> Safety:
        """Questions about safety 安全."""
        return Safety(self._source)

    @property
    def agenda(self) -> Agenda:
        """Questions about what is due 待办日历."""
        return Agenda(self._source)

    def ask(self, question: str, on: Day | None = None, **fields: Any) -> Any:
        """Asks any question by its name: ``books.ask("assets.count", where={"room": "S1"})``.

        on: by the books of the end of that day; left out, those of now
        """
        return self._source.ask(question, fields, on)


class Snapshot(Books):
    """The books as the journal had them at an earlier time. They don't change any more."""

    __slots__ = ()
    _source: _bursar.Snapshot

    @property
    def day(self) -> date:
        """The day at the school that questions are asked for."""
        return self._source.day


class School(Books):
    """A school's books: forms go in, figures come out 学校账簿.

    ``bursar.open`` and ``bursar.memory`` give one. Several threads may use it, and several
    processes the same file. It is a context manager that closes itself.
    """

    __slots__ = ()
    _source: _bursar.Door

    def submit(
        self, form: Form, *, by: str, at: Moment | None = None, reference: str | None = None
    ) -> Posted:
        """Files a form. When this returns, it is posted and durable; else `Refusal` is raised.

        A form that needs signatures waits for them: `Posted.case` names its approval case.

        by: code of the person who files it 提交人
        at: the moment, UTC; left out, the school's clock
        reference: the calling program's own: the same again gives the first outcome again
        """
        return Posted(*self._source.submit(form, by, at, reference))

    def submit_json(
        self,
        kind: str,
        fields: str,
        *,
        by: str,
        at: Moment | None = None,
        reference: str | None = None,
    ) -> Posted:
        """Files a form given by its name and its fields as the text of a JSON object."""
        return Posted(*self._source.submit_json(kind, fields, by, at, reference))

    def preview(self, form: Form, *, by: str, at: Moment | None = None) -> Foreseen:
        """What would come of a form; changes nothing 预览.

        Gives the form as it would be posted, the steps it would wait at with who could sign, and
        the running cases that a change of people would leave with nobody to finish them. Raises
        the `Refusal` that submitting the form would.
        """
        return self._source.preview(form, by, at)

    def batch(
        self,
        forms: Iterable[Form],
        *,
        by: str,
        at: Moment | None = None,
        reference: str | None = None,
    ) -> list[Posted]:
        """Files all the forms in one transaction, or none: `Refusal.index` tells which one failed.

        Each form sees those before it. With a reference "r" they have "r:1", "r:2", …
        """
        return [Posted(*one) for one in self._source.batch(forms, by, at, reference)]

    def rehearse(
        self, forms: Iterable[Form], *, by: str, at: Moment | None = None
    ) -> list[Refusal | None]:
        """What would come of the forms one after the other: None, or a `Refusal`, for each.

        Refused ones are left out and the rest is tried all the same. Nothing is posted.
        """
        return self._source.rehearse(forms, by, at)

    def import_register(
        self,
        source: Path | bytes,
        *,
        by: str,
        at: Moment | None = None,
        reference: str | None = None,
        mode: str = "dry_run",
        mapping: dict[str, Any] | None = None,
        progress: Callable[[str, int, int], object] | None = None,
    ) -> Imported:
        """Takes over a register of assets from a CSV file, each row as a form assets.acquire 导入.

        source: the file's path, or its bytes
        reference: names the import, so that it may run again: no row is posted twice; left out,
            the file's digest stands for it
        mode: ``dry_run`` posts nothing, ``all_or_none`` all or nothing, ``good_rows`` the good
        mapping: how the file is to be read: columns, defaults, values, fill_down, category_prefix,
            encoding, delimiter, amounts, expect_rows, expect_cost, by_name (docs/import.md)
        progress: called with stage, rows done and rows in all; returning False stops the import.
            It must not turn to the school.
        """
        from ._import import import_register

        return import_register(self._source, source, by, at, reference, mode, mapping, progress)

    def adopt(self, pack: Path, *, by: str, at: Moment | None = None) -> Adopted:
        """Adopts a pack of rules: files all its forms, or none 采用规则包.

        pack: the name of one that comes with the library (`bursar.packs`), or a file
        by: somebody who may file each of its forms
        """
        from ._packs import Adopted, pack_text

        name, text = pack_text(_text(pack))
        return Adopted(*_bursar.adopt_pack(self._source, name, text, by, at))

    def head(self) -> Head:
        """The newest entry that these books contain."""
        return Head(*self._source.head())

    def refresh(self) -> Head:
        """Takes in what other processes have posted meanwhile."""
        return Head(*self._source.refresh())

    def verify(self, kept: Kept | None = None) -> Verified:
        """Reads the whole journal and names the first bad entry 核验.

        kept: a head that was kept elsewhere, which also shows a tail that was cut off
        """
        return Verified(*self._source.verify(kept))

    def follow(self, after: int = 0) -> Iterator[Entry]:
        """The entries after one, in their order, up to the newest."""
        while page := self._source.entries(after, _PAGE):
            for row in page:
                yield Entry(*row)
            after = page[-1][0]

    def as_of(self, when: Day | int) -> Snapshot:
        """The books as they were at the end of a day at the school, or after an entry.

        when: a date, or the seq of an entry
        """
        return Snapshot(self._source.as_of(when))

    def close(self) -> None:
        """Closes the journal. What is posted already is safe without it."""
        self._source.close()

    @property
    def closed(self) -> bool:
        return self._source.closed

    def __enter__(self) -> School:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def __repr__(self) -> str:
        if self.closed:
            return "<bursar.School closed>"
        return f"<bursar.School of {self.head().seq} entries>"


def _text(path: Path) -> str:
    from os import fspath

    return fspath(path)


def open(
    path: Path, *, clock: Callable[[], Moment] | None = None, read_only: bool = False
) -> School:
    """Opens the school whose journal is in a file; a file that is not there is made.

    clock: gives the moment of submissions that bring none; left out, the system's
    read_only: for reports: the file must be there, and every form fails with `JournalError`
    """
    return School(_bursar.open(_text(path), clock, read_only))


def memory(*, clock: Callable[[], Moment] | None = None) -> School:
    """A school in memory, for tests and trials: it lasts as long as the object."""
    return School(_bursar.memory(clock))


def verify(path: Path, kept: Kept | None = None) -> Verified:
    """Verifies the journal in a file, even one that is too damaged to be opened."""
    return Verified(*_bursar.verify(_text(path), kept))
