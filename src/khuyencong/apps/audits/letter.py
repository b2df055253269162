"""The letter for the owner: what to do, what it costs, what comes back, in plain words."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.audits.models import EnergyAudit, Measure
from khuyencong.apps.audits.peers import peers_of
from khuyencong.apps.audits.summary import payback_of, summary_of
from khuyencong.apps.audits.support import shortened, support_words
from khuyencong.apps.audits.wording import million, said, years
from khuyencong.domain.energy_audit.benefit import Benefit
from khuyencong.domain.foundation.numbers import format_day
from khuyencong.domain.norms.library import NormLibrary

BEST = 3
MOST_OTHERS = 5
WORDS = 220
MONTHS = 12
NOTE = (
    "Các số tiền là ước tính theo số liệu ngày khảo sát; làm xong nên đo lại. Tiền của cơ sở và "
    "lợi ích chung được tính riêng, không cộng vào nhau."
)


def letter_of(audit: EnergyAudit, *, library: NormLibrary, contact: str = "") -> dict[str, Any]:
    """Return the words of the letter (``rendering.owner_letter``) of an audit fetched whole.

    ``contact`` says who to call; where nobody said it the unit is named.
    """
    summary = summary_of(audit, list(audit.measures.all()))
    open_ones = [each for each in summary.ranked if each.status != Measure.Status.REFUSED]
    told = [each for each in open_ones if payback_of(each) is not None]
    benefit = summary.benefit
    is_signed = bool(audit.certificate_number and audit.signed_on)
    visited = f"{audit.site.name}, khảo sát ngày {format_day(audit.visited_on)}"
    return {
        "title": f"Thư gửi {audit.site.establishment.name}",
        "heading": "Bớt tiền điện, tiền than, tiền củi",
        "unit": audit.unit.name,
        "establishment": f"Kính gửi: {audit.site.establishment.name}",
        "about": visited if is_signed else f"{visited} (khảo sát sơ bộ)",
        "lead": _lead(len(open_ones)),
        "cost": f"{million(summary.investment_vnd)} triệu đồng",
        "monthly": _monthly(summary.net_vnd),
        "payback": years(summary.payback),
        "best": [_measure(each) for each in told[:BEST]],
        "nothing": "Chưa có giải pháp nào tính được tiền thu về.",
        "others": [_other(each) for each in told[BEST : BEST + MOST_OTHERS]],
        "for_owner": _for_owner(summary.net_vnd),
        "for_country": _for_country(benefit),
        "peak": _peak(benefit.peak_kw),
        "peers": _peers(audit),
        "support": support_words(audit, told[: BEST + MOST_OTHERS], library=library),
        "call": contact or audit.unit.name,
        "note": NOTE,
    }


def _lead(count: int) -> str:
    return f"Chúng tôi thấy {count} việc nên làm." if count else "Chưa thấy việc nên làm."


def _measure(each: Measure) -> dict[str, str]:
    return {
        "title": shortened(each.title, 110),
        "what": shortened(each.what_to_do, WORDS),
        "cost": f"{million(each.investment_vnd)} triệu đồng",
        "monthly": _monthly(each.net_saving_vnd),
        "payback": years(payback_of(each)),
    }


def _other(each: Measure) -> str:
    cost = million(each.investment_vnd)
    return (
        f"{shortened(each.title, 110)}: vốn {cost} triệu đồng, hoàn vốn {years(payback_of(each))}"
    )


def _monthly(net_vnd: int | None) -> str:
    return "chưa tính được" if net_vnd is None else f"{million(net_vnd / MONTHS)} triệu đồng"


def _for_owner(net_vnd: int | None) -> str:
    if net_vnd is None:
        return "Chưa đủ số liệu để tính tiền thu về."
    return f"Làm cả gói, mỗi năm cơ sở bớt chi {million(net_vnd)} triệu đồng."


def _for_country(benefit: Benefit) -> list[str]:
    energy, carbon = said(benefit.toe, 1, "TOE"), said(benefit.tco2, 1, "tấn CO2")
    return [
        "Chưa có hệ số TOE" if benefit.toe is None else f"{energy} năng lượng mỗi năm",
        "Chưa có hệ số CO2" if benefit.tco2 is None else f"{carbon} mỗi năm",
    ]


def _peak(peak_kw: object) -> str:
    if not peak_kw:
        return "Chưa tính được phần điện giảm trong giờ cao điểm tối."
    told = said(float(str(peak_kw)), 1, "kW")
    return (
        f"Trong giờ cao điểm tối, xưởng dùng ít hơn {told}. Lưới điện của xã bớt căng vào lúc "
        "nhiều nhà cùng dùng."
    )


def _peers(audit: EnergyAudit) -> str:
    told = peers_of(audit)
    if told.sites is None:
        return "Tỉnh chưa đủ cơ sở đã làm việc tương tự để nêu con số."
    paid = f", hoàn vốn ở khoảng giữa là {years(told.payback_years)}" if told.payback_years else ""
    return f"Trong tỉnh đã có {told.sites} cơ sở làm việc tương tự{paid}."
