"""Pages of campaigns and answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.needs.models import Need
from khuyencong.apps.surveys.models import Answer, Campaign

FORM = {
    "name": "Khảo sát 2027",
    "year": "2027",
    "opens_on": "1/11/2026",
    "closes_on": "31/12/2026",
    "lines": ["machinery"],
}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


class TestCampaign:
    def test_is_opened_and_shows_where_to_answer(self, office: Any) -> None:
        page = office.post("/office/surveys/new/", FORM, follow=True).content.decode()
        campaign = Campaign.objects.get()
        assert f"/s/{campaign.code}/" in page
        assert "Chưa có phiếu nào" in page
        picture = office.get(f"/s/{campaign.code}/qr.svg")
        assert picture["Content-Type"] == "image/svg+xml"

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"name": ""}, "name"),
            ({"closes_on": "1/10/2026"}, "closes_on"),
            ({"opens_on": "hôm nào"}, "opens_on"),
            ({"lines": ["x"]}, "lines"),
        ],
    )
    def test_a_fault_stands_at_its_field(
        self, office: Any, errors_of: Any, changes: dict[str, Any], field: str
    ) -> None:
        assert list(errors_of(office.post("/office/surveys/new/", FORM | changes))) == [field]

    def test_an_edit_over_another_is_refused(
        self, office: Any, campaign: Any, errors_of: Any
    ) -> None:
        address = f"/office/surveys/{campaign.pk}/edit/"
        office.post(address, FORM | {"seen_version": "1"})
        assert Campaign.objects.get().name == "Khảo sát 2027"
        errors = errors_of(office.post(address, FORM | {"seen_version": "1", "name": "Khác"}))
        assert "người khác sửa" in errors["__all__"][0]

    def test_is_closed_and_opened_again(self, office: Any, campaign: Any) -> None:
        for deed, words in (("close", "Đã đóng đợt khảo sát."), ("reopen", "lại nhận phiếu")):
            page = office.post(f"/office/surveys/{campaign.pk}/{deed}/", follow=True)
            assert words in page.content.decode()

    def test_counts_by_commune_and_sender(self, office: Any, answer: Any) -> None:
        page = office.get(f"/office/surveys/{answer.campaign_id}/").content.decode()
        assert "An Hòa" in page
        assert "Cơ sở tự gửi" in page

    def test_asks_the_database_little(
        self, office: Any, answer: Any, django_assert_max_num_queries: Any
    ) -> None:
        for path in ("", f"{answer.campaign_id}/", "answers/", f"answers/{answer.pk}/"):
            with django_assert_max_num_queries(10):
                office.get(f"/office/surveys/{path}")


class TestAnswer:
    def test_one_click_makes_a_need_and_another_takes_it_back(
        self, office: Any, answer: Any
    ) -> None:
        address = f"/office/surveys/answers/{answer.pk}"
        page = office.post(f"{address}/accept/", follow=True).content.decode()
        assert "Đã thành nhu cầu." in page
        assert Need.objects.get().title == answer.wish
        office.post(f"{address}/return/")
        assert not Need.objects.exists()

    def test_many_at_once(self, office: Any, answer: Any) -> None:
        address = "/office/surveys/answers/accept/"
        assert (
            answer.establishment_name in office.get(f"{address}?pick={answer.pk}").content.decode()
        )
        page = office.post(address, {"picks": str(answer.pk)}, follow=True).content.decode()
        assert "1 phiếu đã thành nhu cầu mới." in page
        page = office.post(address, {"picks": f"{answer.pk},x,999999"}, follow=True)
        assert "Không có phiếu nào đang chờ" in page.content.decode()

    def test_is_refused_with_a_reason_the_sender_reads(self, office: Any, answer: Any) -> None:
        address = f"/office/surveys/answers/{answer.pk}/refuse/"
        assert office.post(address, {"reason": ""}).status_code == 200
        office.post(address, {"reason": "Gửi nhầm tỉnh"})
        assert Answer.objects.get().state == "refused"
        page = office.get(f"/s/receipt/{answer.receipt}/").content.decode()
        assert "Gửi nhầm tỉnh" in page

    def test_its_sheet_is_text_not_formulas(self, office: Any, answer: Any) -> None:
        import io

        import openpyxl

        Answer.objects.update(establishment_name="=HYPERLINK(1)", phone="+84 912")
        sheet = office.get("/office/surveys/answers/export.xlsx?scope=all")
        book = openpyxl.load_workbook(io.BytesIO(b"".join(sheet.streaming_content)))
        cells = [cell for row in book.active.iter_rows() for cell in row]
        assert not any(cell.data_type == "f" for cell in cells)
        assert any(cell.value == "=HYPERLINK(1)" for cell in cells)

    def test_strangers_find_nothing(self, signed_in: Any, outsider: Any, answer: Any) -> None:
        browser = signed_in(outsider)
        for path in (f"answers/{answer.pk}/", f"{answer.campaign_id}/"):
            assert browser.get(f"/office/surveys/{path}").status_code == 404
        assert browser.post(f"/office/surveys/answers/{answer.pk}/accept/").status_code == 404
