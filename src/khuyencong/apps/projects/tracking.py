"""Where is my file: what an owner may know of a submitted dossier by its code."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from khuyencong.apps.accounts.throttle import Limit, network_of, take_turn
from khuyencong.apps.projects.checklist import next_choice
from khuyencong.apps.projects.models import DossierCode, Project
from khuyencong.apps.projects.standing import lifecycle_of
from khuyencong.domain.foundation.check_codes import draw_code, read_code
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.lifecycle.model import BODIES_VI, Phase
from khuyencong.domain.norms.rules.wording import line_entry

LOOK_UPS = Limit("dossier_look_up", 30, timedelta(minutes=15))
"""From one address of the network: an owner asks once, a guesser a million times."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Whereabouts:
    """What anybody with the code may know; nothing of persons or money.

    ``asked`` are papers that the owner's side still has to bring.
    """

    code: str
    subject: str
    year: int
    phase: Phase
    state: str
    holder: str
    since: date | None
    asked: tuple[str, ...]


def issue_code(project: Project, *, at: datetime) -> DossierCode:
    """Return the code of a project, drawn when it has none; the caller holds the project."""
    owner = {"province_id": project.province_id, "unit_id": project.unit_id}
    found, _ = DossierCode.objects.get_or_create(
        project=project,
        defaults={"code": draw_code(secrets.choice), "issued_at": at, **owner},
    )
    return found


def track(text: str, *, client: str, at: datetime) -> Whereabouts | None:
    """Return where the dossier of that code is; None for every code that is not one of ours.

    Raises TooOften when the client asked too many times.
    """
    take_turn(LOOK_UPS, network_of(client), at=at)
    code = read_code(text)
    rows = DossierCode.objects.select_related("project__unit")
    found = code and rows.filter(code=code).first()
    return _whereabouts(found) if found else None


def _whereabouts(found: DossierCode) -> Whereabouts | None:
    project = found.project
    try:
        lifecycle = lifecycle_of(project)
    except BadInput:
        return None
    state = lifecycle.states_by_id[project.state]
    choice = None if state.phase == "ended" else next_choice(project, lifecycle)
    steps = [step for step in project.steps.all() if step.undone_at is None]
    missing = choice.missing_papers if choice else ()
    is_ours = bool(choice and "implementing_unit" in choice.transition.who)
    return Whereabouts(
        code=found.code,
        subject=line_entry(project.line).label_vi if project.line else "",
        year=project.year,
        phase=state.phase,
        state=state.label_vi,
        holder=", ".join(BODIES_VI[body] for body in choice.transition.who) if choice else "",
        since=steps[-1].happened_on if steps else None,
        asked=tuple(lifecycle.papers_by_id[each].label_vi for each in missing) if is_ours else (),
    )
