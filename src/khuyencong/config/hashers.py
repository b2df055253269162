"""How passwords are kept."""

from __future__ import annotations

from django.contrib.auth.hashers import Argon2PasswordHasher


class PasswordHasher(Argon2PasswordHasher):
    """Argon2id with 46 MiB and two passes: more than the least that OWASP asks, and many people
    may sign in at once on a small machine, which Django's 100 MiB on 8 threads would not allow."""

    memory_cost = 47_104  # [KiB]
    time_cost = 2
    parallelism = 1
