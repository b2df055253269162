"""The product's settings with a throw-away data folder, a quick hasher and tasks run at once."""

import os
import tempfile

if "PYTEST_XDIST_WORKER" in os.environ:  # beside others: the folder of the first is not ours
    os.environ.pop("KHUYENCONG_DATA", None)
os.environ.setdefault("KHUYENCONG_DATA", tempfile.mkdtemp(prefix="khuyencong-test-"))

from khuyencong.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
if template := os.environ.get("KHUYENCONG_TEST_TEMPLATE"):  # set by tests.with_postgres
    DATABASES["default"]["TEST"] = {"TEMPLATE": template}  # noqa: F405
