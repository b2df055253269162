"""The token of a provider: what makes it worth nothing."""

from __future__ import annotations

import base64
import hashlib
import json
import time
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

from khuyencong.apps.accounts.outside import asking, tokens
from khuyencong.apps.accounts.outside.asking import begin, hear
from khuyencong.apps.accounts.outside.provider import OutsideRefused, Provider, ask
from khuyencong.apps.accounts.outside.tokens import read_token
from tests.receiver import receiving

PROVIDER = Provider(
    issuer="https://dang-nhap.example",
    client_id="khuyencong",
    client_secret="s" * 40,
    label="tài khoản tỉnh",
    by_email=False,
    is_only=False,
    second_step=frozenset(),
)
KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
OTHER_KEY = rsa.generate_private_key(public_exponent=65537, key_size=2048)
CURVE = ec.generate_private_key(ec.SECP256R1())


def public(key: Any, kid: str) -> dict[str, Any]:
    kind = ECAlgorithm if isinstance(key, ec.EllipticCurvePrivateKey) else RSAAlgorithm
    return json.loads(kind.to_jwk(key.public_key())) | {"kid": kid, "use": "sig"}


KEYS = {"keys": [public(KEY, "một"), public(CURVE, "hai")]}


@pytest.fixture(autouse=True)
def keys(monkeypatch: Any) -> list[bool]:
    asked: list[bool] = []

    def keys_of(_provider: Provider, *, anew: bool = False) -> list[jwt.PyJWK]:
        asked.append(anew)
        return list(jwt.PyJWKSet.from_dict(KEYS).keys)

    monkeypatch.setattr(tokens, "keys_of", keys_of)
    return asked


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    good = {
        "iss": PROVIDER.issuer,
        "aud": "khuyencong",
        "sub": "dung-1",
        "iat": now,
        "exp": now + 300,
        "nonce": "n" * 43,
    }
    return {name: value for name, value in (good | changes).items() if value is not None}


def signed(key: Any = KEY, kid: str | None = "một", alg: str = "RS256", **changes: Any) -> str:
    return jwt.encode(claims(**changes), key, algorithm=alg, headers={"kid": kid} if kid else {})


def test_a_good_one_is_read() -> None:
    assert read_token(PROVIDER, signed(), nonce="n" * 43)["sub"] == "dung-1"
    curve = signed(CURVE, "hai", "ES256")
    assert read_token(PROVIDER, curve, nonce="n" * 43)["sub"] == "dung-1"
    own = signed(aud=["khuyencong", "khac"], azp="khuyencong")
    assert read_token(PROVIDER, own, nonce="n" * 43)["sub"] == "dung-1"


@pytest.mark.parametrize(
    "changes",
    [
        {"iss": "https://khac.example"},
        {"iss": PROVIDER.issuer + "/"},
        {"aud": "khac"},
        {"aud": ["khuyencong", "khac"]},
        {"aud": ["khuyencong", "khac"], "azp": "khac"},
        {"azp": "khac"},
        {"exp": int(time.time()) - 3_600},
        {"iat": int(time.time()) + 3_600},
        {"nonce": "khác"},
        {"nonce": ""},
        {"nonce": None},
        {"sub": None},
        {"exp": None},
        {"iat": None},
        {"aud": None},
        {"iss": None},
    ],
)
def test_what_is_meant_for_others_old_or_not_whole_is_refused(changes: dict[str, Any]) -> None:
    with pytest.raises(OutsideRefused):
        read_token(PROVIDER, signed(**changes), nonce="n" * 43)


def test_clocks_may_differ_by_a_minute() -> None:
    late = signed(exp=int(time.time()) - 30)
    assert read_token(PROVIDER, late, nonce="n" * 43)


@pytest.mark.parametrize(
    "token",
    [
        "",
        "a.b.c",
        "x" * 10_000,
        signed(OTHER_KEY),
        jwt.encode(claims(), "", algorithm="none", headers={"kid": "một"}),
        jwt.encode(claims(), PROVIDER.client_secret, algorithm="HS256", headers={"kid": "một"}),
        signed(KEY, "hai"),
        signed(KEY, "ba"),
        signed(KEY, None),
        jwt.encode(
            claims(),
            OTHER_KEY,
            algorithm="RS256",
            headers={"kid": "một", "jwk": public(OTHER_KEY, "một"), "jku": "https://la.example/k"},
        ),
    ],
    ids=["empty", "none", "long", "other key", "alg none", "alg HS256", "kid of another key",
         "unknown kid", "no kid among two", "brings its own key"],
)  # fmt: skip
def test_what_the_provider_did_not_sign_is_refused(token: str) -> None:
    with pytest.raises(OutsideRefused):
        read_token(PROVIDER, token, nonce="n" * 43)


def test_keys_are_asked_for_once_more_when_one_is_missing(keys: list[bool]) -> None:
    with pytest.raises(OutsideRefused, match="không xác nhận được"):
        read_token(PROVIDER, signed(KEY, "ba"), nonce="n" * 43)
    assert keys == [False, True]


def test_the_code_goes_with_the_verifier_of_this_try_and_our_name(monkeypatch: Any) -> None:
    """RFC 7636, 4.6; a secret is quoted before it is put into Basic (RFC 6749, 2.3.1)."""
    sent: list[dict[str, Any]] = []
    found = {
        "authorization_endpoint": "https://dang-nhap.example/a?tenant=1",
        "token_endpoint": "https://dang-nhap.example/t",
    }

    def ask(_provider: Provider, _method: str, address: str, **more: Any) -> dict[str, Any]:
        sent.append(more | {"address": address})
        return {"id_token": signed(nonce=kept["nonce"])}

    monkeypatch.setattr(asking, "described", lambda _provider: found)
    monkeypatch.setattr(asking, "ask", ask)
    provider = replace(PROVIDER, client_secret="a:b/ c")
    address, kept = begin(provider, callback="https://kc.example/back/")
    asked = parse_qs(urlsplit(address).query)
    assert asked["tenant"] == ["1"]
    given = {"state": kept["state"], "code": "mã"}
    assert hear(provider, kept=kept, given=given, callback="https://kc.example/back/")
    [call] = sent
    verifier = call["data"]["code_verifier"]
    digest = base64.urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest())
    assert asked["code_challenge"] == [digest.decode().rstrip("=")]
    assert call["data"]["redirect_uri"] == asked["redirect_uri"][0]
    assert call["auth"] == ("khuyencong", "a%3Ab%2F%20c")
    assert "client_secret" not in call["data"]


def test_a_code_and_our_secret_are_led_nowhere_else() -> None:
    with receiving() as receiver:
        receiver.answers = [302]
        with pytest.raises(OutsideRefused):
            ask(PROVIDER, "POST", f"{receiver.address}/token", data={"code": "x"})
    assert [each.path for each in receiver.received] == ["/token"]
