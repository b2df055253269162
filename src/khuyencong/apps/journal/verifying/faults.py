"""What a proof of the journal finds, and how it is said."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone

SENTENCES = {
    "gap": "Thiếu niêm phong số {expected}: sau đó là số {found}",
    "previous": "Không nối với dòng trước: dòng trước có mã {expected}, đang ghi {found}",
    "lost": "Dòng nhật ký không còn; nội dung phải có mã {expected}",
    "changed": "Nội dung đã bị sửa: mã phải là {expected}, tính lại là {found}",
    "unreadable": "Dòng nhật ký không đọc được; nội dung phải có mã {expected}",
    "form": "Niêm phong ghi cách tính {found}, phần mềm này chỉ biết cách tính {expected}",
    "link": "Niêm phong đã bị sửa: mã đang ghi {found}, tính lại là {expected}",
    "backwards": "Niêm phong ghi lúc {found}, trước dòng liền trước ({expected})",
    "search": "Chữ dùng để tìm kiếm phải là “{expected}”, đang ghi “{found}”",
    "inserted": "Dòng nhật ký không có niêm phong và không chờ niêm phong: bị chèn từ ngoài",
    "lost_waiting": "Dòng nhật ký chờ niêm phong không còn hoặc không đọc được",
    "anchor": "Nhật ký không còn mốc {expected}",
    "no_trigger": "Cơ sở dữ liệu thiếu hoặc đã tắt chốt {expected}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing that does not match: where, what was expected, what stands there."""

    code: str
    expected: str = ""
    found: str = ""
    sequence: int | None = None
    entry_id: int | None = None
    at: datetime | None = None
    """When the deed was done; else when its line was sealed."""

    def __str__(self) -> str:
        return SENTENCES[self.code].format(expected=self.expected, found=self.found)

    @property
    def where(self) -> str:
        """Return number, line and time in words; empty for the database itself."""
        parts = []
        if self.sequence is not None:
            parts.append(f"niêm phong số {self.sequence}")
        if self.entry_id is not None:
            parts.append(f"dòng nhật ký {self.entry_id}")
        if self.at is not None:
            parts.append(f"lúc {timezone.localtime(self.at):%H:%M:%S %d/%m/%Y}")
        return ", ".join(parts)
