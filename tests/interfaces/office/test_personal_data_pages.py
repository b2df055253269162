"""The register of personal data, and what is done there for a person."""

from __future__ import annotations

from typing import Any

import pytest

from tests.apps.personal_data.test_personal_data import PHONE, staff_of
from tests.integration_cast import keeper_of

pytestmark = pytest.mark.django_db
PAGE = "/office/personal-data/"


@pytest.fixture
def keeper(client: Any, centre: Any, at: Any) -> Any:
    account = keeper_of(centre, at=at)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return account


def test_the_register_says_whose_why_and_how_long(client: Any, keeper: Any) -> None:
    page = client.get(PAGE).content.decode()
    for words in ("Phiếu khảo sát", "Trả lời người gửi nhu cầu", "chưa đọc văn bản", "họ tên"):
        assert words in page


def test_a_person_is_found_handed_out_and_erased(client: Any, keeper: Any, centre: Any) -> None:
    staff = staff_of(centre, state="left")
    page = client.post(PAGE, {"said": PHONE})
    assert "Xóa được" in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    file = client.post(f"{PAGE}export/json/", {"said": PHONE})
    assert file["Content-Disposition"].startswith("attachment")
    assert PHONE in file.content.decode()
    client.post(f"{PAGE}erase/", {"said": PHONE, "reason": "theo yêu cầu"})
    staff.refresh_from_db()
    assert staff.phone == ""
    assert "Không giữ gì" in client.post(PAGE, {"said": PHONE}).content.decode()


@pytest.mark.parametrize("address", [f"{PAGE}export/json/", f"{PAGE}export/exe/", f"{PAGE}erase/"])
def test_nothing_is_done_by_a_mere_visit(client: Any, keeper: Any, address: str) -> None:
    assert client.get(address).url == PAGE
    assert client.post(address, {"said": "ab"}).url == PAGE


def test_others_stay_out(client: Any, officer: Any) -> None:
    client.force_login(officer, backend="django.contrib.auth.backends.ModelBackend")
    assert client.get(PAGE).status_code == 403
