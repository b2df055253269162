"""When people came in, went out, or were refused."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from khuyencong.apps.accounts.models.accounts import Account


class SignInKind(models.TextChoices):
    """What happened at the door."""

    IN = "in", "Đăng nhập"
    OUT = "out", "Đăng xuất"
    REFUSED = "refused", "Bị từ chối"


class SignIn(models.Model):
    """One event at the door of an account. A log of its own: it may be emptied, unlike the journal.

    Tries with a name that nobody has are not kept here.
    """

    account = models.ForeignKey(
        Account, on_delete=models.CASCADE, related_name="sign_ins", db_index=False
    )
    at = models.DateTimeField()
    kind = models.CharField(max_length=8, choices=SignInKind.choices)
    address = models.GenericIPAddressField(null=True, blank=True)
    browser = models.CharField(max_length=300, blank=True)
    """What the browser says of itself (User-Agent)."""

    class Meta:
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [models.Index(fields=["account", "-id"], name="sign_in_by_account")]
