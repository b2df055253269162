"""The flows of money of a year as nodes and bands: lines, contents, how the money stands."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from khuyencong.apps.ledger.models import FundLine, Position
from khuyencong.apps.money.line_years import project_year
from khuyencong.apps.money.lines import name_of
from khuyencong.domain.money.standing import Standing, standing_of, together
from khuyencong.domain.norms.rules.wording import line_entry
from khuyencong.interfaces.common.sankey import Flow, Node, Sankey, sankey
from khuyencong.interfaces.common.templatetags.figures import million
from khuyencong.interfaces.office.addresses import record_address
from khuyencong.interfaces.office.entry_addresses import entries_address
from khuyencong.interfaces.office.money_sums import projects_asked

# field of a standing -> words, tone of its band, kind of the entries that make it
PARTS: dict[str, tuple[Any, str, str]] = {
    "settled_vnd": (gettext_lazy("Đã quyết toán"), "flow-good", "settled"),
    "not_settled_vnd": (gettext_lazy("Đã chuyển, chưa quyết toán"), "flow-calm", "transferred"),
    "not_sent_vnd": (gettext_lazy("Đã ký, chưa chuyển"), "flow-soft", "contracted"),
    "not_contracted_vnd": (gettext_lazy("Phê duyệt, chưa ký"), "flow-warn", "approved"),
    "freed_vnd": (gettext_lazy("Không dùng đến"), "flow-soft", "approved"),
}
AT_LINE: dict[str, tuple[Any, str, str]] = {
    "managed": (gettext_lazy("Chi quản lý"), "flow-soft", "management"),
    "carried": (gettext_lazy("Chuyển sang năm sau"), "flow-calm", "assigned"),
    "left": (gettext_lazy("Chưa phân bổ"), "flow-warn", "assigned"),
}
FUND_TONES = {"KCQG": "flow-national", "KCDP": "flow-local"}


def content_name(key: str) -> str:
    """Return a content in the law's own words."""
    return line_entry(key).label_vi if key else _("Chưa rõ nội dung")


def picture_of(
    lines: Sequence[FundLine], positions: Sequence[Position], carried: Mapping[int, int]
) -> Sankey:
    """Return the picture of some lines of one unit and year. What is nothing is left out."""
    by_line: dict[int, dict[str, list[Standing]]] = defaultdict(lambda: defaultdict(list))
    for position in positions:
        standing = standing_of(project_year(position))
        by_line[position.line_id][position.project.line].append(standing)
    contents = sorted({key for each in by_line.values() for key in each}, key=content_name)
    whole = {
        key: together([each for held in by_line.values() for each in held.get(key, [])])
        for key in contents
    }
    flows = [*_from_lines(lines, by_line, carried), *_from_contents(whole)]
    return sankey([*_nodes(lines, contents)], flows)


def _nodes(lines: Sequence[FundLine], contents: Sequence[str]) -> list[Node]:
    first = [
        Node(
            id=f"line-{line.pk}",
            label=name_of(line),
            column=0,
            tone=FUND_TONES[line.fund],
            href=record_address("fund_line", line.pk),
        )
        for line in lines
    ]
    year = lines[0].year if lines else 0
    middle = [
        Node(
            id=f"content-{key}",
            label=content_name(key),
            column=1,
            href=projects_asked(year=year, line=key or "unknown"),
        )
        for key in contents
    ]
    last = [
        Node(
            id=field,
            label=str(label),
            column=2,
            tone=tone,
            href=entries_address(lines[0], kind=kind) if len(lines) == 1 else "",
        )
        for field, (label, tone, kind) in (PARTS | AT_LINE).items()
    ]
    return [*first, *middle, *last]


def _from_lines(
    lines: Sequence[FundLine],
    by_line: Mapping[int, Mapping[str, list[Standing]]],
    carried: Mapping[int, int],
) -> list[Flow]:
    flows = []
    for line in lines:
        source = f"line-{line.pk}"
        for key, held in by_line.get(line.pk, {}).items():
            flows.append(Flow(source=source, target=f"content-{key}", amount=_approved(held)))
        flows += [
            Flow(source=source, target="managed", amount=line.management_vnd),
            Flow(source=source, target="carried", amount=carried.get(line.pk, 0)),
            Flow(source=source, target="left", amount=max(0, line.unallocated_vnd)),
        ]
    return flows


def _approved(held: Sequence[Standing]) -> int:
    whole = together(held)
    return whole.open_vnd + whole.settled_vnd + whole.freed_vnd


def _from_contents(whole: Mapping[str, Standing]) -> list[Flow]:
    return [
        Flow(source=f"content-{key}", target=field, amount=getattr(standing, field))
        for key, standing in whole.items()
        for field in PARTS
    ]


def sentence_of(
    lines: Sequence[FundLine], positions: Sequence[Position], carried: Mapping[int, int]
) -> str:
    """Return what the picture shows, in one sentence. Amounts in million đồng."""
    whole = together([standing_of(project_year(each)) for each in positions])
    assigned = sum(line.assigned_vnd for line in lines) + sum(carried.values())
    return _(
        "Được giao %(assigned)s triệu đồng: đã quyết toán %(settled)s; đã chuyển, chưa quyết "
        "toán %(held)s; đã ký, chưa chuyển %(signed)s; phê duyệt, chưa ký %(approved)s; chưa "
        "phân bổ %(left)s."
    ) % {
        "assigned": million(assigned),
        "settled": million(whole.settled_vnd),
        "held": million(whole.not_settled_vnd),
        "signed": million(whole.not_sent_vnd),
        "approved": million(whole.not_contracted_vnd),
        "left": million(sum(max(0, line.unallocated_vnd) for line in lines)),
    }
