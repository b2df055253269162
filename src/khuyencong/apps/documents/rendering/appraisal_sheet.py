"""Phiếu thẩm định cấp cơ sở: one sheet per project of the national fund, under five heads."""

from __future__ import annotations

from pathlib import Path

from docx.document import Document

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.appraisal_checks import checks_of
from khuyencong.apps.documents.rendering.docx_parts import grid, line
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.forms import form
from khuyencong.apps.documents.rendering.plan_papers import Fund, PaperProject, PlanPapers
from khuyencong.apps.documents.rendering.text import BLANK, number_line, place_and_day, vnd

_FACTS = (Column("", 48), Column("", 117))
_GAP = "\u00a0" * 6
_CHOICES = _GAP.join(("☐ Đạt", "☐ Đạt, cần bổ sung", "☐ Không đạt"))
_VERDICTS = _GAP.join(("☐ Đề nghị đưa vào kế hoạch", "☐ Cần bổ sung", "☐ Không đề nghị"))


def write_appraisal_sheet(papers: PlanPapers, path: Path, *, project: PaperProject) -> None:
    """Write ``phieu_tham_dinh_<n>.docx`` for one project."""
    offices = papers.offices
    paper = nd30.new_paper(f"Phiếu thẩm định cấp cơ sở: {project.title}")
    nd30.masthead(
        paper,
        superior=("Ủy ban nhân dân", offices.province_full),
        issuer=(offices.department,),
        number=number_line(f"PTĐ-{offices.department_code}"),
        place_and_day=place_and_day(offices.province, papers.day),
    )
    nd30.title(
        paper, "Phiếu thẩm định cấp cơ sở", about=f"Đề án khuyến công quốc gia năm {papers.year}"
    )
    body.section(paper, "I. THÔNG TIN ĐỀ ÁN")
    add_table(paper, _FACTS, _facts(project), size_pt=12, has_heading=False)
    if papers.side(Fund.KCQG).is_assumed:
        body.note(paper, papers.assumption_note)
    body.section(paper, "II. NỘI DUNG THẨM ĐỊNH")
    for number, head in enumerate(form("appraisal")["heads"], start=1):
        _head(paper, number, head, checks_of(project, head=number))
    _conclusion(paper)
    body.note(paper, form("appraisal")["note_vi"])
    _signers(paper, offices.department_head)
    nd30.save_paper(paper, path)


def _facts(project: PaperProject) -> list[tuple[str, str]]:
    return [
        ("Mã, tên đề án", f"{project.code}: {project.title}"),
        ("Nội dung hoạt động", project.content or BLANK),
        ("Đơn vị thực hiện", project.implementing_unit or BLANK),
        ("Đơn vị thụ hưởng", project.beneficiary or BLANK),
        ("Địa điểm", project.place or BLANK),
        ("Thời gian thực hiện", project.period or BLANK),
        ("Mục tiêu, kết quả", project.goals or BLANK),
        ("Tổng kinh phí", vnd(project.total_vnd)),
        ("Nguồn kinh phí", _money(project)),
    ]


def _money(project: PaperProject) -> str:
    parts = [f"KCQG {vnd(project.kcqg_vnd)}"]
    parts += [f"KCĐP {vnd(project.kcdp_vnd)}"] if project.kcdp_vnd else []
    parts += [f"vốn đơn vị thụ hưởng {vnd(project.own_vnd)}"]
    parts += [f"nguồn khác {vnd(project.other_vnd)}"] if project.other_vnd else []
    return "; ".join(parts)


def _head(paper: Document, number: int, head: dict[str, str], checks: list[str]) -> None:
    body.section(paper, f"{number}. {head['title_vi']}")
    body.text(paper, " ".join(checks), lead="Phần mềm đã đối chiếu:")
    body.text(paper, head["left_to_appraiser_vi"], lead="Người thẩm định xem xét:")
    body.text(paper, _CHOICES, lead="Ý kiến:")
    body.dotted_lines(paper, 2)


def _conclusion(paper: Document) -> None:
    body.section(paper, "III. KẾT LUẬN")
    body.text(paper, _VERDICTS)
    body.text(paper, f"Mức kinh phí KCQG đề nghị sau thẩm định: {BLANK}{BLANK} đồng.")
    body.dotted_lines(paper, 2)


def _signers(paper: Document, department_head: str) -> None:
    left, right = grid(paper, widths_mm=(82, 83))[0]
    for cell, name in ((left, "NGƯỜI THẨM ĐỊNH"), (right, department_head)):
        line(cell, name.upper(), size_pt=13, bold=True)
        line(cell, "(Ký, ghi rõ họ tên)", size_pt=12, italic=True)
