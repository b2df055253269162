"""Set the template of a province for a kind of paper: an own one, or the shipped one again."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.papers.checking.check import check_template
from khuyencong.apps.papers.kinds import PaperKind, kind_or_refuse
from khuyencong.apps.papers.models import PaperTemplate
from khuyencong.apps.papers.permissions import can_keep_templates
from khuyencong.apps.places.models import AdminUnit
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.numbers import format_day


@transaction.atomic
def send_template(
    *,
    kind_id: str,
    name: str,
    data: bytes,
    valid_from: date,
    note: str,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> PaperTemplate:
    """Add a .docx as the template of the unit's province from a day on.

    Raises NotAllowed, or BadInput: for a file that is no plain .docx, tags that are not known, a
    day before that of the template it follows, or a missing note.
    """
    kind = kind_or_refuse(kind_id)
    province = province_of(unit)
    can_keep_templates(actor, unit, province).or_raise(NotAllowed)
    file = take_upload(
        name=name, data=data, allowed={"docx"}, province=province, unit=unit, actor=actor, at=at
    )
    if not file.is_open:
        raise BadInput(
            "papers.template_suspicious",
            "Mẫu không nhận: {why}",
            field="file",
            why=file.held_because[:1].lower() + file.held_because[1:],
        )
    check_template(data, kind)
    given: dict[str, Any] = {"unit": unit, "province": province, "actor": actor, "at": at}
    return _add(kind, file, valid_from=valid_from, note=note, **given)


@transaction.atomic
def return_to_template(
    *,
    kind_id: str,
    former: PaperTemplate | None,
    valid_from: date,
    note: str,
    unit: Unit,
    actor: Account,
    at: datetime,
) -> PaperTemplate:
    """Let an earlier template hold again from a day on; None: the shipped one.

    Raises NotAllowed, or BadInput for one of another kind or province, or as above.
    """
    kind = kind_or_refuse(kind_id)
    province = province_of(unit)
    can_keep_templates(actor, unit, province).or_raise(NotAllowed)
    if former and (former.kind != kind.id or former.province_id != province.pk):
        raise BadInput("papers.other_template", "Mẫu này của loại văn bản hoặc tỉnh khác")
    file = former.file if former else None
    given: dict[str, Any] = {"unit": unit, "province": province, "actor": actor, "at": at}
    return _add(kind, file, valid_from=valid_from, note=note, **given)


def _add(
    kind: PaperKind,
    file: StoredFile | None,
    *,
    valid_from: date,
    note: str,
    unit: Unit,
    province: AdminUnit,
    actor: Account,
    at: datetime,
) -> PaperTemplate:
    lean_on(actor, "papers.keep_templates", unit=unit)
    AdminUnit.objects.select_for_update().get(pk=province.pk)  # versions of a province queue
    before = PaperTemplate.objects.filter(province=province, kind=kind.id)
    newest = before.first()
    if not note.strip():
        raise BadInput("papers.note_missing", "Ghi chú thay đổi của mẫu", field="note")
    if newest and valid_from < newest.valid_from:
        raise BadInput(
            "papers.template_before_newest",
            "Mẫu đang có dùng từ {day}: mẫu mới phải dùng từ ngày đó hoặc sau",
            field="valid_from",
            day=format_day(newest.valid_from),
        )
    row = PaperTemplate.objects.create(
        province=province,
        unit=unit,
        kind=kind.id,
        version=before.count() + 1,
        file=file,
        valid_from=valid_from,
        note=note.strip()[:300],
        added_at=at,
        added_by=actor,
    )
    write_entry(
        verb="papers.template.set",
        actor=actor,
        at=at,
        unit_id=unit.pk,
        object_kind="paper_template",
        object_id=row.pk,
        label=f"{kind.label_vi} ({province.name})",
        data={
            "paper": kind.label_vi,
            "revision": row.version,
            "template": file.name if file else "mẫu có sẵn",
            "valid_from": valid_from.isoformat(),
        },
        reason=row.note,
    )
    return row
