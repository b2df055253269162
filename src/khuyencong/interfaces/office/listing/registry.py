"""Every list of the office by its key."""

from __future__ import annotations

from khuyencong.interfaces.office.listing.answers import ANSWERS
from khuyencong.interfaces.office.listing.craft_villages import CRAFT_VILLAGES
from khuyencong.interfaces.office.listing.establishments import ESTABLISHMENTS
from khuyencong.interfaces.office.listing.findings import FINDINGS
from khuyencong.interfaces.office.listing.follow_ups import FOLLOW_UPS
from khuyencong.interfaces.office.listing.needs import NEEDS
from khuyencong.interfaces.office.listing.people import PEOPLE
from khuyencong.interfaces.office.listing.plans import PLANS
from khuyencong.interfaces.office.listing.projects import PROJECTS
from khuyencong.interfaces.office.listing.spec import ListSpec
from khuyencong.interfaces.office.listing.units import UNITS
from khuyencong.interfaces.office.listing.vouchers import VOUCHERS

LISTS: dict[str, ListSpec] = {
    spec.key: spec
    for spec in (
        NEEDS,
        ANSWERS,
        PROJECTS,
        PLANS,
        ESTABLISHMENTS,
        CRAFT_VILLAGES,
        UNITS,
        PEOPLE,
        FINDINGS,
        FOLLOW_UPS,
        VOUCHERS,
    )
}
