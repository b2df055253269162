"""How long the file of a project is kept: what its province rules, never a figure of ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.apps.archives.models import RetentionRule
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.months import months_after
from khuyencong.domain.norms.rules.archive import kind_of_paper, list_retention_kinds


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """Years from the end of the work; None and not ``is_for_ever``: nobody ruled it."""

    years: int | None = None
    is_for_ever: bool = False

    def until(self, ends_on: date) -> date | None:
        """Return the last day of keeping; None for ever or not ruled."""
        return months_after(ends_on, 12 * self.years) if self.years is not None else None


def rules_of(province_id: int, *, on: date) -> dict[str, RetentionRule]:
    """Return what the province rules on a day, by kind of paper."""
    rows = RetentionRule.objects.filter(province=province_id, valid_from__lte=on)
    found: dict[str, RetentionRule] = {}
    for row in rows:  # the newest first
        found.setdefault(row.kind, row)
    return found


def keeping_of(project: Project, rules: dict[str, RetentionRule]) -> Keeping:
    """Return the longest that is ruled for any paper of the project.

    Its dossier counts also without a paper; for ever is longer than any years.
    """
    dossier = list_retention_kinds()[0].id
    kinds = {dossier, *(kind_of_paper(each.kind) for each in project.papers.all())}
    ruled = [rules[kind] for kind in kinds if kind in rules]
    if any(rule.years is None for rule in ruled):
        return Keeping(is_for_ever=True)
    years = [rule.years for rule in ruled if rule.years is not None]
    return Keeping(years=max(years)) if years else Keeping()
