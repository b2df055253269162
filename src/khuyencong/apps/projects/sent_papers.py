"""Papers as they are sent in, and what is told once they lie in the dossier."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.projects.aftermath import tell_followers
from khuyencong.apps.projects.models import Project, ProjectPaper


@dataclass(frozen=True, slots=True)
class SentFile:
    """A file as it was sent."""

    name: str
    data: bytes


def take_sent(project: Project, sent: SentFile, *, actor: Account, at: datetime) -> StoredFile:
    """Keep the file for the unit of a project. Raises BadInput for one that may not be kept."""
    return take_upload(
        name=sent.name,
        data=sent.data,
        allowed=PAPERS,
        province=project.province,
        unit=project.unit,
        actor=actor,
        at=at,
    )


def write_entry_of_papers(
    project: Project, papers: Sequence[ProjectPaper], what: str, *, actor: Account, at: datetime
) -> None:
    """Tell who follows the project, and the journal."""
    tell_followers([project], at=at)
    write_entry(
        verb=f"projects.paper.{what}",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={"papers": [f"{paper.kind} ({paper.revision})" for paper in papers]},
    )
