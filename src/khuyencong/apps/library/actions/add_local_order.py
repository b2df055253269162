"""Enter what a province rules of the order of its own projects."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.models import LocalOrder
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.lifecycle.local_rules import ApprovalTier
from khuyencong.domain.lifecycle.variants import WHO, Approver


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysDraft:
    """Days for a piece of work from one step of the life cycle to another, by their ids."""

    work: str
    days: int
    is_working_days: bool
    starts: str
    ends: str
    article: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderDraft:
    """A rule as a person reads it in the province's document.

    ``tiers`` where who approves depends on the local support; ``approver`` where they say nothing.
    """

    valid_from: date
    act: str
    article: str = ""
    approver: Approver = "peoples_committee"
    in_batches: bool = False
    allows_recoverable: bool = False
    once_per_beneficiary: bool = False
    tiers: tuple[ApprovalTier, ...] = ()
    days: tuple[DaysDraft, ...] = ()


@transaction.atomic
def add_local_order(
    *, draft: OrderDraft, province: AdminUnit, unit: Unit, actor: Account, at: datetime
) -> LocalOrder:
    """Add a rule from its first day on; projects that took their first step keep the former one.

    Raises NotAllowed, also for a province the unit does not speak for; BadInput without a document
    or for an unknown approver.
    """
    require(actor, "norms.add_local", unit=unit)
    if province.pk not in [own.pk for own in provinces_of(unit)]:
        raise NotAllowed(
            "library.other_province",
            "{unit} không ghi được quy trình của {province}",
            unit=unit.name,
            province=province.full_name,
        )
    if not draft.act.strip():
        raise BadInput("library.no_act", "Ghi số, ký hiệu của văn bản", field="act")
    if draft.approver not in WHO:
        raise BadInput("library.unknown_approver", "Chọn nơi phê duyệt", field="approver")
    if len({tier.up_to_vnd for tier in draft.tiers}) < len(draft.tiers):
        raise BadInput(
            "library.tier_twice", "Một mức tiền chỉ có một nơi phê duyệt", field="approver"
        )
    row = LocalOrder.objects.create(
        province=province, unit=unit, recorded_at=at, recorded_by=actor, **asdict(draft)
    )
    write_entry(
        verb="library.local_order.added",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="local_order",
        object_id=row.pk,
        label=f"{draft.act} ({province.name})",
        data={
            "valid_from": draft.valid_from.isoformat(),
            "act": draft.act,
            "article": draft.article,
            "approver": draft.approver,
            "approval_tiers": [f"{t.approver}: {t.up_to_vnd or '∞'}" for t in draft.tiers],
            "ruled_days": len(draft.days),
            "in_batches": draft.in_batches,
            "allows_recoverable": draft.allows_recoverable,
            "once_per_beneficiary": draft.once_per_beneficiary,
        },
    )
    return row
