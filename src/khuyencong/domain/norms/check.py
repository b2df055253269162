"""Check one support against the norm of its day.

Allowed = min(floor(share x base), ceiling, base), of those that exist. The order of the steps is
part of the contract; docs/norms/README.md tells it in words.
"""

from __future__ import annotations

from decimal import ROUND_FLOOR, Decimal

from khuyencong.domain.foundation.money import Rounding, share_of_vnd
from khuyencong.domain.norms import remarks
from khuyencong.domain.norms.answer import Answer, Binding, Finding, Verdict
from khuyencong.domain.norms.conditions import condition_findings
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import PERCENT_OF_LINE, Fund, NormLine, ShareState
from khuyencong.domain.norms.question import NormQuestion
from khuyencong.domain.norms.rules.wording import line_entry, list_lines
from khuyencong.domain.norms.territory import merged_from
from khuyencong.domain.norms.versions import neighbours


def check_norm(question: NormQuestion, *, library: NormLibrary) -> Answer:
    """Answer a question with the norm that rules on its day."""
    norm = library.choose(
        line=question.line, fund=question.fund, territory=question.territory, on=question.on
    )
    return judge(question, norm=norm, library=library)


def judge(question: NormQuestion, *, norm: NormLine | None, library: NormLibrary) -> Answer:
    """Answer a question under a given norm, which may be another version than that of its day."""
    findings = _about_question(question)
    if norm is None:
        content = _content_of(question.line, library)
        known = [
            remarks.no_norm(question, content_vi=content),
            *_what_is_known(question, library),
        ]
        return _no_money(question, Verdict.NO_NORM, None, [*known, *findings])
    if norm.special_case:
        findings.append(remarks.special_case(norm))
    if not norm.is_on:
        return _no_money(question, Verdict.NOT_CONFIRMED, norm, [remarks.is_off(norm), *findings])
    graded = remarks.grade_of(norm)
    findings += [graded] if graded else []
    if norm.gives_no_amount:
        known = [remarks.gives_no_amount(norm), *_national(question, library)]
        return _no_money(question, Verdict.NO_NORM, norm, [*known, *findings])
    if norm.share_state is ShareState.UNKNOWN:
        unknown = remarks.share_is_unknown(norm)
        return _no_money(question, Verdict.NOT_CONFIRMED, norm, [unknown, *findings])
    return _with_money(question, norm, findings, library)


def allowed_support(norm: NormLine, *, base_vnd: int) -> tuple[int, Binding]:
    """Return the most that may be paid on a base and what sets it; on a tie share, ceiling, cost.

    Only for a norm that gives an amount and whose share is known.

    Examples
    --------
    >>> norm = NormLibrary.shipped().get("N2014-2c")
    >>> allowed, binding = allowed_support(norm, base_vnd=514_000_000)
    >>> allowed, binding.value
    (200000000, 'ceiling')
    """
    limits = []
    if norm.share is not None:
        shared = share_of_vnd(base_vnd, norm.share, rounding=Rounding.DOWN)
        limits.append((shared, Binding.SHARE))
    if norm.ceiling_vnd is not None:
        limits.append((norm.ceiling_vnd, Binding.CEILING))
    limits.append((base_vnd, Binding.COST))
    return min(limits, key=lambda limit: limit[0])


def _with_money(
    question: NormQuestion, norm: NormLine, findings: list[Finding], library: NormLibrary
) -> Answer:
    barred = condition_findings(question, bars=True)
    if barred:
        binding = Binding.DOUBLE_FUNDING if question.other_state_vnd else Binding.OWN_CONTRIBUTION
        return Answer(Verdict.BREACH, 0, binding, norm, (*barred, *findings))
    allowed_vnd, binding = allowed_support(norm, base_vnd=question.eligible_cost_vnd)
    findings += _multiplier(question, norm, library)
    if question.support_vnd <= allowed_vnd:
        return Answer(Verdict.WITHIN, allowed_vnd, binding, norm, tuple(findings))
    cut = remarks.cut(question, norm, binding, allowed_vnd)
    return Answer(Verdict.BREACH, allowed_vnd, binding, norm, (cut, *findings))


def _no_money(
    question: NormQuestion, verdict: Verdict, norm: NormLine | None, findings: list[Finding]
) -> Answer:
    warned = condition_findings(question, bars=False)
    return Answer(verdict, None, None, norm, (*findings, *warned))


def _content_of(line: str, library: NormLibrary) -> str:
    """Return what people call a line: our label, else the words of its latest version."""
    if line in list_lines():
        return line_entry(line).label_vi
    return library.of_line(line)[-1].content_vi


def _about_question(question: NormQuestion) -> list[Finding]:
    findings = remarks.conditions_not_stated(question)
    if question.fund is Fund.LOCAL and question.territory is None:
        findings.insert(0, remarks.province_not_named(question))
    return findings


def _what_is_known(question: NormQuestion, library: NormLibrary) -> list[Finding]:
    """Information for a day, fund and territory without a norm; never a verdict."""
    found = _national(question, library)
    earlier, later = neighbours(question, library=library)
    if earlier:
        found.append(remarks.near_version(earlier, is_earlier=True))
    if later:
        found.append(remarks.near_version(later, is_earlier=False))
    found += _of_merged_provinces(question, library)
    if not found:
        found = [remarks.other_issuer(norm) for norm in library.of_line(question.line)]
    return found


def _of_merged_provinces(question: NormQuestion, library: NormLibrary) -> list[Finding]:
    if question.fund is not Fund.LOCAL or question.territory is None:
        return []
    old = merged_from(question.territory)
    return [
        remarks.predecessor_line(norm)
        for norm in library.of_line(question.line)
        if norm.territory in old and norm.may_be_in_force(question.on)
    ]


def _national(question: NormQuestion, library: NormLibrary) -> list[Finding]:
    if question.fund is not Fund.LOCAL:
        return []
    norm = library.choose(line=question.line, fund=Fund.NATIONAL, territory=None, on=question.on)
    return [remarks.national_line(norm)] if norm and norm.fund is Fund.NATIONAL else []


def _multiplier(question: NormQuestion, norm: NormLine, library: NormLibrary) -> list[Finding]:
    """Say which multiplier exists that day for the same issuer; it is never applied here."""
    for name in library.multiplier_lines:
        found = library.choose(line=name, fund=norm.fund, territory=norm.territory, on=question.on)
        if found is None or found.unit != PERCENT_OF_LINE or found.territory != norm.territory:
            continue
        amount = multiplied_support(norm, found, base_vnd=question.eligible_cost_vnd)
        return [remarks.multiplier(found, with_multiplier_vnd=amount if found.is_on else None)]
    return []


def multiplied_support(norm: NormLine, multiplier: NormLine, *, base_vnd: int) -> int:
    """Return the most that may be paid when a multiplier is granted; never above the base."""
    limits = [] if norm.share is None else [norm.share * base_vnd]
    if norm.ceiling_vnd is not None:
        limits.append(Decimal(norm.ceiling_vnd))
    raised = min(limits) * (multiplier.share or Decimal(1))
    return min(int(raised.to_integral_value(rounding=ROUND_FLOOR)), base_vnd)
