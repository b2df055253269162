"""What a follow-up says of the years of an establishment, beside what its record holds."""

from __future__ import annotations

from dataclasses import dataclass

from khuyencong.apps.establishments.actions.keep_told_figures import ToldFigure
from khuyencong.apps.establishments.models import YearFigures
from khuyencong.apps.results.models import FollowUp
from khuyencong.domain.results.follow_ups import year_of_turnover


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldBeside:
    """One figure told, and the one that stands in the record with its source; None: none yet."""

    told: ToldFigure
    stored: int | None = None
    stored_source: str = ""

    @property
    def differs(self) -> bool:
        """Tell whether another figure stands there, so that somebody must choose."""
        return self.stored is not None and self.stored != self.told.value


def told_of_years(follow_up: FollowUp) -> tuple[ToldFigure, ...]:
    """Return the figures for the register; none where nothing was told."""
    if follow_up.seen_on is None:
        return ()
    whose = "cán bộ ghi" if follow_up.answered_by_id else "cơ sở trả lời"
    source = f"Theo dõi sau {follow_up.months} tháng, đề án {follow_up.project.code}, {whose}"
    on = follow_up.seen_on
    found = []
    if follow_up.jobs is not None:
        words = f"{source} (lao động ngày {on:%d/%m/%Y})"
        found.append(ToldFigure(year=on.year, name="workers", value=follow_up.jobs, source=words))
    if follow_up.turnover_vnd is not None:
        found.append(
            ToldFigure(
                year=year_of_turnover(on),
                name="turnover_vnd",
                value=follow_up.turnover_vnd,
                source=f"{source} (doanh thu 12 tháng đến {on:%d/%m/%Y})",
            )
        )
    return tuple(found)


def told_beside(follow_up: FollowUp) -> list[ToldBeside]:
    """Return each figure beside the record of the project's establishment; none without one."""
    firm = follow_up.project.establishment_id
    told = told_of_years(follow_up)
    if firm is None or not told:
        return []
    years = {each.year for each in told}
    stored = {
        row.year: row for row in YearFigures.objects.filter(establishment=firm, year__in=years)
    }
    return [
        ToldBeside(
            told=each,
            stored=getattr(stored[each.year], each.name) if each.year in stored else None,
            stored_source=stored[each.year].source if each.year in stored else "",
        )
        for each in told
    ]
