"""Staff and collaborators are entered, changed, end and come back; trainings come and go."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from khuyencong.apps.facilities.actions.amend_collaborator import amend_collaborator
from khuyencong.apps.facilities.actions.amend_staff_member import amend_staff_member
from khuyencong.apps.facilities.actions.end_collaborator import end_collaborator
from khuyencong.apps.facilities.actions.end_staff_member import end_staff_member
from khuyencong.apps.facilities.actions.remove_training import remove_training
from khuyencong.apps.facilities.actions.reopen_collaborator import reopen_collaborator
from khuyencong.apps.facilities.actions.reopen_staff_member import reopen_staff_member
from khuyencong.apps.facilities.actions.restore_training import restore_training
from khuyencong.apps.facilities.actions.undo_collaborator_edit import undo_collaborator_edit
from khuyencong.apps.facilities.actions.undo_staff_edit import undo_staff_edit
from khuyencong.apps.facilities.models import CommuneCollaborator, StaffMember
from khuyencong.apps.facilities.people import (
    get_collaborator,
    get_staff_member,
    list_collaborators,
    list_staff,
    search_people,
    who_can_what,
)
from khuyencong.apps.facilities.people_facts import CollaboratorFacts, StaffFacts
from khuyencong.apps.facilities.skills import list_skills
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.facility_cast import collaborator_of, member_of, training_of


@pytest.fixture
def member(centre: Any, officer: Any, at: Any) -> StaffMember:
    return member_of(centre, actor=officer, at=at)


@pytest.fixture
def collaborator(centre: Any, officer: Any, at: Any) -> CommuneCollaborator:
    return collaborator_of(centre, actor=officer, at=at)


@pytest.fixture
def collaborating(make_unit: Any, make_account: Any, binh_dinh: Any) -> Any:
    """An account of a collaborator in a commune of the province."""
    return make_account(make_unit("commune", binh_dinh, "xa-an-hoa"), "collaborator")


def last_verb() -> str:
    return Entry.objects.order_by("-pk").values_list("verb", flat=True)[0]


def skills_of(member: StaffMember) -> list[str]:
    return list(member.skills.values_list("skill", flat=True))


class TestStaff:
    def test_entered_with_skills_and_found_by_them(self, member: StaffMember, officer: Any) -> None:
        assert last_verb() == "facilities.staff_member.recorded"
        assert skills_of(member) == ["measuring"]
        assert search_people(list_staff(visible_to=officer), "do dac").get() == member

    @pytest.mark.parametrize(
        ("wrong", "field"),
        [
            ({"full_name": ""}, "full_name"),
            ({"skills": ("flying",)}, "skills"),
            ({"email": "not an address"}, "email"),
            ({"account_id": 987654}, "account"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, centre: Any, officer: Any, at: Any, wrong: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            member_of(centre, actor=officer, at=at, **wrong)
        assert refused.value.field == field
        assert not StaffMember.objects.exists()

    def test_an_account_of_the_unit_stands_once(
        self, centre: Any, officer: Any, outsider: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        member_of(centre, account_id=officer.pk, **given)
        with pytest.raises(BadInput, match="đã có trong danh sách này"):
            member_of(centre, account_id=officer.pk, **given)
        with pytest.raises(BadInput, match="Chọn một tài khoản"):
            member_of(centre, account_id=outsider.pk, **given)

    def test_changed_and_taken_back_with_skills(
        self, member: StaffMember, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"member": member, "actor": officer, "at": at}
        facts = StaffFacts(
            full_name="Chuyên viên A", title="Phó phòng", skills=("driving", "accounting")
        )
        entry = amend_staff_member(facts=facts, seen_version=1, **given)
        assert entry is not None
        assert skills_of(member) == ["accounting", "driving"]
        with pytest.raises(BadInput, match="vừa sửa"):
            amend_staff_member(facts=facts, seen_version=1, **given)
        undo_staff_edit(entry_id=entry.pk, **given)
        member.refresh_from_db()
        assert (member.title, skills_of(member)) == ("", ["measuring"])

    def test_an_account_used_meanwhile_does_not_come_back(
        self, centre: Any, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        member = member_of(centre, account_id=officer.pk, skills=(), **given)
        facts = StaffFacts(full_name="Chuyên viên A")
        entry = amend_staff_member(member=member, facts=facts, seen_version=1, **given)
        assert entry is not None
        member_of(centre, account_id=officer.pk, **given)
        with pytest.raises(BadInput, match="đã có trong danh sách này"):
            undo_staff_edit(member=member, entry_id=entry.pk, **given)

    def test_leaves_and_comes_back(self, member: StaffMember, officer: Any, at: Any) -> None:
        given: dict[str, Any] = {"member": member, "actor": officer, "at": at}
        with pytest.raises(BadInput, match="chưa tới"):
            end_staff_member(ended_on=date(2016, 11, 24), reason="", **given)
        end_staff_member(ended_on=date(2016, 11, 23), reason="Nghỉ hưu", **given)
        assert who_can_what(visible_to=officer)[1] == []
        with pytest.raises(BadInput, match="thôi rồi"):
            end_staff_member(ended_on=date(2016, 11, 23), reason="", **given)
        reopen_staff_member(**given)
        assert last_verb() == "facilities.staff_member.reopened"
        with pytest.raises(BadInput, match="Chưa ghi là thôi"):
            reopen_staff_member(**given)

    def test_not_before_the_first_day(self, centre: Any, officer: Any, at: Any) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        member = member_of(centre, started_on=date(2016, 5, 1), **given)
        with pytest.raises(BadInput, match="không trước ngày 01/05/2016"):
            end_staff_member(member=member, ended_on=date(2016, 4, 30), reason="", **given)

    def test_who_can_what(self, member: StaffMember, centre: Any, officer: Any, at: Any) -> None:
        both = ("measuring", "driving")
        member_of(centre, actor=officer, at=at, full_name="Chuyên viên B", skills=both)
        skills, table, counts = who_can_what(visible_to=officer)
        at_ = {each.id: number for number, each in enumerate(skills)}
        assert [each.id for each in skills] == [each.id for each in list_skills()]
        assert [row.full_name for row, _signs in table] == ["Chuyên viên A", "Chuyên viên B"]
        assert [signs[at_["driving"]] for _row, signs in table] == [False, True]
        assert (counts[at_["measuring"]], counts[at_["driving"]]) == (2, 1)
        assert sum(counts) == 3

    def test_trainings_come_go_and_come_back(
        self, member: StaffMember, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        one = training_of(member, **given)
        with pytest.raises(BadInput) as refused:
            training_of(member, starts_on=date(2016, 5, 10), **given)
        assert refused.value.field == "ends_on"
        remove_training(training=one, **given)
        assert not get_staff_member(member.pk, visible_to=officer).trainings.all()
        with pytest.raises(BadInput):
            remove_training(training=one, **given)
        restore_training(training=one, **given)
        assert last_verb() == "facilities.training.restored"
        with pytest.raises(BadInput):
            restore_training(training=one, **given)

    def test_others_may_not_and_strangers_see_nothing(
        self, member: StaffMember, officer: Any, appraiser: Any, outsider: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": appraiser, "at": at}
        one = training_of(member, actor=officer, at=at)
        day, facts = date(2016, 11, 1), StaffFacts(full_name="x")
        for deed in (
            lambda: member_of(member.unit, **given),
            lambda: amend_staff_member(member=member, facts=facts, seen_version=1, **given),
            lambda: undo_staff_edit(member=member, entry_id=1, **given),
            lambda: end_staff_member(member=member, ended_on=day, reason="", **given),
            lambda: reopen_staff_member(member=member, **given),
            lambda: training_of(member, **given),
            lambda: remove_training(training=one, **given),
            lambda: restore_training(training=one, **given),
        ):
            with pytest.raises(NotAllowed):
                deed()
        with pytest.raises(StaffMember.DoesNotExist):
            get_staff_member(member.pk, visible_to=outsider)


class TestCollaborators:
    def test_by_name_or_by_account_never_both(
        self, centre: Any, officer: Any, collaborating: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": officer, "at": at}
        linked = collaborator_of(centre, full_name="", account_id=collaborating.pk, **given)
        assert linked.shown_name == collaborating.display_name
        assert search_people(list_collaborators(visible_to=officer), "an hoa").get() == linked
        for wrong, field in (
            ({"full_name": ""}, "full_name"),
            ({"account_id": collaborating.pk}, "full_name"),
            ({"account_id": officer.pk, "full_name": ""}, "account"),
            ({"account_id": collaborating.pk, "full_name": ""}, "account"),  # stands already
            ({"commune": ""}, "commune"),
        ):
            with pytest.raises(BadInput) as refused:
                collaborator_of(centre, **wrong, **given)
            assert refused.value.field == field

    def test_how_many_sheets_each_sent(
        self, centre: Any, officer: Any, collaborating: Any, collaborator: Any, at: Any
    ) -> None:
        collaborator_of(centre, full_name="", account_id=collaborating.pk, actor=officer, at=at)
        rows = {each.shown_name: each.answers for each in list_collaborators(visible_to=officer)}
        assert rows == {"Cộng tác viên B": 0, collaborating.display_name: 0}

    def test_changed_ended_and_each_taken_back(
        self, collaborator: CommuneCollaborator, officer: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"collaborator": collaborator, "actor": officer, "at": at}
        facts = CollaboratorFacts(
            commune="Xã An Hòa", full_name="Cộng tác viên B", area="Thôn 1, thôn 2"
        )
        entry = amend_collaborator(facts=facts, seen_version=1, **given)
        assert entry is not None
        assert entry.data["before"] == {"covered_area": ""}
        undo_collaborator_edit(entry_id=entry.pk, **given)
        collaborator.refresh_from_db()
        assert collaborator.area == ""
        end_collaborator(ended_on=date(2016, 11, 1), reason="Chuyển việc", **given)
        assert last_verb() == "facilities.commune_collaborator.ended"
        reopen_collaborator(**given)
        assert last_verb() == "facilities.commune_collaborator.reopened"

    def test_others_may_not_and_strangers_see_nothing(
        self, collaborator: CommuneCollaborator, appraiser: Any, outsider: Any, at: Any
    ) -> None:
        given: dict[str, Any] = {"actor": appraiser, "at": at}
        held: dict[str, Any] = {"collaborator": collaborator, **given}
        day, facts = date(2016, 11, 1), CollaboratorFacts(commune="x", full_name="x")
        for deed in (
            lambda: collaborator_of(collaborator.unit, **given),
            lambda: amend_collaborator(facts=facts, seen_version=1, **held),
            lambda: undo_collaborator_edit(entry_id=1, **held),
            lambda: end_collaborator(ended_on=day, reason="", **held),
            lambda: reopen_collaborator(**held),
        ):
            with pytest.raises(NotAllowed):
                deed()
        with pytest.raises(CommuneCollaborator.DoesNotExist):
            get_collaborator(collaborator.pk, visible_to=outsider)
