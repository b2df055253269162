"""What is wrong with norm data, each problem naming its file and key."""

from __future__ import annotations

from collections.abc import Sequence

from khuyencong.domain.foundation.errors import DomainError


class NormDataError(DomainError):
    """Norm data cannot be used; ``problems`` lists every fault found."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__(
            "norms.bad_data",
            "Dữ liệu định mức sai ở {count} chỗ: {list}",
            count=len(problems),
            list="; ".join(problems),
        )
        self.problems = tuple(problems)
