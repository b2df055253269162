"""A confirmation made by mistake is taken back; its row stays."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.library.actions.withdraw_confirmation import withdraw_confirmation
from khuyencong.apps.library.models import NormConfirmation
from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.norm_cast import confirm


@pytest.fixture
def confirmation(department: Any, appraiser: Any, at: Any) -> Any:
    return confirm("N2018-09", unit=department, actor=appraiser, at=at)[0]


def withdraw(confirmation: Any, actor: Any, at: Any, reason: str = "Nhầm dòng") -> Any:
    return withdraw_confirmation(confirmation=confirmation, reason=reason, actor=actor, at=at)


def test_the_line_is_off_again_and_the_row_stays(
    confirmation: Any, appraiser: Any, at: Any
) -> None:
    assert installation_norms().get("N2018-09").is_on
    withdraw(confirmation, appraiser, at)
    assert not installation_norms().get("N2018-09").is_on
    row = NormConfirmation.objects.get()
    assert (row.withdrawn_at, row.withdrawn_by, row.withdrawn_because) == (
        at,
        appraiser,
        "Nhầm dòng",
    )
    entry = Entry.objects.get(verb="library.confirmation.withdrawn")
    assert (entry.object_id, entry.reason) == ("N2018-09", "Nhầm dòng")
    assert entry.data == {"confirmation": row.pk}


def test_what_was_confirmed_before_counts_again(
    department: Any, appraiser: Any, confirmation: Any, at: Any
) -> None:
    supplied = {"ceiling_vnd": 40_000_000}
    later = confirm("N2018-09", unit=department, actor=appraiser, at=at, supplied=supplied)[0]
    assert installation_norms().get("N2018-09").ceiling_vnd == 40_000_000
    withdraw(later, appraiser, at)
    norm = installation_norms().get("N2018-09")
    assert (norm.is_on, norm.ceiling_vnd) == (True, 35_000_000)


def test_it_needs_a_reason_and_happens_once(confirmation: Any, appraiser: Any, at: Any) -> None:
    with pytest.raises(BadInput, match="lý do"):
        withdraw(confirmation, appraiser, at, reason=" ")
    withdraw(confirmation, appraiser, at)
    with pytest.raises(BadInput, match="đã được rút"):
        withdraw(confirmation, appraiser, at)
    assert Entry.objects.filter(verb="library.confirmation.withdrawn").count() == 1


def test_only_the_province_may(
    confirmation: Any, officer: Any, outsider: Any, make_account: Any, at: Any
) -> None:
    stranger = make_account(outsider.main_unit(), "leader")
    for actor in (officer, stranger):
        with pytest.raises(NotAllowed):
            withdraw(confirmation, actor, at)


def test_the_database_refuses_half_a_withdrawal(confirmation: Any, at: Any) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        NormConfirmation.objects.update(withdrawn_at=at)
