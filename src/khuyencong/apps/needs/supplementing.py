"""What somebody outside brings to a need: who may, which fields, and what waits."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.needs.gaps import ASKED
from khuyencong.apps.needs.models import Need, NeedSupplement
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.numbers import format_vnd
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.norms.field_readers import MAX_VND

AMOUNTS = ("total_vnd", "own_vnd")
MOST_TEXT = 300
"""As long as beneficiary and place may be in a need [characters]."""
WORDS = {
    "beneficiary": "Cơ sở",
    "place": "Nơi thực hiện",
    "total_vnd": "Tổng kinh phí",
    "own_vnd": "Vốn cơ sở",
}
"""What refusals call the fields."""
Supplementer = Callable[[Account, Need], bool]
_SUPPLEMENTERS: list[Supplementer] = []


def let_supplement(who: Supplementer) -> None:
    """Ask this too, who may bring what a need lacks: a door for the apps above."""
    if who not in _SUPPLEMENTERS:
        _SUPPLEMENTERS.append(who)


def can_supplement(actor: Account, need: Need) -> Decision:
    """Tell whether the actor may bring what the need lacks."""
    if any(who(actor, need) for who in _SUPPLEMENTERS):
        return Decision.yes()
    return Decision.no(
        "needs.not_to_supplement", "Chỉ cộng tác viên của xã bổ sung nhu cầu này được"
    )


def settled_values(values: Mapping[str, Any]) -> dict[str, str | int]:
    """Return what is given of the fields that may be brought, as it is kept; amounts in đồng.

    Raises BadInput that names the field for what no need may hold.
    """
    given = {name: values.get(name) for name in ASKED}
    settled = {
        name: _amount(name, value) if name in AMOUNTS else _text(name, value)
        for name, value in given.items()
        if value is not None
    }
    return {name: value for name, value in settled.items() if value != ""}


def _amount(name: str, value: Any) -> int:
    is_whole = isinstance(value, int) and not isinstance(value, bool)
    if not is_whole or not 0 <= value <= MAX_VND:
        most = format_vnd(MAX_VND)
        raise bad(name, "amount", "{words}: số đồng nguyên, từ 0 đến {most}", most=most)
    return int(value)


def _text(name: str, value: Any) -> str:
    if not isinstance(value, str) or len(text := nfc(value)) > MOST_TEXT:
        raise bad(name, "text", "{words}: tối đa {most} chữ", most=MOST_TEXT)
    return text


def bad(name: str, code: str, message: str, **params: Any) -> BadInput:
    """Return the refusal of a field; its words stand in the message."""
    return BadInput(f"needs.supplement_{code}", message, field=name, words=WORDS[name], **params)


def list_supplements_of(need: Need) -> QuerySet[NeedSupplement]:
    """Return what was brought to a need the caller may see, newest first."""
    return need.supplements.select_related("proposed_by", "decided_by").order_by("-pk")


def list_waiting_supplements(*, visible_to: Account) -> QuerySet[NeedSupplement]:
    """Return what waits for an officer in the account's sight, the longest first."""
    rows = NeedSupplement.objects.filter(state=NeedSupplement.State.NEW)
    rows = rows.select_related("need", "proposed_by", "unit")
    return rows_visible_to(rows, visible_to).order_by("proposed_at", "pk")
