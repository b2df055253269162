"""What to do next about the money of a project: facts in, one sentence and its address out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.money.lines import FUNDS_VI
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.numbers import format_vnd

OUT, ENDED, TO_SETTLE = ("rejected", "withdrawn"), ("closed", "archived"), ("accepted", "stopped")


@dataclass(frozen=True, slots=True, kw_only=True)
class PurseFacts:
    """One line of money of a project. Amounts [VND].

    ``may_send_vnd`` is what may go now, None while no ratio is known; ``by_work`` tells that it
    stands on the work done, ``waits_for`` the step that must be taken first. ``held_vnd`` was sent
    less what came back.
    """

    fund: str
    year: int
    is_assigned: bool = True
    is_live: bool = True
    approved_vnd: int = 0
    contracted_vnd: int = 0
    held_vnd: int = 0
    settled_vnd: int = 0
    owed_vnd: int = 0
    may_send_vnd: int | None = 0
    by_work: bool = False
    waits_for: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """What is to be done: a key of ``WORDS``, of which fund and year, and how much [VND]."""

    code: str
    fund: str = ""
    year: int = 0
    amount_vnd: int = 0


class Words(NamedTuple):
    """The sentence and its icon."""

    text: Any
    icon: str


WORDS = {
    "out": Words(_("Đề án không thực hiện: không có việc gì về tiền."), "info"),
    "not_approved": Words(_("Chờ phê duyệt: đi các bước ở mục Quá trình."), "next"),
    "assign": Words(_("Ghi dự toán được giao năm %(year)s, nguồn %(fund)s."), "pen"),
    "contract": Words(_("Ký hợp đồng, ghi bước ký hợp đồng."), "pen"),
    "ratio": Words(_("Ghi tỷ lệ tạm ứng của nguồn %(fund)s: chưa có thì chưa chuyển được."), "law"),
    "confirm": Words(
        _("Xin Sở xác nhận tiến độ, rồi chuyển được đến %(amount)s đồng %(fund)s."), "question"
    ),
    "wait": Words(_("Đi bước còn thiếu, rồi chuyển được đến %(amount)s đồng %(fund)s."), "next"),
    "send": Words(_("Chuyển tiền %(fund)s: hôm nay được chuyển %(amount)s đồng."), "next"),
    "send_by_work": Words(
        _("Chuyển tiền %(fund)s theo khối lượng đã xác nhận: đến %(amount)s đồng."), "next"
    ),
    "start": Words(_("Đã chuyển phần được chuyển: bắt đầu thực hiện."), "next"),
    "accept": Words(_("Thực hiện xong thì nghiệm thu, ghi bước nghiệm thu."), "check"),
    "end_stopped": Words(_("Đã ngừng, chưa ký hợp đồng: kết thúc đề án ở mục Quá trình."), "next"),
    "settle": Words(_("Tính quyết toán nguồn %(fund)s từ nghiệm thu và chứng từ."), "sheet"),
    "record_settlement": Words(_("Đã tính quyết toán: xem lại rồi ghi bước quyết toán."), "check"),
    "refund": Words(
        _("Thu hồi %(amount)s đồng %(fund)s đã chuyển, không được quyết toán."), "back"
    ),
    "rest": Words(_("Chuyển nốt %(amount)s đồng %(fund)s đã quyết toán."), "next"),
    "liquidate": Words(_("Tiền đã khớp: thanh lý hợp đồng."), "check"),
    "repay": Words(_("Đã thanh lý; còn phải hoàn trả %(amount)s đồng."), "clock"),
    "closed": Words(_("Đã thanh lý, không còn việc gì về tiền."), "check"),
}


@dataclass(frozen=True, slots=True)
class NextStep:
    """The sentence as shown; ``href`` is empty where the person cannot do it himself."""

    text: str
    icon: str
    href: str


def next_move(state: str, purses: Sequence[PurseFacts], *, computed: Sequence[str] = ()) -> Move:
    """Return what comes next; ``computed`` names the funds whose settlement was computed."""
    if state in OUT:
        return Move("out")
    if state in ENDED:
        owed = sum(each.owed_vnd for each in purses)
        return Move("repay", amount_vnd=owed) if owed else Move("closed")
    held = [each for each in purses if each.approved_vnd]
    if not held:
        return Move("not_approved")
    if state == "settled":
        return _after_settlement([each for each in held if each.is_live])
    if state in TO_SETTLE:
        return _settlement(held, computed)
    return _before_acceptance(state, held)


def _before_acceptance(state: str, held: Sequence[PurseFacts]) -> Move:
    for each in held:
        if not each.is_assigned:
            return Move("assign", each.fund, each.year)
    if state not in ("contracted", "under_way"):
        return Move("contract")
    signed = [each for each in held if each.contracted_vnd]
    for each in signed:
        if each.may_send_vnd is None:
            return Move("ratio", each.fund)
    for each in signed:
        if each.may_send_vnd:
            return Move(_sending(each), each.fund, each.year, each.may_send_vnd)
    return Move("start" if state == "contracted" else "accept")


def _sending(purse: PurseFacts) -> str:
    if purse.waits_for:
        return "confirm" if purse.waits_for == "confirm_progress" else "wait"
    return "send_by_work" if purse.by_work else "send"


def _settlement(held: Sequence[PurseFacts], computed: Sequence[str]) -> Move:
    funds = sorted({each.fund for each in held if each.contracted_vnd}, reverse=True)
    if not funds:
        return Move("end_stopped")
    missing = next((fund for fund in funds if fund not in computed), None)
    return Move("settle", missing) if missing else Move("record_settlement")


def _after_settlement(held: Sequence[PurseFacts]) -> Move:
    for each in held:
        if each.held_vnd > each.settled_vnd:
            return Move("refund", each.fund, each.year, each.held_vnd - each.settled_vnd)
    for each in held:
        if each.held_vnd < each.settled_vnd:
            return Move("rest", each.fund, each.year, each.settled_vnd - each.held_vnd)
    return Move("liquidate")


def told(
    move: Move,
    project: Project,
    *,
    may_book: bool,
    may_assign: bool,
    contract_id: int | None = None,
) -> NextStep:
    """Return the sentence of a move with where the person does it."""
    words = WORDS[move.code]
    params = {
        "fund": FUNDS_VI.get(move.fund, ""),
        "year": move.year,
        "amount": format_vnd(move.amount_vnd),
    }
    may = {"assign": may_assign} | dict.fromkeys(DEEDS, may_book)
    href = _address(move, project, contract_id if may_book else None)
    return NextStep(str(words.text) % params, words.icon, href if may.get(move.code, True) else "")


STEPS = {
    "contract": "sign_contract",
    "confirm": "confirm_progress",
    "accept": "accept",
    "liquidate": "close",
}
DEEDS = {
    "send": "money_transfer",
    "send_by_work": "money_transfer",
    "rest": "money_transfer",
    "refund": "money_refund",
}
PAGES = {
    **DEEDS,
    "ratio": "money_share",
    "settle": "settlement",
    "record_settlement": "settlement",
    "repay": "project_repayments",
}


def _address(move: Move, project: Project, contract_id: int | None) -> str:
    code, asked = move.code, _asked(move)
    if code in ("out", "closed"):
        return ""
    if code == "assign":
        return f"{reverse('office:estimate_assign')}?{asked}"
    if code == "ratio" and move.fund == "KCDP":
        return reverse("office:local_shares")
    if code == "liquidate" and contract_id:
        return reverse("office:contract_end", args=[contract_id])
    if code in STEPS and project.lifecycle:
        return reverse("office:project_step", args=[project.pk, STEPS[code]])
    page = reverse(f"office:{PAGES.get(code, 'project_life')}", args=[project.pk])
    return f"{page}?{asked}" if asked else page


def _asked(move: Move) -> str:
    """Return what the form is opened with."""
    amount: dict[str, object] = {"amount_vnd": move.amount_vnd}
    told_by: dict[str, dict[str, object]] = {
        "assign": {"year": move.year, "fund": move.fund},
        "send": {"fund": move.fund, **amount},
        "send_by_work": {"fund": move.fund},
        "rest": {"fund": move.fund, **amount},
        "refund": {"fund": move.fund, **amount},
    }
    return urlencode(told_by.get(move.code, {}))
