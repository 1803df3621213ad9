"""Signatures: which forms wait for whose, and on what way 审批."""

from ._classes import publish

__all__ = publish(__name__, globals())
