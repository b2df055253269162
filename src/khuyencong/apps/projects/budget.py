"""The budget of a project as the norms see it, checked on the project's pinned day."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.domain.foundation.gazetteer import load_provinces
from khuyencong.domain.foundation.text import fold, nfc
from khuyencong.domain.norms.budget import BudgetCheck, check_budget
from khuyencong.domain.norms.budget_lines import BudgetLine as CheckedLine
from khuyencong.domain.norms.budget_lines import BudgetProject
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.rules.establishment import EstablishmentFacts, Kind, Place

# What officers write; the first that is found counts. Kinds are compared folded, places with their
# accents ("Xà Bang" is no "xã"). A plain "doanh nghiệp" or "công ty" says nothing of its size.
_KINDS = (
    ("lien hiep hop tac xa", Kind.COOPERATIVE_UNION),
    ("to hop tac", Kind.COOPERATIVE_GROUP),
    ("hop tac xa", Kind.COOPERATIVE),
    ("htx", Kind.COOPERATIVE),
    ("ho kinh doanh", Kind.HOUSEHOLD),
    ("nghe nhan", Kind.ARTISAN),
    ("nho va vua", Kind.SME),
    ("dnnvv", Kind.SME),
)
_PLACES = (
    ("đặc khu", Place.SPECIAL_ZONE),
    ("thị trấn", Place.TOWNSHIP),
    ("thị xã", Place.DISTRICT_TOWN),
    ("xã", Place.COMMUNE),
    ("huyện", Place.DISTRICT),
)


@dataclass(frozen=True, slots=True)
class ProjectCheck:
    """What the norms say of a project if money without a named fund came from ``open_fund``.

    ``open_fund`` is None when the budget names the fund of all its money. ``lines`` are the budget
    lines that were checked, in the order in which the check counts them from 1.
    """

    open_fund: Fund | None
    lines: tuple[BudgetLine, ...]
    check: BudgetCheck


def check_project_budget(project: Project, *, library: NormLibrary) -> list[ProjectCheck]:
    """Check the stored budget of a project; see ``check_lines``."""
    return check_lines(project, project.budget_lines.all(), library=library)


def check_lines(
    project: Project, budget_lines: Iterable[BudgetLine], *, library: NormLibrary
) -> list[ProjectCheck]:
    """Check lines, stored or just typed, on the pinned day of the project.

    Once, or once for each fund that may pay open money. Lines whose content is not recognised
    cannot be checked and are left out; without any other line the answer is empty.
    """
    lines = tuple(line for line in budget_lines if line.line and library.has_line(line.line))
    if not lines:
        return []
    is_open = any(line.open_vnd for line in lines)
    funds: tuple[Fund | None, ...] = (Fund.NATIONAL, Fund.LOCAL) if is_open else (None,)
    return [
        ProjectCheck(
            fund,
            lines,
            check_budget(
                budget_project(project, lines, open_fund=fund),
                on=project.pinned_on,
                library=library,
            ),
        )
        for fund in funds
    ]


def budget_project(
    project: Project, lines: tuple[BudgetLine, ...], *, open_fund: Fund | None
) -> BudgetProject:
    """Return the project as ``check_budget`` wants it."""
    return BudgetProject(
        lines=tuple(_checked_line(line, open_fund) for line in lines),
        province=_province_name(project),
        activity=project.activity or None,
        beneficiary=beneficiary_facts(project),
    )


def beneficiary_facts(project: Project) -> EstablishmentFacts | None:
    """Return what the linked record says, and the sheet where the record says nothing."""
    told = establishment_facts(
        details=project.need.details if project.need else {},
        place=project.place,
        line=project.line,
    )
    firm = project.establishment
    if firm is None:
        return told
    told = told or EstablishmentFacts()
    return replace(
        told,
        kind=Kind(firm.kind) if firm.kind else told.kind,
        place=Place(firm.production_place_kind) if firm.production_place_kind else told.place,
        trade=firm.trade or None,
        in_recognised_craft_village=(
            firm.craft_village.is_recognised_on(project.pinned_on) if firm.craft_village else None
        ),
    )


def establishment_facts(
    *, details: Mapping[str, object], place: str, line: str
) -> EstablishmentFacts | None:
    """Return what the sheet says of the establishment, None when it says nothing of use.

    Examples
    --------
    >>> facts = establishment_facts(
    ...     details={"establishment_kind": "HTX"}, place="xã Nhơn Hậu, An Nhơn", line="machinery"
    ... )
    >>> facts.kind.value, facts.place.value
    ('cooperative', 'commune')
    """
    kind = _first(_KINDS, fold(str(details.get("establishment_kind") or "")))
    written = nfc(place).casefold()
    where = next((each for word, each in _PLACES if written.startswith(f"{word} ")), None)
    is_cleaner = line.startswith("cleaner_production")
    if kind is None and where is None and not is_cleaner:
        return None
    return EstablishmentFacts(kind=kind, place=where, cleaner_production=is_cleaner or None)


def _first(words: tuple[tuple[str, Kind], ...], text: str) -> Kind | None:
    return next((kind for word, kind in words if re.search(rf"\b{word}\b", text)), None)


def _checked_line(line: BudgetLine, open_fund: Fund | None) -> CheckedLine:
    return CheckedLine(
        line=line.line,
        eligible_cost_vnd=line.eligible_cost_vnd,
        kcqg_vnd=line.kcqg_vnd + (line.open_vnd if open_fund is Fund.NATIONAL else 0),
        kcdp_vnd=line.kcdp_vnd + (line.open_vnd if open_fund is Fund.LOCAL else 0),
        own_vnd=line.own_vnd,
        # The commune's budget is state money too. The columns cannot tell "none" from "the sheet
        # does not say".
        other_state_vnd=(line.other_state_vnd + line.commune_vnd) or None,
        sponsor_vnd=line.sponsor_vnd,
        cost_item=line.cost_item,
    )


def _province_name(project: Project) -> str | None:
    """Return the name the project's territory had on the pinned day, None if it had none."""
    places, uid = load_provinces(), project.province.uid
    if places.get(uid) is None:
        return None
    states = places.history(uid)
    return next((state.name for state in states if state.is_valid(project.pinned_on)), None)
