"""Where papers lie when a bucket of S3 is set."""

from __future__ import annotations

from typing import Any

from khuyencong.config.environment import Environment


def storages_of(environment: Environment) -> dict[str, Any]:
    """Return the storages of Django: its own two, and ``papers`` when a bucket is set."""
    found: dict[str, Any] = {
        "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    if environment.s3_bucket:
        found["papers"] = bucket_of(environment)
    return found


def bucket_of(environment: Environment) -> dict[str, Any]:
    """Return the bucket: private, no address of an object is ever given away."""
    from botocore.config import Config

    own_server = bool(environment.s3_endpoint)  # which seldom has a name for each bucket
    return {
        "BACKEND": "storages.backends.s3.S3Storage",
        "OPTIONS": {
            "bucket_name": environment.s3_bucket,
            "endpoint_url": environment.s3_endpoint or None,
            "region_name": environment.s3_region or None,
            "location": environment.s3_prefix.strip("/"),
            "access_key": environment.s3_access_key or None,
            "secret_key": environment.s3_secret_key or None,
            "default_acl": None,
            "object_parameters": {
                "ContentType": "application/octet-stream",
                "ContentDisposition": "attachment",
            },
            "client_config": Config(
                signature_version="s3v4",
                connect_timeout=5,
                read_timeout=30,
                retries={"total_max_attempts": 3, "mode": "standard"},
                s3={"addressing_style": "path" if own_server else "auto"},
            ),
        },
    }
