"""Figures of a reading from the bills of the file's own site."""

from __future__ import annotations

from datetime import date

from khuyencong.apps.cleaner_production.checking import bad
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.energy_use.queries import months_of
from khuyencong.domain.cleaner_production.billed import Billed, billed_figures
from khuyencong.domain.foundation.months import months_after

MOST_MONTHS = 60
"""Of one reading."""


def figures_from_bills(
    cleaner_file: CleanerFile, *, starts_on: date, ends_before: date
) -> dict[str, Billed]:
    """Return what the bills give for a period, for each figure a value or why there is none.

    Raises BadInput that names the field: bills are added up by whole months.
    """
    if starts_on.day != 1:
        raise bad("starts_on", "Hóa đơn cộng theo tháng: chọn từ ngày đầu của một tháng")
    if ends_before.day != 1:
        raise bad("ends_before", "Hóa đơn cộng theo tháng: chọn đến ngày cuối của một tháng")
    if not starts_on < ends_before <= months_after(starts_on, MOST_MONTHS):
        raise bad("ends_before", f"Chọn một kỳ từ một đến {MOST_MONTHS} tháng")
    return billed_figures(
        months_of(cleaner_file.site, starts_on=starts_on, ends_before=ends_before)
    )
