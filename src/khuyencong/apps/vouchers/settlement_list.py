"""The list of vouchers that a settlement needs, as plain data for its files."""

from __future__ import annotations

from khuyencong.apps.documents.rendering.voucher_list import ListedVoucher, VoucherListPaper
from khuyencong.apps.projects.models import Project
from khuyencong.apps.vouchers.models import PaidFrom, Voucher
from khuyencong.apps.vouchers.queries import list_vouchers
from khuyencong.apps.vouchers.sums import SUPPORT
from khuyencong.domain.norms.rules.vouchers import (
    VoucherList,
    get_voucher_kind,
    kinds_that_count,
)

NO_ITEM = "Chưa ghi khoản mục"
NO_PAYER = "Chưa ghi nguồn chi"


def settlement_list(project: Project, *, listed: VoucherList, superior: str) -> VoucherListPaper:
    """Return the list of a project: of the supported part, or of all money.

    What nobody examined yet stands with its full amount, and the list says how many there are.
    """
    rows = [row for row in list_vouchers(project) if row.kind in kinds_that_count()]
    is_all = listed.role == "all_money"
    if not is_all:
        rows = [row for row in rows if row.paid_from in SUPPORT]
    rows.sort(key=lambda row: (row.budget_line_id is None, row.budget_line_id or 0, row.pk))
    vouchers = [_listed(row) for row in rows]
    present = {each.payer for each in vouchers}
    labels = [*(payer.label for payer in PaidFrom), NO_PAYER]
    return VoucherListPaper(
        title=listed.label_vi,
        form=listed.form,
        basis=str(listed.source(project.pinned_on)),
        project=f"{project.title} ({project.code})",
        unit=project.unit.name,
        superior=superior,
        province=project.province.name,
        payers=[label for label in labels if label in present] if is_all else [],
        vouchers=vouchers,
        notes=list(_notes(rows)),
    )


def _listed(row: Voucher) -> ListedVoucher:
    amount = row.amount_vnd or 0
    return ListedVoucher(
        item=row.budget_line.cost_item if row.budget_line else NO_ITEM,
        paper=_paper(row),
        on=row.issued_on,
        description=row.description,
        payee=row.seller_name,
        payer=PaidFrom(row.paid_from).label if row.paid_from else NO_PAYER,
        amount_vnd=amount,
        asked_vnd=amount if row.accepted_vnd is None else row.accepted_vnd,
        note=row.cut_reason,
    )


def _paper(row: Voucher) -> str:
    """Return the original in words, with the payment behind it."""
    original = [_kind(row.kind), row.serial, row.number]
    payment = [_kind(row.payment_kind), row.payment_number] if row.payment_kind else []
    parts = (" ".join(filter(None, words)) for words in (original, payment))
    return "; ".join(filter(None, parts))


def _kind(kind_id: str) -> str:
    kind = get_voucher_kind(kind_id)
    return kind.label_vi if kind else kind_id


def _notes(rows: list[Voucher]) -> list[str]:
    notes = []
    if waiting := sum(row.accepted_vnd is None for row in rows):
        notes.append(f"{waiting} chứng từ chưa được xem: ghi đủ số tiền của chứng từ.")
    if unclear := sum(row.amount_vnd is None for row in rows):
        notes.append(f"{unclear} chứng từ chưa ghi số tiền.")
    return notes
