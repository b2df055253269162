"""The list of crafts."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.models import Craft
from khuyencong.apps.craft_villages.queries import kind_on, list_crafts, search_crafts
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, ListSpec, Rows
from khuyencong.interfaces.office.listing.today import today
from khuyencong.interfaces.office.templatetags.place_words import short_name
from khuyencong.interfaces.office.templatetags.village_words import STATES, TONES


def _rows(account: Account) -> Rows:
    return list_crafts(visible_to=account).prefetch_related("recognitions", "unit")


def _row_url(row: Craft) -> str:
    return record_address("craft", row.pk)


def _state(row: Craft) -> list[Badge]:
    state, _kind = kind_on(row.recognitions.all(), today())
    return [Badge(STATES[state], TONES.get(state, "warn" if state else ""))]


CRAFTS = ListSpec(
    key="crafts",
    capability="craft_villages.read",
    title=_("Nghề"),
    route="office:crafts",
    export_route="office:crafts_export",
    file_name="nghe.xlsx",
    rows=_rows,
    search=search_crafts,
    search_hint=_("Tên nghề, nơi có nghề"),
    default_sort="name",
    empty_template="office/parts/no_crafts.html",
    describe=lambda row: row.place,
    row_url=_row_url,
    title_field="name",
    columns=(
        Column(
            "name",
            _("Nghề"),
            lambda row: row.name,
            sort=("search", "pk"),
            small=lambda row: row.place,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("village", _("Làng nghề"), lambda row: row.village.name if row.village else ""),
        Column("province", _("Tỉnh khi ghi"), lambda row: short_name(row.province), "code"),
        Column("age", _("Số năm có nghề"), lambda row: row.age_years, "number"),
        Column("state", _("Công nhận"), _state, "badges"),
        Column("source", _("Nguồn tin"), lambda row: row.source, "quiet", is_shown=False),
        Column("note", _("Ghi chú"), lambda row: row.note, "quiet", is_shown=False),
    ),
    filters=owner_filters(Craft),
)
