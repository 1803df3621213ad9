"""Who is who, in which post, and who may file what 人员、岗位与权限."""

from ._classes import publish

__all__ = publish(__name__, globals())
