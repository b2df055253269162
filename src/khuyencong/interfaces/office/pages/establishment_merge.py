"""Make one record of two, seen side by side; take that back."""

from __future__ import annotations

from typing import Any, NamedTuple

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.establishments.actions.merge_establishments import merge_establishments
from khuyencong.apps.establishments.actions.undo_merge import undo_merge
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.permissions import can_amend_establishment
from khuyencong.apps.establishments.queries import get_establishment, get_merge
from khuyencong.apps.establishments.records import record_of
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, succeeds
from khuyencong.interfaces.common.undo import offer_undo
from khuyencong.interfaces.office.forms.establishment import MergeForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page
from khuyencong.interfaces.office.templatetags.journal_words import field_label, value_text


class Row(NamedTuple):
    """One field of both records in words."""

    label: str
    values: tuple[str, str]

    @property
    def differs(self) -> bool:
        return self.values[0] != self.values[1]


@office_page("establishments.record")
def merge_page(request: OfficeRequest, establishment_id: int, other_id: int) -> HttpResponse:
    """Show two records side by side, and merge them."""
    pair = [get_establishment(pk, visible_to=request.user) for pk in (establishment_id, other_id)]
    if pair[0].pk == pair[1].pk:
        raise Http404
    for firm in pair:
        if not (decision := can_amend_establishment(request.user, firm)):
            raise PermissionDenied(decision.reason)
    form = MergeForm(posted(request), pair=pair)
    done: list[Any] = []

    def merge(data: dict[str, Any]) -> None:
        kept, dropped = sorted(pair, key=lambda firm: str(firm.pk) != data["kept"])
        given: dict[str, Any] = {"actor": request.user, "at": request.now}
        given["reason"] = data["reason"]
        done.append(merge_establishments(kept=kept, dropped=dropped, **given))

    if succeeds(form, merge):
        back = reverse("office:establishment_unmerge", args=[done[0].pk])
        offer_undo(request, _("Đã gộp hai hồ sơ."), to=back)
        return redirect("office:establishment", done[0].kept_id)
    context = {"form": form, "pair": pair, "rows": _rows(pair)}
    return render(request, "office/establishment_merge.html", context)


@require_POST
@office_page("establishments.record")
def unmerge(request: OfficeRequest, merge_id: int) -> HttpResponse:
    """Make two records of one again."""
    merge = get_merge(merge_id, visible_to=request.user)
    try:
        undo_merge(merge=merge, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã tách thành hai hồ sơ như trước khi gộp."))
    return redirect("office:establishment", merge.kept_id)


def _rows(pair: list[Establishment]) -> list[Row]:
    one, two = (record_of(firm).to_json() for firm in pair)
    for values, firm in ((one, pair[0]), (two, pair[1])):
        del values["craft_village_id"]
        values["craft_village"] = firm.craft_village.name if firm.craft_village else None
    return [
        Row(field_label(name), (value_text(name, one[name]), value_text(name, two[name])))
        for name in one
    ]
