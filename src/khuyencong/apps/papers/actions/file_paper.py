"""Put a written paper into the dossier of its project."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.papers.kinds import kind_or_refuse
from khuyencong.apps.papers.models import WrittenPaper
from khuyencong.apps.papers.permissions import can_write_paper
from khuyencong.apps.projects.aftermath import tell_followers
from khuyencong.apps.projects.dossier import NewPaper, put_papers
from khuyencong.apps.projects.models import ProjectPaper
from khuyencong.apps.projects.queries import lock_project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def file_paper(*, written: WrittenPaper, actor: Account, at: datetime) -> ProjectPaper:
    """Put the .pdf in as the newest revision, the signed one where there is one.

    Raises NotAllowed, or BadInput for one that lies there already, or that bears no number and
    day where its kind has them.
    """
    project = lock_project(written.project)
    can_write_paper(actor, project).or_raise(NotAllowed)
    lean_on(actor, "papers.write")
    written = WrittenPaper.objects.select_for_update(of=("self",)).get(pk=written.pk)
    kind = kind_or_refuse(written.kind)
    signed = written.signed_copies.order_by("-pk").first()
    file = signed.file if signed else written.pdf
    if written.paper and written.paper.file_id == file.pk:
        raise BadInput("papers.filed_already", "Văn bản này đã nằm trong hồ sơ")
    if kind.asks_number and not (written.number and written.issued_on):
        raise BadInput(
            "papers.not_numbered",
            "Văn bản chưa có số và ngày: soạn lại với số, ngày do văn thư cấp, rồi đưa vào hồ sơ",
        )
    new = NewPaper(
        kind=kind.paper,
        title=kind.label_vi,
        number=written.number,
        issued_on=written.issued_on,
        issuer=str(written.said.get("issuer", "")),
        file=file,
    )
    (paper,) = put_papers(project, [new], actor=actor, at=at)
    tell_followers([project], at=at)
    written.paper = paper
    written.save(update_fields=["paper"])
    write_entry(
        verb="papers.paper.filed",
        actor=actor,
        at=at,
        unit_id=project.unit_id,
        object_kind="project",
        object_id=project.pk,
        label=project.title,
        data={
            "paper": kind.label_vi,
            "revision": written.revision,
            "papers": [f"{paper.kind} ({paper.revision})"],
        },
    )
    return paper
