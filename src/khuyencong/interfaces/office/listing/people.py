"""The list of people: who works, or has worked, in the units one looks after."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.accounts.models import Account, Membership
from khuyencong.apps.accounts.people_in_reach import list_people, search_people, working
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Options,
    Rows,
    Value,
    undivided,
)
from khuyencong.interfaces.office.templatetags.wording import ROLES

LONG_AWAY = timedelta(days=90)
MOST_UNITS = 300


def _rows(account: Account) -> Rows:
    return list_people(account, on=timezone.localdate())


def _only_here(read: Value) -> Value:
    """Return what reads a value of who still works here; of others only the name is told."""
    return lambda person: read(person) if person.works_as else None


def _known_as(person: Account) -> str:
    mail = person.email if person.works_as else ""  # type: ignore[attr-defined]
    return " · ".join(filter(None, (person.username, mail)))


def _roles(person: Account) -> str:
    roles = person.roles_here  # type: ignore[attr-defined]
    return "; ".join(f"{ROLES[role.role]}, {role.unit.name}" for role in roles)


def _describe(person: Account) -> str:
    works_at = person.works_at  # type: ignore[attr-defined]
    return " · ".join(filter(None, (person.username, works_at)))


def _badges(person: Account) -> list[Badge]:
    if not person.works_as:  # type: ignore[attr-defined]
        return [Badge(_("Không còn vai trò"))]
    if not person.is_active:
        return [Badge(_("Đang khóa"), "bad")]
    if person.last_login is None:
        return [Badge(_("Chưa đăng nhập lần nào"), "warn")]
    return [Badge(_("Đang làm việc"), "good")]


def _row_url(person: Account) -> str:
    return record_address("person", person.pk)


def _in_state(rows: Rows, state: str) -> Rows:
    away = Q(last_login__lt=timezone.now() - LONG_AWAY)
    conditions = {
        "open": Q(is_active=True),
        "locked": Q(is_active=False),
        "never": Q(last_login__isnull=True, is_active=True),
        "away": away & Q(is_active=True),
    }
    if state == "left":
        return rows.filter(works_as__isnull=True)
    return rows.filter(conditions[state], works_as__isnull=False)


def _in_unit(rows: Rows, unit: str) -> Rows:
    """Keep who has or had a role in a unit: one of the options, so within reach."""
    return rows.filter(pk__in=Membership.objects.filter(unit=int(unit)).values("account"))


def _unit_options(account: Account) -> Options:
    units = units_open_to(account, "accounts.read_people")
    pairs = list(units.values_list("pk", "name")[:MOST_UNITS])
    return [(str(pk), name) for pk, name in pairs] if len(pairs) > 1 else []


PEOPLE = ListSpec(
    key="people",
    capability="accounts.read_people",
    title=_("Người dùng"),
    route="office:people",
    export_route="office:people_export",
    file_name="nguoi-dung.xlsx",
    rows=_rows,
    search=search_people,
    search_hint=_("Họ tên, tên đăng nhập hoặc thư điện tử"),
    default_sort="name",
    empty_template="office/parts/no_people.html",
    describe=_describe,
    row_url=_row_url,
    title_field="full_name",
    scopes=undivided,
    columns=(
        Column(
            "name",
            _("Họ tên hoặc chức danh"),
            lambda person: person.display_name,
            sort=("search", "pk"),
            small=_known_as,
            url=_row_url,
            is_head=True,
        ),
        Column("username", _("Tên đăng nhập"), lambda p: p.username, is_shown=False),
        Column("roles", _("Vai trò và đơn vị"), _roles),
        Column("mail", _("Thư điện tử"), _only_here(lambda p: p.email), is_shown=False),
        Column(
            "last", _("Đăng nhập gần nhất"), _only_here(lambda person: person.last_login), "instant"
        ),
        Column(
            "created",
            _("Tạo lúc"),
            lambda p: p.created_at,
            "instant",
            ("created_at", "pk"),
            is_shown=False,
        ),
        Column("state", _("Trạng thái"), _badges, kind="badges"),
    ),
    filters=(
        Filter(
            "state",
            _("Trạng thái"),
            _in_state,
            lambda: (
                ("open", _("Tài khoản mở")),
                ("locked", _("Đang khóa")),
                ("never", _("Chưa đăng nhập lần nào")),
                ("away", _("Hơn 90 ngày chưa đăng nhập")),
                ("left", _("Không còn vai trò")),
            ),
        ),
        Filter(
            "role",
            _("Vai trò"),
            lambda rows, role: working(rows, role=role),
            lambda: list(ROLES.items()),
        ),
        Filter(
            "unit",
            _("Đơn vị"),
            _in_unit,
            options_for=_unit_options,
        ),
    ),
)
