"""Keep what a member writes on his sheet, and hand it in."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import lean_on
from khuyencong.apps.appraisals.actions.declare_interest import require_open_item
from khuyencong.apps.appraisals.entries import write_entry_of_item
from khuyencong.apps.appraisals.minutes import day_of
from khuyencong.apps.appraisals.models import AppraisalItem, ScoreSheet, SessionMember
from khuyencong.apps.appraisals.permissions import can_write_sheet
from khuyencong.apps.appraisals.queries import get_seat, lock_item
from khuyencong.apps.appraisals.sheets import (
    Content,
    content_of,
    differences,
    require_whole,
    sound_content,
)
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


@transaction.atomic
def save_sheet(
    *,
    item: AppraisalItem,
    member: SessionMember,
    content: Content,
    seen_version: int,
    hands_in: bool = False,
    actor: Account,
    at: datetime,
) -> ScoreSheet:
    """Keep a sheet as it stands, half-typed or whole; handing in freezes it.

    ``seen_version`` is the one the writer started from, 0 for none. The same content again changes
    nothing, so that a line that dropped may send twice. The journal tells of the first save and of
    the handing-in, not of every few seconds between.

    Raises NotAllowed, or BadInput: handed in already, saved elsewhere since, or not whole.
    """
    item = lock_item(item)
    member = get_seat(item.session, member.pk)
    can_write_sheet(actor, item, member).or_raise(NotAllowed)
    lean_on(actor, "appraisals.take_part")
    sheet = next((each for each in item.sheets.all() if each.member_id == member.pk), None)
    content = sound_content(content, session=item.session, on=day_of(item))
    if sheet and sheet.handed_in_at:
        return _same_or_refused(sheet, content)
    require_open_item(item)
    is_same = sheet is not None and content_of(sheet) == content
    if not is_same and (sheet.version if sheet else 0) != seen_version:
        _refuse_stale(sheet, content, item)
    if hands_in:
        require_whole(content, session=item.session)
    return _store(
        item, member, sheet, content, is_same=is_same, hands_in=hands_in, actor=actor, at=at
    )


def _same_or_refused(sheet: ScoreSheet, content: Content) -> ScoreSheet:
    if content_of(sheet) == content:
        return sheet
    raise BadInput(
        "appraisals.sheet_frozen",
        "Phiếu đã nộp lúc {at}, không sửa được nữa",
        at=_moment(sheet.handed_in_at),
    )


def _refuse_stale(sheet: ScoreSheet | None, content: Content, item: AppraisalItem) -> None:
    if sheet is None:
        raise BadInput("appraisals.sheet_gone", "Chưa có phiếu nào được lưu; hãy tải lại trang")
    places = "; ".join(differences(content, content_of(sheet), on=day_of(item)))
    raise BadInput(
        "appraisals.sheet_changed_elsewhere",
        "Phiếu đã được lưu ở nơi khác lúc {at}, khác ở: {places}. Tải lại trang để xem bản đó",
        at=_moment(sheet.saved_at),
        places=places,
    )


def _moment(at: datetime | None) -> str:
    return f"{timezone.localtime(at):%H:%M ngày %d/%m/%Y}" if at else ""


def _store(
    item: AppraisalItem,
    member: SessionMember,
    sheet: ScoreSheet | None,
    content: Content,
    *,
    is_same: bool,
    hands_in: bool,
    actor: Account,
    at: datetime,
) -> ScoreSheet:
    if is_same and not hands_in and sheet:
        return sheet
    is_new = sheet is None
    sheet = sheet or ScoreSheet(item=item, member=member, version=0)
    sheet.unit_id, sheet.province_id = item.session.unit_id, item.session.province_id
    sheet.heads = {
        head: {"remark": remark, "score": content.scores.get(head)}
        for head, remark in content.remarks.items()
    }
    values = asdict(content)
    for name in ("verdict", "remark", "kcqg_vnd", "kcdp_vnd"):
        setattr(sheet, name, values[name])
    sheet.version += 0 if is_same else 1
    sheet.saved_at, sheet.saved_by = at, actor
    sheet.handed_in_at = at if hands_in else None
    sheet.save()
    if is_new or hands_in:
        # Neither verdict nor remarks: others may not read them yet.
        verb = "sheet.handed_in" if hands_in else "sheet.begun"
        data = {"person": member.name}
        write_entry_of_item(item, verb, actor=actor, at=at, data=data)
    return sheet
