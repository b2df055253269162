"""A council at work: seats, late projects, sheets, the vote and what follows from it."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from khuyencong.apps.appraisals.actions.add_project import add_project, take_project_out
from khuyencong.apps.appraisals.actions.create_session import change_session, create_session
from khuyencong.apps.appraisals.actions.decide_item import Conclusion, decide_item
from khuyencong.apps.appraisals.actions.declare_interest import declare_interest
from khuyencong.apps.appraisals.actions.open_session import close_session, open_session
from khuyencong.apps.appraisals.actions.save_sheet import save_sheet
from khuyencong.apps.appraisals.actions.seat_member import seat_member, unseat_member
from khuyencong.apps.appraisals.drafts import SessionDraft
from khuyencong.apps.appraisals.minutes import minutes_of
from khuyencong.apps.appraisals.models import AppraisalItem, AppraisalSession, ScoreSheet
from khuyencong.apps.appraisals.queries import (
    get_item,
    get_session,
    list_items,
    projects_waiting_for,
    sessions_open_to,
)
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.actions.take_step import Deed, take_step
from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.dossier import NewPaper
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.council_cast import COUNCIL, MILLION, ON, content, seat

PASSED = Conclusion(
    outcome="passed",
    text="Thống nhất hỗ trợ",
    minutes_number="05/BB-HĐTĐ",
    minutes_on=ON,
    kcdp_vnd=150 * MILLION,
)


class TestSession:
    @pytest.mark.parametrize(
        ("name", "value"),
        [
            ("title", " "),
            ("decision_number", ""),
            ("decision_on", None),
            ("quorum", None),
            ("quorum", 0),
            ("majority", ""),
            ("majority", "whatever"),
            ("score_max", 100_000),
        ],
    )
    def test_a_council_must_say_its_own_rules(
        self, name: str, value: Any, department: Any, appraiser: Any, at: Any
    ) -> None:
        draft = replace(COUNCIL, **{name: value})
        with pytest.raises(BadInput) as refused:
            given = {"unit": department, "province": department.province, "actor": appraiser}
            create_session(draft=draft, at=at, **given)
        assert refused.value.field == name
        assert not AppraisalSession.objects.exists()

    def test_staff_alone_need_no_rule(self, department: Any, appraiser: Any, at: Any) -> None:
        draft = SessionDraft(title="Cán bộ thẩm định", has_council=False)
        given = {"unit": department, "province": department.province, "actor": appraiser}
        made = create_session(draft=draft, at=at, **given)
        assert (made.quorum, made.majority) == (None, "")
        assert Entry.objects.filter(verb="appraisals.session.created").count() == 1

    def test_a_centre_appraises_nothing(self, centre: Any, officer: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            given = {"unit": centre, "province": centre.province, "actor": officer}
            create_session(draft=COUNCIL, at=at, **given)

    def test_rules_stay_once_it_is_open(self, item: Any, appraiser: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="đã mở"):
            easier = replace(COUNCIL, quorum=1)
            change_session(session=item.session, draft=easier, actor=appraiser, at=at)

    def test_who_may_see_it(self, item: Any, guest: Any, officer: Any, outsider: Any) -> None:
        assert sessions_open_to(guest).count() == 1
        assert not sessions_open_to(officer).exists()
        assert not sessions_open_to(outsider).exists()
        assert get_item(item.pk, visible_to=guest).project.title

    def test_one_chair_and_nobody_twice(
        self, session: Any, appraiser: Any, guest: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"session": session, "actor": appraiser, "at": at}
        with pytest.raises(BadInput, match="chủ trì"):
            seat_member(seat="chair", account=guest, **given)
        seat_member(seat="member", account=guest, **given)
        assert session.members.count() == 3
        with pytest.raises(BadInput):
            seat_member(seat="member", **given)
        seat_member(seat="member", outside_office="Phó Chủ tịch Hội nghề", **given)
        assert session.members.count() == 4

    def test_opens_only_with_enough_people(self, session: Any, appraiser: Any, at: Any) -> None:
        given: dict[str, Any] = {"actor": appraiser, "at": at}
        change_session(session=session, draft=replace(COUNCIL, quorum=4), **given)
        with pytest.raises(BadInput, match="ít hơn"):
            open_session(session=session, **given)

    def test_closes_only_when_nothing_waits(self, item: Any, appraiser: Any, at: Any) -> None:
        given: dict[str, Any] = {"actor": appraiser, "at": at}
        with pytest.raises(BadInput, match="Còn 1 đề án"):
            close_session(session=item.session, **given)
        take_project_out(item=item, reason="Cơ sở xin lùi", **given)
        assert close_session(session=item.session, **given).closed_at == at


class TestProjects:
    def test_a_late_dossier_joins_and_says_so(
        self, item: Any, submit: Any, appraiser: Any, at: Any
    ) -> None:
        late = add_project(
            session=item.session, project=submit("Đề án đến muộn"), actor=appraiser, at=at
        )
        assert (item.is_late, late.is_late) == (False, True)

    def test_twice_is_once_and_only_what_stands_before_the_body(
        self, session: Any, submit: Any, officer: Any, appraiser: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"session": session, "actor": appraiser, "at": at}
        known = AppraisalItem.objects.get()
        assert add_project(project=known.project, **given) == known
        elsewhere = submit("Đề án khác")
        Project.objects.filter(pk=elsewhere.pk).update(state="approved")
        with pytest.raises(BadInput, match="không ở bước chờ"):
            add_project(project=elsewhere, **given)
        assert not projects_waiting_for(session, visible_to=appraiser).exists()

    def test_an_officer_of_the_centre_brings_nothing_in(
        self, session: Any, submit: Any, officer: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            add_project(session=session, project=submit("Khác"), actor=officer, at=at)


class TestConflict:
    def test_keeps_the_project_from_the_member(self, item: Any, guest: Any, say: Any) -> None:
        say(guest, "Vợ góp vốn ở cơ sở")
        with pytest.raises(AppraisalItem.DoesNotExist):
            get_item(item.pk, visible_to=guest)
        session = get_session(item.session_id, visible_to=guest)
        assert not list_items(session, visible_to=guest).exists()

    def test_of_the_secretary_leaves_the_project_to_the_chair(
        self, item: Any, appraiser: Any, chair: Any, say: Any, vote: Any, guest: Any, at: Any
    ) -> None:
        say(appraiser, "Từng tư vấn cho cơ sở")
        vote(chair)
        vote(guest)
        with pytest.raises(NotAllowed):
            decide_item(item=item, conclusion=PASSED, actor=appraiser, at=at)
        assert decide_item(item=item, conclusion=PASSED, actor=chair, at=at).outcome == "passed"

    def test_must_be_declared_before_a_sheet(self, item: Any, guest: Any, at: Any) -> None:
        given = {"member": seat(item, guest), "actor": guest, "at": at}
        with pytest.raises(NotAllowed, match="Khai"):
            save_sheet(item=item, content=content(), seen_version=0, **given)

    @pytest.mark.parametrize("name", ["chair", "appraiser"])
    def test_is_declared_before_one_concludes(
        self, name: str, item: Any, chair: Any, guest: Any, vote: Any, request: Any, at: Any
    ) -> None:
        """Chair and secretary run the session; having a seat, they say first if they are free."""
        actor = request.getfixturevalue(name)
        with pytest.raises(NotAllowed, match="Khai có hay không"):
            decide_item(item=item, conclusion=PASSED, actor=actor, at=at)
        for each in {chair, guest, actor}:
            vote(each)
        assert decide_item(item=item, conclusion=PASSED, actor=actor, at=at).outcome == "passed"

    def test_need_not_be_declared_to_take_a_project_out(
        self, item: Any, chair: Any, at: Any
    ) -> None:
        taken = take_project_out(item=item, reason="Cơ sở xin lùi", actor=chair, at=at)
        assert taken.outcome == "taken_out"
        assert Entry.objects.get(verb="appraisals.project.taken_out").actor_name

    def test_keeps_from_taking_the_project_out(
        self, item: Any, appraiser: Any, say: Any, at: Any
    ) -> None:
        say(appraiser, "Từng tư vấn cho cơ sở")
        with pytest.raises(NotAllowed, match="xung đột"):
            take_project_out(item=item, reason="x", actor=appraiser, at=at)

    def test_is_not_taken_back_by_declaring_again(self, item: Any, guest: Any, say: Any) -> None:
        say(guest, "Anh em")
        assert say(guest).has_conflict

    def test_nobody_declares_for_an_account(
        self, item: Any, guest: Any, appraiser: Any, at: Any
    ) -> None:
        with pytest.raises(NotAllowed):
            given = {"member": seat(item, guest), "actor": appraiser, "at": at}
            declare_interest(item=item, has_conflict=False, **given)


class TestSheet:
    @pytest.fixture
    def write(self, item: Any, guest: Any, say: Any, at: Any) -> Any:
        say(guest)
        given: dict[str, Any] = {"member": seat(item, guest), "actor": guest, "at": at}
        return lambda what, seen, **more: save_sheet(
            item=item, content=what, seen_version=seen, **given, **more
        )

    def test_a_half_typed_sheet_is_kept_once(self, write: Any) -> None:
        first = write(content(verdict="", kcdp_vnd=None), 0)
        again = write(content(verdict="", kcdp_vnd=None), 0)  # the line dropped: sent twice
        assert (first.version, again.version, ScoreSheet.objects.count()) == (1, 1, 1)
        assert write(content(), 1).version == 2
        assert Entry.objects.filter(verb="appraisals.sheet.begun").count() == 1

    def test_a_stale_version_is_refused_and_told_what_differs(self, write: Any) -> None:
        write(content(), 0)
        write(content(remark="Thêm ý kiến"), 1)
        with pytest.raises(BadInput, match=r"nơi khác lúc 09:00.*kết luận; ý kiến chung"):
            write(content("fail", remark="Không"), 1)
        assert ScoreSheet.objects.get().verdict == "pass"

    def test_handed_in_it_is_frozen(self, write: Any, guest: Any) -> None:
        write(content(), 0, hands_in=True)
        write(content(), 0, hands_in=True)
        with pytest.raises(BadInput, match="đã nộp"):
            write(content("fail"), 1, hands_in=True)
        assert Entry.objects.filter(verb="appraisals.sheet.handed_in").count() == 1
        assert "fail" not in str(Entry.objects.get(verb="appraisals.sheet.handed_in").data)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"verdict": ""}, "verdict"),
            ({"verdict": "fail", "remark": ""}, "remark"),
            ({"kcdp_vnd": None}, "kcqg_vnd"),
            ({"scores": {}}, "score_fit"),
        ],
    )
    def test_half_a_sheet_is_not_handed_in(
        self, changes: dict[str, Any], field: str, write: Any
    ) -> None:
        with pytest.raises(BadInput) as refused:
            write(content(**changes), 0, hands_in=True)
        assert refused.value.field == field
        assert not ScoreSheet.objects.exists()

    @pytest.mark.parametrize(
        "changes",
        [
            {"scores": {"fit": 21}},
            {"scores": {"fit": -1}},
            {"remark": "x" * 5_001},
            {"verdict": "; drop table"},
            {"kcqg_vnd": -1},
            {"kcqg_vnd": 10**18},
        ],
    )
    def test_what_cannot_be_is_refused(self, changes: dict[str, Any], write: Any) -> None:
        with pytest.raises(BadInput):
            write(content(**changes), 0)
        assert not ScoreSheet.objects.exists()


class TestDecision:
    def test_moves_the_project_on_by_its_minutes(
        self, item: Any, vote: Any, chair: Any, guest: Any, at: Any
    ) -> None:
        vote(chair)
        vote(guest, "pass_with_changes")
        decided = decide_item(item=item, conclusion=PASSED, actor=chair, at=at)
        project = Project.objects.get(pk=item.project_id)
        assert project.state == "appraised_locally"
        assert current_amounts(project)["appraised"].kcdp_vnd == 150 * MILLION
        assert decided.step.paper_number == "05/BB-HĐTĐ"
        assert project.papers.get(kind="appraisal_minutes").number == "05/BB-HĐTĐ"
        entry = Entry.objects.get(verb="appraisals.project.decided")
        assert (entry.data["votes"], entry.data["in_favour"]) == (2, 2)

    def test_needs_a_quorum_whatever_the_outcome(
        self, item: Any, vote: Any, chair: Any, at: Any
    ) -> None:
        vote(chair, "fail")
        for outcome in ("passed", "returned", "rejected"):
            with pytest.raises(BadInput, match="còn thiếu 1"):
                conclusion = replace(PASSED, outcome=outcome)
                decide_item(item=item, conclusion=conclusion, actor=chair, at=at)
        assert Project.objects.get(pk=item.project_id).state == "at_department"

    def test_is_what_the_votes_carry(
        self, item: Any, vote: Any, chair: Any, guest: Any, at: Any
    ) -> None:
        vote(chair, "fail")
        vote(guest)  # 1 of 2 is not more than half
        with pytest.raises(BadInput, match="1 trên 2"):
            decide_item(item=item, conclusion=PASSED, actor=chair, at=at)
        rejected = replace(PASSED, outcome="rejected")
        assert decide_item(item=item, conclusion=rejected, actor=chair, at=at).kcdp_vnd == 0
        assert Project.objects.get(pk=item.project_id).state == "rejected"

    def test_nothing_is_half_done_when_the_step_refuses(
        self, item: Any, vote: Any, chair: Any, guest: Any, at: Any
    ) -> None:
        vote(chair)
        vote(guest)
        Project.objects.filter(pk=item.project_id).update(state="rejected")
        with pytest.raises(BadInput):
            decide_item(item=item, conclusion=PASSED, actor=chair, at=at)
        assert AppraisalItem.objects.get().decided_at is None
        assert not ProjectStep.objects.filter(transition="appraise").exists()

    def test_names_its_minutes(self, item: Any, vote: Any, chair: Any, guest: Any, at: Any) -> None:
        vote(chair)
        vote(guest)
        with pytest.raises(BadInput) as refused:
            unnamed = replace(PASSED, minutes_number=" ")
            decide_item(item=item, conclusion=unnamed, actor=chair, at=at)
        assert refused.value.field == "minutes_number"

    def test_returned_it_may_come_again(
        self, item: Any, vote: Any, chair: Any, guest: Any, at: Any
    ) -> None:
        vote(chair, "fail")
        vote(guest, "fail")
        returned = replace(PASSED, outcome="returned", text="Bổ sung báo giá")
        decide_item(item=item, conclusion=returned, actor=chair, at=at)
        assert Project.objects.get(pk=item.project_id).state == "draft"


class TestStepOfTheProject:
    @pytest.mark.parametrize("transition", ["appraise", "return", "reject"])
    def test_is_not_taken_beside_an_open_session(
        self, item: Any, appraiser: Any, at: Any, transition: str
    ) -> None:
        deed = Deed(
            happened_on=ON,
            reason="x",
            amounts_vnd={"kcdp_vnd": 1},
            papers=[NewPaper(kind="appraisal_minutes", number="1")],
        )
        given: dict[str, Any] = {"deed": deed, "actor": appraiser, "at": at}
        with pytest.raises(BadInput, match="kết luận trong phiên"):
            take_step(project=item.project, transition_id=transition, **given)


class TestMinutes:
    def test_say_who_voted_and_what(
        self, item: Any, vote: Any, say: Any, chair: Any, guest: Any, appraiser: Any
    ) -> None:
        vote(chair)
        say(guest, "Họ hàng")
        minutes = minutes_of(get_item(item.pk, visible_to=appraiser))
        assert [(a.seat, a.is_recused, bool(a.handed_in_at)) for a in minutes.attendants] == [
            ("chair", False, True),
            ("secretary", False, False),
            ("member", True, False),
        ]
        assert len(minutes.heads) == 5  # TT 36/2013 art. 9
        assert minutes.heads[0].mean_score == 15
        assert (minutes.tally.entitled, minutes.tally.votes) == (2, 1)


def test_a_member_who_voted_stays(
    item: Any, vote: Any, guest: Any, appraiser: Any, at: Any
) -> None:
    vote(guest)
    with pytest.raises(BadInput):
        unseat_member(member=seat(item, guest), actor=appraiser, at=at)
