"""Read a certificate with its key from a PKCS#12 file. Neither key nor password is kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509 import Certificate, ExtensionNotFound, KeyUsage, Name
from cryptography.x509.oid import NameOID

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_day

MOST_BYTES = 64 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class KeyFile:
    """Who signs, by whose word; ``data`` and ``password`` never shown, logged or stored."""

    signer: str
    authority: str
    data: bytes = field(repr=False)
    password: bytes = field(repr=False)


def read_key_file(data: bytes, password: str, *, at: datetime) -> KeyFile:
    """Return the certificate of a .p12 or .pfx file.

    Raises BadInput for another file, a wrong password, a file without its key, a certificate that
    is not in force, or one that is not for signing.
    """
    if len(data) > MOST_BYTES:
        raise BadInput("papers.key_too_large", "Tệp chứng thư lớn hơn 64 KB", field="key_file")
    secret = password.encode()
    try:
        key, certificate, _others = pkcs12.load_key_and_certificates(data, secret or None)
    except (ValueError, TypeError, UnsupportedAlgorithm):
        raise BadInput(
            "papers.key_not_read",
            "Không mở được chứng thư: sai mật khẩu, hoặc không phải tệp .p12, .pfx",
            field="key_file",
        ) from None
    if key is None or certificate is None:
        raise BadInput("papers.key_missing", "Tệp này không có khóa riêng để ký", field="key_file")
    _require_in_force(certificate, at)
    return KeyFile(
        signer=_name(certificate.subject),
        authority=_name(certificate.issuer),
        data=data,
        password=secret,
    )


def _require_in_force(certificate: Certificate, at: datetime) -> None:
    first, last = certificate.not_valid_before_utc, certificate.not_valid_after_utc
    if not first <= at <= last:
        raise BadInput(
            "papers.certificate_not_in_force",
            "Chứng thư chỉ dùng được từ {first} đến {last}",
            field="key_file",
            first=format_day(first.date()),
            last=format_day(last.date()),
        )
    try:
        usage = certificate.extensions.get_extension_for_class(KeyUsage).value
    except ExtensionNotFound:
        return
    if not (usage.digital_signature or usage.content_commitment):
        raise BadInput("papers.not_for_signing", "Chứng thư này không dùng để ký", field="key_file")


def _name(name: Name) -> str:
    for oid in (NameOID.COMMON_NAME, NameOID.ORGANIZATION_NAME):
        if found := name.get_attributes_for_oid(oid):
            return str(found[0].value)[:200]
    return name.rfc4514_string()[:200]
