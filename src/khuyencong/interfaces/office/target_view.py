"""How a target beside its result is shown: words, bar, the way to what is behind."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from khuyencong.apps.reports.targets import BEHIND, IN_TIME, REACHED, TargetResult
from khuyencong.interfaces.common.figures import amount_text, percent_text

WHOLE = 1000
TONES = {REACHED: "badge--good", IN_TIME: "badge--brand", BEHIND: "badge--warn"}


@dataclass(frozen=True, slots=True)
class ShownTarget:
    """A result in words; ``filled`` and ``due`` in thousandths of the bar."""

    result: TargetResult
    standing: str
    tone: str
    sentence: str
    filled: int
    due: int
    href: str


def shown_targets(results: Iterable[TargetResult]) -> list[ShownTarget]:
    """Return the results as a page shows them."""
    words = {REACHED: _("Đã đạt"), IN_TIME: _("Kịp tiến độ"), BEHIND: _("Chậm tiến độ")}
    return [
        ShownTarget(
            result=each,
            standing=words[each.standing],
            tone=TONES[each.standing],
            sentence=_sentence(each),
            filled=min(int(each.share * WHOLE), WHOLE),
            due=min(int(each.time_share * WHOLE), WHOLE - 4),
            href=_behind(each) if each.counted else "",
        )
        for each in results
    ]


def summary(shown: list[ShownTarget]) -> str:
    """Return how many stand how, in one sentence; nothing of no target."""
    if not shown:
        return ""
    standings = [each.result.standing for each in shown]
    return _(
        "%(count)s chỉ tiêu: %(reached)s đã đạt, %(in_time)s kịp tiến độ, %(behind)s chậm."
    ) % {
        "count": len(shown),
        "reached": standings.count(REACHED),
        "in_time": standings.count(IN_TIME),
        "behind": standings.count(BEHIND),
    }


def _sentence(each: TargetResult) -> str:
    return _("%(counted)s trên %(value)s %(unit)s, bằng %(share)s; thời gian đã qua %(time)s.") % {
        "counted": amount_text(each.counted),
        "value": amount_text(each.target.value),
        "unit": each.indicator.unit,
        "share": percent_text(each.share),
        "time": percent_text(each.time_share),
    }


def _behind(each: TargetResult) -> str:
    row = each.target
    asked = {
        "indicator": row.indicator,
        "of": row.fund,
        "from_on": each.period.from_on.isoformat(),
        "to_on": each.period.to_on.isoformat(),
        "place": row.province_id or "",
    }
    if row.province_id:
        asked["by"] = row.covers
        asked["key"] = row.unit_id if row.covers == "unit" else row.province_id
    return urlencode(asked)
