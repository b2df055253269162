"""Records of reports that the practice data lack: targets, frozen reports, schedules."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

YEAR = 2016


def report_addresses(leader: Any, at: datetime) -> list[tuple[str, str]]:
    """Return who reads which address, once the records are made."""
    made = (_target_addresses, _frozen_addresses, _schedule_addresses, _made_addresses)
    return [address for make in made for address in make(leader, at)]


def _target_addresses(leader: Any, at: datetime) -> list[tuple[str, str]]:
    """A target of a year that is reached and one of five years; numbers are made up."""
    from khuyencong.apps.reports.actions.set_target import set_target
    from khuyencong.apps.reports.target_facts import TargetFacts

    for indicator, last, value in (("planned_vnd", 0, 10**9), ("approved_projects", 4, 10**6)):
        facts = TargetFacts(
            indicator=indicator,
            fund="both",
            covers="province",
            first_year=YEAR,
            last_year=YEAR + last,
            value=value,
            source="Quyết định minh họa",
        )
        set_target(facts=facts, unit=leader.main_unit(), actor=leader, at=at)
    return [
        ("lanhdao", "/office/targets/"),
        ("lanhdao", "/office/targets/new/"),
        ("lanhdao", f"/office/dashboard/?year={YEAR}"),
    ]


def _frozen_addresses(leader: Any, at: datetime) -> list[tuple[str, str]]:
    """Two reports of a year, the second frozen anew."""
    from khuyencong.apps.reports.actions.freeze_report import freeze_report
    from khuyencong.apps.reports.asked import AskedReport
    from khuyencong.domain.indicators.periods import years

    unit = leader.main_unit()
    asked = AskedReport(report="five_year", place=unit.province)
    given: dict[str, Any] = {"period": years(YEAR, YEAR), "unit": unit, "actor": leader, "at": at}
    keys = [freeze_report(asked=asked, reason=each, **given).pk for each in ("", "Bổ sung")]
    return [
        ("lanhdao", "/office/reports/frozen/"),
        *(("lanhdao", f"/office/reports/frozen/{key}/") for key in keys),
        (
            "lanhdao",
            f"/office/reports/run/five_year/freeze/?from_on={YEAR}-01-01&to_on={YEAR}-12-31",
        ),
    ]


def _schedule_addresses(leader: Any, at: datetime) -> list[tuple[str, str]]:
    """A report that goes out each quarter and one that is paused, of which a mail failed."""
    from khuyencong.apps.reports.actions.pause_schedule import pause_schedule
    from khuyencong.apps.reports.actions.schedule_report import schedule_report
    from khuyencong.apps.reports.asked import AskedReport
    from khuyencong.apps.reports.models import ReportSending
    from khuyencong.apps.reports.schedule_facts import ScheduleFacts
    from khuyencong.domain.indicators.sending_days import Rhythm

    unit = leader.main_unit()
    by: dict[str, Any] = {"actor": leader, "at": at}
    made = [
        schedule_report(
            facts=ScheduleFacts(
                asked=AskedReport(report="five_year", place=unit.province),
                rhythm=Rhythm(every=every, day=5, months_after=1),
                recipients=("so@example.vn", "phong.quan.ly.cong.nghiep.nong.thon@example.vn"),
                formats=("xlsx", "pdf"),
            ),
            unit=unit,
            **by,
        )
        for every in ("quarter", "year")
    ]
    ReportSending.objects.create(
        schedule=made[1],
        unit=unit,
        province=unit.province,
        from_on=date(YEAR, 1, 1),
        to_on=date(YEAR, 12, 31),
        state=ReportSending.State.FAILED,
        problem="Máy chủ thư không nhận",
    )
    pause_schedule(schedule=made[1], **by)
    asked = f"from_on={YEAR}-01-01&to_on={YEAR}-12-31"
    return [
        ("lanhdao", "/office/reports/schedules/"),
        ("lanhdao", f"/office/reports/run/five_year/schedule/?{asked}"),
    ]


def _made_addresses(leader: Any, at: datetime) -> list[tuple[str, str]]:
    """A file of a report as a worker made it."""
    from khuyencong.apps.documents.storage import keep_bytes
    from khuyencong.apps.notices.models import Job
    from khuyencong.apps.reports.making import KIND

    unit, data = leader.main_unit(), "Nội dung;Số đề án\nMinh họa;1\n".encode()
    job = Job.objects.create(
        kind=KIND,
        label="Báo cáo minh họa, năm 2016 (.csv)",
        task="khuyencong.apps.reports.tasks.make_report",
        key="0" * 64,
        inputs={"place_label": "Mọi nơi bạn được xem"},
        asked_by=leader,
        asked_at=at,
        alive_at=at,
        state=Job.State.DONE,
        unit=unit,
        province=unit.province,
    )
    job.result = {
        "report_file": job.pk,
        "name": "five_year-2016-01-01-2016-12-31.csv",
        "sha256": keep_bytes(data),
        "media_type": "text/csv",
        "size_bytes": len(data),
    }
    job.save(update_fields=["result"])
    return [("lanhdao", f"/office/reports/made/{job.pk}/")]
