"""Two campaigns to practise on: a meeting whose people came, a leaflet; told once."""

from __future__ import annotations

from datetime import date
from typing import Any

from khuyencong.apps.establishments.queries import list_establishments
from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.outreach.actions.add_reached import add_reached
from khuyencong.apps.outreach.actions.mark_reached import Mark, mark_reached
from khuyencong.apps.outreach.actions.record_campaign import record_campaign
from khuyencong.apps.outreach.actions.save_channel import Reach, save_channel
from khuyencong.apps.outreach.audience import Audience, choose
from khuyencong.apps.outreach.facts import CampaignFacts
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

CENTRE, OFFICER = "centre", "canbo"
RECORDED_AT = moment("2026-11-12 14:00")
NOTE = ILLUSTRATIVE.capitalize()
MEETING = CampaignFacts(
    name="Tập huấn sử dụng điện tiết kiệm cho cơ sở chế biến",
    occasion="meeting",
    starts_on=date(2026, 3, 18),
    ends_on=date(2026, 3, 18),
    follows_until=date(2026, 12, 31),
    place="Hội trường trung tâm",
    purpose="Giờ cao điểm mới, cách đọc hóa đơn, khảo sát nhanh tại xưởng.",
    note=NOTE,
)
LEAFLET = CampaignFacts(
    name="Tờ rơi sản xuất sạch hơn cho làng nghề",
    occasion="leaflet",
    starts_on=date(2026, 6, 1),
    ends_on=date(2026, 6, 30),
    follows_until=date(2027, 3, 31),
    purpose="Giới thiệu sáu bước và việc hỗ trợ.",
    note=NOTE,
)
INVITED, CAME = 12, 8


def reach_out(cast: Cast) -> None:
    """Tell of two campaigns of the centre, unless there are any."""
    unit, officer = cast.units[CENTRE], cast.people[OFFICER]
    if OutreachCampaign.objects.filter(unit=unit).exists():
        return
    who: dict[str, Any] = {"actor": officer, "at": RECORDED_AT}
    meeting = record_campaign(facts=MEETING, unit=unit, **who)
    with_sites = list_establishments(visible_to=officer).filter(energy_sites__isnull=False)
    small = choose(Audience(most_workers=100), campaign=meeting, visible_to=officer)
    firms = list({each.pk: each for each in (*with_sites, *small[:INVITED])}.values())
    add_reached(campaign=meeting, establishments=firms, is_invited=True, **who)
    rows = list(meeting.reached.all()[:CAME])
    marks = {row.pk: Mark(is_invited=True, has_come=True) for row in rows}
    mark_reached(campaign=meeting, marks=marks, **who)
    leaflet = record_campaign(facts=LEAFLET, unit=unit, **who)
    told = Reach(copies=500, source=NOTE)
    save_channel(campaign=leaflet, channel="leaflet", reach=told, **who)
    save_channel(
        campaign=leaflet, channel="loudspeaker", reach=Reach(listeners=2000, source=NOTE), **who
    )
