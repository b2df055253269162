"""What was bought and found of a project, and where the same thing stands in another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import Acceptance, AcceptedRow
from khuyencong.apps.results.models import ResultValue
from khuyencong.apps.vouchers.models import Voucher
from khuyencong.apps.vouchers.queries import STANDING, list_vouchers
from khuyencong.domain.error_checks.facts import MachineFact, Party, PurchaseFact, Twin
from khuyencong.domain.norms.rules.vouchers import CONTRACT, INVOICE, get_voucher_kind

SERIAL = "serial"


def purchases_of(project: Project) -> tuple[PurchaseFact, ...]:
    """Return what the register of vouchers says was bought."""
    return tuple(_fact(row) for row in list_vouchers(project))


def machines_of(acceptance: Acceptance) -> tuple[MachineFact, ...]:
    """Return the machines somebody looked at; what was explained differs no more."""
    return tuple(
        _machine(row)
        for row in acceptance.rows
        if row.content.field(SERIAL) and row.inspected_on is not None
    )


def twins_of(project: Project, machines: Iterable[MachineFact]) -> tuple[Twin, ...]:
    """Return the serials and invoices of the project that stand in another one too."""
    return (*_same_invoice(project), *_same_serial(project, machines))


def _same_invoice(project: Project) -> Iterator[Twin]:
    """One invoice in two projects, unless it was divided on purpose and within its total."""
    standing = Voucher.objects.filter(**STANDING).exclude(invoice_key="")
    standing = standing.exclude(invoice__is_divided=True)
    own = {row.invoice_key: row for row in standing.filter(project=project)}
    if not own:
        return
    rows = standing.filter(invoice_key__in=list(own)).exclude(project=project)
    for other in rows.select_related("project"):
        mine = own[other.invoice_key]
        yield Twin(
            kind="invoice",
            number=mine.number,
            item=mine.description,
            other_code=other.project.code,
        )


def _same_serial(project: Project, machines: Iterable[MachineFact]) -> Iterator[Twin]:
    """Of one maker or another, a serial that is written alike is worth a look."""
    own = {machine.serial: machine for machine in machines if machine.serial}
    if not own:
        return
    rows = ResultValue.objects.filter(
        side=ResultValue.FOUND, field=SERIAL, province=project.province_id, text__in=list(own)
    ).exclude(row__project=project)
    for other in rows.select_related("row__project"):
        yield Twin(
            kind="serial",
            number=other.text,
            item=own[other.text].name,
            other_code=other.row.project.code,
        )


def _fact(row: Voucher) -> PurchaseFact:
    """Only an invoice is invoiced; a payment paper says when it was paid, a contract promises."""
    kind = get_voucher_kind(row.kind)
    is_payment = kind is not None and kind.role == "payment"
    return PurchaseFact(
        key=str(row.pk),
        item=row.description,
        supplier=Party(
            name=row.seller_name,
            tax_code=row.seller_code,
            addresses=tuple(filter(None, (row.seller_address,))),
            representative=row.representative,
        ),
        contract_on=row.issued_on if row.kind == CONTRACT else row.contract_on,
        invoice_number=row.number if row.kind == INVOICE else "",
        invoice_on=row.issued_on if row.kind == INVOICE else None,
        paid_on=row.paid_on or (row.issued_on if is_payment else None),
        amount_vnd=row.amount_vnd if kind is None or kind.counts else None,
    )


def _machine(row: AcceptedRow) -> MachineFact:
    found = {each.field.id: each.found for each in row.figures}
    is_new = found.get("is_new")
    differs = () if row.explanation else tuple(each.field.label_vi.lower() for each in row.differs)
    return MachineFact(
        key=str(row.row_id),
        name=row.name,
        serial=str(found.get(SERIAL) or ""),
        is_new=is_new if isinstance(is_new, bool) else None,
        differs=differs,
    )
