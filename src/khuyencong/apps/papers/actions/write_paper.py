"""Write a paper of a project from the template that holds, as .docx and .pdf."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.intake.kinds import KINDS
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.rendering.journal_mark import journal_mark, with_mark
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.journal.anchors import newest_anchor
from khuyencong.apps.papers.filling import fill
from khuyencong.apps.papers.gathering import facts_of
from khuyencong.apps.papers.kinds import PaperKind, kind_or_refuse
from khuyencong.apps.papers.models import WrittenPaper
from khuyencong.apps.papers.permissions import can_write_paper
from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.apps.papers.queries import template_bytes, template_of
from khuyencong.apps.papers.saying import Said, cleaned
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import get_project, lock_project
from khuyencong.domain.foundation.check_codes import draw_code
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

ANCHOR = "moc_nhat_ky"
"""Under which the facts of the paper keep its anchor."""


@transaction.atomic
def write_paper(
    *,
    project: Project,
    kind_id: str,
    said: Said,
    actor: Account,
    at: datetime,
    font_paths: Sequence[Path] = (),
    check_address: str = "",
) -> WrittenPaper:
    """Keep a paper as the next revision of its kind; what was written before stays.

    Numbers are never invented: an empty one is a line of dots. Minutes bear the newest anchor of
    the journal, with a QR code to ``check_address`` when it is given.

    Raises NotAllowed, or BadInput for an unknown kind, a day to come, or a template that cannot be
    filled or printed.
    """
    kind = kind_or_refuse(kind_id)
    lock_project(project)
    can_write_paper(actor, project).or_raise(NotAllowed)
    lean_on(actor, "papers.write")
    said = cleaned(said)
    _require_said(said, at=at)
    project = get_project(project.pk, visible_to=actor)
    template = template_of(
        kind, province_id=project.province_id, on=said.issued_on or timezone.localdate(at)
    )
    code = draw_code(secrets.choice)
    facts = facts_of(kind, project, said, reader=actor, code=code)
    docx = fill(template_bytes(kind, template), facts)
    if kind.bears_anchor and (anchor := newest_anchor()):
        mark = journal_mark(anchor, check_address=check_address)
        docx, facts = with_mark(docx, mark), {**facts, ANCHOR: anchor.full}
    pdf, undrawn = print_pdf(docx, at=at, font_paths=font_paths)
    revision = project.written_papers.filter(kind=kind.id).count() + 1
    given: dict[str, Any] = {"kind": kind, "revision": revision, "actor": actor, "at": at}
    kept = _keep(project, pdf, "pdf", **given)
    written = WrittenPaper.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        kind=kind.id,
        revision=revision,
        template=template,
        said=said.stored(),
        facts=facts,
        undrawn=undrawn,
        number=said.number,
        issued_on=said.issued_on,
        code=code,
        sha256=kept.sha256,
        docx=_keep(project, docx, "docx", **given),
        pdf=kept,
        written_at=at,
        written_by=actor,
    )
    _journal(written, kind, project=project, actor=actor, at=at)
    return written


def _require_said(said: Said, *, at: datetime) -> None:
    if said.issued_on and said.issued_on > timezone.localdate(at):
        raise BadInput("papers.day_in_future", "Ngày văn bản chưa tới", field="issued_on")
    if len(said.number) > 80:
        raise BadInput("papers.number_too_long", "Số, ký hiệu tối đa 80 chữ", field="number")


def _keep(
    project: Project,
    data: bytes,
    ending: str,
    *,
    kind: PaperKind,
    revision: int,
    actor: Account,
    at: datetime,
) -> StoredFile:
    return store_file(
        name=f"{kind.label_vi} {project.code} bản {revision}.{ending}",
        data=data,
        media_type=KINDS[ending].media_type,
        province=project.province,
        unit=project.unit,
        actor=actor,
        at=at,
    )


def _journal(
    written: WrittenPaper, kind: PaperKind, *, project: Project, actor: Account, at: datetime
) -> None:
    write_entry(
        verb="papers.paper.written",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={
            "paper": kind.label_vi,
            "revision": written.revision,
            "paper_number": written.number,
            "paper_on": written.issued_on.isoformat() if written.issued_on else "",
            "template": f"bản {written.template.version}" if written.template else "mẫu có sẵn",
        },
    )
