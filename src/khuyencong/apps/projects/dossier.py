"""The dossier of a project: adding papers to it, and freezing what was submitted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.domain.foundation.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class NewPaper:
    """A paper to put in: a stored file, or the number and day under which it lies elsewhere."""

    kind: str
    title: str = ""
    number: str = ""
    issued_on: date | None = None
    issuer: str = ""
    valid_to: date | None = None
    is_from_owner: bool = False
    file: StoredFile | None = None


def put_papers(
    project: Project, papers: Iterable[NewPaper], *, actor: Account, at: datetime
) -> list[ProjectPaper]:
    """Put papers into the dossier, each as the newest revision of its kind.

    The caller has checked the actor, holds the project and journals. Raises BadInput for a paper
    that is neither a file nor a number.
    """
    return [_put(project, paper, actor=actor, at=at) for paper in papers]


def _put(project: Project, paper: NewPaper, *, actor: Account, at: datetime) -> ProjectPaper:
    if paper.file is None and not paper.number.strip():
        raise BadInput(
            "projects.paper_is_nowhere",
            "Gửi tệp hoặc ghi số, ký hiệu của giấy tờ",
            field=f"papers.{paper.kind}",
        )
    before = project.papers.filter(kind=paper.kind)
    number = before.count()
    before.filter(is_current=True).update(is_current=False)
    return ProjectPaper.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        kind=paper.kind,
        revision=number + 1,
        title=paper.title,
        number=paper.number.strip(),
        issued_on=paper.issued_on,
        issuer=paper.issuer,
        valid_to=paper.valid_to,
        is_from_owner=paper.is_from_owner,
        file=paper.file,
        added_at=at,
        added_by=actor,
    )


def freeze_dossier(project: Project, *, at: datetime) -> None:
    """Freeze every paper of now: later texts become revisions beside them."""
    project.papers.filter(is_current=True, frozen_at=None).update(frozen_at=at)
