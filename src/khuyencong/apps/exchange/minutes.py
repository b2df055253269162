"""The minutes of a visit as plain data for a paper."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from khuyencong.apps.documents.rendering.docx_table import Column
from khuyencong.apps.documents.rendering.visit_minutes import MinutesPart, VisitMinutes
from khuyencong.apps.exchange.models import Gift, Visit
from khuyencong.apps.exchange.queries import told_home
from khuyencong.domain.foundation.numbers import format_day, format_number

DASH = "–"
ROWS_OF_MINUTES = ("participants", "programme", "questions", "places_seen")


def minutes_of(visit: Visit) -> VisitMinutes:
    """Return the minutes of a visit with its ``ROWS_OF_MINUTES``; what is not said is left out."""
    return VisitMinutes(
        unit=visit.unit.name,
        province=visit.province.name,
        about=visit.title,
        on=visit.ends_on,
        parts=[part for part in _parts(visit) if part.sentences or part.rows],
        signers=("Đại diện hai bên",),
    )


def _parts(visit: Visit) -> Iterator[MinutesPart]:
    yield MinutesPart(heading="Thời gian, địa điểm, mục đích", sentences=tuple(_head(visit)))
    yield MinutesPart(
        heading="Thành phần",
        columns=(Column("Bên", 30), Column("Chức vụ, cơ quan", 105), Column("Số người", 30)),
        rows=[
            (each.get_side_display(), _joined(each.office, each.part), str(each.people))
            for each in visit.participants.all()
        ],
    )
    yield MinutesPart(
        heading="Chương trình",
        columns=(Column("Ngày, giờ", 35), Column("Việc", 85), Column("Nơi", 45)),
        rows=[
            (f"{format_day(each.on)} {each.at_time}".strip(), each.what, each.place or DASH)
            for each in visit.programme.all()
        ],
    )
    yield _figures(visit)
    yield MinutesPart(
        heading="Câu hỏi và trả lời",
        columns=(Column("Câu hỏi", 75), Column("Trả lời", 90)),
        rows=[
            (_joined(each.topic, each.question, ": "), each.answer or "chưa trả lời")
            for each in visit.questions.all()
        ],
    )
    yield MinutesPart(
        heading="Nơi đến thăm",
        sentences=[
            _joined(_joined(each.name, each.place), each.seen, ": ")
            for each in visit.places_seen.all()
        ],
    )
    home = told_home(visit)
    gifts = [(what, side) for kind, _pk, what, side, _until in home if kind == "gift"]
    yield MinutesPart(
        heading="Quà tặng",
        sentences=[f"{Gift.Direction(side).label}: {what}." for what, side in gifts],
    )
    lines = [line for line in visit.minutes.splitlines() if line.strip()]
    yield MinutesPart(heading="Nội dung trao đổi", sentences=lines)
    yield MinutesPart(heading="Bài học và cam kết mang về", sentences=tuple(_home(home)))


def _home(home: list[tuple[str, int, str, str, date | None]]) -> Iterator[str]:
    for kind, _pk, words, whose, until in home:
        if kind == "lesson":
            yield f"Bài học: {words}."
        elif kind == "promise":
            yield f"Cam kết: {words}; {whose}, đến {format_day(until) if until else DASH}."


def _head(visit: Visit) -> Iterator[str]:
    yield f"Thời gian: {visit.days}"
    if visit.is_one_day:
        yield f"Cách ghi ngày giữ như giấy tờ; hiểu là một ngày, {format_day(visit.starts_on)}."
    if visit.place:
        yield f"Địa điểm: {visit.place}"
    if visit.purpose:
        yield f"Mục đích: {' '.join(visit.purpose.split())}"
    if visit.source:
        yield f"Nguồn kể lại: {visit.source}"


def _figures(visit: Visit) -> MinutesPart:
    told = visit.figures
    guest = visit.guest_province.name if visit.guest_province else "Bên khách"
    host = visit.host_province.name if visit.host_province else "Bên chủ nhà"
    if not told:
        return MinutesPart(heading="Số liệu hai bên")
    sources = dict.fromkeys(
        side["source"]
        for row in told["rows"]
        for side in (row.get("guest"), row.get("host"))
        if side and side.get("source")
    )
    return MinutesPart(
        heading=f"Số liệu hai bên {told['first']}-{told['last']}",
        columns=(
            Column("Chỉ tiêu", 65),
            Column("Đơn vị", 20),
            Column(f"{guest}: đếm / công bố", 40, "right"),
            Column(f"{host}: đếm / công bố", 40, "right"),
        ),
        rows=[
            (row["label"], row["unit"], _both(row.get("guest")), _both(row.get("host")))
            for row in told["rows"]
        ],
        note=f"Số công bố theo: {'; '.join(sources)}." if sources else "",
    )


def _both(side: dict[str, Any] | None) -> str:
    if side is None:
        return DASH
    return f"{_number(side.get('counted'))} / {_number(side.get('published'))}"


def _number(value: Any) -> str:
    if value is None:
        return DASH
    return format_number(Decimal(value)) if isinstance(value, int) else str(value).replace(".", ",")


def _joined(first: str, second: str, between: str = ", ") -> str:
    return between.join(each for each in (first, second) if each)
