"""The product's settings with a throw-away data folder, a quick hasher and tasks run at once."""

import os
import tempfile

os.environ.setdefault("KHUYENCONG_DATA", tempfile.mkdtemp(prefix="khuyencong-test-"))

from khuyencong.config.settings import *  # noqa: F403

PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
TASKS = {"default": {"BACKEND": "django_tasks.backends.immediate.ImmediateBackend"}}
