"""Passkeys (WebAuthn): what a browser is asked, and whether its answer holds.

What is asked waits in the session and is taken from there once, so that no answer is good twice.
"""

from __future__ import annotations

import json
import struct
from datetime import datetime
from typing import Any

from allauth.mfa.models import Authenticator
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from django.db import transaction
from fido2.server import Fido2Server
from fido2.utils import websafe_decode
from fido2.webauthn import (
    AttestedCredentialData,
    AuthenticationResponse,
    PublicKeyCredentialRpEntity,
    PublicKeyCredentialUserEntity,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.second_step.app_codes import ISSUER
from khuyencong.domain.foundation.errors import BadInput

Asked = tuple[dict[str, Any], dict[str, str]]
"""What the browser gets, and what has to wait for its answer."""
SIGNS = "signs"
MOST = 10
LONGEST_ANSWER = 20_000
LARGEST_KEY = 2**63
ILL_FORMED = (
    ValueError, TypeError, KeyError, AttributeError, IndexError, RecursionError, InvalidSignature,
    UnsupportedAlgorithm, struct.error,
)  # fmt: skip


def ask_for_new(account: Account, *, host: str) -> Asked:
    """Ask for a new key on the device; those the account has are named, so that none is made twice.

    ``host`` is the name in the address, without port. Raises BadInput when there are enough.
    """
    held = keys_of(account)
    if len(held) >= MOST:
        raise BadInput(
            "accounts.many_passkeys", "Đã có {most} khóa; hãy bỏ khóa không dùng", most=MOST
        )
    options, state = _server(host).register_begin(
        PublicKeyCredentialUserEntity(
            id=str(account.pk).encode(),
            name=account.get_username(),
            display_name=account.display_name,
        ),
        credentials=[_key(row) for row in held],
        resident_key_requirement=ResidentKeyRequirement.PREFERRED,
        user_verification=UserVerificationRequirement.PREFERRED,
    )
    return dict(options), _waiting(state)


def ask_for_known(account: Account | None, *, host: str) -> Asked:
    """Ask for a key of the account; of anybody's (None) one that also checks who holds it."""
    if account is None:
        options, state = _server(host).authenticate_begin(
            user_verification=UserVerificationRequirement.REQUIRED
        )
    else:
        options, state = _server(host).authenticate_begin(
            [_key(row) for row in keys_of(account)],
            user_verification=UserVerificationRequirement.PREFERRED,
        )
    return dict(options), _waiting(state)


def read_new(answer: str, state: dict[str, str], *, host: str) -> dict[str, Any]:
    """Return the new key as it is kept. Raises BadInput for an answer that does not hold."""
    try:
        told = _read(answer)
        _server(host).register_complete(state, told)
    except ILL_FORMED as fault:
        raise _refused() from fault
    return told


def whose_key(answer: str) -> int | None:
    """Return the account a key says it is of; nothing is proved by that yet."""
    try:
        told = int(websafe_decode(_read(answer)["response"]["userHandle"]))
    except ILL_FORMED:
        return None
    return told if 0 < told < LARGEST_KEY else None


@transaction.atomic
def prove_passkey(
    account: Account, answer: str, state: dict[str, str], *, host: str, at: datetime
) -> None:
    """Check the answer of a key of the account. Raises BadInput.

    A key that counts its uses must have counted on: otherwise there are two of it.
    """
    rows = list(keys_of(account, lock=True))
    try:
        told = _read(answer)
        used = _server(host).authenticate_complete(state, [_key(row) for row in rows], told)
        signs = AuthenticationResponse.from_dict(told).response.authenticator_data.counter
    except ILL_FORMED as fault:
        raise _refused() from fault
    row = next(row for row in rows if _key(row).credential_id == used.credential_id)
    before = int(row.data.get(SIGNS, 0))
    if (signs or before) and signs <= before:
        raise BadInput(
            "accounts.passkey_copied",
            "Khóa này có dấu hiệu bị sao chép nên không dùng được; hãy báo người quản trị",
        )
    row.data[SIGNS], row.last_used_at = signs, at
    row.save(update_fields=["data", "last_used_at"])


def keys_of(account: Account, *, lock: bool = False) -> Any:
    """Return the passkeys of an account, the oldest first."""
    rows = Authenticator.objects.select_for_update() if lock else Authenticator.objects.all()
    return rows.filter(user=account.pk, type=Authenticator.Type.WEBAUTHN).order_by("pk")


def _server(host: str) -> Fido2Server:
    """Return the checker; it takes answers from https pages of that name, or from localhost."""
    return Fido2Server(PublicKeyCredentialRpEntity(id=host, name=ISSUER))


def _key(row: Authenticator) -> AttestedCredentialData:
    key: AttestedCredentialData = row.wrap().authenticator_data.credential_data
    return key


def _waiting(state: Any) -> dict[str, str]:
    return {name: str(getattr(each, "value", each)) for name, each in state.items() if each}


def _read(answer: str) -> dict[str, Any]:
    if len(answer) > LONGEST_ANSWER:
        raise ValueError("too long")
    told = json.loads(answer)
    if not isinstance(told, dict):
        raise TypeError("no object")
    return told


def _refused() -> BadInput:
    return BadInput("accounts.wrong_passkey", "Khóa chưa được nhận; hãy thử lại", field="answer")
