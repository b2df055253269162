"""Settings: a fresh clone runs with none set, production refuses defaults, bad values are named."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

GOOD = {
    "KHUYENCONG_ENV": "production",
    "KHUYENCONG_SECRET_KEY": "k" * 50,
    "KHUYENCONG_HOSTS": "khuyencong.example",
}


def start(tmp_path: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    clean = {k: v for k, v in os.environ.items() if not k.startswith("KHUYENCONG_")}
    code = "from khuyencong.config import settings; print(settings.ALLOWED_HOSTS)"
    return subprocess.run(
        [sys.executable, "-c", code],
        env=clean | variables,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_starts_with_nothing_set(tmp_path: Path) -> None:
    assert start(tmp_path).returncode == 0


def test_production_starts_when_all_is_set(tmp_path: Path) -> None:
    done = start(tmp_path, **GOOD, KHUYENCONG_DATA=str(tmp_path))
    assert (done.returncode, done.stdout.strip()) == (0, "['khuyencong.example']")


@pytest.mark.parametrize("missing", ["SECRET_KEY", "HOSTS", "DATA"])
def test_production_refuses_to_start_on_a_default(missing: str, tmp_path: Path) -> None:
    variables = GOOD | {"KHUYENCONG_DATA": str(tmp_path)}
    del variables[f"KHUYENCONG_{missing}"]
    done = start(tmp_path, **variables)
    assert done.returncode == 1
    assert f"KHUYENCONG_{missing}" in done.stderr


def test_a_short_key_is_refused_in_production(tmp_path: Path) -> None:
    short = GOOD | {"KHUYENCONG_SECRET_KEY": "short", "KHUYENCONG_DATA": str(tmp_path)}
    assert "at least 40" in start(tmp_path, **short).stderr


def test_a_training_copy_is_guarded_and_reaches_nobody(tmp_path: Path) -> None:
    variables = GOOD | {"KHUYENCONG_ENV": "practice", "KHUYENCONG_DATA": str(tmp_path)}
    assert start(tmp_path, **variables).returncode == 0
    assert "KHUYENCONG_SECRET_KEY" in start(tmp_path, KHUYENCONG_ENV="practice").stderr
    for way_out, value in {
        "MAIL_URL": "smtp://localhost:25",
        "HOOK_NETWORKS": "10.1.0.0/16",
        "DATABASE_URL": "postgresql://localhost/khuyencong",
        "RETURNS_KEY": "key",
        "OIDC_ISSUER": "https://dang-nhap.example",
    }.items():
        done = start(tmp_path, **variables, **{f"KHUYENCONG_{way_out}": value})
        assert done.returncode == 1
        assert f"KHUYENCONG_{way_out}" in done.stderr


def test_an_ill_formed_value_is_named(tmp_path: Path) -> None:
    done = start(tmp_path, KHUYENCONG_ENV="live")
    assert done.returncode == 1
    assert "KHUYENCONG_ENV" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_network_that_is_none_is_named(tmp_path: Path) -> None:
    done = start(tmp_path, KHUYENCONG_HOOK_NETWORKS="10.1.0.0/16,mạng")
    assert done.returncode != 0
    assert "KHUYENCONG_HOOK_NETWORKS" in done.stderr
    assert start(tmp_path, KHUYENCONG_HOOK_NETWORKS="10.1.0.0/16, 10.2.0.0/16").returncode == 0


def test_a_provider_is_named_whole_and_asked_over_tls(tmp_path: Path) -> None:
    issuer = {"KHUYENCONG_OIDC_ISSUER": "https://dang-nhap.example"}
    assert "KHUYENCONG_OIDC_CLIENT_ID" in start(tmp_path, **issuer).stderr
    client = {"KHUYENCONG_OIDC_CLIENT_ID": "khuyencong"}
    assert "KHUYENCONG_OIDC_ISSUER" in start(tmp_path, **client).stderr
    assert "KHUYENCONG_OIDC_ISSUER" in start(tmp_path, KHUYENCONG_OIDC_ONLY="1").stderr
    bare = {"KHUYENCONG_OIDC_ISSUER": "http://dang-nhap.example"}
    assert "https://" in start(tmp_path, **bare, **client).stderr
    assert start(tmp_path, **issuer, **client).returncode == 0


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({"S3_REGION": "x"}, "KHUYENCONG_S3_BUCKET is missing"),
        ({"S3_BUCKET": "x", "S3_ACCESS_KEY": "x"}, "go together"),
        ({"S3_BUCKET": "x", "S3_ENDPOINT": "s3.example.vn"}, "is an address"),
        ({"S3_BUCKET": "x", "S3_ENDPOINT": "http://s3.example.vn"}, "needs https"),
        ({"S3_BUCKET": "x", "S3_PREFIX": "../x"}, "takes letters"),
        ({"S3_BUCKET": "x", "S3_PREFIX": "/x"}, "takes letters"),
        ({"METRICS_TOKEN": "short"}, "at least 24"),
        ({"REPLICA_URL": "postgresql://x@y/z"}, "both as postgresql"),
    ],
)
def test_what_does_not_fit_together_is_refused(
    tmp_path: Path, given: dict[str, str], told: str
) -> None:
    variables = GOOD | {f"KHUYENCONG_{name}": value for name, value in given.items()}
    done = start(tmp_path, **variables, KHUYENCONG_DATA=str(tmp_path))
    assert done.returncode == 1
    assert told in done.stderr
