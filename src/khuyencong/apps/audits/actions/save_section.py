"""Write what stands under a heading of the report, or give the heading other words."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.entries import write_entry_of
from khuyencong.apps.audits.holding import hold_audit, owner_of
from khuyencong.apps.audits.models import EnergyAudit, ReportSection
from khuyencong.domain.energy_audit.headings import get_heading
from khuyencong.domain.foundation.errors import BadInput

LONGEST = 20_000


@transaction.atomic
def save_section(
    *, audit: EnergyAudit, key: str, title: str, body: str, actor: Account, at: datetime
) -> ReportSection:
    """Keep the words; empty ones give the heading and the text of the data back.

    Raises NotAllowed, or BadInput for a heading that is none, or a text beyond a report.
    """
    audit = hold_audit(audit.pk, actor=actor)
    heading = get_heading(key)
    if len(body) > LONGEST:
        raise BadInput(
            "audits.long_text", "Phần này dài nhất {most} ký tự", field="body", most=LONGEST
        )
    found = audit.sections.filter(key=key).first()
    section = found or ReportSection(audit=audit, key=key, **owner_of(audit))
    own = " ".join(title.split())[:300]
    section.title = "" if own == heading.label_vi else own
    section.body = body.strip()
    section.save()
    told = {"report_heading": own or heading.label_vi}
    write_entry_of(audit, "section.saved", told, actor=actor, at=at)
    return section
