"""Fill in both sides' figures of a visit."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.exchange.checking import bad
from khuyencong.apps.exchange.entries import write_entry_of
from khuyencong.apps.exchange.figures import told_figures
from khuyencong.apps.exchange.holding import hold_visit
from khuyencong.apps.exchange.models import Visit


@transaction.atomic
def fill_figures(*, visit: Visit, actor: Account, at: datetime) -> dict[str, Any]:
    """Keep the figures as they are now; filled in again, they are replaced.

    Raises NotAllowed; BadInput when sides or years are not said, or the visit was held already:
    what was on the table then stays.
    """
    held = hold_visit(visit.pk, actor=actor)
    if held.figures and held.state != Visit.State.PREPARED:
        raise bad("figures", "Số liệu đã mang đi giữ nguyên như lúc diễn ra")
    if not held.figures_from or not held.figures_to:
        raise bad("figures", "Ghi số liệu từ năm nào đến năm nào ở phần Sửa, rồi điền")
    sides = [held.guest_province, held.host_province]
    if not any(sides):
        raise bad("figures", "Ghi tỉnh của bên khách hoặc bên chủ nhà ở phần Sửa, rồi điền")
    made = told_figures(sides, first=held.figures_from, last=held.figures_to, visible_to=actor)
    made["filled_at"] = at.isoformat()
    held.figures = made
    held.version += 1
    held.save(update_fields=["figures", "version"])
    data = {"count": len(made["rows"]), "first_year": made["first"], "last_year": made["last"]}
    write_entry_of(held, "figures_filled", data, actor=actor, at=at)
    return made
