"""Both sides' figures of a visit on one definition: counted from records, beside published ones."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import provinces_in_sight
from khuyencong.apps.places.models import AdminUnit
from khuyencong.apps.reports.counting.counts import Ask, Key, count
from khuyencong.apps.reports.places import scope_of
from khuyencong.domain.indicators.indicators import get_indicator
from khuyencong.domain.indicators.periods import years
from khuyencong.domain.indicators.published import Figure, list_figures

LABELS = {
    Ask("approved_vnd"): "Tổng hỗ trợ",
    Ask("approved_vnd", "KCQG"): "Kinh phí KCQG",
    Ask("approved_vnd", "KCDP"): "Kinh phí KCĐP",
    Ask("approved_projects"): "Số chương trình, đề án",
    Ask("approved_projects", "KCQG"): "Số đề án KCQG",
    Ask("approved_projects", "KCDP"): "Số đề án KCĐP",
}
SIDES = ("guest", "host")


def told_figures(
    sides: Sequence[AdminUnit | None], *, first: int, last: int, visible_to: Account
) -> dict[str, Any]:
    """Return the table of both sides (guest, host) over the years, as plain JSON.

    Counted: projects with an approved amount and those amounts, in đồng; only of a province whose
    records the account may see, else None. Published: of exactly these years, with source and
    grade; what sources name otherwise than the indicators follows in their own words.
    """
    found = [
        figures_of_side(side, first=first, last=last, visible_to=visible_to) if side else {}
        for side in sides
    ]
    words = list(dict.fromkeys(words for side in found for words in side))
    order = {label: number for number, label in enumerate(LABELS.values())}
    words.sort(key=lambda each: order.get(each, len(order)))
    rows = [
        {
            "label": each,
            "unit": next(side[each]["unit"] for side in found if each in side),
            **{name: side.get(each) for name, side in zip(SIDES, found, strict=True)},
        }
        for each in words
    ]
    return {"first": first, "last": last, "rows": rows}


def figures_of_side(
    province: AdminUnit, *, first: int, last: int, visible_to: Account
) -> dict[str, dict[str, Any]]:
    """Return what is known of one side: by the label of an indicator, or the source's words."""
    found: dict[str, dict[str, Any]] = {}
    counted = _counted(province, first=first, last=last, visible_to=visible_to)
    for ask, label in LABELS.items():
        value = None if counted is None else counted.get((ask, None), 0)
        found[label] = {"unit": get_indicator(ask.indicator).unit, "counted": value}
    for figure in list_figures():
        years = figure.years
        if figure.scope != province.name or years is None or years.is_part:
            continue
        if (years.first, years.last) == (first, last):
            _add_published(found, figure)
    return found


def _add_published(found: dict[str, dict[str, Any]], figure: Figure) -> None:
    value = figure.counted_value
    label = next((LABELS[ask] for told in figure.told if (ask := Ask(*told)) in LABELS), "")
    if label and value is not None:
        row = found[label]
    else:
        row = found.setdefault(figure.indicator, {"unit": figure.unit, "counted": None})
        if value is not None and row["unit"].endswith("đồng"):
            row["unit"] = "đồng"
    if "published" in row:
        return  # another source tells it too: the first of the file stands, as everywhere
    row["published"] = str(figure.value) if value is None else value
    row["source"], row["grade"] = figure.source, figure.grade.value


def _counted(
    province: AdminUnit, *, first: int, last: int, visible_to: Account
) -> dict[tuple[Ask, Key], int] | None:
    seen = provinces_in_sight(visible_to)
    if seen is not None and not seen.filter(pk=province.pk).exists():
        return None
    return count(LABELS, scope_of(province, account=visible_to), years(first, last))
