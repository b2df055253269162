"""What a paper says of the project itself: names, money, papers, amendments."""

from __future__ import annotations

from collections.abc import Iterable

from django.utils import timezone

from khuyencong.apps.documents.rendering.text import BLANK, vnd
from khuyencong.apps.papers.facts.words import Facts, amount, figure, long_day, numbered, told
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.models import DossierCode, Project, ProjectAmendment, ProjectPaper
from khuyencong.apps.projects.standing import chain_of
from khuyencong.domain.foundation.check_codes import shown_code
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.norms.rules.versions import Matter, legal_bases
from khuyencong.domain.norms.rules.wording import line_entry

FUNDS_VI = {"KCQG": "khuyến công quốc gia", "KCDP": "khuyến công địa phương"}
FIELDS_VI = {"place": "Địa điểm thực hiện", "beneficiary": "Đơn vị thụ hưởng", "title": "Tên đề án"}
MATTERS: dict[str, frozenset[Matter]] = {
    "KCQG": frozenset({"decree", "detail", "levels", "national_plan"}),
    "KCDP": frozenset({"decree", "detail", "levels"}),
}


def project_facts(project: Project) -> Facts:
    """Return names, places and content of a project."""
    last = [step for step in project.steps.all() if step.undone_at is None and step.paper_number]
    return {
        "ten_de_an": told(project.title),
        "ma_de_an": told(project.code),
        "nam": str(project.year),
        "nguon_von": FUNDS_VI[chain_of(project)],
        "don_vi_thuc_hien": told(project.unit.name),
        "don_vi_thu_huong": told(project.beneficiary),
        "dia_diem": told(project.place),
        "noi_dung": told(line_entry(project.line).label_vi if project.line else project.content),
        "mo_ta": told(project.content),
        "so_van_ban": told(last[-1].paper_number if last else ""),
        "ngay_van_ban": format_day(last[-1].paper_on) if last and last[-1].paper_on else BLANK,
    }


def money_facts(project: Project) -> Facts:
    """Return the sums of the budget and the amounts that steps fixed, in figures and in words."""
    lines = list(project.budget_lines.all())
    owns = [line.own_vnd for line in lines]
    others = sum(line.other_state_vnd + line.commune_vnd + line.sponsor_vnd for line in lines)
    asked = sum(line.kcqg_vnd + line.kcdp_vnd + line.open_vnd for line in lines)
    own_vnd = sum(own or 0 for own in owns) if any(own is not None for own in owns) else None
    total_vnd = sum(line.eligible_cost_vnd for line in lines)
    amounts = current_amounts(project)

    def fixed(kind: str) -> int | None:
        row = amounts.get(kind)
        return row.kcqg_vnd + row.kcdp_vnd if row else None

    requested = fixed("requested")
    return {
        **amount("tong_kinh_phi", total_vnd if lines else None),
        "von_doi_ung": vnd(own_vnd) if own_vnd is not None else f"{BLANK} đồng",
        "nguon_khac": vnd(others),
        **amount("de_nghi", requested if requested is not None else asked if lines else None),
        **amount("tham_dinh", fixed("appraised")),
        **amount("phe_duyet", fixed("approved")),
        **amount("hop_dong", fixed("contracted")),
    }


def line_facts(project: Project) -> Facts:
    """Return the lines of the budget."""
    rows = (
        {
            "ten": line.cost_item,
            "tong": figure(line.eligible_cost_vnd),
            "kcqg": figure(line.kcqg_vnd),
            "kcdp": figure(line.kcdp_vnd),
            "doi_ung": figure(line.own_vnd),
            "khac": figure(line.other_state_vnd + line.commune_vnd + line.sponsor_vnd),
        }
        for line in project.budget_lines.all()
    )
    return {"khoan_chi": numbered(rows)}


def base_facts(project: Project) -> Facts:
    """Return the texts in force on the day of the project, as our data hold them."""
    bases = legal_bases(on=project.pinned_on, matters=MATTERS[chain_of(project)])
    return {"can_cu": [{"cau": told(each)} for each in bases]}


def paper_facts(papers: Iterable[tuple[str, ProjectPaper]], code: DossierCode | None) -> Facts:
    """Return what is in the dossier under its labels, and the code of the dossier."""
    rows = (
        {
            "ten": label,
            "so": paper.number,
            "ngay": format_day(paper.issued_on) if paper.issued_on else "",
        }
        for label, paper in papers
    )
    return {
        "giay_to": numbered(rows),
        "ma_tra_cuu": shown_code(code.code) if code else BLANK,
        "ngay_nhan": long_day(timezone.localdate(code.issued_at) if code else None),
    }


def missing_facts(labels: Iterable[str]) -> Facts:
    """Return what the next step still needs."""
    return {"con_thieu": numbered({"ten": label} for label in labels)}


def amendment_facts(amendment: ProjectAmendment | None) -> Facts:
    """Return what the last amendment changed, before and after."""
    if amendment is None:
        return {"thay_doi": []}
    rows = (
        {
            "ten": FIELDS_VI.get(name, name),
            "truoc": str(amendment.before.get(name, "")),
            "sau": str(value),
        }
        for name, value in amendment.after.items()
    )
    return {"thay_doi": numbered(rows)}
