"""The pages on which an administrator sees what other systems are told."""

from __future__ import annotations

from ipaddress import ip_network
from typing import Any

import pytest

from khuyencong.apps.integrations.models import Delivery, Subscription
from khuyencong.apps.integrations.signing import secret_of
from tests.integration_cast import hook_of, keeper_of

pytestmark = pytest.mark.django_db
BASE = "/office/integrations/webhooks/"


@pytest.fixture
def keeper(client: Any, centre: Any, at: Any, settings: Any) -> Any:
    settings.HOOK_NETWORKS = [ip_network("127.0.0.0/8")]
    account = keeper_of(centre, at=at)
    client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
    return account


def test_the_secret_is_shown_once(client: Any, keeper: Any, centre: Any) -> None:
    given = {"name": "Cổng dữ liệu", "unit": centre.code, "address": "http://127.0.0.1:9/nhan"}
    answer = client.post(f"{BASE}new/", given | {"events": ["need.sent"]})
    hook = Subscription.objects.get()
    assert secret_of(hook) in answer.content.decode()
    for path in (BASE, f"{BASE}{hook.pk}/"):
        page = client.get(path).content.decode()
        assert "Có nhu cầu mới" in page
        assert secret_of(hook) not in page


def test_an_address_inside_is_refused_beside_its_field(
    client: Any, keeper: Any, centre: Any
) -> None:
    given = {"name": "Cổng", "unit": centre.code, "address": "https://10.0.0.1/"}
    answer = client.post(f"{BASE}new/", given | {"events": ["need.sent"]})
    assert "mạng nội bộ" in answer.content.decode()
    assert not Subscription.objects.exists()


def test_what_failed_is_told_again(
    client: Any, keeper: Any, centre: Any, open_need: Any, at: Any
) -> None:
    hook = hook_of(centre, at=at, address="http://127.0.0.1:9/")
    line = {"event": "need.sent", "entry_id": 1, "object_kind": "need", "object_id": "1"}
    times = {"happened_at": at, "trying_since": at, "next_try_at": at}
    delivery = Delivery.objects.create(
        subscription=hook, unit=centre, province=centre.province, state="failed", **line, **times
    )
    assert "Không gửi được" in client.get(f"{BASE}{hook.pk}/").content.decode()
    assert client.post(f"{BASE}{hook.pk}/deliveries/{delivery.pk}/again/").status_code == 302
    delivery.refresh_from_db()
    assert delivery.state == "waiting"


def test_it_is_ended_after_a_question(client: Any, keeper: Any, centre: Any, at: Any) -> None:
    hook = hook_of(centre, at=at, address="http://127.0.0.1:9/")
    path = f"{BASE}{hook.pk}/end/"
    assert hook.address in client.get(path).content.decode()
    for _again in range(2):
        assert client.post(path).status_code == 302
    hook.refresh_from_db()
    assert hook.ended_at
