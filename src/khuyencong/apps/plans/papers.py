"""A stored plan as the plain data its papers are written from."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from khuyencong.apps.documents.rendering import plan_papers as paper
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.plans.findings import list_findings
from khuyencong.apps.plans.management import management_rule
from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.apps.plans.result import area_of, content_label, score_label
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.numbers import format_percent
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.rules.activities import get_activity
from khuyencong.domain.norms.rules.versions import Matter, legal_bases

MATTERS: dict[Fund, frozenset[Matter]] = {
    Fund.NATIONAL: frozenset({"decree", "detail", "levels", "national_plan"}),
    Fund.LOCAL: frozenset({"decree", "detail", "levels"}),
}
GRADE_NOTES = {
    "text": "",
    "secondary": "nguồn thứ cấp, chưa đối chiếu văn bản",
    "memory": "ghi theo trí nhớ, không dùng để kết luận",
}
VERDICT_NOTES = {
    "not_confirmed": "định mức chưa được xác nhận",
    "no_norm": "chưa có mức hỗ trợ để đối chiếu",
}


def papers_of(plan: Plan) -> paper.PlanPapers:
    """Return the data of all papers of a plan; a fund without money writes none."""
    by_way: dict[tuple[str, str], list[dict[str, Any]]] = {}
    findings = list_findings(plan)
    for finding in findings:
        by_way.setdefault((finding["project"], finding["fund"]), []).append(finding)
    items = list(
        plan.items.select_related("project__unit").prefetch_related("project__budget_lines")
    )
    chosen = [item for item in items if item.is_chosen]
    left_out = [item for item in items if not item.is_chosen]
    library = installation_norms()
    return paper.PlanPapers(
        offices=_offices(plan),
        year=plan.year,
        national=_side(plan, Fund.NATIONAL, library) if plan.kcqg_vnd else None,
        local=_side(plan, Fund.LOCAL, library) if plan.kcdp_vnd else None,
        projects=tuple(
            _project(
                plan, item, order, by_way.get((item.project.code, item.trace["norm"]["fund"]), [])
            )
            for order, item in enumerate(chosen, 1)
        ),
        not_chosen=tuple(_not_chosen(item) for item in left_out),
        reserve=tuple(_reserve(item) for item in left_out if item.reserve_rank),
        cuts=tuple(
            paper.Cut(percent=int(cut["percent"]), kept=tuple(cut["kept"]))
            for cut in plan.result["cuts"]
        ),
        findings=(*_sheet_findings(plan), *_norm_findings(findings)),
        sources_note=f"Định mức theo ngày {plan.norms_on:%d/%m/%Y}.",
    )


def _offices(plan: Plan) -> paper.Offices:
    province = plan.province.state_on(plan.norms_on) or plan.province
    kind = "thành phố" if province.kind == "city" else "tỉnh"
    return paper.Offices(province=province.name, province_kind=kind, centre=plan.unit.name)


def _side(plan: Plan, fund: Fund, library: NormLibrary) -> paper.FundSide:
    return paper.FundSide(
        budget_vnd=plan.kcqg_vnd if fund is Fund.NATIONAL else plan.kcdp_vnd,
        legal_bases=legal_bases(on=plan.norms_on, matters=MATTERS[fund]),
        management=(_management(plan, fund, library),),
        is_assumed=fund is Fund.NATIONAL,
    )


def _management(plan: Plan, fund: Fund, library: NormLibrary) -> paper.ManagementLine:
    rule = management_rule(
        fund=fund, territory=plan.province.uid, on=plan.norms_on, library=library
    )
    norm = rule.norm if rule.is_usable else None
    base, amount = plan.result["used"][fund.value], plan.result["management"][fund.value]
    # Rounded down project by project; the table recalculates only where that gives the same sum.
    is_plain_share = rule.amount_vnd(base) == amount
    return paper.ManagementLine(
        label="Chi quản lý của đơn vị triển khai đề án",
        base_vnd=base,
        share=norm.share if norm and is_plain_share else None,
        share_text=format_percent(norm.share) if norm and norm.share else "chưa xác định",
        amount_vnd=amount,
        source=str(norm.source) if norm else "",
        remark="" if norm else "Chưa có mức được xác nhận cho ngày này; chưa tính vào kế hoạch",
    )


def _project(
    plan: Plan, item: PlanItem, order: int, findings: Sequence[dict[str, Any]]
) -> paper.PaperProject:
    project, trace = item.project, item.trace["norm"]
    answer: dict[str, Any] = next(iter(trace.get("answers", [])), {})
    lines = list(project.budget_lines.all())
    support = item.kcqg_vnd + item.kcdp_vnd
    total = sum(line.eligible_cost_vnd for line in lines)
    activity = get_activity(code=project.activity, on=plan.norms_on)
    own = sum(line.own_vnd or 0 for line in lines)
    return paper.PaperProject(
        order=order,
        code=project.code,
        title=project.title,
        content=content_label(project),
        activity_group=activity.label_vi if activity else "",
        beneficiary=project.beneficiary,
        implementing_unit=plan.unit.name,
        place=project.place,
        area=area_of(project.place),
        period=f"Năm {plan.year}",
        total_vnd=max(total, support),
        kcqg_vnd=item.kcqg_vnd,
        kcdp_vnd=item.kcdp_vnd,
        own_vnd=own,
        other_vnd=max(0, total - support - own),
        allowed_vnd=answer.get("allowed_vnd"),
        norm_is_confirmed=answer.get("grade") == Grade.TEXT,
        norm_article=f"{answer.get('article') or ''} {answer.get('legal_basis') or ''}".strip(),
        norm_note=VERDICT_NOTES.get(answer.get("verdict", ""), "")
        or GRADE_NOTES.get(answer.get("grade") or "", ""),
        is_must=project.is_carried_over,
        must_reason="Chuyển tiếp từ năm trước" if project.is_carried_over else "",
        is_carried_over=project.is_carried_over,
        score=score_label(item.worth),
        score_trace=tuple(item.trace["score"]),
        findings=tuple(_norm_findings(findings)),
    )


def _not_chosen(item: PlanItem) -> paper.NotChosen:
    project = item.project
    asked = list(project.budget_lines.all())
    return paper.NotChosen(
        code=project.code,
        title=project.title,
        beneficiary=project.beneficiary,
        place=project.place,
        content=content_label(project),
        kcqg_vnd=sum(line.kcqg_vnd for line in asked),
        kcdp_vnd=sum(line.kcdp_vnd for line in asked),
        reason=item.reason,
        limit=item.limit,
        missing_vnd=item.missing_vnd,
    )


def _reserve(item: PlanItem) -> paper.Reserve:
    trace, project = item.trace["norm"], item.project
    national = trace["fund"] == Fund.NATIONAL.value
    return paper.Reserve(
        order=item.reserve_rank or 0,
        code=project.code,
        title=project.title,
        beneficiary=project.beneficiary,
        place=project.place,
        kcqg_vnd=trace["support_vnd"] if national else 0,
        kcdp_vnd=0 if national else trace["support_vnd"],
    )


def _sheet_findings(plan: Plan) -> list[paper.Finding]:
    errors = plan.sheet_import.errors if plan.sheet_import else []
    return [
        paper.Finding(
            level=paper.Level(error["level"]),
            message=error["message"],
            sheet=error["sheet"],
            row=error["row"],
            column=error["column"] or "",
        )
        for error in errors
    ]


def _norm_findings(findings: Sequence[dict[str, Any]]) -> list[paper.Finding]:
    return [
        paper.Finding(
            level=paper.Level(finding["level"]),
            message=finding["message"],
            source=finding["source"],
            project=finding["project"],
        )
        for finding in findings
    ]
