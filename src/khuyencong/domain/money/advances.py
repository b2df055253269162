"""What may be transferred to a project today, by which text, with which papers.

Every figure that has a say stands beside the others (``sides``); where one passes the ceiling, a
dated line of ``norms/rules/data/advances.yaml`` (``clashes``) tells which holds.
References: TT 36/2013/TT-BCT, Điều 13-16, 23.3; TTLT 26/2014/TTLT-BTC-BCT, Điều 8.2.b.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.money.advance_papers import Need, needs_of, papers_of
from khuyencong.domain.money.advance_sides import (
    AdvanceRequest,
    OtherShare,
    Side,
    Stage,
    cap_side,
    given_side,
    stage_of,
)
from khuyencong.domain.norms.rules.advances import (
    AdvanceAnswer,
    Clash,
    advance_rule,
    clash_of,
    threshold_met,
)

__all__ = ["Advance", "AdvanceRequest", "Need", "OtherShare", "Side", "Stage", "advance"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Advance:
    """What may be transferred.

    ``share`` [-] of what was contracted and ``most_vnd`` [VND] that may stand transferred in all;
    ``may_transfer_vnd`` what is left of it today, 0 while one of ``refusals`` stands. All three
    None when no text and no paper gives a ratio.
    """

    stage: Stage
    share: Decimal | None
    most_vnd: int | None
    may_transfer_vnd: int | None
    sides: tuple[Side, ...]
    clash: Clash | None
    papers: tuple[str, ...]
    needs: tuple[Need, ...]
    refusals: tuple[Decision, ...]
    warnings: tuple[str, ...]

    @property
    def share_bp(self) -> int | None:
        """The share in basis points, never above it."""
        return None if self.share is None else int(self.share * 10_000)

    @property
    def holding(self) -> Side | None:
        """The side that holds."""
        return next((side for side in self.sides if side.holds), None)


def advance(request: AdvanceRequest) -> Advance:
    """Return what may be transferred to a project on a day. Raises BadInput on bad figures."""
    _check(request)
    known = advance_rule(line=request.line, on=request.on, fund=request.fund)
    stage = stage_of(request, known)
    given, cap = given_side(request, known, stage), cap_side(request, known)
    clash, sides = _settle(given, cap, request.on)
    held = next((side for side in sides if side.holds), None)
    most = held.amount_vnd if held else None
    refusals = tuple(_refusals(request, known, stage, given, sides))
    left = None if most is None else max(0, most - request.transferred_vnd)
    return Advance(
        stage=stage,
        share=held.share if held else None,
        most_vnd=most,
        may_transfer_vnd=0 if refusals and left is not None else left,
        sides=sides,
        clash=clash,
        papers=papers_of(request, known, stage),
        needs=needs_of(request, known, stage),
        refusals=refusals,
        warnings=tuple(_warnings(request, known, given, clash, most)),
    )


def _check(request: AdvanceRequest) -> None:
    for name in ("contracted_vnd", "transferred_vnd", "interest_paid_vnd"):
        amount = getattr(request, name)
        if amount is not None and amount < 0:
            raise BadInput("money.negative_amount", "Số tiền không được âm", field=name)
    for name in ("done_share", "interest_share"):
        share = getattr(request, name)
        if share is not None and not 0 <= share <= 1:
            raise BadInput("money.bad_share", "Tỷ lệ phải từ 0 đến 100 %", field=name)
    for other in (request.decision, request.province):
        if other is not None and not (0 <= other.share <= 1 and other.paper_vi.strip()):
            raise BadInput(
                "money.bad_other_share",
                "Tỷ lệ khác phải từ 0 đến 100 % và ghi văn bản cho phép",
                field="share",
            )


def _settle(
    given: Side | None, cap: Side | None, on: date
) -> tuple[Clash | None, tuple[Side, ...]]:
    """Return the line that decides between the two, and both sides with the one that holds."""
    if given is None or given.amount_vnd is None:
        return None, tuple(side for side in (given, cap) if side)
    if cap is None or cap.amount_vnd is None or given.amount_vnd <= cap.amount_vnd:
        return None, (given.held(), *((cap,) if cap else ()))
    clash = clash_of(given_by=given.given_by, on=on)
    if clash is None:
        return None, (given, cap)
    if clash.holds == "given":
        return clash, (given.held(), cap)
    return clash, (given, cap.held())


def _refusals(
    request: AdvanceRequest,
    known: AdvanceAnswer,
    stage: Stage,
    given: Side | None,
    sides: tuple[Side, ...],
) -> list[Decision]:
    said: list[Decision] = []
    if request.contracted_vnd == 0:
        said.append(Decision.no("money.not_contracted", "Chưa có hợp đồng thực hiện đề án"))
    if _waits_for_acceptance(request, known):
        said.append(
            Decision.no(
                "money.not_accepted",
                "Loại đề án này chỉ được chi khi đã có biên bản nghiệm thu cơ sở",
            )
        )
    if known.rule and stage == "first":
        met = threshold_met(rule=known.rule, done_share=request.done_share)
        if not met:
            said.append(met)
    if given and given.amount_vnd is not None and not any(side.holds for side in sides):
        said.append(
            Decision.no(
                "money.clash_undecided",
                "Tỷ lệ vượt mức trần qua Kho bạc; chưa có quy định nào nói theo bên nào",
            )
        )
    return said


def _waits_for_acceptance(request: AdvanceRequest, known: AdvanceAnswer) -> bool:
    """A decision that names its own papers replaces those that hold the minutes."""
    replaced = request.decision is not None and request.decision.papers is not None
    needed = known.rule is not None and known.rule.after_acceptance and not replaced
    return needed and not request.is_accepted


def _warnings(
    request: AdvanceRequest,
    known: AdvanceAnswer,
    given: Side | None,
    clash: Clash | None,
    most: int | None,
) -> list[str]:
    facts = (known.rule, known.cap)
    said = [fact.note_vi for fact in facts if fact and fact.is_unsure(request.on)]
    if given is not None and given.amount_vnd is None:
        said.append(given.note_vi)
    if given is None:
        said.append("Chưa có tỷ lệ tạm ứng trong dữ liệu; nhập văn bản quy định rồi mới tính được")
    if clash is not None:
        mark = " (cách hiểu của phần mềm, không phải lời văn bản)" if clash.our_reading else ""
        said.append(f"{clash.label_vi}: {clash.why_vi}{mark}")
    if most is not None and request.transferred_vnd > most:
        said.append("Đã chuyển nhiều hơn mức được tạm ứng")
    return said
