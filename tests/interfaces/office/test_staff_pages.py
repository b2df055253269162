"""Staff and collaborators in the office: entered, changed, taught, ended, taken back."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from khuyencong.apps.facilities.models import CommuneCollaborator, StaffMember, Training
from tests.facility_cast import collaborator_of, member_of, training_of

PERSON = {"full_name": "Chuyên viên A", "title": "Kỹ sư", "skills": ["measuring", "driving"]}
COLLABORATOR = {"full_name": "Cộng tác viên B", "commune": "Xã An Hòa", "area": "Thôn Đông"}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


@pytest.fixture
def member(centre: Any, officer: Any, at: Any) -> StaffMember:
    return member_of(centre, actor=officer, at=at)


@pytest.fixture
def collaborator(centre: Any, officer: Any, at: Any) -> CommuneCollaborator:
    return collaborator_of(centre, actor=officer, at=at)


def undo_last(office: Any, page: Any) -> str:
    """Press the button of the last message and return the page that follows."""
    offer = json.loads(list(page.context["messages"])[-1].extra_tags)
    return str(office.post(offer["to"], offer["fields"], follow=True).content.decode())


def test_empty_lists_say_what_to_do(office: Any) -> None:
    for path in ("staff/", "staff/skills/"):
        assert "Chưa ghi viên chức nào" in office.get(f"/office/{path}").content.decode()
    assert "Chưa ghi cộng tác viên nào" in office.get("/office/collaborators/").content.decode()


def test_entered_found_by_skill_and_taken_back(office: Any) -> None:
    page = office.post("/office/staff/new/", PERSON, follow=True)
    assert "Lái xe" in page.content.decode()
    for query, shown in (
        ("?skill=driving", True),
        ("?skill=accounting", False),
        ("?q=ky+su", True),
    ):
        listed = office.get(f"/office/staff/{query}").content.decode()
        assert ("Chuyên viên A" in listed) is shown
    assert office.get("/office/staff/export.xlsx").status_code == 200
    assert "Đã thôi từ" in undo_last(office, page)
    assert StaffMember.objects.get().state == "left"


def test_the_table_says_who_can_what_and_what_nobody_can(office: Any, member: StaffMember) -> None:
    page = office.get("/office/staff/skills/")
    lacking = page.context["lacking"]
    assert "Kế toán" in lacking
    assert "Đo đạc bằng thiết bị" not in lacking  # the one skill of the member
    assert member.full_name in page.content.decode()


def test_changed_and_taken_back(office: Any, member: StaffMember) -> None:
    path = f"/office/staff/{member.pk}/"
    page = office.post(f"{path}edit/", PERSON | {"version": "1"}, follow=True)
    assert "Lái xe" in page.content.decode()
    assert "Lái xe" not in undo_last(office, page)
    late = office.post(f"{path}edit/", PERSON | {"version": "1"})
    assert "vừa sửa" in late.content.decode()


def test_an_account_stands_on_one_person(office: Any, member: StaffMember, officer: Any) -> None:
    given = PERSON | {"account": str(officer.pk)}
    office.post("/office/staff/new/", given)
    again = office.post("/office/staff/new/", given | {"full_name": "Người khác"})
    assert "account" in again.context["form"].errors


def test_a_training_is_entered_and_taken_off(office: Any, member: StaffMember) -> None:
    path = f"/office/staff/{member.pk}/"
    given = {"what": "Đo điện năng", "starts_on": "09/05/2016", "ends_on": "10/05/2016"}
    page = office.post(f"{path}trainings/new/", given, follow=True)
    assert "Đo điện năng" in page.content.decode()
    assert "Chưa ghi lớp nào" in undo_last(office, page)
    office.post(f"/office/staff/trainings/{Training.objects.get().pk}/restore/")
    assert "Đo điện năng" in office.get(path).content.decode()
    odd = office.post(f"{path}trainings/new/", given | {"ends_on": "08/05/2016"})
    assert "ends_on" in odd.context["form"].errors


def test_somebody_leaves_and_that_is_taken_back(office: Any, member: StaffMember) -> None:
    path = f"/office/staff/{member.pk}/"
    page = office.post(f"{path}end/", {"ended_on": "01/12/2016"}, follow=True)
    assert "Đã thôi từ 01/12/2016" in page.content.decode()
    assert "Đã bỏ ghi thôi việc" in undo_last(office, page)


def test_a_collaborator_is_entered_changed_ended(office: Any) -> None:
    page = office.post("/office/collaborators/new/", COLLABORATOR, follow=True)
    made = CommuneCollaborator.objects.get()
    path = f"/office/collaborators/{made.pk}/"
    assert "Thôn Đông" in page.content.decode()
    given = COLLABORATOR | {"area": "", "version": "1"}
    page = office.post(f"{path}edit/", given, follow=True)
    assert "cả xã" in page.content.decode()
    assert "Thôn Đông" in undo_last(office, page)
    page = office.post(f"{path}end/", {"ended_on": "01/12/2016"}, follow=True)
    assert "Đã thôi từ 01/12/2016" in page.content.decode()
    assert "Đã bỏ ghi là thôi" in undo_last(office, page)
    listed = office.get("/office/collaborators/?q=an+hoa").content.decode()
    assert "Cộng tác viên B" in listed
    assert office.get("/office/collaborators/export.xlsx").status_code == 200


def test_a_collaborator_needs_a_name_or_an_account(office: Any) -> None:
    page = office.post("/office/collaborators/new/", {"commune": "Xã An Hòa"})
    assert "full_name" in page.context["form"].errors


def test_a_full_page_asks_few_questions(
    office: Any, member: StaffMember, centre: Any, officer: Any, at: Any
) -> None:
    for number in range(5):
        member_of(centre, actor=officer, at=at, full_name=f"Người {number}")
        training_of(member, actor=officer, at=at)
        collaborator_of(centre, actor=officer, at=at, commune=f"Xã {number}")
    for path in ("staff/", f"staff/{member.pk}/", "staff/skills/", "collaborators/"):
        office.get(f"/office/{path}")
        with CaptureQueriesContext(connection) as asked:
            office.get(f"/office/{path}")
        assert len(asked) <= 10, path


def test_who_reads_only_has_no_buttons_and_strangers_see_nothing(
    signed_in: Callable[[Any], Any],
    appraiser: Any,
    outsider: Any,
    member: StaffMember,
    collaborator: CommuneCollaborator,
) -> None:
    person, other = f"/office/staff/{member.pk}/", f"/office/collaborators/{collaborator.pk}/"
    assert f"{person}edit/" not in signed_in(appraiser).get(person).content.decode()
    assert signed_in(appraiser).get(f"{other}edit/").status_code == 403
    stranger = signed_in(outsider)
    for path in (person, f"{person}edit/", f"{person}end/", other, f"{other}end/"):
        assert stranger.get(path).status_code == 404
    assert stranger.post(f"{other}reopen/").status_code == 404


@pytest.mark.parametrize("kind", ["staff", "collaborators"])
def test_the_journal_tells_that_a_telephone_changed_and_not_which(
    office: Any, member: StaffMember, collaborator: CommuneCollaborator, kind: str
) -> None:
    row: Any = member if kind == "staff" else collaborator
    told = PERSON if kind == "staff" else COLLABORATOR
    for number, phone in enumerate(("0256 000 001", "0256 000 002"), start=1):
        sent = {**told, "phone": phone, "version": number}
        page = office.post(f"/office/{kind}/{row.pk}/edit/", sent, follow=True)
    called = "staff_member" if kind == "staff" else "commune_collaborator"
    lines = office.get(f"/office/journal/{called}/{row.pk}/").content.decode()
    assert "Điện thoại" in lines
    assert "đã đổi" in lines
    assert "0256" not in lines
    assert "0256 000 001" in undo_last(office, page)  # and yet it is taken back
