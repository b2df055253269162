"""Write a voucher of a project."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.vouchers.facts import STORED, VoucherFacts, invoice_key, read_facts, told
from khuyencong.apps.vouchers.invoices import invoice_for, make_room
from khuyencong.apps.vouchers.models import NO_DAY, Voucher
from khuyencong.apps.vouchers.permissions import can_record_vouchers
from khuyencong.apps.vouchers.queries import STANDING, lock_voucher
from khuyencong.apps.vouchers.storing import refusals_in_words
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MOST_ROWS = 1000


@transaction.atomic
def record_voucher(
    *,
    project: Project,
    facts: VoucherFacts,
    voucher: Voucher | None = None,
    paper_ids: frozenset[int] = frozenset(),
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> Voucher:
    """Keep a new voucher, or correct one; a correction takes back that it was accepted.

    Days may lie in any order: the checks speak of that. Raises NotAllowed, or BadInput that names
    the field: nothing said, a day to come, a row of another project, an invoice used already,
    somebody changed it meanwhile.
    """
    project = lock_project(project)
    require(actor, "vouchers.record")
    can_record_vouchers(actor, project).or_raise(NotAllowed)
    held = _held(project, voucher, seen_version)
    before = told(held) if held.pk else {}
    if held.accepted_vnd is not None:
        before["accepted_vnd"] = held.accepted_vnd
    put_facts(held, facts, project=project, actor=actor, at=at)
    held.papers.set(project.papers.filter(pk__in=paper_ids))
    data: dict[str, Any] = {"before": before, "after": told(held)}
    write_entry_at("vouchers.voucher.recorded", project, actor=actor, at=at, data=data)
    return held


def put_facts(
    held: Voucher, facts: VoucherFacts, *, project: Project, actor: Account, at: datetime
) -> None:
    """Write the facts into a row of a locked project and store it, its invoice along with it."""
    read = read_facts(facts, today=timezone.localdate(at))
    _check_places(project, facts)
    invoice = invoice_for(project, read, voucher=held, actor=actor)
    for name in STORED:
        setattr(held, name, read[name])
    held.day_key = held.issued_on or held.paid_on or held.contract_on or NO_DAY
    held.invoice, held.invoice_key = (
        invoice,
        invoice_key(seller=held.seller_code or held.seller_name, number=held.number),
    )
    held.accepted_vnd, held.cut_reason = None, ""
    held.accepted_at = held.accepted_by = None
    with refusals_in_words():
        if invoice:
            make_room(invoice)
        held.save()
        if invoice:
            invoice.save(update_fields=["total_vnd"])


def _held(project: Project, voucher: Voucher | None, seen_version: int | None) -> Voucher:
    if voucher is None:
        if project.vouchers.filter(**STANDING).count() >= MOST_ROWS:
            raise BadInput(
                "vouchers.too_many", "Một đề án ghi nhiều nhất {most} chứng từ", most=MOST_ROWS
            )
        owner: dict[str, Any] = {"unit_id": project.unit_id, "province_id": project.province_id}
        return Voucher(project=project, **owner)
    held = lock_voucher(voucher)
    if held.project_id != project.pk:
        raise BadInput("vouchers.of_another_project", "Chứng từ này của đề án khác")
    if seen_version is not None and seen_version != held.version:
        raise BadInput(
            "vouchers.changed_meanwhile",
            "Người khác vừa sửa dòng này; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    held.version += 1
    return held


def _check_places(project: Project, facts: VoucherFacts) -> None:
    """Refuse rows of another project."""
    for field, rows in (("row_id", project.results), ("budget_line_id", project.budget_lines)):
        key = getattr(facts, field)
        if key is not None and not rows.filter(pk=key).exists():
            raise BadInput("vouchers.row_of_another", "Dòng này của đề án khác", field=field)
