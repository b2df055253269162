"""The invoice behind a voucher: used once in its unit, or divided on purpose."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.facts import complete_key
from khuyencong.apps.vouchers.models import Invoice, Voucher
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd

TWICE = (
    "Hóa đơn này đã ghi ở {where}. Nếu một hóa đơn chia cho nhiều phần, ghi tổng số tiền của cả "
    "hóa đơn"
)
BEYOND = "Các phần của hóa đơn cộng lại {parts} đồng, hơn tổng hóa đơn {total} đồng"


def invoice_for(
    project: Project, read: dict[str, Any], *, voucher: Voucher, actor: Account
) -> Invoice | None:
    """Return the invoice the facts name, held until the transaction ends; None where incomplete.

    ``voucher`` is the row the facts are for. Raises BadInput when the invoice is used already, or
    its parts would pass its total. The triggers refuse both again for whoever comes at once.
    """
    total = read["invoice_total_vnd"]
    key = complete_key(read)
    if not key:
        if total is not None:
            raise BadInput(
                "vouchers.invoice_incomplete",
                "Chia hóa đơn thì cần đủ bên bán, ký hiệu và số hóa đơn",
                field="invoice_total_vnd",
            )
        return None
    owner: dict[str, Any] = {"unit_id": project.unit_id, "province_id": project.province_id}
    Invoice.objects.get_or_create(unit_id=owner.pop("unit_id"), key=key, defaults=owner)
    invoice = Invoice.objects.select_for_update(of=("self",)).get(unit=project.unit_id, key=key)
    others = invoice.parts.filter(removed_at__isnull=True).exclude(pk=voucher.pk)
    used = [row.amount_vnd or 0 for row in others]
    if used and total is None and not invoice.is_divided:
        raise BadInput(
            "vouchers.invoice_used", TWICE, field="number", where=_where(invoice, voucher, actor)
        )
    if total is not None:
        invoice.is_divided, invoice.total_vnd = True, total
    if invoice.is_divided:
        _check_parts(invoice, sum(used) + (read["amount_vnd"] or 0))
    return invoice


def make_room(invoice: Invoice) -> None:
    """Store that an invoice is divided, its total wide enough for the parts as they still stand.

    The part that shrinks along with the total is written after it: the row of the invoice must
    hold at every moment.
    """
    total = invoice.total_vnd
    wide = total if total is None else max(total, invoice.parts_vnd)
    held = Invoice.objects.filter(pk=invoice.pk)
    held.update(is_divided=invoice.is_divided, total_vnd=wide)


def _check_parts(invoice: Invoice, parts: int) -> None:
    total = invoice.total_vnd or 0
    if parts > total:
        raise BadInput(
            "vouchers.parts_above_invoice",
            BEYOND,
            field="amount_vnd",
            parts=format_vnd(parts),
            total=format_vnd(total),
        )


def _where(invoice: Invoice, voucher: Voucher, actor: Account) -> str:
    """Return the project of the first use, unless it is kept from the actor."""
    rows = invoice.parts.filter(removed_at__isnull=True).exclude(pk=voucher.pk)
    first = rows_visible_to(rows, actor).select_related("project").first()
    if first is None:
        return "một đề án khác"
    return f"đề án {first.project.code}"
