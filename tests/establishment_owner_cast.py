"""Two establishments of a centre, each with a project and a need; the owner of the first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

PASSWORD = "bun-kho-an-nhon-7"
ON = date(2016, 11, 23)


@dataclass
class Cast:
    """``owner`` looks after ``own``; ``other`` is a stranger's of the same centre."""

    own: Any
    other: Any
    own_project: Any
    other_project: Any
    owner: Any
    invitation: Any


def firm_of(unit: Any, name: str, *, actor: Any, at: datetime) -> Any:
    from khuyencong.apps.establishments.actions.record_establishment import record_establishment
    from khuyencong.apps.establishments.records import EstablishmentRecord

    record = EstablishmentRecord(name=name, kind="household", production_place="An Nhơn")
    return record_establishment(record=record, unit=unit, actor=actor, at=at)


def project_of(firm: Any, title: str, *, actor: Any, at: datetime) -> Any:
    from khuyencong.apps.projects.actions.create_project import create_project
    from khuyencong.apps.projects.actions.link_establishment import link_establishment
    from khuyencong.apps.projects.drafts import ProjectDraft

    draft = ProjectDraft(title=title, beneficiary=firm.name, pinned_on=ON)
    given = {"actor": actor, "at": at}
    project = create_project(draft=draft, year=2016, unit=firm.unit, **given)
    link_establishment(project=project, establishment=firm, **given)
    project.refresh_from_db()
    return project


def invite(
    firm: Any, *, actor: Any, at: datetime, email: str = "chu@example.vn"
) -> tuple[Any, str]:
    """Return the invitation and the secret of its link."""
    from khuyencong.apps.establishments.actions.invite_owner import invite_owner

    secrets: list[str] = []
    invitation = invite_owner(
        establishment=firm,
        full_name="Chủ cơ sở",
        email=email,
        link_to=lambda secret: secrets.append(secret) or secret,  # type: ignore[func-returns-value]
        post=lambda *told: None,
        actor=actor,
        at=at,
    )
    return invitation, secrets[0]


def cast_of(unit: Any, officer: Any, at: datetime) -> Cast:
    from khuyencong.apps.establishments.actions.accept_owner_invitation import accept_as_new_owner

    given = {"actor": officer, "at": at}
    own, other = firm_of(unit, "Cơ sở A", **given), firm_of(unit, "Cơ sở B", **given)
    invitation, secret = invite(own, **given)
    owner = accept_as_new_owner(secret=secret, username="chu-a", password=PASSWORD, at=at)
    invitation.refresh_from_db()
    return Cast(
        own=own,
        other=other,
        own_project=project_of(own, "Máy đùn bún của A", **given),
        other_project=project_of(other, "Máy sấy của B", **given),
        owner=owner,
        invitation=invitation,
    )
