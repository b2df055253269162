"""The list of units, with their names and provinces as of a day."""

from __future__ import annotations

from django.db.models import Prefetch
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.unit_queries import (
    list_units,
    named_on,
    open_or_closed,
    provinces_with_units,
    search_units,
)
from khuyencong.apps.places.models import Succession
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Options,
    Rows,
    day_of,
    undivided,
)
from khuyencong.interfaces.office.templatetags.place_words import short_name, then_and_now
from khuyencong.interfaces.office.templatetags.wording import UNIT_KINDS


def _rows(account: Account) -> Rows:
    units = named_on(list_units(account), timezone.localdate())
    heirs = Succession.objects.select_related("successor")
    return units.prefetch_related(
        "province__former_states", Prefetch("province__heirs", queryset=heirs)
    )


def _as_of(rows: Rows, day: str) -> Rows:
    found = day_of(day)
    return named_on(rows, found) if found else rows


def _other_names(unit: Unit) -> str:
    """Return the names beside the one shown: what it is called today, and what it was before."""
    today = gettext("nay là %(name)s") % {"name": unit.name} if unit.name != _name(unit) else ""
    former = gettext("tên cũ: %(names)s") % {"names": _formerly(unit)} if _formerly(unit) else ""
    return " · ".join(filter(None, (today, former)))


def _name(unit: Unit) -> str:
    return str(unit.name_then)  # type: ignore[attr-defined]


def _formerly(unit: Unit) -> str:
    names = (unit.formerly or "").split("; ")  # type: ignore[attr-defined]
    return "; ".join(name for name in names if name != _name(unit))


def _province(unit: Unit) -> str:
    """Return what the province was called that day, and what holds its land when it was gone."""
    if unit.province is None:
        return ""
    state = unit.province.state_on(unit.as_of)  # type: ignore[attr-defined]
    return state.full_name if state else then_and_now(unit.province)


def _describe(unit: Unit) -> str:
    province = short_name(unit.province) if unit.province else ""
    parts = (str(UNIT_KINDS[unit.kind]), province, _other_names(unit))
    return " · ".join(filter(None, parts))


def _badges(unit: Unit) -> list[Badge]:
    closed_on = unit.ends_before
    if closed_on is None or unit.is_open_on(unit.as_of):  # type: ignore[attr-defined]
        return [Badge(_("Đang làm việc"), "good")]
    return [Badge(gettext("Đóng từ %(day)s") % {"day": format_day(closed_on)}, "warn")]


def _row_url(unit: Unit) -> str:
    return record_address("unit", unit.pk)


def _province_options(account: Account) -> Options:
    provinces = list(provinces_with_units(account, "accounts.read_units"))
    several = len(provinces) > 1
    return [(str(each.pk), short_name(each)) for each in provinces] if several else []


_BY_KIND = ("kind", "search", "pk")
UNITS = ListSpec(
    key="units",
    capability="accounts.read_units",
    title=_("Các đơn vị"),
    route="office:units",
    export_route="office:units_export",
    file_name="don-vi.xlsx",
    rows=_rows,
    search=search_units,
    search_hint=_("Tên hiện nay hoặc tên cũ"),
    default_sort="name",
    empty_template="office/parts/no_units.html",
    describe=_describe,
    row_url=_row_url,
    title_field="name",
    scopes=undivided,
    columns=(
        Column(
            "name",
            _("Tên đơn vị"),
            _name,
            sort=("search", "pk"),
            small=_other_names,
            url=_row_url,
            is_head=True,
        ),
        Column(
            "kind", _("Loại đơn vị"), lambda u: UNIT_KINDS[u.kind], sort=("kind", "search", "pk")
        ),
        Column("province", _("Tỉnh, thành phố"), _province),
        Column("formerly", _("Tên cũ"), _formerly, is_shown=False),
        Column("code", _("Mã"), lambda unit: unit.code, "code", is_shown=False),
        Column("closed", _("Đóng từ ngày"), lambda u: u.ends_before, "day", is_shown=False),
        Column("state", _("Trạng thái"), _badges, kind="badges"),
    ),
    filters=(
        Filter("on", _("Tên và tỉnh vào ngày"), _as_of, is_day=True),
        Filter(
            "kind",
            _("Loại đơn vị"),
            lambda rows, kind: rows.filter(kind=kind),
            lambda: list(UNIT_KINDS.items()),
        ),
        Filter(
            "province",
            _("Tỉnh, thành phố"),
            lambda rows, province: rows.filter(province=int(province)),
            options_for=_province_options,
        ),
        # After the day: open or closed then.
        Filter(
            "state",
            _("Trạng thái"),
            lambda rows, state: open_or_closed(rows, is_open=state == "open"),
            lambda: (("open", _("Đang làm việc")), ("closed", _("Đã đóng"))),
        ),
    ),
)
