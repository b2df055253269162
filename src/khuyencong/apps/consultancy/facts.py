"""What a request says, as a person states it; checked where it is kept."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.consultancy.kinds import Named, list_channels, list_kinds
from khuyencong.apps.consultancy.reading import read_past_day, read_words
from khuyencong.apps.establishments.models import Establishment
from khuyencong.domain.foundation.errors import BadInput


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestFacts:
    """Who asks for what, when it came and how.

    ``establishment`` is its record in the register, None for a client named only. ``audit`` and
    ``cleaner_file`` are what it is done by, of that establishment.
    """

    title: str
    kind: str
    received_on: date
    channel: str
    client_name: str = ""
    client_contact: str = ""
    says: str = ""
    establishment: Establishment | None = None
    audit: EnergyAudit | None = None
    cleaner_file: CleanerFile | None = None


def settled(facts: RequestFacts, *, actor: Account, at: datetime) -> RequestFacts:
    """Return the facts in one normal form. Raises BadInput that names the field."""
    _require_known(facts.kind, list_kinds(), field="kind", what="loại việc tư vấn")
    _require_known(facts.channel, list_channels(), field="channel", what="cách nhận yêu cầu")
    firm = facts.establishment
    name = facts.client_name or (firm.name if firm else "")
    if firm and not rows_visible_to(Establishment.objects.filter(pk=firm.pk), actor).exists():
        raise BadInput("consultancy.no_client", "Không có cơ sở này", field="client_name")
    for work, field in ((facts.audit, "audit"), (facts.cleaner_file, "cleaner_file")):
        if work is not None:
            _require_own(work, firm, field=field, actor=actor)
    return replace(
        facts,
        title=read_words(facts.title, field="title", most=300, what="việc được nhờ"),
        client_name=read_words(name, field="client_name", most=300, what="tên khách hàng"),
        client_contact=read_words(facts.client_contact, field="client_contact", most=300),
        says=read_words(facts.says, field="says", most=5000),
        received_on=read_past_day(facts.received_on, field="received_on", at=at),
    )


def _require_known(code: str, known: tuple[Named, ...], *, field: str, what: str) -> None:
    if code not in {each.id for each in known}:
        raise BadInput("consultancy.not_in_the_list", "Chọn {what}", field=field, what=what)


def _require_own(
    work: EnergyAudit | CleanerFile, firm: Establishment | None, *, field: str, actor: Account
) -> None:
    kind: Any = type(work)
    if not rows_visible_to(kind.objects.filter(pk=work.pk), actor).exists():
        raise BadInput("consultancy.no_such_work", "Không có hồ sơ này", field=field)
    if firm is None or work.site.establishment_id != firm.pk:
        raise BadInput(
            "consultancy.of_another",
            "Hồ sơ này của cơ sở khác: chọn hồ sơ của khách hàng trong sổ",
            field=field,
        )
