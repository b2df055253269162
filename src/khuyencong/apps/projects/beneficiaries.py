"""Whom a project is for: records of the register that may be it, else what the sheet wrote."""

from __future__ import annotations

from collections.abc import Mapping

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.matching import Likeness, find_alike
from khuyencong.apps.establishments.records import MOST_WORKERS, EstablishmentRecord
from khuyencong.apps.projects.budget import establishment_facts
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.tax_codes import enterprise_code

MOST_SUGGESTED = 3


def written_record(project: Project) -> EstablishmentRecord:
    """Return what the project and its need write of the beneficiary; what is unclear is empty."""
    details: Mapping[str, object] = project.need.details if project.need else {}
    facts = establishment_facts(details=details, place=project.place, line="")
    code = _code(str(details.get("tax_code") or ""))
    return EstablishmentRecord(
        name=project.beneficiary,
        kind=facts.kind.value if facts and facts.kind else "",
        code_kind="enterprise" if code else "none",
        code=code,
        production_place=project.place,
        production_place_kind=facts.place.value if facts and facts.place else "",
        workers=_workers(details.get("workers")),
    )


def suggest_establishments(project: Project, *, visible_to: Account) -> list[Likeness]:
    """Return records that may be the beneficiary, the surest first; none once it is linked."""
    if project.establishment_id or not project.beneficiary:
        return []
    record = written_record(project)
    found = find_alike(record, province=project.province, visible_to=visible_to)
    return found[:MOST_SUGGESTED]


def _code(text: str) -> str:
    try:
        return enterprise_code(text) if text else ""
    except BadInput:
        return ""


def _workers(told: object) -> int | None:
    return told if isinstance(told, int) and 0 <= told <= MOST_WORKERS else None
