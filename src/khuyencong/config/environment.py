"""Everything an installation may set, read once from the environment (prefix ``KHUYENCONG_``)."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Literal, Self
from urllib.parse import urlsplit

from pydantic import Field, IPvAnyNetwork, ValidationError, field_validator, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from khuyencong.apps.accounts.outside.addresses import is_sound_address

_DEVELOPMENT_KEY = "for-development-only-change-me-in-production-0123456789"
_CHECKOUT = Path(__file__).resolve().parents[3]


def _default_data() -> Path:
    in_checkout = (_CHECKOUT / "pyproject.toml").exists()
    return _CHECKOUT / "var" if in_checkout else Path.home() / ".khuyencong"


class Environment(BaseSettings):
    """The settings object. An ill-formed value stops the start with a sentence that names it."""

    model_config = SettingsConfigDict(env_prefix="KHUYENCONG_", extra="ignore")

    env: Literal["development", "practice", "production"] = "development"
    """``practice``: a training copy, guarded like production, with made-up data and no way out."""
    data: Path = Field(default_factory=_default_data)
    """Folder of the embedded database and of the stored files."""
    secret_key: str = _DEVELOPMENT_KEY
    old_secret_keys: Annotated[list[str], NoDecode] = []
    """Secret keys of before, separated by commas: they still open what they sealed."""
    prove_again_minutes: int = Field(default=15, ge=1, le=720)
    """Who changes how he signs in shows again who he is when signing in is longer ago. [min]"""
    session_idle_minutes: int = Field(default=60, ge=5, le=1440)
    """Who does nothing for so long is signed out; what was typed waits for him. [min]"""
    session_hours: int = Field(default=12, ge=1, le=24)
    """So long after signing in everybody signs in again, however much is clicked. [h]"""
    oidc_issuer: str = Field(default="", max_length=200)
    """One sign-in for several systems (OpenID Connect): address of the provider, exactly as it
    names itself, as ``https://dang-nhap.example.vn``; empty: there is none."""
    oidc_client_id: str = ""
    oidc_client_secret: str = ""
    """What the provider gave this installation; without a secret it is a public client (PKCE)."""
    oidc_label: str = "tài khoản dùng chung"
    """What people call it, after "Đăng nhập bằng"."""
    oidc_by_email: bool = False
    """Whoever comes with a verified e-mail is the one account with that e-mail, without a link."""
    oidc_only: bool = False
    """Nobody comes in by a password or passkey of this installation any more."""
    oidc_second_step: Annotated[list[str], NoDecode] = []
    """Values of ``amr`` or ``acr`` that say the provider asked for a second step, as ``mfa``."""
    hosts: str = "localhost,127.0.0.1,[::1]"
    """Host names the site answers to, separated by commas."""
    hsts_subdomains: bool = True
    """Browsers open names under this one over TLS only, too; off where one of them has none."""
    database_url: str = ""
    """``postgresql://user:password@host:port/name``; empty for the embedded SQLite."""
    replica_url: str = ""
    """``postgresql://…`` of a streaming standby that takes reads which bear some delay."""
    replica_most_behind_s: int = Field(default=5, ge=1, le=300)
    """A standby further behind is not read from. [s]"""
    row_security: bool = False
    """On PostgreSQL: the database itself keeps other units' rows from a request (second lock)."""
    twin: str = ""
    """Address of the training copy, shown where people work; there, the address of the work."""
    mail_url: str = ""
    """``smtp://user:password@host:port``; empty to keep mail in the visible outbox."""
    site: str = ""
    """Address people open, as ``https://khuyencong.example.vn``: letters lead there."""
    open_data_licence: str = ""
    """Licence under which the open data of the portal may be used again; empty: not yet chosen."""
    mail_from: str = "khuyencong@localhost"
    hook_networks: Annotated[list[IPvAnyNetwork], NoDecode] = []
    """Networks of the inside that webhooks may go to, as ``10.1.0.0/16``, separated by commas."""
    returns_key: str = ""
    """Private key that signs the figures of a period, in base64; empty: the file that
    ``khuyencong returns key`` made."""
    job_silence_s: int = Field(default=120, ge=1, le=3600)
    """Background work that gave no sign of life for so long counts as killed. [s]"""
    s3_bucket: str = ""
    """Bucket that keeps papers; empty: they lie in the folder of the data."""
    s3_endpoint: str = ""
    """``https://…`` of a server that speaks S3; empty: Amazon's of the region."""
    s3_region: str = ""
    s3_prefix: str = ""
    """What stands before the names of all papers, as ``gia-lai/papers``."""
    s3_access_key: str = ""
    s3_secret_key: str = ""
    """Both empty: boto3 looks where it always does (its environment, role of the machine)."""
    metrics_token: str = ""
    """Who shows it as bearer token reads ``/metrics``; empty: by token nobody does."""
    metrics_loopback: bool = False
    """Programs of the machine itself read ``/metrics`` without a token."""
    traces_url: str = ""
    """Where spans of requests and background work are sent (OTLP over HTTP), as
    ``http://127.0.0.1:4318/v1/traces``; empty: nowhere."""
    report_rows_at_once: int = Field(default=200_000, ge=1, le=100_000_000)
    """A report that reads more rows than this is made in the background, not while one waits."""

    proxies: int | None = Field(default=None, ge=0, le=9)
    """How many reverse proxies of our own stand in front and add to X-Forwarded-For; one in
    production if not said, as TLS ends there, none in development."""

    @field_validator("hook_networks", "old_secret_keys", "oidc_second_step", mode="before")
    @classmethod
    def _split(cls, told: str | list[str]) -> list[str]:
        """Read what stands divided by commas."""
        parts = told.split(",") if isinstance(told, str) else told
        return [each.strip() for each in parts if each.strip()]

    @field_validator("metrics_token")
    @classmethod
    def _refuse_short(cls, told: str) -> str:
        """Nobody guesses 24 characters."""
        if told and (len(told) < 24 or not told.isascii() or " " in told):
            raise ValueError("needs at least 24 ASCII characters without spaces")
        return told

    @field_validator("traces_url")
    @classmethod
    def _refuse_no_address(cls, told: str) -> str:
        """A collector is found at its address."""
        if told and not re.fullmatch(r"https?://\S+/\S+", told, re.ASCII):
            raise ValueError("needs an address such as http://127.0.0.1:4318/v1/traces")
        return told

    @field_validator("s3_prefix")
    @classmethod
    def _refuse_odd_prefix(cls, told: str) -> str:
        """Nothing that a path or an address would read differently."""
        if not re.fullmatch(r"([A-Za-z0-9_-][A-Za-z0-9_.-]*/?)*", told, re.ASCII):
            raise ValueError("takes letters, digits, - _ . and / between parts")
        return told

    @model_validator(mode="after")
    def _refuse_a_lonely_replica(self) -> Self:
        """Only PostgreSQL has standbys."""
        if self.replica_url and not all(
            urlsplit(each).scheme in ("postgres", "postgresql")
            for each in (self.database_url, self.replica_url)
        ):
            raise ValueError(
                "KHUYENCONG_REPLICA_URL and KHUYENCONG_DATABASE_URL: both as postgresql://…"
            )
        return self

    @model_validator(mode="after")
    def _refuse_half_a_bucket(self) -> Self:
        """Keys go together, and never over an open line."""
        rest = (self.s3_endpoint, self.s3_region, self.s3_prefix, self.s3_access_key)
        if not self.s3_bucket and any((*rest, self.s3_secret_key)):
            raise ValueError("KHUYENCONG_S3_BUCKET is missing beside the other S3 settings")
        if bool(self.s3_access_key) != bool(self.s3_secret_key):
            raise ValueError("KHUYENCONG_S3_ACCESS_KEY and KHUYENCONG_S3_SECRET_KEY go together")
        there = urlsplit(self.s3_endpoint)
        if self.s3_endpoint and (there.scheme not in ("http", "https") or not there.hostname):
            raise ValueError("KHUYENCONG_S3_ENDPOINT is an address as https://s3.example.vn")
        is_near = there.hostname in ("127.0.0.1", "::1", "localhost")
        if self.is_guarded and there.scheme == "http" and not is_near:
            raise ValueError("KHUYENCONG_S3_ENDPOINT needs https")
        return self

    @model_validator(mode="after")
    def _refuse_defaults_in_production(self) -> Self:
        if not self.is_guarded:
            return self
        left = [
            name
            for name, is_default in {
                "KHUYENCONG_SECRET_KEY": self.secret_key == _DEVELOPMENT_KEY,
                "KHUYENCONG_HOSTS": "hosts" not in self.model_fields_set,
                "KHUYENCONG_DATA": "data" not in self.model_fields_set,
            }.items()
            if is_default
        ]
        if left:
            raise ValueError(f"{self.env} does not start on defaults; set {', '.join(left)}")
        if len(self.secret_key) < 40:
            raise ValueError("KHUYENCONG_SECRET_KEY needs at least 40 characters")
        return self

    @model_validator(mode="after")
    def _keep_practice_apart(self) -> Self:
        """A training copy reaches nobody: no mail, no other system, no database of the work."""
        if self.env != "practice":
            return self
        ways_out = {
            "KHUYENCONG_MAIL_URL": self.mail_url,
            "KHUYENCONG_HOOK_NETWORKS": self.hook_networks,
            "KHUYENCONG_RETURNS_KEY": self.returns_key,
            "KHUYENCONG_DATABASE_URL": self.database_url,
            "KHUYENCONG_OIDC_ISSUER": self.oidc_issuer,
            "KHUYENCONG_S3_BUCKET": self.s3_bucket,
        }
        if given := [name for name, value in ways_out.items() if value]:
            raise ValueError(
                f"practice keeps apart from the real work; take away {', '.join(given)}"
            )
        return self

    @model_validator(mode="after")
    def _name_the_whole_provider(self) -> Self:
        """A provider is named whole, and asked over TLS."""
        if not self.oidc_issuer:
            if self.oidc_client_id or self.oidc_only or self.oidc_by_email:
                raise ValueError("KHUYENCONG_OIDC_ISSUER is missing")
            return self
        if not is_sound_address(self.oidc_issuer):
            raise ValueError("KHUYENCONG_OIDC_ISSUER must begin with https://")
        if not self.oidc_client_id:
            raise ValueError("KHUYENCONG_OIDC_CLIENT_ID is missing")
        return self

    @property
    def has_metrics(self) -> bool:
        """Whether somebody may read ``/metrics``."""
        return bool(self.metrics_token) or self.metrics_loopback

    @property
    def proxy_count(self) -> int:
        return int(self.is_guarded) if self.proxies is None else self.proxies

    @property
    def is_production(self) -> bool:
        return self.env == "production"

    @property
    def is_twin(self) -> bool:
        return self.env == "practice"

    @property
    def is_guarded(self) -> bool:
        """Whether others reach it: secrets of its own, cookies over TLS only."""
        return self.env != "development"


def read_environment() -> Environment:
    """Return the settings, or leave with a clear sentence when a value is ill-formed."""
    try:
        return Environment()
    except ValidationError as failure:
        lines = [
            f"  {'KHUYENCONG_' + str(error['loc'][0]).upper() + ': ' if error['loc'] else ''}"
            f"{error['msg']}"
            for error in failure.errors()
        ]
        raise SystemExit("khuyencong: bad settings\n" + "\n".join(lines)) from None
