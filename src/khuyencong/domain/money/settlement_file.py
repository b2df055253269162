"""The file of settlement: which way, which papers, by which day.

References: TT 36/2013/TT-BCT, Điều 18, 19; TTLT 26/2014/TTLT-BTC-BCT, Điều 8.3.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.rules.advances import Fund
from khuyencong.domain.norms.rules.deadlines import DueDay, deadline_in_year, due_after
from khuyencong.domain.norms.rules.settlement import (
    SettlementPaper,
    SettlementRoute,
    list_settlement_papers,
    list_settlement_routes,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SettlementFile:
    """A file to lay together.

    ``file_due`` counts from the last acceptance of the contract, ``closing_due`` is the last day of
    closing. ``is_late`` when closing day is past: then the agency may settle with the treasury by
    ``late_route``.
    """

    route: SettlementRoute
    papers: tuple[SettlementPaper, ...]
    file_due: DueDay | None
    closing_due: DueDay | None
    is_late: bool
    late_route: SettlementRoute | None
    warnings: tuple[str, ...]


def settlement_file(
    *,
    fund: Fund,
    route: str,
    rules_on: date,
    today: date,
    plan_year: int,
    last_accepted_on: date | None = None,
    is_percentage: bool = False,
    is_last_of_year: bool = False,
) -> SettlementFile:
    """Return the file of a contract by the texts of ``rules_on``, as it stands ``today``.

    Raises BadInput when that way is not open to the fund on that day.
    """
    routes = list_settlement_routes(on=rules_on, fund=fund)
    chosen = next((each for each in routes if each.id == route), None)
    if chosen is None:
        raise BadInput(
            "money.no_settlement_route",
            "Dữ liệu không có cách quyết toán “{route}” cho nguồn này vào ngày đó",
            field="route",
            route=route,
        )
    national = fund == "KCQG"
    closing = deadline_in_year(step="closing", plan_year=plan_year) if national else None
    is_late = closing is not None and today > closing.last_on
    return SettlementFile(
        route=chosen,
        papers=list_settlement_papers(
            route=route,
            on=rules_on,
            is_percentage=is_percentage,
            is_last_of_year=is_last_of_year,
        ),
        file_due=due_after(step="settlement_file", event_on=last_accepted_on)
        if national and last_accepted_on
        else None,
        closing_due=closing,
        is_late=is_late,
        late_route=next((each for each in routes if each.settles_advance_only), None)
        if is_late
        else None,
        warnings=(chosen.note_vi,) if chosen.is_unsure(rules_on) else (),
    )
