"""Yes, or no-because: the answer of every permission and eligibility question."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Self

from khuyencong.domain.foundation.errors import DomainError


@dataclass(frozen=True, slots=True)
class Decision:
    """Verdict with its reason.

    ``message`` is a Vietnamese sentence with ``{placeholders}`` filled from ``params``.
    """

    allowed: bool
    code: str = ""
    message: str = ""
    params: dict[str, Any] = field(default_factory=dict)

    @classmethod
    def yes(cls) -> Self:
        return cls(allowed=True)

    @classmethod
    def no(cls, code: str, message: str, **params: Any) -> Self:
        return cls(allowed=False, code=code, message=message, params=params)

    def __bool__(self) -> bool:
        return self.allowed

    @property
    def reason(self) -> str:
        return self.message.format(**self.params)

    def or_raise(self, error: type[DomainError]) -> None:
        """Raise ``error`` with this reason unless the answer is yes."""
        if not self.allowed:
            raise error(self.code, self.message, **self.params)
