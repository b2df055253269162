"""The impact note of a draft: its words, from what it rules and the newest simulation."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from django.utils import timezone

from khuyencong.apps.documents.rendering.cleaner_report import ReportPart, ReportTable
from khuyencong.apps.documents.rendering.docx_table import Column
from khuyencong.apps.documents.rendering.impact_note import ImpactNote
from khuyencong.apps.documents.rendering.text import million_vnd, vnd
from khuyencong.apps.regulations.models import RegulationDraft, SimulationRun
from khuyencong.apps.regulations.queries import (
    former_provinces,
    newest_run,
    norms_beside,
    regulation_of,
)
from khuyencong.apps.regulations.wording import (
    BODIES,
    CHANGES,
    LEFT_OUT,
    WANTED,
    content_of,
    fund_of,
    level_told,
)
from khuyencong.domain.foundation.numbers import format_day, format_vnd
from khuyencong.domain.norms.labels import GRADES, cite, level_of
from khuyencong.domain.norms.lines import NormLine
from khuyencong.domain.regulations.comparison import Compared, compare
from khuyencong.domain.regulations.parts import Regulation
from khuyencong.domain.regulations.review import review
from khuyencong.domain.regulations.simulation import Wanted

NOTHING = "–"
BAR = 20
"""Blocks of the longest bar of a chart of text."""


def note_of(draft: RegulationDraft, *, on: date) -> ImpactNote:
    """Return the note as of a day; without a simulation it says that there is none."""
    regulation, library = regulation_of(draft), norms_beside(draft)
    where: dict[str, Any] = {
        "territory": draft.province.uid,
        "former": [each.uid for each in former_provinces(draft.province_id)],
    }
    rows = compare(regulation, library=library, **where)
    findings = review(regulation, library=library, **where)
    run = newest_run(draft)
    return ImpactNote(
        superior=(f"Ủy ban nhân dân {draft.province.full_name}",),
        issuer=draft.unit.name,
        province=draft.province.name,
        about=draft.title,
        on=on,
        bases=[each.strip() for each in draft.basis.splitlines() if each.strip()],
        signer="Lãnh đạo đơn vị soạn thảo",
        parts=[
            _changes(rows, regulation),
            _order(regulation),
            *(_cost(run) if run else [_no_cost()]),
            ReportPart(
                heading="Điểm cần cân nhắc",
                sentences=[each.message for each in findings] or ["Không có."],
            ),
            _sources(rows),
            _method(run, regulation),
        ],
    )


def _changes(rows: Sequence[Compared], regulation: Regulation) -> ReportPart:
    columns = (
        Column("Nội dung", 43),
        Column("Đang áp dụng", 37),
        Column("Dự thảo", 37),
        Column("Mức quốc gia", 28),
        Column("So với đang áp dụng", 20),
    )
    table = [
        (
            content_of(row.line, row.former[0].content_vi if row.former else ""),
            "; ".join(_told(norm) for norm in row.former) or NOTHING,
            level_told(row.draft) if row.draft else "không còn",
            _told(row.national) if row.national else "chưa biết",
            CHANGES[row.change],
        )
        for row in rows
    ]
    return ReportPart(
        heading="Nội dung thay đổi",
        sentences=[f"Dự kiến có hiệu lực từ ngày {format_day(regulation.starts_on)}."],
        table=ReportTable(columns=columns, rows=table) if table else None,
    )


def _told(norm: NormLine) -> str:
    place = f" ({norm.province})" if norm.province else ""
    return f"{level_of(norm)}{place}" + ("" if norm.is_on else ", chưa xác nhận")


def _order(regulation: Regulation) -> ReportPart:
    told = []
    for tier in regulation.sorted_tiers():
        most = "mọi mức còn lại" if tier.up_to_vnd is None else f"đến {vnd(tier.up_to_vnd)}"
        told.append(f"{BODIES[tier.approver]} phê duyệt đề án được hỗ trợ {most}.")
    for each in regulation.deadlines:
        kind = "ngày làm việc" if each.is_working_days else "ngày"
        told.append(f"{each.work}: {each.days} {kind}.")
    if regulation.once_per_beneficiary:
        told.append("Mỗi cơ sở chỉ được hỗ trợ một lần.")
    if regulation.allows_recoverable:
        told.append("Có hình thức hỗ trợ có thu hồi kinh phí.")
    if regulation.in_batches:
        told.append("Phê duyệt theo đợt.")
    return ReportPart(heading="Thẩm quyền, thời hạn, cách hỗ trợ", sentences=told or ["Chưa ghi."])


def _no_cost() -> ReportPart:
    return ReportPart(
        heading="Tác động đến kinh phí", sentences=["Chưa chạy mô phỏng nên chưa có số liệu."]
    )


def _cost(run: SimulationRun) -> list[ReportPart]:
    told = run.totals
    whole = told["all"]
    sign = "tăng" if whole["difference_vnd"] >= 0 else "giảm"
    lead = (
        f"Trên {whole['count']} đề án, nhu cầu từ năm {run.from_year} đến năm {run.to_year}, mức "
        f"hỗ trợ theo quy định hiện hành là {vnd(whole['today_vnd'])}, theo dự thảo là "
        f"{vnd(whole['draft_vnd'])}: {sign} {vnd(abs(whole['difference_vnd']))}."
    )
    affected = (
        f"Số khoản được thêm: {whole['more']}; bị bớt: {whole['less']}; như cũ: {whole['same']}; "
        f"mới được hỗ trợ: {whole['new']}; không còn được: {whole['lost']}; chưa tính được: "
        f"{whole['unknown']}."
    )
    return [
        ReportPart(
            heading="Tác động đến kinh phí theo năm",
            sentences=[lead],
            table=_sum_table("Năm", told["by_year"], str),
            note=_bars(told["by_year"]),
        ),
        ReportPart(
            heading="Ai được thêm, ai bị bớt",
            sentences=[affected],
            table=_sum_table("Nội dung", told["by_line"], content_of),
        ),
        ReportPart(heading="Theo nguồn", table=_sum_table("Nguồn", told["by_fund"], fund_of)),
        _budget(told["effects"]),
    ]


def _sum_table(head: str, rows: Sequence[dict[str, Any]], label: Any) -> ReportTable:
    columns = (
        Column(head, 49),
        Column("Đề án, nhu cầu", 18, "right"),
        Column("Hiện hành (đồng)", 34, "right"),
        Column("Dự thảo (đồng)", 34, "right"),
        Column("Chênh lệch (đồng)", 30, "right"),
    )
    return ReportTable(
        columns=columns,
        rows=[
            (
                label(row["key"]),
                str(row["count"]),
                format_vnd(row["today_vnd"]),
                format_vnd(row["draft_vnd"]),
                _signed(row["difference_vnd"]),
            )
            for row in rows
        ],
    )


def _signed(amount_vnd: int) -> str:
    return f"+{format_vnd(amount_vnd)}" if amount_vnd > 0 else format_vnd(amount_vnd)


def _bars(rows: Sequence[dict[str, Any]]) -> str:
    """Return a chart as text: one line a year, in million đồng."""
    top = max([1, *(max(row["today_vnd"], row["draft_vnd"]) for row in rows)])
    lines = []
    for row in rows:
        today, draft = row["today_vnd"], row["draft_vnd"]
        lines.append(
            f"{row['key']}: hiện hành {'█' * (today * BAR // top)} {million_vnd(today)}; "
            f"dự thảo {'█' * (draft * BAR // top)} {million_vnd(draft)}"
        )
    return f"Biểu đồ (triệu đồng). {'. '.join(lines)}." if lines else ""


def _budget(effects: Sequence[dict[str, int]]) -> ReportPart:
    columns = (
        Column("Năm", 20),
        Column("Đề án", 20, "right"),
        Column("Tiền như hiện hành (đồng)", 40, "right"),
        Column("Cần theo dự thảo (đồng)", 40, "right"),
        Column("Nếu tiền không tăng, bớt", 45),
    )
    return ReportPart(
        heading="Nếu kinh phí địa phương giữ nguyên",
        sentences=[
            "Lấy số tiền đúng bằng nhu cầu theo quy định hiện hành của từng năm: số đề án không "
            "còn đủ tiền ít nhất khi bỏ các đề án lớn trước, nhiều nhất khi bỏ các đề án nhỏ trước."
        ],
        table=ReportTable(columns=columns, rows=[_effect_row(each) for each in effects])
        if effects
        else None,
    )


def _effect_row(effect: dict[str, int]) -> tuple[str, ...]:
    least, most = effect["fewer_least"], effect["fewer_most"]
    told = "không" if not most else f"{least} đề án" if least == most else f"{least}–{most} đề án"
    return (
        str(effect["year"]),
        str(effect["projects"]),
        format_vnd(effect["money_vnd"]),
        format_vnd(effect["cost_vnd"]),
        told,
    )


def _sources(rows: Sequence[Compared]) -> ReportPart:
    norms = [n for row in rows for n in (*row.former, row.national, *row.others) if n]
    told = dict.fromkeys(
        f"{cite(norm)}{f', {norm.province}' if norm.province else ''} "
        f"({GRADES[norm.grade.value]}{'' if norm.is_on else ', dòng tắt'})."
        for norm in norms
    )
    return ReportPart(heading="Nguồn đã so sánh", sentences=list(told) or ["Chưa có nguồn nào."])


def _method(run: SimulationRun | None, regulation: Regulation) -> ReportPart:
    told = [
        "Mức hỗ trợ của một khoản là số nhỏ nhất trong: tỷ lệ nhân chi phí, mức tối đa và chi phí; "
        "không tính nếu cùng khoản đã có vốn ngân sách khác."
    ]
    if run:
        when = format_day(timezone.localdate(run.done_at))
        told.append(f"Mô phỏng ngày {when}: {WANTED[Wanted(run.wanted)]}.")
        told.append(f"Quy định hiện hành là của ngày {format_day(run.norms_on)}.")
        left = [f"{LEFT_OUT[code]}: {count}" for code, count in run.totals["left_out"].items()]
        told.append(f"Chưa tính: {'; '.join(left)}." if left else "Không có đề án nào bị bỏ ngoài.")
        if run.digest != regulation.digest:
            told.append("Dự thảo đã sửa sau lần mô phỏng này: chạy lại trước khi dùng số liệu.")
    told.append(
        "Chưa biết: nhu cầu mới mà mức cao hơn sẽ kéo theo; cơ sở có đủ vốn đối ứng hay không; số "
        "tiền ngân sách các năm tới."
    )
    return ReportPart(
        heading="Cách tính và điều chưa biết", sentences=[each for each in told if each]
    )
