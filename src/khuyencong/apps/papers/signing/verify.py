"""Tell what the signatures of a .pdf are worth: by whom, when, whole or altered, trusted or not.

A signature is called trusted only when its certificate leads to a root that the operator of the
installation put into its folder. Nothing is fetched from the network.
"""

from __future__ import annotations

import io
import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Literal

from asn1crypto.x509 import Certificate
from pyhanko.keys import load_certs_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from khuyencong.domain.foundation.errors import BadInput

State = Literal["altered", "unknown_authority", "trusted"]
MOST_SIGNATURES = 20
ENDINGS = {".pem", ".crt", ".cer", ".der"}
for _noisy in ("pyhanko", "pyhanko_certvalidator"):  # an unknown authority is an answer, no failure
    logging.getLogger(_noisy).setLevel(logging.CRITICAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class SignatureTold:
    """One signature. ``signed_at`` is what the signer's machine said, not a proof."""

    signer: str
    authority: str
    signed_at: datetime | None
    state: State
    is_in_force: bool
    """Whether the certificate is in force now."""


def load_roots(folder: Path) -> list[Certificate]:
    """Return the certificates the operator trusts; files that are none are passed over."""
    if not folder.is_dir():
        return []
    found: list[Certificate] = []
    for path in sorted(folder.iterdir()):
        if path.suffix.lower() in ENDINGS:
            try:
                found += list(load_certs_from_pemder([str(path)]))  # type: ignore[no-untyped-call]
            except (ValueError, OSError):
                continue
    return found


def verify_pdf(data: bytes, *, roots: Sequence[Certificate], at: datetime) -> list[SignatureTold]:
    """Return every signature of a .pdf; none for one without. Raises BadInput when it is broken."""
    try:
        signatures = list(PdfFileReader(io.BytesIO(data), strict=False).embedded_signatures)
        return [_told(each, roots, at) for each in signatures[:MOST_SIGNATURES]]
    except Exception:  # a hostile file may break the reader in any way; it is told in one sentence
        raise BadInput(
            "papers.pdf_not_read",
            "Không đọc được chữ ký trong tệp này: tệp hỏng, hoặc chữ ký không theo chuẩn",
            field="file",
        ) from None


def _told(signature: Any, roots: Sequence[Certificate], at: datetime) -> SignatureTold:
    context = ValidationContext(trust_roots=list(roots), allow_fetching=False, moment=at)
    status = validate_pdf_signature(signature, signer_validation_context=context)
    certificate = signature.signer_cert
    period = certificate["tbs_certificate"]["validity"]
    whole = (
        status.intact
        and status.valid
        and status.coverage >= SignatureCoverageLevel.ENTIRE_REVISION
        and status.modification_level <= ModificationLevel.FORM_FILLING
    )
    state: State = "altered" if not whole else "trusted" if status.trusted else "unknown_authority"
    return SignatureTold(
        signer=_name(certificate.subject),
        authority=_name(certificate.issuer),
        signed_at=status.signer_reported_dt,
        state=state,
        is_in_force=period["not_before"].native <= at <= period["not_after"].native,
    )


def _name(name: Any) -> str:
    parts = name.native
    for key in ("common_name", "organization_name"):
        if parts.get(key):
            return str(parts[key])[:200]
    return str(name.human_friendly)[:200]
