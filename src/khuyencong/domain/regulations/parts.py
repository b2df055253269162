"""What a draft regulation rules: provisions with their levels, who approves, days, choices."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Any, Literal

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.grade import Grade
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.norms.field_readers import MAX_VND, read_share
from khuyencong.domain.norms.labels import UNITS
from khuyencong.domain.norms.lines import NO_AMOUNT_UNITS, Fund, NormLine, Origin, ShareState
from khuyencong.domain.norms.local_rows import LINE_NAME

PROVISION, TIER, DEADLINE = "provision", "tier", "deadline"
KINDS = (PROVISION, TIER, DEADLINE)
Body = Literal["peoples_committee", "department"]
BODIES: tuple[Body, ...] = ("peoples_committee", "department")
AMOUNT_UNITS = tuple(unit for unit in UNITS if unit not in NO_AMOUNT_UNITS)
"""Units of a level that gives an amount: the others are rules, references and multipliers."""
LONGEST_LINE, LONGEST_TEXT, LONGEST_ARTICLE, MOST_DAYS = 60, 500, 120, 3_650
DRAFT_ACT = "Dự thảo quy định"
"""What stands where a rule in force names its document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Provision:
    """A content with its level; ``share`` is of the eligible cost [-], None: the draft gives none.

    ``condition`` is told beside the answer and binds nobody here.
    """

    line: str
    content_vi: str
    unit: str
    share: Decimal | None = None
    ceiling_vnd: int | None = None
    condition: str = ""
    article: str = ""

    @property
    def key(self) -> str:
        """Return what there is only one of in a draft."""
        return self.line

    def settled(self) -> Provision:
        """Return it as it is stored. Raises BadInput that names the field."""
        if not LINE_NAME.fullmatch(self.line) or len(self.line) > LONGEST_LINE:
            raise bad("line", "Chọn nội dung hỗ trợ")
        if self.unit not in AMOUNT_UNITS:
            raise bad("unit", "Chọn đơn vị tính của mức hỗ trợ")
        if self.share is None and self.ceiling_vnd is None:
            raise bad("ceiling_vnd", "Ghi tỷ lệ, mức tối đa, hoặc cả hai")
        if self.share is not None and not 0 < self.share <= 1:
            raise bad("share", "Tỷ lệ phải lớn hơn 0 % và không quá 100 %")
        if self.ceiling_vnd is not None and not 0 < self.ceiling_vnd <= MAX_VND:
            raise bad("ceiling_vnd", "Mức tối đa phải là số đồng nguyên dương")
        content = text_of("content_vi", self.content_vi, LONGEST_TEXT)
        if not content:
            raise bad("content_vi", "Ghi nội dung chi như trong dự thảo")
        return Provision(
            line=self.line,
            content_vi=content,
            unit=self.unit,
            share=None if self.share is None else read_share(f"{self.share.normalize():f}"),
            ceiling_vnd=self.ceiling_vnd,
            condition=text_of("condition", self.condition, LONGEST_TEXT),
            article=text_of("article", self.article, LONGEST_ARTICLE),
        )

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values; the share as decimal text."""
        return {
            "line": self.line,
            "content_vi": self.content_vi,
            "unit": self.unit,
            "share": None if self.share is None else f"{self.share.normalize():f}",
            "ceiling_vnd": self.ceiling_vnd,
            "condition": self.condition,
            "article": self.article,
        }

    @classmethod
    def of_json(cls, raw: Mapping[str, Any]) -> Provision:
        """Return what ``to_json`` kept."""
        share = raw.get("share")
        return cls(**{**raw, "share": None if share is None else Decimal(share)})

    def to_norm(
        self,
        *,
        norm_id: str,
        starts_on: date,
        territory: str,
        province: str,
        act: str = DRAFT_ACT,
        read_on: date | None = None,
    ) -> NormLine:
        """Return the norm line it becomes on a day, in the province's territory."""
        return NormLine(
            norm_id=norm_id,
            line=self.line,
            fund=Fund.LOCAL,
            content_vi=self.content_vi,
            content_en="",
            unit=self.unit,
            share=self.share,
            share_state=ShareState.NONE_IN_TEXT if self.share is None else ShareState.STATED,
            ceiling_vnd=self.ceiling_vnd,
            special_case=self.condition,
            note_vi=self.condition,
            valid_from=starts_on,
            valid_to=None,
            legal_basis=act,
            article=self.article,
            grade=Grade.TEXT,
            is_on=True,
            off_reason="",
            checked_on=read_on,
            territory=territory,
            province=province,
            origin=Origin.INSTALLATION,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Tier:
    """Who approves a project whose local support is at most ``up_to_vnd`` [VND]; None: any."""

    approver: Body
    up_to_vnd: int | None = None
    article: str = ""

    @property
    def key(self) -> str:
        return "any" if self.up_to_vnd is None else str(self.up_to_vnd)

    def settled(self) -> Tier:
        """Return it as it is stored. Raises BadInput that names the field."""
        if self.approver not in BODIES:
            raise bad("approver", "Chọn nơi phê duyệt")
        if self.up_to_vnd is not None and not 0 < self.up_to_vnd <= MAX_VND:
            raise bad("up_to_vnd", "Số tiền phải là số đồng nguyên dương, hoặc để trống")
        article = text_of("article", self.article, LONGEST_ARTICLE)
        return Tier(approver=self.approver, up_to_vnd=self.up_to_vnd, article=article)

    def to_json(self) -> dict[str, Any]:
        return {
            "approver": self.approver,
            "up_to_vnd": self.up_to_vnd,
            "article": self.article,
        }

    @classmethod
    def of_json(cls, raw: Mapping[str, Any]) -> Tier:
        return cls(**raw)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """How long somebody has for a piece of work, in days of the calendar or of work.

    ``starts`` and ``ends`` name steps of the life cycle of local projects: from the one to the
    other it is watched once in force. Without them it is only told.
    """

    work: str
    days: int
    is_working_days: bool = True
    article: str = ""
    starts: str = ""
    ends: str = ""

    @property
    def is_in_calendar(self) -> bool:
        return bool(self.starts and self.ends)

    @property
    def key(self) -> str:
        return self.work[:LONGEST_LINE]

    def settled(self) -> Deadline:
        """Return it as it is stored. Raises BadInput that names the field."""
        work = text_of("work", self.work, LONGEST_TEXT)
        if not work:
            raise bad("work", "Ghi việc phải làm xong, ví dụ: Thẩm định cấp cơ sở")
        if not 0 < self.days <= MOST_DAYS:
            raise bad("days", f"Số ngày từ 1 đến {MOST_DAYS}")
        if bool(self.starts) != bool(self.ends):
            field = "ends" if self.starts else "starts"
            raise bad(field, "Chọn cả bước bắt đầu tính và bước làm xong, hoặc không chọn bước nào")
        if self.starts and self.starts == self.ends:
            raise bad("ends", "Bước làm xong phải khác bước bắt đầu tính")
        for field in ("starts", "ends"):
            if getattr(self, field) and getattr(self, field) not in watched_steps():
                raise bad(field, "Chọn một bước của quy trình khuyến công địa phương")
        return Deadline(
            work=work,
            days=self.days,
            is_working_days=self.is_working_days,
            article=text_of("article", self.article, LONGEST_ARTICLE),
            starts=self.starts,
            ends=self.ends,
        )

    def to_json(self) -> dict[str, Any]:
        """Return plain JSON values; steps only where there are any: what was kept before there were
        steps keeps its digest."""
        steps = {"starts": self.starts, "ends": self.ends} if self.is_in_calendar else {}
        return {
            "work": self.work,
            "days": self.days,
            "is_working_days": self.is_working_days,
            "article": self.article,
            **steps,
        }

    @classmethod
    def of_json(cls, raw: Mapping[str, Any]) -> Deadline:
        return cls(**raw)


@cache
def watched_steps() -> dict[str, str]:
    """Return the steps of local projects, by id, in the words of their newest table."""
    return {
        step.id: step.label_vi
        for version in list_lifecycles()
        if version.chain == "KCDP"
        for step in version.transitions
    }


Part = Provision | Tier | Deadline
READERS: dict[str, type[Provision] | type[Tier] | type[Deadline]] = {
    PROVISION: Provision,
    TIER: Tier,
    DEADLINE: Deadline,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Regulation:
    """A draft as the rules see it. ``replaces`` names documents of the province it ends."""

    starts_on: date
    provisions: tuple[Provision, ...] = ()
    tiers: tuple[Tier, ...] = ()
    deadlines: tuple[Deadline, ...] = ()
    replaces: tuple[str, ...] = ()
    allows_recoverable: bool = False
    once_per_beneficiary: bool = False
    in_batches: bool = False
    _by_line: dict[str, Provision] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        self._by_line.update({each.line: each for each in self.provisions})

    def provision_of(self, line: str) -> Provision | None:
        """Return what it rules of a content."""
        return self._by_line.get(line)

    def sorted_tiers(self) -> list[Tier]:
        """Return the tiers from the smallest amount to the one without limit."""
        return sorted(self.tiers, key=lambda each: (each.up_to_vnd is None, each.up_to_vnd or 0))

    def tier_of(self, support_vnd: int) -> Tier | None:
        """Return who approves a support; None where no tier reaches so far."""
        for tier in self.sorted_tiers():
            if tier.up_to_vnd is None or support_vnd <= tier.up_to_vnd:
                return tier
        return None

    def to_json(self) -> dict[str, Any]:
        """Return all it rules as plain JSON values."""
        return {
            "starts_on": self.starts_on.isoformat(),
            "provisions": [each.to_json() for each in self.provisions],
            "tiers": [each.to_json() for each in self.sorted_tiers()],
            "deadlines": [each.to_json() for each in self.deadlines],
            "replaces": sorted(self.replaces),
            "allows_recoverable": self.allows_recoverable,
            "once_per_beneficiary": self.once_per_beneficiary,
            "in_batches": self.in_batches,
        }

    @classmethod
    def of_json(cls, raw: Mapping[str, Any]) -> Regulation:
        """Return what ``to_json`` kept."""
        return cls(
            starts_on=date.fromisoformat(raw["starts_on"]),
            provisions=tuple(Provision.of_json(each) for each in raw["provisions"]),
            tiers=tuple(Tier.of_json(each) for each in raw["tiers"]),
            deadlines=tuple(Deadline.of_json(each) for each in raw["deadlines"]),
            replaces=tuple(raw["replaces"]),
            allows_recoverable=raw["allows_recoverable"],
            once_per_beneficiary=raw["once_per_beneficiary"],
            in_batches=raw["in_batches"],
        )

    @property
    def digest(self) -> str:
        """Return a short name of its content: equal content, equal name, in whatever order."""
        told = self.to_json()
        for name in ("provisions", "tiers", "deadlines"):
            told[name] = sorted(told[name], key=lambda each: json.dumps(each, sort_keys=True))
        text = json.dumps(told, sort_keys=True, ensure_ascii=False)
        return hashlib.sha256(text.encode()).hexdigest()[:32]


def lines_of(
    regulation: Regulation,
    *,
    territory: str,
    province: str,
    prefix: str,
    act: str = DRAFT_ACT,
    read_on: date | None = None,
) -> list[NormLine]:
    """Return the norm lines of all provisions, ids numbered after a prefix."""
    return [
        each.to_norm(
            norm_id=f"{prefix}{number}",
            starts_on=regulation.starts_on,
            territory=territory,
            province=province,
            act=act,
            read_on=read_on,
        )
        for number, each in enumerate(regulation.provisions, start=1)
    ]


def text_of(name: str, value: str, most: int) -> str:
    """Return a text without the blanks around it. Raises BadInput when it is too long."""
    text = value.strip()
    if len(text) > most:
        raise bad(name, f"Tối đa {most} ký tự; nhận được {len(text)}")
    return text


def bad(name: str, message: str) -> BadInput:
    """Return the refusal of a field."""
    return BadInput("regulations.bad_field", "{told}", field=name, told=message)


def read_parts(kind: str, rows: Iterable[Mapping[str, Any]]) -> list[Part]:
    """Return stored parts of one kind."""
    return [READERS[kind].of_json(each) for each in rows]
