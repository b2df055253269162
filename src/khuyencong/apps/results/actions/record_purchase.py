"""Write what was bought for a project."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.models import PurchaseRecord
from khuyencong.apps.results.purchases import (
    DAYS,
    MOST_VND,
    TEXTS,
    PurchaseFacts,
    can_record_purchases,
    invoice_key,
)
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

MOST_ROWS = 300


@transaction.atomic
def record_purchase(
    *,
    project: Project,
    facts: PurchaseFacts,
    purchase: PurchaseRecord | None = None,
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> PurchaseRecord:
    """Keep a new purchase, or change one. Days may lie in any order: the checks speak of that.

    Raises NotAllowed, or BadInput that names the field: no item, a day to come, a row of another
    project, a figure out of range, somebody changed it meanwhile.
    """
    project = lock_project(project)
    require(actor, "results.inspect")
    can_record_purchases(actor, project).or_raise(NotAllowed)
    held = _held(project, purchase, seen_version)
    before = _told(held) if held.pk else {}
    for name, value in _read(project, facts, at=at).items():
        setattr(held, name, value)
    held.invoice_key = invoice_key(
        seller=held.supplier_code or held.supplier_name, number=held.invoice_number
    )
    held.save()
    data = {"before": before, "after": _told(held)}
    write_entry_at("results.purchase.recorded", project, actor=actor, at=at, data=data)
    return held


def _held(
    project: Project, purchase: PurchaseRecord | None, seen_version: int | None
) -> PurchaseRecord:
    if purchase is None:
        if project.purchases.count() >= MOST_ROWS:
            raise BadInput(
                "results.too_many_purchases",
                "Một đề án ghi nhiều nhất {most} lần mua",
                most=MOST_ROWS,
            )
        owner: dict[str, Any] = {"unit_id": project.unit_id, "province_id": project.province_id}
        return PurchaseRecord(project=project, **owner)
    held = PurchaseRecord.objects.select_for_update(of=("self",)).get(pk=purchase.pk)
    if held.project_id != project.pk:
        raise BadInput("results.purchase_of_another", "Lần mua này của đề án khác")
    if seen_version is not None and seen_version != held.version:
        raise BadInput(
            "results.changed_meanwhile",
            "Người khác vừa sửa dòng này; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    held.version += 1
    return held


def _read(project: Project, facts: PurchaseFacts, *, at: datetime) -> dict[str, Any]:
    read: dict[str, Any] = {name: _text(name, getattr(facts, name)) for name in TEXTS}
    if not read["item"]:
        raise BadInput("results.item_missing", "Ghi mua gì", field="item")
    today = timezone.localdate(at)
    for name in DAYS:
        read[name] = getattr(facts, name)
        if read[name] and read[name] > today:
            raise BadInput("results.day_to_come", "Ngày này chưa tới", field=name)
    amount = facts.amount_vnd
    if amount is not None and (type(amount) is not int or not 0 <= amount <= MOST_VND):
        raise BadInput(
            "results.bad_amount",
            "Cần một số tiền từ 0 đến {most} đồng",
            field="amount_vnd",
            most=MOST_VND,
        )
    if facts.row_id is not None and not project.results.filter(pk=facts.row_id).exists():
        raise BadInput("results.row_of_another", "Dòng này của đề án khác", field="row_id")
    return {**read, "amount_vnd": amount, "row_id": facts.row_id}


def _text(name: str, text: Any) -> str:
    if not isinstance(text, str) or len(nfc(text)) > TEXTS[name]:
        raise BadInput(
            "results.text_too_long", "Nhiều nhất {most} ký tự", field=name, most=TEXTS[name]
        )
    return nfc(text.replace("\x00", ""))


def _told(row: PurchaseRecord) -> dict[str, Any]:
    """Return the facts as the journal keeps them, what is not said left out."""
    names = [name for name in asdict(PurchaseFacts(item="")) if name != "row_id"]
    values = {name: getattr(row, name) for name in names}
    told = {k: v.isoformat() if k in DAYS and v else v for k, v in values.items()}
    return {k: v for k, v in told.items() if v not in (None, "")}
