"""What is stored beside what people wrote: folded text for search."""

from __future__ import annotations

from khuyencong.apps.energy_use.models import Site
from khuyencong.domain.foundation.text import fold


def search_of(site: Site, product: str) -> str:
    """Return the words a file is found by."""
    return fold(f"{site.establishment.name} {site.name} {site.place} {product}")
