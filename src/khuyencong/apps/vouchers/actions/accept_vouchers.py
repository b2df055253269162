"""Accept whole all vouchers of a project that nobody looked at yet."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import F

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.vouchers.permissions import can_accept_vouchers
from khuyencong.apps.vouchers.queries import STANDING
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.norms.rules.vouchers import kinds_that_count


@transaction.atomic
def accept_vouchers(*, project: Project, actor: Account, at: datetime) -> int:
    """Accept the complete ones and return how many; those without amount or payer stay open.

    Raises NotAllowed, or BadInput when there is none to accept.
    """
    project = lock_project(project)
    require(actor, "vouchers.accept")
    can_accept_vouchers(actor, project).or_raise(NotAllowed)
    waiting = project.vouchers.filter(
        accepted_vnd__isnull=True,
        amount_vnd__isnull=False,
        kind__in=kinds_that_count(),
        **STANDING,
    ).exclude(paid_from="")
    sums = list(waiting.select_for_update(of=("self",)).values_list("amount_vnd", flat=True))
    if not sums:
        raise BadInput("vouchers.none_waiting", "Không còn chứng từ đủ số tiền và nguồn chi để xem")
    waiting.update(
        accepted_vnd=F("amount_vnd"),
        cut_reason="",
        accepted_at=at,
        accepted_by=actor,
        version=F("version") + 1,
    )
    data = {"count": len(sums), "accepted_vnd": sum(amount or 0 for amount in sums)}
    write_entry_at("vouchers.vouchers.accepted", project, actor=actor, at=at, data=data)
    return len(sums)
