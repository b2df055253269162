"""An audit as the document other installations take in (``domain.energy_audit.exchange``)."""

from __future__ import annotations

import base64
from datetime import UTC, date
from decimal import Decimal
from typing import Any

from khuyencong.apps.audits.models import (
    AuditFinding,
    CalculatorRun,
    EnergyAudit,
    Measure,
    Package,
    ReportSection,
    SavingLine,
    System,
)
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.domain.energy_audit.exchange import FORMAT, VERSION, plain_decimal
from khuyencong.domain.energy_audit.ranking import payback_years

Document = dict[str, Any]
PLAIN = {
    "audit": (
        "kind",
        "visited_on",
        "starts_on",
        "ends_before",
        "auditor",
        "certificate_number",
        "signed_on",
        "discount_share",
        "price_growth_share",
        "rates_source",
        "note",
    ),
    "measure": (
        "position",
        "code",
        "title",
        "what_to_do",
        "investment_vnd",
        "running_cost_vnd",
        "life_years",
        "status",
        "status_on",
        "reason",
    ),
    "run": (
        "position",
        "label",
        "calculator",
        "inputs",
        "answer",
        "engine_version",
        "sha256",
    ),
    "line": (
        "what",
        "quantity",
        "unit_price",
        "price_source",
        "output",
        "hours",
        "heat_value_mj",
        "explanation",
    ),
    "package": (
        "position",
        "name",
        "life_years",
        "salvage_vnd",
        "grant_vnd",
        "grant_basis",
        "loan_vnd",
        "loan_rate_share",
        "loan_years",
        "swing_share",
    ),
}
"""Fields that are named alike in the tables and in the schema."""


def audit_document(audit: EnergyAudit, *, with_results: bool = True) -> Document:
    """Return an audit that was fetched whole (``queries.get_whole_audit``) as a document.

    ``with_results`` adds what was computed, which no import reads. Raises NotAllowed while a
    picture of it is held apart.
    """
    site = {
        "name": audit.site.name,
        "place": audit.site.place,
        "establishment": audit.site.establishment.name,
    }
    return {
        "site": site,
        **audit.extra,
        "format": FORMAT,
        "version": VERSION,
        "id": str(audit.external_id),
        **_plain(audit, "audit"),
        "systems": [_system(each) for each in audit.systems.all()],
        "findings": [_finding(each) for each in audit.findings.all()],
        "measures": [_measure(each, with_results=with_results) for each in audit.measures.all()],
        "packages": [_package(each) for each in audit.packages.all()],
        "sections": [_section(each) for each in audit.sections.all()],
    }


def _system(row: System) -> Document:
    return {
        **row.extra,
        "id": str(row.external_id),
        "position": row.position,
        "kind": row.kind,
        "name": row.name,
        "figures": row.figures,
        "uses": row.uses,
        "note": row.note,
    }


def _finding(row: AuditFinding) -> Document:
    return {
        **row.extra,
        "id": str(row.external_id),
        "position": row.position,
        "system": _id(row.system),
        "text": row.text,
        "severity": row.severity,
        "photo": _photo(row.photo) if row.photo else None,
    }


def _photo(file: StoredFile) -> Document:
    return {"name": file.name, "data": base64.b64encode(read_bytes(file)).decode()}


def _measure(row: Measure, *, with_results: bool) -> Document:
    told = {
        **row.extra,
        "id": str(row.external_id),
        "system": _id(row.system),
        **_plain(row, "measure"),
        "excludes": sorted(str(each.external_id) for each in row.excludes.all()),
        "runs": [_run(each) for each in row.runs.all()],
        "savings": [_line(each) for each in row.lines.all()],
    }
    return {**told, "results": _results(row)} if with_results else told


def _results(row: Measure) -> Document:
    net = row.net_saving_vnd
    return {
        "saving_vnd": row.saving_vnd,
        "net_saving_vnd": net,
        "saving_kwh": _json(row.saving_kwh),
        "saving_peak_kw": _json(row.saving_peak_kw),
        "saving_toe": _json(row.saving_toe),
        "saving_tco2": _json(row.saving_tco2),
        "payback_years": payback_years(investment_vnd=row.investment_vnd, net_saving_vnd=net),
    }


def _run(row: CalculatorRun) -> Document:
    kept_at = row.kept_at.astimezone(UTC).isoformat()
    return {**row.extra, "id": str(row.external_id), **_plain(row, "run"), "kept_at": kept_at}


def _line(row: SavingLine) -> Document:
    runs = {"run": _id(row.run), "less_run": _id(row.less_run)}
    return {**row.extra, **runs, **_plain(row, "line")}


def _package(row: Package) -> Document:
    measures = sorted(row.measures.all(), key=lambda each: (each.position, each.pk))
    keys = [str(each.external_id) for each in measures]
    return {**row.extra, "id": str(row.external_id), **_plain(row, "package"), "measures": keys}


def _section(row: ReportSection) -> Document:
    return {"key": row.key, "title": row.title, "body": row.body}


def _plain(row: Any, kind: str) -> Document:
    return {name: _json(getattr(row, name)) for name in PLAIN[kind]}


def _json(value: Any) -> Any:
    if isinstance(value, Decimal):
        return plain_decimal(str(value))
    return value.isoformat() if isinstance(value, date) else value


def _id(row: Any) -> str | None:
    return None if row is None else str(row.external_id)
