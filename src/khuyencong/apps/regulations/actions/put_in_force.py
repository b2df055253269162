"""Put a draft in force: its provisions become norms of the province, its choices their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.library.actions.add_local_norms import add_local_norms
from khuyencong.apps.library.actions.add_local_order import (
    DaysDraft,
    OrderDraft,
    add_local_order,
)
from khuyencong.apps.library.actions.end_local_norm import end_local_norm
from khuyencong.apps.library.models import LocalNorm, LocalNormEnd
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.regulations.entries import write_entry_of
from khuyencong.apps.regulations.models import RegulationDraft
from khuyencong.apps.regulations.queries import former_provinces, lock_draft, regulation_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.local_rules import ApprovalTier
from khuyencong.domain.lifecycle.variants import Approver
from khuyencong.domain.norms.answer import Level
from khuyencong.domain.norms.data_problems import NormDataError
from khuyencong.domain.regulations.as_if import ended_by
from khuyencong.domain.regulations.parts import Regulation, bad, lines_of, text_of
from khuyencong.domain.regulations.review import review

LONGEST_ACT = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Issued:
    """The document as it was issued, and where it names the order of projects."""

    act: str
    signed_on: date
    starts_on: date

    def settled(self) -> Issued:
        """Return it as it is stored. Raises BadInput that names the field."""
        act = text_of("act", self.act, LONGEST_ACT)
        if not act:
            raise bad("act", "Ghi số, ký hiệu văn bản đã ban hành")
        if self.starts_on < self.signed_on:
            raise bad("starts_on", f"Ngày hiệu lực không trước ngày ký {self.signed_on:%d/%m/%Y}")
        return Issued(act=act, signed_on=self.signed_on, starts_on=self.starts_on)


@transaction.atomic
def put_in_force(
    *, draft: RegulationDraft, issued: Issued, seen_version: int, actor: Account, at: datetime
) -> RegulationDraft:
    """Turn the draft into the rule of its province from a day on; what it follows ends before.

    Projects keep the rule of their day. Raises NotAllowed; BadInput when the draft changed
    meanwhile, rules nothing, or a line of the province begins on that day or later.
    """
    held = lock_draft(draft, actor=actor, capability="regulations.put_in_force")
    if held.version != seen_version:
        raise BadInput(
            "regulations.changed_meanwhile", "Dự thảo vừa được sửa; mở lại trang, xem rồi ghi tiếp"
        )
    told = issued.settled()
    if told.signed_on > at.date():
        raise bad("signed_on", "Ngày ký không thể sau hôm nay")
    regulation = regulation_of(held, starts_on=told.starts_on)
    given: dict[str, Any] = {"actor": actor, "at": at}
    ended = _end_former(held, regulation, told, **given)
    norms = lines_of(
        regulation,
        territory=held.province.uid,
        province=held.province.name,
        prefix=f"QD{held.pk}-{held.version}-",
        act=told.act,
        read_on=at.date(),
    )
    try:
        rows = add_local_norms(norms=norms, province=held.province, unit=held.unit, **given)
    except NormDataError as clash:
        raise BadInput(
            "regulations.overlaps", "Trùng thời gian với dòng đã có: {what}", what=str(clash)
        ) from None
    held.local_order = add_local_order(
        draft=_order(regulation, told), province=held.province, unit=held.unit, **given
    )
    held.act, held.signed_on, held.starts_on = told.act, told.signed_on, told.starts_on
    held.in_force_at, held.in_force_by = at, actor
    held.norm_ids = [row.norm_id for row in rows]
    held.ended_ids = [end.pk for end in ended]
    held.version += 1
    held.save()
    data = {
        "act": told.act,
        "signed_on": told.signed_on.isoformat(),
        "starts_on": told.starts_on.isoformat(),
        "norm_ids": held.norm_ids,
        "ended": [end.norm.norm_id for end in ended],
    }
    write_entry_of(held, "put_in_force", data, **given)
    return held


def _end_former(
    draft: RegulationDraft, regulation: Regulation, issued: Issued, **given: Any
) -> list[LocalNormEnd]:
    """End what it replaces on the day before. Raises BadInput for what stands in the way."""
    library = installation_norms()
    where: dict[str, Any] = {
        "territory": draft.province.uid,
        "former": [each.uid for each in former_provinces(draft.province_id)],
    }
    found = review(regulation, library=library, **where)
    refused = [each.message for each in found if each.level is Level.REFUSAL]
    if not regulation.tiers:
        refused.append("Chưa ghi nơi phê duyệt đề án.")
    if refused:
        raise BadInput("regulations.not_ready", "{why}", why=" ".join(refused))
    ending = ended_by(library, regulation, **where)
    rows = _rows([norm.norm_id for norm in ending])
    last_on = issued.starts_on - timedelta(days=1)
    return [end_local_norm(norm=row, last_on=last_on, act=issued.act, **given) for row in rows]


def _rows(norm_ids: Iterable[str]) -> list[LocalNorm]:
    rows = LocalNorm.objects.select_related("province", "unit").order_by("pk")
    return list(rows.filter(norm_id__in=norm_ids))


def _order(regulation: Regulation, issued: Issued) -> OrderDraft:
    who = {tier.approver for tier in regulation.tiers}
    approver: Approver = who.pop() if len(who) == 1 else "either"
    article = "; ".join(dict.fromkeys(t.article for t in regulation.sorted_tiers() if t.article))
    return OrderDraft(
        valid_from=issued.starts_on,
        act=issued.act,
        article=article[:LONGEST_ACT],
        approver=approver,
        in_batches=regulation.in_batches,
        allows_recoverable=regulation.allows_recoverable,
        once_per_beneficiary=regulation.once_per_beneficiary,
        tiers=_tiers(regulation) if len(regulation.tiers) > 1 else (),
        days=tuple(
            DaysDraft(**each.to_json()) for each in regulation.deadlines if each.is_in_calendar
        ),
    )


def _tiers(regulation: Regulation) -> tuple[ApprovalTier, ...]:
    return tuple(ApprovalTier(**each.to_json()) for each in regulation.sorted_tiers())
