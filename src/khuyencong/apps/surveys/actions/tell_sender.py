"""Write to who asked what became of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.needs.models import Need
from khuyencong.apps.needs.outcomes import ending_of, project_of
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.apps.surveys.entries import write_entry_of_answer
from khuyencong.apps.surveys.models import Answer

LinkTo = Callable[[str], str]
"""Turns a receipt into the address of its page."""


@transaction.atomic
def tell_sender(*, need: Need, link_to: LinkTo, actor: Account, at: datetime) -> int:
    """Mail the outcome to everybody who asked and gave an address; return how many mails went.

    Without an address it stands under the receipt all the same.
    """
    sent = 0
    for answer in Answer.objects.filter(need=need).select_related("campaign__unit"):
        if answer.email:
            subject, text = outcome_mail(answer, need, address=link_to(answer.receipt))
            deliver_mail.enqueue(subject, text, [answer.email])
            write_entry_of_answer(answer, "surveys.answer.told", actor=actor, at=at)
            sent += 1
    return sent


def outcome_mail(answer: Answer, need: Need, *, address: str) -> tuple[str, str]:
    """Return subject and text of the mail about how a need ended."""
    unit = answer.campaign.unit.name
    said = {
        "project": "đã được viết thành đề án {code}.",
        "deferred": "được để lại xét sau. Lý do: {reason}",
        "declined": "không hỗ trợ được. Lý do: {reason}",
        "open": "đang được xem lại.",
    }
    ending = ending_of(need)
    project = project_of(need)
    outcome = said[ending.outcome].format(
        code=project.code if project else "",
        reason=ending.decision.reason if ending.decision else "",
    )
    text = (
        f"Kính gửi cơ sở {answer.establishment_name},\n\n"
        f"Đề nghị “{answer.wish}” gửi {unit} {outcome}\n\n"
        f"Xem lại lúc nào cũng được tại:\n{address}\n"
    )
    return f"Trả lời đề nghị của {answer.establishment_name}"[:150], text
