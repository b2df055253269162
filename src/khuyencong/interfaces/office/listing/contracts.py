"""The list of contracts: with whom, over which projects, until when."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.db.models import Exists, OuterRef, Prefetch
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.ledger.models import Position
from khuyencong.apps.money.models import Contract, ContractItem
from khuyencong.apps.money.queries import list_contracts, search_contracts
from khuyencong.domain.norms.rules.own_days import own_days
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Rows,
    number_of,
)

SOON = own_days("soon")
STATES: dict[str, tuple[Any, str]] = {
    "open": (_("Đang thực hiện"), "calm"),
    "soon": (_("Sắp hết hạn"), "warn"),
    "late": (_("Hết hạn, chưa thanh lý"), "warn"),
    "ended": (_("Đã thanh lý"), "good"),
}
KINDS = {Contract.Kind.OF_AGENCY: _("Với Cục"), Contract.Kind.OF_BENEFICIARY: _("Với thụ hưởng")}
FUNDS = (("KCQG", "KCQG"), ("KCDP", "KCĐP"))


def _rows(account: Account) -> Rows:
    items = Prefetch("items", ContractItem.objects.select_related("project"))
    rows = list_contracts(visible_to=account)
    return with_units(rows.prefetch_related(items, "items__project__positions"), account)


def state_of(row: Contract, today: date) -> str:
    """Return where a contract stands on a day."""
    if row.liquidated_on:
        return "ended"
    if row.ends_on and row.ends_on <= today + SOON:
        return "late" if row.ends_on < today else "soon"
    return "open"


def _in_state(rows: Rows, state: str) -> Rows:
    if state == "ended":
        return rows.filter(liquidated_on__isnull=False)
    # An expression, so that the rows are still walked in the order of the list.
    due = Coalesce("ends_on", date.max)
    held: Rows = rows.filter(liquidated_on__isnull=True).alias(due=due)
    today = timezone.localdate()
    if state == "late":
        return held.filter(due__lt=today)
    if state == "soon":
        return held.filter(due__range=(today, today + SOON))
    return held.filter(due__gt=today + SOON)


def _of_year(rows: Rows, text: str) -> Rows:
    year = number_of(text)
    return rows.filter(signed_on__year=year) if year and 1900 < year < 3000 else rows.none()


def _of_fund(rows: Rows, fund: str) -> Rows:
    held = Position.objects.filter(project__contract_items__contract=OuterRef("pk"), fund=fund)
    return rows.filter(Exists(held))


def _badges(row: Contract) -> list[Badge]:
    return [Badge(*STATES[state_of(row, timezone.localdate())])]


def _row_url(row: Contract) -> str:
    return record_address("contract", row.pk)


def _projects(row: Contract) -> str:
    return ", ".join(item.project.code for item in row.items.all())


def _sum(field: str) -> Any:
    """Return what adds up an amount over the projects of a contract. [VND]"""

    def total(row: Contract) -> int:
        positions = (each for item in row.items.all() for each in item.project.positions.all())
        return sum(getattr(each, field) for each in positions)

    return total


def _parties(row: Contract) -> str:
    return f"{row.party_a} – {row.party_b}"


CONTRACTS = ListSpec(
    key="contracts",
    capability="money.read",
    title=_("Hợp đồng"),
    route="office:contracts",
    export_route="office:contracts_export",
    file_name="hop-dong.xlsx",
    rows=_rows,
    search=search_contracts,
    search_hint=_("Số hợp đồng, các bên, tên hoặc mã đề án"),
    default_sort="-signed",
    empty_template="office/parts/no_contracts.html",
    describe=_parties,
    row_url=_row_url,
    title_field="number",
    columns=(
        Column("signed", _("Ngày ký"), lambda row: row.signed_on, "day", sort=("signed_on", "pk")),
        Column(
            "number",
            _("Số hợp đồng"),
            lambda row: row.number,
            small=_parties,
            url=_row_url,
            is_head=True,
        ),
        Column("kind", _("Loại"), lambda row: KINDS[row.kind], "quiet"),
        UNIT_COLUMN,
        Column("projects", _("Đề án"), _projects),
        Column("ends", _("Hết hạn"), lambda row: row.ends_on, "day"),
        Column("contracted", _("Số tiền hợp đồng"), _sum("contracted_vnd"), "money"),
        Column("advanced", _("Đã chuyển"), _sum("advanced_vnd"), "money", is_shown=False),
        Column("settled", _("Quyết toán"), _sum("settled_vnd"), "money", is_shown=False),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("ended", _("Ngày thanh lý"), lambda row: row.liquidated_on, "day", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            _in_state,
            lambda: [(key, label) for key, (label, _tone) in STATES.items()],
        ),
        Filter("year", _("Năm ký"), _of_year),
        Filter(
            "kind",
            _("Loại"),
            lambda rows, kind: rows.filter(kind=kind),
            lambda: [(str(key), label) for key, label in KINDS.items()],
        ),
        Filter("fund", _("Nguồn"), _of_fund, lambda: FUNDS),
        *owner_filters(Contract),
    ),
)
