"""Say what went out by a channel of a campaign, and how many it reached."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.outreach.entries import write_entry_of
from khuyencong.apps.outreach.facts import bad
from khuyencong.apps.outreach.kinds import list_channels
from khuyencong.apps.outreach.models import ChannelReach, OutreachCampaign
from khuyencong.apps.outreach.queries import lock_campaign

MOST_PEOPLE = 100_000_000
LONGEST_SOURCE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Copies given out, people reached as stated; None: not said. Both None: nothing is kept."""

    copies: int | None = None
    listeners: int | None = None
    source: str = ""


@transaction.atomic
def save_channel(
    *, campaign: OutreachCampaign, channel: str, reach: Reach, actor: Account, at: datetime
) -> Reach:
    """Keep the figures of a channel, or drop it; return what was kept before.

    Raises NotAllowed; BadInput that names the field.
    """
    held = lock_campaign(campaign, actor=actor)
    if channel not in list_channels():
        raise bad("channel", f"Kênh là một trong: {', '.join(list_channels().values())}")
    for name in ("copies", "listeners"):
        figure = getattr(reach, name)
        if figure is not None and not 0 <= figure <= MOST_PEOPLE:
            raise bad(name, f"Từ 0 đến {MOST_PEOPLE}; nhận được {figure}")
    if len(reach.source) > LONGEST_SOURCE:
        raise bad("source", f"Tối đa {LONGEST_SOURCE} ký tự")
    row = held.channels.filter(channel=channel).first()
    before = (
        Reach(copies=row.copies, listeners=row.listeners, source=row.source) if row else Reach()
    )
    if reach.copies is None and reach.listeners is None:
        held.channels.filter(channel=channel).delete()
    else:
        owner = {"unit_id": held.unit_id, "province_id": held.province_id}
        ChannelReach.objects.update_or_create(
            campaign=held, channel=channel, defaults=asdict(reach) | owner
        )
    data = {"channel": channel, "after": asdict(reach), "before": asdict(before)}
    write_entry_of(held, "channel_saved", data, actor=actor, at=at)
    return before
