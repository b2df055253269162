"""What is told of a project some months after its closing, read and kept, whoever tells it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PICTURES
from khuyencong.apps.results.follow_ups import AFTER, FIGURES, rows_to_see
from khuyencong.apps.results.models import FollowUp, FollowUpItem
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST = {"jobs": 100_000, "income_vnd": 10**12, "turnover_vnd": 10**15, "energy_kwh": 10**12}
ANSWERS = ("is_present", "is_in_use")


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemAnswer:
    """One machine or work: still there, in use, and a photograph as its name and bytes."""

    is_present: bool | None = None
    is_in_use: bool | None = None
    photo: tuple[str, bytes] | None = None

    @property
    def is_told(self) -> bool:
        return (self.is_present, self.is_in_use, self.photo) != (None, None, None)


Items = Mapping[int, ItemAnswer]
"""Answers by the key of the row of results."""


def keep_answers(
    held: FollowUp,
    *,
    seen_on: date,
    answers: Mapping[str, Any],
    items: Items,
    actor: Account | None,
    at: datetime,
) -> dict[str, Any]:
    """Put the answers into a follow-up that is held; return what the journal keeps.

    ``actor`` None: the owner told it by his link. Raises BadInput that names the figure.
    """
    _require_open(held, seen_on, at)
    read = read_answers(answers, is_enough=any(each.is_told for each in items.values()))
    if items:
        read |= {name: _of_all(items, name) for name in ANSWERS}
    for name, value in read.items():
        setattr(held, name, value)
    held.seen_on, held.answered_at, held.answered_by = seen_on, at, actor
    held.save()
    _keep_items(held, items, actor=actor, at=at)
    return {"months": held.months, "seen_on": seen_on.isoformat(), **read}


def read_answers(answers: Mapping[str, Any], *, is_enough: bool = False) -> dict[str, Any]:
    """Return the answers by name; ``is_enough``: something was told beside them.

    Raises BadInput that names the one that is not of its kind.
    """
    read: dict[str, Any] = {name: _whole(name, answers.get(name)) for name in FIGURES}
    for name in ANSWERS:
        read[name] = _yes_or_no(name, answers.get(name))
    for name, longest in (("output", 300), ("note", 2000)):
        text = answers.get(name) or ""
        if not isinstance(text, str) or len(text) > longest:
            raise _bad(name, f"nhiều nhất {longest} ký tự")
        read[name] = nfc(text.replace("\x00", ""))
    if not is_enough and all(value in (None, "") for value in read.values()):
        raise BadInput("results.nothing_answered", "Ghi ít nhất một mục")
    return read


def _keep_items(held: FollowUp, items: Items, *, actor: Account | None, at: datetime) -> None:
    known = {row.pk for row in rows_to_see(held.project)} if items else set()
    for row_id, answer in items.items():
        if row_id not in known:
            raise BadInput("results.row_of_another", "Dòng này của đề án khác")
        defaults: dict[str, Any] = {
            "is_present": _yes_or_no("is_present", answer.is_present),
            "is_in_use": _yes_or_no("is_in_use", answer.is_in_use),
            "province_id": held.province_id,
            "unit_id": held.unit_id,
        }
        if answer.photo:
            name, data = answer.photo
            owner: dict[str, Any] = {"province": held.province, "unit": held.unit}
            defaults["photo"] = take_upload(
                name=name, data=data, allowed=PICTURES, actor=actor, at=at, **owner
            )
        FollowUpItem.objects.update_or_create(follow_up=held, row_id=row_id, defaults=defaults)


def _require_open(held: FollowUp, seen_on: date, at: datetime) -> None:
    if held.project.state not in AFTER:
        raise BadInput("results.not_closed", "Đề án chưa thanh lý, chưa theo dõi sau hỗ trợ")
    if held.confirmed_at:
        raise BadInput("results.follow_up_confirmed", "Số liệu đã xác nhận, không sửa được nữa")
    if seen_on > timezone.localdate(at):
        raise BadInput("results.day_to_come", "Ngày của số liệu chưa tới", field="seen_on")


def _of_all(items: Items, name: str) -> bool | None:
    """Return what holds of all of them: no as soon as one says no, yes when all say yes."""
    told = [getattr(each, name) for each in items.values()]
    if False in told:
        return False
    return None if None in told else True


def _yes_or_no(name: str, value: Any) -> bool | None:
    if value is None or isinstance(value, bool):
        return value
    raise _bad(name, "cần có hoặc không")


def _whole(name: str, value: Any) -> int | None:
    if value is None or value == "":
        return None
    if type(value) is not int or not 0 <= value <= MOST[name]:
        raise _bad(name, f"cần một số nguyên từ 0 đến {MOST[name]}")
    return value


def _bad(name: str, wanted: str) -> BadInput:
    return BadInput("results.not_of_kind", "{wanted}", field=name, wanted=wanted.capitalize())
