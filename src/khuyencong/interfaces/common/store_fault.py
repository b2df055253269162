"""A page that needs a file while the store of files does not answer says so: 503, not 500."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from khuyencong.apps.documents.stores.fault import StoreFault
from khuyencong.interfaces.common.errors import file_unavailable


class StoreFaultPage:
    """Turns a fault that nobody told in a form into a page."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self._answer(request)

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        return file_unavailable(request, fault) if isinstance(fault, StoreFault) else None
