"""What the minutes of an appraisal say, as plain data: other code prints it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from khuyencong.apps.appraisals.counting import Tally
from khuyencong.apps.appraisals.models import AppraisalItem, ScoreSheet
from khuyencong.apps.appraisals.queries import sitting, tally_of
from khuyencong.apps.appraisals.sheets import heads_on


@dataclass(frozen=True, slots=True, kw_only=True)
class Attendant:
    """A member: by office or name, his seat, and what became of his sheet."""

    name: str
    seat: str
    is_recused: bool
    handed_in_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class HeadOpinion:
    """One head of the appraisal: its wording, where it stands, remarks, scores given."""

    label_vi: str
    source: str
    remarks: tuple[str, ...]
    scores: tuple[int, ...]

    @property
    def mean_score(self) -> float | None:
        return sum(self.scores) / len(self.scores) if self.scores else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """The minutes of one project in one session. Amounts in whole đồng; codes, not words:
    ``outcome`` is one of ``AppraisalItem.Outcome``, seats of ``SessionMember.Seat``.
    """

    session_title: str
    body_name: str
    has_council: bool
    meets_on: date | None
    place: str
    decision_number: str
    decision_on: date | None
    project_code: str
    project_title: str
    beneficiary: str
    project_place: str
    round_number: int
    is_late: bool
    attendants: tuple[Attendant, ...]
    heads: tuple[HeadOpinion, ...]
    score_max: int | None
    tally: Tally
    general_remarks: tuple[str, ...]
    outcome: str
    conclusion: str
    kcqg_vnd: int
    kcdp_vnd: int
    minutes_number: str
    minutes_on: date | None


def minutes_of(item: AppraisalItem) -> Minutes:
    """Return the minutes of a project in its session, decided or not; read with ``get_item``."""
    session, project = item.session, item.project
    handed_in = [sheet for sheet in item.sheets.all() if sheet.handed_in_at]
    conflicts = {each.member_id for each in item.declarations.all() if each.has_conflict}
    at_of = {sheet.member_id: sheet.handed_in_at for sheet in handed_in}
    return Minutes(
        session_title=session.title,
        body_name=session.unit.name,
        has_council=session.has_council,
        meets_on=session.meets_on,
        place=session.place,
        decision_number=session.decision_number,
        decision_on=session.decision_on,
        project_code=project.code,
        project_title=project.title,
        beneficiary=project.beneficiary,
        project_place=project.place,
        round_number=item.round_number,
        is_late=item.is_late,
        attendants=tuple(
            Attendant(
                name=member.name,
                seat=member.seat,
                is_recused=member.pk in conflicts,
                handed_in_at=at_of.get(member.pk),
            )
            for member in sitting(session)
        ),
        heads=_heads(item, handed_in),
        score_max=session.score_max,
        tally=Tally(**item.tally) if item.tally else tally_of(item),
        general_remarks=tuple(sheet.remark for sheet in handed_in if sheet.remark),
        outcome=item.outcome,
        conclusion=item.conclusion,
        kcqg_vnd=item.kcqg_vnd,
        kcdp_vnd=item.kcdp_vnd,
        minutes_number=item.minutes_number,
        minutes_on=item.minutes_on,
    )


def _heads(item: AppraisalItem, sheets: list[ScoreSheet]) -> tuple[HeadOpinion, ...]:
    on = day_of(item)
    return tuple(
        HeadOpinion(
            label_vi=head.label_vi,
            source=str(head.source(on)),
            remarks=tuple(
                remark for s in sheets if (remark := s.heads.get(head.id, {}).get("remark"))
            ),
            scores=tuple(
                score
                for s in sheets
                if (score := s.heads.get(head.id, {}).get("score")) is not None
            ),
        )
        for head in heads_on(on)
    )


def day_of(item: AppraisalItem) -> date:
    """Return the day whose heads of appraisal hold: that on which the project came in."""
    return timezone.localdate(item.added_at)
