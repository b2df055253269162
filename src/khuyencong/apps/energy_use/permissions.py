"""Who may write what a site uses."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can, require
from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.foundation.decision import Decision
from khuyencong.domain.foundation.errors import BadInput

RECORD = "energy_use.record"
ASIDE = ("energy_use.site_aside", "Địa điểm này đã để riêng: dùng lại trước khi ghi tiếp")


def can_record_use(actor: Account, site: Site) -> Decision:
    """Tell whether the actor may write about the site: in its unit, while it is in use."""
    told = can(actor, RECORD, unit=site.unit)
    return Decision.no(*ASIDE) if told and site.set_aside_at else told


def require_record(actor: Account, site: Site) -> None:
    """Raise NotAllowed unless the actor may write about the site; BadInput when it is set aside."""
    require(actor, RECORD, unit=site.unit)
    require_in_use(site)


def require_in_use(site: Site) -> None:
    """Raise BadInput when the site is set aside: nothing begins there."""
    if site.set_aside_at:
        raise BadInput(*ASIDE, field="site")
