"""What the actions on rows share."""

from __future__ import annotations

from khuyencong.apps.projects.models import Project
from khuyencong.apps.results.models import ResultRow
from khuyencong.apps.results.queries import lock_result_row
from khuyencong.apps.results.values import LONGEST
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.results.contents import ResultContent

MOST_ROWS = 200
"""A group project of a province has dozens of machines; more is a slip."""


def existing_or_new(
    project: Project, content: ResultContent, row: ResultRow | None, seen_version: int | None
) -> ResultRow:
    """Return the row to write in, its version one higher.

    Raises BadInput when it is of another project, or was changed since ``seen_version``.
    """
    if row is None:
        return ResultRow.objects.create(
            province_id=project.province_id,
            unit_id=project.unit_id,
            project=project,
            content=content.id,
        )
    held = lock_result_row(row)
    if held.project_id != project.pk:
        raise BadInput("results.row_of_another", "Dòng này của đề án khác")
    if seen_version is not None and seen_version != held.version:
        raise BadInput(
            "results.changed_meanwhile",
            "Người khác vừa sửa dòng này; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    held.version += 1
    return held


def require_room(project: Project) -> None:
    """Raise BadInput when the project has as many rows as one may have."""
    if project.results.count() >= MOST_ROWS:
        raise BadInput(
            "results.too_many_rows", "Một đề án có nhiều nhất {most} dòng kết quả", most=MOST_ROWS
        )


def read_place(text: str) -> str:
    """Return a place in one normal form. Raises BadInput when it is too long."""
    if not isinstance(text, str) or len(nfc(text)) > LONGEST:
        raise BadInput("results.place_too_long", "Địa điểm: nhiều nhất 300 ký tự", field="place")
    return nfc(text.replace("\x00", ""))


def read_reason(text: str, *, field: str = "explanation") -> str:
    """Return an explanation in one normal form. Raises BadInput when it is too long."""
    plain = nfc(text.replace("\x00", ""))
    if len(plain) > 2000:
        raise BadInput("results.too_long", "Nhiều nhất 2000 ký tự", field=field)
    return plain


def require_not_accepted(row: ResultRow) -> None:
    """Raise BadInput when the place of the row is accepted: what it promised stays."""
    if row.accepted_on:
        raise BadInput(
            "results.accepted_already", "Địa điểm của dòng này đã nghiệm thu, không sửa dự kiến"
        )
