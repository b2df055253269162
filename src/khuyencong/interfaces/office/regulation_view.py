"""What the pages of a regulation in the making show, put together from its rules and the norms."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.regulations.models import DraftPart, RegulationDraft, SimulationRun
from khuyencong.apps.regulations.queries import (
    former_provinces,
    norms_beside,
    regulation_of,
    run_under_way,
)
from khuyencong.domain.norms.answer import Finding
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.regulations.comparison import Compared, compare
from khuyencong.domain.regulations.parts import READERS, Part, Provision, Regulation
from khuyencong.domain.regulations.review import review, review_provision
from khuyencong.domain.regulations.simulation import Outcome
from khuyencong.interfaces.common.templatetags.norm_words import fund_label
from khuyencong.interfaces.office.page import OfficeRequest
from khuyencong.interfaces.office.templatetags.regulation_words import LEFT_OUT, line_label

WIDTH = 1000
"""Of a bar at its longest, in the units of its picture."""


@dataclass(frozen=True, slots=True)
class ShownPart:
    """A part with its row, and the remarks on it."""

    row: DraftPart
    part: Part
    findings: Sequence[Finding] = ()


@dataclass(slots=True)
class DraftView:
    """A draft with its rules and the norms beside it, read once for a page."""

    draft: RegulationDraft
    regulation: Regulation
    library: NormLibrary
    former: list[AdminUnit]
    where: dict[str, Any] = field(init=False)

    def __post_init__(self) -> None:
        uids = [each.uid for each in self.former]
        self.where = {"territory": self.draft.province.uid, "former": uids}

    @property
    def provinces(self) -> list[AdminUnit]:
        """Return the province of the draft, then those that became it."""
        return [self.draft.province, *self.former]

    def findings(self) -> list[Finding]:
        """Return every remark on the draft."""
        return review(self.regulation, library=self.library, **self.where)

    def compared(self) -> list[Compared]:
        """Return the contents side by side."""
        return compare(self.regulation, library=self.library, **self.where)

    def parts(self, kind: str) -> list[ShownPart]:
        """Return the parts of one kind with the remarks on each; tiers from the smallest."""
        rows = [row for row in self.draft.parts.all() if row.kind == kind and not row.removed_at]
        shown = [self._shown(row) for row in rows]
        if kind == "tier":
            order = {tier.key: place for place, tier in enumerate(self.regulation.sorted_tiers())}
            shown.sort(key=lambda each: order[each.row.key])
        return shown

    def _shown(self, row: DraftPart) -> ShownPart:
        part = READERS[row.kind].of_json(row.fields)
        if not isinstance(part, Provision):
            return ShownPart(row, part)
        found = review_provision(part, regulation=self.regulation, library=self.library)
        return ShownPart(row, part, found)

    def beside(self, line: str) -> Compared:
        """Return what rules a content elsewhere, for a provision that may not be written yet."""
        made = compare(
            Regulation(
                starts_on=self.regulation.starts_on,
                provisions=tuple(p for p in self.regulation.provisions if p.line == line)
                or (Provision(line=line, content_vi=line, unit="per_establishment"),),
            ),
            library=self.library,
            **self.where,
        )
        return made[0]


def view_of(draft: RegulationDraft) -> DraftView:
    """Return a draft ready to be shown."""
    return DraftView(
        draft, regulation_of(draft), norms_beside(draft), former_provinces(draft.province_id)
    )


def frame_of(request: OfficeRequest, draft: RegulationDraft, here: str) -> dict[str, Any]:
    """Return what the head and the tabs of every page of a draft need."""
    is_open = draft.removed_at is None and draft.in_force_at is None
    drafts = bool(can(request.user, "regulations.draft", unit=draft.unit))
    leads = bool(can(request.user, "regulations.put_in_force", unit=draft.unit))
    return {
        "draft": draft,
        "here": here,
        "may": is_open and drafts,
        "may_restore": draft.removed_at is not None and drafts,
        "may_put_in_force": is_open and leads,
        "may_take_out": draft.in_force_at is not None and leads,
    }


def acts_of(library: NormLibrary, provinces: Sequence[AdminUnit], *, on: date) -> list[str]:
    """Return the documents of lines an installation added that hold on a day or later."""
    uids = {province.uid for province in provinces}

    def counts(norm: NormLine) -> bool:
        holds = norm.valid_to is None or norm.valid_to >= on
        return norm.territory in uids and norm.origin == "installation" and holds

    return list(dict.fromkeys(norm.legal_basis for norm in library.lines if counts(norm)))


@dataclass(frozen=True, slots=True)
class SumRow:
    """One heading of a sum with its bars: widths of the picture."""

    label: str
    told: dict[str, Any]
    today_width: int
    draft_width: int

    @property
    def is_known(self) -> bool:
        """Tell whether anything can be said of a support below the heading."""
        return bool(self.told["unknown"] < self.told["supports"])


def sum_rows(rows: Sequence[dict[str, Any]], name: str) -> list[SumRow]:
    """Return the sums of one kind ready to be shown."""
    top = max([1, *(max(row["today_vnd"], row["draft_vnd"]) for row in rows)])
    labels: dict[str, Callable[[str], str]] = {"line": line_label, "fund": fund_label}
    return [
        SumRow(
            labels.get(name, str)(row["key"]),
            row,
            row["today_vnd"] * WIDTH // top,
            row["draft_vnd"] * WIDTH // top,
        )
        for row in rows
    ]


def simulation_of(
    draft: RegulationDraft, regulation: Regulation, *, run: SimulationRun | None
) -> dict[str, Any]:
    """Return the newest simulation of a draft with its sums, and whether it is out of date."""
    context: dict[str, Any] = {"run": run, "under_way": run_under_way(draft)}
    if run is None:
        return context
    told = run.totals
    return context | {
        "is_stale": run.digest != regulation.digest,
        "total": told["all"],
        "by_year": sum_rows(told["by_year"], "year"),
        "by_line": sum_rows(told["by_line"], "line"),
        "by_fund": sum_rows(told["by_fund"], "fund"),
        "effects": told["effects"],
        "tiers": tier_counts(run, regulation),
        "outcomes": [(code.value, told["all"][code.value]) for code in Outcome],
        "left_out": [(LEFT_OUT[code], count) for code, count in told["left_out"].items()],
    }


def tier_counts(run: SimulationRun, regulation: Regulation) -> list[tuple[Any, int]]:
    """Return how many past projects each tier would approve; None: no tier reaches so far."""
    counts = run.totals["tiers"]
    rows: list[tuple[Any, int]] = [
        (tier, counts[tier.key]) for tier in regulation.sorted_tiers() if tier.key in counts
    ]
    return [*rows, (None, counts["none"])] if "none" in counts and rows else rows
