"""Reads of files."""

from __future__ import annotations

from collections.abc import Iterator

from django.db.models import QuerySet

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.storage import bytes_of
from khuyencong.domain.foundation.errors import NotAllowed


def get_file(file_id: int, *, visible_to: Account) -> StoredFile:
    """Return a file the account may see. Raises StoredFile.DoesNotExist."""
    return rows_visible_to(StoredFile.objects.all(), visible_to).get(pk=file_id)


def list_held_files(*, visible_to: Account) -> QuerySet[StoredFile]:
    """Return the files kept apart that the account may see, newest first."""
    rows = rows_visible_to(StoredFile.objects.filter(state=StoredFile.State.HELD), visible_to)
    return rows.select_related("unit").order_by("-stored_at", "-pk")


def get_held_file(file_id: int, *, visible_to: Account) -> StoredFile:
    """Return a file that was kept apart, decided on or not. Raises StoredFile.DoesNotExist."""
    rows = StoredFile.objects.exclude(held_because="").select_related("unit")
    return rows_visible_to(rows, visible_to).get(pk=file_id)


def read_bytes(stored: StoredFile) -> bytes:
    """Return the content of a file. Raises NotAllowed for one that is kept apart or removed."""
    if not stored.is_open:
        removed = stored.state == StoredFile.State.REMOVED
        raise NotAllowed(
            "documents.file_is_closed",
            "Tệp {name} đã bị loại bỏ vì không an toàn"
            if removed
            else "Tệp {name} đang được giữ riêng để kiểm tra; quản trị hệ thống quyết định",
            name=stored.name,
        )
    return bytes_of(stored.sha256)


def hashes_of_kept_files() -> Iterator[str]:
    """Return the hash of each file whose bytes should lie in the store, of all units: for whoever
    keeps copies of the installation."""
    kept = StoredFile.objects.exclude(state=StoredFile.State.REMOVED)
    return kept.order_by().values_list("sha256", flat=True).distinct().iterator()
