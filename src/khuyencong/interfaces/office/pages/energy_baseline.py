"""A site's baseline with its indicators, and its place beside norms and peers."""

from __future__ import annotations

from typing import Any

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from khuyencong.apps.energy_use.peers import peer_consumption
from khuyencong.apps.energy_use.permissions import can_record_use
from khuyencong.apps.energy_use.queries import get_site, months_of, year_to
from khuyencong.domain.energy_use.benchmark import beside_peers, list_norms
from khuyencong.domain.energy_use.carriers import ELECTRICITY
from khuyencong.domain.energy_use.indicators import rows_of, specific_consumption
from khuyencong.domain.energy_use.own_rules import list_own_rules
from khuyencong.domain.energy_use.whole_energy import UNITS
from khuyencong.domain.foundation.months import months_after
from khuyencong.interfaces.office.energy_baseline_view import SPANS, baseline_picture, specific_of
from khuyencong.interfaces.office.energy_use_view import A_YEAR
from khuyencong.interfaces.office.page import OfficeRequest, office_page


@office_page("energy_use.read")
def baseline_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Show the line through months, specific consumption and the sum of differences."""
    site = get_site(site_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    context = {
        "site": site,
        "picture": baseline_picture(site, request.GET, today=today),
        "spans": SPANS,
        "rules": list_own_rules(),
        "may": can_record_use(request.user, site),
    }
    return render(request, "office/energy_baseline.html", context)


@office_page("energy_use.read")
def benchmark_page(request: OfficeRequest, site_id: int) -> HttpResponse:
    """Show electricity for one unit of a product beside norms and beside other sites."""
    site = get_site(site_id, visible_to=request.user)
    today = timezone.localdate(request.now)
    end = year_to(site) or today.replace(day=1)
    period = {"starts_on": months_after(end, -A_YEAR), "ends_before": end}
    year = months_of(site, **period)
    products = list(dict.fromkeys(each.product for each in year.outputs))
    asked = request.GET.get("product", "")
    product = asked if asked in products else next(iter(products), "")
    unit = next((each.unit for each in year.outputs if each.product == product), "")
    rows, _lacking = rows_of(year, carrier=ELECTRICITY, product=product) if product else ((), ())
    own = specific_consumption(rows, product=product) if product else None
    about: dict[str, Any] = {"product": product, "unit": unit, "visible_to": request.user, **period}
    context = {
        "site": site,
        "year": year,
        "last_month": months_after(end, -1),
        "products": products,
        "product": product,
        "unit": unit,
        "own": own,
        "months": len(rows),
        "whole": [specific_of(year, way=way, product=product) for way in UNITS] if product else [],
        "peers": None if own is None else beside_peers(own, peer_consumption(site, **about)),
        "norms": list_norms(
            on=today,
            facts=year.facts,
            unit=unit,
            specific_kwh=own,
            asked=request.GET.get("norm", ""),
        ),
    }
    return render(request, "office/energy_benchmark.html", context)
