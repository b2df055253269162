"""What every page knows."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the name of the environment, shown when it is not production."""
    return {"is_practice": not settings.ENVIRONMENT.is_production}
