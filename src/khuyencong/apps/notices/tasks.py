"""Background work of notices."""

from __future__ import annotations

from django.core.mail import EmailMultiAlternatives, send_mail
from django_tasks import task


@task()
def deliver_mail(subject: str, body: str, recipients: list[str]) -> int:
    """Send one mail through the server that is set, or into the outbox; return how many went."""
    return send_mail(subject, body, None, recipients)


@task()
def deliver_letter(subject: str, text: str, html: str, recipients: list[str]) -> int:
    """Send one mail that has a plain and a formatted shape; return how many went."""
    mail = EmailMultiAlternatives(subject, text, None, recipients)
    mail.attach_alternative(html, "text/html")
    return int(mail.send())
