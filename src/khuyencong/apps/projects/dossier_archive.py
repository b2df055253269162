"""The whole dossier as one archive."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable

from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.projects.checklist import ChecklistRow
from khuyencong.domain.foundation.errors import BadInput

MOST_MEBIBYTES = 200
_MOST_NAME = 80


def write_archive(rows: Iterable[ChecklistRow]) -> io.BytesIO:
    """Return an archive with every paper that may be read, and a list of all that are named.

    Papers that lie elsewhere stand in the list with number and day.
    Raises BadInput when all of it is too heavy for one answer.
    """
    rows = list(rows)
    files = [row.paper.file for row in rows if row.paper and row.paper.file]
    if sum(file.size_bytes for file in files) > MOST_MEBIBYTES << 20:
        raise BadInput(
            "projects.dossier_too_heavy",
            "Hồ sơ nặng hơn {most} MB: hãy tải từng tệp",
            most=MOST_MEBIBYTES,
        )
    archive = io.BytesIO()
    lines = []
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_STORED) as made:
        held = ((row, row.paper) for row in rows if row.paper)
        for number, (row, paper) in enumerate(held, start=1):
            name = ""
            if paper.file is not None and row.answer == "here":
                ending = paper.file.name.rpartition(".")[2].lower()
                name = f"{number:02d} {_plain(row.label)}.{ending}"
                made.writestr(name, read_bytes(paper.file))
            day = f"{paper.issued_on:%d/%m/%Y}" if paper.issued_on else ""
            told = (f"{number:02d}", row.label, paper.number, day, f"bản {paper.revision}")
            lines.append(" | ".join([*told, name or "không kèm tệp"]))
        made.writestr("00 Danh mục.txt", "\ufeff" + "\r\n".join(lines) + "\r\n")
    archive.seek(0)
    return archive


def _plain(label: str) -> str:
    return re.sub(r'[\\/:*?"<>|\r\n]+', " ", label)[:_MOST_NAME].strip(" .")
