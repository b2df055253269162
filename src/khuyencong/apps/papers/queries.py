"""Reads of templates and of written papers."""

from __future__ import annotations

from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, Q, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.papers.kinds import PaperKind
from khuyencong.apps.papers.layouts import shipped_template
from khuyencong.apps.papers.models import PaperTemplate, SignedCopy, WrittenPaper
from khuyencong.apps.places.models import Succession
from khuyencong.apps.projects.models import Project


def template_of(kind: PaperKind, *, province_id: int, on: date) -> PaperTemplate | None:
    """Return the template a province uses on a day; None for the shipped one.

    A project of a province that merged takes the template of its successor where it has none.
    """
    later = Succession.objects.filter(predecessor=province_id).values("successor")
    rows = PaperTemplate.objects.filter(kind=kind.id, valid_from__lte=on).select_related("file")
    found = list(rows.filter(Q(province=province_id) | Q(province__in=later)))
    own = [row for row in found if row.province_id == province_id] or found
    return own[0] if own and own[0].file else None


def template_bytes(kind: PaperKind, template: PaperTemplate | None) -> bytes:
    """Return the .docx of a template, the shipped one for None."""
    if template is None or template.file is None:
        return shipped_template(kind.id)
    return read_bytes(template.file)


def list_written(project: Project) -> QuerySet[WrittenPaper]:
    """Return the papers written of a project the caller may see, newest first."""
    copies = Prefetch("signed_copies", SignedCopy.objects.select_related("file"))
    rows = WrittenPaper.objects.filter(project=project).select_related("docx", "pdf", "paper")
    return rows.prefetch_related(copies).order_by("-pk")


def get_written(written_id: int, *, visible_to: Account) -> WrittenPaper:
    """Return a written paper the account may see; ``is_newest`` of its kind for the project.

    Raises WrittenPaper.DoesNotExist.
    """
    later = WrittenPaper.objects.filter(
        project=OuterRef("project"), kind=OuterRef("kind"), revision__gt=OuterRef("revision")
    )
    rows = WrittenPaper.objects.annotate(is_newest=~Exists(later))
    rows = rows_visible_to(rows, visible_to)
    beside = ("docx", "pdf", "paper", "template__file", "written_by", "project__unit")
    copies = Prefetch("signed_copies", SignedCopy.objects.select_related("file", "signed_by"))
    return rows.select_related(*beside).prefetch_related(copies).get(pk=written_id)


def list_templates(*, visible_to: Account) -> QuerySet[PaperTemplate]:
    """Return the templates of the provinces the account's units work for, newest first."""
    members = visible_to.current_memberships()
    provinces = {member.unit.province_id for member in members if member.unit.province_id}
    merged = Succession.objects.filter(successor__in=provinces).values("predecessor")
    rows = PaperTemplate.objects.filter(Q(province__in=provinces) | Q(province__in=merged))
    return rows.select_related("file", "added_by", "province", "unit")
