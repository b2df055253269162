"""Sentences and tables that several papers of the plan share."""

from __future__ import annotations

from docx.document import Document

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering.amount_words import amount_in_words
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.plan_papers import Fund, PlanPapers
from khuyencong.apps.documents.rendering.text import clean, ended, vnd
from khuyencong.apps.documents.rendering.totals import by_section, total_of
from khuyencong.domain.foundation.numbers import format_vnd

NO_PROJECT = "Không có đề án nào được đưa vào kế hoạch từ nguồn kinh phí này."
_CONTENT_COLUMNS = (
    Column("TT", 11, "center"),
    Column("Nội dung", 72),
    Column("Số đề án", 20, "center"),
    Column("Hỗ trợ (đồng)", 31, "right"),
    Column("Vốn khác (đồng)", 31, "right"),
)


def legal_bases(papers: PlanPapers, fund: Fund) -> list[str]:
    """Return the legal bases of one source as "Căn cứ" sentences; the last ends in a full stop."""
    lines = ended(papers.side(fund).legal_bases)
    return [s if s.lower().startswith(("căn cứ", "theo ")) else f"Căn cứ {s}" for s in lines]


def spend_vnd(papers: PlanPapers, fund: Fund) -> int:
    """Return support and management cost of one source together."""
    return papers.support_vnd(fund) + papers.side(fund).management_vnd


def money_sentence(papers: PlanPapers, fund: Fund) -> str:
    """Return the sentence that states the money of the plan from one source, in words too."""
    spend, management = spend_vnd(papers, fund), papers.side(fund).management_vnd
    sentence = f"{vnd(spend)} (bằng chữ: {amount_in_words(spend)})"
    if management:
        support = papers.support_vnd(fund)
        sentence += f", gồm hỗ trợ đề án {vnd(support)} và chi quản lý {vnd(management)}"
    return f"{sentence}."


def budget_sentence(papers: PlanPapers, fund: Fund) -> str:
    """Return what the source was given and what the plan leaves of it."""
    budget = papers.side(fund).budget_vnd
    left = budget - spend_vnd(papers, fund)
    rest = f"còn chưa phân bổ {vnd(left)}" if left >= 0 else f"vượt {vnd(-left)}"
    return f"Kinh phí {fund.short_vi} dùng để lập kế hoạch: {vnd(budget)}; {rest}."


def content_table(paper: Document, papers: PlanPapers, fund: Fund) -> None:
    """Add the table of the plan by content, or say that it has no project."""
    projects = papers.projects_of(fund)
    if not projects:
        body.text(paper, NO_PROJECT)
        return
    totals = [total_of(name, group) for name, group in by_section(projects).items()]
    totals.append(total_of("Cộng", projects))
    other = Fund.KCDP if fund is Fund.KCQG else Fund.KCQG
    rows = [
        (
            str(i) if i < len(totals) else "",
            total.label,
            str(total.count),
            format_vnd(total.fund_vnd(fund)),
            format_vnd(total.own_vnd + total.other_vnd + total.fund_vnd(other)),
        )
        for i, total in enumerate(totals, start=1)
    ]
    add_table(paper, _CONTENT_COLUMNS, rows, bold_rows=frozenset({len(rows) - 1}))


def management_table(paper: Document, papers: PlanPapers, fund: Fund) -> None:
    """Add the table of management cost, or say that none is planned."""
    lines = papers.side(fund).management
    if not lines:
        body.text(paper, "Kế hoạch chưa dự kiến chi quản lý từ nguồn kinh phí này.")
        return
    rows = [
        (
            line.label,
            format_vnd(line.base_vnd),
            line.share_text,
            format_vnd(line.amount_vnd),
            "; ".join(filter(None, (clean(line.source), clean(line.remark)))),
        )
        for line in lines
    ]
    columns = (
        Column("Khoản chi", 45),
        Column("Mức tính (đồng)", 31, "right"),
        Column("Tỷ lệ", 16, "center"),
        Column("Số tiền (đồng)", 29, "right"),
        Column("Căn cứ, ghi chú", 44),
    )
    add_table(paper, columns, rows)


def carried_over(paper: Document, papers: PlanPapers, fund: Fund) -> None:
    """List the projects that come from an earlier year, or say there are none."""
    projects = [p for p in papers.projects_of(fund) if p.is_carried_over]
    if not projects:
        body.text(paper, "Không có đề án chuyển tiếp.")
        return
    heading = body.text(paper, f"Có {len(projects)} đề án chuyển tiếp được bố trí trước:")
    heading.paragraph_format.keep_with_next = True
    for project in projects:
        place = f" ({project.place})" if clean(project.place) else ""
        body.text(paper, f"- {project.title}{place}: {vnd(project.support_vnd(fund))}.")
