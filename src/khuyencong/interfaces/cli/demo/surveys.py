"""Two surveys of needs: one of the past with answers in each state, one open today."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from khuyencong.apps.needs.imports.demo import ILLUSTRATIVE
from khuyencong.apps.surveys.actions.accept_answers import accept_answers
from khuyencong.apps.surveys.actions.open_campaign import open_campaign
from khuyencong.apps.surveys.actions.refuse_answer import refuse_answer
from khuyencong.apps.surveys.actions.take_answer import take_answer
from khuyencong.apps.surveys.campaign_facts import CampaignFacts
from khuyencong.apps.surveys.models import Answer, Campaign
from khuyencong.apps.surveys.told import Told
from khuyencong.interfaces.cli.demo.cast import MAIL_HOST, Cast
from khuyencong.interfaces.cli.demo.tables import moment

OPENED_AT, SENT_AT, READ_AT = (
    moment(text) for text in ("2019-05-06 08:00", "2019-05-15 09:30", "2019-05-20 14:00")
)
NOW = moment("2026-11-18 08:30")
PAST = CampaignFacts(
    name=f"Khảo sát nhu cầu khuyến công năm 2020 ({ILLUSTRATIVE})",
    year=2020,
    opens_on=date(2019, 5, 6),
    closes_on=date(2019, 6, 28),
    question="Cơ sở cần gì để làm ra nhiều hàng hơn, tốt hơn hoặc sạch hơn?",
)
OPEN = replace(
    PAST,
    name=f"Khảo sát nhu cầu khuyến công năm 2028 ({ILLUSTRATIVE})",
    year=2028,
    opens_on=NOW.date(),
    closes_on=date(2027, 12, 31),
)
MILLION = 1_000_000
ANSWERS = {  # which one: what was asked, where, the kind of support, total in millions of đồng
    "taken": ("Máy cắt sợi và sấy bún khô", "xã Nhơn Phúc", "machinery", 420),
    "waits": ("Bể lọc nước thải của lò nấu rượu", "xã Nhơn Lộc", "", 180),
    "waits too": ("Đăng ký nhãn hiệu cho nón ngựa", "xã Cát Tường", "", None),
    "refused": ("Vay vốn để nuôi bò", "xã Cát Tường", "", 90),
}
BY_COLLABORATOR = {"taken", "waits too"}
REFUSED = "Chăn nuôi không thuộc ngành nghề được khuyến công hỗ trợ"


def ask_for_needs(cast: Cast) -> None:
    """Open both surveys and answer the first. Told once."""
    if Campaign.objects.filter(unit=cast.units["centre"]).exists():
        return
    officer = cast.people["canbo"]
    given: dict[str, Any] = {"actor": officer, "at": OPENED_AT}
    unit = cast.units["centre"]
    campaign = open_campaign(facts=PAST, unit=unit, code="minh-hoa-20", **given)
    answers = {which: _answer(cast, campaign, which) for which in ANSWERS}
    given["at"] = READ_AT
    accept_answers(answers=[answers["taken"]], **given)
    refuse_answer(answer=answers["refused"], reason=REFUSED, **given)
    _open_now(cast)


def _answer(cast: Cast, campaign: Campaign, which: str) -> Answer:
    wish, commune, line, total = ANSWERS[which]
    told = Told(
        establishment_name=f"Cơ sở ở {commune} ({ILLUSTRATIVE})",
        wish=wish,
        commune=commune,
        line=line,
        total_vnd=total and total * MILLION,
        email=f"co-so@{MAIL_HOST}",
        consents=True,
    )
    return take_answer(
        campaign=campaign,
        told=told,
        client_key=uuid5(NAMESPACE_URL, f"{campaign.code}/{which}"),
        client="minh họa",
        actor=cast.people["congtacvien"] if which in BY_COLLABORATOR else None,
        at=SENT_AT,
    )


def _open_now(cast: Cast) -> None:
    given: dict[str, Any] = {"actor": cast.people["canbo-gialai"], "at": NOW}
    open_campaign(facts=OPEN, unit=cast.units["gia-lai"], code="minh-hoa", **given)
