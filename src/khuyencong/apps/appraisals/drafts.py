"""What the department enters of a session: plain values, checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from khuyencong.apps.appraisals.models import AppraisalSession
from khuyencong.apps.appraisals.sheets import MOST_SCORE
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc

MOST_QUORUM = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionDraft:
    """Title, meeting, deciding paper, and the session's own rules for quorum, vote and scale."""

    title: str
    has_council: bool
    meets_on: date | None = None
    place: str = ""
    decision_number: str = ""
    decision_on: date | None = None
    quorum: int | None = None
    majority: str = ""
    score_max: int | None = None


def sound_draft(draft: SessionDraft) -> dict[str, object]:
    """Return the values to store. Raises BadInput, naming the field, for what is missing."""
    title = nfc(draft.title).strip()[:300]
    if not title:
        raise BadInput("appraisals.title_missing", "Ghi tên phiên thẩm định", field="title")
    if draft.score_max is not None and not 1 <= draft.score_max <= MOST_SCORE:
        raise BadInput(
            "appraisals.bad_scale", "Thang điểm từ 1 đến {most}", field="score_max", most=MOST_SCORE
        )
    if draft.has_council:
        _require_rules(draft)
    return {
        "title": title,
        "has_council": draft.has_council,
        "meets_on": draft.meets_on,
        "place": nfc(draft.place).strip()[:300],
        "decision_number": nfc(draft.decision_number).strip()[:80] if draft.has_council else "",
        "decision_on": draft.decision_on if draft.has_council else None,
        "quorum": draft.quorum if draft.has_council else None,
        "majority": draft.majority if draft.has_council else "",
        "score_max": draft.score_max,
    }


def _require_rules(draft: SessionDraft) -> None:
    if not draft.decision_number.strip():
        raise BadInput(
            "appraisals.decision_missing",
            "Ghi số quyết định thành lập hội đồng",
            field="decision_number",
        )
    if draft.decision_on is None:
        raise BadInput(
            "appraisals.decision_missing",
            "Ghi ngày quyết định thành lập hội đồng",
            field="decision_on",
        )
    if draft.quorum is None or not 1 <= draft.quorum <= MOST_QUORUM:
        raise BadInput(
            "appraisals.quorum_missing",
            "Ghi số phiếu tối thiểu, từ 1 đến {most}: văn bản đã đọc không quy định",
            field="quorum",
            most=MOST_QUORUM,
        )
    if draft.majority not in AppraisalSession.Majority.values:
        raise BadInput(
            "appraisals.majority_missing",
            "Chọn cách tính kết quả: văn bản đã đọc không quy định",
            field="majority",
        )
