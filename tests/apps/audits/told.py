"""Sites of several establishments, and measures told to them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any
from uuid import uuid4

import pytest

VISITED = date(2016, 3, 1)


def tell_measure(unit: Any, status: str = "proposed", **said: Any) -> Any:
    """Return a measure: 100 đồng, 50 saved in a year. Of an establishment of its own unless one is
    named by ``firm``; ``trade``, ``visited_on`` and fields of ``Measure`` may be said."""
    from khuyencong.apps.audits.models import EnergyAudit, Measure
    from khuyencong.apps.energy_use.models import Site
    from khuyencong.apps.establishments.models import Establishment

    owner = {"unit": unit, "province_id": unit.province_id}
    name = said.pop("firm", "") or f"Cơ sở {Establishment.objects.count() + 1}"
    trade, visited = said.pop("trade", ""), said.pop("visited_on", VISITED)
    firm, _ = Establishment.objects.get_or_create(name=name, defaults={"trade": trade, **owner})
    site, _ = Site.objects.get_or_create(establishment=firm, name=name, defaults=owner)
    given = {"external_id": uuid4(), "search": name.lower(), **owner}
    audit, _ = EnergyAudit.objects.get_or_create(site=site, visited_on=visited, defaults=given)
    measure = {"code": "2.4115", "title": "Lắp biến tần", "investment_vnd": 100, "saving_vnd": 50}
    told = {"status": status, "reason": "Chưa có vốn" if status == "refused" else ""}
    return Measure.objects.create(
        audit=audit, external_id=uuid4(), **owner, **{**measure, **told, **said}
    )


@pytest.fixture
def told(centre: Any) -> Callable[..., Any]:
    """Return a maker of measures told by the centre: ``told("done", firm="A", unit=another)``."""

    def make(status: str = "proposed", **said: Any) -> Any:
        return tell_measure(said.pop("unit", centre), status, **said)

    return make
