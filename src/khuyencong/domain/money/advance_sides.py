"""The figures that have a say in an advance: rule, decision, province, progress, proof, ceiling."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import Literal, Self

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.foundation.money import Rounding, share_of_vnd
from khuyencong.domain.norms.rules.advances import (
    AdvanceAnswer,
    AdvanceRule,
    Fund,
    GivenBy,
    common_papers,
    further_papers,
)

Stage = Literal["first", "further", "rest", "proof"]


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherShare:
    """A ratio that a paper of the agency or of a province gives; ``papers`` None: as the rule."""

    share: Decimal
    paper_vi: str
    papers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AdvanceRequest:
    """A project that asks for money.

    Amounts are of one fund [VND]; ``transferred_vnd`` after refunds. ``done_share`` [-] of what the
    rule measures, None when no confirmed report tells it. ``interest_share`` [-] is the share of
    interest the support level gives. ``decision`` is one of the director of the agency,
    ``province`` the ratio of a province for its own fund.
    """

    line: str
    fund: Fund
    on: date
    contracted_vnd: int
    transferred_vnd: int = 0
    is_accepted: bool = False
    is_multi_year: bool = False
    done_share: Decimal | None = None
    interest_paid_vnd: int | None = None
    interest_share: Decimal | None = None
    decision: OtherShare | None = None
    province: OtherShare | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One figure: share [-], amount [VND] that may stand transferred, where it comes from.

    ``source`` is a place in the law, else ``paper_vi`` names the paper. ``amount_vnd`` None means
    that it cannot be told yet; ``note_vi`` says what is missing.
    """

    given_by: GivenBy | Literal["cap"]
    label_vi: str
    share: Decimal | None
    amount_vnd: int | None
    source: LegalSource | None = None
    paper_vi: str = ""
    note_vi: str = ""
    holds: bool = False

    def held(self) -> Self:
        return replace(self, holds=True)

    @property
    def source_vi(self) -> str:
        return str(self.source) if self.source else self.paper_vi

    @property
    def grade(self) -> Grade | None:
        return self.source.grade if self.source else None


def stage_of(request: AdvanceRequest, known: AdvanceAnswer) -> Stage:
    """Return where the project stands: proof, rest after acceptance, further, or first."""
    rule = known.rule
    if rule and rule.by_proof:
        return "proof"
    if rule and rule.after_acceptance and request.decision is None:
        return "first"
    if request.is_accepted:
        return "rest"
    first = _first(request, rule)
    if request.is_multi_year and request.fund == "KCQG" and first is not None:
        reached = first.amount_vnd is not None and request.transferred_vnd >= first.amount_vnd
        return "further" if reached and first.amount_vnd else "first"
    return "first"


def given_side(request: AdvanceRequest, known: AdvanceAnswer, stage: Stage) -> Side | None:
    """Return what text or paper gives at that stage; None when none of ours does."""
    if stage == "proof" and known.rule:
        return _proof(request, known.rule)
    if stage == "rest":
        return _rest(request, known.rule)
    first = _first(request, known.rule)
    return _further(request, first) if stage == "further" else first


def cap_side(request: AdvanceRequest, known: AdvanceAnswer) -> Side | None:
    """Return the ceiling of the treasury in force, both funds."""
    if known.cap is None:
        return None
    return Side(
        given_by="cap",
        label_vi=known.cap.label_vi,
        share=known.cap.max_share,
        amount_vnd=_of(request, known.cap.max_share),
        source=known.cap.source(request.on),
    )


def _first(request: AdvanceRequest, rule: AdvanceRule | None) -> Side | None:
    if request.fund == "KCDP":
        return _by_paper(request, request.province, "province", "Tỷ lệ tạm ứng của tỉnh")
    if request.decision is not None:
        return _by_paper(request, request.decision, "decision", "Tỷ lệ do Cục trưởng quyết định")
    if rule is None or rule.first_share is None:
        return None
    return Side(
        given_by="rule",
        label_vi=f"Tạm ứng lần một: {rule.label_vi}",
        share=rule.first_share,
        amount_vnd=_of(request, rule.first_share),
        source=rule.source(request.on),
    )


def _by_paper(
    request: AdvanceRequest, other: OtherShare | None, given_by: GivenBy, label_vi: str
) -> Side | None:
    if other is None:
        return None
    return Side(
        given_by=given_by,
        label_vi=label_vi,
        share=other.share,
        amount_vnd=_of(request, other.share),
        paper_vi=other.paper_vi,
    )


def _further(request: AdvanceRequest, first: Side | None) -> Side | None:
    """By progress: the work done, never less than the first advance had given."""
    fact = further_papers(on=request.on)
    if fact is None or first is None or first.share is None:
        return first
    share = None if request.done_share is None else max(first.share, request.done_share)
    return Side(
        given_by="progress",
        label_vi=fact.label_vi,
        share=share,
        amount_vnd=None if share is None else _of(request, share),
        source=fact.source(request.on),
        note_vi="" if share is not None else "Chưa nêu khối lượng đã thực hiện",
    )


def _rest(request: AdvanceRequest, rule: AdvanceRule | None) -> Side | None:
    """Everything contracted; the local fund only by a paper of the province."""
    if request.fund == "KCDP":
        paper_vi = request.province.paper_vi if request.province else ""
        source = None
    else:
        paper_vi = ""
        common = next((each for each in common_papers(on=request.on) if each.papers), None)
        source = common.source(request.on) if rule and common else None
    if not paper_vi and source is None:
        return None
    return Side(
        given_by="rest",
        label_vi="Kinh phí còn lại sau khi hoàn thành và được nghiệm thu cơ sở",
        share=Decimal(1),
        amount_vnd=request.contracted_vnd,
        source=source,
        paper_vi=paper_vi,
    )


def _proof(request: AdvanceRequest, rule: AdvanceRule) -> Side:
    paid, share = request.interest_paid_vnd, request.interest_share
    amount = None
    if paid is not None and share is not None:
        supported = share_of_vnd(paid, share, rounding=Rounding.DOWN)
        amount = min(supported, request.contracted_vnd)
    return Side(
        given_by="proof",
        label_vi=rule.label_vi,
        share=None,
        amount_vnd=amount,
        source=rule.source(request.on),
        note_vi="" if amount is not None else "Chưa có chứng từ lãi đã trả hoặc tỷ lệ hỗ trợ lãi",
    )


def _of(request: AdvanceRequest, share: Decimal) -> int:
    return share_of_vnd(request.contracted_vnd, share, rounding=Rounding.DOWN)
