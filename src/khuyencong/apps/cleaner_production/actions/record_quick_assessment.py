"""Keep an assessment of one day at a site."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.cleaner_production.checking import bad, settled_text
from khuyencong.apps.cleaner_production.models import QuickAssessment
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.permissions import require_in_use
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.cleaner_production.quick import check_answers

LONGEST_NAMES = 300
LONGEST_NOTE = 5000


@transaction.atomic
def record_quick_assessment(
    *,
    site: Site,
    answers: Mapping[str, str],
    done_on: date,
    done_by: str = "",
    note: str = "",
    actor: Account,
    at: datetime,
) -> QuickAssessment:
    """Keep the answers. Raises NotAllowed, or BadInput that names the question or field."""
    require(actor, "cleaner_production.record", unit=site.unit)
    require_in_use(site)
    if done_on > timezone.localdate(at):
        raise bad("done_on", "Ngày này chưa tới")
    row = QuickAssessment.objects.create(
        site=site,
        done_on=done_on,
        done_by=settled_text("done_by", done_by, LONGEST_NAMES),
        answers=check_answers(answers),
        note=settled_text("note", note, LONGEST_NOTE),
        unit_id=site.unit_id,
        province_id=site.province_id,
    )
    write_entry(
        verb="cleaner_production.quick_assessment.recorded",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="quick_assessment",
        object_id=row.pk,
        label=f"{site.establishment.name}, {site.name}",
        data={"done_on": done_on.isoformat(), "answered": len(row.answers)},
    )
    return row
