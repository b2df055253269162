"""Each error page answers its status with a Vietnamese sentence, also without a session."""

from __future__ import annotations

from typing import Any

import pytest
from django.http import HttpRequest
from django.test import Client, RequestFactory
from django.urls import path

from khuyencong.config import urls as product
from khuyencong.interfaces.common import errors


@pytest.mark.parametrize(
    ("page", "status", "title"),
    [
        (errors.bad_request, 400, "Yêu cầu không đọc được"),
        (errors.forbidden, 403, "Không được phép"),
        (errors.not_found, 404, "Không tìm thấy trang"),
        (errors.too_large, 413, "Tệp gửi lên quá lớn"),
        (errors.too_many_requests, 429, "Thử quá nhiều lần"),
        (errors.server_error, 500, "Hệ thống gặp lỗi"),
        (errors.unavailable, 503, "Hệ thống đang bận"),
        (errors.expired_form, 403, "Biểu mẫu đã hết hạn"),
    ],
)
def test_the_page_says_what_happened(
    page: Any, status: int, title: str, rf: RequestFactory
) -> None:
    answer = page(rf.get("/office/x/"))
    assert answer.status_code == status
    assert title in answer.content.decode()


def test_the_api_gets_its_error_as_json(rf: RequestFactory) -> None:
    answer = errors.not_found(rf.get("/api/v1/x"))
    assert answer["Content-Type"] == "application/problem+json"


def test_a_body_over_the_limit_is_refused_before_it_is_read(client: Client, settings: Any) -> None:
    settings.MAX_BODY_BYTES = 10
    answer = client.post("/office/sign-in/", {"username": "x" * 50})
    assert answer.status_code == 413


def test_an_expired_form_says_so(db: None) -> None:
    strict = Client(enforce_csrf_checks=True)
    answer = strict.post("/office/sign-in/", {"username": "a", "password": "b"})
    assert answer.status_code == 403
    assert "Biểu mẫu đã hết hạn" in answer.content.decode()


def test_too_many_wrong_passwords_lock_the_name(client: Client, officer: Any) -> None:
    wrong = {"username": officer.username, "password": "sai"}
    answers = [client.post("/office/sign-in/", wrong).status_code for _ in range(9)]
    assert answers[0] == 200
    assert answers[-1] == 429
    right = {"username": officer.username, "password": "mat-khau-1"}
    assert client.post("/office/sign-in/", right).status_code == 429


def broken(request: HttpRequest) -> Any:
    raise ValueError("mat-khau-trong-loi")


urlpatterns = [path("broken/", broken), *product.urlpatterns]
handler500 = errors.server_error


def test_a_fault_goes_whole_to_the_log_and_to_nobody_else(
    settings: Any, caplog: pytest.LogCaptureFixture, db: None
) -> None:
    settings.ROOT_URLCONF = __name__
    answer = Client(raise_request_exception=False).get("/broken/")
    assert answer.status_code == 500
    assert "Hệ thống gặp lỗi" in answer.text
    assert not [word for word in ("mat-khau", "ValueError", "Traceback") if word in answer.text]
    [told] = [each for each in caplog.records if each.name == "django.request"]
    assert told.levelname == "ERROR"
    assert told.exc_info
    assert str(told.exc_info[1]) == "mat-khau-trong-loi"
