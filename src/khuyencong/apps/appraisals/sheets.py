"""What a member writes on his sheet: read, checked, compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from khuyencong.apps.appraisals.models import AppraisalSession, ScoreSheet
from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.foundation.text import nfc
from khuyencong.domain.norms.field_readers import MAX_VND
from khuyencong.domain.norms.rules.appraisal import list_appraisal_heads
from khuyencong.domain.norms.rules.fact import Fact

LONGEST_REMARK = 5_000
MOST_SCORE = 1_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """What stands on a sheet: remark and score by head, the conclusion, money by fund [VND]."""

    remarks: Mapping[str, str] = field(default_factory=dict)
    scores: Mapping[str, int | None] = field(default_factory=dict)
    verdict: str = ""
    remark: str = ""
    kcqg_vnd: int | None = None
    kcdp_vnd: int | None = None


def heads_on(on: date) -> list[Fact]:
    """Return the heads an appraisal looks at, as the law of the day lists them."""
    return list(list_appraisal_heads(on=on))


def content_of(sheet: ScoreSheet) -> Content:
    """Return what stands on a stored sheet."""
    return Content(
        remarks={head: str(row.get("remark", "")) for head, row in sheet.heads.items()},
        scores={head: row.get("score") for head, row in sheet.heads.items()},
        verdict=sheet.verdict,
        remark=sheet.remark,
        kcqg_vnd=sheet.kcqg_vnd,
        kcdp_vnd=sheet.kcdp_vnd,
    )


def sound_content(content: Content, *, session: AppraisalSession, on: date) -> Content:
    """Return the content in one form. Raises BadInput, naming the field, for what cannot be."""
    heads = [head.id for head in heads_on(on)]
    remarks = {head: _text(content.remarks.get(head, ""), f"remark_{head}") for head in heads}
    scores = {head: content.scores.get(head) for head in heads} if session.score_max else {}
    for head, score in scores.items():
        if score is not None and not 0 <= score <= (session.score_max or 0):
            raise BadInput(
                "appraisals.score_out_of_scale",
                "Điểm từ 0 đến {most}",
                field=f"score_{head}",
                most=session.score_max,
            )
    if content.verdict and content.verdict not in ScoreSheet.Verdict.values:
        raise BadInput("appraisals.unknown_verdict", "Chọn một kết luận", field="verdict")
    for fund in ("kcqg_vnd", "kcdp_vnd"):
        amount = getattr(content, fund)
        if amount is not None and not 0 <= amount <= MAX_VND:
            raise BadInput("appraisals.amount_out_of_range", "Số tiền quá lớn hoặc âm", field=fund)
    return Content(
        remarks=remarks,
        scores=scores,
        verdict=content.verdict,
        remark=_text(content.remark, "remark"),
        kcqg_vnd=content.kcqg_vnd,
        kcdp_vnd=content.kcdp_vnd,
    )


def require_whole(content: Content, *, session: AppraisalSession) -> None:
    """Raise BadInput for a sheet that cannot be handed in: no conclusion, score or money."""
    if not content.verdict:
        raise BadInput("appraisals.verdict_missing", "Chọn kết luận", field="verdict")
    if content.verdict != ScoreSheet.Verdict.PASS and not content.remark:
        raise BadInput(
            "appraisals.remark_missing",
            "Ghi cần chỉnh sửa gì, hoặc vì sao không đạt",
            field="remark",
        )
    missing = [head for head, score in content.scores.items() if score is None]
    if session.score_max and missing:
        raise BadInput("appraisals.score_missing", "Cho điểm mục này", field=f"score_{missing[0]}")
    is_for = content.verdict != ScoreSheet.Verdict.FAIL
    if is_for and content.kcqg_vnd is None and content.kcdp_vnd is None:
        raise BadInput(
            "appraisals.amount_missing", "Ghi mức hỗ trợ đề xuất, 0 nếu không", field="kcqg_vnd"
        )


def differences(mine: Content, theirs: Content, *, on: date) -> Iterator[str]:
    """Yield in words the places where two contents differ."""
    for number, head in enumerate(heads_on(on), start=1):
        is_other = mine.remarks.get(head.id, "") != theirs.remarks.get(head.id, "")
        if is_other or mine.scores.get(head.id) != theirs.scores.get(head.id):
            yield f"mục {number}"
    if mine.verdict != theirs.verdict:
        yield "kết luận"
    if mine.remark != theirs.remark:
        yield "ý kiến chung"
    if (mine.kcqg_vnd, mine.kcdp_vnd) != (theirs.kcqg_vnd, theirs.kcdp_vnd):
        yield "mức hỗ trợ"


def _text(text: str, name: str) -> str:
    found = "\n".join(nfc(line).strip() for line in text.splitlines()).strip()
    if len(found) > LONGEST_REMARK:
        raise BadInput(
            "appraisals.remark_too_long",
            "Dài nhất {most} ký tự",
            field=name,
            most=LONGEST_REMARK,
        )
    return found
