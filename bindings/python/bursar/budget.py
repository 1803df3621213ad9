"""Budget and accounts: nothing is spent that isn't there 预算与账务."""

from ._classes import publish

__all__ = publish(__name__, globals())
