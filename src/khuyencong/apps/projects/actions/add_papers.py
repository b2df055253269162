"""Add papers to the dossier of a project, outside of any step."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.projects.dossier import NewPaper, put_papers
from khuyencong.apps.projects.models import Project, ProjectPaper
from khuyencong.apps.projects.permissions import can_add_papers
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.projects.sent_papers import SentFile, take_sent, write_entry_of_papers
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


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
    write_entry_of_papers(project, added, "added", actor=actor, at=at)
    return added


def _with_file(
    project: Project, paper: NewPaper, sent: SentFile | None, actor: Account, at: datetime
) -> NewPaper:
    if sent is None:
        return paper
    return replace(paper, file=take_sent(project, sent, actor=actor, at=at))
