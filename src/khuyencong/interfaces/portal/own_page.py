"""The frame of every page that shows a signed-in person what is his, on the portal."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.views.decorators.cache import never_cache

from khuyencong.apps.accounts.models import Account

View = Callable[..., HttpResponseBase]


class OwnRequest(HttpRequest):
    """A request of a signed-in person, with its instant."""

    user: Account
    now: datetime


def own_page(refusal: Callable[[Account], str]) -> Callable[[View], View]:
    """Guard a page: 302 to sign-in, 403 with the refusal, 404 for what is not his.

    ``refusal`` says why the pages are not for an account; nothing when they are.
    """

    def guard(view: View) -> View:
        @wraps(view)
        def page(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
            if why := refusal(request.user):
                raise PermissionDenied(why)
            try:
                return view(request, *args, **kwargs)
            except ObjectDoesNotExist:
                raise Http404 from None

        return never_cache(login_required(page))

    return guard
