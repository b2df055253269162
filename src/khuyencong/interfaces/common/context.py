"""What every page knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """Return which environment a page belongs to, and where its twin is.

    ``is_practice``: not the real work; ``is_twin``: the training copy of a real one;
    ``other_site``: the address of the twin, or from there of the real work.
    """
    environment = settings.ENVIRONMENT
    return {
        "is_practice": not environment.is_production,
        "is_twin": environment.is_twin,
        "other_site": environment.twin,
    }
