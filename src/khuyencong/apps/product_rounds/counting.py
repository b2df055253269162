"""Counts of the vote for reports: how many products registered, how many were recognised."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import Count, Q

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.domain.product_rounds.rules import rules_of_rounds


@dataclass(frozen=True, slots=True)
class VoteCount:
    """A row of Table C: level and province, the indicator, its unit, registered, recognised."""

    level: str
    province_id: int
    province: str
    group: str
    label_vi: str
    counted_in: str
    registered: int
    recognised: int


def count_votes_by_level(*, visible_to: Account, starts_on: date, ends_on: date) -> list[VoteCount]:
    """Return Table C, "Kết quả bình chọn sản phẩm CNNT", of the years that two days span.

    For each level, province and group of products that has any: ``Cấp/địa phương``, ``Chỉ tiêu``
    (the group), ``Đơn vị tính`` (sản phẩm), ``Số đăng ký`` (entered and not withdrawn),
    ``Số được công nhận``. A round counts in its year; a product that entered a round twice counts
    twice, as does one that stands at two levels: rows of different levels are never summed.
    Published figures of others are not in it: see ``ProductRound.published``.
    """
    rows = ProductEntry.objects.filter(
        round__removed_at=None,
        round__year__gte=starts_on.year,
        round__year__lte=ends_on.year,
        withdrawn_at=None,
    )
    recognised = Count("pk", filter=Q(outcome=ProductEntry.Outcome.RECOGNISED))
    names = ("round__level", "province", "province__name", "group")
    counted = (
        rows_visible_to(rows, visible_to)
        .order_by()
        .values_list(*names)
        .annotate(registered=Count("pk"), recognised=recognised)
    )
    rules = rules_of_rounds()
    order = list(rules.levels)
    made = [
        VoteCount(level, key, name, group, rules.groups[group].label_vi, "sản phẩm", came, chosen)
        for level, key, name, group, came, chosen in counted
    ]
    groups = list(rules.groups)
    return sorted(
        made, key=lambda each: (order.index(each.level), each.province, groups.index(each.group))
    )
