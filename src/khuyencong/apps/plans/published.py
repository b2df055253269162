"""Published figures beside what the plans of the same place and year count."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from django.db.models import Count, Q

from khuyencong.apps.plans.models import Plan, PlanItem
from khuyencong.domain.indicators.indicators import BOTH
from khuyencong.domain.indicators.published import Figure, figures_of_year

MONEY, PROJECTS = "planned_vnd", "planned_projects"


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A published figure; ``counted`` is what plans of that place hold, None: nothing to compare.

    [VND] for money, else a number of projects.
    """

    figure: Figure
    counted: int | None

    @property
    def difference(self) -> int | None:
        """Return counted less published."""
        published = self.figure.counted_value
        return None if self.counted is None or published is None else self.counted - published


def figure_rows(
    plans: Sequence[Plan], *, year: int, scopes: Collection[str] | None
) -> dict[str, list[FigureRow]]:
    """Return the figures of the year by place, in the order of the file.

    ``plans`` are those that count, with their provinces; ``scopes`` None: every place.
    """
    counted = _counted(plans)
    found: dict[str, list[FigureRow]] = {}
    for figure in figures_of_year(year, scopes):
        is_part = (years := figure.years) and years.is_part
        sums = {} if is_part else counted.get(figure.scope, {})
        value = next((sums[told] for told in figure.told if told in sums), None)
        found.setdefault(figure.scope, []).append(FigureRow(figure, value))
    return found


def _counted(plans: Sequence[Plan]) -> dict[str, dict[tuple[str, str], int]]:
    """Return the indicators of the plans by fund, by the name of their province."""
    by_plan = _project_counts(plans)
    found: dict[str, dict[tuple[str, str], int]] = {}
    for plan in plans:
        sums = found.setdefault(plan.province.name, {})
        money = {
            (MONEY, BOTH): plan.kcqg_vnd + plan.kcdp_vnd,
            (MONEY, "KCQG"): plan.kcqg_vnd,
            (MONEY, "KCDP"): plan.kcdp_vnd,
        }
        for told, value in {**money, **by_plan.get(plan.pk, {})}.items():
            sums[told] = sums.get(told, 0) + value
    return found


def _project_counts(plans: Sequence[Plan]) -> dict[int, dict[tuple[str, str], int]]:
    chosen = PlanItem.objects.filter(plan__in=[plan.pk for plan in plans], is_chosen=True)
    names = ("plan_id", "projects", "kcqg_projects", "kcdp_projects")
    rows = (
        chosen.order_by()
        .values("plan_id")
        .annotate(
            projects=Count("pk"),
            kcqg_projects=Count("pk", filter=Q(kcqg_vnd__gt=0)),
            kcdp_projects=Count("pk", filter=Q(kcdp_vnd__gt=0)),
        )
    )
    return {
        plan_id: dict(
            zip([(PROJECTS, fund) for fund in (BOTH, "KCQG", "KCDP")], counts, strict=True)
        )
        for plan_id, *counts in rows.values_list(*names)
    }
