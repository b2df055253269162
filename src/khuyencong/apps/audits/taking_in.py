"""Rows from a document of an audit that was checked against the schema."""

from __future__ import annotations

import base64
import binascii
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.db.models import Model
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.audits.exchanging import PLAIN
from khuyencong.apps.audits.facts import AuditFacts, LineFacts, MeasureFacts
from khuyencong.apps.audits.holding import owner_of
from khuyencong.apps.audits.known_facts import known_facts
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
from khuyencong.apps.audits.package_facts import PackageFacts
from khuyencong.apps.audits.totals import recount
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PICTURES
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.domain.energy_audit.drawing import draw
from khuyencong.domain.energy_audit.exchange import unknown_of
from khuyencong.domain.energy_audit.headings import get_heading
from khuyencong.domain.energy_audit.kept import fingerprint
from khuyencong.domain.energy_audit.systems import require_system_kind
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import fold

DAYS = {"visited_on", "starts_on", "ends_before", "signed_on", "status_on"}
DECIMALS = {
    "discount_share",
    "price_growth_share",
    "quantity",
    "unit_price",
    "hours",
    "heat_value_mj",
    "loan_rate_share",
    "swing_share",
}
RUNS = ("run", "less_run")
Document = dict[str, Any]


def take_in(audit: EnergyAudit, told: Document, *, actor: Account, at: datetime) -> None:
    """Write the audit and its parts; the caller holds the audit. Raises BadInput."""
    _frame(audit, told, today=timezone.localdate(at))
    systems = {each["id"]: _system(audit, each) for each in told["systems"]}
    for each in told["findings"]:
        _finding(audit, each, systems, actor=actor, at=at)
    measures = {each["id"]: _measure(audit, each, systems) for each in told["measures"]}
    for each in told["measures"]:
        measures[each["id"]].excludes.set([measures[key] for key in each["excludes"]])
    for each in told["packages"]:
        _package(audit, each, measures)
    for each in told["sections"]:
        get_heading(each["key"])
        words = {"title": each["title"], "body": each["body"]}
        ReportSection.objects.update_or_create(
            audit=audit, key=each["key"], defaults={**words, **owner_of(audit)}
        )


def _frame(audit: EnergyAudit, told: Document, *, today: date) -> None:
    values = _values(told, "audit")
    names = AuditFacts.__dataclass_fields__
    AuditFacts(**{name: values[name] for name in names}).settled(today=today)
    if values["signed_on"] and not values["certificate_number"]:
        raise BadInput("audits.no_certificate", "Báo cáo đã ký cần số chứng chỉ", field="file")
    _set(audit, values)
    audit.state = EnergyAudit.State.FINISHED if audit.signed_on else EnergyAudit.State.OPEN
    audit.extra = {**unknown_of(told), "site": told["site"]}
    audit.version += 1 if audit.pk else 0
    audit.save()


def _system(audit: EnergyAudit, told: Document) -> System:
    row: System = _row(System, audit, told)
    require_system_kind(told["kind"])
    _set(row, {name: told[name] for name in ("kind", "name", "figures", "uses", "note")})
    row.extra = unknown_of(told, "systems")
    row.save()
    return row


def _finding(
    audit: EnergyAudit,
    told: Document,
    systems: dict[str, System],
    *,
    actor: Account,
    at: datetime,
) -> None:
    row = _row(AuditFinding, audit, told)
    _set(row, {name: told[name] for name in ("text", "severity")})
    row.system = systems[told["system"]] if told["system"] else None
    _take_photo(row, told["photo"], audit, actor=actor, at=at)
    row.extra = unknown_of(told, "findings")
    row.save()


def _take_photo(
    row: AuditFinding, told: Document | None, audit: EnergyAudit, *, actor: Account, at: datetime
) -> None:
    if told is None:
        row.photo = None
        return
    try:
        data = base64.b64decode(told["data"], validate=True)
    except (binascii.Error, ValueError):
        raise BadInput(
            "audits.bad_photo", "Ảnh {name} hỏng", field="file", name=told["name"]
        ) from None
    if row.photo and row.photo.is_open and read_bytes(row.photo) == data:
        return
    row.photo = take_upload(
        name=told["name"],
        data=data,
        allowed=PICTURES,
        province=audit.province,
        unit=audit.unit,
        actor=actor,
        at=at,
    )


