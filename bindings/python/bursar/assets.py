"""What the school owns, where it is and who keeps it 资产."""

from ._classes import publish

__all__ = publish(__name__, globals())
