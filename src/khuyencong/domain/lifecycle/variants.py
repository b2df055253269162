"""What a province rules of the order of its own money: a variant of the national tables."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Literal

from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.foundation.yaml_rows import build_row, parse_yaml
from khuyencong.domain.lifecycle.local_rules import ApprovalTier, RuledDays, tier_of
from khuyencong.domain.lifecycle.model import Body, Guard, Lifecycle, Transition

Approver = Literal["peoples_committee", "department", "either"]
WHO: dict[Approver, tuple[Body, ...]] = {
    "peoples_committee": ("peoples_committee",),
    "department": ("department",),
    "either": ("department", "peoples_committee"),
}
SUBMIT, APPROVE = "submit", "approve"
MARK = "@"
"""Stands between the id of the national version and that of the province's rule."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LocalOrder:
    """One rule of a province: who approves, in batches or not, what else holds.

    ``tiers`` says who approves up to which support; ``approver`` who does where they say nothing.
    """

    id: int
    act: str
    article: str
    approver: Approver = "peoples_committee"
    in_batches: bool = False
    allows_recoverable: bool = False
    once_per_beneficiary: bool = False
    tiers: tuple[ApprovalTier, ...] = ()
    days: tuple[RuledDays, ...] = ()

    def approver_of(self, support_vnd: int) -> Approver:
        """Return who approves a project with this local support. [VND]"""
        tier = tier_of(self.tiers, support_vnd)
        return tier.approver if tier else self.approver

    def source_of(self, article: str) -> LegalSource:
        """Return where a part of the rule stands; as whoever entered it read it."""
        return LegalSource(act=self.act, article=article or self.article, grade=Grade.TEXT)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenPractice:
    """What a province was seen to do; never in force, offered to whoever enters its rule."""

    province: str
    rule: str
    value: str
    label_vi: str
    source_vi: str
    grade: Grade


@cache
def list_seen_practice() -> tuple[SeenPractice, ...]:
    """Return what single provinces were seen to do, read second-hand."""
    path = Path(__file__).with_name("local_practice.yaml")
    rows = parse_yaml(path.read_text(encoding="utf-8"), name=path.name)["seen"]
    return tuple(build_row(row, kind=SeenPractice, name=path.name) for row in rows)


def with_local_order(base: Lifecycle, order: LocalOrder, *, support_vnd: int = 0) -> Lifecycle:
    """Return the national version as the province rules it for a project with this local support
    [VND]; states and papers stay the same."""
    approver = order.approver_of(support_vnd)
    steps = tuple(_ruled(step, order, approver) for step in base.transitions)
    return replace(base, id=f"{base.id}{MARK}{order.id}", transitions=steps)


def _ruled(step: Transition, order: LocalOrder, approver: Approver) -> Transition:
    source = f"{order.article} {order.act}".strip()
    if step.id == SUBMIT and order.once_per_beneficiary:
        step = replace(step, guards=(*step.guards, *_once(source)))
    if "peoples_committee" in step.who:
        others = tuple(body for body in step.who if body not in WHO["either"])
        kept = tuple(body for body in step.who if body in WHO["either"] and body == "department")
        who = dict.fromkeys((*others, *kept, *WHO[approver]))
        step = replace(step, who=tuple(who))
    if step.id == APPROVE:
        step = replace(step, asks_batch=order.in_batches, article=f"{step.article}; {source}")
    return step


def _once(source: str) -> tuple[Guard, Guard]:
    return (
        Guard(
            fact="beneficiary_registered",
            because_vi="Nối đơn vị thụ hưởng với hồ sơ cơ sở trước: tỉnh chỉ hỗ trợ mỗi cơ sở "
            f"một lần ({source})",
        ),
        Guard(
            fact="first_support",
            when="beneficiary_registered",
            because_vi=f"Cơ sở này đã được hỗ trợ; tỉnh chỉ hỗ trợ mỗi cơ sở một lần ({source})",
        ),
    )
