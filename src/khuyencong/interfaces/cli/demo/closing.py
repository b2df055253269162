"""Two projects to their end: bought, checked, accepted, closed, asked again, archived."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from khuyencong.apps.archives.actions.complete_hand_over import complete_hand_over
from khuyencong.apps.archives.actions.draw_up_hand_over import draw_up_hand_over
from khuyencong.apps.archives.actions.edit_hand_over_item import FileFacts, edit_hand_over_item
from khuyencong.apps.error_checks.actions.check_project import check_project
from khuyencong.apps.error_checks.actions.pass_finding import pass_finding
from khuyencong.apps.error_checks.models import Finding
from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.records import EstablishmentRecord
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.actions.link_establishment import link_establishment
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.imports.rows import PastPaper, PastRow
from khuyencong.apps.projects.models import PastEntry, Project
from khuyencong.apps.results.actions.answer_follow_up import answer_follow_up
from khuyencong.apps.results.actions.answer_follow_up_by_link import answer_follow_up_by_link
from khuyencong.apps.results.actions.confirm_follow_up import confirm_follow_up
from khuyencong.apps.results.actions.issue_follow_up_link import issue_follow_up_link
from khuyencong.apps.results.actions.plan_result import plan_result
from khuyencong.apps.results.actions.record_findings import record_findings
from khuyencong.apps.results.answers import ItemAnswer
from khuyencong.apps.results.follow_ups import rows_to_see
from khuyencong.apps.results.models import FollowUp
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.settling import give_back, settle_what_was_proven
from khuyencong.interfaces.cli.demo.tables import moment
from khuyencong.interfaces.cli.demo.vouchers import record_examined

YEAR = 2021
MILLION = 1_000_000
FIRM = "Cơ sở chế biến gỗ xuất khẩu (minh họa)"
TITLE = f"Hỗ trợ máy bào và máy chà nhám cho cơ sở chế biến gỗ ({ILLUSTRATIVE})"
LISTED_TITLE = f"Hỗ trợ máy ép viên mùn cưa ({ILLUSTRATIVE})"
OLD_TITLE = f"Hỗ trợ máy đóng gói chè ({ILLUSTRATIVE})"
NUMBER = "minh họa"
ENTERED, ACCEPTED = moment("2021-05-04 09:00"), moment("2021-10-05 09:00")
SETTLED = moment("2021-11-30 09:00")
CLOSED, ARCHIVED = moment("2021-12-20 09:00"), moment("2022-11-15 09:00")
MACHINES: tuple[dict[str, Any], ...] = (
    {"name": "Máy bào bốn mặt", "model": "MB-4", "serial": "B-0117", "price_vnd": 320 * MILLION},
    {"name": "Máy chà nhám thùng", "model": "CN-2", "serial": "N-0042", "price_vnd": 180 * MILLION},
)


def tell_of_closing(cast: Cast) -> None:
    """Bring one project to its follow-ups and another into the archive. Told once."""
    unit, officer = cast.units["centre"], cast.people["canbo"]
    if PastEntry.objects.filter(unit=unit, project__title=TITLE).exists():
        return
    _enter(cast, TITLE, FIRM)
    project = Project.objects.get(unit=unit, title=TITLE)
    record = EstablishmentRecord(name=FIRM, kind="sme", workers=18)
    given: dict[str, Any] = {"actor": officer, "at": ENTERED}
    firm = record_establishment(record=record, unit=unit, **given)
    link_establishment(project=project, establishment=firm, **given)
    _results(project, cast)
    record_examined(project, cast, firm=FIRM, at=ACCEPTED)
    _close(project, cast)
    _check(project, cast)
    _follow(project, cast)
    _archive(cast)


def _enter(cast: Cast, title: str, beneficiary: str) -> None:
    money = {
        "requested": 150 * MILLION,
        "appraised": 140 * MILLION,
        "approved": 145 * MILLION,
        "contracted": 145 * MILLION,
    }
    row = PastRow(
        title=title,
        year=YEAR,
        chain="KCDP",
        state="under_way",
        beneficiary=beneficiary,
        place="An Nhơn",
        content="Ứng dụng máy móc thiết bị tiên tiến",
        total_vnd=500 * MILLION,
        own_vnd=350 * MILLION,
        amounts={kind: {"kcqg_vnd": 0, "kcdp_vnd": vnd} for kind, vnd in money.items()},
        papers={
            "approve": PastPaper(NUMBER, date(2021, 3, 15)),
            "sign_contract": PastPaper(NUMBER, date(2021, 4, 6)),
        },
    )
    given: dict[str, Any] = {"actor": cast.people["canbo"], "at": ENTERED}
    enter_past_projects(rows=[row], unit=cast.units["centre"], **given)


def _results(project: Project, cast: Cast) -> None:
    """Two machines, the serial of one another than planned and explained; and a class."""
    given: dict[str, Any] = {"project": project, "actor": cast.people["canbo"]}
    for values in MACHINES:
        row = plan_result(content="machine", values=values, at=ENTERED, place="An Nhơn", **given)
        is_other = values["serial"] == "N-0042"
        record_findings(
            row=row,
            values={**values, "serial": "N-0043" if is_other else values["serial"], "is_new": True},
            inspected_on=date(2021, 9, 28),
            explanation="Bên bán đổi máy cùng model, cùng giá; hóa đơn ghi số máy mới"
            if is_other
            else "",
            at=ACCEPTED,
            **given,
        )
    course = {"course": "Vận hành máy chế biến gỗ", "classes": 1, "learners": 20, "hours": 40}
    row = plan_result(content="training", values=course, at=ENTERED, **given)
    found = {**course, "learners": 18, "employed": 15}
    on = date(2021, 9, 28)
    record_findings(row=row, values=found, inspected_on=on, at=ACCEPTED, **given)


def _close(project: Project, cast: Cast) -> None:
    """Settle at 29 % of what vouchers prove; what was sent beyond that comes back first."""
    _step(project, cast, "accept", "acceptance_minutes", "thamdinh", ACCEPTED)
    settled = 145 * MILLION
    if project.title == TITLE:
        settled = settle_what_was_proven(project, cast)
    amounts = {"kcqg_vnd": 0, "kcdp_vnd": settled}
    _step(project, cast, "settle", "settlement_file", "canbo", SETTLED, amounts_vnd=amounts)
    if project.title == TITLE:
        give_back(project, cast, 145 * MILLION - settled)
    _step(project, cast, "close", "liquidation_minutes", "canbo", CLOSED)


def _step(
    project: Project, cast: Cast, transition: str, paper: str, who: str, at: datetime, **more: Any
) -> None:
    on = at.date()
    given = NewPaper(kind=paper, number=NUMBER, issued_on=on)
    deed = Deed(happened_on=on, papers=(given,), **more)
    actor = cast.people[who]
    take_step(project=project, transition_id=transition, deed=deed, actor=actor, at=at)


def _check(project: Project, cast: Cast) -> None:
    check_project(project_id=project.pk, actor=None, at=CLOSED)
    found = Finding.objects.filter(project=project, rule="bought_before_approval").first()
    if found:
        reason = f"Vốn cơ sở tự đầu tư trước, được tính là vốn đối ứng ({ILLUSTRATIVE})"
        actor = cast.people["thamdinh"]
        pass_finding(finding=found, told=found.told, reason=reason, actor=actor, at=CLOSED)


def _follow(project: Project, cast: Cast) -> None:
    """After 6 months confirmed, after 12 told by the owner and waiting, after 24 nobody asked."""
    officer = cast.people["canbo"]
    first, second = FollowUp.objects.filter(project=project, months__in=(6, 12)).order_by("months")
    at = moment("2022-06-22 09:00")
    items = {row.pk: ItemAnswer(is_present=True, is_in_use=True) for row in rows_to_see(project)}
    told = {"jobs": 21, "income_vnd": 7_000_000, "turnover_vnd": 5_200 * MILLION}
    given: dict[str, Any] = {"actor": officer, "at": at}
    answer_follow_up(
        follow_up=first,
        seen_on=at.date(),
        answers={**told, "energy_kwh": 96_000},
        items=items,
        **given,
    )
    confirm_follow_up(follow_up=first, **given)
    later = moment("2022-12-21 09:00")
    _link, secret = issue_follow_up_link(
        follow_up=second, link_to=str, post=lambda *told: None, actor=officer, at=later
    )
    idle = {**items, max(items): ItemAnswer(is_present=True, is_in_use=False)}
    answer_follow_up_by_link(
        secret=secret,
        seen_on=later.date(),
        answers={"jobs": 24, "income_vnd": 7_500_000, "turnover_vnd": 5_900 * MILLION},
        items=idle,
        client="127.0.0.1",
        at=later,
    )


def _archive(cast: Cast) -> None:
    """One list is in the making, the other was handed over and its project archived."""
    officer, unit = cast.people["canbo"], cast.units["centre"]
    given: dict[str, Any] = {"actor": officer, "at": ARCHIVED}
    for title, firm in ((LISTED_TITLE, "Cơ sở viên nén"), (OLD_TITLE, "Cơ sở chè")):
        _enter(cast, title, f"{firm} ({ILLUSTRATIVE})")
        project = Project.objects.get(unit=unit, title=title)
        _close(project, cast)
        name = f"Hồ sơ đề án năm {YEAR}: {firm} ({ILLUSTRATIVE})"
        made = draw_up_hand_over(projects=[project], title=name, unit=unit, **given)
    facts = FileFacts(file_number=project.code, pages=64, years=5, note=ILLUSTRATIVE)
    edit_hand_over_item(item=made.items.get(), facts=facts, **given)
    on = ARCHIVED.date()
    complete_hand_over(hand_over=made, handed_on=on, receiver="Lưu trữ cơ quan", **given)
    take_step(project=project, transition_id="archive", deed=Deed(happened_on=on), **given)
