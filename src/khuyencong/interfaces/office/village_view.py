"""A craft village laid out for its pages: years as a chart with words, what touches new rural."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.craft_villages.facts import ClusterYearFacts, ReviewFacts
from khuyencong.apps.craft_villages.models import (
    ClusterYear,
    IndustrialCluster,
    VillageReview,
)
from khuyencong.apps.craft_villages.queries import reviews_of
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.domain.craft_villages.rules import NewRuralCriterion
from khuyencong.interfaces.common.charts import bars_and_line, line_of
from khuyencong.interfaces.common.figures import amount_text, percent_text
from khuyencong.interfaces.office.templatetags.village_words import VILLAGE_FIELDS

NOT_PREFILLED = ("was_inspected", "source", "note")
"""What is true of one year alone."""
MOST_YEARS = 12
"""Years that fit under a chart."""
OWN_WORDS = {"workers": gettext_lazy("Số lao động"), "turnover_vnd": gettext_lazy("Doanh thu")}


def may_write(account: Account, capability: str) -> bool:
    """Tell whether a page of a row that the person sees offers to write."""
    return bool(can(account, capability))


def prefilled_review(
    village: CraftVillage, *, year: int
) -> tuple[VillageReview | None, dict[str, Any]]:
    """Return the newest review and what a new one begins with: its figures, in the next year."""
    reviews = reviews_of(village)
    if not reviews:
        return None, {"year": year}
    before = reviews[0]
    told = asdict(ReviewFacts.of(before))
    for name in NOT_PREFILLED:
        told[name] = None if name == "was_inspected" else ""
    told["year"] = year
    if before.stable_years is not None and told["year"] > before.year:
        told["stable_years"] = before.stable_years + told["year"] - before.year
    return before, told


def years_context(reviews: list[VillageReview]) -> dict[str, Any]:
    """Return the chart of households and workers, and what it shows in words."""
    rows = sorted(reviews, key=lambda row: row.year)[-MOST_YEARS:]
    counted = [row for row in rows if row.households_in_craft is not None]
    if len(counted) < 2:
        return {"chart": None, "sentence": ""}
    columns = [
        (str(row.year), float(row.households_in_craft or 0), float(row.workers or 0))
        for row in counted
    ]
    first, last = counted[0], counted[-1]
    before, after = first.households_in_craft or 0, last.households_in_craft or 0
    words = {
        "first": first.year,
        "last": last.year,
        "before": amount_text(before),
        "after": amount_text(after),
    }
    if after > before:
        sentence = _("Số hộ làm nghề tăng từ %(before)s năm %(first)s lên %(after)s năm %(last)s.")
    elif after < before:
        sentence = _("Số hộ làm nghề giảm từ %(before)s năm %(first)s còn %(after)s năm %(last)s.")
    else:
        sentence = _("Số hộ làm nghề năm %(last)s bằng năm %(first)s: %(after)s.")
    legend = [("band-normal", _("Số hộ làm nghề")), ("band-line", _("Số lao động"))]
    return {"chart": bars_and_line(columns), "sentence": sentence % words, "legend": legend}


def touched_rows(
    criteria: Iterable[NewRuralCriterion], review: VillageReview | None
) -> list[dict[str, Any]]:
    """Return each criterion of the new-rural programme with the figures that speak to it."""
    return [
        {
            "criterion": each,
            "figures": [
                (VILLAGE_FIELDS.get(name) or OWN_WORDS[name], getattr(review, name, None))
                for name in each.looks_at
            ],
        }
        for each in criteria
    ]


def prefilled_cluster_year(
    cluster: IndustrialCluster, *, year: int
) -> tuple[ClusterYear | None, dict[str, Any]]:
    """Return the newest figures of a cluster and what a new year begins with."""
    before = cluster.years.filter(removed_at=None).first()
    if before is None:
        return None, {"year": year}
    told = asdict(ClusterYearFacts.of(before)) | {"source": "", "note": "", "year": year}
    return before, told


def cluster_years(cluster: IndustrialCluster) -> dict[str, Any]:
    """Return the years of a cluster with how full it is, as a chart, rows and words."""
    years = list(cluster.years.filter(removed_at=None))
    rows = [(year, shown_share(year.occupancy_share(cluster.leasable_ha))) for year in years]
    known = [(year.year, share) for year, share in reversed(rows) if share is not None]
    if len(known) < 2:
        return {"rows": rows, "chart": None, "sentence": ""}
    columns = [(str(year), float(share * 100)) for year, share in known[-MOST_YEARS:]]
    words = {
        "first": known[0][0],
        "last": known[-1][0],
        "before": percent_text(known[0][1]),
        "after": percent_text(known[-1][1]),
    }
    sentence = _("Tỷ lệ lấp đầy: %(before)s năm %(first)s, %(after)s năm %(last)s.")
    return {"rows": rows, "chart": line_of(columns), "sentence": sentence % words}


def shown_share(share: Decimal | None) -> Decimal | None:
    """Return a share as it is shown: to a tenth of a per cent."""
    return None if share is None else round(share, 3)
