"""Check a template before it counts: its package, its tags, and three trials."""

from __future__ import annotations

from datetime import UTC, datetime

from lxml.etree import LxmlError

from khuyencong.apps.documents.rendering.text import BLANK
from khuyencong.apps.papers.checking.package import package_faults
from khuyencong.apps.papers.checking.tags import tag_faults
from khuyencong.apps.papers.facts.words import Facts
from khuyencong.apps.papers.filling import fill
from khuyencong.apps.papers.kinds import PaperKind
from khuyencong.apps.papers.printing.pdf import print_pdf
from khuyencong.domain.foundation.errors import BadInput

MOST_SHOWN = 8
_TRIED_AT = datetime(2000, 1, 1, tzinfo=UTC)


def check_template(data: bytes, kind: PaperKind) -> None:
    """Raise BadInput with every fault, unless the .docx can be a template of the kind.

    The file was taken in (``take_upload``): it is a whole .docx without macros.
    """
    faults = package_faults(data) or _tags(data, kind)
    if faults:
        more = len(faults) - MOST_SHOWN
        shown = "; ".join(faults[:MOST_SHOWN]) + (f"; và {more} chỗ khác" if more > 0 else "")
        raise BadInput(
            "papers.template_faults",
            "Mẫu chưa dùng được, {count} chỗ cần sửa: {faults}",
            field="file",
            count=len(faults),
            faults=shown,
        )
    for count in (1, 0, 30):
        _try(data, example_facts(kind, rows=count))


def example_facts(kind: PaperKind, *, rows: int = 2) -> Facts:
    """Return invented facts of a kind: lists of so many rows; dots when there are none."""
    return {
        word: [{each.word: each.example for each in slot.each}] * rows
        if slot.each
        else (slot.example if rows else BLANK)
        for word, slot in kind.slots.items()
    }


def _tags(data: bytes, kind: PaperKind) -> list[str]:
    try:
        return tag_faults(data, kind)
    except (LxmlError, KeyError, ValueError):
        return ["Tệp Word hỏng bên trong: hãy mở bằng Word, lưu lại rồi gửi"]


def _try(data: bytes, facts: Facts) -> None:
    """Fill and print once. Raises BadInput with a hint when the template tears its own parts."""
    try:
        print_pdf(fill(data, facts), at=_TRIED_AT)
    except BadInput:
        raise
    except Exception:  # whatever the filler stumbles over, the sender hears one sentence
        raise BadInput(
            "papers.template_broken",
            "Điền thử mẫu không được: có thể thẻ for, if nằm giữa bảng hoặc giữa hai ô. "
            "Đặt thẻ {{%tr … %}} trong hàng riêng của bảng, {{%p … %}} trong đoạn riêng",
            field="file",
        ) from None
