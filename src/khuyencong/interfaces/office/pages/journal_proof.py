"""The newest anchor of the journal, and a part of it to take along for who does not trust us."""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from io import TextIOWrapper
from typing import IO, Any
from zipfile import ZIP_DEFLATED, ZipFile

from django.http import FileResponse
from django.http.response import HttpResponseBase
from django.shortcuts import render

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.visible_units import units_visible_to
from khuyencong.apps.journal.anchors import (
    Stretch,
    count_unsealed,
    newest_anchor,
    stretch_of,
)
from khuyencong.apps.journal.exporting import Readable, check_script, export_lines, guide
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.product_rounds.keeping import lines_beside_kept
from khuyencong.apps.projects.recusals import lines_open_to
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import status_of, succeeds
from khuyencong.interfaces.office.anchored import seal_for_paper
from khuyencong.interfaces.office.forms.journal_proof import JournalProofForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

MOST_LINES = 50_000
"""In one download; the command gives more."""
FILE = "nhat-ky.jsonl"


@office_page("journal.read")
def proof_page(request: OfficeRequest) -> HttpResponseBase:
    """Show the newest anchor; ``?since=…&until=…`` gives those days as a .zip."""
    is_asked = bool({"since", "until"} & set(request.GET))
    form = JournalProofForm(request.GET if is_asked else None)
    made: list[FileResponse] = []

    def give(days: dict[str, Any]) -> None:
        seal_for_paper(request)
        stretch = stretch_of(days["since"], days["until"])
        _require_few(stretch)
        name = f"nhat-ky-{stretch.first}-{stretch.last}.zip"
        made.append(FileResponse(_zipped(stretch, request.user), True, filename=name))

    if succeeds(form, give):
        return made[0]
    context = {"form": form, "anchor": newest_anchor(), "waiting": count_unsealed()}
    return render(request, "office/journal_proof.html", context, status=status_of(form))


def _require_few(stretch: Stretch) -> None:
    if not stretch:
        raise BadInput("journal.none", "Không có dòng nào được niêm phong trong những ngày này")
    if len(stretch) > MOST_LINES:
        raise BadInput(
            "journal.too_many",
            "Những ngày này có {count} dòng, tải về được {most}: chọn ít ngày hơn",
            field="until",
            count=f"{len(stretch):,}".replace(",", "."),
            most=f"{MOST_LINES:,}".replace(",", "."),
        )


def _zipped(stretch: Stretch, reader: Account) -> IO[bytes]:
    """Return the lines, how to check them and the program that does, in a file that ends itself."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - the answer closes it
    with ZipFile(file, "w", ZIP_DEFLATED) as package:
        with package.open(FILE, "w") as raw:
            text = TextIOWrapper(raw, "utf-8", errors="surrogatepass", newline="\n")
            text.writelines(export_lines(stretch, readable=_readable_by(reader)))
            text.flush()
        package.writestr("huong-dan.txt", guide(FILE, newest=newest_anchor()))
        package.writestr("kiem_tra.py", check_script())
    file.seek(0)
    return file


def _readable_by(reader: Account) -> Readable:
    """Return who tells which lines the reader may see: as on the page of the journal."""
    seen = list(units_visible_to(reader).values_list("pk", flat=True))

    def readable(keys: Collection[int]) -> Collection[int]:
        rows = Entry.objects.filter(pk__in=keys, unit_id__in=seen)
        rows = lines_beside_kept(lines_open_to(rows, reader), reader)
        return list(rows.values_list("pk", flat=True))

    return readable
