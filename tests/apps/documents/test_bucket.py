"""Papers in a bucket: the same rules as on the disk, and nobody slips anything in."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from khuyencong.apps.documents import storage
from khuyencong.apps.documents.actions.decide_held_file import decide_held_file
from khuyencong.apps.documents.actions.store_file import store_file
from khuyencong.apps.documents.actions.take_upload import take_upload
from khuyencong.apps.documents.intake.kinds import PAPERS
from khuyencong.apps.documents.models import StoredFile
from khuyencong.apps.documents.queries import read_bytes
from khuyencong.apps.documents.stores import bucket, disk
from khuyencong.apps.documents.stores.copying import copy_to_bucket, copy_to_disk
from khuyencong.apps.documents.stores.fault import StoreFault
from khuyencong.domain.foundation.errors import NotAllowed
from tests.apps.documents import files_cast as cast
from tests.bucket_cast import NAME, PREFIX, Bucket, serving, storages_at
from tests.journeys.conftest import free_port

DATA = "Đề án".encode()
SHA256 = hashlib.sha256(DATA).hexdigest()
OBJECT = f"{PREFIX}/{SHA256[:2]}/{SHA256}"


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Bucket]:
    with serving(tmp_path_factory.mktemp("s3") / "log") as running:
        yield running


@pytest.fixture
def there(server: Bucket, settings: Any, tmp_path: Path) -> Iterator[Bucket]:
    """The bucket, empty, in the settings of this test."""
    settings.FILES = tmp_path / "files"
    settings.STORAGES = storages_at(server.endpoint)
    yield server
    for name in server.names():
        server.client.delete_object(Bucket=NAME, Key=name)


@pytest.fixture
def away(settings: Any, tmp_path: Path) -> None:
    """A bucket nobody serves."""
    settings.FILES = tmp_path / "files"
    settings.STORAGES = storages_at(f"http://127.0.0.1:{free_port()}")


@pytest.fixture
def owner(centre: Any, officer: Any, binh_dinh: Any, at: Any) -> dict[str, Any]:
    return {"province": binh_dinh, "unit": centre, "actor": officer, "at": at}


def test_bytes_are_kept_once_under_their_hash_and_nowhere_else(there: Bucket) -> None:
    assert storage.keep_bytes(DATA) == SHA256
    assert storage.keep_bytes(DATA) == SHA256
    assert there.names() == [OBJECT]
    assert storage.bytes_of(SHA256) == DATA
    assert not disk.path_of(SHA256).exists()
    with storage.local_file(SHA256) as path:
        assert path.read_bytes() == DATA
    assert not path.exists()
    storage.drop_bytes(SHA256)
    storage.drop_bytes(SHA256)
    assert there.names() == []
    with pytest.raises(FileNotFoundError):
        storage.bytes_of(SHA256)


def test_an_object_is_private_and_no_page(there: Bucket) -> None:
    storage.keep_bytes(DATA)
    head = there.client.head_object(Bucket=NAME, Key=OBJECT)
    assert head["ContentType"] == "application/octet-stream"
    assert head["ContentDisposition"] == "attachment"
    grants = there.client.get_object_acl(Bucket=NAME, Key=OBJECT)["Grants"]
    assert [each["Grantee"]["Type"] for each in grants] == ["CanonicalUser"]


def test_what_somebody_changed_in_the_bucket_is_not_given(there: Bucket) -> None:
    storage.keep_bytes(DATA)
    there.client.put_object(Bucket=NAME, Key=OBJECT, Body=b"khac")
    with pytest.raises(StoreFault, match="khác lúc lưu"):
        storage.bytes_of(SHA256)


def test_what_still_lies_on_the_disk_is_read_and_carried_over(
    there: Bucket, tmp_path: Path
) -> None:
    disk.keep(SHA256, DATA)
    assert storage.bytes_of(SHA256) == DATA
    (tmp_path / "files/xx").mkdir()
    (tmp_path / "files/xx/.new-abc").write_bytes(b"half")
    assert copy_to_bucket() == (1, 0)
    assert copy_to_bucket() == (0, 1)
    assert there.names() == [OBJECT]
    disk.drop(SHA256)
    assert copy_to_disk() == (1, 0)
    assert copy_to_disk() == (0, 1)
    assert disk.path_of(SHA256).read_bytes() == DATA


def test_a_broken_file_is_not_carried_over(there: Bucket) -> None:
    disk.keep(SHA256, DATA)
    disk.path_of(SHA256).write_bytes(b"hong")
    with pytest.raises(StoreFault, match="đã hỏng"):
        copy_to_bucket()
    assert there.names() == []


def test_only_names_of_ours_are_listed(there: Bucket) -> None:
    storage.keep_bytes(DATA)
    for name in (f"{PREFIX}/notes.txt", f"khac/{SHA256[:2]}/{SHA256}", f"{PREFIX}/{SHA256}"):
        there.client.put_object(Bucket=NAME, Key=name, Body=b"x")
    assert list(bucket.lying()) == [(SHA256, len(DATA))]


def held_of(owner: dict[str, Any]) -> StoredFile:
    return take_upload(name="a.pdf", data=cast.pdf_with_attachment(), allowed=PAPERS, **owner)


@pytest.mark.django_db
def test_a_suspicious_paper_is_held_there_too(there: Bucket, owner: Any) -> None:
    held = held_of(owner)
    assert held.state == StoredFile.State.HELD
    assert len(there.names()) == 1
    with pytest.raises(NotAllowed):
        read_bytes(held)


@pytest.mark.django_db
def test_a_removed_paper_leaves_the_bucket(
    there: Bucket,
    owner: Any,
    make_account: Any,
    department: Any,
    at: Any,
    django_capture_on_commit_callbacks: Any,
) -> None:
    held, keeper = held_of(owner), make_account(department, "administrator")
    with django_capture_on_commit_callbacks(execute=True):
        decide_held_file(file=held, release=False, reason="lạ", actor=keeper, at=at)
    assert there.names() == []


@pytest.mark.django_db
def test_a_download_goes_through_us_to_who_may(
    there: Bucket, owner: Any, client: Client, outsider: Any
) -> None:
    made = store_file(name="Tờ trình số 1.txt", data=DATA, media_type="text/plain", **owner)
    address = reverse("office:file", args=[made.pk])
    assert client.get(address).status_code == 302
    client.force_login(outsider)
    assert client.get(address).status_code == 404
    client.force_login(owner["actor"])
    answer = client.get(address)
    assert (answer.status_code, answer.content) == (200, DATA)
    assert answer["Content-Disposition"] == (
        "attachment; filename*=utf-8''T%E1%BB%9D%20tr%C3%ACnh%20s%E1%BB%91%201.txt"
    )
    assert there.endpoint not in str(answer.headers)


@pytest.mark.django_db
def test_a_bucket_that_is_away_is_told(away: None, owner: Any, client: Client) -> None:
    with pytest.raises(StoreFault, match="Kho tệp không trả lời"):
        store_file(name="a.txt", data=DATA, media_type="text/plain", **owner)
    assert not StoredFile.objects.exists()
    made = StoredFile.objects.create(
        province=owner["province"],
        unit=owner["unit"],
        sha256=SHA256,
        name="a.txt",
        media_type="text/plain",
        size_bytes=1,
        stored_at=owner["at"],
    )
    client.force_login(owner["actor"])
    answer = client.get(reverse("office:file", args=[made.pk]))
    assert answer.status_code == 503
    assert "Kho tệp không trả lời" in answer.content.decode()
    assert client.get("/readyz").json()["parts"]["papers"] == "away"


@pytest.mark.django_db
def test_readiness_tells_of_the_bucket(there: Bucket, client: Client) -> None:
    assert client.get("/readyz").json()["parts"]["papers"] == "ok"
