"""What is counted from records that carry a day of their own: advice, surveys, needs, campaigns."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    DecimalField,
    Exists,
    F,
    IntegerField,
    Model,
    OuterRef,
    Q,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, Coalesce, ExtractYear, Round

from khuyencong.apps.audits.models import EnergyAudit
from khuyencong.apps.cleaner_production.models import CleanerFile
from khuyencong.apps.consultancy.models import Engagement, Payment
from khuyencong.apps.establishments.models import CraftVillage
from khuyencong.apps.ledger.models import Entry
from khuyencong.apps.needs.models import Need, NeedDecision
from khuyencong.apps.outreach.models import OutreachCampaign
from khuyencong.apps.product_rounds.models import ProductEntry
from khuyencong.apps.projects.models import BudgetLine, Project
from khuyencong.apps.reports.counting import ledger
from khuyencong.apps.reports.counting.projects import project_dimensions
from khuyencong.apps.reports.counting.results import FUND, of_main_fund
from khuyencong.apps.reports.counting.source import BOTH, Measure, Rows, Source
from khuyencong.apps.surveys.models import Answer
from khuyencong.apps.verifications.models import Verification
from khuyencong.domain.indicators.periods import ReportPeriod


def _any_fund(_fund: str) -> Q:
    return Q()


def _within(field: str) -> Callable[[ReportPeriod], Q]:
    return lambda period: Q(**{f"{field}__range": (period.from_on, period.to_on)})


def _of_year(period: ReportPeriod, field: str = "year") -> Q:
    years = period.closing_years
    return Q(**{f"{field}__range": (years.start, years.stop - 1)}) if years else Q(pk__in=())


def _dimensions(year: Any, firm: str = "") -> dict[str, Any]:
    found: dict[str, Any] = {"province": F("province"), "unit": F("unit"), "year": year}
    if firm:
        found |= {
            "trade": Coalesce(f"{firm}__trade", Value("")),
            "beneficiary_kind": Coalesce(f"{firm}__kind", Value("")),
            "place": Coalesce(f"{firm}__production_place", Value("")),
        }
    return found


def _dated(
    name: str,
    rows: Callable[[], Rows],
    day: str,
    measures: Mapping[str, Measure],
    *,
    title: str,
    firm: str = "",
    record: str = "",
) -> Source:
    """Return a source of records that each carry one day."""
    shown = {"title": title, "on": day}
    return Source(
        id=name,
        rows=rows,
        placed=_within(day),
        of_fund=_any_fund,
        dimensions=_dimensions(ExtractYear(day), firm),
        measures=measures,
        shown=shown | ({"record": "pk"} if record else {}),
        record=record,
    )


def _all_of(model: type[Model], **where: Any) -> Callable[[], Rows]:
    return lambda: model._default_manager.filter(**where)


ONE = {"count": Measure()}
AUDITS = _dated(
    "audits",
    _all_of(EnergyAudit, state=EnergyAudit.State.FINISHED),
    "visited_on",
    {
        "count": Measure(),
        "walk_through": Measure(where=lambda _fund: Q(kind=EnergyAudit.Kind.WALK_THROUGH)),
        "detailed": Measure(where=lambda _fund: Q(kind=EnergyAudit.Kind.DETAILED)),
        "establishments": Measure(value=F("site__establishment"), distinct=True),
    },
    title="site__name",
    firm="site__establishment",
    record="audit",
)
CLEANER_FILES = _dated(
    "cleaner_files",
    _all_of(CleanerFile),
    "opened_on",
    ONE,
    title="site__name",
    firm="site__establishment",
    record="cleaner_file",
)
CONTRACTS = _dated(
    "consultancy_contracts",
    _all_of(Engagement, signed_on__isnull=False),
    "signed_on",
    {"count": Measure(), "value": Measure(value=F("total_vnd"))},
    title="title",
    firm="establishment",
    record="engagement",
)
PAYMENTS = _dated(
    "consultancy_payments",
    _all_of(Payment),
    "paid_on",
    {"revenue": Measure(value=F("amount_vnd"))},
    title="invoice__engagement__title",
    firm="invoice__engagement__establishment",
)
CAMPAIGNS = _dated(
    "campaigns",
    _all_of(OutreachCampaign, removed_at__isnull=True),
    "starts_on",
    ONE,
    title="name",
    record="outreach_campaign",
)
VILLAGES = _dated(
    "craft_villages",
    _all_of(CraftVillage, recognised_on__isnull=False, state=CraftVillage.State.RECOGNISED),
    "recognised_on",
    ONE,
    title="name",
    record="craft_village",
)
SURVEYS = Source(
    id="surveys",
    rows=_all_of(Answer),
    placed=_within("received_at__date"),
    of_fund=_any_fund,
    dimensions=_dimensions(ExtractYear("received_at")),
    measures=ONE,
    shown={"title": "establishment_name", "on": "received_at__date"},
)


def _whole(field: str, where: Q) -> Measure:
    """Return a quantity of verifications, each in whole units."""
    told = Coalesce(field, Value(0), output_field=DecimalField())
    return Measure(where=lambda _fund: where, value=Cast(Round(told), BigIntegerField()))


def _ends_in(period: ReportPeriod) -> Q:
    """A reporting period counts by its last day, so that a verification is told once."""
    return Q(
        after_ends_before__gt=period.from_on,
        after_ends_before__lte=period.to_on + timedelta(days=1),
    )


VERIFICATIONS = Source(
    id="verifications",
    rows=_all_of(
        Verification, state=Verification.State.CONFIRMED, verdict=Verification.Verdict.PROVEN
    ),
    placed=_ends_in,
    of_fund=_any_fund,
    dimensions=_dimensions(ExtractYear("after_ends_before"), "site__establishment"),
    measures={
        "count": Measure(),
        "saving_kwh": _whole("saving", Q(unit_of_use="kWh")),
        "saving_kgoe": _whole("saving_kgoe", Q(saving_kgoe__isnull=False)),
        "saving_kg_co2": _whole("saving_kg_co2", Q(saving_kg_co2__isnull=False)),
        "saving_vnd": Measure(value=Coalesce("saving_vnd", Value(0))),
    },
    shown={"title": "title", "on": "after_ends_before", "record": "pk"},
    record="verification",
)
_DECIDED = Subquery(
    NeedDecision.objects.filter(need=OuterRef("pk"), withdrawn_at__isnull=True).values("outcome")[
        :1
    ]
)
OUTCOME = Case(
    When(Exists(Project.objects.filter(need=OuterRef("pk"))), then=Value("project")),
    default=Coalesce(_DECIDED, Value("open")),
    output_field=CharField(),
)


def _with_outcome(outcome: str) -> Measure:
    made = Q(Exists(Project.objects.filter(need=OuterRef("pk"))))
    held = Exists(
        NeedDecision.objects.filter(need=OuterRef("pk"), withdrawn_at__isnull=True, outcome=outcome)
    )
    return Measure(where=lambda _fund: made if outcome == "project" else ~made & Q(held))


NEEDS = Source(
    id="needs",
    rows=_all_of(Need),
    placed=_of_year,
    of_fund=_any_fund,
    dimensions={
        **_dimensions(F("year"), "establishment"),
        "place": F("place"),
        "outcome": OUTCOME,
    },
    measures={
        "count": Measure(),
        "became_projects": _with_outcome("project"),
        "deferred": _with_outcome("deferred"),
        "declined": _with_outcome("declined"),
    },
    shown={"title": "title", "year": "year", "record": "pk"},
    record="need",
)

PRODUCT_ENTRIES = Source(
    id="product_entries",
    rows=_all_of(ProductEntry, round__removed_at=None, withdrawn_at=None),
    placed=lambda period: _of_year(period, "round__year"),
    of_fund=_any_fund,
    dimensions={
        **_dimensions(F("round__year"), "establishment"),
        "vote_level": F("round__level"),
        "product_group": F("group"),
    },
    measures={
        "registered": Measure(),
        "recognised": Measure(where=lambda _fund: Q(outcome=ProductEntry.Outcome.RECOGNISED)),
    },
    shown={"title": "name", "year": "round__year", "record": "pk"},
    record="product_entry",
)


def _first_approved() -> Rows:
    first = ledger.first_of_kind("approved")(BOTH)
    return Entry.objects.filter(first, project=OuterRef("project"))


BUDGETS = Source(
    id="budgets",
    rows=lambda: BudgetLine.objects.filter(own_vnd__gt=0),
    placed=lambda period: Q(Exists(_first_approved().filter(ledger.placed(period)))),
    of_fund=of_main_fund,
    dimensions={
        **project_dimensions(),
        "fund": FUND,
        "province": F("province"),
        "unit": F("unit"),
        "year": Subquery(
            _first_approved().annotate(of_year=ledger.YEAR).values("of_year")[:1],
            output_field=IntegerField(),
        ),
        "recoverable": F("project__is_recoverable"),
    },
    measures={"own": Measure(value=F("own_vnd"))},
    shown={
        "project": "project_id",
        "title": "project__title",
        "code": "project__code",
        "year": "project__year",
    },
)
RECORDS = (
    AUDITS,
    CLEANER_FILES,
    CONTRACTS,
    PAYMENTS,
    CAMPAIGNS,
    VILLAGES,
    SURVEYS,
    VERIFICATIONS,
    NEEDS,
    PRODUCT_ENTRIES,
    BUDGETS,
)
