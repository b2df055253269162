"""The list of craft villages."""

from __future__ import annotations

from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.looking import watched
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.establishments.queries import list_craft_villages, search_craft_villages
from khuyencong.apps.search.order import or_less
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import owner_filters
from khuyencong.interfaces.office.listing.spec import Badge, Column, Filter, ListSpec, Rows
from khuyencong.interfaces.office.listing.today import today
from khuyencong.interfaces.office.templatetags.place_words import heir_names, short_name
from khuyencong.interfaces.office.templatetags.village_words import (
    RECOGNISED_AS,
    STATES,
    TONES,
    WATCH,
    rule_set_labels,
)

OF_CRAFTS = "traditional_craft"
_COUNTED = Q(households__isnull=False) | Q(workers__isnull=False)


def _rows(account: Account) -> Rows:
    return list_craft_villages(visible_to=account).annotate(
        households_or_less=or_less("households"), workers_or_less=or_less("workers")
    )


def _describe(village: CraftVillage) -> str:
    return " · ".join(filter(None, (village.craft, village.place, village.province.name)))


def _row_url(village: CraftVillage) -> str:
    return record_address("craft_village", village.pk)


def _badges(village: CraftVillage) -> list[Badge]:
    return [Badge(_("Mâu thuẫn"), "warn")] if village.conflict else []


def _state(village: CraftVillage) -> list[Badge]:
    words = STATES[village.state]
    if village.state == CraftVillage.State.RECOGNISED:
        words = RECOGNISED_AS.get(village.recognised_as, words)
    return [Badge(words, TONES.get(village.state, "warn" if village.state else ""))]


def _only_watched(rows: Rows, reason: str) -> Rows:
    """Keep the watched ones in the order of the list: a sum of no index, looked at row by row."""
    found = watched(rows, on=today())
    keys = [pk for pk, reasons in found.items() if reason in ("any", *reasons)]
    numbered: Rows = rows.alias(row_number=F("pk") + 0)
    return numbered.filter(row_number__in=keys or [-1])


CRAFT_VILLAGES = ListSpec(
    key="craft_villages",
    capability="establishments.read",
    title=_("Làng nghề"),
    route="office:craft_villages",
    export_route="office:craft_villages_export",
    file_name="lang-nghe.xlsx",
    rows=_rows,
    search=search_craft_villages,
    search_hint=_("Tên làng, nghề, xã hoặc huyện"),
    default_sort="name",
    empty_template="office/parts/no_craft_villages.html",
    describe=_describe,
    row_url=_row_url,
    title_field="name",
    columns=(
        Column("code", _("Mã"), lambda v: v.code, "code", is_shown=False),
        Column(
            "name",
            _("Làng nghề"),
            lambda v: v.name,
            sort=("search", "pk"),
            small=lambda v: " · ".join(filter(None, (v.craft, v.place))),
            url=_row_url,
            is_head=True,
        ),
        Column("craft", _("Nghề"), lambda v: v.craft, is_shown=False),
        Column("place", _("Nơi có nghề (trước 01/07/2025)"), lambda v: v.place, is_shown=False),
        Column("province", _("Tỉnh khi ghi"), lambda v: short_name(v.province), "code"),
        Column("heirs", _("Nay thuộc"), lambda v: heir_names(v.province), "code"),
        Column(
            "households", _("Số hộ"), lambda v: v.households, "number", ("households_or_less", "pk")
        ),
        Column(
            "workers", _("Số lao động"), lambda v: v.workers, "number", ("workers_or_less", "pk")
        ),
        Column("figure_year", _("Năm của số liệu"), lambda v: v.figure_year, "code"),
        Column("state", _("Công nhận"), _state, "badges"),
        Column(
            "recognised_on",
            _("Ngày công nhận"),
            lambda v: v.recognised_on,
            "day",
            is_shown=False,
        ),
        Column(
            "rule_set",
            _("Theo quy định"),
            lambda v: rule_set_labels().get(v.rule_set, ""),
            "code",
            is_shown=False,
        ),
        Column("recognition", _("Nguồn tin nói về công nhận"), lambda v: v.recognition, "quiet"),
        Column("conflict", _("Cần xem"), _badges, kind="badges"),
        Column("note", _("Ghi chú"), lambda v: v.note, is_shown=False),
        Column("other", _("Nguồn khác ghi"), lambda v: v.conflict, is_shown=False),
        Column("source", _("Nguồn tin"), lambda v: v.source, is_shown=False),
    ),
    filters=(
        *owner_filters(CraftVillage),
        Filter(
            "state",
            _("Quyết định"),
            lambda rows, answer: rows.filter(state="" if answer == "none" else answer),
            lambda: tuple((code or "none", words) for code, words in STATES.items()),
        ),
        Filter(
            "kind",
            _("Công nhận là"),
            lambda rows, answer: rows.filter(recognised_as=answer),
            lambda: tuple(
                (code, words) for code, words in RECOGNISED_AS.items() if code != OF_CRAFTS
            ),
        ),
        Filter(
            "rule_set",
            _("Theo quy định"),
            lambda rows, answer: rows.filter(rule_set=answer),
            lambda: tuple(rule_set_labels().items()),
        ),
        Filter(
            "watch",
            _("Cần theo dõi"),
            _only_watched,
            lambda: (("any", _("Có lý do cần theo dõi")), *WATCH.items()),
        ),
        Filter(
            "recognition",
            _("Nguồn tin nói về công nhận"),
            lambda rows, answer: (
                rows.filter(recognition="") if answer == "none" else rows.exclude(recognition="")
            ),
            lambda: (("some", _("Có ghi công nhận")), ("none", _("Chưa ghi công nhận"))),
        ),
        Filter(
            "figures",
            _("Số hộ, lao động"),
            lambda rows, answer: rows.filter(~_COUNTED if answer == "none" else _COUNTED),
            lambda: (("some", _("Có số liệu")), ("none", _("Chưa có số liệu"))),
        ),
        Filter(
            "conflict",
            _("Nguồn tin"),
            lambda rows, answer: (
                rows.filter(conflict="") if answer == "none" else rows.exclude(conflict="")
            ),
            lambda: (("some", _("Hai nguồn ghi khác nhau")), ("none", _("Không mâu thuẫn"))),
        ),
    ),
)
