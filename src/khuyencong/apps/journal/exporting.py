"""A part of the chain as JSON lines that a stranger can check without this program."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterator
from pathlib import Path
from typing import Any

from khuyencong.apps.journal.anchors import Anchor, Stretch
from khuyencong.apps.journal.contents import content_of, read_lines
from khuyencong.apps.journal.models import Entry, Seal
from khuyencong.domain.foundation.hash_chain import instant, plain

PART = 1_000
SCRIPT = Path(__file__).with_name("check_export.py")
Readable = Callable[[Collection[int]], Collection[int]]
"""Takes keys of lines, returns those whose words may be given."""


def export_lines(stretch: Stretch, *, readable: Readable | None = None) -> Iterator[str]:
    """Return one JSON object for each link, in order, each ended by a line feed.

    ``entry`` is what was hashed; null where the words may not be given or the line is gone: its
    ``content_hash`` still holds the chain together. Memory holds one part.
    """
    first = stretch.first
    while first <= stretch.last:
        seals = Seal.objects.filter(sequence__gte=first, sequence__lte=stretch.last)
        part = list(seals.order_by("sequence")[:PART])
        if not part:
            return
        first = part[-1].sequence + 1
        keys = [seal.entry_id for seal in part]
        lines = read_lines(keys if readable is None else readable(keys))
        for seal in part:
            yield _line(seal, lines.get(seal.entry_id))


def _line(seal: Seal, entry: Entry | None) -> str:
    told: dict[str, Any] = {
        "sequence": seal.sequence,
        "sealed_at": instant(seal.sealed_at),
        "previous_hash": seal.previous_hash,
        "content_hash": seal.content_hash,
        "hash": seal.hash,
        "entry": plain(content_of(entry, salt=seal.salt, form=seal.form)) if entry else None,
    }
    return json.dumps(told, ensure_ascii=False) + "\n"


def check_script() -> str:
    """Return the program that checks an export; it needs nothing but Python."""
    return SCRIPT.read_text(encoding="utf-8")


def guide(name: str, *, newest: Anchor | None) -> str:
    """Return how to check the exported file of that name, in words, with the program."""
    mark = f"Mốc mới nhất của cả nhật ký khi xuất: {newest.full}\n" if newest else ""
    return (
        f"Cách kiểm tra {name}\n\n"
        "Mỗi dòng của tệp là một dòng nhật ký đã niêm phong, dạng JSON:\n"
        "- entry: nội dung đã niêm phong; null khi chỉ được cho xem mã của dòng đó;\n"
        "- content_hash: SHA-256 của entry;\n"
        "- hash: SHA-256 của bốn trường sequence, sealed_at, content_hash, previous_hash;\n"
        "- previous_hash: hash của dòng liền trước; dòng số 1 ghi 64 chữ số 0.\n\n"
        "Trước khi tính mã, giá trị được viết thành JSON: mã hóa UTF-8, khóa xếp theo thứ tự mã "
        "ký tự,\nkhông có dấu cách giữa các phần, chữ ở dạng NFC, thời điểm theo giờ UTC.\n\n"
        f"{mark}"
        "So hash của dòng cuối với mốc in trên biên bản có cùng số. Cần Python 3.11 trở lên:\n\n"
        f"    python kiem_tra.py {name}\n\n"
        "Nội dung kiem_tra.py:\n\n"
        f"{check_script()}"
    )
