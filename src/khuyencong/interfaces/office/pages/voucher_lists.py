"""The lists of vouchers for a settlement, as files."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from django.http import Http404, HttpResponse

from khuyencong.apps.documents.rendering.voucher_list import (
    VoucherListPaper,
    write_voucher_list_docx,
    write_voucher_list_xlsx,
)
from khuyencong.apps.results.queries import get_project_to_compare
from khuyencong.apps.vouchers.settlement_list import settlement_list
from khuyencong.domain.norms.rules.vouchers import get_voucher_list
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.pages.files import DOCX, XLSX, attachment


@office_page("vouchers.read")
def list_xlsx(request: OfficeRequest, project_id: int, list_id: str) -> HttpResponse:
    """Give the list as a sheet with live sums."""
    return _file(request, project_id, list_id, write_voucher_list_xlsx, media_type=XLSX)


@office_page("vouchers.read")
def list_docx(request: OfficeRequest, project_id: int, list_id: str) -> HttpResponse:
    """Give the list as an official paper."""
    return _file(request, project_id, list_id, write_voucher_list_docx, media_type=DOCX)


def _file(
    request: OfficeRequest,
    project_id: int,
    list_id: str,
    write: Callable[[VoucherListPaper, Path], None],
    *,
    media_type: str,
) -> HttpResponse:
    project = get_project_to_compare(project_id, visible_to=request.user)
    listed = get_voucher_list(list_id)
    if listed is None:
        raise Http404
    suffix = "xlsx" if media_type == XLSX else "docx"
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"bang-ke.{suffix}"
        write(settlement_list(project, listed=listed, superior=""), path)
        made = path.read_bytes()
    name = f"bang-ke-{listed.id}-{project.pk}.{suffix}"
    return attachment(made, name=name, media_type=media_type)
