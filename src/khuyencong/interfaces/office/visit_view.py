"""A visit as its page shows it: its states, both sides, both sides' figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.exchange.actions.move_visit import ORDER
from khuyencong.apps.exchange.figures import SIDES
from khuyencong.apps.exchange.holding import VISITS
from khuyencong.apps.exchange.models import Visit, VisitParticipant
from khuyencong.domain.foundation.numbers import format_number
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.templatetags.exchange_words import VISIT_STATES

TABS = (
    ("visit", _("Chuẩn bị")),
    ("visit_held", _("Diễn ra")),
    ("visit_home", _("Mang về")),
)
DASH = "–"
NEXT: dict[str, Any] = {
    "held": _("Ghi là đã diễn ra"),
    "brought_home": _("Ghi là đã mang về"),
}


@dataclass(frozen=True, slots=True)
class StateRow:
    """A state of the way: done, the one it is in, or the next, with the words of its button."""

    code: str
    label: Any
    is_here: bool
    is_behind: bool
    button: Any = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """What is known of one side: counted, published; ``note`` numbers its source."""

    counted: str
    published: str
    note: int | None = None


def frame_of(visit: Visit, account: Account, *, here: str) -> dict[str, Any]:
    """Return what all pages of a visit show; ``here`` is the route of the page."""
    is_kept = visit.removed_at is None
    holds = bool(can(account, VISITS, unit=visit.unit))
    return {
        "visit": visit,
        "here": here,
        "tabs": [(route, label, record_address(route, visit.pk)) for route, label in TABS],
        "may": is_kept and holds,
        "may_restore": not is_kept and holds,
        "states": states_of(visit),
    }


def states_of(visit: Visit) -> list[StateRow]:
    """Return the states in order."""
    here = ORDER.index(Visit.State(visit.state))
    return [
        StateRow(
            state.value,
            VISIT_STATES[state.value],
            number == here,
            number < here,
            NEXT.get(state.value, "") if number == here + 1 else "",
        )
        for number, state in enumerate(ORDER)
    ]


def sides_of(visit: Visit) -> list[tuple[str, Any, Any, list[VisitParticipant], int]]:
    """Return both sides: code, words, province, who comes, how many people."""
    provinces = {"guest": visit.guest_province, "host": visit.host_province}
    rows = []
    for side, label in VisitParticipant.Side.choices:
        who = [each for each in visit.participants.all() if each.side == side]
        rows.append((side, label, provinces[side], who, sum(each.people for each in who)))
    return rows


def sources_of(visit: Visit) -> list[tuple[str, str]]:
    """Return the sources of the published figures, each once with its grade."""
    told = (
        (side["source"], side["grade"])
        for row in visit.figures.get("rows", ())
        for name in SIDES
        if (side := row.get(name)) and side.get("source")
    )
    return list(dict.fromkeys(told))


def figures_table(visit: Visit) -> list[tuple[str, str, list[Cell]]]:
    """Return the rows of the figures: words, unit, a cell for each side."""
    notes = {source: number for number, source in enumerate(sources_of(visit), start=1)}
    return [
        (row["label"], row["unit"], [_cell(row.get(side), notes) for side in SIDES])
        for row in visit.figures.get("rows", ())
    ]


def _cell(told: dict[str, Any] | None, notes: dict[tuple[str, str], int]) -> Cell:
    if told is None:
        return Cell(DASH, DASH)
    note = notes.get((told.get("source", ""), told.get("grade", "")))
    return Cell(_number(told.get("counted")), _number(told.get("published")), note)


def _number(value: Any) -> str:
    if value is None:
        return DASH
    return format_number(Decimal(value)) if isinstance(value, int) else str(value).replace(".", ",")
