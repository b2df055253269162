"""Papers written of the projects a council looks at: what the practice pages of papers show."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.papers.actions.file_paper import file_paper
from khuyencong.apps.papers.actions.write_paper import write_paper
from khuyencong.apps.papers.models import WrittenPaper
from khuyencong.apps.papers.saying import Said
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.council import SENT_AT, TITLES, YEAR

NUMBER = "01/TTKC (minh họa)"
HOUR = timedelta(hours=1)


def write_some_papers(cast: Cast) -> None:
    """Let the centre write a letter twice and file it, the department a receipt and a question."""
    if WrittenPaper.objects.exists():
        return
    title = f"{TITLES[0]} ({ILLUSTRATIVE})"
    project = Project.objects.get(unit=cast.units["centre"], year=YEAR, title=title)
    centre: dict[str, Any] = {"project": project, "actor": cast.people["canbo"]}
    letter = Said(
        superior="Sở Công Thương",
        issuer=project.unit.name,
        addressee="Sở Công Thương",
        signer="Giám đốc",
    )
    write_paper(kind_id="request_letter", said=letter, at=SENT_AT, **centre)
    numbered = replace(letter, number=NUMBER, issued_on=SENT_AT.date())
    written = write_paper(kind_id="request_letter", said=numbered, at=SENT_AT, **centre)
    file_paper(written=written, actor=cast.people["canbo"], at=SENT_AT)
    department: dict[str, Any] = {"project": project, "actor": cast.people["thamdinh"]}
    bodies = Said(superior="Ủy ban nhân dân tỉnh Bình Định", issuer="Sở Công Thương")
    write_paper(kind_id="receipt", said=bodies, at=SENT_AT, **department)
    asked = replace(bodies, addressee="Sở Tài chính")
    write_paper(kind_id="opinion_letter", said=asked, at=SENT_AT + HOUR, **department)
