"""Words of complaints, for the portal and the office."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext_lazy as _

ABOUT: dict[str, Any] = {
    "left_out": _("Vì sao tôi không được chọn"),
    "decision": _("Một quyết định, văn bản"),
    "conduct": _("Cách làm việc của người phụ trách"),
    "delay": _("Làm chậm, quá hẹn"),
    "other": _("Việc khác"),
}
STATES: dict[str, tuple[Any, str]] = {
    "new": (_("Mới nhận"), "warn"),
    "taken": (_("Đang giải quyết"), "calm"),
    "refused": (_("Không thụ lý"), "bad"),
    "answered": (_("Đã trả lời"), "good"),
}
COMPLAINT_FIELDS: dict[str, Any] = {
    "about": _("Về việc"),
    "follows": _("Tiếp theo đơn"),
    "recused": _("Có người phải tránh"),
    "mailed": _("Đã gửi thư"),
    "from_unit": _("Chuyển từ"),
    "to_unit": _("Chuyển cho"),
}
"""What lines of the journal carry about a complaint."""
