"""Reads of regulations in the making."""

from __future__ import annotations

from datetime import date

from django.db.models import Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.library.queries import installation_norms
from khuyencong.apps.places.models import AdminUnit, Succession
from khuyencong.apps.regulations.models import (
    DraftOpinion,
    DraftPart,
    DraftVersion,
    RegulationDraft,
    SimulatedSupport,
    SimulationRun,
)
from khuyencong.apps.search.queries import matching
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.regulations.parts import Deadline, Provision, Regulation, Tier


def list_drafts(*, visible_to: Account) -> QuerySet[RegulationDraft]:
    """Return the drafts the account may see, removed ones left out, the latest day first."""
    rows = RegulationDraft.objects.filter(removed_at=None)
    return rows_visible_to(rows, visible_to).order_by("-planned_on", "-pk")


def search_drafts(rows: QuerySet[RegulationDraft], text: str) -> QuerySet[RegulationDraft]:
    """Keep the drafts whose title or basis holds the words."""
    return matching(rows, text)


def get_draft(draft_id: int, *, visible_to: Account) -> RegulationDraft:
    """Return one draft with its parts, removed or not. Raises RegulationDraft.DoesNotExist."""
    rows = RegulationDraft.objects.select_related("unit", "province", "in_force_by")
    parts = Prefetch("parts", DraftPart.objects.filter(removed_at=None))
    return rows_visible_to(rows, visible_to).prefetch_related(parts).get(pk=draft_id)


def get_part(part_id: int, *, visible_to: Account) -> DraftPart:
    """Return one part, removed or not. Raises DraftPart.DoesNotExist."""
    rows = DraftPart.objects.select_related("draft__unit", "draft__province")
    return rows_visible_to(rows, visible_to).get(pk=part_id)


def get_opinion_on_draft(opinion_id: int, *, visible_to: Account) -> DraftOpinion:
    """Return one opinion, removed or not. Raises DraftOpinion.DoesNotExist."""
    rows = DraftOpinion.objects.select_related("draft__unit")
    return rows_visible_to(rows, visible_to).get(pk=opinion_id)


def get_version(version_id: int, *, visible_to: Account) -> DraftVersion:
    """Return one kept version. Raises DraftVersion.DoesNotExist."""
    rows = DraftVersion.objects.select_related("draft__unit", "kept_by")
    return rows_visible_to(rows, visible_to).get(pk=version_id)


def regulation_of(draft: RegulationDraft, *, starts_on: date | None = None) -> Regulation:
    """Return what a draft rules; its parts come in one statement unless they are at hand."""
    parts = [part for part in draft.parts.all() if part.removed_at is None]

    def of(kind: str) -> list[DraftPart]:
        return [part for part in parts if part.kind == kind]

    return Regulation(
        starts_on=starts_on or draft.starts_on or draft.planned_on,
        provisions=tuple(Provision.of_json(part.fields) for part in of("provision")),
        tiers=tuple(Tier.of_json(part.fields) for part in of("tier")),
        deadlines=tuple(Deadline.of_json(part.fields) for part in of("deadline")),
        replaces=tuple(draft.replaces),
        allows_recoverable=draft.allows_recoverable,
        once_per_beneficiary=draft.once_per_beneficiary,
        in_batches=draft.in_batches,
    )


def norms_beside(draft: RegulationDraft) -> NormLibrary:
    """Return the norms a draft is compared with: all but what it became itself."""
    library = installation_norms()
    if not draft.norm_ids:
        return library
    own = set(draft.norm_ids)
    return NormLibrary(norm for norm in library.lines if norm.norm_id not in own)


def former_provinces(province_id: int) -> list[AdminUnit]:
    """Return the provinces that became this one, by name."""
    merged = Succession.objects.filter(successor=province_id).values("predecessor")
    return list(AdminUnit.objects.filter(pk__in=merged).exclude(pk=province_id).order_by("name"))


def newest_run(draft: RegulationDraft) -> SimulationRun | None:
    """Return the newest simulation that came to an end, with who asked."""
    rows = draft.runs.filter(done_at__isnull=False).select_related("asked_by")
    return rows.first()


def run_under_way(draft: RegulationDraft) -> SimulationRun | None:
    """Return a simulation whose job still runs."""
    rows = draft.runs.filter(done_at=None, job__state__in=["waiting", "running"])
    return rows.select_related("job").first()


def list_simulated(*, visible_to: Account) -> QuerySet[SimulatedSupport]:
    """Return what was simulated, of the newest run of each draft."""
    return rows_visible_to(SimulatedSupport.objects.filter(is_shown=True), visible_to)


def search_simulated(rows: QuerySet[SimulatedSupport], text: str) -> QuerySet[SimulatedSupport]:
    """Keep the supports whose title or beneficiary holds the words."""
    return matching(rows, text)


def lock_draft(
    draft: RegulationDraft, *, actor: Account, capability: str = "regulations.draft"
) -> RegulationDraft:
    """Return the draft as it is stored now, held until the transaction ends, to be written to.

    Raises NotAllowed; BadInput when it was removed or is in force.
    """
    rows = RegulationDraft.objects.select_for_update(of=("self",))
    held = rows.select_related("unit", "province").get(pk=draft.pk)
    require(actor, capability, unit=held.unit)
    if held.removed_at is not None:
        raise BadInput("regulations.removed", "Dự thảo này đã bị bỏ; khôi phục rồi làm tiếp")
    if held.in_force_at is not None:
        raise BadInput("regulations.in_force", "Quy định này đã có hiệu lực, không sửa được nữa")
    return held


def require_seen(version: int, seen_version: int) -> None:
    """Raise BadInput when somebody saved since the page was opened."""
    if version != seen_version:
        raise BadInput(
            "regulations.changed_meanwhile",
            "Người khác vừa sửa phần này; mở lại trang rồi sửa tiếp",
        )
