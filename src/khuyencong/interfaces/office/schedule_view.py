"""What the list of scheduled reports shows."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from khuyencong.apps.reports.definitions import list_reports
from khuyencong.apps.reports.models import ReportSchedule
from khuyencong.apps.reports.schedule_facts import asked_by_schedule, rhythm_of
from khuyencong.apps.reports.schedules import last_sendings
from khuyencong.domain.indicators.periods import ReportPeriod
from khuyencong.domain.indicators.sending_days import Rhythm
from khuyencong.interfaces.office.forms.schedule import EVERY


def shown_schedules(rows: Sequence[ReportSchedule], *, today: date) -> list[dict[str, Any]]:
    """Return each schedule with its words, its next day and what it sent last."""
    sent, titles = last_sendings(rows), {each.id: each.title_vi for each in list_reports()}
    shown = []
    for row in rows:
        period, on = rhythm_of(row).next(today)
        last = sent.get(row.pk)
        shown.append(
            {
                "row": row,
                "title": titles.get(row.report, row.report),
                "place": asked_by_schedule(row).label_vi,
                "when": rhythm_words(rhythm_of(row)),
                "next": None if row.paused_at else (period, on),
                "last": last,
                "last_period": ReportPeriod(last.from_on, last.to_on) if last else None,
            }
        )
    return shown


def rhythm_words(rhythm: Rhythm) -> str:
    """Return when it goes out, in a few words."""
    every, day = dict(EVERY)[rhythm.every], rhythm.day
    if rhythm.months_after == 0:
        return _("%(every)s, ngày %(day)s trong tháng cuối kỳ") % {"every": every, "day": day}
    if rhythm.months_after == 1:
        return _("%(every)s, ngày %(day)s tháng kế tiếp") % {"every": every, "day": day}
    told = {"every": every, "day": day, "months": rhythm.months_after}
    return _("%(every)s, ngày %(day)s, sau kỳ %(months)s tháng") % told
