"""Look again at what moved: deeds that no page saw to, and what stands beside them."""

from __future__ import annotations

from datetime import datetime

from khuyencong.apps.error_checks.actions.check_project import Looked, check_project
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.models import Voucher
from khuyencong.domain.foundation.parts import parts_of

PART = 500
OWN_LINE = "error_checks.project.checked"


def recheck_projects(*, since: datetime, at: datetime) -> int:
    """Check the projects with a line of the journal since then, those of the same establishment
    and those with the same invoice; return how many have findings that changed.

    Each project is a transaction of its own: stopped half-way, the next night does the rest. The
    line of a check itself moves nothing.
    """
    moved = Entry.objects.filter(object_kind="project", at__gte=since).exclude(verb=OWN_LINE)
    keys = {int(key) for key in moved.values_list("object_id", flat=True).distinct()}
    nothing = Looked()
    return sum(
        check_project(project_id=key, actor=None, at=at) != nothing
        for key in sorted(_with_neighbours(keys))
    )


def _with_neighbours(keys: set[int]) -> set[int]:
    found: set[int] = set()
    for part in parts_of(sorted(keys), PART):
        rows = Project.objects.filter(pk__in=part)
        found |= set(rows.values_list("pk", flat=True))
        firms = rows.exclude(establishment=None).values("establishment")
        found |= set(Project.objects.filter(establishment__in=firms).values_list("pk", flat=True))
        invoices = Voucher.objects.filter(project__in=part).exclude(invoice_key="")
        same = Voucher.objects.filter(invoice_key__in=invoices.values("invoice_key"))
        found |= set(same.values_list("project", flat=True))
    return found
