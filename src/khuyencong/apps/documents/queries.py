"""Reads of files."""

from __future__ import annotations

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.queries import rows_visible_to
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.storage import path_of


def get_file(file_id: int, *, visible_to: Account) -> StoredFile:
    """Return a file the account may see. Raises StoredFile.DoesNotExist."""
    return rows_visible_to(StoredFile.objects.all(), visible_to).get(pk=file_id)


def read_bytes(stored: StoredFile) -> bytes:
    """Return the content of a file."""
    return path_of(stored.sha256).read_bytes()
