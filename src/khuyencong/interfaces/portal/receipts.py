"""What became of a need, for whoever holds its receipt."""

from __future__ import annotations

from datetime import timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from khuyencong.apps.accounts.throttle import Limit
from khuyencong.apps.surveys.models import Answer
from khuyencong.apps.surveys.queries import get_answer_of_receipt
from khuyencong.interfaces.common.human_guard import HumanGuard

ASKED_AFTER = Limit("receipt_asked", 10, timedelta(minutes=15))
"""From so many receipts typed at one address on, each is asked the question."""


@never_cache
def receipt_page(request: HttpRequest, receipt: str) -> HttpResponse:
    """Show what was asked and what became of it, to whoever holds the receipt."""
    try:
        answer = get_answer_of_receipt(receipt.lower())
    except Answer.DoesNotExist:
        raise Http404 from None
    return render(request, "portal/receipt.html", {"answer": answer})


def find_receipt(request: HttpRequest) -> HttpResponse:
    """Go to the receipt that was typed, or ask for it."""
    typed = "".join(request.GET.get("receipt", "")[:60].split()).replace("-", "").lower()
    guard = HumanGuard("receipt", request, often=ASKED_AFTER, is_sealed=False)
    context = {"typed": typed, "guard": guard}
    if typed and guard.lets_pass():
        guard.done()
        if Answer.objects.filter(receipt=typed).exists():
            return redirect("portal:receipt", typed)
        context["is_unknown"] = True
    return render(request, "portal/find_receipt.html", context)
