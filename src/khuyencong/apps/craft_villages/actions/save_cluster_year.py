"""Keep what was found of an industrial cluster in a year."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.craft_villages.facts import ClusterYearFacts, bad
from khuyencong.apps.craft_villages.holding import (
    RECORD,
    changes_of,
    day_of,
    hold,
    refuse_removed,
    refuse_unseen,
    write_entry_of,
)
from khuyencong.apps.craft_villages.models import ClusterYear, IndustrialCluster


@transaction.atomic
def save_cluster_year(
    *,
    cluster: IndustrialCluster,
    facts: ClusterYearFacts,
    seen_version: int,
    actor: Account,
    at: datetime,
) -> ClusterYear:
    """Record the figures of a year, or bring them to these; the same figures change nothing.

    ``seen_version`` is that of the figures the person had before him, 0 for none. Raises
    NotAllowed; BadInput that names the field, also when somebody saved meanwhile.
    """
    held = hold(cluster, actor=actor, capability=RECORD)
    refuse_removed(held)
    read = facts.settled(today=day_of(at))
    stored = held.years.filter(year=read.year, removed_at=None).first()
    if stored and not seen_version:
        raise bad("year", f"Năm {read.year} đã có số liệu; mở năm đó để sửa")
    refuse_unseen(stored or ClusterYear(version=0), seen_version)
    before = ClusterYearFacts.of(stored).told() if stored else {}
    changes = changes_of(before, read.told())
    if stored and not changes:
        return stored
    owner: dict[str, Any] = {"unit_id": held.unit_id, "province_id": held.province_id}
    kept = stored or ClusterYear(cluster=held, version=0, **owner)
    for name, value in asdict(read).items():
        setattr(kept, name, value)
    kept.version += 1
    kept.save()
    told = {"year": read.year, **changes} if stored else read.told()
    what = "year_amended" if stored else "year_recorded"
    write_entry_of(held, what, told, actor=actor, at=at)
    return kept
