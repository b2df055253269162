"""Long ones and any letters are welcome, and a browser's keeper of passwords may fill them in."""

from __future__ import annotations

import pytest
from django.test import Client

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.passwords import give_password


@pytest.mark.parametrize(
    "password",
    ["ăn quả nhớ kẻ trồng cây " * 5, "chỉ chữ thường", " có dấu cách hai đầu ", "Z" * 128],
)
def test_any_letters_up_to_128_and_never_cut(password: str) -> None:
    account = Account(username="moi", full_name="Người Mới")
    give_password(account, password)
    assert account.check_password(password)
    assert not account.check_password(password[:-1])
    assert not account.check_password(password.lower() + ".")


def test_the_door_lets_keepers_of_passwords_in(client: Client, db: None) -> None:
    page = client.get("/office/sign-in/").text
    [field] = [each for each in page.split("<input")[1:] if 'type="password"' in each]
    assert 'autocomplete="current-password"' in field
    assert "onpaste" not in field
