"""The plain data the papers of a yearly plan are written from.

The caller fills these; nothing here reads a model, a norm, the clock or the network. Amounts are
whole đồng [VND]; texts are Vietnamese and shown as they are.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path


class Fund(StrEnum):
    """A source of industrial promotion money."""

    KCQG = "KCQG"
    KCDP = "KCDP"

    @property
    def label_vi(self) -> str:
        """Name of the source as papers write it."""
        return {Fund.KCQG: "khuyến công quốc gia", Fund.KCDP: "khuyến công địa phương"}[self]

    @property
    def short_vi(self) -> str:
        """Abbreviation with its Vietnamese letters."""
        return {Fund.KCQG: "KCQG", Fund.KCDP: "KCĐP"}[self]


class Level(StrEnum):
    """How serious a finding is."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def label_vi(self) -> str:
        """Word people read."""
        return {"error": "Lỗi", "warning": "Cảnh báo", "info": "Thông tin"}[self.value]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offices:
    """Who issues, receives and signs.

    ``province`` is the name without its kind ("Gia Lai"); ``decision_*`` describe the body that
    signs the local plan and stay empty when that is the chairman of the People's Committee.
    """

    province: str
    province_kind: str = "tỉnh"
    department: str = "Sở Công Thương"
    department_code: str = "SCT"
    department_head: str = "GIÁM ĐỐC"
    centre: str = "Trung tâm Khuyến công và Tư vấn phát triển công nghiệp"
    national_agency: str = "Bộ Công Thương"
    decision_superior: str = ""
    decision_issuer: tuple[str, ...] = ()
    decision_code: str = "QĐ-UBND"
    decision_authority: str = ""
    decision_signer: tuple[str, ...] = ("CHỦ TỊCH",)

    @property
    def province_full(self) -> str:
        """Kind and name: "tỉnh Gia Lai"."""
        return f"{self.province_kind} {self.province}"

    @property
    def committee(self) -> str:
        """The provincial People's Committee."""
        return f"Ủy ban nhân dân {self.province_full}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing the program noticed, in the sheet of needs or in a project.

    ``project`` is the code of a project; ``sheet``, ``row``, ``column`` place it in the sheet that
    was read; ``head`` (1 to 5) is the head of appraisal it belongs to, 0 when none.
    """

    level: Level
    message: str
    source: str = ""
    project: str = ""
    sheet: str = ""
    row: int | None = None
    column: str = ""
    head: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperProject:
    """One chosen project, with its six amounts.

    ``allowed_vnd`` is what the norm allows, None when no norm gives a figure; ``norm_article`` its
    place in the law and ``norm_note`` how sure that is, ``norm_is_confirmed`` False when a person
    still has to read it in the document. ``area`` is the unit the picture adds the
    project up under; ``place`` is used when it is empty.
    """

    order: int
    code: str
    title: str
    content: str
    activity_group: str = ""
    beneficiary: str = ""
    implementing_unit: str = ""
    place: str = ""
    area: str = ""
    period: str = ""
    total_vnd: int = 0
    kcqg_vnd: int = 0
    kcdp_vnd: int = 0
    own_vnd: int = 0
    other_vnd: int = 0
    allowed_vnd: int | None = None
    norm_article: str = ""
    norm_note: str = ""
    norm_is_confirmed: bool = True
    goals: str = ""
    is_must: bool = False
    must_reason: str = ""
    is_carried_over: bool = False
    score: str = ""
    score_trace: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()

    def support_vnd(self, fund: Fund) -> int:
        """Support asked from one source."""
        return self.kcqg_vnd if fund is Fund.KCQG else self.kcdp_vnd

    @property
    def section(self) -> str:
        """Heading under which the annexes and the picture put the project."""
        return self.activity_group or self.content or "Nội dung khác"


@dataclass(frozen=True, slots=True, kw_only=True)
class ManagementLine:
    """One line of management cost; ``share`` 0 to 1, or None when the amount is set by hand.

    With a share, ``amount_vnd`` must be the base times the share, rounded down. When
    ``base_is_support`` the base is the sum of the support of the fund's projects.
    """

    label: str
    base_vnd: int
    share: Decimal | None
    share_text: str
    amount_vnd: int
    source: str = ""
    remark: str = ""
    base_is_support: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class FundSide:
    """What one source brings to the plan; ``is_assumed`` until somebody assigns the money."""

    budget_vnd: int
    legal_bases: tuple[str, ...] = ()
    management: tuple[ManagementLine, ...] = ()
    is_assumed: bool = False

    @property
    def management_vnd(self) -> int:
        """All management cost of the source."""
        return sum(line.amount_vnd for line in self.management)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotChosen:
    """One need left out: why, what stops it and how much is missing (None: not about money)."""

    code: str
    title: str
    beneficiary: str = ""
    place: str = ""
    content: str = ""
    kcqg_vnd: int = 0
    kcdp_vnd: int = 0
    reason: str = ""
    limit: str = ""
    missing_vnd: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserve:
    """One project that comes in, in this order, when money appears."""

    order: int
    code: str
    title: str
    beneficiary: str = ""
    place: str = ""
    kcqg_vnd: int = 0
    kcdp_vnd: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """The plan when only ``percent`` of the money comes: codes of the projects kept."""

    percent: int
    kept: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPapers:
    """Everything the papers of one yearly plan say.

    A side that is None writes no papers of that source; ``day`` None leaves the day of the papers
    blank. ``sources_note`` goes under the picture.
    """

    offices: Offices
    year: int
    day: date | None = None
    national: FundSide | None = None
    local: FundSide | None = None
    projects: tuple[PaperProject, ...] = ()
    not_chosen: tuple[NotChosen, ...] = ()
    reserve: tuple[Reserve, ...] = ()
    cuts: tuple[Cut, ...] = ()
    findings: tuple[Finding, ...] = ()
    sources_note: str = ""
    assumption_note: str = field(
        default="Kinh phí KCQG là số giả định cho đến khi Bộ Công Thương giao."
    )

    def side(self, fund: Fund) -> FundSide:
        """Return one source; an empty one when the plan does not have it."""
        side = self.national if fund is Fund.KCQG else self.local
        return side or FundSide(budget_vnd=0)

    def projects_of(self, fund: Fund) -> tuple[PaperProject, ...]:
        """Return the projects that ask money from one source, in their order."""
        return tuple(p for p in self.projects if p.support_vnd(fund) > 0)

    def support_vnd(self, fund: Fund) -> int:
        """Return the support of all projects from one source."""
        return sum(p.support_vnd(fund) for p in self.projects)


@dataclass(frozen=True, slots=True, kw_only=True)
class WrittenFile:
    """One file on disk: what it is called for people and which source it belongs to."""

    path: Path
    title_vi: str
    fund: Fund | None
    media_type: str
