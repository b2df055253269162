"""An owner gives a paper of an earlier dossier once more."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.projects.actions.bring_paper import check_days
from khuyencong.apps.projects.dossier import NewPaper, put_papers
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.owner_papers import (
    hold_own_project,
    kind_to_bring,
    list_papers_to_reuse,
)
from khuyencong.apps.projects.sent_papers import write_entry_of_papers
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def reuse_paper(
    *, project: Project, kind: str, paper: ProjectPaper, actor: Account, at: datetime
) -> ProjectPaper:
    """Return the paper in this dossier: the same file, number, day and validity.

    Raises NotAllowed for a project or a paper of somebody else, BadInput for one that holds no
    more, or where the dossier has its paper already.
    """
    project = hold_own_project(project, owner=actor)
    known = list_papers_to_reuse(project, owner=actor).filter(pk=paper.pk).first()
    if known is None:
        raise NotAllowed("projects.paper_of_another", "Không có giấy tờ này để dùng lại")
    check_days(issued_on=None, valid_to=known.valid_to, today=timezone.localdate(at))
    again = NewPaper(
        kind=kind_to_bring(project, kind),
        title=known.title,
        number=known.number,
        issued_on=known.issued_on,
        issuer=known.issuer,
        valid_to=known.valid_to,
        is_from_owner=True,
        file=_file_for(project, known.file, actor=actor, at=at),
    )
    made = put_papers(project, [again], actor=actor, at=at)
    write_entry_of_papers(project, made, "reused", actor=actor, at=at)
    return made[0]


def _file_for(
    project: Project, file: StoredFile | None, *, actor: Account, at: datetime
) -> StoredFile | None:
    """Return the file as the unit of this project may read it: the bytes lie once in any case."""
    if file is None or file.unit_id == project.unit_id:
        return file
    return store_file(
        name=file.name,
        data=read_bytes(file),
        media_type=file.media_type,
        province=project.province,
        unit=project.unit,
        actor=actor,
        at=at,
    )
