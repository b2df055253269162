"""The report of a file, as .docx and as .pdf."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from django.conf import settings
from django.http import HttpResponse

from khuyencong.apps.cleaner_production.queries import get_file
from khuyencong.apps.cleaner_production.reporting import report_of
from khuyencong.apps.documents.rendering.cleaner_report import write_cleaner_report
from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import DOCX, attachment

PDF = "application/pdf"


@office_page("cleaner_production.read")
def report_docx(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Give the report as a paper that can be changed."""
    made = _made(request, file_id)
    return attachment(made, name=f"san-xuat-sach-hon-{file_id}.docx", media_type=DOCX)


@office_page("cleaner_production.read")
def report_pdf(request: OfficeRequest, file_id: int) -> HttpResponse:
    """Give the report to be read and printed."""
    made, _undrawn = print_pdf(
        _made(request, file_id), at=request.now, font_paths=settings.FONT_PATHS
    )
    name = f"san-xuat-sach-hon-{file_id}.pdf"
    return attachment(made, name=name, media_type=PDF, inline=True)


def _made(request: OfficeRequest, file_id: int) -> bytes:
    held = get_file(file_id, visible_to=request.user)
    with TemporaryDirectory() as folder:
        path = Path(folder) / "bao-cao.docx"
        write_cleaner_report(report_of(held, on=request.now.date()), path)
        return path.read_bytes()
