"""Whether a paper is one of ours, and the newest the office issued: by its bytes or its code."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date

from khuyencong.apps.papers.kinds import kinds_by_id
from khuyencong.apps.papers.models import SignedCopy, WrittenPaper
from khuyencong.domain.foundation.check_codes import read_code


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """What anybody who holds the paper may know of it; nothing that it does not say itself.

    ``is_issued``: the office put it into the dossier; ``has_newer``: it issued a later one.
    ``signers`` are those of its signed copies.
    """

    label: str
    office: str
    number: str
    issued_on: date | None
    revision: int
    is_issued: bool
    has_newer: bool
    signers: tuple[str, ...]


def origin_of_bytes(data: bytes) -> Origin | None:
    """Return what a file is, when its bytes are those of a paper written here."""
    sha256 = hashlib.sha256(data).hexdigest()
    copy = SignedCopy.objects.filter(sha256=sha256).select_related("written").first()
    written = WrittenPaper.objects.filter(sha256=sha256).first()
    key = copy.written_id if copy else written.pk if written else None
    return _origin(key) if key else None


def origin_of_code(text: str) -> Origin | None:
    """Return the paper of a code; None for every code that is not one of ours."""
    code = read_code(text)
    key = code and WrittenPaper.objects.filter(code=code).values_list("pk", flat=True).first()
    return _origin(key) if key else None


def _origin(written_id: int) -> Origin:
    written = WrittenPaper.objects.select_related("unit").get(pk=written_id)
    issued = WrittenPaper.objects.filter(
        project=written.project_id, kind=written.kind, paper__isnull=False
    )
    kind = kinds_by_id().get(written.kind)
    return Origin(
        label=kind.label_vi if kind else written.kind,
        office=str(written.said.get("issuer") or written.unit.name),
        number=written.number,
        issued_on=written.issued_on,
        revision=written.revision,
        is_issued=written.paper_id is not None,
        has_newer=issued.filter(revision__gt=written.revision).exists(),
        signers=tuple(written.signed_copies.order_by("pk").values_list("signer", flat=True)),
    )
