"""Where people are signed in at this moment."""

from __future__ import annotations

from typing import ClassVar

from django.db import models

from khuyencong.apps.accounts.models.accounts import Account


class CameBy(models.TextChoices):
    """What a person showed at the door."""

    PASSWORD = "password", "Mật khẩu"
    CODE = "code", "Mật khẩu và mã"
    RECOVERY = "recovery", "Mật khẩu và mã dự phòng"
    PASSKEY = "passkey", "Khóa truy cập"
    LINK = "link", "Liên kết trong thư"
    OUTSIDE = "outside", "Hệ thống đăng nhập chung"
    OUTSIDE_CODE = "outside_code", "Hệ thống đăng nhập chung và mã"


class OpenSession(models.Model):
    """One browser in which an account is signed in; it goes when the session does."""

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="open_sessions")
    session_key = models.CharField(max_length=40, unique=True)
    came_by = models.CharField(max_length=12, choices=CameBy.choices)
    address = models.GenericIPAddressField(null=True, blank=True)
    browser = models.CharField(max_length=300, blank=True)
    began_at = models.DateTimeField()
    seen_at = models.DateTimeField()
    """To ten minutes: not every click is written."""

    class Meta:
        ordering: ClassVar = ["-seen_at", "-pk"]
