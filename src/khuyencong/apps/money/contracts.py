"""Contracts as the steps of projects sign them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.money.models import Contract, ContractItem
from khuyencong.apps.projects.models import Project, ProjectStep
from khuyencong.apps.projects.standing import chain_of

AGENCY_VI = "Cục quản lý khuyến công"


def parties_of(project: Project) -> tuple[str, str, str]:
    """Return kind and the two parties of the contract that starts a project of its chain."""
    if chain_of(project) == "KCQG":
        return Contract.Kind.OF_AGENCY, AGENCY_VI, project.unit.name
    return (
        Contract.Kind.OF_BENEFICIARY,
        project.unit.name,
        project.beneficiary or project.unit.name,
    )


def contract_of_step(step: ProjectStep, *, actor: Account, at: datetime) -> ContractItem:
    """Put the project into the contract that the step names; one with that number is the same."""
    project = step.project
    kind, party_a, party_b = parties_of(project)
    owner: dict[str, Any] = {"unit_id": project.unit_id, "province_id": project.province_id}
    contract, _ = Contract.objects.get_or_create(
        unit_id=project.unit_id,
        kind=kind,
        number=step.paper_number or project.code,
        signed_on=step.paper_on or step.happened_on,
        defaults={
            "province_id": project.province_id,
            "party_a": party_a,
            "party_b": party_b,
            "recorded_at": at,
            "recorded_by": actor,
        },
    )
    item, _ = ContractItem.objects.update_or_create(
        contract=contract, project=project, defaults={**owner, "step": step}
    )
    return item


def contract_of(project: Project) -> Contract | None:
    """Return the contract money of the project is paid on: that of the last step not undone."""
    item = (
        ContractItem.objects.filter(project=project.pk, step__undone_at=None)
        .select_related("contract")
        .last()
    )
    return item.contract if item else None
