"""Withdraw a certificate, and take the withdrawal back."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.product_rounds.holding import bad, hold_certificate
from khuyencong.apps.product_rounds.lines import write_entry_of_certificate
from khuyencong.apps.product_rounds.models import ProductCertificate
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def withdraw_certificate(
    *,
    certificate: ProductCertificate,
    withdrawn_on: date,
    reason: str,
    number: str,
    actor: Account,
    at: datetime,
) -> ProductCertificate:
    """Withdraw it by a decision. Raises NotAllowed, or BadInput that names the field."""
    held = hold_certificate(certificate, actor=actor)
    why = reason.strip()
    if held.withdrawn_on is not None:
        raise BadInput("product_rounds.is_withdrawn", "Giấy chứng nhận này đã bị thu hồi")
    if not why or len(why) > 500:
        raise bad("reason", "Cần lý do, tối đa 500 ký tự")
    if not number.strip() or len(number) > 80:
        raise bad("number", "Cần số quyết định thu hồi, tối đa 80 ký tự")
    if withdrawn_on < held.issued_on:
        raise bad("withdrawn_on", f"Không trước ngày cấp {held.issued_on:%d/%m/%Y}")
    held.withdrawn_on, held.withdrawn_because = withdrawn_on, why
    held.withdrawal_number = number.strip()
    held.save(update_fields=["withdrawn_on", "withdrawn_because", "withdrawal_number"])
    data = {"number": held.withdrawal_number, "withdrawn_on": str(withdrawn_on)}
    write_entry_of_certificate(held, "withdrawn", data, actor=actor, at=at, reason=why)
    return held


@transaction.atomic
def restore_certificate(
    *, certificate: ProductCertificate, actor: Account, at: datetime
) -> ProductCertificate:
    """Let it stand again. Raises NotAllowed, BadInput."""
    held = hold_certificate(certificate, actor=actor)
    if held.withdrawn_on is None:
        raise BadInput("product_rounds.stands", "Giấy chứng nhận này không bị thu hồi")
    held.withdrawn_on, held.withdrawn_because, held.withdrawal_number = None, "", ""
    held.save(update_fields=["withdrawn_on", "withdrawn_because", "withdrawal_number"])
    write_entry_of_certificate(held, "restored", {}, actor=actor, at=at)
    return held
