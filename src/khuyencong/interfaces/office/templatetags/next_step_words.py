"""Words of the next steps of a project, and where each one is done."""

from __future__ import annotations

from typing import Any, NamedTuple

from django import template
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from khuyencong.apps.plans.next_steps import NextStep
from khuyencong.apps.projects.models import Project
from khuyencong.interfaces.common.figures import amount_text

register = template.Library()


class Words(NamedTuple):
    """A sentence, where it leads (edit, scenarios, plan), and its icon."""

    text: Any
    way: str
    icon: str


WORDS = {
    "budget.empty": Words(_("Chưa có khoản chi nào: ghi dự toán."), "edit", "pen"),
    "budget.content_unknown": Words(
        _("%(count)s khoản chi chưa rõ nội dung: chọn dòng định mức."), "edit", "question"
    ),
    "budget.over_norm": Words(
        _("%(count)s mức đề nghị vượt định mức: xem phần đối chiếu rồi sửa số tiền."),
        "edit",
        "alert",
    ),
    "budget.fund_not_named": Words(
        _("%(amount)s đồng hỗ trợ chưa nêu nguồn: chia cho KCQG hoặc KCĐP."), "edit", "question"
    ),
    "budget.own_not_stated": Words(
        _("%(count)s khoản chi chưa nêu vốn cơ sở: hỏi đơn vị thụ hưởng."), "edit", "question"
    ),
    "budget.money_missing": Words(_("Còn %(amount)s đồng chưa có nguồn."), "edit", "alert"),
    "budget.too_much_money": Words(
        _("Các nguồn vượt chi phí %(amount)s đồng: sửa dự toán."), "edit", "alert"
    ),
    "budget.other_source_nameless": Words(
        _("Bảng nhu cầu ghi %(amount)s đồng từ nguồn khác: ghi rõ là nguồn nào."),
        "edit",
        "question",
    ),
    "plan.none": Words(
        _("Chưa vào phương án nào: lập phương án năm %(year)s."), "scenarios", "plan"
    ),
    "plan.outdated": Words(
        _("Đã sửa sau khi lập phương án: lập lại phương án năm %(year)s."), "scenarios", "plan"
    ),
    "plan.to_accept": Words(
        _("Được chọn trong phương án năm %(year)s: xem và chấp nhận phương án."), "plan", "plan"
    ),
    "plan.left_out": Words(
        _("Bị để lại trong phương án mới nhất năm %(year)s: xem lý do."), "plan", "plan"
    ),
    "plan.accepted": Words(
        _("Đã vào kế hoạch năm %(year)s: tải văn bản để trình phê duyệt."), "plan", "file"
    ),
}


@register.filter
def step_words(step: NextStep) -> str:
    """Return the sentence of a step."""
    params = dict(step.params)
    if "amount_vnd" in params:
        params["amount"] = amount_text(params.pop("amount_vnd"))
    return str(WORDS[step.code].text) % params


@register.filter
def step_icon(step: NextStep) -> str:
    """Return the icon of a step."""
    return WORDS[step.code].icon


@register.simple_tag
def step_address(step: NextStep, project: Project, *, may_edit: bool, may_build: bool) -> str:
    """Return where the person does the step, nothing when it is not his to do."""
    way = WORDS[step.code].way
    if way == "plan":
        return reverse("office:plan", args=[step.plan_id])
    if way == "edit" and may_edit:
        return reverse("office:project_edit", args=[project.pk])
    if way == "scenarios" and may_build:
        return f"{reverse('office:scenario_new')}?year={project.year}&unit={project.unit_id}"
    return ""
