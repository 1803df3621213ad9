"""Labels of assets: a text that never changes, as a QR code 资产标签."""

from __future__ import annotations

from . import _bursar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable

    from ._school import Books


def qr_svg(text: str) -> str:
    """A QR code of a text as an SVG document."""
    found: str = _bursar.qr_svg(text)
    return found


def label_svg(books: Books, asset: str) -> str:
    """The label of an asset as an SVG document: its QR code, and what people read beside it.

    Raises KeyError where the books have no such asset.
    """
    label = books.assets.label(asset=asset)
    if label is None:
        raise KeyError(asset)
    lines = [label.school, label.name, label.asset, label.category, label.acquired.isoformat()]
    found: str = _bursar.label_svg(label.text, lines)
    return found


def label_sheet(books: Books, assets: Iterable[str]) -> str:
    """The labels of assets as one HTML page, to be printed."""
    svgs = "".join(label_svg(books, asset) for asset in assets)
    style = "svg{width:70mm;border:1px dotted #999;margin:1mm;break-inside:avoid}"
    return f'<!doctype html><meta charset="utf-8"><style>{style}</style>{svgs}'
