"""What the report of an audit says, section by section, as plain data for the writer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from khuyencong.apps.audits.bills import BilledCarrier
from khuyencong.apps.audits.models import EnergyAudit, Package
from khuyencong.apps.audits.summary import Summary, payback_of, summary_of
from khuyencong.apps.audits.wording import dong, million, said, share, used, years
from khuyencong.apps.audits.working import package_result
from khuyencong.apps.documents.rendering.audit_report import AuditReport, Section, Table
from khuyencong.domain.energy.catalogue import list_calculators
from khuyencong.domain.energy_audit.headings import Heading, headings_basis, list_headings
from khuyencong.domain.energy_audit.systems import list_system_kinds
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.foundation.numbers import format_day

Part = tuple[list[str], list[Table]]
Bills = Sequence[BilledCarrier]
Instruments = Sequence[tuple[str, str, str, str]]
"""Name with number of the instrument, the day, what was measured, what its calibration was."""


def report_of(
    audit: EnergyAudit, *, bills: Bills = (), instruments: Instruments = ()
) -> AuditReport:
    """Return the report of an audit that was fetched whole.

    With the sums of its bills and the instruments it was measured with, as their own apps tell.
    """
    summary = summary_of(audit, list(audit.measures.all()))
    own = {each.key: each for each in audit.sections.all()}
    beside = {"bills": _bills(audit, bills), "instruments": _instruments(instruments)}
    sections = []
    for heading in list_headings().values():
        words, tables = _filled(heading, audit, summary, beside)
        written = own.get(heading.id)
        body = (
            [line.strip() for line in written.body.split("\n") if line.strip()] if written else []
        )
        title = (written.title if written else "") or heading.label_vi
        sections.append(Section(title=title, paragraphs=[*body, *words], tables=tables))
    return AuditReport(
        unit=audit.unit.name,
        superior="",
        province=audit.province.name,
        establishment=audit.site.establishment.name,
        site=audit.site.name,
        visited_on=audit.visited_on,
        signed_on=audit.signed_on,
        auditor=audit.auditor,
        certificate=audit.certificate_number,
        sections=sections,
        basis=f"Bố cục tám mục theo {headings_basis()}; sửa được trong hệ thống.",
    )


def _filled(
    heading: Heading, audit: EnergyAudit, summary: Summary, beside: Mapping[str, Part]
) -> Part:
    words: list[str] = []
    tables: list[Table] = []
    for name in heading.takes:
        more, rows = beside[name] if name in beside else PARTS[name](audit, summary)
        words += more
        tables += rows
    return words, tables


def _benefits(_audit: EnergyAudit, summary: Summary) -> Part:
    benefit = summary.benefit
    invested = f"Lợi ích của cơ sở: vốn đầu tư {million(summary.investment_vnd)} triệu đồng"
    if summary.net_vnd is None:
        owner = f"{invested}, tiền thu về chưa tính được."
    else:
        gained = f"thu về {million(summary.net_vnd)} triệu đồng mỗi năm"
        owner = f"{invested}, {gained}, hoàn vốn {years(summary.payback)}."
    nation = (
        f"Lợi ích chung, một năm: {said(benefit.toe, 2, 'TOE')}; giảm phát thải "
        f"{said(benefit.tco2, 2, 'tCO2')}; giảm tải giờ cao điểm tối "
        f"{said(benefit.peak_kw, 1, 'kW')}."
    )
    return [owner, nation, *summary.notes], []


def _ranking(_audit: EnergyAudit, summary: Summary) -> Part:
    rows = [
        (
            str(place),
            each.title,
            million(each.investment_vnd),
            million(each.net_saving_vnd),
            years(payback_of(each)),
        )
        for place, each in enumerate(summary.ranked, start=1)
    ]
    heads = ("STT", "Giải pháp", "Vốn (triệu đồng)", "Thu về mỗi năm (triệu đồng)", "Hoàn vốn")
    return _table(heads, (8, 64, 26, 34, 30), rows, {2, 3})


def _frame(audit: EnergyAudit, _summary: Summary) -> Part:
    told = [
        f"Cơ sở: {audit.site.establishment.name}. Địa điểm khảo sát: {audit.site.name}"
        f"{f', {audit.site.place}' if audit.site.place else ''}.",
        f"{audit.get_kind_display()} ngày {format_day(audit.visited_on)}"
        f"{f', người khảo sát: {audit.auditor}' if audit.auditor else ''}.",
    ]
    if audit.note:
        told.append(audit.note)
    return told, []


def _establishment(audit: EnergyAudit, _summary: Summary) -> Part:
    firm = audit.site.establishment
    told = [
        ("Ngành nghề", firm.trade_words),
        ("Sản phẩm", firm.products),
        ("Nơi sản xuất", firm.production_place),
        ("Số lao động", said(firm.workers) if firm.workers is not None else ""),
        (
            "Số giờ làm việc một năm",
            said(audit.site.working_hours) if audit.site.working_hours is not None else "",
        ),
    ]
    return [f"{name}: {words}." for name, words in told if words], []


def _systems(audit: EnergyAudit, _summary: Summary) -> Part:
    kinds = list_system_kinds()
    rows = [
        (
            row.name,
            kinds.get(row.kind, row.kind),
            "; ".join(f"{each['name']}: {each['value']} {each['unit']}" for each in row.figures),
            "; ".join(used(what, quantity) for what, quantity in row.uses.items()),
        )
        for row in audit.systems.all()
    ]
    heads = ("Hệ thống", "Loại", "Số liệu trên nhãn máy", "Dùng một năm")
    return _table(heads, (38, 34, 50, 40), rows, set())


def _bills(audit: EnergyAudit, bills: Bills) -> Part:
    if audit.starts_on is None or audit.ends_before is None:
        return ["Chưa chọn kỳ hóa đơn để xem xét."], []
    period = f"từ {format_day(audit.starts_on)} đến trước {format_day(audit.ends_before)}"
    rows = [
        (
            each.label,
            f"{said(each.quantity, 1)} {each.unit}",
            dong(each.cost_vnd),
            said(each.mean_price),
        )
        for each in bills
    ]
    heads = ("Loại năng lượng", "Lượng dùng", "Tiền (đồng)", "Giá bình quân (đồng)")
    _words, tables = _table(heads, (46, 40, 40, 36), rows, {1, 2, 3})
    return [f"Kỳ hóa đơn xem xét: {period}."], tables


def _instruments(instruments: Instruments) -> Part:
    heads = ("Thiết bị đo", "Đo ngày", "Đo gì", "Hiệu chuẩn vào ngày đo")
    return _table(heads, (48, 24, 40, 50), instruments, set(), caption="Đã đo bằng:")


def _findings(audit: EnergyAudit, _summary: Summary) -> Part:
    rows = [
        (
            str(place),
            row.text,
            row.system.name if row.system else "Chung",
            row.get_severity_display(),
        )
        for place, row in enumerate(audit.findings.all(), start=1)
    ]
    return _table(("STT", "Điều đã thấy", "Hệ thống", "Mức độ"), (8, 94, 36, 24), rows, set())


def _rates(audit: EnergyAudit, _summary: Summary) -> Part:
    if audit.discount_share is None:
        return ["Chưa chọn lãi suất chiết khấu nên chưa tính NPV."], []
    source = f" (nguồn: {audit.rates_source})" if audit.rates_source else ""
    growth = audit.price_growth_share
    grown = f"; giá năng lượng tăng {share(growth)} mỗi năm" if growth is not None else ""
    return [f"Lãi suất chiết khấu {share(audit.discount_share)} mỗi năm{grown}{source}."], []


def _measures(_audit: EnergyAudit, summary: Summary) -> Part:
    words = []
    for place, each in enumerate(summary.ranked, start=1):
        what = f" {each.what_to_do}" if each.what_to_do else ""
        words.append(f"Giải pháp {place}. {each.title}.{what}")
    rows = [
        (
            str(place),
            each.title,
            said(each.saving_kwh),
            said(each.saving_toe, 2),
            said(each.saving_tco2, 2),
            said(each.saving_peak_kw, 1),
        )
        for place, each in enumerate(summary.ranked, start=1)
    ]
    heads = ("STT", "Giải pháp", "kWh một năm", "TOE một năm", "tCO2 một năm", "kW cao điểm")
    told, tables = _table(heads, (8, 58, 26, 24, 24, 22), rows, {2, 3, 4, 5})
    return [*words, *told], tables


def _packages(audit: EnergyAudit, summary: Summary) -> Part:
    rows = [_package_row(each, audit, summary) for each in audit.packages.all()]
    heads = (
        "Gói",
        "Vốn (triệu đồng)",
        "Thu về mỗi năm (triệu đồng)",
        "Hoàn vốn",
        "NPV (triệu đồng)",
        "IRR",
    )
    shares = (42, 24, 30, 26, 22, 18)
    return _table(heads, shares, rows, {1, 2, 4, 5}, caption="Các gói giải pháp, tính chung:")


def _package_row(package: Package, audit: EnergyAudit, summary: Summary) -> tuple[str, ...]:
    keys = {each.pk for each in package.measures.all()}
    measures = [each for each in audit.measures.all() if each.pk in keys]
    try:
        told = package_result(package, measures, audit=audit, facts=summary.facts)
    except DomainError as refusal:
        return (f"{package.name}: {refusal}", "", "", "", "", "")
    worth = told.worth
    return (
        package.name,
        million(told.terms.investment_vnd),
        million(told.terms.net_vnd),
        years(worth.simple_payback_years),
        million(worth.npv_vnd),
        share(worth.irr_share),
    )


def _runs(audit: EnergyAudit, _summary: Summary) -> Part:
    names = list_calculators()
    rows = [
        (
            measure.title,
            f"{run.position}. {run.label or _name(names.get(run.calculator), run.calculator)}",
            run.engine_version[:8],
            run.sha256[:12],
        )
        for measure in audit.measures.all()
        for run in measure.runs.all()
    ]
    heads = ("Giải pháp", "Lần tính đã giữ", "Phiên bản", "Mã kiểm")
    return _table(heads, (50, 50, 30, 32), rows, set())


def _name(calculator: object, otherwise: str) -> str:
    return str(getattr(calculator, "label_vi", "") or otherwise)


def _factors(_audit: EnergyAudit, summary: Summary) -> Part:
    told = [f"Hệ số: {each}." for each in summary.benefit.told]
    return told + [f"Chưa tính: {each}." for each in summary.benefit.missing], []


def _table(
    heads: Sequence[str],
    shares: Sequence[int],
    rows: Sequence[Sequence[str]],
    right: set[int],
    *,
    caption: str = "",
) -> Part:
    if not rows:
        return [], []
    told = Table(heads=heads, shares=shares, rows=rows, figures=frozenset(right), caption=caption)
    return [], [told]


PARTS: dict[str, Callable[[EnergyAudit, Summary], Part]] = {
    "benefits": _benefits,
    "ranking": _ranking,
    "frame": _frame,
    "establishment": _establishment,
    "systems": _systems,
    "findings": _findings,
    "rates": _rates,
    "measures": _measures,
    "packages": _packages,
    "runs": _runs,
    "factors": _factors,
}
"""What each word under ``takes`` of a heading fills in, beside bills and instruments."""
