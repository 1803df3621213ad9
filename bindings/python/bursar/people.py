"""Who is who, in which post, who may file what; certificates, letters, training 人员与权限."""

from ._classes import publish

__all__ = publish(__name__, globals())
