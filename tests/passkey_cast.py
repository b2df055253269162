"""A key in software: answers a page as a phone would."""

from __future__ import annotations

import hashlib
import json
import secrets
import struct
from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


def text_of(raw: bytes) -> str:
    return urlsafe_b64encode(raw).rstrip(b"=").decode()


def bytes_of(text: str) -> bytes:
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


class SoftKey:
    """Made for one site; ``counts`` says whether it counts its uses."""

    def __init__(self, host: str, *, verifies: bool = True, counts: bool = True) -> None:
        self.host, self.verifies, self.counts = host, verifies, counts
        self.origin = f"https://{host}"
        self.id = secrets.token_bytes(16)
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.handle = b""
        self.uses = 0

    def make(self, options: dict[str, Any]) -> str:
        asked = options["publicKey"]
        self.handle = bytes_of(asked["user"]["id"])
        key = cbor.encode(dict(ES256.from_cryptography_key(self.private.public_key())))
        attested = b"\0" * 16 + struct.pack(">H", len(self.id)) + self.id + key
        data = self._data(ATTESTED) + attested
        told = cbor.encode({"fmt": "none", "attStmt": {}, "authData": data})
        return self._answer("webauthn.create", asked["challenge"], attestationObject=text_of(told))

    def use(self, options: dict[str, Any]) -> str:
        self.uses += self.counts
        asked, data = options["publicKey"], self._data()
        client = self._client("webauthn.get", asked["challenge"])
        signed = self.private.sign(data + hashlib.sha256(client).digest(), ec.ECDSA(SHA256()))
        return self._answer(
            "webauthn.get",
            asked["challenge"],
            authenticatorData=text_of(data),
            signature=text_of(signed),
            userHandle=text_of(self.handle),
        )

    def _data(self, flags: int = 0) -> bytes:
        flags |= PRESENT | (VERIFIED if self.verifies else 0)
        return hashlib.sha256(self.host.encode()).digest() + struct.pack(">BI", flags, self.uses)

    def _client(self, kind: str, challenge: str) -> bytes:
        return json.dumps({"type": kind, "challenge": challenge, "origin": self.origin}).encode()

    def _answer(self, kind: str, challenge: str, **response: str) -> str:
        said = {"clientDataJSON": text_of(self._client(kind, challenge)), **response}
        return json.dumps(
            {
                "id": text_of(self.id),
                "rawId": text_of(self.id),
                "type": "public-key",
                "response": said,
                "clientExtensionResults": {},
            }
        )
