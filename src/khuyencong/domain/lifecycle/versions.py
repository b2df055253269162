"""Which version of the life cycle a project follows: that of its day, and it stays on it."""

from __future__ import annotations

from datetime import date

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.model import Chain, Lifecycle
from khuyencong.domain.lifecycle.tables import list_lifecycles
from khuyencong.domain.lifecycle.variants import MARK


def find_lifecycle(*, chain: Chain, on: date) -> Lifecycle | None:
    """Return the version of a chain in force on a day, None when our data hold none."""
    return next(
        (each for each in list_lifecycles() if each.chain == chain and each.covers(on)), None
    )


def get_lifecycle(version_id: str) -> Lifecycle:
    """Return a version by its id, the national one of a province's variant ("kcdp-2012@7").

    Raises BadInput for an unknown one.
    """
    national = version_id.partition(MARK)[0]
    found = next((each for each in list_lifecycles() if each.id == national), None)
    if found is None:
        raise BadInput(
            "lifecycle.unknown_version", "Không có quy trình “{version}”", version=version_id
        )
    return found
