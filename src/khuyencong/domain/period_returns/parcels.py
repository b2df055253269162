"""A signed document as the bytes that travel: cut into chunks known by hash, and put together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from khuyencong.domain.period_returns.document import Document, canonical_bytes, digest_of
from khuyencong.domain.period_returns.signing import is_signed, public_key_of, sign

CHUNK_BYTES = 256 * 1024
MOST_BYTES = 16 * 1024 * 1024
MOST_CHUNKS = MOST_BYTES // CHUNK_BYTES


@dataclass(frozen=True, slots=True)
class Parcel:
    """A document with its hash and the signature over its canonical form."""

    document: Document
    sha256: str
    public_key: str
    signature: str

    def packed(self) -> bytes:
        """Return the bytes that travel; the same parcel always gives the same."""
        return canonical_bytes(
            {
                "document": self.document,
                "public_key": self.public_key,
                "sha256": self.sha256,
                "signature": self.signature,
            }
        )

    @property
    def is_genuine(self) -> bool:
        """Tell whether hash and signature are those of the document."""
        message = canonical_bytes(self.document)
        return self.sha256 == digest_of(self.document) and is_signed(
            self.public_key, message, self.signature
        )


def sign_document(document: Document, private_key: str) -> Parcel:
    """Return the document signed. Raises BadInput for a key that is none."""
    signature = sign(private_key, canonical_bytes(document))
    return Parcel(document, digest_of(document), public_key_of(private_key), signature)


def unpack(data: bytes) -> Parcel | None:
    """Return the parcel of these bytes; None when they are none."""
    try:
        told = json.loads(data)
        texts = [told[name] for name in ("sha256", "public_key", "signature")]
        canonical_bytes(told)
        if isinstance(told["document"], dict) and all(isinstance(each, str) for each in texts):
            return Parcel(told["document"], *texts)
    except (ValueError, TypeError, KeyError, RecursionError):
        return None
    return None


def cut(data: bytes, size: int = CHUNK_BYTES) -> dict[str, bytes]:
    """Return the bytes in chunks of ``size``, in their order, each by its SHA-256.

    Examples
    --------
    >>> [len(each) for each in cut(b"abcde", 2).values()]
    [2, 2, 1]
    """
    parts = [data[start : start + size] for start in range(0, len(data), size)]
    return {sha256_of(part): part for part in parts}


def order_of(data: bytes, size: int = CHUNK_BYTES) -> list[str]:
    """Return the hashes of the chunks in order; one may come twice."""
    return [sha256_of(data[start : start + size]) for start in range(0, len(data), size)]


def join(order: Sequence[str], chunks: Mapping[str, bytes]) -> bytes:
    """Return the bytes put together again. Raises KeyError when one is missing."""
    return b"".join(chunks[each] for each in order)


def sha256_of(data: bytes) -> str:
    """Return the SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def announcement(sha256: str, order: Sequence[str]) -> bytes:
    """Return what the sender signs to announce a parcel of these chunks."""
    told: dict[str, Any] = {"chunks": list(order), "sha256": sha256}
    return canonical_bytes(told)
