"""After an entry was written: the line of a statement that says the same is put beside it."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.utils.translation import gettext as _

from khuyencong.apps.treasury.actions.propose_match_of_booked import propose_match_of_booked
from khuyencong.domain.foundation.errors import NotAllowed
from khuyencong.interfaces.office.page import OfficeRequest


def match_booked(request: OfficeRequest, key: UUID) -> None:
    """Propose the pair of what a form with this key wrote; who may not reconcile leaves it."""
    try:
        match = propose_match_of_booked(key=key, actor=request.user, at=request.now)
    except NotAllowed:
        return
    if match:
        messages.info(request, _("Đã ghép với dòng sao kê cùng số tiền: xác nhận ở Đối chiếu."))
