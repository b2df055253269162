"""How a paragraph and a run look: their own marks, else those of their style and its bases."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from docx.enum.text import WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run

ALIGN = {0: "left", 1: "center", 2: "right", 3: "justify", 4: "justify"}
DEFAULT_PT = 11.0
"""What Word takes where neither run nor style names a size."""


def _styles(style: Any) -> Iterator[Any]:
    while style is not None:
        yield style
        style = style.base_style


def _first(values: Iterator[Any]) -> Any:
    return next((value for value in values if value is not None), None)


def paragraph_look(paragraph: Paragraph) -> dict[str, Any]:
    """Return alignment, indents and spaces [pt] and the line spacing [-] of a paragraph."""
    formats = [paragraph.paragraph_format]
    formats += [style.paragraph_format for style in _styles(paragraph.style)]

    def points(name: str) -> float:
        value = _first(getattr(each, name) for each in formats)
        return round(float(value.pt), 2) if value is not None else 0.0

    alignment = _first(each.alignment for each in formats)
    return {
        "align": ALIGN.get(int(alignment) if alignment is not None else 0, "left"),
        "left": points("left_indent"),
        "right": points("right_indent"),
        "first": points("first_line_indent"),
        "before": points("space_before"),
        "after": points("space_after"),
        **_spacing(formats),
        "keep": bool(_first(each.keep_with_next for each in formats)),
        "new_page": bool(_first(each.page_break_before for each in formats)),
        "rule": _has_rule(paragraph),
    }


def _spacing(formats: list[Any]) -> dict[str, Any]:
    """Return the distance of lines: ``spacing`` times a line, or ``exact`` points."""
    for each in formats:
        value = each.line_spacing
        if value is None:
            continue
        if each.line_spacing_rule == WD_LINE_SPACING.EXACTLY:
            return {"spacing": 1.0, "exact": float(value.pt)}
        if isinstance(value, float | int) and not hasattr(value, "pt"):
            return {"spacing": float(value), "exact": None}
    return {"spacing": 1.0, "exact": None}


def _has_rule(paragraph: Paragraph) -> bool:
    properties = paragraph._p.pPr
    borders = properties.find(qn("w:pBdr")) if properties is not None else None
    return borders is not None and borders.find(qn("w:bottom")) is not None


def run_look(run: Run, paragraph: Paragraph) -> dict[str, Any]:
    """Return weight, slant, underline, capitals, raised or lowered, and size [pt] of a run."""
    fonts = [run.font]
    fonts += [s.font for s in _styles(run.style)] if run.style else []
    fonts += [s.font for s in _styles(paragraph.style)]

    def holds(name: str) -> bool:
        return bool(_first(getattr(each, name) for each in fonts))

    size = _first(each.size for each in fonts)
    return {
        "bold": holds("bold"),
        "italic": holds("italic"),
        "underline": holds("underline"),
        "strike": holds("strike"),
        "caps": holds("all_caps"),
        "raised": 1 if holds("superscript") else -1 if holds("subscript") else 0,
        "size": round(float(size.pt), 1) if size is not None else DEFAULT_PT,
        "mark": run.font.highlight_color is not None,
    }
