"""The frame of every page of an owner: signed in, and 404 for what is another's."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib.auth.decorators import login_required
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest
from django.http.response import HttpResponseBase
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.establishments.owners import is_owner, works_in_an_office


class OwnerRequest(HttpRequest):
    """A request of a signed-in owner, with its instant."""

    user: Account
    now: datetime


def owner_page(view: Callable[..., HttpResponseBase]) -> Callable[..., HttpResponseBase]:
    """Guard a page: 302 to sign-in, 403 for who works in an office, 404 for what is not his."""

    @wraps(view)
    def page(request: Any, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if works_in_an_office(request.user) and not is_owner(request.user):
            raise PermissionDenied(_("Trang này của chủ cơ sở; cán bộ xem cơ sở ở trang Cơ sở."))
        try:
            return view(request, *args, **kwargs)
        except ObjectDoesNotExist:
            raise Http404 from None

    return never_cache(login_required(page))
