"""Where a project stands in its life cycle, as the rules want to know it."""

from __future__ import annotations

from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.apps.library.queries import find_local_order, get_local_order
from khuyencong.apps.projects.models import Project
from khuyencong.apps.projects.past import words_of
from khuyencong.apps.projects.told import told_facts
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.model import Chain, Lifecycle, Transition
from khuyencong.domain.lifecycle.past import steps_before
from khuyencong.domain.lifecycle.steps import Standing
from khuyencong.domain.lifecycle.variants import MARK, LocalOrder, with_local_order
from khuyencong.domain.lifecycle.versions import find_lifecycle, get_lifecycle

OUT = ("rejected", "withdrawn", "stopped")
"""States of projects that take no more money."""


def chain_of(project: Project) -> Chain:
    """Return the chain of the money that is asked: national as soon as any of it is national.

    Of a project of the past, the one it was entered with.
    """
    if entry := project.past_entry_or_none:
        return "KCQG" if entry.chain == "KCQG" else "KCDP"
    lines = project.budget_lines.all()
    return "KCQG" if any(line.kcqg_vnd for line in lines) else "KCDP"


def lifecycle_of(project: Project) -> Lifecycle:
    """Return the version the project follows: the one it is pinned to, else that of its day.

    Raises BadInput when our data hold no version of that day.
    """
    if project.lifecycle:
        order = order_of(project)
        return _as_ruled(get_lifecycle(project.lifecycle), order, project)
    chain = chain_of(project)
    found = find_lifecycle(chain=chain, on=project.pinned_on)
    if found is None:
        raise BadInput(
            "projects.no_lifecycle",
            "Dữ liệu chưa có quy trình nào cho ngày {on}; chỉ ghi được trạng thái từ giấy tờ",
            on=f"{project.pinned_on:%d/%m/%Y}",
        )
    order = order_of(project) if chain == "KCDP" else None
    return _as_ruled(found, order, project)


def _as_ruled(national: Lifecycle, order: LocalOrder | None, project: Project) -> Lifecycle:
    """Return the version as the province rules it for the local support that is asked."""
    if order is None:
        return national
    asked = project.budget_lines.all() if order.tiers else ()
    support_vnd = sum(line.kcdp_vnd or 0 for line in asked)
    return with_local_order(national, order, support_vnd=support_vnd)


def order_of(project: Project) -> LocalOrder | None:
    """Return what the province rules: of a running project the rule it is pinned to."""
    pinned = project.lifecycle.partition(MARK)[2]
    if pinned:
        return get_local_order(int(pinned))
    if project.lifecycle or chain_of(project) != "KCDP":
        return None
    return find_local_order(project.province_id, on=project.pinned_on)


def standing_of(project: Project) -> Standing:
    """Return state, kind, steps, papers and facts of a project, from its rows of now."""
    lines = list(project.budget_lines.all())
    papers = frozenset(each.kind for each in project.papers.all() if each.counts)
    selection = getattr(project, "selection", None)
    beneficiary_is_another = bool(project.beneficiary) and project.beneficiary != project.unit.name
    return Standing(
        state=project.state,
        kind=project.kind,
        done=_done(project),
        papers=papers,
        facts={
            "content_known": bool(lines) and all(line.line for line in lines),
            "has_budget": any(line.eligible_cost_vnd for line in lines),
            "beneficiary_is_another": beneficiary_is_another,
            "spans_provinces": project.spans_provinces,
            "selection_decided": selection is not None,
            "tender_due": bool(selection and selection.is_tender),
            **_facts_of_order(project),
            **told_facts(project),
        },
    )


def _facts_of_order(project: Project) -> dict[str, bool]:
    """Return what the rule of a province asks for; nothing where it asks for nothing."""
    if not project.is_recoverable and not project.establishment_id:
        return {}
    order = order_of(project)
    facts = {
        "support_is_recoverable": project.is_recoverable,
        "recoverable_ruled": bool(order and order.allows_recoverable),
        "beneficiary_registered": project.establishment_id is not None,
    }
    if order and order.once_per_beneficiary:
        facts["first_support"] = not _supported_before(project)
    return facts


def _supported_before(project: Project) -> bool:
    """Tell whether local money was approved for another project of the same establishment."""
    others = Position.objects.filter(
        project__establishment=project.establishment_id,
        fund=FundLine.Fund.LOCAL,
        approved_vnd__gt=0,
    )
    return others.exclude(project=project.pk).exclude(project__state__in=OUT).exists()


def past_steps_of(project: Project) -> list[Transition]:
    """Return the steps that lie behind a project of the past, in the order of the table.

    Where our data hold no version of its day, those of the earliest version serve as words.
    """
    entry = project.past_entry_or_none
    if entry is None:
        return []
    lifecycle = (
        get_lifecycle(project.lifecycle) if project.lifecycle else words_of(chain_of(project))
    )
    behind = steps_before(lifecycle, entry.state)
    return [each for each in lifecycle.transitions if each.id in behind]


def _done(project: Project) -> frozenset[str]:
    """Return the steps since the project was last a draft; those taken back do not count.

    What lies behind a project of the past counts as done: it was, elsewhere and on paper.
    """
    done = {each.id for each in past_steps_of(project)}
    for step in project.steps.all():
        if step.undone_at is None and not step.is_past:
            done = set() if step.to_state == Project.DRAFT else done | {step.transition}
    return frozenset(done)
