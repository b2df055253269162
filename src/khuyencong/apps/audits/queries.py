"""Reads of energy audits."""

from __future__ import annotations

from typing import Any

from django.db.models import Count, Exists, OuterRef, Prefetch, QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.audits.models import (
    AuditFinding,
    CalculatorRun,
    EnergyAudit,
    Measure,
    Package,
    SavingLine,
)
from khuyencong.apps.search.queries import matching


def list_audits(*, visible_to: Account) -> QuerySet[EnergyAudit]:
    """Return the audits the account may see, the last visit first."""
    rows = EnergyAudit.objects.select_related("site__establishment", "unit", "province")
    return rows_visible_to(rows, visible_to).order_by("-visited_on", "-pk")


def search_audits(rows: QuerySet[EnergyAudit], text: str) -> QuerySet[EnergyAudit]:
    """Keep the audits whose site, establishment or place holds the words."""
    return matching(rows, text)


def get_audit(audit_id: int, *, visible_to: Account) -> EnergyAudit:
    """Return an audit the account may see. Raises EnergyAudit.DoesNotExist."""
    return list_audits(visible_to=visible_to).get(pk=audit_id)


def get_whole_audit(audit_id: int, *, visible_to: Account) -> EnergyAudit:
    """Return an audit with all its parts, each in its order. Raises EnergyAudit.DoesNotExist."""
    rows = list_audits(visible_to=visible_to).prefetch_related(
        "systems",
        Prefetch("findings", AuditFinding.objects.select_related("system", "photo")),
        Prefetch("measures", _measures()),
        Prefetch("packages", Package.objects.prefetch_related("measures").select_related("audit")),
        "sections",
    )
    return rows.get(pk=audit_id)


def get_audit_in_rank(audit_id: int, *, visible_to: Account) -> EnergyAudit:
    """Return an audit with what its own page shows. Raises EnergyAudit.DoesNotExist."""
    measures = Measure.objects.order_by("position", "pk").prefetch_related("lines", "excludes")
    has_packages = Exists(Package.objects.filter(audit=OuterRef("pk")))
    rows = list_audits(visible_to=visible_to).annotate(has_packages=has_packages)
    return rows.prefetch_related("systems", "findings", Prefetch("measures", measures)).get(
        pk=audit_id
    )


def packages_of(audit: EnergyAudit) -> QuerySet[Package]:
    """Return the packages of an audit, each with the ``count`` of its measures."""
    return audit.packages.annotate(count=Count("measures"))


def list_measures(*, visible_to: Account) -> QuerySet[Measure]:
    """Return the measures the account may see, of every audit, the newest first."""
    rows = Measure.objects.select_related("audit__site__establishment", "system", "unit")
    return rows_visible_to(rows, visible_to).order_by("-pk")


def search_measures(rows: QuerySet[Measure], text: str) -> QuerySet[Measure]:
    """Keep the measures whose title, site or establishment holds the words."""
    return matching(rows, text)


def get_package(audit_id: int, package_id: int, *, visible_to: Account) -> Package:
    """Return a package with its measures and their lines. Raises Package.DoesNotExist."""
    rows = Package.objects.select_related("audit__site__establishment", "unit").filter(
        audit=audit_id
    )
    measures = Prefetch("measures", Measure.objects.prefetch_related("lines", "excludes"))
    rows = rows_visible_to(rows, visible_to).prefetch_related(measures, "audit__systems")
    return rows.get(pk=package_id)


def get_measure(measure_id: int, *, visible_to: Account) -> Measure:
    """Return a measure with runs and lines. Raises Measure.DoesNotExist."""
    rows = list_measures(visible_to=visible_to).select_related("project")
    return rows.prefetch_related("runs", _lines(), "excludes").get(pk=measure_id)


def get_measure_to_draft(measure_id: int, *, visible_to: Account) -> Measure:
    """Return a measure with what a project of it needs. Raises Measure.DoesNotExist."""
    beside = ("audit__site__establishment", "audit__unit__province", "project")
    return rows_visible_to(Measure.objects.select_related(*beside), visible_to).get(pk=measure_id)


def get_run(run_id: int, *, visible_to: Account) -> CalculatorRun:
    """Return a kept run. Raises CalculatorRun.DoesNotExist."""
    rows = CalculatorRun.objects.select_related("measure__audit__site")
    return rows_visible_to(rows, visible_to).get(pk=run_id)


def _measures() -> QuerySet[Measure]:
    rows = Measure.objects.select_related("system", "project").order_by("position", "pk")
    return rows.prefetch_related(_lines(), "runs", "excludes")


def _lines() -> Prefetch[Any]:
    return Prefetch("lines", SavingLine.objects.select_related("run", "less_run"))
