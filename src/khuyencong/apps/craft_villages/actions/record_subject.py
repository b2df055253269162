"""Record a craft, or an industrial cluster."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.craft_villages.facts import ClusterFacts, CraftFacts, bad
from khuyencong.apps.craft_villages.holding import RECORD, day_of, write_entry_of
from khuyencong.apps.craft_villages.models import Craft, IndustrialCluster
from khuyencong.apps.craft_villages.searching import search_text
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.domain.foundation.errors import NotAllowed


@transaction.atomic
def record_subject(
    *, facts: CraftFacts | ClusterFacts, unit: Unit, actor: Account, at: datetime
) -> Any:
    """Record it for the unit. Raises NotAllowed, or BadInput that names the field."""
    require(actor, RECORD, unit=unit)
    if unit.province_id is None:
        raise NotAllowed(
            "craft_villages.no_province", "{unit} không thuộc tỉnh nào", unit=unit.name
        )
    read = facts.settled(today=day_of(at))
    check_village(read, actor)
    model: Any = Craft if isinstance(read, CraftFacts) else IndustrialCluster
    kept = model.objects.create(
        **asdict(read), unit=unit, province_id=unit.province_id, search=search_text(read)
    )
    write_entry_of(kept, "recorded", read.told(), actor=actor, at=at)
    return kept


def check_village(facts: CraftFacts | ClusterFacts, actor: Account) -> None:
    """Refuse the village of a craft that the actor does not see."""
    village_id = getattr(facts, "village_id", None)
    if village_id is None:
        return
    seen = rows_visible_to(CraftVillage.objects.filter(pk=village_id), actor)
    if not seen.exists():
        raise bad("village_id", "Không có làng nghề này trong sổ của đơn vị bạn")
