"""Why a return is not taken in, as the sender is told: one sentence, then place by place."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from khuyencong.domain.foundation.errors import DomainError
from khuyencong.domain.period_returns.document import Fault

FORBIDDEN, UNKNOWN, CONFLICT, TOO_LARGE, UNFIT = 403, 404, 409, 413, 422


class ReturnRefused(DomainError):
    """This installation does not take it; ``status`` is that of HTTP."""

    def __init__(
        self, code: str, message: str, *, status: int, faults: Sequence[Fault] = (), **params: Any
    ) -> None:
        super().__init__(f"period_returns.{code}", message, **params)
        self.status = status
        self.faults = tuple(faults)
