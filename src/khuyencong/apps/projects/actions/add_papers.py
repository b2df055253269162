"""Add papers to the dossier of a project, outside of any step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.aftermath import tell_followers
from khuyencong.apps.projects.dossier import NewPaper, put_papers
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.permissions import can_add_papers
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it was sent."""

    name: str
    data: bytes


@transaction.atomic
def add_papers(
    *,
    project: Project,
    papers: Sequence[tuple[NewPaper, SentFile | None]],
    actor: Account,
    at: datetime,
) -> list[ProjectPaper]:
    """Put papers in, each as the newest revision of its kind; all of them or none.

    Raises NotAllowed, or BadInput for a file that may not be kept, a paper that is neither a file
    nor a number, or a project whose life has ended.
    """
    project = lock_project(project)
    can_add_papers(actor, project).or_raise(NotAllowed)
    if not papers:
        raise BadInput("projects.no_papers", "Chưa chọn giấy tờ nào")
    added = put_papers(
        project,
        [_with_file(project, paper, sent, actor, at) for paper, sent in papers],
        actor=actor,
        at=at,
    )
    tell_followers([project], at=at)
    write_entry(
        verb="projects.paper.added",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"papers": [f"{paper.kind} ({paper.revision})" for paper in added]},
    )
    return added


def _with_file(
    project: Project, paper: NewPaper, sent: SentFile | None, actor: Account, at: datetime
) -> NewPaper:
    if sent is None:
        return paper
    file = take_upload(
        name=sent.name,
        data=sent.data,
        allowed=PAPERS,
        province=project.province,
        unit=project.unit,
        actor=actor,
        at=at,
    )
    return NewPaper(
        kind=paper.kind,
        title=paper.title,
        number=paper.number,
        issued_on=paper.issued_on,
        issuer=paper.issuer,
        file=file,
    )
