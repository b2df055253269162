"""The mail backend of an installation without a mail server: a visible outbox."""

from __future__ import annotations

from collections.abc import Sequence

from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.db import transaction
from django.utils import timezone

from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.apps.notices.models import OutboxMail


class OutboxBackend(BaseEmailBackend):
    """Keep each mail as a row."""

    @transaction.atomic
    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        at = timezone.now()
        for message in email_messages:
            mail = OutboxMail.objects.create(
                at=at,
                sender=message.from_email,
                recipients=", ".join(message.recipients()),
                subject=str(message.subject),
                body=str(message.body) + _attached(message),
            )
            write_entry(
                verb="notices.mail.kept",
                actor=None,
                at=at,
                unit_id=None,
                object_kind="mail",
                object_id=mail.pk,
                label=mail.subject,
                data={"recipients": mail.recipients},
            )
        return len(email_messages)


def _attached(message: EmailMessage) -> str:
    """Return a line for each file that went along; the outbox keeps names, not the files."""
    names = [str(getattr(each, "filename", "") or "") for each in message.attachments]
    return "".join(f"\n[Tệp kèm: {name}]" for name in names if name)
