"""What the checks look at: plain facts of one project, gathered by the application.

None or an empty tuple means that nobody said it: a check that needs it stays silent.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from khuyencong.domain.foundation.legal_source import LegalSource
from khuyencong.domain.norms.rules.advances import AdvanceAnswer


@dataclass(frozen=True, slots=True, kw_only=True)
class StepFact:
    """A step that was taken and not taken back."""

    transition: str
    label_vi: str
    happened_on: date
    paper_on: date | None = None
    by: int | None = None
    """Who took it himself; None for a decision entered from paper."""
    by_name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperFact:
    """A paper of the dossier, with the step that needed it."""

    kind: str
    label_vi: str
    issued_on: date
    used_by_vi: str
    used_on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One of the six amounts. [VND]"""

    kcqg_vnd: int = 0
    kcdp_vnd: int = 0

    @property
    def total_vnd(self) -> int:
        return self.kcqg_vnd + self.kcdp_vnd


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """An establishment or a supplier, as far as it is known."""

    name: str = ""
    tax_code: str = ""
    addresses: tuple[str, ...] = ()
    representative: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PurchaseFact:
    """Something bought for the project: contract, invoice, money. ``key`` is stable."""

    key: str
    item: str
    supplier: Party = field(default_factory=Party)
    contract_on: date | None = None
    invoice_number: str = ""
    invoice_on: date | None = None
    paid_on: date | None = None
    amount_vnd: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MachineFact:
    """A machine as found; ``differs`` names in words what is not as planned, unless explained."""

    key: str
    name: str
    serial: str = ""
    is_new: bool | None = None
    differs: tuple[str, ...] = ()
    installed_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherProject:
    """Another project of the same establishment that has not failed. [VND]"""

    code: str
    year: int
    line: str
    support_vnd: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Twin:
    """The same serial or invoice in another project. ``kind`` is serial or invoice."""

    kind: str
    number: str
    item: str
    other_code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubleItem:
    """A cost item that something else seems to pay too."""

    key: str
    item: str
    other: str
    source: LegalSource | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilFact:
    """What a council decided on the project: votes, the quorum it had set, who declared nothing."""

    key: str
    name: str
    quorum: int
    votes: int
    undeclared: tuple[str, ...] = ()
    is_decided: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DueFact:
    """A step that had a last day, and the day it was done."""

    step: str
    label_vi: str
    last_on: date
    done_on: date
    source: LegalSource


@dataclass(frozen=True, slots=True, kw_only=True)
class CeilingFact:
    """The most a line gives one establishment in the year of the project. [VND]"""

    line: str
    label_vi: str
    ceiling_vnd: int
    source: LegalSource


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """One project. ``words`` are title, content and cost items as written."""

    on: date
    """The day whose norms and texts it is judged by."""
    year: int
    code: str
    chain: str
    line: str = ""
    words: tuple[str, ...] = ()
    support_vnd: int = 0
    budget_kcqg_vnd: int = 0
    budget_kcdp_vnd: int = 0
    total_cost_vnd: int | None = None
    is_by_share: bool | None = None
    """Whether the state supports a share of the whole cost; None where no norm says."""
    steps: tuple[StepFact, ...] = ()
    papers: tuple[PaperFact, ...] = ()
    amounts: dict[str, Amount] = field(default_factory=dict)
    beneficiary: Party = field(default_factory=Party)
    implementer: Party = field(default_factory=Party)
    purchases: tuple[PurchaseFact, ...] = ()
    machines: tuple[MachineFact, ...] = ()
    others: tuple[OtherProject, ...] = ()
    twins: tuple[Twin, ...] = ()
    double_items: tuple[DoubleItem, ...] = ()
    councils: tuple[CouncilFact, ...] = ()
    dues: tuple[DueFact, ...] = ()
    ceiling: CeilingFact | None = None
    advance: AdvanceAnswer | None = None

    def step(self, *transitions: str) -> StepFact | None:
        """Return the last of these steps that was taken, None when none was."""
        found = [each for each in self.steps if each.transition in transitions]
        return found[-1] if found else None

    @property
    def invoiced_vnd(self) -> int | None:
        """Return the sum of the invoices, None where no purchase says its amount."""
        sums = [each.amount_vnd for each in self.purchases if each.amount_vnd is not None]
        return sum(sums) if sums else None

    @property
    def progress_share(self) -> Decimal | None:
        """Return what was invoiced over the whole cost [-], None where one is not known."""
        if not self.total_cost_vnd or self.invoiced_vnd is None:
            return None
        return Decimal(self.invoiced_vnd) / Decimal(self.total_cost_vnd)
