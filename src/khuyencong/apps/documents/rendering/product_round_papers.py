"""Papers of a round of the vote: list of products, minutes of the jury, draft of the decision.

The annexes of the circular were never seen by us: columns and words are ours, and each says so.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from docx.document import Document

from khuyencong.apps.documents.rendering import docx_body as body
from khuyencong.apps.documents.rendering import nd30
from khuyencong.apps.documents.rendering.docx_parts import line
from khuyencong.apps.documents.rendering.docx_table import Column, add_table
from khuyencong.apps.documents.rendering.text import number_line, place_and_day
from khuyencong.domain.foundation.numbers import format_day

NOTE_VI = (
    "Các phụ lục của thông tư chưa xem được: cột và câu chữ do phần mềm đặt, đối chiếu với mẫu "
    "đang dùng trước khi ký."
)
LISTED = (
    Column("STT", 12, "center"),
    Column("Sản phẩm", 50),
    Column("Cơ sở", 50),
    Column("Nhóm", 33),
    Column("Giấy cấp dưới", 20),
)
CHOSEN = (
    Column("STT", 12, "center"),
    Column("Sản phẩm", 58),
    Column("Cơ sở", 58),
    Column("Nhóm", 37),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundProduct:
    """A product: means by criterion and in all, in words; the vote and outcome in words."""

    number: int
    name: str
    establishment: str
    group: str
    lower_certificate: str
    is_withdrawn: bool
    means: tuple[str, ...] = ()
    total: str = ""
    place: str = ""
    vote: str = ""
    outcome: str = ""
    is_recognised: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundPaper:
    """What the papers of a round say."""

    title: str
    level: str
    unit: str
    province: str
    source: str
    pass_mark: int
    council: str
    jury: tuple[str, ...]
    judged_on: date | None
    result_number: str
    result_on: date | None
    criteria: tuple[str, ...]
    products: Sequence[RoundProduct]


def write_round_list(told: RoundPaper, path: Path) -> None:
    """Write the list of products that registered."""
    paper = _begin(told, "Danh sách sản phẩm đăng ký tham gia bình chọn", code="DS")
    standing = [each for each in told.products if not each.is_withdrawn]
    body.text(paper, f"Có {len(standing)} sản phẩm đăng ký, theo thứ tự nhận hồ sơ.")
    rows = [
        [str(each.number), each.name, each.establishment, each.group, each.lower_certificate]
        for each in standing
    ]
    _table_or_none(paper, LISTED, rows)
    _end(paper, told, path, signer=("Đại diện đơn vị tổ chức",))


def write_round_minutes(told: RoundPaper, path: Path) -> None:
    """Write the minutes of the jury: who sat, the means by criterion, who reached the mark."""
    paper = _begin(told, "Biên bản tổng hợp kết quả bình chọn", code="BB")
    day = format_day(told.judged_on) if told.judged_on else "…"
    body.text(paper, f"Ngày chấm: {day}. Ban giám khảo gồm {len(told.jury)} người:")
    for name in told.jury:
        body.text(paper, f"- {name}")
    body.text(
        paper,
        f"Mỗi giám khảo chấm độc lập, phiếu niêm phong trước khi mở. Điểm bình quân từ "
        f"{told.pass_mark} trở lên là đạt ({told.source}).",
    )
    width = 84 // max(1, len(told.criteria))
    columns = (
        Column("Hạng", 13, "center"),
        Column("Sản phẩm, cơ sở", 50),
        *(Column(each, width, "right") for each in told.criteria),
        Column("Bình quân", 18, "right"),
    )
    judged = [each for each in told.products if each.total]
    rows = [
        [each.place, f"{each.name} – {each.establishment}", *each.means, each.total]
        for each in judged
    ]
    _table_or_none(paper, columns, rows, size_pt=10.5)
    _end(paper, told, path, signer=("Trưởng ban giám khảo",))


def write_round_decision(told: RoundPaper, path: Path) -> None:
    """Write the draft of the decision that recognises products."""
    paper = _begin(told, "Quyết định", code="QĐ", is_draft=not told.result_number)
    chosen = [each for each in told.products if each.is_recognised]
    words = (
        f"Công nhận {len(chosen)} sản phẩm công nghiệp nông thôn tiêu biểu {told.level.lower()} "
        f"theo danh sách dưới đây.",
        "Cơ sở có sản phẩm được công nhận được cấp Giấy chứng nhận và hưởng các quyền lợi, thực "
        "hiện các trách nhiệm theo quy định.",
    )
    if told.result_number:
        issued = format_day(told.result_on) if told.result_on else "…"
        body.note(paper, f"Đã ban hành: số {told.result_number}, ngày {issued}.")
    body.bases(paper, [f"Căn cứ {told.source};", f"Theo kết quả bỏ phiếu của {told.council}."])
    line(paper, "QUYẾT ĐỊNH:", size_pt=14, bold=True)
    for number, each in enumerate(words, start=1):
        body.text(paper, each, lead=f"Điều {number}.")
    rows = [
        [str(number), each.name, each.establishment, each.group]
        for number, each in enumerate(chosen, start=1)
    ]
    _table_or_none(paper, CHOSEN, rows)
    _end(paper, told, path, signer=("Thủ trưởng cơ quan quyết định",))


ROUND_PAPERS: dict[str, Callable[[RoundPaper, Path], None]] = {
    "list": write_round_list,
    "minutes": write_round_minutes,
    "decision": write_round_decision,
}


def _begin(told: RoundPaper, title: str, *, code: str, is_draft: bool = False) -> Document:
    paper = nd30.new_paper(f"{title}: {told.title}")
    nd30.masthead(
        paper,
        superior=(),
        issuer=(told.unit,),
        number=number_line(code),
        place_and_day=place_and_day(told.province, None),
        is_draft=is_draft,
    )
    nd30.title(paper, title, about=told.title)
    return paper


def _table_or_none(
    paper: Document,
    columns: Sequence[Column],
    rows: Sequence[Sequence[str]],
    size_pt: float = 12,
) -> None:
    if rows:
        add_table(paper, columns, rows, size_pt=size_pt)
    else:
        body.text(paper, "Không có sản phẩm nào.")


def _end(paper: Document, told: RoundPaper, path: Path, *, signer: tuple[str, ...]) -> None:
    body.note(paper, NOTE_VI)
    nd30.closing(paper, recipients=(told.council,), signer=signer, archive="hồ sơ bình chọn")
    nd30.save_paper(paper, path)
