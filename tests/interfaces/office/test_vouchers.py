"""Pages of vouchers."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from khuyencong.apps.vouchers.models import Voucher
from tests.results_cast import project_of_a_machine


@pytest.fixture
def page(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_a_voucher_is_written_changed_and_taken_off(
    page: Any, centre: Any, officer: Any, at: Any
) -> None:
    project = project_of_a_machine(centre, officer, at)
    address = f"/office/projects/{project.pk}/vouchers/"
    assert "Chưa ghi chứng từ nào" in page.get(address).text
    sent = {"description": "Máy bào", "kind": "invoice", "amount_vnd": "257 triệu", "number": "77"}
    assert "257.000.000" in page.post(f"{address}new/", sent, follow=True).text
    row = Voucher.objects.get()
    assert "Máy bào" in page.get(f"/office/vouchers/{row.pk}/").text
    changed = {**sent, "description": "Máy cưa", "version": "1"}
    assert "Máy cưa" in page.post(f"/office/vouchers/{row.pk}/", changed, follow=True).text
    again = page.post(f"/office/vouchers/{row.pk}/", changed)
    assert "Người khác vừa sửa" in again.text
    why = {"reason": "nhập nhầm"}
    assert (
        "Đã bỏ chứng từ" in page.post(f"/office/vouchers/{row.pk}/remove/", why, follow=True).text
    )
    assert page.get(f"/office/vouchers/{row.pk}/").status_code == 404


def test_an_empty_form_says_what_is_missing(page: Any, centre: Any, officer: Any, at: Any) -> None:
    project = project_of_a_machine(centre, officer, at)
    answer = page.post(f"/office/projects/{project.pk}/vouchers/new/", {"amount_vnd": "abc"})
    assert answer.status_code == 200
    assert "description" in answer.context["form"].errors
    assert "amount_vnd" in answer.context["form"].errors


def test_a_sheet_comes_in_and_goes(page: Any, centre: Any, officer: Any, at: Any) -> None:
    project = project_of_a_machine(centre, officer, at)
    address = f"/office/projects/{project.pk}/vouchers/import/"
    send = lambda text: page.post(  # noqa: E731
        address, {"sheet": SimpleUploadedFile("ke.csv", text.encode())}, follow=True
    )
    refused = send("Nội dung chi;Số tiền\nTiền ăn;năm triệu rưỡi\n")
    assert "Chưa nhập dòng nào" in refused.text
    assert "B2" in refused.text
    assert not Voucher.objects.exists()
    assert "Đã nhập 1 chứng từ" in send("Nội dung chi;Số tiền\nTiền ăn;5000000\n").text
    row = Voucher.objects.get()
    undone = page.post(f"/office/voucher-imports/{row.voucher_import_id}/undo/", follow=True)
    assert "1 chứng từ không còn trong sổ" in undone.text


def test_the_department_accepts_what_waits(
    client: Any, page: Any, centre: Any, officer: Any, appraiser: Any, at: Any
) -> None:
    project = project_of_a_machine(centre, officer, at)
    address = f"/office/projects/{project.pk}/vouchers/"
    sent = {"description": "Máy bào", "kind": "invoice", "amount_vnd": "257 triệu"}
    for payer in ("own", "kcdp"):
        page.post(f"{address}new/", {**sent, "paid_from": payer})
    client.force_login(appraiser, backend="django.contrib.auth.backends.ModelBackend")
    row = Voucher.objects.earliest("pk")
    one = f"/office/vouchers/{row.pk}/accept/"
    assert "257.000.000 đồng" in client.get(one).text
    cut = {"accepted_vnd": "250 triệu", "version": row.version}
    assert "Ghi lý do" in client.post(one, cut).text
    assert "Phần lắp đặt" in client.post(one, {**cut, "reason": "Phần lắp đặt"}, follow=True).text
    assert "Đã chấp nhận 1 chứng từ" in client.post(f"{address}accept/", follow=True).text
    assert "Không còn chứng từ" in client.post(f"{address}accept/", follow=True).text
    sheet = client.get(f"{address}list-8b.xlsx")
    assert sheet["Content-Type"].endswith("spreadsheetml.sheet")
    assert client.get(f"{address}list-8a.docx").status_code == 200
    assert client.get(f"{address}list-9.docx").status_code == 404
