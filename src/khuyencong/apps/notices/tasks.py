"""Background work of notices."""

from __future__ import annotations

from django.core.mail import send_mail
from django_tasks import task


@task()
def deliver_mail(subject: str, body: str, recipients: list[str]) -> int:
    """Send one mail through the server that is set, or into the outbox; return how many went."""
    return send_mail(subject, body, None, recipients)
