"""A council of the department: chair, secretary, member from another office, and its projects."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from khuyencong.apps.appraisals.actions.add_project import add_project
from khuyencong.apps.appraisals.actions.create_session import create_session
from khuyencong.apps.appraisals.actions.declare_interest import declare_interest
from khuyencong.apps.appraisals.actions.open_session import open_session
from khuyencong.apps.appraisals.actions.save_sheet import save_sheet
from khuyencong.apps.appraisals.actions.seat_member import seat_member
from khuyencong.apps.appraisals.drafts import SessionDraft
from khuyencong.apps.appraisals.models import AppraisalItem, SessionMember
from khuyencong.apps.appraisals.sheets import Content, heads_on
from khuyencong.apps.projects.actions.create_project import create_project
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.drafts import LineDraft, ProjectDraft

MILLION = 1_000_000
ON = date(2016, 11, 23)
PAPERS = ("request_letter", "project_document", "beneficiary_request")
COUNCIL = SessionDraft(
    title="Hội đồng thẩm định đợt 1",
    has_council=True,
    meets_on=ON,
    decision_number="12/QĐ-SCT",
    decision_on=date(2016, 11, 1),
    quorum=2,
    majority="half_of_votes",
    score_max=20,
)
MARK = "Máy bào bốn mặt số hiệu Z9"
"""Stands in the title of the project; whoever reads it has reached the dossier."""


@pytest.fixture
def submit(centre: Any, officer: Any, at: Any) -> Callable[..., Any]:
    """Return a maker of projects at the department: ``submit(title)``, 200 million KCĐP asked."""

    def run(title: str = MARK) -> Any:
        machine = LineDraft(
            cost_item=f"{title}, thiết bị",
            eligible_cost_vnd=514 * MILLION,
            kcdp_vnd=200 * MILLION,
            own_vnd=314 * MILLION,
        )
        draft = ProjectDraft(
            title=title,
            beneficiary="Doanh nghiệp gỗ An Lão",
            place="An Lão",
            line="machinery",
            pinned_on=ON,
            lines=(machine,),
        )
        project = create_project(draft=draft, year=2016, unit=centre, actor=officer, at=at)
        papers = [NewPaper(kind=kind, number=f"{kind}/2016", issued_on=ON) for kind in PAPERS]
        deed = Deed(happened_on=ON, papers=papers)
        take_step(project=project, transition_id="submit", deed=deed, actor=officer, at=at)
        return project

    return run


@pytest.fixture
def chair(make_account: Callable[..., Any], department: Any) -> Any:
    return make_account(department, "leader")


@pytest.fixture
def guest(make_unit: Callable[..., Any], make_account: Callable[..., Any], binh_dinh: Any) -> Any:
    """Works at the environment department of the province; sees no rows by himself."""
    return make_account(make_unit("other_department", binh_dinh, "stnmt"), "other_unit")


@pytest.fixture
def session(department: Any, chair: Any, appraiser: Any, guest: Any, submit: Any, at: Any) -> Any:
    """A council of chair, secretary and guest, about one project; not opened."""
    given: dict[str, Any] = {"actor": appraiser, "at": at}
    province = department.province
    made = create_session(draft=COUNCIL, unit=department, province=province, **given)
    for seat, account in (("chair", chair), ("secretary", appraiser), ("member", guest)):
        seat_member(session=made, seat=seat, account=account, **given)
    add_project(session=made, project=submit(), **given)
    return made


@pytest.fixture
def item(session: Any, appraiser: Any, at: Any) -> Any:
    """The project of the opened session."""
    open_session(session=session, actor=appraiser, at=at)
    return AppraisalItem.objects.get()


def seat(item: Any, account: Any) -> Any:
    return SessionMember.objects.get(session=item.session_id, account=account)


def content(verdict: str = "pass", **changes: Any) -> Content:
    """A whole sheet: a remark and 15 points for each head, 150 million of the local fund."""
    heads = [head.id for head in heads_on(ON)]
    whole = Content(
        remarks=dict.fromkeys(heads, "Phù hợp"),
        scores=dict.fromkeys(heads, 15),
        verdict=verdict,
        remark="" if verdict == "pass" else "Sửa dự toán",
        kcdp_vnd=150 * MILLION,
    )
    return replace(whole, **changes)


@pytest.fixture
def say(item: Any, at: Any) -> Callable[..., Any]:
    """Declare: ``say(account)`` free, ``say(account, "reason")`` a conflict."""

    def run(account: Any, reason: str = "", about: Any = None) -> Any:
        of = about or item
        given = {"member": seat(of, account), "actor": account, "at": at}
        return declare_interest(item=of, has_conflict=bool(reason), reason=reason, **given)

    return run


@pytest.fixture
def vote(item: Any, say: Any, at: Any) -> Callable[..., Any]:
    """Hand a sheet in: ``vote(account, "pass")``."""

    def run(account: Any, verdict: str = "pass", about: Any = None) -> Any:
        of = about or item
        say(account, about=of)
        given = {"member": seat(of, account), "actor": account, "at": at}
        return save_sheet(item=of, content=content(verdict), seen_version=0, hands_in=True, **given)

    return run
