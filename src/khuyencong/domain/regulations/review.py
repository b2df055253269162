"""What looks wrong in a draft: against the national levels of its day, and against itself."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from itertools import pairwise
from typing import Any

from khuyencong.domain.foundation.numbers import format_day, format_percent, format_vnd
from khuyencong.domain.norms.answer import Finding, Level
from khuyencong.domain.norms.labels import cite
from khuyencong.domain.norms.library import NormLibrary
from khuyencong.domain.norms.lines import Fund, NormLine, ShareState
from khuyencong.domain.regulations.as_if import ended_by, later_than
from khuyencong.domain.regulations.parts import Provision, Regulation


def national_of(
    provision_line: str, regulation: Regulation, library: NormLibrary
) -> NormLine | None:
    """Return the national level of the draft's first day, on or off."""
    return library.choose(
        line=provision_line, fund=Fund.NATIONAL, territory=None, on=regulation.starts_on
    )


def review(
    regulation: Regulation,
    *,
    library: NormLibrary,
    territory: str,
    former: Collection[str] = (),
) -> list[Finding]:
    """Return every remark on a draft, the gravest first; its own lines are not in the library."""
    found = [
        *_missing(regulation),
        *_of_tiers(regulation),
        *_later_lines(regulation, library, territory),
        *_left_without_rule(regulation, library, territory, former),
    ]
    for provision in regulation.provisions:
        found += review_provision(provision, regulation=regulation, library=library)
    return sorted(found, key=lambda each: list(Level).index(each.level), reverse=True)


def review_provision(
    provision: Provision, *, regulation: Regulation, library: NormLibrary
) -> list[Finding]:
    """Return the remarks on one provision."""
    national = national_of(provision.line, regulation, library)
    if national is None:
        return [
            _finding(
                Level.INFO,
                "no_national_line",
                "“{content}”: chưa biết mức quốc gia nào của ngày {day} để so.",
                provision,
                day=format_day(regulation.starts_on),
            )
        ]
    return [*_above(provision, national), *_other_shape(provision, national)]


def _above(provision: Provision, national: NormLine) -> Iterator[Finding]:
    state = "" if national.is_on else "; dòng này đang tắt, chưa xác nhận"
    words = {"source": f"{cite(national)}{state}"}
    ceiling = national.ceiling_vnd
    if ceiling is not None and (provision.ceiling_vnd is None or provision.ceiling_vnd > ceiling):
        own = (
            "không có mức tối đa"
            if provision.ceiling_vnd is None
            else f"tối đa {format_vnd(provision.ceiling_vnd)} đồng"
        )
        yield _finding(
            Level.WARNING,
            "above_national_ceiling",
            "“{content}”: {own}, vượt mức tối đa quốc gia {ceiling} đồng ({source}).",
            provision,
            own=own,
            ceiling=format_vnd(ceiling),
            **words,
        )
    share = national.share if national.share_state is ShareState.STATED else None
    if share is not None and (provision.share is None or provision.share > share):
        own = "không ghi tỷ lệ" if provision.share is None else format_percent(provision.share)
        yield _finding(
            Level.WARNING,
            "above_national_share",
            "“{content}”: {own}, vượt tỷ lệ quốc gia {share} ({source}).",
            provision,
            own=own,
            share=format_percent(share),
            **words,
        )


def _other_shape(provision: Provision, national: NormLine) -> Iterator[Finding]:
    if national.unit != provision.unit and not national.gives_no_amount:
        yield _finding(
            Level.INFO,
            "other_unit",
            "“{content}”: tính trên đơn vị khác với mức quốc gia ({source}); so mức cần cẩn thận.",
            provision,
            source=cite(national),
        )


def _missing(regulation: Regulation) -> Iterator[Finding]:
    if not regulation.provisions:
        yield _told(Level.REFUSAL, "no_provision", "Dự thảo chưa có nội dung hỗ trợ nào.")
    if not regulation.tiers:
        yield _told(Level.WARNING, "no_tier", "Chưa ghi nơi nào phê duyệt, đến mức bao nhiêu.")


