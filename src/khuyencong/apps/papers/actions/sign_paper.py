"""Sign the .pdf of a written paper with a certificate; the unsigned one stays beside it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.intake.kinds import KINDS
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.papers.kinds import kind_or_refuse
from khuyencong.apps.papers.models import SignedCopy, WrittenPaper
from khuyencong.apps.papers.permissions import can_write_paper
from khuyencong.apps.papers.printing.reading import read_docx
from khuyencong.apps.papers.signing.key_files import KeyFile, read_key_file
from khuyencong.apps.papers.signing.sign import sign_pdf
from khuyencong.apps.papers.signing.stamp import draw_stamp
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.check_codes import shown_code
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

LEAST_MARGIN_MM, LEAST_WIDTH_MM = 18, 205
MOST_CHARS = 40


@transaction.atomic
def sign_paper(
    *,
    written: WrittenPaper,
    key_data: bytes,
    password: str,
    check_address: str,
    actor: Account,
    at: datetime,
    font_paths: Sequence[Path] = (),
) -> SignedCopy:
    """Keep a signed copy; a second signature stands beside the first in a copy of its own.

    ``check_address`` is the public page that checks it. Key and password are used once and kept
    nowhere. Raises NotAllowed, or BadInput: see ``read_key_file``, and for an older revision.
    """
    project = lock_project(written.project)
    can_write_paper(actor, project).or_raise(NotAllowed)
    lean_on(actor, "papers.write")
    newer = WrittenPaper.objects.filter(project=project, kind=written.kind)
    if newer.filter(revision__gt=written.revision).exists():
        raise BadInput("papers.not_newest", "Đã có bản soạn sau: ký bản mới nhất")
    key = read_key_file(key_data, password, at=at)
    before = written.signed_copies.select_related("file").order_by("-pk").first()
    data = read_bytes(before.file if before else written.pdf)
    stamp = draw_stamp(
        _lines(written, key, at),
        address=f"{check_address}?code={written.code}",
        at=at,
        font_paths=font_paths,
    )
    signed = sign_pdf(data, key, stamp=stamp, has_room=_has_room(read_bytes(written.docx)))
    stem = written.pdf.name.removesuffix(".pdf")
    file = store_file(
        name=f"{stem[:150]} đã ký.pdf",
        data=signed,
        media_type=KINDS["pdf"].media_type,
        province=project.province,
        unit=project.unit,
        actor=actor,
        at=at,
    )
    copy = SignedCopy.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        written=written,
        file=file,
        sha256=file.sha256,
        signer=key.signer,
        authority=key.authority,
        signed_at=at,
        signed_by=actor,
    )
    write_entry(
        verb="papers.paper.signed",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={
            "paper": kind_or_refuse(written.kind).label_vi,
            "revision": written.revision,
            "signer": key.signer,
            "authority": key.authority,
            "sha256": file.sha256,
        },
    )
    return copy


def _has_room(docx: bytes) -> bool:
    """Tell whether the margin of the last page holds the boxes."""
    page = read_docx(docx)[0]["page"]
    return bool(page["bottom"] >= LEAST_MARGIN_MM and page["width"] >= LEAST_WIDTH_MM)


def _lines(written: WrittenPaper, key: KeyFile, at: datetime) -> tuple[str, ...]:
    day = timezone.localtime(at)
    return (
        _short(f"Ký số: {key.signer}"),
        f"Lúc {day:%d/%m/%Y %H:%M}",
        _short(f"Chứng thư: {key.authority}"),
        f"Mã kiểm tra: {shown_code(written.code)}",
    )


def _short(text: str) -> str:
    """Return a text that fits on one line of the box."""
    return text if len(text) <= MOST_CHARS else f"{text[: MOST_CHARS - 1]}…"
