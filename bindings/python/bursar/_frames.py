"""Answers as pandas data frames. pandas is imported here and nowhere else.

Columns have the names of the answer's fields. Codes and choices are categories; the row's own code
and texts are texts; dates are datetime64 (NaT where there is none). Money is two columns: `cost` in
yuan as float64, for sums and pictures, and `cost_fen` in fen as int64, which is exact. Where a
number may be left out, it is NaN, or NA in a nullable column. A struct within a row has columns of
its own, `rate_n` and `rate_d`; a list of structs is one of their JSON texts.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import pandas as pd


def _texts(data: bytearray, values: list[str]) -> Any:
    known = np.array([*values, None], dtype=object)  # -1, for no text, is the None at the end
    return known[np.frombuffer(data, dtype=np.int32)]


def _choices(data: bytearray, values: list[str]) -> Any:
    return pd.Categorical.from_codes(np.frombuffer(data, dtype=np.int32), categories=values)


def _numbers(data: bytearray) -> Any:
    return np.frombuffer(data, dtype=np.int64)


def _gaps(numbers: Any, kind: str) -> Any:
    """A nullable column: the least number that there is stands for what was left out."""
    missing = numbers == np.iinfo(np.int64).min
    if kind == "boolean":
        return pd.arrays.BooleanArray(np.where(missing, 0, numbers).astype(bool), missing)
    return pd.arrays.IntegerArray(np.where(missing, 0, numbers), missing)


def _columns(name: str, kind: str, data: Any, values: list[str]) -> Any:
    """(name, values) of each column of the frame."""
    if kind == "money?":
        fen = _gaps(_numbers(data), kind)
        yield name, fen.to_numpy(dtype="float64", na_value=np.nan) / 100
        yield f"{name}_fen", fen
    elif kind.endswith("?"):
        yield name, _gaps(_numbers(data), kind[:-1])
    elif kind == "money":
        fen = _numbers(data)
        yield name, fen / 100
        yield f"{name}_fen", fen
    elif kind == "date":
        yield name, _numbers(data).view("datetime64[D]").astype("datetime64[s]")
    elif kind == "whole":
        yield name, _numbers(data)
    elif kind == "boolean":
        yield name, _numbers(data).astype(bool)
    elif kind == "choice":
        yield name, _choices(data, values)
    elif kind == "text":
        yield name, _texts(data, values)
    else:
        yield name, data


def frame(columns: list[tuple[str, str, Any, list[str]]]) -> pd.DataFrame:
    """A frame of the columns that ``_bursar`` filled."""
    return pd.DataFrame({name: data for column in columns for name, data in _columns(*column)})
