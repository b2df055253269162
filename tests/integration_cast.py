"""Other systems, for tests: a keeper of the centre, tokens and webhooks."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

LAST_ON = date(2017, 11, 23)
"""A year after the day of the cast."""


def keeper_of(unit: Any, *, at: datetime) -> Any:
    """Return an administrator of the unit, made when first asked for."""
    from khuyencong.apps.accounts.actions.create_account import create_account
    from khuyencong.apps.accounts.models import Account
    from khuyencong.apps.accounts.roles import Role

    name = f"giu-ma-{unit.code}"
    found = Account.objects.filter(username=name).first()
    return found or create_account(
        username=name, full_name="Người giữ mã", unit=unit, role=Role.ADMINISTRATOR, at=at
    )


def token_of(
    unit: Any, *, at: datetime, scopes: Iterable[str] = (), last_on: date = LAST_ON
) -> tuple[Any, str]:
    """Return a token of the unit and its secret; all scopes unless some are named."""
    from khuyencong.apps.integrations.actions.make_token import make_token
    from khuyencong.apps.integrations.scopes import SCOPES

    return make_token(
        name="Cổng dữ liệu của tỉnh",
        scopes=list(scopes) or [each.id for each in SCOPES],
        last_on=last_on,
        unit=unit,
        actor=keeper_of(unit, at=at),
        at=at,
    )


def paper_of(plan: Any, *, actor: Any) -> Any:
    """Return a paper with a file in the dossier of the first project of a plan."""
    from khuyencong.apps.projects.models import ProjectPaper

    project = plan.items.first().project
    return ProjectPaper.objects.create(
        project=project,
        kind="quote",
        file=plan.sheet_import.file,
        province=project.province,
        unit=project.unit,
        added_at=plan.built_at,
        added_by=actor,
    )


def hook_of(unit: Any, *, at: datetime, address: str, events: Iterable[str] = ()) -> Any:
    """Return a webhook of the unit; told of everything unless some events are named."""
    from khuyencong.apps.integrations.actions.add_subscription import add_subscription
    from khuyencong.apps.integrations.events import EVENTS

    return add_subscription(
        name="Cổng dữ liệu của tỉnh",
        address=address,
        events=list(events) or list(EVENTS),
        unit=unit,
        actor=keeper_of(unit, at=at),
        at=at,
    )[0]
