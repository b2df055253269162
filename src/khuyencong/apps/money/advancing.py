"""What may be transferred to a project now, from its rows."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from django.db.models import Q

from khuyencong.apps.ledger.models import Position
from khuyencong.apps.money.models import LocalShare, ShareDecision
from khuyencong.apps.projects.models import Project
from khuyencong.domain.money.advance_sides import OtherShare
from khuyencong.domain.money.advances import Advance, AdvanceRequest, advance

WHOLE = 10_000


def share_of(basis_points: int) -> Decimal:
    """Return basis points as a share [-]."""
    return Decimal(basis_points) / WHOLE


def advance_of(
    project: Project, position: Position, *, on: date, done_share: Decimal | None = None
) -> Advance:
    """Return what the texts in force on the day the project is judged by, and papers, allow."""
    is_national = position.fund == "KCQG"
    proven = project.interest_proofs.filter(entry__reversed_by=None)
    proofs = list(proven) if position.proven_vnd else []
    paid = sum(each.interest_vnd for each in proofs) if proofs else None
    newest = proofs[-1] if proofs else None
    return advance(
        AdvanceRequest(
            line=project.line,
            fund="KCQG" if is_national else "KCDP",
            on=project.pinned_on,
            contracted_vnd=position.contracted_vnd,
            transferred_vnd=position.advanced_vnd,
            is_accepted=position.accepted > 0,
            is_multi_year=project.is_flagship or project.is_carried_over,
            done_share=done_share,
            interest_paid_vnd=paid,
            interest_share=share_of(newest.share_bp) if newest else None,
            # The agency decides on national money, a province on its own.
            decision=_decision(project) if is_national else None,
            province=None if is_national else _of_province(project, on=on),
        )
    )


def _decision(project: Project) -> OtherShare | None:
    held: ShareDecision | None = project.share_decisions.filter(withdrawn_at=None).last()
    if held is None:
        return None
    papers = tuple(held.papers) if held.papers is not None else None
    said = f"{held.paper_number} ngày {held.paper_on:%d/%m/%Y}"
    return OtherShare(share=share_of(held.share_bp), paper_vi=said, papers=papers)


def _of_province(project: Project, *, on: date) -> OtherShare | None:
    """Return the province's ratio: of the content if it has one, else the one for all."""
    rows = LocalShare.objects.filter(
        Q(valid_to__isnull=True) | Q(valid_to__gte=on),
        province=project.province_id,
        line__in=("", project.line),
        valid_from__lte=on,
    )
    held = next(iter(sorted(rows, key=lambda row: row.line == "")), None)
    if held is None:
        return None
    said = f"{held.article} {held.act}".strip()
    return OtherShare(share=share_of(held.share_bp), paper_vi=said)
