"""Pages of what became of a project."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.results.models import FollowUp
from tests.results_cast import brought_to, project_of_a_machine, step


@pytest.fixture
def asked(centre: Any, officer: Any, at: Any) -> Any:
    project = brought_to(project_of_a_machine(centre, officer, at), "settled")
    step(project, "close", officer, at, "liquidation_minutes")
    return FollowUp.objects.get(months=6)


@pytest.fixture
def page(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    return client


def test_figures_are_written_shown_and_confirmed(page: Any, asked: Any) -> None:
    sent = {"seen_on": "23/11/2016", "is_present": "yes", "jobs": "12", "income_vnd": "6 triệu"}
    answer = page.post(f"/office/follow-ups/{asked.pk}/", sent, follow=True)
    assert "6.000.000" in answer.text
    assert "Chờ xác nhận" in answer.text
    shown = page.get(f"/office/follow-ups/{asked.pk}/confirm/")
    assert "6.000.000" in shown.text
    answer = page.post(f"/office/follow-ups/{asked.pk}/confirm/", follow=True)
    assert "Đã xác nhận" in answer.text
    again = page.post(f"/office/follow-ups/{asked.pk}/", sent)
    assert "không sửa được nữa" in again.text


def test_an_empty_form_keeps_nothing(page: Any, asked: Any) -> None:
    answer = page.post(f"/office/follow-ups/{asked.pk}/", {"seen_on": "23/11/2016"})
    assert "ít nhất một mục" in answer.text
    asked.refresh_from_db()
    assert asked.answered_at is None


def test_strangers_find_nothing(page: Any, asked: Any, outsider: Any) -> None:
    page.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
    assert page.get(f"/office/follow-ups/{asked.pk}/").status_code == 404
    assert page.post(f"/office/follow-ups/{asked.pk}/confirm/").status_code == 404
