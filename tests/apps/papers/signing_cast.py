"""A certificate authority made on the fly, and key files of people it knows. For tests only."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import pkcs12
from cryptography.x509.oid import NameOID

PASSWORD = "mat-khau-thu"


def _name(text: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, text)])


class Authority:
    """Signs certificates; ``around`` is the instant about which they are in force."""

    def __init__(self, around: dt.datetime, name: str = "Tổ chức chứng thực thử nghiệm") -> None:
        self.around, self.name = around, name
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        self.root = self._make(name, self.key, name, is_authority=True)

    def _make(
        self,
        subject: str,
        key: rsa.RSAPrivateKey,
        issuer: str,
        *,
        is_authority: bool = False,
        days: int = 365,
        may_sign: bool = True,
    ) -> x509.Certificate:
        builder = (
            x509.CertificateBuilder()
            .subject_name(_name(subject))
            .issuer_name(_name(issuer))
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(self.around - dt.timedelta(days=400))
            .not_valid_after(self.around + dt.timedelta(days=days))
            .add_extension(x509.BasicConstraints(is_authority, None), critical=True)
            .add_extension(
                x509.KeyUsage(
                    digital_signature=may_sign and not is_authority,
                    content_commitment=may_sign and not is_authority,
                    key_encipherment=False,
                    data_encipherment=False,
                    key_agreement=False,
                    key_cert_sign=is_authority,
                    crl_sign=is_authority,
                    encipher_only=False,
                    decipher_only=False,
                ),
                critical=True,
            )
        )
        return builder.sign(self.key, hashes.SHA256())

    def key_file(self, name: str = "Giám đốc Trung tâm", **given: object) -> bytes:
        """Return a .p12 of somebody, under ``PASSWORD``."""
        key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
        certificate = self._make(name, key, self.name, **given)  # type: ignore[arg-type]
        lock = serialization.BestAvailableEncryption(PASSWORD.encode())
        return pkcs12.serialize_key_and_certificates(
            name.encode(), key, certificate, [self.root], lock
        )

    def trusted_in(self, folder: Path) -> Path:
        """Put the root where an operator would."""
        folder.mkdir(exist_ok=True)
        data = self.root.public_bytes(serialization.Encoding.PEM)
        (folder / "root.pem").write_bytes(data)
        return folder
