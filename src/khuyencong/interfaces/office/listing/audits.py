"""The lists of energy audits and of their measures."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.queries import (
    list_audits,
    list_measures,
    search_audits,
    search_measures,
)
from khuyencong.apps.search.order import or_less
from khuyencong.domain.energy_audit.ranking import payback_years
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.forms.audits import KINDS
from khuyencong.interfaces.office.forms.measures import STATUSES
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Rows,
    number_of,
)

STATES: dict[str, tuple[Any, str]] = {
    EnergyAudit.State.OPEN: (_("Đang làm"), "calm"),
    EnergyAudit.State.FINISHED: (_("Đã xong"), "good"),
}
STATUS_TONES: dict[str, str] = {
    "proposed": "",
    "accepted": "calm",
    "refused": "warn",
    "done": "good",
}


def _audit_rows(account: Account) -> Rows:
    return with_units(list_audits(visible_to=account), account)


def _of_year(rows: Rows, text: str) -> Rows:
    year = number_of(text)
    return rows.filter(visited_on__year=year) if year and 1900 < year < 3000 else rows.none()


def _audit_badges(row: EnergyAudit) -> list[Badge]:
    signed = [Badge(_("Đã ký"), "good")] if row.signed_on else [Badge(_("Khảo sát sơ bộ"))]
    return [Badge(*STATES[row.state]), *signed]


def _audit_url(row: EnergyAudit) -> str:
    return record_address("audit", row.pk)


AUDITS = ListSpec(
    key="audits",
    capability="audits.read",
    title=_("Khảo sát năng lượng"),
    route="office:audits",
    export_route="office:audits_export",
    file_name="khao-sat-nang-luong.xlsx",
    rows=_audit_rows,
    search=search_audits,
    search_hint=_("Tên cơ sở, địa điểm"),
    default_sort="-visited",
    empty_template="office/parts/no_audits.html",
    describe=lambda row: row.site.establishment.name,
    row_url=_audit_url,
    title_field="site__name",
    columns=(
        Column(
            "visited",
            _("Ngày khảo sát"),
            lambda row: row.visited_on,
            "day",
            sort=("visited_on", "pk"),
        ),
        Column(
            "site",
            _("Địa điểm"),
            lambda row: row.site.name,
            small=lambda row: row.site.establishment.name,
            url=_audit_url,
            is_head=True,
        ),
        Column("kind", _("Loại"), lambda row: KINDS[row.kind], "quiet"),
        UNIT_COLUMN,
        Column("auditor", _("Người khảo sát"), lambda row: row.auditor),
        Column("state", _("Tình trạng"), _audit_badges, "badges"),
        Column("signed", _("Ngày ký"), lambda row: row.signed_on, "day", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(state=state),
            lambda: [(str(key), label) for key, (label, _tone) in STATES.items()],
        ),
        Filter(
            "kind",
            _("Loại"),
            lambda rows, kind: rows.filter(kind=kind),
            lambda: [(str(key), label) for key, label in KINDS.items()],
        ),
        Filter("year", _("Năm"), _of_year),
        *owner_filters(EnergyAudit),
    ),
)


def _measure_rows(account: Account) -> Rows:
    rows = list_measures(visible_to=account).annotate(saving_or_less=or_less("saving_vnd"))
    return with_units(rows, account)


def _measure_url(row: Measure) -> str:
    return record_address("measure", row.pk)


def _payback(row: Measure) -> Any:
    years = payback_years(investment_vnd=row.investment_vnd, net_saving_vnd=row.net_saving_vnd)
    return None if years is None else Decimal(str(round(years, 1)))


def _figure(field: str, places: int) -> Any:
    """Return what rounds a figure of a row, None where there is none."""

    def rounded(row: Measure) -> Decimal | None:
        value = getattr(row, field)
        return None if value is None else round(value, places)

    return rounded


def _status_badges(row: Measure) -> list[Badge]:
    return [Badge(STATUSES[row.status], STATUS_TONES[row.status])]


def _site(row: Measure) -> str:
    return f"{row.audit.site.establishment.name} · {row.audit.site.name}"


MEASURES = ListSpec(
    key="measures",
    capability="audits.read",
    title=_("Giải pháp tiết kiệm"),
    route="office:measures",
    export_route="office:measures_export",
    file_name="giai-phap-tiet-kiem.xlsx",
    rows=_measure_rows,
    search=search_measures,
    search_hint=_("Tên giải pháp, cơ sở, địa điểm"),
    default_sort="-saving",
    empty_template="office/parts/no_measures.html",
    describe=_site,
    row_url=_measure_url,
    columns=(
        Column(
            "title",
            _("Giải pháp"),
            lambda row: row.title,
            small=_site,
            url=_measure_url,
            is_head=True,
        ),
        Column("code", _("Mã"), lambda row: row.code, "code", is_shown=False),
        Column("system", _("Hệ thống"), lambda row: row.system and row.system.name, "quiet"),
        UNIT_COLUMN,
        Column(
            "investment",
            _("Vốn đầu tư"),
            lambda row: row.investment_vnd,
            "money",
            ("investment_vnd", "pk"),
        ),
        Column(
            "saving",
            _("Tiết kiệm một năm"),
            lambda row: row.saving_vnd,
            "money",
            ("saving_or_less", "pk"),
        ),
        Column("payback", _("Hoàn vốn (năm)"), _payback, "quantity"),
        Column("kwh", _("kWh một năm"), _figure("saving_kwh", 0), "quantity", is_shown=False),
        Column("toe", _("TOE một năm"), _figure("saving_toe", 2), "quantity", is_shown=False),
        Column("tco2", _("tCO2 một năm"), _figure("saving_tco2", 2), "quantity", is_shown=False),
        Column("peak", _("kW cao điểm"), _figure("saving_peak_kw", 1), "quantity", is_shown=False),
        Column("status", _("Tình trạng"), _status_badges, "badges"),
        Column("status_on", _("Từ ngày"), lambda row: row.status_on, "day", is_shown=False),
        Column("reason", _("Lý do từ chối"), lambda row: row.reason, is_shown=False),
        Column(
            "visited", _("Ngày khảo sát"), lambda row: row.audit.visited_on, "day", is_shown=False
        ),
    ),
    filters=(
        Filter(
            "status",
            _("Tình trạng"),
            lambda rows, status: rows.filter(status=status),
            lambda: [(str(key), label) for key, label in STATUSES.items()],
        ),
        *owner_filters(Measure),
    ),
)
