"""Reads of notices."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.notices.models import OutboxMail


def list_outbox() -> QuerySet[OutboxMail]:
    """Return the kept mails, newest first."""
    return OutboxMail.objects.all()
