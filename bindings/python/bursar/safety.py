"""What must be checked is checked, and what was found gets fixed 安全."""

from ._classes import publish

__all__ = publish(__name__, globals())
