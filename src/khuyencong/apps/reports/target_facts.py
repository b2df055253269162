"""A target to set, as a form gives it, and what the journal tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.roles import WATCHES_NATION, WATCHES_PROVINCE
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.reports.counting.scope import FUND_LABELS
from khuyencong.apps.reports.figures import LONGEST_NOTE, LONGEST_SOURCE, MOST
from khuyencong.apps.reports.models import Target
from khuyencong.apps.reports.models.targets import COVERS, WHOLE_NATION, WHOLE_PROVINCE
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.indicators.periods import years

MOST_YEARS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class TargetFacts:
    """What a plan or programme sets; ``value`` whole, in the unit of the indicator."""

    indicator: str
    fund: str
    covers: str
    first_year: int
    last_year: int
    value: int
    source: str
    note: str = ""

    def settled(self, unit: Unit) -> dict[str, Any]:
        """Return the columns of the row. Raises BadInput that names the field."""
        get_indicator(self.indicator)
        years(self.first_year, self.last_year)
        source, note = nfc(self.source).strip(), nfc(self.note).strip()
        if self.last_year - self.first_year >= MOST_YEARS:
            raise BadInput(
                "reports.target_too_long",
                "Chỉ tiêu kéo dài nhiều nhất {most} năm",
                field="last_year",
                most=MOST_YEARS,
            )
        if self.fund not in FUND_LABELS:
            raise BadInput("reports.unknown_fund", "Chọn nguồn kinh phí", field="fund")
        if self.covers not in dict(COVERS):
            raise BadInput("reports.unknown_cover", "Chọn đếm trên đâu", field="covers")
        if (self.covers == WHOLE_NATION) != (unit.kind in WATCHES_NATION):
            raise BadInput(
                "reports.target_not_of_nation",
                "Chỉ tiêu của cả nước do Cục đặt, và Cục chỉ đặt chỉ tiêu của cả nước",
                field="covers",
            )
        if self.covers == WHOLE_PROVINCE and unit.kind not in WATCHES_PROVINCE:
            raise BadInput(
                "reports.target_not_of_province",
                "{unit} chỉ xem được hồ sơ của mình nên chỉ đặt được chỉ tiêu của đơn vị",
                field="covers",
                unit=unit.name,
            )
        if not 0 < self.value <= MOST:
            raise BadInput("reports.target_of_nothing", "Chỉ tiêu phải lớn hơn 0", field="value")
        if not source or len(source) > LONGEST_SOURCE:
            raise BadInput(
                "reports.target_source_missing",
                "Ghi văn bản giao chỉ tiêu: số, ngày, nơi ban hành; nhiều nhất {most} chữ",
                field="source",
                most=LONGEST_SOURCE,
            )
        return {
            "indicator": self.indicator,
            "fund": self.fund,
            "covers": self.covers,
            "first_year": self.first_year,
            "last_year": self.last_year,
            "value": self.value,
            "source": source,
            "note": note[:LONGEST_NOTE],
        }


def lock_target(target: Target, *, actor: Account) -> Target:
    """Return it as stored now, held until the transaction ends. Raises NotAllowed."""
    rows = Target.objects.select_for_update(of=("self",)).select_related("unit")
    held = rows.get(pk=target.pk)
    require(actor, capability_of(held.covers), unit=held.unit)
    return held


def capability_of(covers: str) -> str:
    """Return what somebody must be able to do to set or take back a target."""
    return "reports.set_national_targets" if covers == WHOLE_NATION else "reports.set_targets"


def require_first(columns: dict[str, Any], unit: Unit) -> None:
    """Refuse a second target of the same indicator, fund and years. Raises BadInput."""
    names = ("indicator", "fund", "covers", "first_year", "last_year")
    same = {name: columns[name] for name in names}
    if Target.objects.filter(unit=unit, withdrawn_at=None, **same).exists():
        raise BadInput(
            "reports.target_known",
            "Chỉ tiêu này của những năm này đã được đặt; rút số cũ trước khi đặt số mới",
            field="indicator",
        )


def write_entry_of_target(row: Target, verb: str, *, actor: Account, at: datetime) -> None:
    """Write the line of the journal about a target."""
    write_entry(
        verb=f"reports.target.{verb}",
        actor=actor,
        at=at,
        unit_id=row.unit_id,
        object_kind="report_target",
        object_id=row.pk,
        label=get_indicator(row.indicator).label_vi,
        data={
            "target_value": row.value,
            "target_source": row.source,
            "target_years": f"{row.first_year}-{row.last_year}",
        },
    )
