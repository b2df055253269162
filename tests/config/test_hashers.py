"""Passwords are kept with Argon2id; one kept as before is made anew at the next sign-in."""

from __future__ import annotations

from typing import Any

from django.contrib.auth.hashers import make_password
from django.test import Client, override_settings

from khuyencong.config import settings as product
from khuyencong.interfaces.cli.demo import DEMO_PASSWORD


@override_settings(PASSWORD_HASHERS=product.PASSWORD_HASHERS)
def test_a_hash_of_before_opens_and_is_made_anew(officer: Any) -> None:
    officer.password = make_password(DEMO_PASSWORD, hasher="pbkdf2_sha256")
    officer.save()
    given = {"username": officer.username, "password": DEMO_PASSWORD}
    browser = Client()
    assert browser.post("/office/sign-in/", given).status_code == 302
    assert browser.get("/office/").status_code == 200
    officer.refresh_from_db()
    assert officer.password.startswith("argon2$argon2id$v=19$m=47104,t=2,p=1$")
    assert officer.check_password(DEMO_PASSWORD)
