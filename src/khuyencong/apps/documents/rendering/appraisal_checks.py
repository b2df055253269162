"""What the program itself can say under each of the five heads of appraisal."""

from __future__ import annotations

from khuyencong.apps.documents.rendering.plan_papers import PaperProject
from khuyencong.apps.documents.rendering.text import clean, vnd

_NOTHING = "chưa có dữ liệu để đối chiếu."


def checks_of(project: PaperProject, *, head: int) -> list[str]:
    """Return sentences under one head (1 to 5): facts first, then the findings filed there.

    Findings without a head are about money and norms more often than not: they go under head 2.
    """
    facts = {1: _content, 2: _money, 3: _units, 4: _combination, 5: _file}[head](project)
    found = [
        f"{f.level.label_vi}: {clean(f.message).rstrip('.')}"
        + (f" ({clean(f.source)})." if clean(f.source) else ".")
        for f in project.findings
        if (f.head or 2) == head
    ]
    return (facts + found) or [_NOTHING]


def _content(project: PaperProject) -> list[str]:
    content = clean(project.content) or clean(project.activity_group)
    sentences = [f"nội dung đăng ký: {content}."] if content else []
    if project.score:
        trace = "; ".join(clean(step).rstrip(".") for step in project.score_trace)
        sentences.append(f"Điểm ưu tiên {clean(project.score)}" + (f": {trace}." if trace else "."))
    return sentences


def _money(project: PaperProject) -> list[str]:
    if project.allowed_vnd is None:
        sentences = ["chưa có định mức bằng số để so mức hỗ trợ KCQG."]
    else:
        excess = project.kcqg_vnd - project.allowed_vnd
        verdict = "không vượt" if excess <= 0 else f"vượt {vnd(excess)} so với"
        sentences = [
            f"mức KCQG {vnd(project.kcqg_vnd)} {verdict} mức tối đa {vnd(project.allowed_vnd)}."
        ]
    norm = clean(project.norm_article)
    note = clean(project.norm_note)
    if norm or note:
        sentences.append(f"Căn cứ: {'; '.join(filter(None, (norm, note))).rstrip('.')}.")
    parts = project.kcqg_vnd + project.kcdp_vnd + project.own_vnd + project.other_vnd
    if parts != project.total_vnd:
        sentences.append(f"Cộng các nguồn được {vnd(parts)}, khác tổng {vnd(project.total_vnd)}.")
    return sentences


def _units(project: PaperProject) -> list[str]:
    return [f"vốn của đơn vị thụ hưởng ghi trong đề án: {vnd(project.own_vnd)}."]


def _combination(project: PaperProject) -> list[str]:
    amounts = {"KCĐP": project.kcdp_vnd, "nguồn khác": project.other_vnd}
    named = ", ".join(f"{name} {vnd(amount)}" for name, amount in amounts.items() if amount)
    if not named:
        return ["hồ sơ không ghi nguồn ngân sách khác."]
    return [f"hồ sơ ghi {named}; cần bảo đảm không hỗ trợ trùng một chi phí."]


def _file(project: PaperProject) -> list[str]:
    wanted = {
        "đơn vị thực hiện": project.implementing_unit,
        "đơn vị thụ hưởng": project.beneficiary,
        "địa điểm": project.place,
        "thời gian": project.period,
        "mục tiêu": project.goals,
    }
    missing = [name for name, value in wanted.items() if not clean(value)]
    if missing:
        return [f"còn thiếu thông tin: {', '.join(missing)}."]
    return ["đã có các thông tin chính; phần mềm chưa kiểm tra tài liệu giấy kèm theo."]
