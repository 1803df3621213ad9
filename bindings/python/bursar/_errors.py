"""The exceptions of bursar. C++ raises them in bindings/python/errors.cpp."""

from __future__ import annotations


class Refusal(Exception):
    """A form that was not accepted, and why 拒绝. Nothing has changed.

    ``str()`` of it is the sentence in English.
    """

    code: str  #: stable for ever, ``domain.what``: ``assets.code_taken``
    field: str  #: the field that stands in the way, ``""`` for the form as a whole
    figures: dict[str, str]  #: the figures of the sentence by name
    text: str  #: the sentence in English, with its figures
    text_zh: str  #: the same in Chinese 中文说明
    source: str  #: the regulation, ``""`` where the rule is the library's own
    index: int | None  #: which form of a batch, from 0

    def __init__(
        self,
        code: str,
        field: str = "",
        figures: dict[str, str] | None = None,
        text: str = "",
        text_zh: str = "",
        source: str = "",
        index: int | None = None,
    ) -> None:
        super().__init__(code, field, figures, text, text_zh, source, index)
        self.code = code
        self.field = field
        self.figures = dict(figures or {})
        self.text = text
        self.text_zh = text_zh
        self.source = source
        self.index = index

    def __str__(self) -> str:
        return self.text or self.code


class JournalError(Exception):
    """The journal cannot be read or written, or is damaged 日志错误."""
