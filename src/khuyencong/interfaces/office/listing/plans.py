"""The list of plans."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.plans.queries import list_plans, search_plans
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.wording import PLAN_STATUSES

_TONES = {"optimal": "good", "feasible": "calm", "infeasible": "bad"}


def _rows(account: Account) -> Rows:
    return list_plans(visible_to=account)


def _name(plan: Plan) -> str:
    return gettext("Kế hoạch khuyến công năm %(year)s") % {"year": plan.year}


def _unit_name(plan: Plan) -> str:
    return plan.unit.name


def _row_url(plan: Plan) -> str:
    return record_address("plan", plan.pk)


def _used(fund: str) -> Any:
    """Return what reads the amount a plan spends of a fund. [VND]"""

    def used(plan: Plan) -> int | None:
        found = plan.result.get("used", {}).get(fund)
        return None if found is None else int(found)

    return used


def _told(fund: str) -> Any:
    """Return what says in a few words how much a plan spends of a fund."""
    used = _used(fund)

    def told(plan: Plan) -> str:
        spent = used(plan)
        return "" if spent is None else gettext("dùng %(amount)s") % {"amount": format_vnd(spent)}

    return told


PLANS = ListSpec(
    key="plans",
    capability="plans.read",
    title=_("Kế hoạch"),
    route="office:plans",
    export_route="office:plans_export",
    file_name="ke-hoach.xlsx",
    rows=_rows,
    search=search_plans,
    search_hint=_("Năm hoặc tên đơn vị"),
    default_sort="-year",
    empty_template="office/parts/no_plans.html",
    describe=_unit_name,
    row_url=_row_url,
    columns=(
        Column(
            "year",
            _("Năm"),
            lambda plan: plan.year,
            sort=("year", "built_at", "pk"),
            is_shown=False,
        ),
        Column(
            "title",
            _("Kế hoạch"),
            _name,
            small=_unit_name,
            url=_row_url,
            is_head=True,
        ),
        Column("kcqg", _("KCQG được giao"), lambda p: p.kcqg_vnd, "money", small=_told("KCQG")),
        Column("kcqg_used", _("KCQG đã dùng"), _used("KCQG"), "money", is_shown=False),
        Column("kcdp", _("KCĐP được giao"), lambda p: p.kcdp_vnd, "money", small=_told("KCDP")),
        Column("kcdp_used", _("KCĐP đã dùng"), _used("KCDP"), "money", is_shown=False),
        Column("norms", _("Định mức ngày"), lambda p: p.norms_on, "day", is_shown=False),
        Column("built", _("Lập lúc"), lambda plan: plan.built_at, "instant", ("built_at", "pk")),
        Column(
            "status",
            _("Trạng thái"),
            lambda plan: [Badge(PLAN_STATUSES[plan.status], _TONES[plan.status])],
            kind="badges",
        ),
    ),
    filters=(
        Filter("year", _("Năm"), lambda rows, year: rows.filter(year=int(year))),
        *owner_filters(Plan),
        Filter(
            "status",
            _("Trạng thái"),
            lambda rows, status: rows.filter(status=status),
            lambda: list(PLAN_STATUSES.items()),
        ),
    ),
)
