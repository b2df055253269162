"""docs/calculators is what the catalogue, the docstrings and the examples say today."""

from __future__ import annotations

from tools.calculator_docs import FOLDER, pages


def test_the_pages_are_up_to_date() -> None:
    """Otherwise: python -m tools.calculator_docs"""
    written = {path.name: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.md")}
    assert written == pages()
