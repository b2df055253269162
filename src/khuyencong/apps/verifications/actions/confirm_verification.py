"""Confirm what the bills say of a saving; from then reports may add it up."""

from __future__ import annotations

from datetime import datetime
from decimal import Decimal
from math import isfinite
from typing import Any

from django.db import transaction

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.energy_use.queries import lock_site
from khuyencong.apps.verifications.entries import write_entry_of
from khuyencong.apps.verifications.holding import hold_open, require_free_months
from khuyencong.apps.verifications.measuring import DIGITS, Measured, measure_saving
from khuyencong.apps.verifications.models import Verification
from khuyencong.apps.verifications.models.verifications import MOST_VND
from khuyencong.domain.energy_use.costs import Figure
from khuyencong.domain.energy_use.verification import Verified
from khuyencong.domain.foundation.errors import BadInput

MOST = 10**14
KG_IN_A_TONNE = 1000


@transaction.atomic
def confirm_verification(
    *, verification: Verification, seen_version: int | None = None, actor: Account, at: datetime
) -> Verification:
    """Keep the answer as it is computed now, TOE and CO2 by the factors of now.

    Raises NotAllowed, or BadInput: nothing can be computed, a month of the reporting period lacks
    a figure, or another one that is confirmed counts a month of it.
    """
    held = hold_open(verification, seen_version=seen_version, actor=actor)
    lock_site(held.site)
    require_free_months(held)
    measured = measure_saving(held)
    if measured.verified is None:
        raise measured.refusal or BadInput("verifications.nothing", "Chưa tính được")
    late = [month for month in measured.lacking if month >= held.after_starts_on]
    if late:
        raise BadInput(
            "verifications.months_lacking",
            "Kỳ báo cáo thiếu số liệu tháng {months}: bổ sung, hoặc rút ngắn kỳ",
            months=", ".join(f"{month:%m/%Y}" for month in late),
        )
    _put(held, measured.verified, measured)
    held.state, held.confirmed_at, held.confirmed_by = held.State.CONFIRMED, at, actor
    held.version += 1
    held.save()
    data = {
        "saving_verdict": held.verdict,
        "saving": f"{held.saving} {held.unit_of_use}",
        "saving_low": str(held.saving_low),
        "saving_high": str(held.saving_high),
    }
    write_entry_of(held, "confirmed", data, actor=actor, at=at)
    return held


def _put(held: Verification, verified: Verified, measured: Measured) -> None:
    is_possible = max(abs(verified.lower), abs(verified.upper)) < MOST
    if not is_possible or abs(measured.saving_vnd or 0) > MOST_VND:
        raise BadInput(
            "verifications.beyond_measure",
            "Kết quả lớn quá mức có thể: xem lại sản lượng, hóa đơn của các tháng",
        )
    held.verdict, held.unit_of_use = verified.verdict, measured.unit
    held.saving = _decimal(verified.avoided)
    held.saving_low, held.saving_high = _decimal(verified.lower), _decimal(verified.upper)
    held.saving_vnd = measured.saving_vnd
    held.saving_kgoe, held.saving_kg_co2 = _in_kg(measured.toe), _in_kg(measured.co2)
    held.result = _told(verified) | {"factors": [measured.toe.source, measured.co2.source]}


def _told(verified: Verified) -> dict[str, Any]:
    """Return the answer as plain data, to be read again as it was."""
    line = verified.baseline
    told = {
        "coefficients": [[each.name, each.value, each.error] for each in line.coefficients],
        "n": line.n,
        "r2": line.r2,
        "cv_rmse": line.cv_rmse,
        "confidence": verified.confidence,
        "uncertainty": verified.uncertainty,
        "usual_uncertainty": verified.usual_uncertainty,
        "adjusted": verified.adjusted,
        "reasons": list(verified.reasons),
        "months": [
            [each.month.isoformat(), each.use, each.expected, each.adjustment, each.cumulative]
            for each in verified.months
        ],
    }
    # A mean use of nothing has no CV(RMSE): JSON knows no infinity.
    return {
        key: None if isinstance(value, float) and not isfinite(value) else value
        for key, value in told.items()
    }


def _in_kg(tonnes: Figure) -> Decimal | None:
    return None if tonnes.value is None else (tonnes.value * KG_IN_A_TONNE).quantize(DIGITS)


def _decimal(value: float) -> Decimal:
    return Decimal(str(value)).quantize(DIGITS)
