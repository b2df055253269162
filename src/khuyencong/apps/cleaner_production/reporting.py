"""The report of a file as plain data, ready to be written."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from khuyencong.apps.cleaner_production.models import (
    CleanerFile,
    CleanerOption,
    Reading,
    TaskProgress,
)
from khuyencong.apps.cleaner_production.reckoning import (
    OptionStanding,
    balances_of,
    changes_of,
    costed_streams,
    option_standings,
    weights_of,
)
from khuyencong.apps.documents.rendering.cleaner_report import (
    CleanerReport,
    ReportPart,
    ReportTable,
)
from khuyencong.apps.documents.rendering.docx_table import Column
from khuyencong.domain.cleaner_production.balance import Balance
from khuyencong.domain.cleaner_production.feasibility import Economy, years_and_months
from khuyencong.domain.cleaner_production.indicators import IndicatorChange
from khuyencong.domain.cleaner_production.measuring import open_note
from khuyencong.domain.cleaner_production.method import (
    list_option_classes,
    list_screenings,
    list_tasks,
)
from khuyencong.domain.cleaner_production.screening import REJECT
from khuyencong.domain.foundation.numbers import (
    format_day,
    format_number,
    format_percent,
    format_vnd,
    significant,
)

NOTHING = "–"
VERDICTS = {
    "balanced": "cân",
    "open": "vào nhiều hơn ra",
    "impossible": "ra nhiều hơn vào",
    "unknown": "chưa đủ số",
    "one_sided": "mới ghi một phía",
}
KINDS = {"mass": "khối lượng (kg)", "water": "nước (m³)", "energy": "năng lượng (kWh)"}
SIDE = 24
"""Width of a column of figures [mm]."""


def report_of(cleaner_file: CleanerFile, *, on: date) -> CleanerReport:
    """Return the report of a file as it stands; parts of which nothing is known say so."""
    site = cleaner_file.site
    return CleanerReport(
        unit=cleaner_file.unit.name,
        province=cleaner_file.province.name,
        about=f"{site.establishment.name}, {site.name}",
        on=on,
        parts=tuple(_parts(cleaner_file)),
    )


def _parts(held: CleanerFile) -> Iterator[ReportPart]:
    options = option_standings(held, list(held.options.all()))
    yield _start(held)
    yield _balances(held)
    yield _waste(held)
    yield _options(held, options)
    yield _plan([each for each in options if each.option.screening != REJECT])
    yield _indicators(held)


def _start(held: CleanerFile) -> ReportPart:
    settled = held.tasks.exclude(state=TaskProgress.State.OPEN).count()
    sentences = [
        f"Hồ sơ mở ngày {format_day(held.opened_on)}; "
        f"đã xong {settled} trên {len(list_tasks())} nhiệm vụ."
    ]
    if held.product:
        sentences.append(f"Sản phẩm: {held.product} ({held.product_unit or 'chưa ghi đơn vị'}).")
    if held.basis:
        times = f", {_number(held.bases_per_year)} lần một năm" if held.bases_per_year else ""
        sentences.append(f"Số liệu tính cho {held.basis}{times}.")
    if held.focus_step:
        sentences.append(f"Trọng tâm: {held.focus_step.name}. {held.focus_reason}")
    team = [" – ".join(filter(None, (e.name, e.post, e.part))) for e in held.team.all()]
    sentences.append(f"Đội thực hiện: {'; '.join(team)}." if team else "Chưa ghi đội thực hiện.")
    return ReportPart(heading="Cơ sở, đội và trọng tâm", sentences=sentences)


def _balances(held: CleanerFile) -> ReportPart:
    heading = "Cân bằng vật liệu, nước và năng lượng"
    flows = list(held.flows.select_related("step"))
    by_key = {each.step_id: each.step for each in flows}
    steps = sorted(by_key.values(), key=lambda step: (step.position, step.pk))
    balances = balances_of(steps, flows)
    rows = [
        (each.step.name if each.step else "Cả quá trình", *_balance_cells(row))
        for each in balances
        for row in each.rows
    ]
    if not rows:
        return ReportPart(heading=heading, sentences=["Chưa ghi dòng vào, ra nào."])
    columns = (
        Column("Nơi", 37),
        Column("Loại", 28),
        *(Column(name, 22, "right") for name in ("Vào", "Ra", "Thải, mất")),
        Column("Lệch và nhận xét", 34),
    )
    return ReportPart(
        heading=heading, table=ReportTable(columns=columns, rows=rows), note=open_note()
    )


def _balance_cells(row: Balance) -> tuple[str, ...]:
    sums = (_number(each) for each in (row.enters, row.leaves, row.lost))
    difference = "" if row.verdict == "one_sided" else f"{_number(row.difference)}: "
    return (KINDS[row.kind], *sums, f"{difference}{VERDICTS[row.verdict]}")


def _waste(held: CleanerFile) -> ReportPart:
    heading = "Dòng thải và chi phí theo dòng thải"
    streams = costed_streams(held, held.streams.prefetch_related("costs", "causes"))
    if not streams:
        return ReportPart(heading=heading, sentences=["Chưa ghi dòng thải nào."])
    total = sum(each.cost.yearly_vnd for each in streams)
    rows = [
        (
            each.stream.name,
            "; ".join(f"{part.part.what}: {part.working_vi}" for part in each.cost.parts)
            or NOTHING,
            "; ".join(cause.words for cause in each.stream.causes.all()) or NOTHING,
            format_vnd(each.cost.yearly_vnd),
        )
        for each in streams
    ]
    columns = (
        Column("Dòng thải", 34),
        Column("Mất theo dòng thải", 62),
        Column("Nguyên nhân", 41),
        Column("Đồng một năm", 28, "right"),
    )
    return ReportPart(
        heading=heading,
        sentences=[f"Các dòng thải đã tính mang đi {format_vnd(total)} đồng một năm."],
        table=ReportTable(columns=columns, rows=rows),
    )


def _options(held: CleanerFile, options: Sequence[OptionStanding]) -> ReportPart:
    heading = "Giải pháp"
    if not options:
        return ReportPart(heading=heading, sentences=["Chưa ghi giải pháp nào."])
    classes = {each.id: each.label_vi for each in list_option_classes()}
    outcomes = {each.id: each.label_vi for each in list_screenings()}
    rows = [
        (
            str(each.ranked.place) if each.ranked and each.ranked.place else NOTHING,
            f"{each.option.title} ({classes.get(each.option.option_class, '')})",
            ". ".join(filter(None, (outcomes.get(each.option.screening), each.option.reason)))
            or "Chưa sàng lọc",
            _vnd(each.option.investment_vnd),
            _vnd(each.economy.net_vnd),
            _payback(each.economy),
        )
        for each in options
    ]
    columns = (
        Column("Hạng", 14, "center"),
        Column("Giải pháp", 51),
        Column("Sàng lọc", 32),
        Column("Vốn (đồng)", SIDE, "right"),
        Column("Lợi một năm (đồng)", SIDE, "right"),
        Column("Hoàn vốn", 20),
    )
    weights = weights_of(held)
    told = []
    if weights:
        told = ["Xếp hạng theo trọng số kỹ thuật {}, kinh tế {}, môi trường {}.".format(*weights)]
    return ReportPart(
        heading=heading, sentences=told, table=ReportTable(columns=columns, rows=rows)
    )


def _plan(options: Sequence[OptionStanding]) -> ReportPart:
    heading = "Kế hoạch hành động"
    if not options:
        return ReportPart(heading=heading, sentences=["Chưa có giải pháp nào để làm."])
    rows = [
        (
            each.option.title,
            each.option.responsible or (NOTHING if _is_refused(each) else "chưa giao"),
            _due(each),
            ". ".join(filter(None, (each.option.get_status_display(), each.option.refusal))),
        )
        for each in options
    ]
    columns = (
        Column("Giải pháp", 62),
        Column("Người làm", 37),
        Column("Xong trước ngày", 28),
        Column("Cơ sở quyết định", 38),
    )
    return ReportPart(heading=heading, table=ReportTable(columns=columns, rows=rows))


def _is_refused(each: OptionStanding) -> bool:
    return each.option.status == CleanerOption.Status.REFUSED


def _due(each: OptionStanding) -> str:
    if each.option.due_on:
        return format_day(each.option.due_on)
    return NOTHING if _is_refused(each) else "chưa có hạn"


def _indicators(held: CleanerFile) -> ReportPart:
    heading = "Chỉ số trước và sau"
    readings = list(held.readings.all())
    if not readings:
        return ReportPart(heading=heading, sentences=["Chưa có số liệu trước và sau."])
    rows = [_indicator_cells(each, held.product_unit) for each in changes_of(readings)]
    columns = (
        Column("Chỉ số", 48),
        Column("Đơn vị", 29),
        *(Column(name, 22, "right") for name in ("Trước", "Sau", "Thay đổi")),
        Column("Tăng, giảm", 22, "right"),
    )
    return ReportPart(
        heading=heading,
        table=ReportTable(columns=columns, rows=rows),
        note=f"Năng suất càng cao càng tốt, cường độ càng thấp càng tốt; cột cuối là lượng. "
        f"{_origins(readings)}",
    )


def _origins(readings: Sequence[Reading]) -> str:
    """Return which figures come from bills; the others were typed."""
    billed = [
        f"{each.get_phase_display().lower()}: {told['source']}"
        for each in readings
        for told in each.billed.values()
    ]
    if not billed:
        return "Số liệu nhập tay."
    return f"Lấy từ hóa đơn: {'; '.join(billed)}. Số liệu khác nhập tay."


def _indicator_cells(each: IndicatorChange, product_unit: str) -> tuple[str, ...]:
    product, unit = product_unit or "sản phẩm", each.indicator.unit
    ratio = f"{product}/{unit}" if each.indicator.kind == "productivity" else f"{unit}/{product}"
    change = NOTHING
    if each.change is not None:
        sign = "+" if each.change > 0 else ""
        change = sign + format_percent(each.change.quantize(Decimal("0.001")))
    values = (_number(value) for value in (each.before, each.after))
    amount = NOTHING
    if each.amount_change is not None:
        amount = f"{_number(each.amount_change)} {unit}"
    return (each.indicator.label_vi, ratio, *values, change, amount)


def _number(value: Decimal | None) -> str:
    return NOTHING if value is None else format_number(significant(value))


def _vnd(amount: int | None) -> str:
    return NOTHING if amount is None else format_vnd(amount)


def _payback(economy: Economy) -> str:
    if economy.payback_years is None:
        return NOTHING
    years, months = years_and_months(economy.payback_years)
    told = [f"{years} năm"] if years else []
    return " ".join([*told, *([f"{months} tháng"] if months else [])]) or "ngay"
