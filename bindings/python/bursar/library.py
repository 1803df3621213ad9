"""The school library: titles, copies, cards, loans and holds 图书馆."""

from ._classes import publish

__all__ = publish(__name__, globals())
