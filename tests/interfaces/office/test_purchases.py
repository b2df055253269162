"""Pages of purchases."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.results.models import PurchaseRecord
from tests.results_cast import project_of_a_machine


@pytest.fixture
def page(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_a_purchase_is_written_changed_and_taken_off(
    page: Any, centre: Any, officer: Any, at: Any
) -> None:
    project = project_of_a_machine(centre, officer, at)
    address = f"/office/projects/{project.pk}/purchases/"
    assert "Chưa ghi lần mua nào" in page.get(address).text
    sent = {"item": "Máy bào", "amount_vnd": "257 triệu", "invoice_number": "77"}
    assert "257.000.000" in page.post(f"{address}new/", sent, follow=True).text
    row = PurchaseRecord.objects.get()
    assert "Máy bào" in page.get(f"/office/purchases/{row.pk}/").text
    changed = {**sent, "item": "Máy cưa", "version": "1"}
    assert "Máy cưa" in page.post(f"/office/purchases/{row.pk}/", changed, follow=True).text
    again = page.post(f"/office/purchases/{row.pk}/", changed)
    assert "Người khác vừa sửa" in again.text
    page.post(f"/office/purchases/{row.pk}/remove/", follow=True)
    assert not PurchaseRecord.objects.exists()


def test_an_empty_form_says_what_is_missing(page: Any, centre: Any, officer: Any, at: Any) -> None:
    project = project_of_a_machine(centre, officer, at)
    answer = page.post(f"/office/projects/{project.pk}/purchases/new/", {"amount_vnd": "abc"})
    assert answer.status_code == 200
    assert "item" in answer.context["form"].errors
    assert "amount_vnd" in answer.context["form"].errors
