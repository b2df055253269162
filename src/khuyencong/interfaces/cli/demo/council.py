"""A council at work, and three requests for opinions: what the practice pages of appraisal show."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.appraisals.actions.add_project import add_project
from khuyencong.apps.appraisals.actions.answer_opinion import Answer, answer_opinion
from khuyencong.apps.appraisals.actions.ask_opinion import Question, ask_opinion
from khuyencong.apps.appraisals.actions.create_session import create_session
from khuyencong.apps.appraisals.actions.declare_interest import declare_interest
from khuyencong.apps.appraisals.actions.follow_opinion import record_silence
from khuyencong.apps.appraisals.actions.open_session import open_session
from khuyencong.apps.appraisals.actions.save_sheet import save_sheet
from khuyencong.apps.appraisals.actions.seat_member import seat_member
from khuyencong.apps.appraisals.drafts import SessionDraft
from khuyencong.apps.appraisals.models import AppraisalSession
from khuyencong.apps.appraisals.sheets import Content, heads_on
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

YEAR = 2020
SENT_AT = moment("2019-09-30 09:00")
MEETS_AT = moment("2019-10-14 08:00")
DAY = timedelta(days=1)
TITLES = (
    "Hỗ trợ máy sấy bún khô cho hộ làng nghề",
    "Hỗ trợ dây chuyền cưa xẻ gỗ rừng trồng",
    "Hỗ trợ máy phân loại hạt điều",
)
LATE = "Hỗ trợ lò hơi đốt sinh khối, hồ sơ đến sau"
MILLION = 1_000_000


def tell_of_council(cast: Cast) -> None:
    """Let a council sit over three projects and a late one; ask three offices. Told once."""
    unit = cast.units["department"]
    if AppraisalSession.objects.filter(unit=unit).exists():
        return
    projects = [_send(cast, title, SENT_AT) for title in TITLES]
    _session(cast, projects)
    _opinions(cast, projects[0])


def _send(cast: Cast, title: str, at: Any) -> Project:
    officer, unit, on = cast.people["canbo"], cast.units["centre"], at.date()
    line = LineDraft(
        cost_item=f"Thiết bị ({ILLUSTRATIVE})",
        eligible_cost_vnd=480 * MILLION,
        kcdp_vnd=150 * MILLION,
        own_vnd=330 * MILLION,
    )
    draft = ProjectDraft(
        title=f"{title} ({ILLUSTRATIVE})", line="machinery", pinned_on=on, lines=(line,)
    )
    given: dict[str, Any] = {"actor": officer, "at": at}
    project = create_project(draft=draft, year=YEAR, unit=unit, **given)
    papers = [
        NewPaper(kind=kind, number="minh họa", issued_on=on)
        for kind in ("request_letter", "project_document")
    ]
    deed = Deed(happened_on=on, papers=papers)
    take_step(project=project, transition_id="submit", deed=deed, **given)
    return project


def _session(cast: Cast, projects: list[Project]) -> None:
    people, unit = cast.people, cast.units["department"]
    secretary = people["thamdinh"]
    given: dict[str, Any] = {"actor": secretary, "at": MEETS_AT}
    draft = SessionDraft(
        title=f"Thẩm định đề án khuyến công địa phương năm {YEAR} ({ILLUSTRATIVE})",
        has_council=True,
        meets_on=MEETS_AT.date(),
        place="Sở Công Thương",
        decision_number="minh họa",
        decision_on=MEETS_AT.date(),
        quorum=2,
        majority="half_of_votes",
        score_max=20,
    )
    if unit.province is None:
        return
    session = create_session(draft=draft, unit=unit, province=unit.province, **given)
    seats = (("chair", "lanhdao"), ("secretary", "thamdinh"), ("member", "moitruong"))
    members = {
        name: seat_member(session=session, seat=seat, account=people[name], **given)
        for seat, name in seats
    }
    items = [add_project(session=session, project=each, **given) for each in projects]
    open_session(session=session, **given)
    add_project(session=session, project=_send(cast, LATE, MEETS_AT), **given)
    heads = [head.id for head in heads_on(MEETS_AT.date())]
    content = Content(
        remarks=dict.fromkeys(heads, f"Phù hợp ({ILLUSTRATIVE})"),
        scores=dict.fromkeys(heads, 16),
        verdict="pass",
        kcdp_vnd=140 * MILLION,
    )
    for name in ("thamdinh", "moitruong"):
        own: dict[str, Any] = {"member": members[name], "actor": people[name], "at": MEETS_AT}
        declare_interest(item=items[0], has_conflict=False, **own)
        save_sheet(item=items[0], content=content, seen_version=0, hands_in=True, **own)


def _opinions(cast: Cast, project: Project) -> None:
    """One answered, one that waits, one silent."""
    asker: Account = cast.people["thamdinh"]
    given: dict[str, Any] = {"actor": asker, "at": SENT_AT}
    mails: dict[str, Any] = {"link_to": str, "page_of": str, "post": lambda *told: None}
    due = date(2019, 10, 11)

    def ask(**whom: Any) -> Any:
        text = f"Đề nghị cho ý kiến về đề án ({ILLUSTRATIVE})"
        question = Question(projects=[project], text=text, due_on=due, **whom)
        return ask_opinion(question=question, unit=cast.units["department"], **given, **mails)

    answered = ask(asked_unit=cast.units["environment"])
    answer = Answer(verdict="agree_with_remarks", text=f"Thu gom nước thải ({ILLUSTRATIVE})")
    answer_opinion(
        request=answered, answer=answer, actor=cast.people["moitruong"], at=SENT_AT + DAY
    )
    ask(asked_unit=cast.units["finance"])
    silent = ask(
        outside_office="Ủy ban nhân dân xã (minh họa)", outside_email="xa@khuyencong.example"
    )
    record_silence(request=silent, actor=asker, at=SENT_AT + 12 * DAY)
