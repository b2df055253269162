"""Words about other systems."""

from __future__ import annotations

from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

register = template.Library()

SCOPE_LABELS: dict[str, Any] = {
    "register:read": _("Đọc sổ cơ sở"),
    "needs:read": _("Đọc nhu cầu"),
    "projects:read": _("Đọc đề án và danh mục giấy tờ của đề án"),
    "files:read": _("Tải tệp giấy tờ của đề án"),
    "plans:read": _("Đọc kế hoạch"),
    "money:read": _("Đọc bút toán kinh phí của đề án"),
    "indicators:read": _("Đọc chỉ tiêu đếm được theo kỳ"),
    "deadlines:read": _("Đọc thời hạn của đề án"),
    "needs:write": _("Gửi nhu cầu"),
    "figures:write": _("Ghi số liệu năm của cơ sở"),
}
EVENT_LABELS: dict[str, Any] = {
    "need.sent": _("Có nhu cầu mới"),
    "need.decided": _("Nhu cầu được để lại, từ chối hay xét lại"),
    "project.created": _("Có đề án mới"),
    "project.changed": _("Đề án được sửa"),
    "project.step": _("Đề án đi một bước hay lùi một bước"),
    "paper.added": _("Hồ sơ đề án có giấy tờ mới"),
    "money.booked": _("Có bút toán kinh phí"),
    "plan.accepted": _("Kế hoạch được chấp nhận, thay hay bỏ chấp nhận"),
    "establishment.changed": _("Cơ sở được ghi, sửa hay gộp"),
}
DELIVERY_STATES: dict[str, Any] = {
    "waiting": _("Đang chờ gửi"),
    "told": _("Đã nhận"),
    "failed": _("Không gửi được"),
    "stopped": _("Đã thôi gửi"),
}
INTEGRATION_FIELDS: dict[str, Any] = {
    "hook_address": _("Địa chỉ nhận tin"),
    "hook_event": _("Tin gửi lại"),
    "hook_events": _("Báo khi nào"),
    "token_key": _("Mã đọc được"),
    "scopes": _("Được làm gì"),
}
INTEGRATION_VALUES: dict[str, Any] = {
    "scopes": SCOPE_LABELS,
    "hook_event": EVENT_LABELS,
    "hook_events": EVENT_LABELS,
}
INTEGRATION_RECORDS: dict[str, Any] = {
    "api_token": _("Mã truy cập của hệ thống khác"),
    "api_hook": _("Nơi nhận tin của hệ thống khác"),
}
INTEGRATION_VERBS: dict[str, Any] = {
    "integrations.token.made": _("Làm mã truy cập cho hệ thống khác"),
    "integrations.token.withdrawn": _("Thu hồi mã truy cập"),
    "integrations.subscription.made": _("Thêm nơi nhận tin của hệ thống khác"),
    "integrations.subscription.ended": _("Thôi gửi tin cho hệ thống khác"),
    "integrations.subscription.gone": _("Nơi nhận tin báo không còn nữa"),
    "integrations.subscription.sent_again": _("Gửi lại một tin cho hệ thống khác"),
}


@register.filter
def scope_words(scopes: list[str]) -> list[str]:
    """Return what a token may do, in words."""
    return [str(SCOPE_LABELS.get(each, each)) for each in scopes]


@register.filter
def event_words(event: str) -> str:
    """Return an event in words."""
    return str(EVENT_LABELS.get(event, event))


@register.filter
def events_words(events: list[str]) -> list[str]:
    """Return what an address is told of, in words."""
    return [event_words(each) for each in events]


@register.filter
def delivery_state(state: str) -> str:
    """Return how a telling stands, in words."""
    return str(DELIVERY_STATES.get(state, state))
