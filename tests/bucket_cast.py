"""A server that speaks S3 (moto) as a process of its own, and a bucket in it."""

from __future__ import annotations

import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from tests.journeys.conftest import free_port

NAME, KEY, SECRET, PREFIX = "giay-to", "khoa-thu", "bi-mat-thu", "binh-dinh/papers"


class Bucket(NamedTuple):
    """Where it is; ``client`` is boto3's, beside the product."""

    endpoint: str
    client: Any

    @property
    def settings(self) -> dict[str, str]:
        """The settings of an installation that keeps its papers here."""
        return {
            "KHUYENCONG_S3_BUCKET": NAME,
            "KHUYENCONG_S3_ENDPOINT": self.endpoint,
            "KHUYENCONG_S3_REGION": "us-east-1",
            "KHUYENCONG_S3_PREFIX": PREFIX,
            "KHUYENCONG_S3_ACCESS_KEY": KEY,
            "KHUYENCONG_S3_SECRET_KEY": SECRET,
        }

    def names(self) -> list[str]:
        """Return the names of all objects."""
        found = self.client.list_objects_v2(Bucket=NAME).get("Contents", [])
        return sorted(each["Key"] for each in found)


@contextmanager
def serving(log: Path) -> Iterator[Bucket]:
    """Run one on a free port of this machine."""
    import boto3

    port = free_port()
    command = [str(Path(sys.executable).with_name("moto_server")), "-H", "127.0.0.1"]
    with log.open("wb") as said:
        process = subprocess.Popen([*command, "-p", str(port)], stdout=said, stderr=said)
    endpoint = f"http://127.0.0.1:{port}"
    try:
        _wait(endpoint, process)
        client = boto3.client(
            "s3",
            endpoint_url=endpoint,
            region_name="us-east-1",
            aws_access_key_id=KEY,
            aws_secret_access_key=SECRET,
        )
        client.create_bucket(Bucket=NAME)
        yield Bucket(endpoint, client)
    finally:
        process.terminate()
        process.wait(timeout=20)


def _wait(endpoint: str, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline and process.poll() is None:
        try:
            urllib.request.urlopen(f"{endpoint}/moto-api/data.json", timeout=2).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    raise RuntimeError("the server of buckets did not start")


def storages_at(endpoint: str) -> dict[str, Any]:
    """Return ``settings.STORAGES`` with the bucket, made as from the environment."""
    from khuyencong.config.environment import Environment
    from khuyencong.config.paper_storage import storages_of

    return storages_of(
        Environment(
            s3_bucket=NAME,
            s3_endpoint=endpoint,
            s3_region="us-east-1",
            s3_prefix=PREFIX,
            s3_access_key=KEY,
            s3_secret_key=SECRET,
        )
    )
