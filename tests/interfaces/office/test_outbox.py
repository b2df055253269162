"""The outbox shows mails, and in production not the secret of a link meant for another."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime
from types import SimpleNamespace
from typing import Any

import pytest
from django.urls import reverse

from khuyencong.apps.accounts.links import new_secret
from khuyencong.apps.notices.models import OutboxMail

SECRET = "aB3-_x7" * 6 + "x"
ADDRESSES = sorted(
    {
        reverse(f"{space}:{name}", args=(SECRET,))
        for space, name in [
            ("office", "invitation_accept"),
            ("office", "owner_accept"),
            ("office", "password_reset"),
            ("office", "calendar_feed"),
            ("portal", "opinion"),
            ("portal", "follow_up"),
        ]
    }
)


@pytest.mark.parametrize("address", ADDRESSES)
@pytest.mark.parametrize(("is_production", "shown"), [(False, True), (True, False)])
def test_the_secret_of_a_link(
    address: str,
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
        body=f"https://x.vn{address}\n\nLiên kết dùng được một lần.",
    )
    settings.ENVIRONMENT = SimpleNamespace(is_production=is_production, is_twin=False, twin="")
    client.force_login(
        make_account(department, "administrator"),
        backend="django.contrib.auth.backends.ModelBackend",
    )
    page = client.get("/office/outbox/").content.decode()
    assert "Mời" in page
    assert (SECRET in page) == shown


def test_every_secret_of_a_link_has_that_form() -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", new_secret())
