"""The list of staff."""

from __future__ import annotations

from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.facilities.models import StaffMember, StaffSkill
from khuyencong.apps.facilities.people import list_staff, search_people
from khuyencong.apps.facilities.skills import list_skills, skill_label
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.facility_words import STAFF_STATES


def _rows(account: Account) -> Rows:
    return with_units(list_staff(visible_to=account), account)


def _row_url(row: StaffMember) -> str:
    return record_address("staff_member", row.pk)


def _skills(row: StaffMember) -> str:
    known = [skill_label(each.skill) for each in row.skills.all()]
    return "; ".join([*known, *filter(None, [row.other_skills])])


def _with_skill(rows: Rows, skill: str) -> Rows:
    return rows.filter(Exists(StaffSkill.objects.filter(member=OuterRef("pk"), skill=skill)))


def _badges(row: StaffMember) -> list[Badge]:
    return [Badge(STAFF_STATES[row.state], "good" if row.state == "working" else "calm")]


STAFF = ListSpec(
    key="staff",
    capability="facilities.read",
    title=_("Viên chức"),
    route="office:staff",
    export_route="office:staff_export",
    file_name="vien-chuc.xlsx",
    rows=_rows,
    search=search_people,
    search_hint=_("Họ tên, chức danh, kỹ năng"),
    default_sort="name",
    empty_template="office/parts/no_staff.html",
    describe=lambda row: row.title,
    row_url=_row_url,
    title_field="full_name",
    columns=(
        Column(
            "name",
            _("Họ tên"),
            lambda row: row.full_name,
            sort=("full_name", "pk"),
            small=lambda row: row.title,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("skills", _("Làm được gì"), _skills),
        Column("phone", _("Điện thoại"), lambda row: row.phone, "quiet"),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column("email", _("Thư điện tử"), lambda row: row.email, "quiet", is_shown=False),
        Column("started", _("Làm từ ngày"), lambda row: row.started_on, "day", is_shown=False),
        Column("ended", _("Ngày cuối"), lambda row: row.ended_on, "day", is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(state=state),
            lambda: list(STAFF_STATES.items()),
        ),
        Filter(
            "skill",
            _("Làm được gì"),
            _with_skill,
            lambda: [(each.id, each.label_vi) for each in list_skills()],
        ),
        *owner_filters(StaffMember),
    ),
)
