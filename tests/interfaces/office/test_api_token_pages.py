"""The pages on which an administrator gives another system its token."""

from __future__ import annotations

from typing import Any

import pytest
from django.utils import timezone

from khuyencong.apps.integrations.models import Token
from khuyencong.apps.integrations.opening import open_token
from tests.integration_cast import keeper_of, token_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def keeper(client: Any, centre: Any, at: Any) -> Any:
    account = keeper_of(centre, at=at)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return account


def test_the_secret_is_shown_once(client: Any, keeper: Any, centre: Any) -> None:
    today = timezone.localdate()
    answer = client.post(
        "/office/integrations/new/",
        {
            "name": "Cổng dữ liệu",
            "unit": centre.code,
            "scopes": ["needs:read"],
            "last_on": f"{today:%d/%m/%Y}",
        },
    )
    secret = answer.context["secret"]
    assert secret in answer.content.decode()
    assert "no-store" in answer["Cache-Control"]
    assert open_token(secret, at=timezone.now()) is not None
    page = client.get("/office/integrations/").content.decode()
    assert secret not in page
    assert "Cổng dữ liệu" in page


def test_a_wrong_day_is_said_beside_its_field(client: Any, keeper: Any, centre: Any) -> None:
    given = {"name": "Cổng", "unit": centre.code, "scopes": ["needs:read"], "last_on": "1/1/2016"}
    answer = client.post("/office/integrations/new/", given)
    assert "Ngày cuối từ hôm nay" in answer.content.decode()
    assert not Token.objects.exists()


def test_it_is_withdrawn_after_a_question(client: Any, keeper: Any, centre: Any, at: Any) -> None:
    token, _secret = token_of(centre, at=at)
    path = f"/office/integrations/{token.pk}/withdraw/"
    assert token.name in client.get(path).content.decode()
    assert client.post(path).status_code == 302
    token.refresh_from_db()
    assert token.withdrawn_by == keeper
    assert client.post(path).status_code == 302  # a second click changes nothing
