"""Record a contract over one or several projects of a unit, from its paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.money.booking import may_book, write_entry_of_contract
from khuyencong.apps.money.models import Contract, ContractItem
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

LENGTHS = {"number": 80, "party_a": 300, "party_b": 300}


@dataclass(frozen=True, slots=True, kw_only=True)
class ContractFacts:
    """What the contract says; ``ends_on`` None where it names no last day."""

    kind: str
    number: str
    signed_on: date
    party_a: str
    party_b: str
    ends_on: date | None = None


@transaction.atomic
def record_contract(
    *, projects: Sequence[Project], facts: ContractFacts, actor: Account, at: datetime
) -> Contract:
    """Keep it with its projects, all of one unit; amounts stay those of the steps.

    Raises NotAllowed, or BadInput for nothing said, a day to come, or a contract known already.
    """
    if not projects or len({each.unit_id for each in projects}) != 1:
        raise BadInput("money.no_projects", "Chọn các đề án của cùng một đơn vị", field="codes")
    may_book(actor, projects[0])
    said = {name: nfc(getattr(facts, name).replace("\x00", "")) for name in LENGTHS}
    for name, text in said.items():
        if not text or len(text) > LENGTHS[name]:
            raise BadInput("money.contract_text", "Ghi đủ số và các bên", field=name)
    if facts.signed_on > timezone.localdate(at):
        raise BadInput("money.day_to_come", "Ngày ký chưa tới", field="signed_on")
    if facts.ends_on and facts.ends_on < facts.signed_on:
        raise BadInput("money.bad_term", "Ngày hết hạn phải sau ngày ký", field="ends_on")
    if facts.kind not in Contract.Kind.values:
        raise BadInput("money.bad_kind", "Chọn loại hợp đồng", field="kind")
    owner: dict[str, Any] = {
        "unit_id": projects[0].unit_id,
        "province_id": projects[0].province_id,
    }
    contract, is_new = Contract.objects.get_or_create(
        unit_id=projects[0].unit_id,
        kind=facts.kind,
        number=said["number"],
        signed_on=facts.signed_on,
        defaults={
            **owner,
            **said,
            "ends_on": facts.ends_on,
            "recorded_at": at,
            "recorded_by": actor,
        },
    )
    if not is_new:
        raise BadInput("money.contract_known", "Hợp đồng số này đã được ghi", field="number")
    ContractItem.objects.bulk_create(
        ContractItem(contract=contract, project=each, **owner) for each in projects
    )
    write_entry_of_contract("money.contract.recorded", contract, actor=actor, at=at)
    return contract
