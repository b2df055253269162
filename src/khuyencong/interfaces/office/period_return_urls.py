"""Addresses of figures sent between installations."""

from __future__ import annotations

from django.urls import URLPattern, path

from khuyencong.interfaces.office.pages import (
    period_return_receiving,
    period_return_senders,
    period_returns,
)

BASE = "period-returns/"
period_return_paths: list[URLPattern] = [
    path(BASE, period_returns.list_page, name="period_returns"),
    path(f"{BASE}new/", period_returns.new_page, name="period_return_new"),
    path(f"{BASE}destination/", period_returns.destination, name="return_destination"),
    path(f"{BASE}senders/", period_return_senders.list_page, name="return_senders"),
    path(f"{BASE}senders/new/", period_return_senders.new_page, name="return_sender_new"),
    path(
        f"{BASE}senders/<int:sender_id>/end/",
        period_return_senders.end_page,
        name="return_sender_end",
    ),
    path(f"{BASE}late/", period_return_receiving.late_page, name="returns_late"),
    path(f"{BASE}late/due/", period_return_receiving.due_day, name="return_due_day"),
    path(f"{BASE}late/remind/", period_return_receiving.remind, name="returns_remind"),
    path(
        f"{BASE}received/<int:received_id>/",
        period_return_receiving.page,
        name="received_return",
    ),
    path(f"{BASE}<int:return_id>/", period_returns.page, name="period_return"),
    path(f"{BASE}<int:return_id>/send/", period_returns.send, name="period_return_send"),
]
