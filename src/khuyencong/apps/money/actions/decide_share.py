"""Record that the agency set another ratio of advances for a project."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.money.booking import may_book
from khuyencong.apps.money.models import ShareDecision
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def decide_share(
    *,
    project: Project,
    share: Decimal,
    paper_number: str,
    paper_on: date,
    actor: Account,
    at: datetime,
    papers: Sequence[str] | None = None,
    reason: str = "",
) -> ShareDecision:
    """Keep the ratio (TT 36/2013 Điều 16) with its paper; the newest one holds.

    The agency decides; the implementing unit may record it from the paper. Raises NotAllowed, or
    BadInput for no share, no paper, a day to come.
    """
    if not can(actor, "money.decide_share").allowed:
        may_book(actor, project)
    project = lock_project(project)
    if not 0 <= share <= 1:
        raise BadInput("money.bad_share", "Tỷ lệ phải từ 0 đến 100 %", field="share")
    if not paper_number.strip() or paper_on > timezone.localdate(at):
        raise BadInput(
            "money.no_decision", "Ghi số và ngày quyết định (ngày đã qua)", field="paper_number"
        )
    kept = ShareDecision.objects.create(
        unit_id=project.unit_id,
        province_id=project.province_id,
        project=project,
        share_bp=int(share * 10_000),
        paper_number=paper_number.strip()[:80],
        paper_on=paper_on,
        papers=list(papers) if papers is not None else None,
        reason=reason.strip(),
        recorded_at=at,
        recorded_by=actor,
    )
    write_entry(
        verb="money.share.decided",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"share_bp": kept.share_bp, "paper_number": kept.paper_number},
        reason=kept.reason,
    )
    return kept
