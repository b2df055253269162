"""Table C: products of a round, registered and recognised, by level."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.reports.build import build_report
from khuyencong.apps.reports.counting.counts import Ask, count
from khuyencong.apps.reports.places import scope_of
from khuyencong.domain.indicators.periods import read_period, years
from tests.product_round_cast import decided_round_of, entry_of, round_of


def test_each_level_has_its_products(centre: Any, officer: Any, binh_dinh: Any, at: Any) -> None:
    given: dict[str, Any] = {"actor": officer, "at": at}
    decided_round_of(centre, **given)  # 2016: one entry, recognised
    other = round_of(centre, title="Kỳ hai", **given)
    entry_of(other, "Nón lá", **given)
    gone = entry_of(other, "Đã rút", **given)
    gone.withdrawn_at, gone.withdrawn_because = at, "Cơ sở thôi"
    gone.save()
    report = build_report("product_votes", scope_of(binh_dinh, account=officer), years(2016, 2016))
    told = {row.label_vi: [cell.value for cell in row.cells] for row in report.rows}
    # at the province two came in, one of them was chosen: half
    assert told["Cấp tỉnh"][:2] == [2, 1]
    assert list(told) == ["Cấp huyện", "Cấp tỉnh", "Cấp khu vực", "Cấp quốc gia"]
    asked = Ask("products_registered")
    by_group = count([asked], scope_of(binh_dinh), years(2016, 2016), "product_group")
    assert by_group == {(asked, "craft"): 2}


def test_a_round_counts_in_the_period_its_year_ends_in(
    centre: Any, officer: Any, binh_dinh: Any, at: Any
) -> None:
    decided_round_of(centre, actor=officer, at=at)
    asked, scope = Ask("products_recognised"), scope_of(binh_dinh)
    assert count([asked], scope, read_period("2016-H1")) == {}
    assert count([asked], scope, read_period("2016-H2")) == {(asked, None): 1}
    assert count([asked], scope, years(2017, 2017)) == {}
