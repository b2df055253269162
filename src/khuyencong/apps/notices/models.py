"""Mail that was written while no mail server is set."""

from __future__ import annotations

from django.db import models


class OutboxMail(models.Model):
    """A mail kept where administrators can read it instead of being lost."""

    at = models.DateTimeField()
    sender = models.CharField(max_length=320)
    recipients = models.TextField()
    subject = models.TextField()
    body = models.TextField()

    class Meta:
        ordering = ["-pk"]
