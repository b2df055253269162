"""Columns of the tables of projects: headings, widths, amounts and the remark at the end."""

from __future__ import annotations

from khuyencong.apps.documents.rendering.plan_papers import Fund, Level, PaperProject, PlanPapers
from khuyencong.apps.documents.rendering.text import clean
from khuyencong.apps.documents.rendering.workbook import SheetColumn, money_width

TOTAL, FIRST_SOURCE, LAST_SOURCE, NOTE = 7, 8, 11, 12
"""Positions of the total, of the sources and of the remark."""


def other_fund(fund: Fund) -> Fund:
    """Return the other source."""
    return Fund.KCDP if fund is Fund.KCQG else Fund.KCQG


def columns_of(papers: PlanPapers, fund: Fund) -> tuple[SheetColumn, ...]:
    """Return the columns; the source of the paper stands first among the sources."""
    widest = max(sum(p.total_vnd for p in papers.projects_of(fund)), papers.side(fund).budget_vnd)
    money = money_width(widest)
    return (
        SheetColumn("TT", 5),
        SheetColumn("Tên đề án", 27),
        SheetColumn("Đơn vị thực hiện", 14),
        SheetColumn("Đơn vị thụ hưởng", 17),
        SheetColumn("Địa điểm", 13),
        SheetColumn("Thời gian", 10),
        SheetColumn("Mục tiêu, kết quả", 24),
        SheetColumn("Tổng kinh phí", money),
        SheetColumn(f"{fund.short_vi} hỗ trợ", money),
        SheetColumn(other_fund(fund).short_vi, 12.5),
        SheetColumn("Vốn đơn vị thụ hưởng", money),
        SheetColumn("Nguồn khác", 12.5),
        SheetColumn("Căn cứ định mức, ghi chú", 27),
    )


def texts_of(project: PaperProject, number: int) -> tuple[str, ...]:
    """Return the text columns of one project, up to its money."""
    return (
        str(number),
        project.title,
        project.implementing_unit,
        project.beneficiary,
        project.place,
        project.period,
        project.goals,
    )


def amount_of(project: PaperProject, column: int, fund: Fund) -> int:
    """Return the amount [VND] in one money column."""
    return (
        project.total_vnd,
        project.support_vnd(fund),
        project.support_vnd(other_fund(fund)),
        project.own_vnd,
        project.other_vnd,
    )[column - TOTAL]


def sources_vnd(project: PaperProject) -> int:
    """Return the sum of the sources, which may differ from the total that was written down."""
    return project.kcqg_vnd + project.kcdp_vnd + project.own_vnd + project.other_vnd


def remark_of(project: PaperProject) -> str:
    """Return the last column: norm and its grade, carried over, must, warnings."""
    parts = [project.norm_article, project.norm_note]
    parts += ["Chuyển tiếp"] if project.is_carried_over else []
    if project.is_must:
        parts.append(": ".join(filter(None, ("Bắt buộc", clean(project.must_reason)))))
    if sources_vnd(project) != project.total_vnd:
        parts.append("Tổng kinh phí khác cộng các nguồn")
    parts += [f.message for f in project.findings if f.level is not Level.INFO]
    return "; ".join(clean(part).rstrip(".;") for part in parts if clean(part))
