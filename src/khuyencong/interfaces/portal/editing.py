"""What surrounds each request of the editors' pages."""

from __future__ import annotations

from collections.abc import Callable

from csp.constants import SELF, UNSAFE_INLINE
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from khuyencong.interfaces.portal.editors import follow_roles

EDITING = "/bien-tap/"
SERVER_ERROR = 500
POLICY = {"script-src": [SELF, UNSAFE_INLINE], "style-src": [SELF, UNSAFE_INLINE]}
"""The editor of the CMS writes scripts into its pages; only who is let in here meets them."""


def editing(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Let in whose role allows it, as it stands today; keep a deed and its journal line together.

    The CMS asks groups of its own, so they are brought in line with the roles before it is asked.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(EDITING):
            return answer(request)
        response = _let_in(request)
        response._csp_update = POLICY  # type: ignore[attr-defined]  # read by django-csp
        return response

    def _let_in(request: HttpRequest) -> HttpResponse:
        if not request.user.is_authenticated:
            return redirect_to_login(request.get_full_path(), reverse("office:sign_in"))
        if not follow_roles(request.user):
            raise PermissionDenied
        if request.method in ("GET", "HEAD"):
            return answer(request)
        with transaction.atomic():
            response = answer(request)
            transaction.set_rollback(response.status_code >= SERVER_ERROR)
        return response

    return middleware
