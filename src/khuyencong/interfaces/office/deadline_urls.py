"""Addresses about deadlines, notices and the calendar."""

from __future__ import annotations

from django.urls import path

from khuyencong.interfaces.office.pages import my_work, notices, project_deadlines, year_calendar

deadline_paths = [
    path("calendar/", year_calendar.year_page, name="year_calendar"),
    path("calendar/days/", year_calendar.days_page, name="calendar_days"),
    path("calendar/days/set/", year_calendar.override_page, name="override_set"),
    path(
        "calendar/days/set/<int:override_id>/withdraw/",
        year_calendar.withdraw_override_page,
        name="override_withdraw",
    ),
    path("calendar/days/swap/", year_calendar.swap_day_page, name="swap_day_record"),
    path(
        "calendar/days/swap/<int:swap_day_id>/withdraw/",
        year_calendar.withdraw_swap_day_page,
        name="swap_day_withdraw",
    ),
    path("calendar/<str:secret>.ics", notices.calendar_feed, name="calendar_feed"),
    path("me/notices/", notices.notices_page, name="notices"),
    path("me/notices/read/", notices.read_page, name="notices_read"),
    path("me/notices/mail/", notices.telling_page, name="telling"),
    path("me/notices/unit/", notices.telling_rule_page, name="telling_rule"),
    path("me/notices/calendar/", notices.feed_page, name="feed"),
    path("my-work/", my_work.my_work, name="my_work"),
    path("deadlines/<int:deadline_id>/snooze/", my_work.snooze, name="deadline_snooze"),
    path(
        "deadlines/<int:deadline_id>/extend/",
        project_deadlines.extend_page,
        name="deadline_extend",
    ),
    path(
        "extensions/<int:extension_id>/undo/",
        project_deadlines.undo_extension_page,
        name="extension_undo",
    ),
    path(
        "projects/<int:project_id>/deadlines/",
        project_deadlines.deadlines_page,
        name="project_deadlines",
    ),
]
