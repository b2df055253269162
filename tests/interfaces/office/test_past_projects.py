"""Projects of the past in the office: a list that is read, one typed from paper, its steps."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest
import xlsxwriter
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.projects.amounts import current_amounts
from khuyencong.apps.projects.models import PastImport, Project

ONE = {
    "year": "2014",
    "chain": "KCDP",
    "state": "accepted",
    "title": "Hỗ trợ máy sấy",
    "beneficiary": "Hợp tác xã số 1",
    "approved.kcdp_vnd": "80 triệu",
    "contracted.kcdp_vnd": "80 triệu",
    "approve.number": "12/QĐ-UBND",
    "approve.on": "05/03/2014",
}
ROWS = (
    ("Tên đề án", "Năm", "Nguồn", "Tình trạng"),
    ("Máy sấy", 2014, "KCĐP", "Đã nghiệm thu"),
    ("Máy in", 2015, "KCQG", "rất tốt"),
)


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def sheet(*rows: tuple[object, ...], name: str = "cu.xlsx") -> SimpleUploadedFile:
    data = BytesIO()
    with xlsxwriter.Workbook(data) as book:
        page = book.add_worksheet("Cũ")
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
    return SimpleUploadedFile(name, data.getvalue())


class TestSendAList:
    @pytest.fixture
    def sent(self, office: Any, settings: Any) -> Any:
        return office.post("/office/projects/past/", {"sheet": sheet(*ROWS)}, follow=True)

    def test_what_can_be_read_comes_in_and_the_rest_is_named(self, sent: Any, office: Any) -> None:
        past_import = PastImport.objects.get()
        page = office.get(f"/office/projects/past/{past_import.pk}/").content.decode()
        assert Project.objects.get().title == "Máy sấy"
        assert "Không rõ tình trạng “rất tốt”" in page
        assert "Cũ!D3" in page

    def test_again_adds_nothing(self, sent: Any, office: Any) -> None:
        office.post("/office/projects/past/", {"sheet": sheet(*ROWS, name="khac.xlsx")})
        assert Project.objects.count() == 1
        assert PastImport.objects.latest("pk").already_known == 1

    @pytest.mark.parametrize(
        ("file", "said"),
        [
            (SimpleUploadedFile("a.exe", b"MZ"), "Cần tệp .xlsx"),
            (SimpleUploadedFile("a.xlsx", b""), "Tệp này trống"),
            ("", "Chọn tệp bảng"),
        ],
    )
    def test_says_what_file_is_needed(self, office: Any, file: Any, said: str) -> None:
        answer = office.post("/office/projects/past/", {"sheet": file})
        assert said in answer.content.decode()
        assert not PastImport.objects.exists()


class TestEnterOne:
    def test_goes_to_its_life_with_steps_still_to_record(self, office: Any, officer: Any) -> None:
        page = office.post("/office/projects/past/one/", ONE, follow=True).content.decode()
        assert "Nhập từ hồ sơ cũ" in page
        assert "12/QĐ-UBND" in page
        assert "Bước đã qua, chưa ghi" in page

    def test_a_step_behind_is_recorded(self, office: Any) -> None:
        office.post("/office/projects/past/one/", ONE)
        project = Project.objects.get()
        path = f"/office/projects/{project.pk}/past/sign_contract/"
        day = "01/04/2014"
        given = {"happened_on": day, "paper_number": "05/HĐ", "paper_on": day}
        assert office.post(path, given).status_code == 302
        assert project.steps.filter(transition="sign_contract", is_past=True).exists()

    def test_amounts_are_corrected(self, office: Any) -> None:
        office.post("/office/projects/past/one/", ONE)
        project = Project.objects.get()
        given = {"approved.kcdp_vnd": "85 triệu", "reason": "Gõ nhầm"}
        path = f"/office/projects/{project.pk}/amounts/"
        assert office.post(path, given | {"contracted.kcdp_vnd": "80 triệu"}).status_code == 302
        assert current_amounts(project)["approved"].kcdp_vnd == 85_000_000

    @pytest.mark.parametrize(
        ("given", "said"),
        [
            ({"state": "at_agency"}, "Nguồn này không có tình trạng đó"),
            ({"approve.on": ""}, "Ghi cả số và ngày"),
            ({"contracted.kcdp_vnd": "90 triệu"}, "Số hợp đồng lớn hơn số phê duyệt"),
            ({"approve.on": "05/03/2090"}, "Ngày văn bản chưa tới"),
            ({"year": "năm ngoái"}, "Nhập một số tổng thể."),
        ],
    )
    def test_says_what_is_wrong(self, office: Any, given: dict[str, str], said: str) -> None:
        page = office.post("/office/projects/past/one/", ONE | given).content.decode()
        assert said in page
        assert not Project.objects.exists()

    def test_twice_is_said(self, office: Any) -> None:
        office.post("/office/projects/past/one/", ONE)
        page = office.post("/office/projects/past/one/", ONE).content.decode()
        assert "Đề án này đã được nhập rồi" in page

    def test_older_than_every_version_shows_what_was_recorded(self, office: Any) -> None:
        old = {**ONE, "year": "2010", "approve.on": "05/03/2010"}
        page = office.post("/office/projects/past/one/", old, follow=True).content.decode()
        assert "Dữ liệu chưa có quy trình nào cho ngày 05/03/2010" in page
        assert "12/QĐ-UBND" in page


def test_a_whole_list_is_taken_back(office: Any, centre: Any, officer: Any, at: Any) -> None:
    from khuyencong.apps.documents.actions.store_file import store_file
    from khuyencong.apps.projects.models import PastImport

    file = store_file(
        name="cu.xlsx",
        data=b"x",
        media_type="application/octet-stream",
        province=centre.province,
        unit=centre,
        actor=officer,
        at=at,
    )
    sent = PastImport.objects.create(
        unit=centre, province=centre.province, file=file, imported_at=at
    )
    page = office.post(f"/office/projects/past/{sent.pk}/undo/", follow=True)
    assert "Lần nhập này đã được hoàn tác" in page.content.decode()
    again = office.post(f"/office/projects/past/{sent.pk}/undo/", follow=True)
    assert "đã được hoàn tác" in again.content.decode()
