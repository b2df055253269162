"""Each request reaches the rows of who asks, in the database too (``accounts.row_security``)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, cast

from django.conf import settings
from django.http import HttpRequest
from django.http.response import HttpResponseBase, StreamingHttpResponse

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.row_security.reach import scope_of
from khuyencong.apps.accounts.row_security.scope import (
    CLOSED,
    Scope,
    current_scope,
    opened,
    reach_from_now,
    within,
)
from khuyencong.apps.establishments.owners import provinces_of_owner
from khuyencong.apps.facilities.commune_rows import provinces_of_collaborator

FOR_EVERYBODY = {"portal": "portal", "wagtail_serve": "portal"}
"""Namespace, or name where there is none, of pages that show everybody the same."""
RECEIVING = {"begin_return", "keep_return_chunk", "commit_return"}
"""Where a province without an account hands over what it signed."""
ASKED_OF_OTHERS = {
    *("home", "my_work", "opinions", "opinion", "opinion_do", "opinion_paper"),
    *("appraisals", "appraisal", "appraisal_do", "appraisal_item", "appraisal_sheet"),
    *("appraisal_file", "product_judging", "product_seat", "product_card", "product_card_file"),
    *("product_send_up", "province_comparison", "province_comparison_judged"),
    *("province_comparison_peers", "series"),
}
"""Pages on which a unit meets rows of another by design: it was asked, sits in a council, or
compares. Only the first lock holds there."""
OF_OWNERS, OF_COLLABORATORS = "owners", "collaborators"
"""Namespaces of pages held to the provinces of what an owner has, of where a collaborator works.
Which rows of these are theirs the first lock says (``establishments.owners``,
``facilities.commune_rows``): they lie with units of the office."""
OF_AN_EDITOR = {"write_draft"}
"""Pages beside them that show a signed-in person what is his."""


def scope_of_owner(account: Account) -> Scope:
    """Return the provinces of the establishments an owner has today."""
    with opened("what an owner has"):
        provinces = provinces_of_owner(account)
    return Scope(provinces=tuple(provinces)) if provinces else CLOSED


def scope_of_collaborator(account: Account) -> Scope:
    """Return the provinces a collaborator works for today."""
    with opened("where a collaborator works"):
        provinces = provinces_of_collaborator(account)
    return Scope(provinces=tuple(provinces)) if provinces else CLOSED


class RowScope:
    """Closed until it is known which page is asked for and by whom; closed again at the end."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponseBase]) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponseBase:
        if not settings.ROW_SECURITY:
            return self._answer(request)
        with opened("who asks"):  # his roles, and whether anything is kept from him
            request.user.is_authenticated  # noqa: B018  # read once, remembered by the account
        with within(CLOSED):
            response = self._answer(request)
            if response.streaming:
                _stay_within(cast(StreamingHttpResponse, response), current_scope())
            return response

    def process_view(self, request: HttpRequest, *_: Any) -> None:
        if settings.ROW_SECURITY:
            reach_from_now(_scope_for(request))


def reach_as(account: Account) -> None:
    """Reach what this account may from now on: a token or a secret address told who asks."""
    if settings.ROW_SECURITY:
        reach_from_now(scope_of(account))


def _scope_for(request: HttpRequest) -> Scope:
    match = request.resolver_match
    face = (match.namespaces[0] if match.namespaces else match.url_name) if match else ""
    if match and face in FOR_EVERYBODY and match.url_name not in OF_AN_EDITOR:
        return Scope(opened_as=FOR_EVERYBODY[face or ""])
    if match and match.url_name in RECEIVING:
        return Scope(opened_as="figures between installations")
    account = request.user
    if face == OF_OWNERS and isinstance(account, Account):
        return scope_of_owner(account)
    if face == OF_COLLABORATORS and isinstance(account, Account):
        return scope_of_collaborator(account)
    if (
        match
        and face == "office"
        and match.url_name in ASKED_OF_OTHERS
        and account.is_authenticated
    ):
        return Scope(opened_as="asked of other units")
    return scope_of(account) if isinstance(account, Account) else CLOSED


def _stay_within(response: StreamingHttpResponse, scope: Scope) -> None:
    """Rows of a long sheet are read after the request was answered: within its scope still."""
    if response.is_async:
        return

    def parts(rest: Iterator[bytes]) -> Iterator[bytes]:
        while True:
            with within(scope):
                part = next(rest, None)
            if part is None:
                return
            yield part

    response.streaming_content = parts(iter(cast(Iterator[bytes], response.streaming_content)))
