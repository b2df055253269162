"""Register a province that may send, with the key it signs with."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.roles import WATCHES_NATION
from khuyencong.apps.period_returns.entries import write_entry_of_sender
from khuyencong.apps.period_returns.models import Sender
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.period_returns.signing import fingerprint


@dataclass(frozen=True, slots=True, kw_only=True)
class SenderFacts:
    """Who sends, from which day, and where reminders go."""

    province: AdminUnit
    public_key: str
    since_on: date
    email: str = ""


@transaction.atomic
def register_sender(*, facts: SenderFacts, unit: Unit, actor: Account, at: datetime) -> Sender:
    """Keep it. Raises NotAllowed for a unit that does not watch the nation; BadInput by field."""
    require(actor, "period_returns.receive", unit=unit)
    if unit.kind not in WATCHES_NATION:
        raise NotAllowed(
            "period_returns.not_national", "Chỉ cơ quan quản lý cả nước nhận số liệu của các tỉnh"
        )
    key = facts.public_key.strip()
    key_name = fingerprint(key)
    if Sender.objects.filter(key_name=key_name).exists():
        raise BadInput(
            "period_returns.key_known", "Khóa này đã đăng ký trước đó", field="public_key"
        )
    if Sender.objects.filter(province=facts.province, until_on=None).exists():
        raise BadInput(
            "period_returns.sender_known",
            "{province} đang có một khóa: ghi ngày hết hạn cho khóa đó trước",
            field="province",
            province=facts.province.name,
        )
    row = Sender.objects.create(
        unit=unit,
        province=facts.province,
        public_key=key,
        key_name=key_name,
        email=facts.email,
        since_on=facts.since_on,
        registered_at=at,
        registered_by=actor,
    )
    write_entry_of_sender(row, "registered", actor=actor, at=at)
    return row