def _of_tiers(regulation: Regulation) -> Iterator[Finding]:
    tiers = regulation.sorted_tiers()
    if tiers and tiers[-1].up_to_vnd is not None:
        yield _told(
            Level.WARNING,
            "tiers_end",
            "Chưa ghi nơi phê duyệt cho mức trên {most} đồng.",
            most=format_vnd(tiers[-1].up_to_vnd),
        )
    for lower, higher in pairwise(tiers):
        if lower.approver == higher.approver:
            yield _told(
                Level.INFO,
                "tiers_alike",
                "Hai mức thẩm quyền liền nhau cùng một nơi phê duyệt; gộp lại cho gọn.",
            )
        if lower.approver == "peoples_committee" and higher.approver == "department":
            yield _told(
                Level.WARNING,
                "tiers_upside_down",
                "Mức trên {most} đồng lại do Sở phê duyệt trong khi mức thấp hơn do Ủy ban: xem "
                "lại thứ tự thẩm quyền.",
                most=format_vnd(lower.up_to_vnd or 0),
            )
    tops = [each.ceiling_vnd for each in regulation.provisions if each.ceiling_vnd]
    last = tiers[-1].up_to_vnd if tiers else None
    if last is not None and tops and max(tops) > last:
        yield _told(
            Level.WARNING,
            "ceiling_above_tiers",
            "Có mức tối đa {top} đồng cao hơn mọi mức thẩm quyền đã ghi ({most} đồng).",
            top=format_vnd(max(tops)),
            most=format_vnd(last),
        )


def _later_lines(regulation: Regulation, library: NormLibrary, territory: str) -> Iterator[Finding]:
    for norm in later_than(library, regulation, territory=territory):
        yield _told(
            Level.REFUSAL,
            "later_line",
            "Tỉnh đã có dòng {norm_id} của cùng nội dung, bắt đầu {day}: không trước ngày của dự "
            "thảo. Chọn ngày khác hoặc bỏ nội dung này.",
            norm_id=norm.norm_id,
            day=format_day(norm.valid_from) if norm.valid_from else "",
        )


def _left_without_rule(
    regulation: Regulation, library: NormLibrary, territory: str, former: Collection[str]
) -> Iterator[Finding]:
    """Say which contents lose their rule, and which lines of before stay beside the draft."""
    ended = ended_by(library, regulation, territory=territory, former=former)
    for line in dict.fromkeys(norm.line for norm in ended):
        if regulation.provision_of(line) is None:
            content = next(norm.content_vi for norm in ended if norm.line == line)
            yield _told(
                Level.WARNING,
                "falls_out",
                "“{content}” đang có mức hỗ trợ, dự thảo thay văn bản đó mà không còn nội dung "
                "này.",
                content=content,
            )
    for norm in _own_lines(library, regulation, {territory, *former}):
        is_followed = norm.territory == territory and regulation.provision_of(norm.line)
        if norm not in ended and not is_followed:
            yield _told(
                Level.INFO,
                "stays",
                "Dòng {norm_id} ({source}) vẫn còn hiệu lực bên cạnh dự thảo: chọn văn bản đó "
                "vào mục thay thế nếu phải hết hiệu lực.",
                norm_id=norm.norm_id,
                source=cite(norm),
            )


def _own_lines(
    library: NormLibrary, regulation: Regulation, own: Collection[str]
) -> Iterable[NormLine]:
    return [
        norm
        for norm in library.lines
        if norm.territory in own and norm.is_on and norm.may_be_in_force(regulation.starts_on)
    ]


def _finding(level: Level, code: str, template: str, provision: Provision, **words: str) -> Finding:
    facts: dict[str, Any] = {"line": provision.line}
    told = {"content": provision.content_vi, **words}
    return Finding(level, f"regulations.{code}", template, told, facts)


def _told(level: Level, code: str, template: str, **words: str) -> Finding:
    return Finding(level, f"regulations.{code}", template, words)
