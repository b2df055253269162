"""What a record does not say yet, though rules or papers ask for it."""

from __future__ import annotations

from khuyencong.apps.establishments.models import Establishment

ASKED = ("kind", "production_place_kind", "trade", "code", "workers")
"""Fields that decide on support or stand in papers, the telling ones first."""

SEEN_IN_THE_VILLAGE = ("code", "trade_words", "products", "workers")
"""Fields that somebody of the commune can ask for; the others an officer classes."""


def gaps_of(establishment: Establishment) -> list[str]:
    """Return the names of the fields that are asked for and empty.

    A merged record is asked for nothing.
    """
    if establishment.merged_into_id:
        return []
    return [name for name in ASKED if getattr(establishment, name) in (None, "")]


def gaps_to_ask(establishment: Establishment) -> list[str]:
    """Return the names of the empty fields that somebody of the commune can ask for.

    The words of a trade are not asked for once an officer has classed it.
    """
    if establishment.merged_into_id:
        return []
    empty = [name for name in SEEN_IN_THE_VILLAGE if getattr(establishment, name) in (None, "")]
    return [name for name in empty if name != "trade_words" or not establishment.trade]
