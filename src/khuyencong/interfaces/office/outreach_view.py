"""A campaign as its page shows it: the funnel as bars, channels with their figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from khuyencong.apps.outreach.following import Funnel
from khuyencong.apps.outreach.kinds import list_channels
from khuyencong.apps.outreach.models import ChannelReach, OutreachCampaign


@dataclass(frozen=True, slots=True)
class FunnelStep:
    """A step: its words, how many, and how wide its bar is out of a thousand."""

    label: str
    count: int
    width: int


def funnel_steps(funnel: Funnel) -> list[FunnelStep]:
    """Return the steps from all to those after whom something followed, and what it was."""
    told: list[tuple[Any, int]] = [
        (_("Trong danh sách"), funnel.chosen),
        (_("Đã mời"), funnel.invited),
        (_("Đã dự"), funnel.came),
        (_("Có việc tiếp theo"), funnel.followed),
        (_("Trong đó gửi nhu cầu"), funnel.with_need),
        (_("Trong đó khảo sát năng lượng"), funnel.with_audit),
        (_("Trong đó có đề án"), funnel.with_project),
    ]
    most = max(funnel.chosen, 1)
    return [FunnelStep(str(label), count, round(1000 * count / most)) for label, count in told]


def channel_rows(campaign: OutreachCampaign) -> list[tuple[str, str, ChannelReach | None]]:
    """Return every channel with its name and what was stated of it, those with figures first."""
    known = {row.channel: row for row in campaign.channels.all()}
    rows = [(code, label, known.get(code)) for code, label in list_channels().items()]
    return sorted(rows, key=lambda row: row[2] is None)
