"""Whether a person has seen the tour of the first day; the journal remembers it."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.journal.queries import has_entry

TOUR_FINISHED = "accounts.tour.finished"


def has_finished_tour(account: Account) -> bool:
    """Tell whether the account has gone through the tour, or skipped it."""
    return has_entry(verb=TOUR_FINISHED, object_kind="account", object_id=account.pk)
