"""Secrets of the second step are kept sealed: who only reads the database reads none."""

from __future__ import annotations

import base64

from allauth.mfa.adapter import DefaultMFAAdapter
from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

from khuyencong.domain.foundation.errors import BadInput

PURPOSE = b"khuyencong.accounts.second_step.1"


class SealedSecrets(DefaultMFAAdapter):  # type: ignore[misc]  # allauth has no types
    """What allauth asks before it writes a secret and after it has read one."""

    def encrypt(self, text: str) -> str:
        return seal(text)

    def decrypt(self, encrypted_text: str) -> str:
        return unseal(encrypted_text)


def seal(text: str) -> str:
    """Return the text sealed under a key that follows from the secret key of the installation."""
    return _keys().encrypt(text.encode()).decode()


def unseal(sealed: str) -> str:
    """Return what was sealed. Raises BadInput when no secret key of ours opens it."""
    try:
        return _keys().decrypt(sealed.encode()).decode()
    except InvalidToken:
        raise BadInput(
            "accounts.second_step_unreadable",
            "Không đọc được bước thứ hai của tài khoản này vì khóa của hệ thống đã đổi; hãy nhờ"
            " người quản trị đặt lại bước thứ hai",
        ) from None


def _keys() -> MultiFernet:
    """Return the key of today, which seals, then those of before, which only open."""
    secrets = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(_derived(each)) for each in secrets])


def _derived(secret: str) -> bytes:
    key = HKDF(algorithm=SHA256(), length=32, salt=None, info=PURPOSE).derive(secret.encode())
    return base64.urlsafe_b64encode(key)
