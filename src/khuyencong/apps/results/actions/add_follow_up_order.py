"""Enter after how many months a province asks what became of its support."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.library.permissions import provinces_of
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.results.models import FollowUpOrder
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

MOST_TIMES, MOST_MONTHS = 12, 120
LONGEST_ACT = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthsDraft:
    """The rule as a person reads it in the province's document."""

    months: Sequence[int]
    valid_from: date
    act: str
    article: str = ""


@transaction.atomic
def add_follow_up_order(
    *, draft: MonthsDraft, province: AdminUnit, unit: Unit, actor: Account, at: datetime
) -> FollowUpOrder:
    """Add a rule for projects closed from its first day on; days set before stay.

    Raises NotAllowed, also for a province the unit does not speak for; BadInput that names the
    field.
    """
    require(actor, "norms.add_local", unit=unit)
    if province.pk not in [own.pk for own in provinces_of(unit)]:
        raise NotAllowed("results.other_province", "Đơn vị không ghi được quy định của tỉnh này")
    months = _read(draft.months)
    act = nfc(draft.act.replace("\x00", ""))
    if not act or len(act) > LONGEST_ACT:
        raise BadInput("results.no_act", "Ghi số, ký hiệu của văn bản", field="act")
    row = FollowUpOrder.objects.create(
        province=province,
        unit=unit,
        months=months,
        valid_from=draft.valid_from,
        act=act,
        article=nfc(draft.article.replace("\x00", ""))[:LONGEST_ACT],
        recorded_at=at,
        recorded_by=actor,
    )
    write_entry(
        verb="results.follow_up_order.added",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="follow_up_order",
        object_id=row.pk,
        label=f"{act} ({province.name})",
        data={
            "months": months,
            "valid_from": draft.valid_from.isoformat(),
            "act": act,
            "article": row.article,
        },
    )
    return row


def _read(months: Sequence[int]) -> list[int]:
    if not 1 <= len(months) <= MOST_TIMES:
        raise BadInput(
            "results.how_many_months",
            "Ghi từ 1 đến {most} lần hỏi",
            field="months",
            most=MOST_TIMES,
        )
    if any(type(each) is not int or not 1 <= each <= MOST_MONTHS for each in months):
        raise BadInput(
            "results.bad_months",
            "Mỗi lần cần một số tháng từ 1 đến {most}",
            field="months",
            most=MOST_MONTHS,
        )
    if len(set(months)) != len(months):
        raise BadInput("results.months_twice", "Có số tháng ghi hai lần", field="months")
    return sorted(months)
