"""The answer of the finance department to the estimate of a project."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.appraisals.bodies import states_before
from khuyencong.apps.appraisals.models import EstimateAnswer
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.actions.recuse_from_project import required_reason
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.bodies import bodies_of
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.recusals import is_recused
from khuyencong.apps.projects.standing import standing_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.norms.field_readers import MAX_VND

CHECK = "check_estimate"
Verdict = EstimateAnswer.Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class EstimateOpinion:
    """Verdict and reason; what finance accepts of each cost item by its key [VND], and remarks."""

    verdict: str
    reason: str
    paper_number: str = ""
    paper_on: date | None = None
    accepted_vnd: Mapping[int, int | None] = field(default_factory=dict)
    remarks: Mapping[int, str] = field(default_factory=dict)


def estimates_waiting(*, visible_to: Account) -> QuerySet[Project]:
    """Return the projects whose estimate waits for finance, newest year first."""
    waits = Q(pk__in=[])
    for lifecycle, states in states_before(CHECK).items():
        waits |= Q(lifecycle=lifecycle, state__in=states)
    done = ProjectStep.objects.filter(transition=CHECK, undone_at__isnull=True).values("project")
    rows = rows_visible_to(Project.objects.filter(waits), visible_to).exclude(pk__in=done)
    return rows.select_related("unit").order_by("-year", "code", "pk")


@transaction.atomic
def answer_estimate(
    *, project: Project, opinion: EstimateOpinion, actor: Account, at: datetime
) -> EstimateAnswer:
    """Keep the answer; agreeing takes the project's own step, returning moves nothing.

    Raises NotAllowed for who is not of the finance department, BadInput for an answer without
    reason or paper, an accepted amount above what was asked, or what the step refuses.
    """
    require(actor, "estimates.answer")
    project = lock_project(project)
    if "finance_department" not in bodies_of(actor, project) or is_recused(actor, project):
        raise NotAllowed("appraisals.not_finance", "Chỉ Sở Tài chính trả lời dự toán này")
    if CHECK in standing_of(project).done:
        raise BadInput("appraisals.estimate_checked", "Dự toán này đã được thẩm tra")
    if opinion.verdict not in Verdict.values:
        raise BadInput("appraisals.verdict_missing", "Chọn kết quả", field="verdict")
    reason, lines = required_reason(opinion.reason), _lines(project, opinion)
    step = None if opinion.verdict == Verdict.RETURN else _move_on(project, opinion, actor, at)
    answer = EstimateAnswer.objects.create(
        unit_id=project.unit_id,
        province_id=project.province_id,
        project=project,
        verdict=opinion.verdict,
        reason=reason,
        lines=lines,
        paper_number=opinion.paper_number.strip()[:80],
        paper_on=opinion.paper_on,
        answered_at=at,
        answered_by=actor,
        step=step,
    )
    write_entry(
        verb="appraisals.estimate.answered",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"verdict": answer.verdict, "paper_number": answer.paper_number},
        reason=reason,
    )
    return answer


def _lines(project: Project, opinion: EstimateOpinion) -> list[dict[str, object]]:
    rows = []
    for line in project.budget_lines.all():
        asked = line.kcqg_vnd + line.kcdp_vnd + line.open_vnd
        accepted = opinion.accepted_vnd.get(line.pk)
        accepted = asked if accepted is None else accepted
        if not 0 <= accepted <= min(asked, MAX_VND):
            raise BadInput(
                "appraisals.accepted_too_much",
                "Số chấp nhận của “{item}” phải từ 0 đến số đề nghị",
                field=f"accepted_{line.pk}",
                item=line.cost_item,
            )
        if accepted != asked and opinion.verdict == Verdict.AGREE:
            raise BadInput(
                "appraisals.agreed_but_changed",
                "Có khoản giảm: chọn “thống nhất, có điều chỉnh” hoặc trả lại",
                field="verdict",
            )
        remark = opinion.remarks.get(line.pk, "").strip()[:500]
        row = {"cost_item": line.cost_item, "asked_vnd": asked, "accepted_vnd": accepted}
        rows.append({**row, "remark": remark})
    return rows


def _move_on(
    project: Project, opinion: EstimateOpinion, actor: Account, at: datetime
) -> ProjectStep:
    number = opinion.paper_number.strip()
    if not number or opinion.paper_on is None:
        raise BadInput(
            "appraisals.paper_not_named",
            "Ghi số và ngày của văn bản trả lời",
            field="paper_on" if number else "paper_number",
        )
    has = {paper.kind for paper in project.papers.all() if paper.is_current}
    papers = [
        NewPaper(kind=kind, number=number, issued_on=opinion.paper_on)
        for kind in ("estimate", "estimate_opinion")
        if kind not in has
    ]
    deed = Deed(
        happened_on=opinion.paper_on or timezone.localdate(at),
        paper_number=number,
        paper_on=opinion.paper_on,
        papers=papers,
    )
    return take_step(project=project, transition_id=CHECK, deed=deed, actor=actor, at=at)
