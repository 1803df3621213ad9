"""The console command ``bursar``, also ``python -m bursar``."""

from __future__ import annotations

import sys


def main(arguments: list[str] | None = None) -> int:
    from ._cli import run

    return run(sys.argv[1:] if arguments is None else arguments)


if __name__ == "__main__":
    sys.exit(main())
