"""A person asks what is held on him, and has erased what no duty keeps."""

from __future__ import annotations

import json
from datetime import timedelta
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from khuyencong.apps.accounts.models import SignIn, SignInKind
from khuyencong.apps.facilities.models import StaffMember
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.journal.sealing import seal_entries
from khuyencong.apps.needs.models import NeedSupplement
from khuyencong.apps.notices.actions.check_journal import check_journal
from khuyencong.apps.personal_data.actions.clean_expired import clean_expired
from khuyencong.apps.personal_data.actions.erase_person import erase_person
from khuyencong.apps.personal_data.actions.export_person import export_person
from khuyencong.apps.personal_data.finding import find_person
from khuyencong.apps.surveys.models import Answer
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.integration_cast import keeper_of

pytestmark = pytest.mark.django_db
PHONE = "0900 000 001"


@pytest.fixture
def keeper(centre: Any, at: Any) -> Any:
    return keeper_of(centre, at=at)


def staff_of(unit: Any, *, state: str = "working", name: str = "Người minh họa") -> Any:
    ended = {"ended_on": "2016-01-01"} if state == "left" else {}
    return StaffMember.objects.create(
        unit=unit,
        province=unit.province,
        full_name=name,
        phone=PHONE,
        state=state,
        search="nguoi minh hoa truong phong",
        **ended,
    )


def test_rows_of_own_units_are_found_and_no_others(keeper: Any, centre: Any, outsider: Any) -> None:
    own = staff_of(centre)
    staff_of(outsider.main_unit())
    for said in ("Người minh họa", " 0900 000 001 "):
        [found] = find_person(said, visible_to=keeper)
        assert (found.table.id, found.row.pk) == ("facilities.StaffMember", own.pk)
        assert found.unit == centre.name
    assert find_person("Người minh", visible_to=keeper) == []


@pytest.mark.parametrize("said", ["", "abc", "a" * 201])
def test_a_text_that_cannot_be_a_person_is_refused(keeper: Any, said: str) -> None:
    with pytest.raises(BadInput, match="ký tự"):
        find_person(said, visible_to=keeper)


def test_only_an_administrator_asks(officer: Any, at: Any) -> None:
    with pytest.raises(NotAllowed):
        find_person("Người minh họa", visible_to=officer)
    with pytest.raises(NotAllowed):
        erase_person(said="Người minh họa", reason="theo yêu cầu", actor=officer, at=at)


def test_an_account_brings_its_sign_ins(keeper: Any, officer: Any, at: Any) -> None:
    SignIn.objects.create(account=officer, at=at, kind=SignInKind.IN, address="127.0.0.9")
    found = find_person(officer.full_name, visible_to=keeper)
    assert [each.table.id for each in found] == ["accounts.Account", "accounts.SignIn"]
    assert found[1].values == {"address": "127.0.0.9"}


def test_a_name_within_json_is_found(keeper: Any, open_need: Any, officer: Any, at: Any) -> None:
    row = {"need": open_need, "unit": open_need.unit, "province": open_need.province}
    row |= {"proposed_by": officer, "proposed_at": at, "state": "refused", "reason": "Chưa rõ"}
    answered = row | {"decided_by": officer, "decided_at": at}
    named = NeedSupplement.objects.create(**answered, after={"beneficiary": "Hộ bà Nguyễn Thị Ổi"})
    NeedSupplement.objects.create(**answered, after={"own_vnd": 5})
    [found] = find_person("Hộ bà Nguyễn Thị Ổi", visible_to=keeper)
    assert (found.table.id, found.row.pk) == ("needs.NeedSupplement", named.pk)
    assert found.values == {"after__beneficiary": "Hộ bà Nguyễn Thị Ổi"}
    assert not found.may_erase


def test_everything_is_handed_out_and_the_journal_names_nobody(
    keeper: Any, centre: Any, at: Any
) -> None:
    staff_of(centre, name="=1+1 minh họa")
    told = json.loads(export_person(said=PHONE, kind="json", actor=keeper, at=at))
    assert told["held"][0]["values"] == {"full_name": "=1+1 minh họa", "phone": PHONE}
    book = openpyxl.load_workbook(
        BytesIO(export_person(said=PHONE, kind="xlsx", actor=keeper, at=at))
    )
    [sheet] = book.worksheets
    assert [cell.value for cell in sheet[2]][:4] == [
        "Viên chức",
        centre.name,
        "full_name",
        "=1+1 minh họa",
    ]
    assert sheet["D2"].data_type == "s"
    line = Entry.objects.order_by("-pk")[0]
    assert line.verb == "personal_data.person.exported"
    assert "0900" not in str([line.label, line.data, line.reason, line.object_id])
    with pytest.raises(BadInput, match="Không giữ gì"):
        export_person(said="Không có ai", kind="json", actor=keeper, at=at)


def test_who_left_is_erased_and_who_works_is_kept(keeper: Any, centre: Any, at: Any) -> None:
    left, works = staff_of(centre, state="left"), staff_of(centre)
    assert erase_person(said=PHONE, reason="theo yêu cầu", actor=keeper, at=at) == 1
    left.refresh_from_db()
    works.refresh_from_db()
    assert (left.full_name, left.phone) == ("(đã xóa theo yêu cầu)", "")
    assert left.search == "truong phong"
    assert works.phone == PHONE
    line = Entry.objects.order_by("-pk")[0]
    assert line.data == {"rows_found": 1, "rows_kept": 1}
    with pytest.raises(BadInput, match="Không có gì xóa được"):
        erase_person(said=PHONE, reason="lần nữa", actor=keeper, at=at)


@pytest.mark.parametrize(("reason", "said"), [(" ", "Ghi lý do"), ("xóa 0900 000 001", "nhật ký")])
def test_the_reason_is_there_and_names_nobody(
    keeper: Any, centre: Any, at: Any, reason: str, said: str
) -> None:
    staff = staff_of(centre, state="left")
    with pytest.raises(BadInput, match=said):
        erase_person(said=PHONE, reason=reason, actor=keeper, at=at)
    staff.refresh_from_db()
    assert staff.phone == PHONE


def test_the_chain_of_the_journal_still_proves_itself(keeper: Any, centre: Any, at: Any) -> None:
    seal_entries(at=at)
    staff_of(centre, state="left")
    erase_person(said=PHONE, reason="theo yêu cầu", actor=keeper, at=at)
    assert check_journal(at=at) is None


def test_what_is_past_its_time_is_cleaned_at_night(
    keeper: Any, officer: Any, answer: Answer, at: Any
) -> None:
    """365 days: a sign-in of the 366th day goes, one of the 364th stays; so does a new answer."""
    for days in (366, 364):
        SignIn.objects.create(account=officer, at=at - timedelta(days=days), kind=SignInKind.IN)
    Answer.objects.filter(pk=answer.pk).update(phone=PHONE)
    assert clean_expired(at=at) == 1
    assert SignIn.objects.count() == 1
    Answer.objects.filter(pk=answer.pk).update(
        state="refused", reason="không phải", reviewed_at=at - timedelta(days=366)
    )
    assert clean_expired(at=at) == 1
    answer.refresh_from_db()
    assert (answer.phone, answer.contact_name, answer.email) == ("", "", "")
    assert clean_expired(at=at) == 0
