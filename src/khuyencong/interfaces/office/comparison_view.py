"""What the pages of a comparison show: pictures, sentences, words of a verdict."""

from __future__ import annotations

from typing import Any

from django.utils.translation import gettext as _

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.reports.comparing import Compared, Question, compare
from khuyencong.apps.reports.judged import Judged, JudgedPair
from khuyencong.apps.reports.maps import ProvinceMap
from khuyencong.domain.comparison.intervals import Interval
from khuyencong.domain.comparison.judging import Verdict
from khuyencong.domain.comparison.peers import Peer
from khuyencong.domain.comparison.rules import rule
from khuyencong.interfaces.common.charts import stacked_bars
from khuyencong.interfaces.common.figures import amount_text, in_language
from khuyencong.interfaces.office.forms.comparison import OTHERS, ComparisonForm

MILLION = 1_000_000
PICTURES = ("approved_vnd", "approved_projects")
TONES = {"approved_vnd": "fill-national", "approved_projects": "fill-local"}


def comparison_context(question: Question, on: ProvinceMap, *, account: Account) -> dict[str, Any]:
    """Return what the template needs beside the form."""
    table = compare(question, on, account=account)
    return {
        "question": question,
        "table": table,
        "rows": [
            (
                indicator,
                [(label, cell) for (_, label), cell in zip(table.places, cells, strict=True)],
            )
            for indicator, cells in table.rows
        ],
        "fewest": rule("fewest_shown"),
        "pictures": [each for name in PICTURES if (each := picture(table, name))],
    }


def picture(table: Compared, name: str) -> dict[str, Any] | None:
    """Return one bar for each place whose figure is shown, and the sentence; None with fewer
    than two."""
    indicator, cells = next((each, row) for each, row in table.rows if each.id == name)
    over = MILLION if indicator.kind == "money" else 1
    shown = [
        (label, cell.value)
        for (_place, label), cell in zip(table.places, cells, strict=True)
        if cell.value is not None
    ]
    if len(shown) < 2:
        return None
    columns = [(label, [value / over]) for label, value in shown]
    most = max(shown, key=lambda pair: pair[1])
    return {
        "id": f"bars-{name}",
        "label": indicator.label_vi,
        "chart": stacked_bars(columns, tones=[TONES[name]]),
        "y_words": _("triệu đồng") if over > 1 else indicator.unit,
        "sentence": _("%(label)s: nhiều nhất là %(place)s, %(value)s %(unit)s.")
        % {
            "label": indicator.label_vi,
            "place": most[0],
            "value": amount_text(most[1]),
            "unit": indicator.unit,
        },
    }


def judged_rows(found: Judged, on: ProvinceMap) -> list[dict[str, Any]]:
    """Return each pair in words: its values, the interval of the difference, the verdict."""
    return [
        {
            "label": pair.label_vi,
            "other": on.label_vi(pair.other),
            "own_value": _value(pair, pair.own_value, pair.own_of),
            "other_value": _value(pair, pair.other_value, pair.other_of),
            "interval": _interval(pair),
            "verdict": _verdict(pair),
            "is_clear": pair.judgement is not None and pair.judgement.verdict == Verdict.DIFFERENT,
        }
        for pair in found.pairs
    ]


def peer_rows(
    found: list[Peer[int]], question: Question, form: ComparisonForm
) -> list[dict[str, Any]]:
    """Return each proposed place with why, and the address that sets it beside the others."""
    return [
        {
            "label": form.on.label_vi(peer.profile.place),
            "projects": peer.profile.projects,
            "mean_vnd": round(peer.profile.mean_vnd),
            "common": percent_words(peer.common_trades),
            "distance": in_language(f"{peer.distance:.2f}".replace(".", ",")),
            "href": _with(peer.profile.place, question, form),
        }
        for peer in found
    ]


def percent_words(share: float) -> str:
    """Return a share in per cent, one decimal."""
    return in_language(f"{share * 100:.1f}%".replace(".", ","))


def _value(pair: JudgedPair, value: float | None, of: int | None) -> str:
    if of is None:
        return _("ẩn vì quá ít")
    if value is None:
        return _("chưa có")
    words = f"{amount_text(round(value))} {_('đồng')}" if pair.is_money else percent_words(value)
    return _("%(value)s của %(count)s %(things)s") % {
        "value": words,
        "count": amount_text(of),
        "things": pair.things_vi,
    }


def _interval(pair: JudgedPair) -> str:
    found: Interval | None = pair.judgement.interval if pair.judgement else None
    if found is None:
        return "–"
    if pair.is_money:
        low, high = (amount_text(round(each)) for each in (found.low, found.high))
        unit = _("đồng")
    else:
        low, high = (
            in_language(f"{each * 100:.1f}".replace(".", ",")) for each in (found.low, found.high)
        )
        unit = _("điểm phần trăm")
    return _("từ %(low)s đến %(high)s %(unit)s") % {"low": low, "high": high, "unit": unit}


def _verdict(pair: JudgedPair) -> str:
    if pair.judgement is None:
        return _("không so, vì có số bị ẩn")
    return {
        Verdict.DIFFERENT: _("khác rõ"),
        Verdict.NOT_ENOUGH: _("chưa đủ để nói khác"),
        Verdict.TOO_FEW: _("quá ít để so"),
    }[pair.judgement.verdict]


def _with(place: int, question: Question, form: ComparisonForm) -> str:
    """Return the question with one more place; empty where it is there or no room is left."""
    asked = form.asked.copy()
    free = [name for name in OTHERS if not asked.get(name)]
    if place in question.places or not free:
        return ""
    asked[free[0]] = str(place)
    return asked.urlencode()
