"""The list of projects."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.plans.models import PlanItem
from khuyencong.apps.projects.missing_papers import lacking_papers
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.projects.queries import list_projects, search_projects
from khuyencong.apps.search.order import TITLE_KEY
from khuyencong.domain.norms.rules.wording import line_entry
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.listing.lines import line_options
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import Badge, Bulk, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.templatetags.wording import PROJECT_STATES, STATE_TONES

UNKNOWN = "unknown"
_AMOUNTS = ("eligible_cost_vnd", "kcqg_vnd", "kcdp_vnd", "own_vnd")


def _rows(account: Account) -> Rows:
    lines = Prefetch("budget_lines", BudgetLine.objects.only("project", *_AMOUNTS), "asked")
    rows = list_projects(visible_to=account).annotate(title_key=TITLE_KEY)
    return with_units(rows.prefetch_related(lines), account)


def _describe(project: Project) -> str:
    return " · ".join(filter(None, (project.code, project.beneficiary, project.place)))


def _who_and_where(project: Project) -> str:
    return " · ".join(filter(None, (project.beneficiary, project.place)))


def _row_url(project: Project) -> str:
    return record_address("project", project.pk)


def _asked(field: str) -> Any:
    """Return what adds up an amount over the budget lines of a project. [VND]"""

    def total(project: Any) -> int:
        return sum(getattr(line, field) or 0 for line in project.asked)

    return total


def _badges(project: Project) -> list[Badge]:
    badges = [Badge(PROJECT_STATES[project.state], STATE_TONES.get(project.state, ""))]
    if project.is_flagship:
        badges.append(Badge(_("Đề án điểm"), "calm"))
    if not project.line:
        badges.append(Badge(_("Chưa rõ nội dung"), "warn"))
    return badges


def _of_line(rows: Rows, line: str) -> Rows:
    return rows.filter(line="" if line == UNKNOWN else line)


def _of_fund(rows: Rows, fund: str) -> Rows:
    lines = BudgetLine.objects.filter(project=OuterRef("pk"), **{f"{fund}_vnd__gt": 0})
    return rows.filter(Exists(lines))


def _in_plan(rows: Rows, answer: str) -> Rows:
    items = PlanItem.objects.filter(project=OuterRef("pk"))
    if answer == "none":
        return rows.filter(~Exists(items))
    return rows.filter(Exists(items.filter(is_chosen=answer == "chosen")))


PROJECTS = ListSpec(
    key="projects",
    capability="projects.read",
    title=_("Đề án"),
    route="office:projects",
    export_route="office:projects_export",
    file_name="de-an.xlsx",
    rows=_rows,
    search=search_projects,
    search_hint=_("Tên, mã, cơ sở hoặc nơi thực hiện"),
    default_sort="-year",
    empty_template="office/parts/no_projects.html",
    describe=_describe,
    row_url=_row_url,
    columns=(
        Column("year", _("Năm"), lambda p: p.year, sort=("year", "-code", "-pk"), is_shown=False),
        Column("code", _("Mã"), lambda p: p.code, "code", ("code", "pk")),
        Column(
            "title",
            _("Tên đề án"),
            lambda p: p.title,
            sort=("title_key", "pk"),
            small=_who_and_where,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("beneficiary", _("Đơn vị thụ hưởng"), lambda p: p.beneficiary, is_shown=False),
        Column("place", _("Nơi thực hiện"), lambda p: p.place, is_shown=False),
        Column(
            "line",
            _("Nội dung"),
            lambda p: line_entry(p.line).label_vi if p.line else "",
            is_shown=False,
        ),
        Column("cost", _("Tổng kinh phí"), _asked("eligible_cost_vnd"), "money", is_shown=False),
        Column("kcqg", "KCQG", _asked("kcqg_vnd"), kind="money"),
        Column("kcdp", "KCĐP", _asked("kcdp_vnd"), kind="money"),
        Column("own", _("Vốn cơ sở"), _asked("own_vnd"), kind="money", is_shown=False),
        Column("pinned", _("Định mức ngày"), lambda p: p.pinned_on, "day", is_shown=False),
        Column("state", _("Trạng thái"), _badges, kind="badges"),
    ),
    filters=(
        Filter("year", _("Năm"), lambda rows, year: rows.filter(year=int(year))),
        *owner_filters(Project),
        Filter(
            "line",
            _("Nội dung"),
            _of_line,
            lambda: [(UNKNOWN, _("Chưa rõ nội dung")), *line_options()],
        ),
        Filter(
            "state",
            _("Trạng thái"),
            lambda rows, state: rows.filter(state=state),
            lambda: list(PROJECT_STATES.items()),
        ),
        Filter(
            "fund",
            _("Nguồn đề nghị"),
            _of_fund,
            lambda: (("kcqg", "KCQG"), ("kcdp", "KCĐP"), ("open", _("Chưa nêu nguồn"))),
        ),
        Filter(
            "plan",
            _("Kế hoạch"),
            _in_plan,
            lambda: (
                ("chosen", _("Đã được chọn")),
                ("left_out", _("Từng bị để lại")),
                ("none", _("Chưa đưa vào kế hoạch nào")),
            ),
        ),
        Filter(
            "papers",
            _("Giấy tờ"),
            lambda rows, _answer: lacking_papers(rows),
            lambda: (("missing", _("Thiếu giấy tờ cho bước tiếp theo")),),
        ),
    ),
    bulk=(
        Bulk(_("Đặt nội dung"), "norms", lambda: _change("content"), "projects.draft"),
        Bulk(_("Đánh dấu đề án điểm"), "check", lambda: _change("flagship"), "projects.draft"),
        Bulk(_("Bỏ dấu đề án điểm"), "close", lambda: _change("not-flagship"), "projects.draft"),
        Bulk(
            _("Lập phương án"),
            "scenarios",
            lambda: page_address("projects_to_scenario"),
            "plans.build",
        ),
        Bulk(_("Xin ý kiến"), "mail", lambda: page_address("opinion_new"), "opinions.ask"),
    ),
)


def _change(deed: str) -> str:
    return reverse("office:projects_change", args=[deed])
