"""The list of entries of the ledger: every movement of money a person may see, by day."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.ledger.kinds import KINDS
from khuyencong.apps.ledger.models import Entry, FundLine
from khuyencong.apps.money.lines import name_of
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import search_projects
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.lines import line_options
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Column,
    Filter,
    ListSpec,
    Options,
    Rows,
    day_of,
)
from khuyencong.interfaces.office.templatetags.money_words import entry_amount
from khuyencong.interfaces.office.templatetags.wording import PROJECT_STATES

# Looked into, not joined or compared: an index of the answer would lose the order of the days.
IS_REVERSED = Q(Exists(Entry.objects.filter(reverses=OuterRef("pk"))))
REVERSES = Q(Exists(Entry.objects.filter(pk=OuterRef("reverses"))))
STATES: dict[str, tuple[Any, Q]] = {
    "stands": (_("Còn giá trị"), ~IS_REVERSED & ~REVERSES),
    "reversed": (_("Đã đảo"), IS_REVERSED),
    "reversal": (_("Bút toán đảo"), REVERSES),
    "carried": (_("Chuyển năm"), Q(is_carried=True)),
    "past": (_("Hồ sơ cũ"), Q(is_past=True)),
}
BOTH_WAYS = {"advanced": ("transferred", "refunded")}
"""What was advanced is what was transferred less what came back."""
FUNDS: dict[str, tuple[Any, dict[str, Any]]] = {
    "KCQG": ("KCQG", {"fund": "KCQG"}),
    "KCDP": ("KCĐP", {"fund": "KCDP", "is_recoverable": False}),
    "KCDP-back": (_("KCĐP, có thu hồi"), {"fund": "KCDP", "is_recoverable": True}),
}


def _rows(account: Account) -> Rows:
    rows = Entry.objects.select_related("line", "project", "recorded_by", "unit", "reversed_by")
    return rows_visible_to(rows, account).order_by("-happened_on", "-pk")


def _search(rows: Rows, text: str) -> Rows:
    projects = search_projects(Project.objects.all(), text).values("pk")
    return rows.filter(Q(project__in=projects) | Q(paper_number=text.strip()))


def _on_line(**facts: Any) -> Exists:
    """Return the condition of entries on such lines."""
    return Exists(FundLine.objects.filter(pk=OuterRef("line"), **facts))


def _of_project(**facts: Any) -> Exists:
    """Return the condition of entries of such projects."""
    return Exists(Project.objects.filter(pk=OuterRef("project"), **facts))


def _recorders(account: Account) -> Options:
    """Return who wrote an entry that the person may see."""
    written = rows_visible_to(Entry.objects.filter(recorded_by=OuterRef("pk")), account)
    people = Account.objects.filter(Exists(written)).order_by("full_name", "username")
    return [(str(each.pk), each.display_name) for each in people]


def _badges(entry: Entry) -> list[Badge]:
    found = [
        (entry.reverses_id, Badge(_("đảo"), "calm")),
        (entry.reversed_by_or_none, Badge(_("đã đảo"), "warn")),
        (entry.is_past, Badge(_("hồ sơ cũ"), "calm")),
        (entry.is_carried, Badge(_("chuyển năm"), "calm")),
    ]
    return [badge for holds, badge in found if holds]


def _money(entry: Entry) -> int | None:
    return entry.amount if entry.sort.unit == "vnd" else None


def _not_money(entry: Entry) -> str:
    return "" if entry.sort.unit == "vnd" else entry_amount(entry)


def _row_url(entry: Entry) -> str:
    return record_address("money_entry", entry.pk)


def _project_url(entry: Entry) -> str | None:
    return record_address("project_money", entry.project_id) if entry.project_id else None


MONEY_ENTRIES = ListSpec(
    key="money_entries",
    capability="money.read",
    title=_("Bút toán"),
    route="office:money_entries",
    export_route="office:money_entries_export",
    file_name="but-toan.xlsx",
    rows=_rows,
    search=_search,
    search_hint=_("Tên, mã đề án; hoặc đúng số chứng từ, văn bản"),
    default_sort="-day",
    empty_template="office/parts/no_money_entries.html",
    describe=lambda row: " · ".join(filter(None, (entry_amount(row), name_of(row.line)))),
    row_url=_row_url,
    title_field="paper_number",
    columns=(
        Column("day", _("Ngày"), lambda row: row.happened_on, "day", sort=("happened_on", "pk")),
        Column(
            "kind",
            _("Bút toán"),
            lambda row: row.sort.label_vi,
            small=_not_money,
            url=_row_url,
            is_head=True,
        ),
        Column("amount", _("Số tiền (đồng)"), _money, "money"),
        Column("line", _("Dòng tiền"), lambda row: name_of(row.line), "quiet"),
        Column(
            "project",
            _("Đề án"),
            lambda row: row.project.code if row.project else "",
            "code",
            url=_project_url,
        ),
        replace(UNIT_COLUMN, is_shown=False),
        Column(
            "title",
            _("Tên đề án"),
            lambda row: row.project.title if row.project else "",
            is_shown=False,
        ),
        Column(
            "paper",
            _("Chứng từ, văn bản"),
            lambda row: row.paper_number,
            small=lambda row: row.reason,
        ),
        Column("state", _("Tình trạng"), _badges, "badges"),
        Column(
            "person",
            _("Người ghi"),
            lambda row: row.recorded_by.display_name,
            "quiet",
            is_shown=False,
        ),
        Column("at", _("Ghi lúc"), lambda row: row.recorded_at, "instant", is_shown=False),
    ),
    filters=(
        Filter(
            "kind",
            _("Loại bút toán"),
            lambda rows, kind: rows.filter(kind__in=BOTH_WAYS.get(kind, (kind,))),
            lambda: [
                *((each.id, each.label_vi) for each in KINDS),
                ("advanced", _("Chuyển tiền và thu hồi")),
            ],
        ),
        Filter(
            "fund",
            _("Nguồn"),
            lambda rows, fund: rows.filter(_on_line(**FUNDS[fund][1])),
            lambda: [(key, label) for key, (label, _facts) in FUNDS.items()],
        ),
        Filter("year", _("Năm ngân sách"), lambda rows, y: rows.filter(_on_line(year=int(y)))),
        Filter(
            "since",
            _("Từ ngày"),
            lambda rows, day: rows.filter(happened_on__gte=day_of(day)),
            is_day=True,
        ),
        Filter(
            "until",
            _("Đến ngày"),
            lambda rows, day: rows.filter(happened_on__lte=day_of(day)),
            is_day=True,
        ),
        Filter(
            "state",
            _("Tình trạng"),
            lambda rows, state: rows.filter(STATES[state][1]),
            lambda: [(key, label) for key, (label, _condition) in STATES.items()],
        ),
        Filter(
            "person",
            _("Người ghi"),
            lambda rows, person: rows.filter(recorded_by=int(person)),
            options_for=_recorders,
        ),
        Filter(
            "content",
            _("Nội dung"),
            lambda rows, line: rows.filter(_of_project(line=line)),
            line_options,
        ),
        Filter(
            "at",
            _("Trạng thái đề án"),
            lambda rows, state: rows.filter(_of_project(state=state)),
            lambda: list(PROJECT_STATES.items()),
        ),
        *owner_filters(Entry),
    ),
)
