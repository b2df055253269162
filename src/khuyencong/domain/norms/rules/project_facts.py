"""What is known of a project when its priority or score is asked; ``None`` means not stated."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectFacts:
    """Facts of a project and of the establishment it serves.

    ``areas`` holds codes of priority areas ("a" to "d"); an empty set says it lies in none of them.
    ``industry`` is one of the codes named in ``data/priorities.yaml``. Shares are [-], 0 to 1.
    ``agency_level`` is where the managing agency places a cleaner-production project, on the
    scale of the areas.
    """

    is_flagship: bool | None = None
    areas: frozenset[str] | None = None
    cleaner_production: bool | None = None
    agency_level: int | None = None
    industry: str | None = None
    has_outstanding_certificate: bool | None = None
    is_key_product: bool | None = None
    is_exporting: bool | None = None
    local_material_share: Decimal | None = None
    workers: int | None = None
    is_supporting_industry: bool | None = None
    own_contribution_share: Decimal | None = None
    is_in_craft_village: bool | None = None
    has_complete_dossier: bool | None = None
    is_women_owned: bool | None = None
    is_minority_owned: bool | None = None
