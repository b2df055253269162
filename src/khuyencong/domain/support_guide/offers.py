"""What each fund may pay for an aim: the answers of ``norms.check``, nothing of our own."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Literal

from khuyencong.domain.norms.answer import Answer, Finding, Verdict
from khuyencong.domain.norms.check import check_norm
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.domain.support_guide.answers import GuideAnswers
from khuyencong.domain.support_guide.questions import Aim

FUNDS = (Fund.NATIONAL, Fund.LOCAL)
WHY_NO_AMOUNT = frozenset(
    {
        "norms.no_amount_in_line",
        "norms.earlier_version",
        "norms.predecessor_line",
    }
)
"""Findings that tell, with their source, why there is no amount and what is known beside it. Of a
level that is not certain the norm itself is shown: the findings speak to who may confirm it."""
Province = tuple[str, str]
"""Uid and name."""
Standing = Literal["amount", "level", "unsure", "elsewhere", "none"]


@dataclass(frozen=True, slots=True)
class Offer:
    """The norm's answer for one line and one fund."""

    line: str
    fund: Fund
    question: NormQuestion
    answer: Answer
    has_cost: bool

    @property
    def standing(self) -> Standing:
        """Return how much is known.

        ``amount``: so many đồng; ``level``: the level, as no cost was told; ``unsure``: a level
        nobody has confirmed; ``elsewhere``: the text names no amount or another document;
        ``none``: no norm known.
        """
        if self.answer.allowed_vnd is not None:
            return "amount" if self.has_cost else "level"
        if self.answer.verdict is Verdict.NOT_CONFIRMED:
            return "unsure"
        return "elsewhere" if self.answer.norm else "none"

    @property
    def is_certain(self) -> bool:
        """Tell whether an amount or a level may be promised as what a norm in use says."""
        return self.standing in ("amount", "level")

    @property
    def own_vnd(self) -> int | None:
        """What is left for the establishment to bear [VND]; None without an amount."""
        if self.standing != "amount" or self.answer.allowed_vnd is None:
            return None
        return self.question.eligible_cost_vnd - self.answer.allowed_vnd

    @property
    def why(self) -> tuple[Finding, ...]:
        """The findings that say why there is no amount; none where there is one."""
        found = self.answer.findings
        return () if self.is_certain else tuple(f for f in found if f.code in WHY_NO_AMOUNT)


@dataclass(frozen=True, slots=True)
class LineOffers:
    """One content with the answer of each fund, the national one first."""

    line: str
    label_vi: str
    offers: tuple[Offer, ...]

    @property
    def fits(self) -> bool:
        """Tell whether a fund has a norm in use for it."""
        return any(each.is_certain for each in self.offers)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What the norms are asked for: an aim in a province, for a cost where one is told [VND]."""

    aim: Aim
    province: Province | None
    cost_vnd: int | None
    on: date


def offers_for(answers: GuideAnswers, *, on: date, library: NormLibrary) -> tuple[LineOffers, ...]:
    """Return what each fund may pay for each line of the aim on a day.

    The question is the one the office asks with the support left empty: may the whole cost be
    paid? Lines only other provinces have are left out.
    """
    place = answers.place
    province = (place.province_uid, place.province_name)
    return tuple(_lines(_Asked(answers.aim, province, answers.cost_vnd, on), library, FUNDS))


def levels_of(
    aim: Aim, *, on: date, library: NormLibrary, province: Province | None = None
) -> tuple[LineOffers, ...]:
    """Return the level of each fund for each line of an aim, whatever it costs.

    ``province``: its uid and its name; without one only the national fund answers.
    """
    asked = _Asked(aim, province, None, on)
    return tuple(_lines(asked, library, FUNDS if province else FUNDS[:1]))


def _lines(asked: _Asked, library: NormLibrary, funds: tuple[Fund, ...]) -> Iterator[LineOffers]:
    for line in asked.aim.lines:
        if not library.has_line(line):
            continue
        offers = tuple(_offer(asked, line, fund, library) for fund in funds)
        is_ours = any(norm.territory is None for norm in library.of_line(line))
        if is_ours or any(each.answer.norm for each in offers):
            yield LineOffers(line, _label(line, library), offers)


def _offer(asked: _Asked, line: str, fund: Fund, library: NormLibrary) -> Offer:
    cost = asked.cost_vnd or 0
    territory, name = asked.province or (None, "")
    question = NormQuestion(
        on=asked.on,
        fund=fund,
        line=line,
        territory=territory,
        province=name,
        eligible_cost_vnd=cost,
        support_vnd=cost,
    )
    answer = check_norm(question, library=library)
    return Offer(line, fund, question, answer, has_cost=asked.cost_vnd is not None)


def _label(line: str, library: NormLibrary) -> str:
    if line in list_lines():
        return line_entry(line).label_vi
    return library.of_line(line)[-1].content_vi
