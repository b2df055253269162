"""The list of needs."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.needs.outcomes import project_of
from khuyencong.apps.needs.queries import list_needs, search_needs
from khuyencong.apps.projects.models import Project
from khuyencong.apps.search.order import TITLE_KEY, or_less
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.listing.lines import line_options
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Bulk, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.need_words import OUTCOMES

_FUNDS = {
    "kcqg": {"kcqg_vnd__gt": 0},
    "kcdp": {"kcdp_vnd__gt": 0},
    "open": {"support_vnd__gt": 0},
}


def _rows(account: Account) -> Rows:
    needs = list_needs(visible_to=account).select_related("project", "joined__project")
    needs = needs.annotate(
        title_key=TITLE_KEY,
        total_or_less=or_less("total_vnd"),
        decided=Subquery(_holding(OuterRef("pk")).values("outcome")[:1]),
    )
    return with_units(needs, account)


def _holding(need: Any) -> QuerySet[NeedDecision]:
    return NeedDecision.objects.filter(need=need, withdrawn_at=None)


def _project(need: Need) -> Any:
    return project_of(need)


def _outcome(need: Any) -> list[Badge]:
    """Return how the need ended; ``decided`` comes with the row."""
    label, tone = OUTCOMES["project" if project_of(need) else need.decided or "open"]
    return [Badge(label, tone)]


def _ended(rows: Rows, outcome: str) -> Rows:
    has_project = Q(project__isnull=False) | Q(joined__isnull=False)
    if outcome == "project":
        return rows.filter(has_project)
    rows = rows.exclude(has_project)
    decided = Exists(_holding(OuterRef("pk")))
    if outcome == "open":
        return rows.filter(~decided)
    return rows.filter(Exists(_holding(OuterRef("pk")).filter(outcome=outcome)))


def _describe(need: Need) -> str:
    return " · ".join(filter(None, (str(need.year), need.beneficiary, need.place)))


def _row_url(need: Need) -> str:
    return record_address("need", need.pk)


def _project_url(need: Need) -> str | None:
    project = _project(need)
    return record_address("project", project.pk) if project else None


def _of_line(rows: Rows, line: str) -> Rows:
    return rows.filter(Exists(Project.objects.filter(need=OuterRef("pk"), line=line)))


NEEDS = ListSpec(
    key="needs",
    capability="needs.read",
    title=_("Nhu cầu"),
    route="office:needs",
    export_route="office:needs_export",
    file_name="nhu-cau.xlsx",
    rows=_rows,
    search=search_needs,
    search_hint=_("Nội dung, cơ sở hoặc nơi thực hiện"),
    default_sort="-year",
    empty_template="office/parts/no_needs.html",
    describe=_describe,
    row_url=_row_url,
    columns=(
        Column("year", _("Năm"), lambda need: need.year, sort=("year", "-pk")),
        Column(
            "title",
            _("Nội dung đề nghị"),
            lambda need: need.title,
            sort=("title_key", "pk"),
            small=lambda need: " · ".join(filter(None, (need.beneficiary, need.place))),
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("content", _("Loại hoạt động"), lambda need: need.content, is_shown=False),
        Column("beneficiary", _("Cơ sở"), lambda need: need.beneficiary, is_shown=False),
        Column("place", _("Nơi thực hiện"), lambda need: need.place, is_shown=False),
        Column(
            "total",
            _("Tổng kinh phí"),
            lambda need: need.total_vnd,
            kind="money",
            sort=("total_or_less", "pk"),
        ),
        Column("kcqg", "KCQG", lambda need: need.kcqg_vnd, kind="money"),
        Column("kcdp", "KCĐP", lambda need: need.kcdp_vnd, kind="money"),
        Column("own", _("Vốn cơ sở"), lambda need: need.own_vnd, kind="money"),
        Column(
            "project",
            _("Đề án"),
            lambda need: getattr(_project(need), "code", ""),
            kind="code",
            url=_project_url,
        ),
        Column("outcome", _("Kết quả"), _outcome, kind="badges"),
        Column("note", _("Ghi chú"), lambda need: need.note, is_shown=False),
        Column(
            "source",
            _("Hàng trong bảng"),
            lambda n: f"{n.sheet}, {n.row}" if n.row else _("khảo sát"),
            is_shown=False,
        ),
    ),
    filters=(
        Filter("year", _("Năm"), lambda rows, year: rows.filter(year=int(year))),
        *owner_filters(Need),
        Filter(
            "fund",
            _("Nguồn đề nghị"),
            lambda rows, fund: rows.filter(**_FUNDS[fund]),
            lambda: (("kcqg", "KCQG"), ("kcdp", "KCĐP"), ("open", _("Chưa nêu nguồn"))),
        ),
        Filter("line", _("Nội dung"), _of_line, line_options),
        Filter(
            "outcome",
            _("Kết quả"),
            _ended,
            lambda: [(outcome, label) for outcome, (label, _tone) in OUTCOMES.items()],
        ),
        Filter(
            "channel",
            _("Từ đâu"),
            lambda rows, channel: rows.filter(row__isnull=channel == "survey"),
            lambda: (("survey", _("Khảo sát")), ("sheet", _("Bảng nhu cầu"))),
        ),
    ),
    bulk=(
        Bulk(_("Dự thảo đề án"), "projects", lambda: page_address("needs_draft"), "projects.draft"),
        Bulk(
            _("Để lại hoặc không hỗ trợ"),
            "clock",
            lambda: page_address("needs_end"),
            "needs.decide",
        ),
    ),
)
