"""Keep the filters, order and columns of a list under a name."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.models import Account, SavedView
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.journal.actions.write_entry import write_entry
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_VIEWS = 30


@transaction.atomic
def save_view(
    *,
    list_key: str,
    capability: str,
    name: str,
    query: str,
    is_default: bool,
    actor: Account,
    at: datetime,
) -> SavedView:
    """Save the actor's view of a list; the same name again changes that view.

    ``capability`` is the one that opens the list. Raises NotAllowed, BadInput.
    """
    require(actor, capability)
    name = nfc(name.replace("\x00", ""))
    _refuse_unfit(actor, list_key=list_key, name=name, query=query)
    if is_default:
        actor.saved_views.filter(list_key=list_key, is_default=True).update(is_default=False)
    view, is_new = SavedView.objects.update_or_create(
        account=actor,
        list_key=list_key,
        name=name,
        defaults={"query": query, "is_default": is_default},
    )
    write_entry(
        verb="accounts.view.saved",
        actor=actor,
        at=at,
        unit_id=None,
        object_kind="saved_view",
        object_id=view.pk,
        label=name,
        data={"list": list_key, "query": query, "is_default": is_default, "is_new": is_new},
    )
    return view


def _refuse_unfit(actor: Account, *, list_key: str, name: str, query: str) -> None:
    if not 1 <= len(name) <= 80:
        raise BadInput(
            "accounts.view_name", "Tên cách xem: ghi {size} ký tự, cần từ 1 đến 80", size=len(name)
        )
    if len(query) > 2000:
        raise BadInput("accounts.view_too_long", "Bộ lọc dài quá 2.000 ký tự, hãy bỏ bớt")
    others = actor.saved_views.filter(list_key=list_key).exclude(name=name).count()
    if others >= MOST_VIEWS:
        raise BadInput(
            "accounts.too_many_views",
            "Đã có {most} cách xem của danh sách này; xóa bớt rồi lưu",
            most=MOST_VIEWS,
        )
