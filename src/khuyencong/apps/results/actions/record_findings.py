"""Say what was found on site of one row, promised or not."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.queries import lock_project
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.models import ResultRow, ResultValue
from khuyencong.apps.results.permissions import can_inspect_results
from khuyencong.apps.results.queries import content_or_refuse
from khuyencong.apps.results.storing import existing_or_new, read_place, read_reason, require_room
from khuyencong.apps.results.values import keep_values, read_values, told, values_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.results.contents import ResultContent


@transaction.atomic
def record_findings(
    *,
    project: Project,
    content: str = "",
    values: Mapping[str, Any],
    inspected_on: date,
    explanation: str = "",
    place: str | None = None,
    photo: StoredFile | None = None,
    row: ResultRow | None = None,
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> ResultRow:
    """Keep what was found; without ``row`` it is something nobody had promised.

    Raises NotAllowed outside the time from contract to acceptance, BadInput that names the figure,
    for a day to come, for a place already accepted, and when somebody changed the row meanwhile.
    """
    project = lock_project(project)
    require(actor, "results.inspect")
    can_inspect_results(actor, project).or_raise(NotAllowed)
    if inspected_on > timezone.localdate(at):
        raise BadInput("results.day_to_come", "Ngày kiểm tra chưa tới", field="inspected_on")
    table = content_or_refuse(row.content if row else content)
    read = read_values(table, values, side="found")
    if row is None:
        require_room(project)
    kept = existing_or_new(project, table, row, seen_version)
    if kept.accepted_on:
        raise BadInput("results.place_accepted", "Địa điểm này đã nghiệm thu, không sửa được nữa")
    before = values_of(kept, "found")
    kept.inspected_on, kept.inspected_by = inspected_on, actor
    kept.explanation = read_reason(explanation)
    if place is not None:
        kept.place = read_place(place)
    kept.save()
    keep_values(kept, read, table, "found")
    if photo:
        _keep_photo(kept, photo, table)
    write_entry_at(
        "results.row.inspected",
        project,
        actor=actor,
        at=at,
        data={
            "content": table.id,
            "before": told(before),
            "after": told(read),
            "inspected_on": inspected_on.isoformat(),
        },
        reason=kept.explanation,
    )
    return kept


def _keep_photo(row: ResultRow, photo: StoredFile, content: ResultContent) -> None:
    """Put a photograph in place of the former one, whose file stays stored."""
    field = next((each.id for each in content.fields if each.kind == "photo"), None)
    if field is None:
        raise BadInput("results.no_photo", "Nội dung này không có mục ảnh", field="photo")
    ResultValue.objects.update_or_create(
        row=row,
        side=ResultValue.FOUND,
        field=field,
        defaults={"file": photo, "province_id": row.province_id, "unit_id": row.unit_id},
    )
