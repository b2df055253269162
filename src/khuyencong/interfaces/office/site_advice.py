"""What was done at a site to advise its owner, and what may be begun there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import CharField, F, Value
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.queries import list_audits
from khuyencong.apps.cleaner_production.queries import list_files, list_quick_assessments
from khuyencong.apps.energy_use.models import Site
from khuyencong.interfaces.office.addresses import record_address

LABELS = {
    "audit": _("Khảo sát năng lượng"),
    "quick_assessment": _("Đánh giá nhanh"),
    "cleaner_file": _("Hồ sơ sản xuất sạch hơn"),
}
"""Name of the page of each kind, and what it is called."""
MOST_SHOWN = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class AdviceRow:
    """An audit, a quick assessment or a file of cleaner production."""

    label: Any
    day: date
    href: str


def advice_at(site: Site, *, visible_to: Account) -> list[AdviceRow]:
    """Return the newest of all kinds at a site; one statement."""
    kinds = (
        ("audit", list_audits(visible_to=visible_to), "visited_on"),
        ("quick_assessment", list_quick_assessments(visible_to=visible_to), "done_on"),
        ("cleaner_file", list_files(visible_to=visible_to), "opened_on"),
    )
    first, *others = (
        rows.filter(site=site)
        .order_by()
        .annotate(what=Value(what, CharField()), day=F(on))
        .values_list("what", "pk", "day")
        for what, rows, on in kinds
    )
    found = first.union(*others, all=True).order_by("-day", "-pk")[:MOST_SHOWN]
    return [
        AdviceRow(label=LABELS[what], day=day, href=record_address(what, pk))
        for what, pk, day in found
    ]
