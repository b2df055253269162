"""How a telling is signed, so that the receiver knows who wrote it and when."""

from __future__ import annotations

import hashlib
import hmac
import json
from datetime import datetime
from typing import Any

from django.utils.crypto import salted_hmac

from khuyencong.apps.integrations.models import Delivery, Subscription

SIGNATURE = "Khuyencong-Signature"


def secret_of(hook: Subscription) -> str:
    """Return the secret both sides sign with; it follows from the key of the installation."""
    made = salted_hmac("khuyencong.webhook", hook.nonce, algorithm="sha256")
    return f"whsec_{made.hexdigest()}"


def body_of(delivery: Delivery) -> bytes:
    """Return what is sent: the event and ids, nothing of the row itself."""
    told: dict[str, Any] = {
        "id": str(delivery.entry_id),
        "event": delivery.event,
        "object": {"kind": delivery.object_kind, "id": delivery.object_id},
        "happened_at": delivery.happened_at.isoformat(),
    }
    return json.dumps(told).encode()


def signature_of(body: bytes, *, secret: str, at: datetime) -> str:
    """Return the header: the instant and the HMAC-SHA256 over the instant, a dot and the body."""
    instant = str(int(at.timestamp()))
    signed = hmac.new(secret.encode(), instant.encode() + b"." + body, hashlib.sha256)
    return f"t={instant},v1={signed.hexdigest()}"
