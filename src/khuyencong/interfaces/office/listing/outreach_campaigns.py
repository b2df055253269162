"""The list of campaigns to establishments."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.outreach.kinds import list_occasions
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.outreach.queries import list_campaigns, search_campaigns
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters
from khuyencong.interfaces.office.listing.spec import Column, Filter, ListSpec, Rows


def _rows(account: Account) -> Rows:
    return list_campaigns(visible_to=account).prefetch_related("reached", "unit")


def _row_url(row: OutreachCampaign) -> str:
    return record_address("outreach_campaign", row.pk)


def _came(row: OutreachCampaign) -> int:
    return sum(each.has_come for each in row.reached.all())


def _occasion(row: OutreachCampaign) -> str:
    return list_occasions().get(row.occasion, row.occasion)


OUTREACH_CAMPAIGNS = ListSpec(
    key="outreach_campaigns",
    capability="outreach.read",
    title=_("Tuyên truyền đến cơ sở"),
    route="office:outreach_campaigns",
    export_route="office:outreach_campaigns_export",
    file_name="tuyen-truyen.xlsx",
    rows=_rows,
    search=search_campaigns,
    search_hint=_("Tên đợt, nơi tổ chức, mục đích"),
    default_sort="-starts",
    empty_template="office/parts/no_outreach.html",
    describe=lambda row: row.place,
    row_url=_row_url,
    title_field="name",
    columns=(
        Column("starts", _("Từ ngày"), lambda row: row.starts_on, "day", ("starts_on", "pk")),
        Column(
            "name",
            _("Đợt"),
            lambda row: row.name,
            small=lambda row: row.place,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("occasion", _("Hình thức"), _occasion),
        Column("ends", _("Đến ngày"), lambda row: row.ends_on, "day", is_shown=False),
        Column("chosen", _("Trong danh sách"), lambda row: len(row.reached.all()), "number"),
        Column("came", _("Đã dự"), _came, "number"),
        Column("follows", _("Theo dõi đến"), lambda row: row.follows_until, "day"),
        Column("purpose", _("Mục đích"), lambda row: row.purpose, "quiet", is_shown=False),
        Column("note", _("Ghi chú"), lambda row: row.note, "quiet", is_shown=False),
    ),
    filters=(
        Filter(
            "occasion",
            _("Hình thức"),
            lambda rows, occasion: rows.filter(occasion=occasion),
            lambda: list(list_occasions().items()),
        ),
        *owner_filters(OutreachCampaign),
    ),
)
