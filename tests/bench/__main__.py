"""Run every measurement in this folder and print what it measured; nothing is asserted."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def main() -> None:
    """Print one table for each module that has ``rows()``, or for those named as arguments."""
    named = sys.argv[1:]
    for path in sorted(Path(__file__).parent.glob("[!_]*.py")):
        if named and path.stem not in named:
            continue
        module = importlib.import_module(f"tests.bench.{path.stem}")
        if hasattr(module, "rows"):
            print(f"\n{(module.__doc__ or path.stem).splitlines()[0]}", flush=True)
            print_table(module.rows())


def print_table(rows: list[Row]) -> None:
    """Print rows under their columns, numbers to the right."""
    columns = list(dict.fromkeys(column for row in rows for column in row))
    cells = [[_text(row.get(column, "")) for column in columns] for row in rows]
    widths = [max(map(len, column)) for column in zip(columns, *cells, strict=True)]
    for line in (columns, ["-" * width for width in widths], *cells):
        padded = [
            cell.ljust(width) if k == 0 else cell.rjust(width)
            for k, (cell, width) in enumerate(zip(line, widths, strict=True))
        ]
        print("  ".join(padded), flush=True)


def _text(value: Any) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    main()
