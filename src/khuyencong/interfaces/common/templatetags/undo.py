"""The offer to undo, for the template of messages."""

from __future__ import annotations

from typing import Any

from django import template
from django.contrib.messages.storage.base import Message

from khuyencong.interfaces.common.undo import read_offer

register = template.Library()


@register.filter
def undo_offer(message: Message) -> dict[str, Any] | None:
    """Return where and with which fields the message can be undone; None when it cannot."""
    return read_offer(message.extra_tags)
