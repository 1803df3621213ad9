"""Checklists as XLSForms, the spreadsheets of KoboToolbox and ODK: read and written 检查表与XLSForm.

Nothing here knows the books' rules: reading gives the fields of a form, which the books check when
it is filed, and tells of each refusal which cell it is about. openpyxl is imported where a file is
opened and nowhere else.
"""

from __future__ import annotations

from .notes import Note, XlsFormError
from .reading import XlsForm, read_xlsform
from .writing import write_xlsform

__all__ = ["Note", "XlsForm", "XlsFormError", "read_xlsform", "write_xlsform"]
