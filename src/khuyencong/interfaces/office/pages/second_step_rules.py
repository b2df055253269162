"""Which roles of a unit must have a second step."""

from __future__ import annotations

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from khuyencong.apps.accounts.actions.end_second_step_rule import end_second_step_rule
from khuyencong.apps.accounts.actions.set_second_step_rule import CAPABILITY, set_second_step_rule
from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.accounts.roles import LOOKS_AFTER, Role, UnitKind, roles_for
from khuyencong.apps.accounts.second_step.rules import get_rule, list_rules, who_lacks_it
from khuyencong.domain.foundation.errors import DomainError
from khuyencong.interfaces.common.sending import posted, status_of, succeeds
from khuyencong.interfaces.office.forms.second_step_rule import RuleForm
from khuyencong.interfaces.office.page import OfficeRequest, office_page

SHOWN = 100


@office_page(CAPABILITY)
def rules_page(request: OfficeRequest, unit_id: int) -> HttpResponse:
    """Show the rules of a unit and who there has no second step; take a new rule."""
    unit = units_open_to(request.user, CAPABILITY).get(pk=unit_id)
    today = timezone.localdate(request.now)
    looks_after = UnitKind(unit.kind) in LOOKS_AFTER
    roles = tuple(Role) if looks_after else roles_for(unit.kind)
    form = RuleForm(
        posted(request), initial={"starts_on": today}, roles=roles, looks_after=looks_after
    )
    given: dict[str, Any] = {"unit": unit, "actor": request.user, "at": request.now}
    if succeeds(form, lambda data: set_second_step_rule(**given, **data)):
        messages.success(request, _("Đã ghi quy định."))
        return redirect("office:unit_second_step", unit.pk)
    context = {
        "unit": unit,
        "today": today,
        "form": form,
        "rules": list_rules(unit, on=today),
        "lacking": who_lacks_it(unit, on=today)[:SHOWN],
    }
    return render(request, "office/second_step_rules.html", context, status=status_of(form))


@require_POST
@office_page(CAPABILITY)
def rule_end(request: OfficeRequest, rule_id: int) -> HttpResponse:
    """Ask the role no longer."""
    rule = get_rule(rule_id, visible_to=request.user)
    try:
        end_second_step_rule(rule=rule, actor=request.user, at=request.now)
    except DomainError as refusal:
        messages.error(request, str(refusal))
    else:
        messages.success(request, _("Đã thôi quy định đó."))
    return redirect("office:unit_second_step", rule.unit_id)
