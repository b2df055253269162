"""Amendments of a running project: whose decision they are, and what they change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from khuyencong.apps.projects.amounts import (
    FUNDS,
    booking_of,
    current_amounts,
    set_amounts,
)
from khuyencong.apps.projects.models import Project, ProjectAmendment, ProjectStep
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.model import Body, Transition
from khuyencong.domain.norms.rules.authority import (
    AmendmentAuthority,
    authority_for_all,
    list_changes,
)

FIELD_OF_CHANGE = {"change_place": "place", "change_beneficiary": "beneficiary"}
"""Changes that are a field of the project; the others are told in the reason."""
MORE, NOT_MORE = "increase_support", "keep_or_reduce_support"
AMENDS = "apply_amendment"
"""The effect of a step that is an amendment."""
NOT_AMENDMENTS = frozenset({"stop_project", "stop_for_failure", "add_project"})
"""Changes that are steps of their own, or a project of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What is asked: codes of changes, new values by field, a new approved amount [VND]."""

    changes: tuple[str, ...]
    values: Mapping[str, str] = field(default_factory=dict)
    approved_vnd: Mapping[str, int] = field(default_factory=dict)


def offered_changes() -> tuple[str, ...]:
    """Return the codes of changes that are amendments, in the order of the law."""
    return tuple(change for change in list_changes() if change not in NOT_AMENDMENTS)


def authority_of(amendment: Amendment, *, project: Project, on: date) -> AmendmentAuthority | None:
    """Return who decides by the matrix of that day; None where our data hold no rule.

    The matrix is of national projects; what a province rules of its own money is not in our data.
    """
    if lifecycle_of(project).chain != "KCQG":
        return None
    return authority_for_all(changes=amendment.changes, in_group=project.is_group, on=on)


def deciders_of(
    step: Transition, amendment: Amendment | None, *, project: Project, on: date
) -> tuple[Body, ...]:
    """Return the bodies whose step it is: of an amendment, the one the matrix names.

    Raises BadInput for an amendment that is not told, or is impossible.
    """
    if AMENDS not in step.effects:
        return step.who
    require_possible(amendment or Amendment(changes=()), project=project)
    rule = authority_of(amendment, project=project, on=on) if amendment else None
    return (rule.decides,) if rule else step.who


def require_possible(amendment: Amendment, *, project: Project) -> None:
    """Raise BadInput for an amendment that says nothing, or says one thing and changes another."""
    unknown = set(amendment.changes) - set(offered_changes())
    if not amendment.changes or unknown:
        raise BadInput(
            "projects.no_changes", "Chọn ít nhất một điều cần điều chỉnh", field="changes"
        )
    for change, name in FIELD_OF_CHANGE.items():
        if (change in amendment.changes) != bool(amendment.values.get(name, "").strip()):
            raise BadInput(
                "projects.change_without_value",
                "Chọn loại điều chỉnh và ghi giá trị mới phải đi cùng nhau",
                field=name,
            )
    now = current_amounts(project).get("approved")
    was = sum(getattr(now, fund) for fund in FUNDS) if now else 0
    wanted = sum(amendment.approved_vnd.values()) if amendment.approved_vnd else was
    if (wanted > was) != (MORE in amendment.changes):
        raise BadInput(
            "projects.amount_and_change_differ",
            "Tăng kinh phí phải chọn “tăng tổng mức kinh phí hỗ trợ”, và ngược lại",
            field="kcqg_vnd",
        )
    if wanted < was and NOT_MORE not in amendment.changes:
        raise BadInput(
            "projects.amount_and_change_differ",
            "Giảm kinh phí phải chọn “không đổi hoặc giảm tổng mức kinh phí”",
            field="kcqg_vnd",
        )


def apply_amendment(
    amendment: Amendment,
    *,
    project: Project,
    step: ProjectStep,
    decided_by: Body,
) -> ProjectAmendment:
    """Change the project and keep what was before. The caller saved the step and journals."""
    names = [name for change, name in FIELD_OF_CHANGE.items() if change in amendment.changes]
    before = {name: getattr(project, name) for name in names}
    after = {name: amendment.values[name].strip() for name in names}
    for name, value in after.items():
        setattr(project, name, value)
    project.save(update_fields=names or None)
    if amendment.approved_vnd:
        set_amounts(project, "approved", amendment.approved_vnd, booking=booking_of(step))
    authority = authority_of(amendment, project=project, on=step.happened_on)
    source = authority.source(step.happened_on) if authority else ""
    return ProjectAmendment.objects.create(
        province_id=project.province_id,
        unit_id=project.unit_id,
        project=project,
        step=step,
        changes=list(amendment.changes),
        decided_by=decided_by,
        legal_source=str(source)[:200],
        before=before,
        after=after,
    )
