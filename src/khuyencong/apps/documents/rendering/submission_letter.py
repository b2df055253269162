"""Tờ trình: the department submits the local plan to the provincial People's Committee."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30, plan_phrases
from khuyencong.apps.documents.rendering.plan_papers import Fund, Level, PlanPapers
from khuyencong.apps.documents.rendering.text import number_line, place_and_day, vnd

FUND = Fund.KCDP


def write_submission_letter(papers: PlanPapers, path: Path) -> None:
    """Write ``to_trinh.docx``."""
    offices = papers.offices
    plan = f"Kế hoạch khuyến công địa phương {offices.province_full} năm {papers.year}"
    paper = nd30.new_paper(f"Tờ trình đề nghị phê duyệt {plan}")
    nd30.masthead(
        paper,
        superior=("Ủy ban nhân dân", offices.province_full),
        issuer=(offices.department,),
        number=number_line(f"TTr-{offices.department_code}"),
        place_and_day=place_and_day(offices.province, papers.day),
    )
    nd30.title(paper, "Tờ trình", about=f"Về việc đề nghị phê duyệt\n{plan}")
    nd30.addressee(paper, offices.committee)
    body.bases(paper, plan_phrases.legal_bases(papers, FUND))
    body.text(
        paper,
        f"{offices.department} kính trình {offices.committee} xem xét, phê duyệt {plan}, "
        "nội dung như sau:",
    )
    _selection(paper, papers)
    _content(paper, papers)
    _attention(paper, papers)
    _request(paper, papers, plan)
    nd30.closing(
        paper,
        recipients=("Như trên", "Sở Tài chính", "Lãnh đạo Sở", offices.centre),
        signer=(offices.department_head,),
        archive=offices.department_code,
    )
    nd30.save_paper(paper, path)


def _selection(paper: Document, papers: PlanPapers) -> None:
    body.section(paper, "I. CĂN CỨ LỰA CHỌN ĐỀ ÁN")
    chosen = len(papers.projects_of(FUND))
    body.text(
        paper,
        "Nhu cầu của các cơ sở công nghiệp nông thôn đã được tổng hợp, đối chiếu với định mức hỗ "
        "trợ có hiệu lực và xếp theo thứ tự ưu tiên. "
        f"Có {chosen} đề án được đề nghị hỗ trợ từ kinh phí "
        f"khuyến công địa phương; {len(papers.not_chosen)} nhu cầu chưa được chọn kèm lý do; "
        f"{len(papers.reserve)} đề án dự phòng khi được bổ sung kinh phí.",
    )


def _content(paper: Document, papers: PlanPapers) -> None:
    body.section(paper, "II. NỘI DUNG KẾ HOẠCH")
    body.text(paper, plan_phrases.money_sentence(papers, FUND), lead="1. Kinh phí đề nghị:")
    body.text(paper, plan_phrases.budget_sentence(papers, FUND))
    own = sum(p.own_vnd for p in papers.projects_of(FUND))
    if own:
        body.text(paper, f"Vốn của các đơn vị thụ hưởng cùng thực hiện: {vnd(own)}.")
    body.text(paper, "chi tiết từng đề án tại Phụ lục kèm theo.", lead="2. Đề án theo nội dung,")
    plan_phrases.content_table(paper, papers, FUND)
    body.section(paper, "3. Đề án chuyển tiếp")
    plan_phrases.carried_over(paper, papers, FUND)
    body.section(paper, "4. Chi quản lý")
    plan_phrases.management_table(paper, papers, FUND)


def _attention(paper: Document, papers: PlanPapers) -> None:
    body.section(paper, "III. NHỮNG ĐIỂM CẦN LƯU Ý")
    projects = papers.projects_of(FUND)
    warned = [p for p in projects if any(f.level is not Level.INFO for f in p.findings)]
    noted = [p for p in projects if not p.norm_is_confirmed]
    body.text(
        paper,
        f"Số đề án có cảnh báo khi đối chiếu: {len(warned)}; số đề án áp dụng định mức còn "
        f"phải xác nhận với văn bản gốc: {len(noted)}. "
        "Chi tiết ở cột ghi chú của Phụ lục và tệp danh sách phát hiện kèm hồ sơ.",
    )
    both = [p for p in projects if p.kcqg_vnd > 0]
    if both:
        body.text(
            paper, f"Có {len(both)} đề án dùng cả hai nguồn kinh phí. {papers.assumption_note}"
        )


def _request(paper: Document, papers: PlanPapers, plan: str) -> None:
    offices = papers.offices
    body.section(paper, "IV. ĐỀ NGHỊ")
    body.text(
        paper, f"{offices.department} kính đề nghị {offices.committee} xem xét, phê duyệt {plan}."
    )
    body.text(
        paper,
        "Hồ sơ kèm theo: dự thảo Quyết định phê duyệt; Phụ lục danh mục đề án; danh sách "
        "phát hiện; danh sách chưa chọn và dự phòng.",
        italic=True,
    )
