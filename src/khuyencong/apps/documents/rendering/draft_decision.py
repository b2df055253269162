"""Dự thảo quyết định: the competent authority approves the local plan."""

from __future__ import annotations

from pathlib import Path

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30, plan_phrases
from khuyencong.apps.documents.rendering.docx_parts import line
from khuyencong.apps.documents.rendering.plan_papers import Fund, PlanPapers
from khuyencong.apps.documents.rendering.text import number_line, place_and_day

FUND = Fund.KCDP


def write_draft_decision(papers: PlanPapers, path: Path) -> None:
    """Write ``du_thao_quyet_dinh.docx``."""
    offices = papers.offices
    plan = f"Kế hoạch khuyến công địa phương {offices.province_full} năm {papers.year}"
    issuer = offices.decision_issuer or ("Ủy ban nhân dân", offices.province_full)
    authority = offices.decision_authority or f"Chủ tịch {offices.committee}"
    paper = nd30.new_paper(f"Dự thảo quyết định phê duyệt {plan}")
    nd30.masthead(
        paper,
        superior=(offices.decision_superior,) if offices.decision_superior else (),
        issuer=issuer,
        number=number_line(offices.decision_code),
        place_and_day=place_and_day(offices.province, papers.day),
        is_draft=True,
    )
    nd30.title(paper, "Quyết định", about=f"Phê duyệt {plan}")
    line(paper, authority.upper(), size_pt=14, bold=True)
    proposal = (
        f"Theo đề nghị của Giám đốc {offices.department} tại Tờ trình số ……/TTr-"
        f"{offices.department_code} ngày … tháng … năm …."
    )
    known = [base.rstrip(".;") + ";" for base in plan_phrases.legal_bases(papers, FUND)]
    body.bases(paper, [*known, proposal])
    line(paper, "QUYẾT ĐỊNH:", size_pt=14, bold=True)
    for number, words in enumerate(_articles(papers, plan), start=1):
        body.text(paper, words, lead=f"Điều {number}.")
    nd30.closing(
        paper,
        recipients=(f"Như Điều {len(_articles(papers, plan))}", "Bộ Công Thương (để báo cáo)"),
        signer=offices.decision_signer,
        archive="hồ sơ",
    )
    nd30.save_paper(paper, path)


def _articles(papers: PlanPapers, plan: str) -> list[str]:
    offices = papers.offices
    count = len(papers.projects_of(FUND))
    scope = (
        f"gồm {count} đề án theo Phụ lục kèm theo Quyết định này"
        if count
        else plan_phrases.NO_PROJECT[0].lower() + plan_phrases.NO_PROJECT[1:].rstrip(".")
    )
    return [
        f"Phê duyệt {plan}, {scope}. Kinh phí khuyến công địa phương: "
        + plan_phrases.money_sentence(papers, FUND),
        f"{offices.department} tổ chức thực hiện kế hoạch, kiểm tra, giám sát, nghiệm thu và báo "
        "cáo kết quả theo quy định. Sở Tài chính phối hợp bố trí kinh phí, hướng dẫn quản lý, sử "
        "dụng và quyết toán. Đơn vị thực hiện và đơn vị thụ hưởng chịu trách nhiệm về số liệu, hồ "
        "sơ và phần vốn đã cam kết.",
        "Quyết định này có hiệu lực kể từ ngày ký.",
        f"Thủ trưởng các cơ quan: {offices.department}, Sở Tài chính, Kho bạc Nhà nước; Giám đốc "
        f"{offices.centre}; các đơn vị, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định "
        "này.",
    ]
