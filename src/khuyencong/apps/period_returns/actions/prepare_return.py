"""Prepare the figures of a period: gather, sign, keep as the next edition."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from khuyencong.apps.accounts.actions.lock_unit import lock_unit
from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.period_returns.entries import write_entry_of_return
from khuyencong.apps.period_returns.gathering import gather
from khuyencong.apps.period_returns.keys import private_key
from khuyencong.apps.period_returns.models import PeriodReturn
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.indicators.periods import ReportPeriod
from khuyencong.domain.period_returns.document import faults_of
from khuyencong.domain.period_returns.parcels import sign_document

KINDS = ("half", "year")


@transaction.atomic
def prepare_return(
    *, period: ReportPeriod, unit: Unit, actor: Account, at: datetime
) -> PeriodReturn:
    """Return the new edition. Raises NotAllowed; BadInput for a period that is none of those
    asked for or not over yet, without a key, or when a row does not fit the schema."""
    require(actor, "period_returns.send", unit=unit)
    _require_over(period, at)
    lock_unit(unit)
    province = province_of(unit)
    same = PeriodReturn.objects.filter(
        province=province, from_on=period.from_on, to_on=period.to_on
    )
    edition = (same.aggregate(last=Max("edition"))["last"] or 0) + 1
    document = gather(province, period, edition=edition, at=at)
    if faults := faults_of(document):
        raise BadInput(
            "period_returns.unfit",
            "Chưa lập được, {place}: {why}",
            place=faults[0].place,
            why=faults[0].why,
        )
    parcel = sign_document(document, private_key())
    row = PeriodReturn.objects.create(
        province=province,
        unit=unit,
        from_on=period.from_on,
        to_on=period.to_on,
        edition=edition,
        document=document,
        sha256=parcel.sha256,
        public_key=parcel.public_key,
        signature=parcel.signature,
        made_at=at,
        made_by=actor,
    )
    write_entry_of_return(row, "prepared", actor=actor, at=at)
    return row


def _require_over(period: ReportPeriod, at: datetime) -> None:
    if period.kind not in KINDS:
        raise BadInput(
            "period_returns.bad_period",
            "Số liệu gửi theo kỳ sáu tháng hoặc năm, như 2016-H1 hoặc 2016",
            field="period",
        )
    if period.to_on >= timezone.localdate(at):
        raise BadInput(
            "period_returns.not_over",
            "Kỳ này đến {last} mới hết: lập sau ngày đó",
            field="period",
            last=f"{period.to_on:%d/%m/%Y}",
        )
