"""A complaint from the portal to its answer."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from khuyencong.apps.accounts.throttle import TooOften
from khuyencong.apps.complaints import ending
from khuyencong.apps.complaints.actions.answer_complaint import answer_complaint
from khuyencong.apps.complaints.actions.pass_on_complaint import pass_on_complaint
from khuyencong.apps.complaints.actions.refuse_complaint import refuse_complaint
from khuyencong.apps.complaints.actions.reopen_complaint import reopen_complaint
from khuyencong.apps.complaints.actions.take_in_complaint import take_in_complaint
from khuyencong.apps.complaints.explaining import draft_answer, explain
from khuyencong.apps.complaints.models import Complaint
from khuyencong.apps.complaints.queries import list_complaints, search_complaints
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.complaint_cast import complain
from tests.template import AT


def link(code: str) -> str:
    return f"https://vi-du.vn/khieu-nai/{code}/"


def take(complaint: Complaint, actor: Any, **changes: Any) -> Complaint:
    given: dict[str, Any] = {"against": None, "subject_code": None, "at": AT}
    return take_in_complaint(complaint=complaint, actor=actor, **given | changes)


@pytest.fixture
def leader(make_account: Any, centre: Any) -> Any:
    return make_account(centre, "leader")


@pytest.fixture
def complaint(centre: Any, department: Any, binh_dinh: Any) -> Complaint:
    return complain(binh_dinh.pk)


class TestSend:
    def test_it_goes_to_the_centre_with_number_code_and_day(self, complaint: Any) -> None:
        assert complaint.unit.kind == "promotion_centre"
        assert complaint.number == f"KN-0001/{AT.year}"
        assert len(complaint.code) == 12
        assert complaint.due_on - AT.date() in (timedelta(days=30), timedelta(days=31))
        line = Entry.objects.get(verb="complaints.complaint.received")
        assert "bún" not in f"{line.label} {line.data}"

    def test_the_same_form_twice_is_one(self, complaint: Any, binh_dinh: Any) -> None:
        assert complain(binh_dinh.pk) == complaint
        assert Complaint.objects.count() == 1

    def test_numbers_count_on_in_the_province(self, complaint: Any, binh_dinh: Any) -> None:
        assert [complain(binh_dinh.pk, key=n).serial for n in (2, 3)] == [2, 3]

    def test_of_a_person_the_department_is_told(self, complaint: Any, binh_dinh: Any) -> None:
        row = complain(binh_dinh.pk, key=2, about="conduct", office="Giám đốc Trung tâm")
        assert row.unit.kind == "industry_department"

    def test_a_code_of_a_project_finds_who_holds_it(self, small_plan: Any) -> None:
        project = small_plan.items.first().project
        row = complain(None, subject_code=f" {project.code.lower()} ")
        assert (row.project, row.unit) == (project, project.unit)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"about": "x"}, "about"),
            ({"says": " \x00 "}, "says"),
            ({"says": "a" * 5_001}, "says"),
            ({"sender_name": ""}, "sender_name"),
            ({"sender_name": "a" * 201}, "sender_name"),
            ({"phone": ""}, "phone"),
            ({"phone": "gọi tôi"}, "phone"),
            ({"email": "khong-phai-thu"}, "email"),
            ({"consents": False}, "consents"),
            ({"about": "conduct"}, "office"),
            ({"office": "a" * 201}, "office"),
            ({"subject_code": "a" * 61}, "subject_code"),
        ],
    )
    def test_a_fault_names_its_field(
        self, centre: Any, binh_dinh: Any, changes: Any, field: str
    ) -> None:
        with pytest.raises(BadInput) as refusal:
            complain(binh_dinh.pk, **changes)
        assert refusal.value.field == field
        assert not Complaint.objects.exists()

    def test_without_province_or_code_it_asks(self, centre: Any) -> None:
        with pytest.raises(BadInput) as refusal:
            complain(None, subject_code="KHONG-CO")
        assert refusal.value.field == "province"

    def test_one_address_may_send_ten_an_hour(self, centre: Any, binh_dinh: Any) -> None:
        for n in range(10):
            complain(binh_dinh.pk, key=n)
        with pytest.raises(TooOften):
            complain(binh_dinh.pk, key=10)
        assert complain(binh_dinh.pk, key=10, client="203.0.113.8").serial == 11


class TestHandle:
    def test_taken_answered_mailed(self, binh_dinh: Any, officer: Any, monkeypatch: Any) -> None:
        sent: list[Any] = []

        class Post:
            enqueue = staticmethod(lambda *mail: sent.append(mail))

        monkeypatch.setattr(ending, "deliver_mail", Post)
        row = complain(binh_dinh.pk, email="co-so@vi-du.vn")
        take(row, officer)
        done = answer_complaint(
            complaint=row, answer=" Vì hết tiền. ", link_to=link, actor=officer, at=AT
        )
        assert (done.state, done.answer) == ("answered", "Vì hết tiền.")
        [(subject, body, to)] = sent
        assert (row.number in subject, to) == (True, ["co-so@vi-du.vn"])
        assert link(row.code) in body
        assert "Vì hết tiền." in body

    def test_not_before_it_is_taken_in_nor_twice(self, complaint: Any, officer: Any) -> None:
        given: dict[str, Any] = {"answer": "x", "link_to": link, "actor": officer, "at": AT}
        with pytest.raises(BadInput, match="Mới nhận"):
            answer_complaint(complaint=complaint, **given)
        take(complaint, officer)
        answer_complaint(complaint=complaint, **given)
        with pytest.raises(BadInput, match="Đã trả lời"):
            answer_complaint(complaint=complaint, **given)

    @pytest.mark.parametrize("text", ["", "  ", "a" * 8_001])
    def test_refused_only_with_a_reason(self, complaint: Any, officer: Any, text: str) -> None:
        with pytest.raises(BadInput) as refusal:
            refuse_complaint(complaint=complaint, reason=text, link_to=link, actor=officer, at=AT)
        assert refusal.value.field == "reason"

    def test_another_units_people_may_not(self, complaint: Any, appraiser: Any) -> None:
        with pytest.raises(NotAllowed):
            take(complaint, appraiser)  # the department sees it, the centre answers it

    def test_who_saw_an_older_version_is_told(self, complaint: Any, officer: Any) -> None:
        with pytest.raises(BadInput, match="vừa được người khác sửa"):
            take(complaint, officer, version=7)

    def test_taken_back_the_answer_is_kept_beside(self, complaint: Any, officer: Any) -> None:
        refuse_complaint(complaint=complaint, reason="Trùng", link_to=link, actor=officer, at=AT)
        row = reopen_complaint(complaint=complaint, actor=officer, at=AT)
        assert (row.state, row.answer) == ("new", "")
        assert row.former_answers[0]["answer"] == "Trùng"

    def test_passed_on_it_is_seen_there(
        self, complaint: Any, department: Any, officer: Any, appraiser: Any
    ) -> None:
        take(complaint, officer)
        row = pass_on_complaint(
            complaint=complaint, unit=department, reason="Thuộc Sở", actor=officer, at=AT
        )
        assert (row.unit, row.sent_to.kind, row.state) == (department, "promotion_centre", "new")
        assert not list_complaints(visible_to=officer).exists()
        take(row, appraiser)

    def test_not_to_a_unit_elsewhere(self, complaint: Any, make_unit: Any, officer: Any) -> None:
        from khuyencong.apps.places.queries import get_province

        other = make_unit("promotion_centre", get_province("Bình Dương", date(2016, 1, 1)), "bd")
        with pytest.raises(BadInput):
            pass_on_complaint(complaint=complaint, unit=other, reason="x", actor=officer, at=AT)

    def test_who_is_complained_of_sees_and_does_nothing(
        self, complaint: Any, officer: Any, leader: Any
    ) -> None:
        take(complaint, leader, against=officer)
        officer.forget_what_it_sees()
        assert not list_complaints(visible_to=officer).exists()
        assert list_complaints(visible_to=leader).exists()
        with pytest.raises(NotAllowed, match="chính người này"):
            answer_complaint(complaint=complaint, answer="x", link_to=link, actor=officer, at=AT)

    def test_nobody_takes_in_one_about_himself_or_a_stranger(
        self, complaint: Any, officer: Any, appraiser: Any
    ) -> None:
        for person in (officer, appraiser):
            with pytest.raises(BadInput) as refusal:
                take(complaint, officer, against=person)
            assert refusal.value.field == "against"

    def test_a_code_of_nothing_is_refused(self, complaint: Any, officer: Any) -> None:
        with pytest.raises(BadInput) as refusal:
            take(complaint, officer, subject_code="KHONG-CO")
        assert refusal.value.field == "subject_code"


class TestNotSatisfied:
    def test_a_second_goes_to_the_department_once(self, complaint: Any, officer: Any) -> None:
        with pytest.raises(BadInput, match="chưa được trả lời"):
            complain(None, key=2, follows=complaint)
        refuse_complaint(complaint=complaint, reason="Trùng", link_to=link, actor=officer, at=AT)
        second = complain(None, key=2, follows=complaint)
        assert (second.unit.kind, second.follows) == ("industry_department", complaint)
        with pytest.raises(BadInput, match="Đã có đơn tiếp theo"):
            complain(None, key=3, follows=complaint)
        with pytest.raises(BadInput, match="gửi tiếp"):
            reopen_complaint(complaint=complaint, actor=officer, at=AT)


class TestWhy:
    def test_the_draft_gives_the_planners_reason(
        self, build: Any, need_rows: Any, department: Any, officer: Any
    ) -> None:
        from khuyencong.apps.plans.actions.accept_plan import accept_plan

        plan = build(need_rows, kcqg_vnd=50_000_000, kcdp_vnd=20_000_000)
        item = plan.items.filter(is_chosen=False).first()
        row = complain(None, subject_code=item.project.code)
        assert explain(row) is None  # a plan nobody accepted explains nothing
        accept_plan(plan=plan, actor=officer, at=AT)
        found = explain(row)
        assert found is not None
        assert found.item == item
        draft = draft_answer(row, found)
        assert item.reason.rstrip(".") in draft
        assert "Kính gửi Cơ sở bún số 8," in draft

    def test_the_draft_names_the_day_in_viet_nam(self, binh_dinh: Any, centre: Any) -> None:
        late = datetime(2016, 11, 23, 18, 30, tzinfo=UTC)  # half past one in the morning there
        assert "nhận ngày 24/11/2016" in draft_answer(complain(binh_dinh.pk, at=late), None)

    def test_without_a_reason_a_person_writes_it(self, complaint: Any) -> None:
        assert explain(complaint) is None
        assert "Kết quả xem xét: …" in draft_answer(complaint, None)


def test_found_by_number_and_by_words(complaint: Any, officer: Any) -> None:
    rows = list_complaints(visible_to=officer)
    assert search_complaints(rows, "bun so").get() == complaint
    assert search_complaints(rows, complaint.number).get() == complaint
    assert not search_complaints(rows, "gốm").exists()
