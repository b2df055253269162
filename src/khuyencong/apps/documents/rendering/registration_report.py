"""Báo cáo đăng ký: the department registers the plan of the national fund.

Three parts: results of last year, assessment of this year, goals of the coming year. Figures the
program does not know stay as marked places to fill in.
"""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30, plan_phrases
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.forms import form
from khuyencong.apps.documents.rendering.plan_papers import Fund, PlanPapers
from khuyencong.apps.documents.rendering.text import number_line, place_and_day
from khuyencong.domain.foundation.numbers import format_vnd

FUND = Fund.KCQG
_FIGURES = (
    "số đề án và kinh phí KCQG được giao, đã thực hiện, đã giải ngân",
    "số cơ sở công nghiệp nông thôn được hỗ trợ và kết quả chính",
    "khó khăn, vướng mắc, nguyên nhân",
)


def write_registration_report(papers: PlanPapers, path: Path) -> None:
    """Write ``bao_cao_dang_ky.docx``."""
    offices = papers.offices
    plan = f"kế hoạch khuyến công quốc gia năm {papers.year} của {offices.province_full}"
    paper = nd30.new_paper(f"Báo cáo đăng ký {plan}")
    nd30.masthead(
        paper,
        superior=("Ủy ban nhân dân", offices.province_full),
        issuer=(offices.department,),
        number=number_line(f"BC-{offices.department_code}"),
        place_and_day=place_and_day(offices.province, papers.day),
    )
    nd30.title(
        paper,
        "Báo cáo",
        about=f"Đăng ký kế hoạch khuyến công quốc gia năm {papers.year}"
        f"\ncủa {offices.province_full}",
    )
    nd30.addressee(paper, offices.national_agency)
    body.bases(paper, plan_phrases.legal_bases(papers, FUND))
    body.text(paper, f"{offices.department} báo cáo đăng ký {plan} như sau:")
    _past(paper, "I", f"KẾT QUẢ THỰC HIỆN NĂM {papers.year - 2}", papers.year - 2)
    _past(
        paper, "II", f"ĐÁNH GIÁ TÌNH HÌNH THỰC HIỆN KẾ HOẠCH NĂM {papers.year - 1}", papers.year - 1
    )
    _coming(paper, papers)
    body.note(paper, form("registration")["note_vi"])
    nd30.closing(
        paper,
        recipients=("Như trên", f"{offices.committee} (để báo cáo)", offices.centre),
        signer=(offices.department_head,),
        archive=offices.department_code,
    )
    nd30.save_paper(paper, path)


def _past(paper: Document, number: str, heading: str, year: int) -> None:
    body.section(paper, f"{number}. {heading}")
    for figure in _FIGURES:
        body.blank(paper, f"năm {year}: {figure}")


def _coming(paper: Document, papers: PlanPapers) -> None:
    body.section(paper, f"III. MỤC TIÊU, ĐỊNH HƯỚNG VÀ ĐĂNG KÝ NĂM {papers.year}")
    body.blank(paper, f"mục tiêu, định hướng công tác khuyến công năm {papers.year}")
    body.text(paper, plan_phrases.money_sentence(papers, FUND), lead="1. Kinh phí đăng ký:")
    body.text(paper, plan_phrases.budget_sentence(papers, FUND))
    if papers.side(FUND).is_assumed:
        body.text(paper, papers.assumption_note, italic=True)
    body.section(paper, "2. Đề án theo nội dung")
    plan_phrases.content_table(paper, papers, FUND)
    body.section(paper, "3. Danh mục đề án đăng ký (chi tiết tại biểu tổng hợp kèm theo)")
    _list(paper, papers)
    body.section(paper, "4. Đề án chuyển tiếp")
    plan_phrases.carried_over(paper, papers, FUND)
    body.section(paper, "5. Chi quản lý")
    plan_phrases.management_table(paper, papers, FUND)


def _list(paper: Document, papers: PlanPapers) -> None:
    projects = papers.projects_of(FUND)
    if not projects:
        body.text(paper, plan_phrases.NO_PROJECT)
        return
    columns = (
        Column("TT", 11, "center"),
        Column("Tên đề án", 70),
        Column("Đơn vị thụ hưởng, địa điểm", 54),
        Column("KCQG (đồng)", 30, "right"),
    )
    rows = [
        (
            str(i),
            p.title,
            "\n".join(filter(None, (p.beneficiary, p.place))) or "………",
            format_vnd(p.kcqg_vnd),
        )
        for i, p in enumerate(projects, start=1)
    ]
    add_table(paper, columns, rows)
