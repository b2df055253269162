"""Say that the province itself asks for a paper in the dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.models import LocalPaper
from khuyencong.domain.foundation.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalPaperFacts:
    """What is said of it; ``source`` is the paper of the province that asks for it."""

    label: str
    source: str
    valid_from: date
    chain: str = ""
    line: str = ""


@transaction.atomic
def add_local_paper(
    *, facts: LocalPaperFacts, unit: Unit, actor: Account, at: datetime
) -> LocalPaper:
    """Add a paper to the checklists of the province of the unit. Raises NotAllowed, BadInput."""
    require(actor, "projects.ask_local_papers", unit=unit)
    for field in ("label", "source"):
        if not getattr(facts, field).strip():
            raise BadInput("projects.local_paper_untold", "Ghi đủ tên và căn cứ", field=field)
    paper = LocalPaper.objects.create(
        province=province_of(unit),
        unit=unit,
        label=facts.label.strip(),
        source=facts.source.strip(),
        chain=facts.chain,
        line=facts.line,
        valid_from=facts.valid_from,
        added_at=at,
        added_by=actor,
    )
    _journal("projects.local_paper.added", paper, actor, at)
    return paper


@transaction.atomic
def end_local_paper(
    *, paper: LocalPaper, last_on: date, actor: Account, at: datetime
) -> LocalPaper:
    """Say until which day it is asked for. Raises NotAllowed, BadInput."""
    require(actor, "projects.ask_local_papers", unit=paper.unit)
    if last_on < paper.valid_from:
        raise BadInput(
            "projects.local_paper_ends_early", "Ngày cuối trước ngày đầu", field="last_on"
        )
    paper.valid_to = last_on
    paper.save(update_fields=["valid_to"])
    _journal("projects.local_paper.ended", paper, actor, at)
    return paper


def _journal(verb: str, paper: LocalPaper, actor: Account, at: datetime) -> None:
    write_entry(
        verb=verb,
        actor=actor,
        at=at,
        unit_id=paper.unit_id,
        object_kind="local_paper",
        object_id=paper.pk,
        label=paper.label,
        reason=paper.source,
    )
