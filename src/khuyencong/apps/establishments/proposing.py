"""Corrections that somebody outside proposes: who may, of which fields, and what differs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import Establishment, RecordProposal
from khuyencong.apps.establishments.owners import rows_of_owner
from khuyencong.apps.establishments.records import EstablishmentRecord, record_of
from khuyencong.domain.foundation.decision import Decision

FIELDS = (
    *("name", "code", "production_place", "head_office", "trade_words", "products"),
    *("workers", "capital_vnd"),
)
"""What people know of their own workshop; what the law calls it an officer says."""
PERSONAL_DIGITS = 12
Proposer = Callable[[Account, Establishment], bool]
_PROPOSERS: list[Proposer] = []


def let_propose(proposer: Proposer) -> None:
    """Ask this too, who may propose beside owners: a door for the apps above."""
    if proposer not in _PROPOSERS:
        _PROPOSERS.append(proposer)


def can_propose(actor: Account, establishment: Establishment) -> Decision:
    """Tell whether the actor may propose corrections of a record."""
    own = rows_of_owner(Establishment.objects.filter(pk=establishment.pk), actor)
    if own.exists() or any(each(actor, establishment) for each in _PROPOSERS):
        return Decision.yes()
    return Decision.no(
        "establishments.not_to_propose",
        "Chỉ chủ cơ sở và cộng tác viên của xã đề nghị sửa hồ sơ này được",
    )


def differing(establishment: Establishment, wanted: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    """Return the fields that differ, as they are and as they are wanted.

    Raises BadInput that names the field for what no record may hold.
    """
    now = record_of(establishment)
    given = {name: value for name, value in wanted.items() if name in FIELDS}
    settled = proposed_record(now, given).settled().to_json()
    before = now.to_json()
    names = [name for name in settled if settled[name] != before[name]]
    return {name: before[name] for name in names}, {name: settled[name] for name in names}


def proposed_record(now: EstablishmentRecord, after: dict[str, Any]) -> EstablishmentRecord:
    """Return a record with the fields of a proposal; the kind of a first code by its length."""
    record = replace(now, **after)
    if not record.code:
        return replace(record, code_kind="none")
    if record.code_kind != "none":
        return record
    digits = sum(each.isdigit() for each in record.code)
    return replace(record, code_kind="personal" if digits == PERSONAL_DIGITS else "enterprise")


def list_proposals_of(establishment: Establishment) -> QuerySet[RecordProposal]:
    """Return what was proposed for a record the caller may see, newest first."""
    rows = establishment.proposals.select_related("proposed_by", "decided_by")
    return rows.order_by("-pk")


def list_waiting_proposals(*, visible_to: Account) -> QuerySet[RecordProposal]:
    """Return what waits for an officer in the account's sight, the longest first."""
    rows = RecordProposal.objects.filter(state=RecordProposal.State.NEW)
    rows = rows.select_related("establishment", "proposed_by", "unit")
    return rows_visible_to(rows, visible_to).order_by("proposed_at", "pk")
