"""What supported projects come to, for anybody: by year, and by content of a year."""

from __future__ import annotations

from dataclasses import dataclass

from django.db.models import Count, F, Sum

from khuyencong.apps.projects.models import PublishedProject


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Projects of a year or of a content in it, with their support. [VND]"""

    key: int | str
    projects: int
    kcqg_vnd: int
    kcdp_vnd: int

    @property
    def support_vnd(self) -> int:
        return self.kcqg_vnd + self.kcdp_vnd


def told_by_year() -> list[Told]:
    """Return every year anything was told of, the earliest first."""
    return sorted(_told("year"), key=lambda each: int(each.key))


def told_by_line(year: int) -> list[Told]:
    """Return the contents of a year by code, the one with the most support first."""
    return sorted(_told("line", year=year), key=lambda each: (-each.support_vnd, str(each.key)))


def _told(column: str, **wanted: int) -> list[Told]:
    rows = PublishedProject.objects.filter(**wanted).order_by().values(key=F(column))
    sums = rows.annotate(projects=Count("pk"), kcqg_vnd=Sum("kcqg_vnd"), kcdp_vnd=Sum("kcdp_vnd"))
    return [Told(**row) for row in sums]
