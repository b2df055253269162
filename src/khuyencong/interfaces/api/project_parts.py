"""What lies beside a project: entries of the ledger, papers and their files."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.http import content_disposition_header
from ninja import Router
from pydantic import AwareDatetime

from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.projects.models import ProjectPaper
from khuyencong.apps.projects.queries import list_projects
from khuyencong.interfaces.api.asking import Bearer, asker
from khuyencong.interfaces.api.paging import USUAL, Cursor, Limit, page_of
from khuyencong.interfaces.api.shapes import Id, MoneyMoved, Strict, answers

router = Router(tags=["projects"])
BYTES = {"schema": {"type": "string", "format": "binary"}}


class EntryOut(Strict):
    """An entry of the ledger: only ever added, undone by one that names it in ``reverses_id``.

    ``unit_of_amount``: vnd, share (basis points) or count.
    """

    id: int
    fund: str
    year: int
    is_recoverable: bool
    kind: str
    amount: MoneyMoved
    unit_of_amount: str
    happened_on: date
    recorded_at: datetime
    reverses_id: int | None
    is_past: bool
    is_carried: bool
    paper_number: str
    paper_on: date | None


class EntryPage(Strict):
    """A page of entries."""

    items: list[EntryOut]
    next: str | None


class DocumentOut(Strict):
    """A paper of the dossier; ``file_name`` null: it lies elsewhere under its number."""

    id: int
    kind: str
    revision: int
    title: str
    number: str
    issued_on: date | None
    issuer: str
    is_current: bool
    added_at: datetime
    file_name: str | None
    media_type: str | None
    size_bytes: int | None
    sha256: str | None


class DocumentPage(Strict):
    """A page of papers."""

    items: list[DocumentOut]
    next: str | None


@router.get(
    "/{project_id}/entries",
    response=answers(EntryPage),
    auth=Bearer("money:read"),
    summary="Bút toán của một đề án",
)
def read_entries(
    request: HttpRequest,
    project_id: Id,
    updated_since: AwareDatetime | None = None,
    after: Cursor = "",
    limit: Limit = USUAL,
) -> Any:
    """List the entries of a project in the order they were recorded; they never change."""
    project = list_projects(visible_to=asker(request)).get(pk=project_id)
    rows = Entry.objects.filter(project=project).select_related("line")
    if updated_since:
        rows = rows.filter(recorded_at__gte=updated_since)
    return page_of(rows, name="entries", after=after, limit=limit, shape=_entry)


@router.get(
    "/{project_id}/documents",
    response=answers(DocumentPage),
    auth=Bearer("projects:read"),
    summary="Giấy tờ của một đề án",
)
def read_documents(
    request: HttpRequest,
    project_id: Id,
    updated_since: AwareDatetime | None = None,
    after: Cursor = "",
    limit: Limit = USUAL,
) -> Any:
    """List the papers of a project, each revision; the files are apart and ask another scope."""
    rows = _papers_of(request, project_id)
    if updated_since:
        rows = rows.filter(added_at__gte=updated_since)
    return page_of(rows, name="documents", after=after, limit=limit, shape=_document)


@router.get(
    "/{project_id}/documents/{document_id}/file",
    response={key: value for key, value in answers(None).items() if key not in (200, 304)},
    auth=Bearer("files:read"),
    summary="Tệp của một giấy tờ",
    openapi_extra={
        "responses": {200: {"description": "Tệp", "content": {"application/octet-stream": BYTES}}}
    },
)
def read_file(request: HttpRequest, project_id: Id, document_id: Id) -> Any:
    """Give the file of a paper as it was put in; a file kept apart as suspicious is refused."""
    file = _papers_of(request, project_id).exclude(file=None).get(pk=document_id).file
    answer = HttpResponse(read_bytes(file), content_type="application/octet-stream")
    disposition = content_disposition_header(True, file.name) or "attachment"
    answer.headers["Content-Disposition"] = disposition
    answer.headers["X-Content-Type-Options"] = "nosniff"
    return answer


def _papers_of(request: HttpRequest, project_id: int) -> Any:
    project = list_projects(visible_to=asker(request)).get(pk=project_id)
    return ProjectPaper.objects.filter(project=project).select_related("file")


def _entry(row: Entry) -> EntryOut:
    return EntryOut(
        id=row.pk,
        fund=row.line.fund,
        year=row.line.year,
        is_recoverable=row.line.is_recoverable,
        kind=row.kind,
        amount=row.amount,
        unit_of_amount=row.sort.unit,
        happened_on=row.happened_on,
        recorded_at=row.recorded_at,
        reverses_id=row.reverses_id,
        is_past=row.is_past,
        is_carried=row.is_carried,
        paper_number=row.paper_number,
        paper_on=row.paper_on,
    )


def _document(row: ProjectPaper) -> DocumentOut:
    file = row.file if row.file and row.file.is_open else None
    return DocumentOut(
        id=row.pk,
        kind=row.kind,
        revision=row.revision,
        title=row.title,
        number=row.number,
        issued_on=row.issued_on,
        issuer=row.issuer,
        is_current=row.is_current,
        added_at=row.added_at,
        file_name=file.name if file else None,
        media_type=file.media_type if file else None,
        size_bytes=file.size_bytes if file else None,
        sha256=file.sha256 if file else None,
    )
