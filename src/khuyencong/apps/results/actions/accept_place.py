"""Accept the rows of one place, where a project is accepted place by place."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.acceptance import acceptance_from
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.permissions import can_inspect_results
from khuyencong.apps.results.queries import list_result_rows
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def accept_place(
    *, project: Project, place: str, accepted_on: date, actor: Account, at: datetime
) -> list[ResultRow]:
    """Accept what stands at a place; from then on it is not changed.

    Raises NotAllowed, or BadInput for a day to come, a place without rows, rows nobody looked at,
    and differences without explanation.
    """
    project = lock_project(project)
    require(actor, "results.inspect")
    can_inspect_results(actor, project).or_raise(NotAllowed)
    if accepted_on > timezone.localdate(at):
        raise BadInput("results.day_to_come", "Ngày nghiệm thu chưa tới", field="accepted_on")
    rows = [r for r in list_result_rows(project) if r.place == place and not r.accepted_on]
    if not rows:
        raise BadInput("results.nothing_there", "Không còn dòng nào ở địa điểm này", field="place")
    if left := acceptance_from(rows).unexplained:
        names = "; ".join(each.name for each in left)
        raise BadInput(
            "results.not_settled",
            "Chưa kiểm tra hoặc chưa giải trình: {names}",
            field="place",
            names=names,
        )
    for row in rows:
        row.accepted_on = accepted_on
        row.save(update_fields=["accepted_on"])
    data = {"place": place, "accepted_on": accepted_on.isoformat(), "rows": len(rows)}
    write_entry_at("results.place.accepted", project, actor=actor, at=at, data=data)
    return rows
