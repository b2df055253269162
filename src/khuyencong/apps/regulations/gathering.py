"""Past projects and needs as the simulation reads them, part by part."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from datetime import date

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.needs.models import Need
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.projects.standing import OUT
from khuyencong.domain.foundation.text import fold
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.rules.wording import recognise_line
from khuyencong.domain.regulations.simulation import Spending

AT_ONCE = 500
NO_BUDGET, NO_CONTENT, NO_COST = "no_budget", "no_content", "no_cost"
STILL_NEEDS = frozenset({Project.DRAFT, *OUT})
"""States in which a project is no more than a need: nobody approved money for it."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a spending is of: a project or a need, and how people call it."""

    project_id: int | None
    need_id: int | None
    title: str
    beneficiary: str


@dataclass(slots=True, kw_only=True)
class Gathered:
    """Reads what the years and provinces hold; counts what cannot be simulated, and why."""

    visible_to: Account
    places: Collection[int]
    from_year: int
    to_year: int
    left_out: Counter[str] = field(default_factory=Counter)
    subjects: dict[str, Subject] = field(default_factory=dict)
    """By the key of a spending; who has stored a part empties it."""

    def count(self) -> int:
        """Return how many projects and needs there are."""
        return self._projects().count() + self._needs().count()

    def spendings(self) -> Iterator[Spending]:
        """Yield the costs of projects by year and day, then those of needs without a project."""
        uids = dict(AdminUnit.objects.filter(pk__in=self.places).values_list("pk", "uid"))
        projects = self._projects().order_by("year", "pinned_on", "pk")
        for project in projects.prefetch_related("budget_lines").iterator(chunk_size=AT_ONCE):
            yield from self._of_project(project, uids[project.province_id])
        for need in self._needs().order_by("year", "pk").iterator(chunk_size=AT_ONCE):
            yield from self._of_need(need, uids[need.province_id])

    def _projects(self) -> QuerySet[Project]:
        return rows_visible_to(Project.objects.filter(**self._where()), self.visible_to)

    def _needs(self) -> QuerySet[Need]:
        alone = Need.objects.filter(project=None, **self._where())
        return rows_visible_to(alone, self.visible_to)

    def _where(self) -> dict[str, object]:
        years = (self.from_year, self.to_year)
        return {"province__in": list(self.places), "year__range": years}

    def _of_project(self, project: Project, territory: str) -> Iterator[Spending]:
        key = f"p{project.pk}"
        lines = list(project.budget_lines.all())
        if not lines:
            self.left_out[NO_BUDGET] += 1
            return
        self.subjects[key] = Subject(project.pk, None, project.title, project.beneficiary)
        for line in lines:
            content = line.line or project.line
            if not content:
                self.left_out[NO_CONTENT] += 1
            elif not line.eligible_cost_vnd:
                self.left_out[NO_COST] += 1
            else:
                for fund, asked_vnd in _asked(line):
                    yield Spending(
                        key=key,
                        year=project.year,
                        on=project.pinned_on,
                        line=content,
                        fund=fund,
                        territory=territory,
                        base_vnd=line.eligible_cost_vnd,
                        asked_vnd=asked_vnd,
                        other_state_vnd=line.other_state_vnd,
                        beneficiary=_who(project),
                        is_need=project.state in STILL_NEEDS,
                    )

    def _of_need(self, need: Need, territory: str) -> Iterator[Spending]:
        content = recognise_line(text=need.content) if need.content else None
        content = content or recognise_line(text=need.title)
        if not content:
            self.left_out[NO_CONTENT] += 1
            return
        if not need.total_vnd:
            self.left_out[NO_COST] += 1
            return
        key = f"n{need.pk}"
        self.subjects[key] = Subject(None, need.pk, need.title, need.beneficiary)
        local = need.kcdp_vnd or (None if need.kcqg_vnd else need.support_vnd)
        asked = [(Fund.NATIONAL, need.kcqg_vnd), (Fund.LOCAL, local)]
        for fund, asked_vnd in [each for each in asked if each[1]] or [(Fund.LOCAL, None)]:
            yield Spending(
                key=key,
                year=need.year,
                on=date(need.year, 1, 1),
                line=content,
                fund=fund,
                territory=territory,
                base_vnd=need.total_vnd,
                asked_vnd=asked_vnd,
                beneficiary=_who(need),
                is_need=True,
            )


def _asked(line: BudgetLine) -> list[tuple[Fund, int | None]]:
    """Return what was asked of each fund; money without a fund, or no word, is of the local one."""
    local = line.kcdp_vnd + line.open_vnd
    asked: list[tuple[Fund, int | None]] = [(Fund.NATIONAL, line.kcqg_vnd), (Fund.LOCAL, local)]
    return [each for each in asked if each[1]] or [(Fund.LOCAL, None)]


def _who(row: Project | Need) -> str:
    if row.establishment_id:
        return f"e{row.establishment_id}"
    return fold(row.beneficiary)
