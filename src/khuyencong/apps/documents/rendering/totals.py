"""Sums of the chosen projects by section, place and source: counted once, used by every paper."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from khuyencong.apps.documents.rendering.plan_papers import Fund, PaperProject
from khuyencong.apps.documents.rendering.text import clean


@dataclass(frozen=True, slots=True)
class Total:
    """Number of projects and their money [VND] under one heading."""

    label: str
    count: int
    kcqg_vnd: int
    kcdp_vnd: int
    own_vnd: int
    other_vnd: int

    @property
    def support_vnd(self) -> int:
        """Support from both funds."""
        return self.kcqg_vnd + self.kcdp_vnd

    def fund_vnd(self, fund: Fund) -> int:
        """Support from one fund."""
        return self.kcqg_vnd if fund is Fund.KCQG else self.kcdp_vnd


def total_of(label: str, projects: Iterable[PaperProject]) -> Total:
    """Return the sums of some projects under a label."""
    group = list(projects)
    return Total(
        label,
        len(group),
        sum(p.kcqg_vnd for p in group),
        sum(p.kcdp_vnd for p in group),
        sum(p.own_vnd for p in group),
        sum(p.other_vnd for p in group),
    )


def grouped(
    projects: Iterable[PaperProject], key: Callable[[PaperProject], str], *, missing: str
) -> dict[str, list[PaperProject]]:
    """Return projects by heading, in the order in which the headings first appear."""
    groups: dict[str, list[PaperProject]] = {}
    for project in projects:
        groups.setdefault(clean(key(project)) or missing, []).append(project)
    return groups


def by_section(projects: Iterable[PaperProject]) -> dict[str, list[PaperProject]]:
    """Return projects by group of activity."""
    return grouped(projects, lambda p: p.section, missing="Nội dung khác")


def by_place(projects: Iterable[PaperProject]) -> dict[str, list[PaperProject]]:
    """Return projects by area, or by place when no area is given."""
    return grouped(projects, lambda p: p.area or p.place, missing="Chưa ghi địa điểm")
