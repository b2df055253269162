"""Pages of vouchers."""

from __future__ import annotations

from typing import Any

import pytest

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
