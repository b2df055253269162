"""What was bought and found of a project, and where the same thing stands in another one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.acceptance import Acceptance, AcceptedRow
from khuyencong.apps.results.models import PurchaseRecord, ResultValue
from khuyencong.apps.results.purchases import list_purchases
from khuyencong.domain.error_checks.facts import MachineFact, Party, PurchaseFact, Twin

SERIAL = "serial"


def purchases_of(project: Project) -> tuple[PurchaseFact, ...]:
    """Return the purchases somebody wrote."""
    return tuple(_fact(row) for row in list_purchases(project))


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
    own = {
        row.invoice_key: row
        for row in PurchaseRecord.objects.filter(project=project).exclude(invoice_key="")
    }
    if not own:
        return
    rows = PurchaseRecord.objects.filter(invoice_key__in=list(own)).exclude(project=project)
    for other in rows.select_related("project"):
        mine = own[other.invoice_key]
        yield Twin(
            kind="invoice",
            number=mine.invoice_number,
            item=mine.item,
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


def _fact(row: PurchaseRecord) -> PurchaseFact:
    return PurchaseFact(
        key=str(row.pk),
        item=row.item,
        supplier=Party(
            name=row.supplier_name,
            tax_code=row.supplier_code,
            addresses=tuple(filter(None, (row.supplier_address,))),
            representative=row.representative,
        ),
        contract_on=row.contract_on,
        invoice_number=row.invoice_number,
        invoice_on=row.invoice_on,
        paid_on=row.paid_on,
        amount_vnd=row.amount_vnd,
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
