"""How somebody looked after signs in: where he is in, and what to do when a phone is lost."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.end_sessions import end_sessions_of
from khuyencong.apps.accounts.actions.reset_second_step import CAPABILITY, reset_second_step
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.outside.provider import named_provider
from khuyencong.apps.accounts.outside.whose import link_of
from khuyencong.apps.accounts.people_in_reach import can_look_after, get_person
from khuyencong.apps.accounts.second_step.standing import standing_of
from khuyencong.apps.accounts.sessions import list_open_sessions
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.people import ReasonForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(CAPABILITY)
def security_page(request: OfficeRequest, person_id: int) -> HttpResponse:
    """Show whether there is a second step, and the open sessions."""
    person = get_person(person_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    may = can_look_after(request.user, CAPABILITY, person=person, on=today)
    context: dict[str, Any] = {"person": person, "may": may}
    context["is_self"] = person.pk == request.user.pk
    if may:
        context["standing"] = standing_of(person)
        context["outside"] = named_provider()
        context["link"] = link_of(person, context["outside"])
        context["sessions"] = list_open_sessions(person, at=request.now)
    return render(request, "office/person_security.html", context)


@office_page(CAPABILITY)
def reset_page(request: OfficeRequest, person_id: int) -> HttpResponse:
    """Take the second step off, for a reason."""
    person = get_person(person_id, visible_to=request.user)
    form = ReasonForm(posted(request))

    def reset(data: dict[str, Any]) -> None:
        reset_second_step(
            account=person, post=deliver_mail.enqueue, actor=request.user, at=request.now, **data
        )

    if succeeds(form, reset):
        messages.success(request, _("Đã đặt lại bước thứ hai và báo cho người đó qua thư."))
        return redirect("office:person_security", person.pk)
    return show_form(
        request,
        form,
        title=_("Đặt lại bước thứ hai"),
        lead=_(
            "Chỉ đặt lại khi chắc đúng là %(name)s nhờ: gặp mặt hoặc gọi số đã biết. Mọi phiên của "
            "người đó kết thúc; lần sau chỉ cần mật khẩu, trừ khi vai trò phải có bước thứ hai."
        )
        % {"name": person.display_name},
        submit=_("Đặt lại"),
        back=reverse("office:person_security", args=[person.pk]),
        back_label=person.display_name,
    )


@require_POST
@office_page("accounts.end_sessions")
def sessions_end(request: OfficeRequest, person_id: int) -> HttpResponse:
    """End every session of the person."""
    person: Account = get_person(person_id, visible_to=request.user)
    try:
        end_sessions_of(person=person, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã kết thúc mọi phiên; người đó phải đăng nhập lại."))
    return redirect("office:person_security", person.pk)
