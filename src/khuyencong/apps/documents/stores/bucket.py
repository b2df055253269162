"""Objects in a bucket of S3 (storage ``papers`` of the settings, by django-storages).

Whoever can write to the bucket cannot slip anything in: what is read is compared with its hash.
"""

from __future__ import annotations

import hashlib
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

from django.conf import settings
from django.core.files.base import ContentFile
from django.core.files.storage import storages

from khuyencong.apps.documents.stores.fault import StoreFault
from khuyencong.apps.documents.stores.names import is_hash, name_of

ALIAS = "papers"
log = logging.getLogger("khuyencong.papers")


class Lying(NamedTuple):
    """An object of the bucket."""

    sha256: str
    size_bytes: int


def is_used() -> bool:
    """Tell whether the settings name a bucket."""
    return ALIAS in settings.STORAGES


def keep(sha256: str, data: bytes) -> None:
    """Keep the bytes once. Raises StoreFault when the bucket does not take them."""
    with _asking() as storage:
        if not storage.exists(name_of(sha256)):
            storage.save(name_of(sha256), ContentFile(data))


def read(sha256: str) -> bytes:
    """Return the bytes with that hash. Raises FileNotFoundError, StoreFault."""
    with _asking() as storage, storage.open(name_of(sha256)) as file:
        data: bytes = file.read()
    if hashlib.sha256(data).hexdigest() != sha256:
        log.error("object of the bucket differs from its hash: %s", sha256)
        raise StoreFault(
            "documents.bytes_changed",
            "Nội dung tệp trong kho khác lúc lưu; báo người quản trị lấy lại từ bản sao lưu",
        )
    return data


def drop(sha256: str) -> None:
    """Remove the bytes with that hash, if they are there. Raises StoreFault."""
    with _asking() as storage:
        storage.delete(name_of(sha256))


def lying() -> Iterator[Lying]:
    """Return every object of ours, in the order of their hashes. Raises StoreFault."""
    with _asking() as storage:
        pages = storage.connection.meta.client.get_paginator("list_objects_v2")
        prefix = f"{storage.location}/" if storage.location else ""
        for page in pages.paginate(Bucket=storage.bucket_name, Prefix=prefix):
            for each in page.get("Contents", ()):
                sha256 = each["Key"].rpartition("/")[2]
                if is_hash(sha256) and each["Key"] == prefix + name_of(sha256):
                    yield Lying(sha256, each["Size"])


def answers() -> bool:
    """Tell whether the bucket is there for us."""
    try:
        with _asking() as storage:
            storage.connection.meta.client.head_bucket(Bucket=storage.bucket_name)
    except StoreFault:
        return False
    return True


@contextmanager
def _asking() -> Iterator[Any]:
    from boto3.exceptions import Boto3Error
    from botocore.exceptions import BotoCoreError, ClientError

    try:
        yield storages[ALIAS]
    except (Boto3Error, BotoCoreError, ClientError) as failure:
        log.error("the bucket of papers fails: %s: %s", type(failure).__name__, failure)
        raise StoreFault(
            "documents.store_away", "Kho tệp không trả lời; hãy thử lại sau ít phút"
        ) from failure
