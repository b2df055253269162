"""What a formula asks of its inputs beyond the range of each of them."""

from __future__ import annotations

from typing import Any

import numpy as np

from khuyencong.domain.foundation.errors import BadInput


def demand_positive(**inputs: Any) -> None:
    """Raise BadInput naming the first input that is not above zero everywhere."""
    for key, value in inputs.items():
        if not np.all(np.asarray(value) > 0):
            raise BadInput("energy.not_positive", "“{key}” phải lớn hơn 0", field=key, key=key)


def demand_above(key: str, value: Any, other: str, least: Any) -> None:
    """Raise BadInput when an input is not above another one everywhere."""
    if not np.all(np.asarray(value) > np.asarray(least)):
        raise BadInput(
            "energy.not_above",
            "“{key}” phải lớn hơn “{other}”",
            field=key,
            key=key,
            other=other,
        )
