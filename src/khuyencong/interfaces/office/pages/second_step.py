"""The second step at the door."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.contrib.auth.signals import user_login_failed
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters

from khuyencong.apps.accounts.models import Account, CameBy
from khuyencong.apps.accounts.second_step.proving import prove_code
from khuyencong.apps.accounts.second_step.standing import standing_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.at_the_door import let_in, who_waits
from khuyencong.interfaces.office.forms.security import DoorCodeForm


@never_cache
@sensitive_post_parameters("code")
def second_step_page(request: Any) -> HttpResponse:
    """Ask for a code of the app or a recovery code; then the session begins."""
    account = who_waits(request)
    if account is None:
        return too_late(request)
    form = DoorCodeForm(posted(request))
    was_recovery: list[bool] = []

    def prove(data: dict[str, Any]) -> None:
        was_recovery.append(told(request, account, data["code"]))

    if succeeds(form, prove):
        if not was_recovery[0]:
            return let_in(request, account, came_by=CameBy.CODE)
        answer = let_in(request, account, came_by=CameBy.RECOVERY)
        left = standing_of(account).codes_left
        messages.warning(request, _("Đã dùng một mã dự phòng, còn %(left)s mã.") % {"left": left})
        return answer
    context = {"form": form, "standing": standing_of(account), "account": account}
    return render(request, "office/second_step.html", context, status=status_of(form))


def told(request: Any, account: Account, code: str) -> bool:
    """Check the code; a wrong one stands among the sign-ins and slows the next ones down."""
    try:
        return prove_code(account, code, at=request.now)
    except BadInput:
        refuse(request, account)
        raise


def refuse(request: Any, account: Account) -> None:
    """Let everybody who counts refusals know of one."""
    credentials = {"username": account.get_username()}
    user_login_failed.send(sender=__name__, credentials=credentials, request=request)


def too_late(request: Any) -> HttpResponse:
    """Lead back to the first step."""
    messages.error(request, _("Đã quá năm phút từ bước thứ nhất. Hãy đăng nhập lại."))
    return redirect("office:sign_in")
