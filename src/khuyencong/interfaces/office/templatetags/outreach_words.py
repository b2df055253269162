"""Words of campaigns for lines of the journal."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

OUTREACH_FIELDS: dict[str, Any] = {
    "channel": _("Kênh"),
    "copies": _("Số bản, số lượt phát"),
    "follows_until": _("Theo dõi đến"),
    "listeners": _("Số người nghe, xem, nhận"),
    "occasion": _("Hình thức"),
    "purpose": _("Mục đích"),
}
