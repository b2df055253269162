"""Accept or refuse what was brought to a need; or take one's own back."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.needs.entries import write_entry_of_supplement
from khuyencong.apps.needs.gaps import gaps_of_need
from khuyencong.apps.needs.models import Need, NeedSupplement
from khuyencong.apps.needs.outcomes import ending_of
from khuyencong.apps.needs.queries import lock_need
from khuyencong.apps.needs.storing import words_to_search
from khuyencong.apps.needs.supplementing import bad
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

MOST_REASON = 500


@transaction.atomic
def decide_supplement(
    *,
    supplement: NeedSupplement,
    accept: bool,
    reason: str = "",
    actor: Account,
    at: datetime,
) -> NeedSupplement:
    """Fill the empty fields of the need with what was brought; or refuse with a reason.

    Raises NotAllowed; BadInput when it was decided already, no reason is given, or, to accept
    it, the need has ended or says one of the fields by now (named).
    """
    supplement = _hold(supplement)
    require(actor, "needs.decide", unit=supplement.need.unit)
    reason = reason.strip()
    if len(reason) > MOST_REASON or not (accept or reason):
        message = "Ghi lý do không nhận, tối đa {most} chữ"
        raise BadInput("needs.supplement_reason", message, field="reason", most=MOST_REASON)
    if accept:
        _fill(supplement.need, supplement)
    state = NeedSupplement.State.ACCEPTED if accept else NeedSupplement.State.REFUSED
    return _end(supplement, state, reason=reason, actor=actor, at=at)


@transaction.atomic
def withdraw_supplement(
    *, supplement: NeedSupplement, actor: Account, at: datetime
) -> NeedSupplement:
    """Take back what one brought. Raises NotAllowed, BadInput when it was decided."""
    supplement = _hold(supplement)
    if supplement.proposed_by_id != actor.pk:
        raise NotAllowed("needs.supplement_of_another", "Chỉ người gửi rút được phần bổ sung")
    return _end(supplement, NeedSupplement.State.WITHDRAWN, actor=actor, at=at)


def _hold(supplement: NeedSupplement) -> NeedSupplement:
    """Hold the need first, as every deed on it does, then what was brought to it."""
    need = lock_need(supplement.need)
    held = NeedSupplement.objects.select_for_update(of=("self",)).get(pk=supplement.pk)
    if held.state != NeedSupplement.State.NEW:
        raise BadInput("needs.supplement_decided", "Phần bổ sung này đã được xem rồi")
    held.need = need
    return held


def _fill(need: Need, supplement: NeedSupplement) -> None:
    """Write what was brought. The fingerprint stays that of the words the need came in with.

    Sheets read twice, answers sent twice and plans made from a sheet find the need by it
    (``import_needs``, ``add_need``, ``find_needs``): with another one the same row would come in
    again as a second need.
    """
    if ending_of(need).outcome != "open":
        raise BadInput("needs.supplement_late", "Nhu cầu này đã có kết quả, không bổ sung nữa")
    if taken := [name for name in supplement.after if name not in gaps_of_need(need)]:
        raise bad(taken[0], "taken", "{words}: nhu cầu đã ghi rồi, không bổ sung đè lên")
    for name, value in supplement.after.items():
        setattr(need, name, value)
    need.search = words_to_search(need.title, need.beneficiary, need.place)
    need.save(update_fields=[*supplement.after, "search"])


def _end(
    supplement: NeedSupplement,
    state: NeedSupplement.State,
    *,
    reason: str = "",
    actor: Account,
    at: datetime,
) -> NeedSupplement:
    supplement.state, supplement.reason = state, reason
    supplement.decided_by, supplement.decided_at = actor, at
    supplement.save(update_fields=["state", "reason", "decided_by", "decided_at"])
    write_entry_of_supplement(supplement, f"supplement_{state.value}", actor=actor, at=at)
    return supplement
