"""Rows on norms and documents, as the legal library shows them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from django.db.models import Max, Model, QuerySet, Value
from django.utils import timezone

from khuyencong.apps.library.models import LocalNorm, LocalNormEnd, NormConfirmation
from khuyencong.apps.library.queries import installation_norms
from khuyencong.domain.norms.law_shelf import ShelvedDocument, is_certain, list_shelved
from khuyencong.domain.norms.lines import NormLine
from khuyencong.interfaces.portal.open_data.dataset import Row


def norm_rows(on: date) -> Iterator[Row]:
    """Give every version of every norm line, past ones too."""
    return map(_norm, installation_norms().lines)


def _norm(norm: NormLine) -> Row:
    return {
        "norm_id": norm.norm_id,
        "line": norm.line,
        "fund": norm.fund.value,
        "province": norm.province or "",
        "content_vi": norm.content_vi,
        "content_en": norm.content_en,
        "unit": norm.unit,
        "share": norm.share,
        "share_state": norm.share_state.value,
        "ceiling_vnd": norm.ceiling_vnd,
        "note_vi": norm.note_vi,
        "valid_from": norm.valid_from,
        "valid_to": norm.valid_to,
        "act": norm.legal_basis,
        "article": norm.article,
        "grade": norm.grade.value,
        "standing": "in_use" if is_certain(norm) else "not_confirmed",
    }


def document_rows(on: date) -> Iterator[Row]:
    """Give the documents, the newest first, with whether each rules on the day."""
    return (_document(each, on) for each in list_shelved(installation_norms()))


def _document(document: ShelvedDocument, on: date) -> Row:
    acting: dict[str, list[str]] = {"replaces": [], "amends": [], "guides": []}
    for relation in document.doing:
        acting[relation.kind].append(relation.other_act)
    return {
        "act": document.act,
        "title": document.title,
        "kind": document.kind,
        "issuers": "; ".join(document.issuers),
        "issued_on": document.issued_on,
        "first_on": document.first_on,
        "last_on": document.last_on,
        "standing": document.standing(on),
        "grade": document.grade.value if document.grade else "",
        **{kind: "; ".join(acts) for kind, acts in acting.items()},
    }


def law_changed_on() -> date | None:
    """Return the day on which somebody here last added to the law; None: it is as shipped."""
    newest = [
        _newest(LocalNorm, "recorded_at"),
        _newest(LocalNormEnd, "recorded_at"),
        _newest(NormConfirmation, "recorded_at"),
        _newest(NormConfirmation, "withdrawn_at"),
    ]
    days = [timezone.localdate(at) for at in newest[0].union(*newest[1:]) if at]
    return max(days, default=None)


def _newest(table: type[Model], column: str) -> QuerySet[Any, Any]:
    """Return a query of one row, so that several go in one statement."""
    rows = table._default_manager.order_by().annotate(one=Value(1)).values("one")
    return rows.annotate(newest=Max(column)).values_list("newest", flat=True)
