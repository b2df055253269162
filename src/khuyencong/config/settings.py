"""Django settings, derived from one environment object. No rule of the trade is a setting."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import dj_database_url

from khuyencong.config import content_security
from khuyencong.config.environment import read_environment
from khuyencong.config.logs import logging_of
from khuyencong.config.paper_storage import storages_of

ENVIRONMENT = read_environment()
PACKAGE = Path(__file__).resolve().parents[1]
DATA = ENVIRONMENT.data.resolve()
FILES = DATA / "files"
SHIPPED_FONTS = PACKAGE / "static" / "build" / "fonts"
FONT_PATHS = [folder for folder in (DATA / "fonts", SHIPPED_FONTS) if folder.is_dir()]
"""Fonts for papers: those of the installation, as Times New Roman, then those shipped."""

TRUST_ROOTS = DATA / "trust-roots"
"""Certificates (.pem, .crt, .cer) of the authorities whose signatures count as trusted."""

SECRET_KEY, SECRET_KEY_FALLBACKS = ENVIRONMENT.secret_key, ENVIRONMENT.old_secret_keys
DEBUG = False  # the pages of errors are the same everywhere
ALLOWED_HOSTS = [host.strip() for host in ENVIRONMENT.hosts.split(",") if host.strip()]
ROOT_URLCONF = "khuyencong.config.urls"
WSGI_APPLICATION = "khuyencong.config.wsgi.application"

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.contrib.sitemaps",
    "axes",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "csp",
    "ninja",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "khuyencong.apps.journal",
    "khuyencong.apps.search",
    "khuyencong.apps.places",
    "khuyencong.apps.accounts",
    "khuyencong.apps.notices",
    "khuyencong.apps.integrations",
    "khuyencong.apps.documents",
    "khuyencong.apps.library",
    "khuyencong.apps.establishments",
    "khuyencong.apps.needs",
    "khuyencong.apps.surveys",
    "khuyencong.apps.complaints",
    "khuyencong.apps.ledger",
    "khuyencong.apps.projects",
    "khuyencong.apps.appraisals",
    "khuyencong.apps.results",
    "khuyencong.apps.archives",
    "khuyencong.apps.money",
    "khuyencong.apps.plans",
    "khuyencong.apps.vouchers",
    "khuyencong.apps.treasury",
    "khuyencong.apps.papers",
    "khuyencong.apps.error_checks",
    "khuyencong.apps.deadlines",
    "khuyencong.apps.energy_use",
    "khuyencong.apps.audits",
    "khuyencong.apps.cleaner_production",
    "khuyencong.apps.verifications",
    "khuyencong.apps.consultancy",
    "khuyencong.apps.outreach",
    "khuyencong.apps.craft_villages",
    "khuyencong.apps.product_rounds",
    "khuyencong.apps.facilities",
    "khuyencong.apps.regulations",
    "khuyencong.apps.reports",
    "khuyencong.apps.exchange",
    "khuyencong.apps.period_returns",
    "khuyencong.apps.personal_data",
    "khuyencong.interfaces.common",
    "khuyencong.interfaces.office",
    "khuyencong.interfaces.portal",
    "khuyencong.interfaces.api",
    "wagtail.users",
    "wagtail.images",
    "wagtail.documents",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
]
MIDDLEWARE = [
    "khuyencong.interfaces.common.request_log.request_log",
    "khuyencong.interfaces.common.metrics.counting.count_requests",
    "khuyencong.interfaces.common.middleware.refuse_odd_requests",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "khuyencong.interfaces.common.middleware.CompressPages",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "khuyencong.interfaces.common.row_scope.RowScope",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "csp.middleware.CSPMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "khuyencong.interfaces.common.middleware.stamp_time",
    "khuyencong.interfaces.common.middleware.refuse_large_bodies",
    "khuyencong.interfaces.common.store_fault.StoreFaultPage",
    "khuyencong.interfaces.office.watching.watch_sessions",
    "khuyencong.interfaces.portal.editing.editing",
    "allauth.account.middleware.AccountMiddleware",
    "axes.middleware.AxesMiddleware",
    "khuyencong.interfaces.common.replica.middleware.ReadReplica",  # last: it makes pages again
]
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "khuyencong.interfaces.common.context.site",
            ],
            "builtins": ["khuyencong.interfaces.common.templatetags.figures"],
        },
    }
]

DATABASES = {
    "default": dj_database_url.parse(
        ENVIRONMENT.database_url or f"sqlite:///{DATA / 'khuyencong.sqlite3'}", conn_max_age=60
    )
}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # FULL: a power cut may not lose a committed đồng. IMMEDIATE: writers queue instead of failing.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL;PRAGMA synchronous=FULL;",
    }
elif (
    "postgresql" in DATABASES["default"]["ENGINE"]
):  # Django's own, telling the database what a request may reach
    DATABASES["default"]["ENGINE"] = "khuyencong.apps.accounts.row_security"
HAS_REPLICA = bool(ENVIRONMENT.replica_url)
REPLICA_MOST_BEHIND_S = ENVIRONMENT.replica_most_behind_s
if HAS_REPLICA:
    DATABASES["replica"] = DATABASES["default"] | dj_database_url.parse(
        ENVIRONMENT.replica_url, conn_max_age=60
    )
    DATABASES["replica"] |= {
        "ENGINE": DATABASES["default"]["ENGINE"],
        "OPTIONS": {"connect_timeout": 2, "options": "-c default_transaction_read_only=on"},
        "TEST": {"MIRROR": "default"},
    }
    DATABASE_ROUTERS = ["khuyencong.interfaces.common.replica.router.ReplicaRouter"]
ROW_SECURITY = ENVIRONMENT.row_security and "row_security" in DATABASES["default"]["ENGINE"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "accounts.Account"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "khuyencong.apps.accounts.backend.AccountBackend",
    "django.contrib.auth.backends.ModelBackend",  # serves sessions begun with it, signs nobody in
]
PASSWORD_HASHERS = [
    "khuyencong.config.hashers.PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",  # of before: made anew at the next sign-in
]
MFA_ADAPTER = "khuyencong.apps.accounts.second_step.sealing.SealedSecrets"
MFA_SUPPORTED_TYPES = ["totp", "recovery_codes", "webauthn"]
MFA_RECOVERY_CODE_COUNT = MFA_RECOVERY_CODE_DIGITS = 10
OIDC: dict[str, Any] | None = (
    {
        "issuer": ENVIRONMENT.oidc_issuer,
        "client_id": ENVIRONMENT.oidc_client_id,
        "client_secret": ENVIRONMENT.oidc_client_secret,
        "label": ENVIRONMENT.oidc_label,
        "by_email": ENVIRONMENT.oidc_by_email,
        "is_only": ENVIRONMENT.oidc_only,
        "second_step": frozenset(ENVIRONMENT.oidc_second_step),
    }
    if ENVIRONMENT.oidc_issuer
    else None
)
"""The provider of one sign-in for several systems: ``accounts.outside.provider``."""
SOCIALACCOUNT_REQUESTS_TIMEOUT = 5  # seconds a provider may be silent
PROVE_AGAIN_AFTER = timedelta(minutes=ENVIRONMENT.prove_again_minutes)
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}"}
    for name in (
        "UserAttributeSimilarityValidator",
        "MinimumLengthValidator",
        "CommonPasswordValidator",
        "NumericPasswordValidator",
    )
]
LOGIN_URL = "office:sign_in"
LOGIN_REDIRECT_URL = "office:home"
LOGOUT_REDIRECT_URL = "portal:front"
AXES_FAILURE_LIMIT = 8
AXES_COOLOFF_TIME = 0.25  # hours
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
OPEN_DATA_LICENCE = ENVIRONMENT.open_data_licence
PROXY_COUNT = ENVIRONMENT.proxy_count
AXES_CLIENT_IP_CALLABLE = "khuyencong.interfaces.common.clients.client_address"
AXES_HTTP_RESPONSE_CODE = 429
AXES_LOCKOUT_CALLABLE = "khuyencong.interfaces.common.errors.too_many_requests"
AXES_VERBOSE = False
AXES_ENABLE_ACCESS_FAILURE_LOG = True

LANGUAGE_CODE = "vi"
LANGUAGES = [("vi", "Tiếng Việt"), ("en", "English")]
LOCALE_PATHS = [PACKAGE / "locale"]
TIME_ZONE = "Asia/Ho_Chi_Minh"
USE_TZ = True
FORMAT_MODULE_PATH = "khuyencong.config.formats"

STORAGES = storages_of(ENVIRONMENT)
STATIC_URL = "/static/"
STATICFILES_DIRS = [PACKAGE / "static"]
WHITENOISE_USE_FINDERS = True  # files come from the package: nothing to collect after an upgrade
WHITENOISE_MAX_AGE = 3600
WHITENOISE_ALLOW_ALL_ORIGINS = False  # pages of others have nothing to load here

MEDIA_URL, MEDIA_ROOT = "/hinh/", DATA / "portal"
WAGTAIL_PAGE_MODEL = "wagtailcore.Page"
WAGTAIL_SITE_NAME = "Khuyến công"
WAGTAILADMIN_BASE_URL = ENVIRONMENT.site.rstrip("/")
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILADMIN_LOGIN_URL = "office:sign_in"
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAILDOCS_EXTENSIONS = ["pdf", "docx", "xlsx", "odt", "ods"]
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp"]
TAGGIT_CASE_INSENSITIVE = TAG_SPACES_ALLOWED = True

MEBIBYTE = 1 << 20
DATA_UPLOAD_MAX_MEMORY_SIZE = 2 * MEBIBYTE
MAX_BODY_BYTES = 64 * MEBIBYTE
FILE_UPLOAD_MAX_MEMORY_SIZE = MEBIBYTE

CSRF_FAILURE_VIEW = "khuyencong.interfaces.common.errors.expired_form"
SESSION_COOKIE_AGE = ENVIRONMENT.session_hours * 3600  # from signing in
SESSION_IDLE = timedelta(minutes=ENVIRONMENT.session_idle_minutes)
SESSION_COOKIE_HTTPONLY, SESSION_COOKIE_SAMESITE = True, "Lax"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = ENVIRONMENT.is_guarded
LANGUAGE_COOKIE_SAMESITE = "Lax"
COOKIE_PREFIX = "__Host-" if ENVIRONMENT.is_guarded else ""
"""Browsers take a cookie of such a name from this very host over TLS only."""
SESSION_COOKIE_NAME, CSRF_COOKIE_NAME = f"{COOKIE_PREFIX}sessionid", f"{COOKIE_PREFIX}csrftoken"
LANGUAGE_COOKIE_NAME = f"{COOKIE_PREFIX}django_language"
SECURE_SSL_REDIRECT = ENVIRONMENT.is_guarded
SECURE_REDIRECT_EXEMPT = ["^healthz$", "^readyz$", "^metrics$"]
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ENVIRONMENT.is_guarded else None
SECURE_HSTS_SECONDS = 31_536_000 if ENVIRONMENT.is_guarded else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = ENVIRONMENT.hsts_subdomains
SECURE_REFERRER_POLICY = "same-origin"

CONTENT_SECURITY_POLICY = content_security.CONTENT_SECURITY_POLICY

JOB_SILENCE = timedelta(seconds=ENVIRONMENT.job_silence_s)  # one step takes less
TRACES_URL = ENVIRONMENT.traces_url
METRICS_TOKEN, METRICS_LOOPBACK = ENVIRONMENT.metrics_token, ENVIRONMENT.metrics_loopback
METRICS_ON = ENVIRONMENT.has_metrics
REPORT_ROWS_AT_ONCE = ENVIRONMENT.report_rows_at_once
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": []}}

HOOK_NETWORKS = ENVIRONMENT.hook_networks
RETURNS_KEY = ENVIRONMENT.returns_key
PRACTICE_MARK = "BẢN TẬP – KHÔNG CÓ GIÁ TRỊ" if ENVIRONMENT.is_twin else ""
"""Set across every paper of a training copy."""
SITE_ADDRESS = ENVIRONMENT.site.rstrip("/")
DEFAULT_FROM_EMAIL = ENVIRONMENT.mail_from
EMAIL_TIMEOUT = 20
if ENVIRONMENT.mail_url:
    _mail = urlsplit(ENVIRONMENT.mail_url)
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST, EMAIL_PORT = _mail.hostname or "localhost", _mail.port or 25
    EMAIL_HOST_USER, EMAIL_HOST_PASSWORD = _mail.username or "", _mail.password or ""
    EMAIL_USE_TLS, EMAIL_USE_SSL = _mail.scheme == "smtp+tls", _mail.scheme == "smtps"
else:
    EMAIL_BACKEND = "khuyencong.apps.notices.outbox.OutboxBackend"

LOGGING = logging_of(as_json=ENVIRONMENT.is_guarded)
