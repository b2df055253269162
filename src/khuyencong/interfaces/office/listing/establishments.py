"""The list of establishments."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, Prefetch
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.queries import (
    list_craft_villages,
    list_establishments,
    search_establishments,
)
from khuyencong.apps.projects.models import Project
from khuyencong.apps.search.order import or_less
from khuyencong.domain.norms.rules.trades import trade_labels
from khuyencong.interfaces.office.addresses import page_address, record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Bulk, Column, Filter, ListSpec, Options, Rows
from khuyencong.interfaces.office.templatetags.establishment_words import (
    KINDS,
    PLACES,
    kind_label,
    place_kind_label,
    trade_label,
)
from khuyencong.interfaces.office.templatetags.place_words import short_name

UNKNOWN = "unknown"


def _rows(account: Account) -> Rows:
    projects = rows_visible_to(Project.objects.only("establishment"), account)
    rows = list_establishments(visible_to=account)
    rows = rows.prefetch_related(Prefetch("projects", projects, "supported"))
    return rows.annotate(workers_or_less=or_less("workers"))


def _place(firm: Establishment) -> str:
    return firm.production_place or firm.head_office


def _describe(firm: Establishment) -> str:
    return " · ".join(filter(None, (firm.code, kind_label(firm.kind), _place(firm))))


def _row_url(firm: Establishment) -> str:
    return record_address("establishment", firm.pk)


def _known(field: str) -> Any:
    """Return what keeps the rows whose field is the answer, or empty."""
    return lambda rows, answer: rows.filter(**{field: "" if answer == UNKNOWN else answer})


def _with_projects(rows: Rows, answer: str) -> Rows:
    supported = Exists(Project.objects.filter(establishment=OuterRef("pk")))
    return rows.filter(~supported if answer == "none" else supported)


def _villages(account: Account) -> Options:
    here = Exists(Establishment.objects.filter(craft_village=OuterRef("pk"), merged_into=None))
    villages = list_craft_villages(visible_to=account).prefetch_related(None).filter(here)
    return [(str(pk), name) for pk, name in villages.values_list("pk", "name")]


ESTABLISHMENTS = ListSpec(
    key="establishments",
    capability="establishments.read",
    title=_("Cơ sở"),
    route="office:establishments",
    export_route="office:establishments_export",
    file_name="co-so.xlsx",
    rows=_rows,
    search=search_establishments,
    search_hint=_("Tên, mã số, ngành nghề, sản phẩm hoặc địa chỉ"),
    default_sort="name",
    empty_template="office/parts/no_establishments.html",
    describe=_describe,
    row_url=_row_url,
    title_field="name",
    columns=(
        Column(
            "name",
            _("Cơ sở"),
            lambda e: e.name,
            sort=("search", "pk"),
            small=lambda e: e.products or e.trade_words,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("code", _("Mã số"), lambda e: e.code, "code"),
        Column("kind", _("Loại hình"), lambda e: kind_label(e.kind)),
        Column("trade", _("Ngành nghề được hưởng"), lambda e: trade_label(e.trade), is_shown=False),
        Column("trade_words", _("Ngành nghề ghi"), lambda e: e.trade_words, is_shown=False),
        Column("place", _("Nơi sản xuất"), lambda e: e.production_place),
        Column(
            "place_kind",
            _("Địa bàn sản xuất"),
            lambda e: place_kind_label(e.production_place_kind),
            is_shown=False,
        ),
        Column("head_office", _("Trụ sở"), lambda e: e.head_office, is_shown=False),
        Column("province", _("Tỉnh"), lambda e: short_name(e.province), is_shown=False),
        Column(
            "craft_village",
            _("Làng nghề"),
            lambda e: e.craft_village.name if e.craft_village else "",
            is_shown=False,
        ),
        Column("products", _("Sản phẩm"), lambda e: e.products, is_shown=False),
        Column("workers", _("Lao động"), lambda e: e.workers, "number", ("workers_or_less", "pk")),
        Column("capital", _("Vốn"), lambda e: e.capital_vnd, "money", is_shown=False),
        Column("projects", _("Số đề án"), lambda e: len(e.supported), "number"),
        Column("note", _("Ghi chú"), lambda e: e.note, is_shown=False),
    ),
    filters=(
        *owner_filters(Establishment),
        Filter(
            "kind",
            _("Loại hình"),
            _known("kind"),
            lambda: [*KINDS.items(), (UNKNOWN, _("Chưa ghi"))],
        ),
        Filter(
            "trade",
            _("Ngành nghề được hưởng"),
            _known("trade"),
            lambda: [*trade_labels().items(), (UNKNOWN, _("Chưa ghi"))],
        ),
        Filter(
            "place_kind",
            _("Địa bàn sản xuất"),
            _known("production_place_kind"),
            lambda: [*PLACES.items(), (UNKNOWN, _("Chưa ghi"))],
        ),
        Filter(
            "craft_village",
            _("Làng nghề"),
            lambda rows, village: rows.filter(craft_village=int(village)),
            options_for=_villages,
        ),
        Filter(
            "projects",
            _("Đề án"),
            _with_projects,
            lambda: (("some", _("Đã có đề án")), ("none", _("Chưa có đề án"))),
        ),
    ),
    bulk=(
        Bulk(
            _("Thêm vào đợt tuyên truyền"),
            "needs",
            lambda: page_address("outreach_pick"),
            "outreach.run",
        ),
    ),
)
