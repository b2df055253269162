"""Write what became of a project, some months after it was closed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.projects.bodies import RECORDERS, bodies_of
from khuyencong.apps.results.entries import write_entry_at
from khuyencong.apps.results.follow_ups import AFTER, FIGURES
from khuyencong.apps.results.models import FollowUp
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.foundation.text import nfc

MOST = {"jobs": 100_000, "income_vnd": 10**12, "turnover_vnd": 10**15, "energy_kwh": 10**12}
ANSWERS = ("is_present", "is_in_use")


@transaction.atomic
def answer_follow_up(
    *,
    follow_up: FollowUp,
    seen_on: date,
    answers: Mapping[str, Any],
    actor: Account,
    at: datetime,
) -> FollowUp:
    """Keep the figures of a day: centre or department, until somebody confirmed them.

    Raises NotAllowed, or BadInput that names the figure.
    """
    row = FollowUp.objects.select_for_update(of=("self",)).select_related("project__unit")
    held = row.get(pk=follow_up.pk)
    require(actor, "results.inspect")
    if not bodies_of(actor, held.project) & RECORDERS:
        raise NotAllowed(
            "results.not_your_project", "Kết quả do đơn vị thực hiện hoặc Sở Công Thương ghi"
        )
    _require_open(held, seen_on, at)
    read = read_answers(answers)
    for name, value in read.items():
        setattr(held, name, value)
    held.seen_on, held.answered_at, held.answered_by = seen_on, at, actor
    held.save()
    data = {"months": held.months, "seen_on": seen_on.isoformat(), **read}
    write_entry_at("results.follow_up.answered", held.project, actor=actor, at=at, data=data)
    return held


def read_answers(answers: Mapping[str, Any]) -> dict[str, Any]:
    """Return the answers by name. Raises BadInput that names the one that is not of its kind."""
    read: dict[str, Any] = {name: _whole(name, answers.get(name)) for name in FIGURES}
    for name in ANSWERS:
        if answers.get(name) not in (None, True, False):
            raise _bad(name, "cần có hoặc không")
        read[name] = answers.get(name)
    for name, longest in (("output", 300), ("note", 2000)):
        text = answers.get(name) or ""
        if not isinstance(text, str) or len(text) > longest:
            raise _bad(name, f"nhiều nhất {longest} ký tự")
        read[name] = nfc(text.replace("\x00", ""))
    if all(value in (None, "") for value in read.values()):
        raise BadInput("results.nothing_answered", "Ghi ít nhất một mục")
    return read


def _require_open(held: FollowUp, seen_on: date, at: datetime) -> None:
    if held.project.state not in AFTER:
        raise BadInput("results.not_closed", "Đề án chưa thanh lý, chưa theo dõi sau hỗ trợ")
    if held.confirmed_at:
        raise BadInput("results.follow_up_confirmed", "Số liệu đã xác nhận, không sửa được nữa")
    if seen_on > timezone.localdate(at):
        raise BadInput("results.day_to_come", "Ngày của số liệu chưa tới", field="seen_on")


def _whole(name: str, value: Any) -> int | None:
    if value is None or value == "":
        return None
    if type(value) is not int or not 0 <= value <= MOST[name]:
        raise _bad(name, f"cần một số nguyên từ 0 đến {MOST[name]}")
    return value


def _bad(name: str, wanted: str) -> BadInput:
    return BadInput("results.not_of_kind", "{wanted}", field=name, wanted=wanted.capitalize())
