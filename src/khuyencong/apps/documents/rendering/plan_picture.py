"""The picture of the plan: one page of bars by source, content and place, as PDF, PNG and SVG."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Literal

import typst

from khuyencong.apps.documents.rendering.plan_papers import PaperProject, PlanPapers
from khuyencong.apps.documents.rendering.text import clean, million_vnd
from khuyencong.apps.documents.rendering.totals import Total, by_place, by_section, total_of

Kind = Literal["pdf", "png", "svg"]
INK, SOFT = "#22303A", "#5A6872"
PALETTE = {
    "kcqg": ("#1F5A8A", "#FFFFFF"),
    "kcdp": ("#E0962F", "#22201A"),
    "own": ("#7FA89B", "#16211D"),
    "other": ("#A4504F", "#FFFFFF"),
}
"""Fill of each source and the ink of a label on it."""
LABELS = {
    "kcqg": "Khuyến công quốc gia",
    "kcdp": "Khuyến công địa phương",
    "own": "Vốn đơn vị thụ hưởng",
    "other": "Nguồn khác",
}
FONTS = ("Be Vietnam Pro", "Inter", "Libertinus Serif")
"""Fonts in order of liking; the last is inside the typesetter and needs no file."""
_ROWS = 14


def write_picture(
    papers: PlanPapers,
    path: Path,
    *,
    kind: Kind,
    font_paths: Sequence[Path] = (),
) -> None:
    """Write ``bieu_do.pdf``, ``.png`` or ``.svg``."""
    compiler = typst.Compiler(
        str(Path(__file__).with_suffix(".typ")),
        font_paths=typst.Fonts(
            include_system_fonts=False, font_paths=[str(folder) for folder in font_paths]
        ),
        sys_inputs={"data": json.dumps(picture_data(papers, font_paths), ensure_ascii=False)},
    )
    page = compiler.compile(
        format=kind,
        ppi=150,
        timestamp=datetime(2000, 1, 1, tzinfo=UTC),
        pdf_standards=["a-2b"] if kind == "pdf" else [],
    )
    if not isinstance(page, bytes):
        raise RuntimeError("the picture must be one page")
    path.write_bytes(page)


def picture_data(papers: PlanPapers, font_paths: Sequence[Path] = ()) -> dict[str, Any]:
    """Return what the page shows, in plain values."""
    offices, projects = papers.offices, papers.projects
    total = total_of("", projects)
    notes = [papers.sources_note]
    if papers.national is not None and papers.national.is_assumed:
        notes.append(papers.assumption_note)
    contents = _panel({k: total_of(k, g) for k, g in by_section(projects).items()}, line=40)
    places = _panel({k: total_of(k, g) for k, g in by_place(projects).items()}, line=31)
    rows = max(len(contents), len(places), 1)
    return {
        "ink": INK,
        "soft": SOFT,
        "fonts": list(FONTS if font_paths else FONTS[-1:]),
        "title": f"Kế hoạch khuyến công {clean(offices.province_full)} năm {papers.year}",
        "unit": "Đơn vị: triệu đồng",
        "subtitle": _subtitle(projects, total),
        "empty": "Kế hoạch chưa có đề án nào.",
        "gutter": 3.4 if rows <= 9 else 1.9,
        "sources": _sources(total),
        "contents": {
            "title": "Hỗ trợ khuyến công theo nội dung",
            "rows": contents,
            "note": "KCQG và KCĐP; trong ngoặc là số đề án",
        },
        "places": {
            "title": "Hỗ trợ khuyến công theo địa bàn",
            "rows": places,
            "note": "KCQG và KCĐP; trong ngoặc là số đề án",
        },
        "note": clean(" ".join(filter(None, (clean(note) for note in notes)))),
    }


def _subtitle(projects: Sequence[PaperProject], total: Total) -> str:
    if not projects:
        return "Chưa có đề án nào được chọn."
    return (
        f"{total.count} đề án, hỗ trợ {million_vnd(total.support_vnd)} triệu đồng; các đơn vị thụ "
        f"hưởng cùng bỏ vốn {million_vnd(total.own_vnd)} triệu đồng."
    )


def _sources(total: Total) -> dict[str, Any]:
    amounts = {
        "kcqg": total.kcqg_vnd,
        "kcdp": total.kcdp_vnd,
        "own": total.own_vnd,
        "other": total.other_vnd,
    }
    shown = {key: vnd for key, vnd in amounts.items() if vnd > 0}
    return {
        "title": "Kinh phí thực hiện các đề án theo nguồn",
        "total": sum(shown.values()),
        "pieces": _pieces(shown),
        # The legend carries each amount, so a piece too thin for a label still tells its figure.
        "legend": [
            {"fill": PALETTE[key][0], "label": f"{LABELS[key]}: {million_vnd(vnd)}"}
            for key, vnd in shown.items()
        ],
    }


def _pieces(amounts: Mapping[str, int]) -> list[dict[str, Any]]:
    return [
        {"value": vnd, "label": million_vnd(vnd), "fill": PALETTE[key][0], "on": PALETTE[key][1]}
        for key, vnd in amounts.items()
    ]


def _panel(totals: dict[str, Total], *, line: int) -> list[dict[str, Any]]:
    """Return rows from large to small; ``line`` letters of a name fit on one line.

    What does not fit on the page becomes one last row: its sum is told, but no bar is drawn, which
    would dwarf all the others.
    """
    ranked = sorted(totals.values(), key=lambda t: -t.support_vnd)
    named = ranked if len(ranked) <= _ROWS else ranked[: _ROWS - 1]
    largest = max((t.support_vnd for t in named), default=0) or 1
    rows = [_row(total, largest, line) for total in named]
    if rest := ranked[len(named) :]:
        label = f"{len(rest)} mục còn lại"
        count, support = sum(t.count for t in rest), sum(t.support_vnd for t in rest)
        rows.append(_row(Total(label, count, 0, support, 0, 0), largest, line) | {"pieces": []})
    return rows


def _row(total: Total, largest: int, line: int) -> dict[str, Any]:
    name = total.label
    name = name if len(name) <= 2 * line else name[: 2 * line - 2].rstrip() + "…"
    return {
        "name": name,
        "size": 9 if len(name) <= line * 0.7 else 7.5 if len(name) <= line * 0.97 else 6.8,
        "largest": largest,
        "sum": million_vnd(total.support_vnd),
        "count": f"({total.count})",
        "pieces": _pieces({"kcqg": total.kcqg_vnd, "kcdp": total.kcdp_vnd}),
    }
