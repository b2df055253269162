"""What a plan's findings tell a person from whom some of its projects are kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from khuyencong.apps.accounts.kept_away import keys_kept_away
from khuyencong.apps.accounts.models import Account
from khuyencong.apps.plans.findings import findings_digest, list_findings
from khuyencong.apps.plans.models import Plan
from khuyencong.apps.projects.models import Project


def findings_open_to(
    account: Account, findings: Sequence[dict[str, Any]], *, plan: Plan
) -> list[dict[str, Any]]:
    """Leave out the findings about projects kept from the account."""
    if not account.has_kept_rows():
        return list(findings)
    projects = Project.objects.filter(unit=plan.unit_id)
    codes = {
        code
        for keys in keys_kept_away(Project, account.pk)
        for code in projects.filter(pk__in=keys).values_list("code", flat=True)
    }
    return [each for each in findings if each["project"] not in codes]


def told_to(account: Account, digest: dict[str, Any], *, plan: Plan) -> dict[str, Any]:
    """Return the digest of a plan's findings; made anew where some are kept from the account."""
    if not account.has_kept_rows():
        return digest
    return findings_digest(findings_open_to(account, list_findings(plan), plan=plan))
