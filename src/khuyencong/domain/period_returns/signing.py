"""Keys of provinces and what they sign (Ed25519); keys and signatures are base64 text."""

from __future__ import annotations

import base64
import binascii
import hashlib

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from khuyencong.domain.foundation.errors import BadInput

KEY_BYTES = 32


def new_key() -> str:
    """Return a new private key as text."""
    return _text(Ed25519PrivateKey.generate().private_bytes_raw())


def public_key_of(private_key: str) -> str:
    """Return the public key that belongs to a private one. Raises BadInput."""
    return _text(_private(private_key).public_key().public_bytes_raw())


def fingerprint(public_key: str) -> str:
    """Return the short name of a public key: 16 hexadecimal digits of its SHA-256."""
    return hashlib.sha256(read_public_key(public_key)).hexdigest()[:16]


def read_public_key(text: str) -> bytes:
    """Return the bytes of a public key. Raises BadInput that says what was expected."""
    return _raw(text, field="public_key", what="Khóa công khai")


def sign(private_key: str, message: bytes) -> str:
    """Return the signature of the message. Raises BadInput for a key that is none."""
    return _text(_private(private_key).sign(message))


def is_signed(public_key: str, message: bytes, signature: str) -> bool:
    """Tell whether the signature is of that message by that key."""
    try:
        key = Ed25519PublicKey.from_public_bytes(read_public_key(public_key))
        key.verify(base64.b64decode(signature, validate=True), message)
    except (InvalidSignature, binascii.Error, ValueError, BadInput):
        return False
    return True


def _private(text: str) -> Ed25519PrivateKey:
    return Ed25519PrivateKey.from_private_bytes(
        _raw(text, field="private_key", what="Khóa riêng của tỉnh")
    )


def _raw(text: str, *, field: str, what: str) -> bytes:
    try:
        found = base64.b64decode(text.strip(), validate=True)
    except (binascii.Error, ValueError):
        found = b""
    if len(found) != KEY_BYTES:
        raise BadInput(
            "period_returns.bad_key",
            "{what} không đúng: cần 32 byte viết bằng base64 (44 ký tự)",
            field=field,
            what=what,
        )
    return found


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()
