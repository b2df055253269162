"""Link somebody looked after with whom the provider of one sign-in knows, and take the link off."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _

from khuyencong.apps.accounts.actions.link_outside import CAPABILITY, link_outside_of
from khuyencong.apps.accounts.actions.unlink_outside import unlink_outside_of
from khuyencong.apps.accounts.outside.provider import named_provider
from khuyencong.apps.accounts.outside.whose import link_of
from khuyencong.apps.accounts.people_in_reach import get_person
from khuyencong.apps.notices.tasks import deliver_mail
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.office.form_page import show_form
from khuyencong.interfaces.office.forms.people import ReasonForm
from khuyencong.interfaces.office.forms.security import LinkOutsideForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page(CAPABILITY)
def link_page(request: OfficeRequest, person_id: int) -> HttpResponse:
    """Link the person, or unlink who is linked; both for a reason."""
    provider = named_provider()
    person = get_person(person_id, visible_to=request.user)
    if provider is None:
        raise Http404
    link = link_of(person, provider)
    form = (ReasonForm if link else LinkOutsideForm)(posted(request))
    act = unlink_outside_of if link else link_outside_of

    def change(data: dict[str, Any]) -> None:
        act(
            account=person,
            issuer=provider.issuer,
            post=deliver_mail.enqueue,
            actor=request.user,
            at=request.now,
            **data,
        )

    if succeeds(form, change):
        messages.success(request, _("Đã ghi và báo cho người đó qua thư; các phiên kết thúc."))
        return redirect("office:person_security", person.pk)
    lead = _(
        "Người được nối vào tài khoản của %(name)s mà không cần mật khẩu ở đây. Chỉ ghi mã lấy từ "
        "hệ thống chung, sau khi chắc đúng là người đó."
    )
    names = {"name": person.display_name, "label": provider.label}
    title = _("Bỏ nối với %(label)s") if link else _("Nối với %(label)s")
    return show_form(
        request,
        form,
        title=title % names,
        lead="" if link else lead % names,
        submit=_("Bỏ nối") if link else _("Nối tài khoản"),
        back=reverse("office:person_security", args=[person.pk]),
        back_label=person.display_name,
    )
