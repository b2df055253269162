"""Write how the council voted on the products that passed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import not_kept_from
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.product_rounds.holding import Stage, bad, hold_round
from khuyencong.apps.product_rounds.lines import write_entry_of_round
from khuyencong.apps.product_rounds.models import ProductRound, RoundSeat
from khuyencong.apps.product_rounds.queries import seats_in
from khuyencong.apps.product_rounds.results import judged_entries, means_of

Votes = tuple[int, int] | None
"""For and against; None takes a vote back."""


@transaction.atomic
def record_votes(
    *, product_round: ProductRound, votes: Mapping[int, Votes], actor: Account, at: datetime
) -> Entry | None:
    """Write the votes by the key of an entry; return the line, None when nothing differs.

    Raises NotAllowed, or BadInput that names the entry: below the mark, too many votes.
    """
    held = hold_round(product_round, actor=actor, stages=(Stage.VOTING,))
    if not held.majority or not held.quorum:
        raise bad("majority", "Ghi cách tính kết quả và số phiếu tối thiểu của hội đồng trước")
    means, most = means_of(held), len(seats_in(held, RoundSeat.Body.COUNCIL))
    before: dict[str, list[int | None]] = {}
    for entry in not_kept_from(judged_entries(held), actor).filter(pk__in=votes):
        given = votes[entry.pk]
        yes, no = given if given is not None else (None, None)
        if (entry.votes_for, entry.votes_against) == (yes, no):
            continue
        if not means[entry.pk].passes():
            raise bad(f"entry_{entry.pk}", f"“{entry.name}” chưa đủ điểm nên không bỏ phiếu")
        if given is not None and not (min(given) >= 0 and sum(given) <= most):
            raise bad(
                f"entry_{entry.pk}",
                f"“{entry.name}”: tổng số phiếu từ 0 đến {most}; nhận được {sum(given)}",
            )
        before[str(entry.pk)] = [entry.votes_for, entry.votes_against]
        entry.votes_for, entry.votes_against = yes, no
        entry.save(update_fields=["votes_for", "votes_against"])
    if not before:
        return None
    data = {"count": len(before), "row_keys": before}
    return write_entry_of_round(held, "votes_recorded", data, actor=actor, at=at)
