"""Keeping and dropping views of lists from the page."""

from __future__ import annotations

from typing import Any

import pytest

BACKEND = "django.contrib.auth.backends.ModelBackend"


@pytest.fixture
def office(client: Any, officer: Any) -> Any:
    client.force_login(officer, backend=BACKEND)
    return client


def test_a_view_is_kept_clean_and_listed(office: Any, officer: Any) -> None:
    form = {"name": "Quốc gia", "query": "fund=kcqg&evil=1&after=abc"}
    answer = office.post("/office/views/projects/keep/", form)
    assert answer.url == "/office/projects/?fund=kcqg"
    assert officer.saved_views.get().query == "fund=kcqg"
    assert "Quốc gia" in office.get("/office/projects/?clear").content.decode()


def test_the_default_view_opens_the_list(office: Any, officer: Any) -> None:
    officer.saved_views.create(list_key="needs", name="A", query="fund=kcdp", is_default=True)
    assert office.get("/office/needs/").url == "/office/needs/?fund=kcdp"
    assert office.get("/office/needs/?clear").status_code == 200


def test_a_bad_name_is_told(office: Any, officer: Any) -> None:
    answer = office.post("/office/views/needs/keep/", {"name": "x" * 100}, follow=True)
    assert "cần từ 1 đến 80" in answer.content.decode()
    assert not officer.saved_views.exists()


def test_a_view_is_dropped(office: Any, officer: Any) -> None:
    view = officer.saved_views.create(list_key="plans", name="A")
    assert office.post(f"/office/views/{view.pk}/drop/").url == "/office/plans/?clear"
    assert not officer.saved_views.exists()


def test_anothers_view_is_not_there(office: Any, outsider: Any) -> None:
    view = outsider.saved_views.create(list_key="plans", name="A")
    assert office.post(f"/office/views/{view.pk}/drop/").status_code == 404
    assert outsider.saved_views.exists()


def test_an_unknown_list_is_not_there(office: Any) -> None:
    assert office.post("/office/views/nothing/keep/", {"name": "A"}).status_code == 404


def test_who_may_not_open_the_list_keeps_nothing(
    client: Any, make_account: Any, centre: Any
) -> None:
    collaborator = make_account(centre, "collaborator")
    client.force_login(collaborator, backend=BACKEND)
    assert client.post("/office/views/needs/keep/", {"name": "A"}).status_code == 403
    assert not collaborator.saved_views.exists()


@pytest.mark.parametrize("path", ["/office/views/needs/keep/", "/office/views/1/drop/"])
def test_only_by_post(office: Any, path: str) -> None:
    assert office.get(path).status_code == 405


def test_strangers_are_sent_to_sign_in(client: Any, db: None) -> None:
    assert client.post("/office/views/needs/keep/", {"name": "A"}).status_code == 302
