"""What is due: who has what to do until when, from everywhere in the books 待办日历."""

from ._classes import publish

__all__ = publish(__name__, globals())
