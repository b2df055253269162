"""Lend one's role to a colleague while one is away."""

from __future__ import annotations

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from khuyencong.apps.accounts.models import Account, Delegation, Membership
from khuyencong.apps.accounts.people_queries import colleagues_of
from khuyencong.apps.accounts.roles import Role
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc


@transaction.atomic
def delegate_role(
    *,
    membership: Membership,
    delegate: Account,
    starts_on: date,
    last_on: date,
    reason: str,
    actor: Account,
    at: datetime,
) -> Delegation:
    """Let a colleague of the same unit hold the role from one day through another.

    Raises NotAllowed for somebody else's role, for administrators' and for a stranger to the unit;
    BadInput for days in the wrong order or gone by, days already lent, or no reason.
    """
    reason = nfc(reason)
    membership = _lock(membership)
    _refuse_wrong_people(membership, delegate, actor, (starts_on, last_on))
    _refuse_bad_days(membership, starts_on, last_on, timezone.localdate(at))
    if not reason:
        raise BadInput("accounts.no_reason", "Hãy ghi lý do vắng mặt", field="reason")
    first_without = last_on + timedelta(days=1)
    refuse_days_lent(membership, starts_on=starts_on, ends_before=first_without)
    delegation = Delegation.objects.create(
        membership=membership,
        delegate=delegate,
        starts_on=starts_on,
        ends_before=first_without,
        reason=reason,
    )
    write_entry(
        verb="accounts.role.delegated",
        actor=actor,
        at=at,
        unit_id=membership.unit_id,
        object_kind="account",
        object_id=delegate.pk,
        label=delegate.display_name,
        data={
            "role": membership.role,
            "unit": membership.unit.name,
            "starts_on": starts_on.isoformat(),
            "last_on": last_on.isoformat(),
        },
        reason=reason,
    )
    return delegation


def _lock(membership: Membership) -> Membership:
    """Hold the role until the transaction ends, so that nobody lends it twice at one moment."""
    rows = Membership.objects.select_for_update(of=("self",)).select_related("unit")
    return rows.get(pk=membership.pk)


def refuse_days_lent(
    membership: Membership, *, starts_on: date, ends_before: date, besides: int | None = None
) -> None:
    """Raise BadInput when the role is lent on one of these days already."""
    overlapping = membership.delegations.filter(
        starts_on__lt=ends_before, ends_before__gt=starts_on
    )
    if besides is not None:
        overlapping = overlapping.exclude(pk=besides)
    if taken := overlapping.filter(ends_before__gt=F("starts_on")).first():
        raise BadInput(
            "accounts.lent_already",
            "Vai trò đã giao cho {name} từ {since:%d/%m/%Y} đến hết {until:%d/%m/%Y}; hãy chọn ngày"
            " khác hoặc kết thúc việc giao đó trước",
            field="starts_on",
            name=taken.delegate.display_name,
            since=taken.starts_on,
            until=taken.last_on,
        )


def _refuse_wrong_people(
    membership: Membership, delegate: Account, actor: Account, days: tuple[date, date]
) -> None:
    if membership.account_id != actor.pk and membership.delegations.filter(delegate=actor).exists():
        raise NotAllowed(
            "accounts.borrowed_role",
            "Vai trò này là vai trò được giao tạm; chỉ người giao mới giao cho người khác được",
        )
    if membership.account_id != actor.pk or not membership.holds_on(days[0]):
        raise NotAllowed("accounts.not_own_role", "Chỉ giao được vai trò của chính mình")
    if membership.role == Role.ADMINISTRATOR:
        raise NotAllowed(
            "accounts.not_to_lend",
            "Quyền quản trị không giao tạm được; hãy thêm một người quản trị nữa",
        )
    for day, field in zip(days, ("delegate", "last_on"), strict=True):
        if not colleagues_of(membership, on=day).filter(pk=delegate.pk).exists():
            raise NotAllowed(
                "accounts.not_a_colleague",
                "{name} không làm việc ở {unit} vào ngày {day:%d/%m/%Y}",
                field=field,
                name=delegate.display_name,
                unit=membership.unit.name,
                day=day,
            )


def _refuse_bad_days(membership: Membership, starts_on: date, last_on: date, today: date) -> None:
    if starts_on < today:
        raise BadInput("accounts.day_gone", "Ngày bắt đầu phải từ hôm nay", field="starts_on")
    if last_on < starts_on:
        raise BadInput(
            "accounts.days_in_order", "Ngày cuối không được trước ngày bắt đầu", field="last_on"
        )
    if membership.ends_before is not None and membership.ends_before <= last_on:
        raise BadInput(
            "accounts.role_ends_before", "Vai trò kết thúc trước ngày đó", field="last_on"
        )
