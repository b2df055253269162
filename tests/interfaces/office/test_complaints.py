"""The office takes complaints in, answers them, passes them on."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from django.utils import timezone
from docx.document import Document

from khuyencong.apps.complaints.models import Complaint
from tests.complaint_cast import complain


@pytest.fixture
def row(centre: Any, department: Any, binh_dinh: Any) -> Complaint:
    return complain(binh_dinh.pk)


def address(row: Complaint, deed: str = "") -> str:
    return f"/office/complaints/{row.pk}/{deed}"


def test_from_the_list_to_the_answer_and_back(signed_in: Any, officer: Any, row: Complaint) -> None:
    office = signed_in(officer)
    assert row.number in office.get("/office/complaints/").content.decode()
    for words in (row.number, "bun so"):
        assert row.number in office.get("/office/complaints/", {"q": words}).content.decode()
    assert row.number not in office.get("/office/complaints/", {"q": "gốm"}).content.decode()
    office.post(address(row, "take-in/"), {"seen_version": 1})
    page = office.get(address(row)).content.decode()
    assert "Đang giải quyết" in page
    form = office.get(address(row, "answer/"))
    assert "Kính gửi Cơ sở bún số 8" in form.content.decode()
    office.post(address(row, "answer/"), {"seen_version": 2, "answer": "Vì hết tiền"})
    row.refresh_from_db()
    assert (row.state, row.answer) == ("answered", "Vì hết tiền")
    page = office.post(address(row, "reopen/"), follow=True).content.decode()
    assert "Đơn được mở lại" in page


def test_a_stale_page_says_that_somebody_was_faster(
    signed_in: Any, officer: Any, row: Complaint
) -> None:
    office = signed_in(officer)
    response = office.post(address(row, "take-in/"), {"seen_version": 0})
    assert "vừa được người khác sửa" in response.content.decode()


def test_the_department_sees_but_does_not_answer(
    signed_in: Any, appraiser: Any, row: Complaint
) -> None:
    office = signed_in(appraiser)
    assert office.get(address(row)).status_code == 200
    assert office.get(address(row, "take-in/")).status_code == 403


def test_refused_and_passed_on(
    signed_in: Any, officer: Any, row: Complaint, department: Any
) -> None:
    office = signed_in(officer)
    empty = office.post(address(row, "refuse/"), {"seen_version": 1, "reason": ""})
    assert list(empty.context["form"].errors) == ["reason"]
    sent = {"unit": str(department.pk), "reason": "Thuộc thẩm quyền của Sở"}
    office.post(address(row, "pass-on/"), sent)
    assert office.get(address(row)).status_code == 404
    wrong = {"unit": "999999", "reason": "x"}
    assert office.post(address(row, "pass-on/"), wrong).status_code == 404


def test_who_it_is_about_finds_nothing(
    signed_in: Any, officer: Any, row: Complaint, make_account: Any, centre: Any
) -> None:
    leader = signed_in(make_account(centre, "leader"))
    sent = {"seen_version": 1, "against": str(officer.pk)}
    leader.post(address(row, "take-in/"), sent)
    office = signed_in(officer)
    assert office.get(address(row)).status_code == 404
    assert row.number not in office.get("/office/complaints/").content.decode()
    assert row.number not in office.get("/office/journal/").content.decode()


def words_of(paper: Document) -> str:
    """Return every text of a paper, its tables too."""
    cells = [cell.text for table in paper.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in paper.paragraphs), *cells])


class TestLetter:
    ANSWER = "Kính gửi Cơ sở bún số 8,\n\nHết tiền của năm 2016 <b>&.\n\nXin nộp lại năm sau."

    @pytest.fixture
    def office(self, signed_in: Any, officer: Any, row: Complaint) -> Any:
        office = signed_in(officer)
        office.post(address(row, "take-in/"), {"seen_version": 1})
        return office

    def opened(self, office: Any, row: Complaint) -> Document:
        got = office.get(address(row, "letter.docx"))
        assert got.headers["content-disposition"].startswith("attachment")
        return docx.Document(io.BytesIO(got.content))

    def test_it_says_the_very_words_with_number_days_and_signer(
        self, office: Any, row: Complaint, client: Any
    ) -> None:
        office.post(address(row, "answer/"), {"seen_version": 2, "answer": self.ANSWER})
        assert address(row, "letter.docx") in office.get(address(row)).content.decode()
        words = words_of(self.opened(office, row))
        row.refresh_from_db()
        assert row.decided_at is not None
        day = timezone.localdate(row.decided_at)
        for told in (
            "TTKC-BINH-DINH",
            "SỞ CÔNG THƯƠNG",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
            f"V/v trả lời đơn số {row.number}",
            f"ngày {day.day:02d} tháng",
            "Kính gửi: Cơ sở bún số 8.",
            f"đơn số {row.number} của Cơ sở bún số 8",
            "nhận ngày 23/11/2016",
            "Hết tiền của năm 2016 <b>&.",
            "Xin nộp lại năm sau.",
            row.code,
            "GIÁM ĐỐC",
        ):
            assert told in words, told
        assert words.count("Kính gửi") == 1
        page = client.get(f"/khieu-nai/{row.code}/").content.decode()
        assert "Xin nộp lại năm sau." in page

    def test_a_refusal_is_a_letter_too(self, signed_in: Any, officer: Any, row: Complaint) -> None:
        office = signed_in(officer)
        office.post(address(row, "refuse/"), {"seen_version": 1, "reason": "Không đúng nơi"})
        words = words_of(self.opened(office, row))
        assert f"V/v không thụ lý đơn số {row.number}" in words
        assert "Không đúng nơi" in words

    def test_there_is_none_before_the_answer(self, office: Any, row: Complaint) -> None:
        page = office.get(address(row, "letter.docx"), follow=True).content.decode()
        assert "chưa được trả lời" in page
        assert "letter.docx" not in page

    def test_a_training_copy_marks_it(self, office: Any, row: Complaint, settings: Any) -> None:
        settings.PRACTICE_MARK = "BẢN TẬP – KHÔNG CÓ GIÁ TRỊ"
        office.post(address(row, "answer/"), {"seen_version": 2, "answer": self.ANSWER})
        [section] = self.opened(office, row).sections
        assert "BẢN TẬP" in section.first_page_header.paragraphs[-1].text

    def test_another_province_gets_none(
        self, signed_in: Any, office: Any, outsider: Any, row: Complaint
    ) -> None:
        office.post(address(row, "answer/"), {"seen_version": 2, "answer": self.ANSWER})
        assert signed_in(outsider).get(address(row, "letter.docx")).status_code == 404


def test_what_waits_stands_in_my_work_of_who_answers(
    signed_in: Any, officer: Any, appraiser: Any, row: Complaint
) -> None:
    page = signed_in(officer).get("/office/my-work/").content.decode()
    assert f"{row.number}: Vì sao tôi không được chọn" in page
    assert f"{row.due_on:%d/%m/%Y}" in page
    assert row.number not in signed_in(appraiser).get("/office/my-work/").content.decode()
    Complaint.objects.filter(pk=row.pk).update(against=officer, state="taken")
    assert row.number not in signed_in(officer).get("/office/my-work/").content.decode()
