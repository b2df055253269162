"""The list of what people answered in surveys."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.surveys.models import Answer
from khuyencong.apps.surveys.queries import list_answers, list_campaigns, search_answers
from khuyencong.interfaces.common.survey_wishes import WISHES
from khuyencong.interfaces.common.templatetags.survey_words import wish_label
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.listing.owners import UNIT_COLUMN, owner_filters, with_units
from khuyencong.interfaces.office.listing.spec import (
    Badge,
    Bulk,
    Column,
    Filter,
    ListSpec,
    Options,
    Rows,
)

STATES: dict[str, tuple[Any, str]] = {
    "new": (_("Chờ xem"), "warn"),
    "accepted": (_("Đã thành nhu cầu"), "good"),
    "refused": (_("Không nhận"), "bad"),
}
OTHER = "other"


def _rows(account: Account) -> Rows:
    rows = list_answers(visible_to=account).select_related("campaign", "sender")
    return with_units(rows, account)


def _state(answer: Answer) -> list[Badge]:
    label, tone = STATES[answer.state]
    return [Badge(label, tone)]


def _row_url(answer: Answer) -> str:
    return record_address("answer", answer.pk)


def _campaigns(account: Account) -> Options:
    rows = list_campaigns(visible_to=account).filter(
        Exists(Answer.objects.filter(campaign=OuterRef("pk")))
    )
    return [(str(pk), name) for pk, name in rows.values_list("pk", "name")]


def _sender(answer: Answer) -> str:
    return answer.sender.display_name if answer.sender else ""


def _sent_by(rows: Rows, who: str) -> Rows:
    """Keep what strangers or collaborators sent, in the order of the list.

    No index holds the sum, so the database does not start from who sent, and sort afterwards.
    """
    told: Rows = rows.alias(its_sender=F("sender") + 0)
    return told.filter(its_sender__isnull=who == "stranger")


def _of_line(rows: Rows, line: str) -> Rows:
    return rows.filter(line="" if line == OTHER else line)


ANSWERS = ListSpec(
    key="answers",
    capability="surveys.read",
    title=_("Phiếu khảo sát"),
    route="office:answers",
    export_route="office:answers_export",
    file_name="phieu-khao-sat.xlsx",
    rows=_rows,
    search=search_answers,
    search_hint=_("Cơ sở, điều cần hoặc xã, phường"),
    default_sort="-received",
    empty_template="office/parts/no_answers.html",
    describe=lambda a: " · ".join(filter(None, (a.wish, a.commune))),
    row_url=_row_url,
    title_field="establishment_name",
    bulk=(
        Bulk(_("Thành nhu cầu"), "check", lambda: reverse("office:answers_accept"), "surveys.run"),
    ),
    columns=(
        Column(
            "received",
            _("Nhận lúc"),
            lambda a: a.received_at,
            kind="instant",
            sort=("received_at", "-pk"),
        ),
        Column(
            "name",
            _("Cơ sở"),
            lambda a: a.establishment_name,
            sort=("search", "pk"),
            small=lambda a: a.wish,
            url=_row_url,
            is_head=True,
        ),
        UNIT_COLUMN,
        Column("wish", _("Cần gì"), lambda a: a.wish, is_shown=False),
        Column("line", _("Loại"), lambda a: wish_label(a.line)),
        Column("commune", _("Xã, phường"), lambda a: a.commune),
        Column("total", _("Cần khoảng"), lambda a: a.total_vnd, kind="money"),
        Column("own", _("Tự có"), lambda a: a.own_vnd, kind="money", is_shown=False),
        Column("state", _("Xem chưa"), _state, kind="badges"),
        Column("sender", _("Cộng tác viên"), _sender, is_shown=False),
        Column("contact", _("Người liên hệ"), lambda a: a.contact_name, is_shown=False),
        Column("phone", _("Điện thoại"), lambda a: a.phone, is_shown=False),
        Column("email", _("Thư điện tử"), lambda a: a.email, is_shown=False),
        Column("campaign", _("Đợt khảo sát"), lambda a: a.campaign.name, is_shown=False),
        Column("reason", _("Lý do không nhận"), lambda a: a.reason, is_shown=False),
    ),
    filters=(
        Filter(
            "state",
            _("Xem chưa"),
            lambda rows, state: rows.filter(state=state),
            lambda: [(state, label) for state, (label, _tone) in STATES.items()],
        ),
        Filter(
            "campaign",
            _("Đợt khảo sát"),
            lambda rows, campaign: rows.filter(campaign=int(campaign)),
            options_for=_campaigns,
        ),
        *owner_filters(Answer),
        Filter("line", _("Loại"), _of_line, lambda: [*WISHES.items(), (OTHER, _("Việc khác"))]),
        Filter(
            "channel",
            _("Ai gửi"),
            _sent_by,
            lambda: (("collaborator", _("Cộng tác viên")), ("stranger", _("Cơ sở tự gửi"))),
        ),
    ),
)
