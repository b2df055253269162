"""Write a site of an establishment, or change it."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from khuyencong.apps.accounts.home_province import province_of
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.accounts.permissions import require
from khuyencong.apps.energy_use.entries import write_entry_of
from khuyencong.apps.energy_use.facts import SiteFacts, facts_of, fill
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.energy_use.permissions import RECORD, require_record
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.establishments.queries import lock_establishment
from khuyencong.domain.foundation.errors import BadInput


@transaction.atomic
def save_site(
    *,
    establishment: Establishment,
    facts: SiteFacts,
    unit: Unit,
    site: Site | None = None,
    seen_version: int | None = None,
    actor: Account,
    at: datetime,
) -> Site:
    """Keep a new site of the establishment for the unit, or bring ``site`` to the facts.

    ``seen_version`` is the version the person had before him; the same facts change nothing.
    Raises NotAllowed, or BadInput that names the field: a name used already, an establishment of
    another province, somebody changed it meanwhile.
    """
    held = _held(establishment, unit, site, seen_version, actor=actor)
    facts = facts.settled()
    require_free_name(held, facts.name)
    before = facts_of(held).to_json() if held.pk else {}
    after = facts.to_json()
    if not held.pk:
        after = {name: value for name, value in after.items() if value not in (None, "")}
    changed = [name for name in after if after[name] != before.get(name)]
    if not changed:
        return held
    fill(held, facts)
    held.version += 1 if held.pk else 0
    held.save()
    data = {
        "establishment": held.establishment.name,
        "before": {name: before[name] for name in changed if name in before},
        "after": {name: after[name] for name in changed},
        "version": held.version,
    }
    what = "site.amended" if before else "site.recorded"
    write_entry_of(held, what, data, actor=actor, at=at)
    return held


def _held(
    establishment: Establishment,
    unit: Unit,
    site: Site | None,
    seen_version: int | None,
    *,
    actor: Account,
) -> Site:
    if site is None:
        require(actor, RECORD, unit=unit)
        province = province_of(unit)
        firm = lock_establishment(establishment)
        if firm.province_id != province.pk or firm.merged_into_id:
            raise BadInput(
                "energy_use.not_our_establishment",
                "Chọn một cơ sở còn trong sổ của tỉnh mình",
                field="establishment",
            )
        return Site(establishment=firm, province=province, unit=unit)
    held = lock_site(site)
    require_record(actor, held)
    if seen_version is not None and seen_version != held.version:
        raise BadInput(
            "energy_use.changed_meanwhile",
            "Địa điểm vừa được người khác sửa; mở lại trang để xem bản mới rồi sửa tiếp",
        )
    return held


def require_free_name(site: Site, name: str) -> None:
    """Raise BadInput when another site of the establishment has the name."""
    rows = Site.objects.filter(establishment=site.establishment, name=name)
    if rows.exclude(pk=site.pk).exists():
        raise BadInput(
            "energy_use.site_known", "Cơ sở đã có địa điểm tên này; chọn tên khác", field="name"
        )
