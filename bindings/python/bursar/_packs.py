"""Packs: rules of a country, a place or a year as data, each with its source 规则包."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple


class Adopted(NamedTuple):
    """What came of adopting a pack."""

    posted: int  #: forms that are posted now
    repeated: int  #: posted before, from the same line of the same pack
    kept: int  #: the school has a rule or class of that name, and keeps it


def packs() -> dict[str, Path]:
    """The packs that come with the library, by name 规则包目录: ``cn-public-schools``, …"""
    folder = Path(__file__).with_name("packs")
    return {path.stem: path for path in sorted(folder.glob("*.jsonl"))}


def pack_text(pack: str | Path) -> tuple[str, str]:
    """The name and the text of a pack, by its name or its file."""
    path = packs().get(str(pack), Path(pack))
    return path.stem, path.read_text(encoding="utf-8")
