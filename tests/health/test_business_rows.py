"""Every business row has an owning unit and a province, and tables can be read by owner."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.db import models

from khuyencong.apps.accounts.models import OwnedRow

# What belongs to the installation or the nation, not to a unit.
NOT_OWNED = {
    "journal.Entry",
    "journal.Seal",
    "journal.Unsealed",
    "places.AdminUnit",
    "places.FormerState",
    "places.Succession",
    "accounts.Unit",
    "accounts.Account",
    "accounts.Membership",
    "accounts.SavedView",
    "accounts.UnitFormerName",
    "accounts.Delegation",
    "accounts.Invitation",
    "accounts.PasswordLink",
    "accounts.SignIn",
    "accounts.OpenSession",
    "accounts.SecondStepRule",
    "accounts.Throttle",
    "notices.OutboxMail",
    "deadlines.CalendarFeed",
    "deadlines.Digest",
    "deadlines.TellingChoice",
    "period_returns.ReturnDueDay",
}
OURS = [model for model in apps.get_models() if model.__module__.startswith("khuyencong.apps.")]


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_a_row_has_its_owner(model: type[models.Model]) -> None:
    assert issubclass(model, OwnedRow) != (model._meta.label in NOT_OWNED)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_money_is_whole_dong(model: type[models.Model]) -> None:
    money = [field for field in model._meta.fields if field.name.endswith("_vnd")]
    assert all(isinstance(field, models.BigIntegerField) for field in money)


@pytest.mark.parametrize("model", OURS, ids=lambda model: model._meta.label)
def test_money_is_never_negative_in_the_database(model: type[models.Model]) -> None:
    money = {field.name for field in model._meta.fields if field.name.endswith("_vnd")}
    checks = [c for c in model._meta.constraints if isinstance(c, models.CheckConstraint)]
    guarded = {name for name in money for check in checks if name in str(check.condition)}
    assert guarded == money - {"missing_vnd"}  # what is missing is only told
