"""The form of a survey, for anybody with a telephone."""

from __future__ import annotations

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from khuyencong.apps.accounts.human_check import page_seal
from khuyencong.apps.surveys.models import Answer
from tests.template import AT

FORM = {
    "client_key": str(UUID(int=7)),
    "establishment_name": "Cơ sở bún số 8",
    "wish": "Cần máy đùn bún",
    "commune": "An Thái",
    "line": "machinery",
    "total_vnd": "200 triệu",
    "own_vnd": "1,2 tỷ",
    "phone": "0912 345 678",
    "consents": "on",
    "page_seal": page_seal("survey", at=AT - timedelta(days=3)),
}
JSON = {"Accept": "application/json"}
ADDRESS = "/s/khaosat2/"


@pytest.fixture
def now(monkeypatch: Any, at: Any) -> Any:
    """The instant of every request."""
    from django.utils import timezone

    monkeypatch.setattr(timezone, "now", lambda: at)
    return at


@pytest.fixture
def visitor(client: Any, campaign: Any, now: Any) -> Any:
    return client


def faults_of(response: Any) -> list[str]:
    assert response.status_code == 422
    return [each["field"] for each in response.json()["faults"]]


class TestSend:
    def test_a_page_without_script_leads_to_its_receipt(self, visitor: Any) -> None:
        response = visitor.post(ADDRESS, FORM, follow=True)
        answer = Answer.objects.get()
        assert (answer.total_vnd, answer.own_vnd) == (200_000_000, 1_200_000_000)
        assert answer.receipt in response.content.decode()
        assert "0912" not in response.content.decode()

    def test_the_same_key_sent_again_adds_nothing(self, visitor: Any) -> None:
        receipts = {visitor.post(ADDRESS, FORM, headers=JSON).json()["receipt"] for _ in range(3)}
        assert len(receipts) == Answer.objects.count() == 1

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"establishment_name": " "}, "establishment_name"),
            ({"establishment_name": "a" * 301}, "establishment_name"),
            ({"wish": "a" * 1_001}, "wish"),
            ({"commune": ""}, "commune"),
            ({"line": "' OR 1=1 --"}, "line"),
            ({"total_vnd": "một đống"}, "total_vnd"),
            ({"phone": "gọi tôi"}, "phone"),
            ({"phone": ""}, "phone"),
            ({"email": "khong-phai-thu"}, "email"),
            ({"consents": ""}, "consents"),
            ({"client_key": "abc"}, "client_key"),
            ({"note_to_robots": "mua ngay"}, "note_to_robots"),
        ],
    )
    def test_a_fault_names_its_field_and_nothing_is_kept(
        self, visitor: Any, changes: dict[str, str], field: str
    ) -> None:
        assert faults_of(visitor.post(ADDRESS, FORM | changes, headers=JSON)) == [field]
        assert not Answer.objects.exists()

    def test_what_people_type_is_text_on_every_page(self, visitor: Any) -> None:
        hostile = {"establishment_name": "<script>alert(1)</script>", "wish": "=1+1 {{ x }}"}
        page = visitor.post(ADDRESS, FORM | hostile, follow=True).content.decode()
        assert "<script>alert" not in page
        assert "&lt;script&gt;" in page

    def test_too_many_from_one_place_must_wait(self, visitor: Any, monkeypatch: Any) -> None:
        from khuyencong.apps.accounts.throttle import HOUR, Limit
        from khuyencong.apps.surveys.actions import take_answer

        monkeypatch.setattr(take_answer, "FROM_CLIENT", Limit("survey_client", 2, HOUR))
        statuses = [
            visitor.post(
                ADDRESS, FORM | {"client_key": str(UUID(int=number))}, headers=JSON
            ).status_code
            for number in range(3)
        ]
        assert statuses == [200, 200, 429]

    @pytest.mark.parametrize("written", ["", "2026-11-26T00:00:00Z", "hôm qua"])
    def test_after_its_day_it_takes_nothing(self, client: Any, campaign: Any, written: str) -> None:
        response = client.post(ADDRESS, FORM | {"written_at": written}, headers=JSON)
        assert response.status_code == 422
        assert not Answer.objects.exists()

    def test_another_code_is_not_found(self, visitor: Any) -> None:
        assert visitor.get("/s/khongco9/").status_code == 404
        assert visitor.get("/s/receipt/khongco9/").status_code == 404


class TestCollaborator:
    def test_finds_his_commune_filled_in_and_needs_no_number(
        self, visitor: Any, collaborator: Any
    ) -> None:
        visitor.force_login(collaborator, backend="django.contrib.auth.backends.ModelBackend")
        assert 'value="Xa-An-Hoa"' in visitor.get(ADDRESS).content.decode()
        visitor.post(ADDRESS, FORM | {"phone": ""})
        assert Answer.objects.get().sender == collaborator
        page = visitor.get("/cong-tac-vien/phieu/").content.decode()
        assert "Cơ sở bún số 8" in page
        assert "Đã nhận, đang chờ xem" in page

    def test_nobody_else_can_send_in_his_name(self, campaign: Any, collaborator: Any) -> None:
        from django.test import Client

        forged = Client(enforce_csrf_checks=True)
        forged.force_login(collaborator, backend="django.contrib.auth.backends.ModelBackend")
        assert forged.post(ADDRESS, FORM, headers=JSON).status_code == 403
        assert not Answer.objects.exists()

    def test_one_of_another_province_is_a_stranger(
        self, visitor: Any, make_unit: Any, make_account: Any, outsider: Any
    ) -> None:
        province = outsider.main_unit().province
        other = make_account(make_unit("commune", province, "xa-khac"), "collaborator")
        visitor.force_login(other, backend="django.contrib.auth.backends.ModelBackend")
        visitor.post(ADDRESS, FORM)
        assert Answer.objects.get().sender is None


def test_a_stranger_needs_no_token(campaign: Any, now: Any) -> None:
    """His page was kept on the telephone for days."""
    from django.test import Client

    assert Client(enforce_csrf_checks=True).post(ADDRESS, FORM, headers=JSON).status_code == 200


def test_open_campaigns_are_listed(visitor: Any) -> None:
    assert "Khảo sát nhu cầu 2017" in visitor.get("/s/").content.decode()


def test_the_worker_serves_what_lies_below_it(client: Any) -> None:
    response = client.get("/s/sw.js")
    assert response["Content-Type"].startswith("text/javascript")


def test_a_typed_receipt_leads_to_its_page(client: Any, answer: Any) -> None:
    typed = f" {answer.receipt[:6].upper()}-{answer.receipt[6:]} "
    response = client.get("/s/receipt/", {"receipt": typed})
    assert response["Location"] == f"/s/receipt/{answer.receipt}/"
    assert "Không có phiếu nào" in client.get("/s/receipt/?receipt=zzzz").content.decode()


def test_pages_ask_the_database_little(
    visitor: Any, answer: Any, django_assert_max_num_queries: Any
) -> None:
    with django_assert_max_num_queries(10):
        visitor.get(ADDRESS)
    with django_assert_max_num_queries(10):
        visitor.get(f"/s/receipt/{answer.receipt}/")
