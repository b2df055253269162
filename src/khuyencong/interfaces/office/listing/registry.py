"""Every list of the office by its key."""

from __future__ import annotations

from khuyencong.interfaces.office.listing.answers import ANSWERS
from khuyencong.interfaces.office.listing.audits import AUDITS, MEASURES
from khuyencong.interfaces.office.listing.bookings import BOOKINGS
from khuyencong.interfaces.office.listing.call_backs import CALL_BACKS
from khuyencong.interfaces.office.listing.cleaner_files import CLEANER_FILES
from khuyencong.interfaces.office.listing.cleaner_options import CLEANER_OPTIONS
from khuyencong.interfaces.office.listing.collaborators import COLLABORATORS
from khuyencong.interfaces.office.listing.commitments import COMMITMENTS
from khuyencong.interfaces.office.listing.complaints import COMPLAINTS
from khuyencong.interfaces.office.listing.contracts import CONTRACTS
from khuyencong.interfaces.office.listing.craft_villages import CRAFT_VILLAGES
from khuyencong.interfaces.office.listing.crafts import CRAFTS
from khuyencong.interfaces.office.listing.energy_bills import ENERGY_BILLS
from khuyencong.interfaces.office.listing.energy_sites import ENERGY_SITES
from khuyencong.interfaces.office.listing.engagements import ENGAGEMENTS
from khuyencong.interfaces.office.listing.establishments import ESTABLISHMENTS
from khuyencong.interfaces.office.listing.facilities import FACILITIES
from khuyencong.interfaces.office.listing.findings import FINDINGS
from khuyencong.interfaces.office.listing.follow_ups import FOLLOW_UPS
from khuyencong.interfaces.office.listing.industrial_clusters import INDUSTRIAL_CLUSTERS
from khuyencong.interfaces.office.listing.instalments import INSTALMENTS
from khuyencong.interfaces.office.listing.lessons import LESSONS
from khuyencong.interfaces.office.listing.money_entries import MONEY_ENTRIES
from khuyencong.interfaces.office.listing.needs import NEEDS
from khuyencong.interfaces.office.listing.outreach_campaigns import OUTREACH_CAMPAIGNS
from khuyencong.interfaces.office.listing.outstanding_products import OUTSTANDING_PRODUCTS
from khuyencong.interfaces.office.listing.people import PEOPLE
from khuyencong.interfaces.office.listing.plans import PLANS
from khuyencong.interfaces.office.listing.product_rounds import PRODUCT_ROUNDS
from khuyencong.interfaces.office.listing.projects import PROJECTS
from khuyencong.interfaces.office.listing.quick_assessments import QUICK_ASSESSMENTS
from khuyencong.interfaces.office.listing.regulation_drafts import REGULATION_DRAFTS
from khuyencong.interfaces.office.listing.reviews import REVIEWS
from khuyencong.interfaces.office.listing.simulated_supports import SIMULATED_SUPPORTS
from khuyencong.interfaces.office.listing.spec import ListSpec
from khuyencong.interfaces.office.listing.staff import STAFF
from khuyencong.interfaces.office.listing.units import UNITS
from khuyencong.interfaces.office.listing.verifications import VERIFICATIONS
from khuyencong.interfaces.office.listing.visits import VISITS
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
        CRAFTS,
        INDUSTRIAL_CLUSTERS,
        UNITS,
        PEOPLE,
        FINDINGS,
        FOLLOW_UPS,
        CALL_BACKS,
        VOUCHERS,
        CONTRACTS,
        INSTALMENTS,
        MONEY_ENTRIES,
        ENERGY_SITES,
        ENERGY_BILLS,
        VERIFICATIONS,
        CLEANER_FILES,
        CLEANER_OPTIONS,
        QUICK_ASSESSMENTS,
        AUDITS,
        MEASURES,
        ENGAGEMENTS,
        OUTREACH_CAMPAIGNS,
        VISITS,
        LESSONS,
        COMMITMENTS,
        REVIEWS,
        FACILITIES,
        BOOKINGS,
        STAFF,
        COLLABORATORS,
        OUTSTANDING_PRODUCTS,
        PRODUCT_ROUNDS,
        REGULATION_DRAFTS,
        SIMULATED_SUPPORTS,
        COMPLAINTS,
    )
}
