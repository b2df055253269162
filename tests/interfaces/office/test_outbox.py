"""The outbox shows mails, and in production not the secret of a link meant for another."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pytest

from khuyencong.apps.notices.models import OutboxMail

SECRET = "aB3-secret_x"


@pytest.mark.parametrize(("is_production", "shown"), [(False, True), (True, False)])
def test_the_secret_of_a_link(
    is_production: bool,
    shown: bool,
    client: Any,
    settings: Any,
    department: Any,
    make_account: Callable[..., Any],
    at: datetime,
) -> None:
    OutboxMail.objects.create(
        at=at,
        sender="a@x.vn",
        recipients="b@x.vn",
        subject="Mời",
        body=f"/office/invited/{SECRET}/",
    )
    settings.ENVIRONMENT = SimpleNamespace(is_production=is_production, is_twin=False, twin="")
    client.force_login(
        make_account(department, "administrator"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    page = client.get("/office/outbox/").content.decode()
    assert "Mời" in page
    assert (SECRET in page) == shown
