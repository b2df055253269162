"""What past projects and needs would get: by the rule of their day, of today, and of a draft.

Support = min(floor(share x cost), ceiling, cost) of the rule, and never more than was wanted. How
much was wanted nobody wrote down, so it is read from what was asked (``Wanted``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from khuyencong.domain.norms.check import allowed_support
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine, ShareState


class Wanted(StrEnum):
    """How much each would have taken."""

    AS_ASKED = "as_asked"
    """What was asked; who asked exactly the most the rule of his day gave takes the most again."""
    MOST = "most"
    """Everybody takes the most a rule gives."""


class Outcome(StrEnum):
    """What the draft does to one support, beside the rule of today."""

    MORE = "more"
    LESS = "less"
    SAME = "same"
    NEW = "new"
    """Today no rule of the province gives anything for the content; the draft does."""
    LOST = "lost"
    """The draft has nothing for the content that has a rule today, or gives only once."""
    UNKNOWN = "unknown"
    """A rule is missing or not confirmed: nothing can be said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Spending:
    """One cost of a project or need, and the fund asked for it [VND].

    ``key`` names the project or need; ``asked_vnd`` None: nobody said how much was asked.
    """

    key: str
    year: int
    on: date
    line: str
    fund: Fund
    territory: str
    base_vnd: int
    asked_vnd: int | None
    other_state_vnd: int = 0
    beneficiary: str = ""
    is_need: bool = False
    """Asked for, and approved by nobody so far."""


@dataclass(frozen=True, slots=True)
class Given:
    """What a rule gives [VND]; None without a rule, or with one that cannot answer (``is_open``).

    ``most_vnd`` is the most the rule allows on this cost.
    """

    norm: NormLine | None
    amount_vnd: int | None
    most_vnd: int | None = None

    @property
    def is_open(self) -> bool:
        """Tell whether there is a rule that gives no amount, or is not confirmed."""
        return self.norm is not None and self.most_vnd is None


@dataclass(frozen=True, slots=True)
class Simulated:
    """One support under three rules. ``is_once`` where it was not the first of a beneficiary."""

    spending: Spending
    then: Given
    today: Given
    draft: Given
    outcome: Outcome
    is_once: bool = False

    @property
    def difference_vnd(self) -> int | None:
        """Return what the draft gives above today's rule; below 0 when it gives less."""
        if self.outcome is Outcome.UNKNOWN:
            return None
        return (self.draft.amount_vnd or 0) - (self.today.amount_vnd or 0)


Chooser = Callable[[Spending], NormLine | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The three rules, and how much was wanted."""

    then: Chooser
    today: Chooser
    draft: Chooser
    wanted: Wanted = Wanted.AS_ASKED
    once_today: bool = False
    once_in_draft: bool = False


def rule_of_its_day(library: NormLibrary) -> Chooser:
    """Return who chooses the norm of a spending's own day and territory."""

    def choose(spending: Spending) -> NormLine | None:
        return library.choose(
            line=spending.line, fund=spending.fund, territory=spending.territory, on=spending.on
        )

    return choose


def rule_on(library: NormLibrary, *, on: date, territory: str) -> Chooser:
    """Return who chooses the norm of one day: the province's own, else that of the old territory.

    A province that came out of several has the old rules on the old territories until it makes its
    own.
    """

    def choose(spending: Spending) -> NormLine | None:
        def ask(where: str) -> NormLine | None:
            return library.choose(line=spending.line, fund=spending.fund, territory=where, on=on)

        own = ask(territory)
        if own is not None and own.territory == territory:
            return own
        return ask(spending.territory) or own

    return choose


def simulate(spendings: Iterable[Spending], setting: Setting) -> Iterator[Simulated]:
    """Yield each spending under the three rules, in its order; the earliest comes first.

    Holds nothing but who was supported before, for rules that support only once.

    Examples
    --------
    >>> from decimal import Decimal
    >>> library = NormLibrary.shipped()
    >>> rule = rule_on(library, on=date(2017, 1, 1), territory="")
    >>> after = rule_on(library, on=date(2019, 1, 1), territory="")
    >>> one = Spending(key="a", year=2017, on=date(2017, 1, 1), line="machinery",
    ...                fund=Fund.NATIONAL, territory="", base_vnd=700_000_000,
    ...                asked_vnd=200_000_000)
    >>> [made] = simulate([one], Setting(then=rule, today=rule, draft=after))
    >>> made.today.amount_vnd, made.draft.amount_vnd, made.outcome.value
    (200000000, 300000000, 'more')
    """
    supported: dict[str, dict[str, str]] = {"today": {}, "draft": {}}
    for each in spendings:
        then = _given(each, setting.then(each), wanted_vnd=each.asked_vnd)
        wanted = _wanted_vnd(each, then, setting.wanted)
        today = _given(each, setting.today(each), wanted_vnd=wanted)
        draft = _given(each, setting.draft(each), wanted_vnd=wanted)
        if setting.once_today and _was_before(each, today, supported["today"]):
            today = Given(today.norm, 0, today.most_vnd)
        is_once = setting.once_in_draft and _was_before(each, draft, supported["draft"])
        if is_once:
            draft = Given(draft.norm, 0, draft.most_vnd)
        yield Simulated(each, then, today, draft, _outcome(today, draft, is_once), is_once)


def _given(spending: Spending, norm: NormLine | None, *, wanted_vnd: int | None) -> Given:
    """Return what a norm gives; state money for the same cost bars all of it."""
    if norm is None or not norm.is_on or norm.gives_no_amount:
        return Given(norm, None)
    if norm.share_state is ShareState.UNKNOWN:
        return Given(norm, None)
    most, _ = allowed_support(norm, base_vnd=spending.base_vnd)
    if spending.other_state_vnd:
        return Given(norm, 0, most)
    return Given(norm, most if wanted_vnd is None else min(most, wanted_vnd), most)


def _wanted_vnd(spending: Spending, then: Given, wanted: Wanted) -> int | None:
    """Return how much was wanted; None: whatever the rule gives."""
    if wanted is Wanted.MOST or spending.asked_vnd == then.most_vnd:
        return None
    return spending.asked_vnd


def _was_before(spending: Spending, given: Given, supported: dict[str, str]) -> bool:
    """Tell whether the beneficiary had local support for another project; remember this one."""
    if spending.fund is not Fund.LOCAL or not spending.beneficiary or not given.amount_vnd:
        return False
    return supported.setdefault(spending.beneficiary, spending.key) != spending.key


def _outcome(today: Given, draft: Given, is_once: bool) -> Outcome:
    if today.is_open or draft.is_open or (today.norm is None and draft.norm is None):
        return Outcome.UNKNOWN
    if today.norm is None:
        return Outcome.NEW
    if draft.norm is None or (is_once and today.amount_vnd):
        return Outcome.LOST
    before, after = today.amount_vnd or 0, draft.amount_vnd or 0
    if before == after:
        return Outcome.SAME
    return Outcome.MORE if after > before else Outcome.LESS
