"""A message that offers to take back what was just done, by the action that undoes it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpRequest


def offer_undo(
    request: HttpRequest, text: str, *, to: str, fields: Mapping[str, str] | None = None
) -> None:
    """Say that something was done, with a button that posts ``fields`` to the address ``to``.

    The address is a page of ours that undoes it, checks permission and writes its own line in the
    journal; the message only carries the way there.
    """
    offer = json.dumps({"to": to, "fields": dict(fields or {})})
    messages.success(request, text, extra_tags=offer)


def read_offer(extra_tags: str | None) -> dict[str, Any] | None:
    """Return the offer a message carries, None when it carries none."""
    try:
        offer = json.loads(extra_tags or "")
    except ValueError:
        return None
    return offer if isinstance(offer, dict) and "to" in offer else None