def _measure(audit: EnergyAudit, told: Document, systems: dict[str, System]) -> Measure:
    row: Measure = _row(Measure, audit, told)
    values = _values(told, "measure")
    MeasureFacts(
        title=values["title"],
        investment_vnd=values["investment_vnd"],
        running_cost_vnd=values["running_cost_vnd"],
        life_years=values["life_years"],
    ).settled()
    if values["status"] == Measure.Status.REFUSED and not values["reason"].strip():
        raise BadInput("audits.no_reason", "Giải pháp bị từ chối cần lý do", field="file")
    _set(row, values)
    row.system = systems[told["system"]] if told["system"] else None
    row.search = fold(f"{row.title} {audit.site.name} {audit.site.establishment.name}")
    row.extra = unknown_of(told, "measures")
    row.save()
    runs = {each["id"]: _run(row, audit, each) for each in told["runs"]}
    _lines(row, audit, told["savings"], runs)
    recount(row, facts=known_facts(row.audit))
    row.save()
    return row


def _run(measure: Measure, audit: EnergyAudit, told: Document) -> CalculatorRun:
    code = fingerprint(told["calculator"], told["inputs"], told["answer"], told["engine_version"])
    if code != told["sha256"]:
        raise BadInput(
            "audits.run_changed",
            "Lần tính “{label}” không khớp mã kiểm: số liệu hoặc kết quả đã bị sửa",
            field="file",
            label=told["label"] or told["calculator"],
        )
    row: CalculatorRun = _row(CalculatorRun, audit, told, measure=measure)
    _set(row, _values(told, "run"))
    row.kept_at = datetime.fromisoformat(told["kept_at"])
    row.extra = unknown_of(told, "measures", "runs")
    row.save()
    return row


def _lines(
    measure: Measure, audit: EnergyAudit, told: list[Document], runs: dict[str, CalculatorRun]
) -> None:
    measure.lines.all().delete()
    for place, each in enumerate(told, start=1):
        values = _values(each, "line")
        keys = {f"{name}_id": runs[each[name]].pk if each[name] else None for name in RUNS}
        line = LineFacts(**values, **keys)  # type: ignore[arg-type]
        _require_drawn(line.settled(), *(runs[each[name]] for name in RUNS if each[name]))
        SavingLine.objects.create(
            measure=measure,
            position=place,
            extra=unknown_of(each, "measures", "savings"),
            **values,
            **keys,
            **owner_of(audit),
        )


def _require_drawn(line: LineFacts, *runs: CalculatorRun) -> None:
    """Refuse a quantity that its runs do not give."""
    outputs = [run.answer["outputs"].get(line.output) for run in runs]
    if not runs:
        return
    if None in outputs:
        raise BadInput("audits.no_output", "Lần tính không có kết quả đã ghi", field="file")
    found = [
        draw(output, what=line.what, hours=line.hours, heat_value_mj=line.heat_value_mj)
        for output in outputs
    ]
    if found[0] - sum(found[1:], Decimal(0)) != line.quantity:
        raise BadInput(
            "audits.not_of_its_run",
            "Số lượng {quantity} không khớp kết quả của lần tính",
            field="file",
            quantity=line.quantity,
        )


def _package(audit: EnergyAudit, told: Document, measures: dict[str, Measure]) -> None:
    row = _row(Package, audit, told)
    values = _values(told, "package")
    facts = {name: value for name, value in values.items() if name != "position"}
    PackageFacts(**facts).settled()
    _set(row, values)
    row.extra = unknown_of(told, "packages")
    row.save()
    row.measures.set([measures[key] for key in told["measures"]])


def _row(kind: Any, audit: EnergyAudit, told: Document, **parent: Model) -> Any:
    """Return the row of that id, new or stored. Raises BadInput when another audit has it."""
    held = parent or {"audit": audit}
    row = kind.objects.filter(external_id=told["id"]).first()
    if row is None:
        row = kind(external_id=told["id"], **held, **owner_of(audit))
    elif any(getattr(row, f"{name}_id") != each.pk for name, each in held.items()):
        raise BadInput(
            "audits.part_known_elsewhere",
            "Mã {key} đã thuộc khảo sát khác",
            field="file",
            key=told["id"],
        )
    row.position = told["position"]
    return row


def _values(told: Document, kind: str) -> Document:
    return {name: _typed(name, told[name]) for name in PLAIN[kind]}


def _typed(name: str, value: Any) -> Any:
    if value is None:
        return None
    if name in DAYS:
        return date.fromisoformat(value)
    return Decimal(value) if name in DECIMALS else value


def _set(row: Any, values: Document) -> None:
    for name, value in values.items():
        setattr(row, name, value)
