"""An owner with an account of an establishment that has projects; made up."""

from __future__ import annotations

from khuyencong.apps.establishments.actions.accept_owner_invitation import accept_as_known_owner
from khuyencong.apps.establishments.actions.invite_owner import invite_owner
from khuyencong.apps.establishments.models import Establishment, EstablishmentOwner
from khuyencong.interfaces.cli.demo.cast import Cast
from khuyencong.interfaces.cli.demo.tables import moment

OWNED = "Cơ sở đồ gỗ Tuy Phước (minh họa)"
INVITED_AT, ACCEPTED_AT = moment("2026-11-16 09:00"), moment("2026-11-16 19:30")


def invite_an_owner(cast: Cast) -> None:
    """Ask the owner of a workshop in, and let him accept. Told once."""
    firm = Establishment.objects.filter(unit=cast.units["centre"], name=OWNED).first()
    if firm is None or EstablishmentOwner.objects.filter(establishment=firm).exists():
        return
    owner = cast.people["chucoso"]
    secrets: list[str] = []

    def link_to(secret: str) -> str:
        secrets.append(secret)
        return secret

    invite_owner(
        establishment=firm,
        full_name=owner.full_name,
        email=owner.email,
        link_to=link_to,
        post=lambda *told: None,
        actor=cast.people["canbo"],
        at=INVITED_AT,
    )
    accept_as_known_owner(secret=secrets[0], actor=owner, at=ACCEPTED_AT)
