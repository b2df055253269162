"""Reads of what other systems may do and were told."""

from __future__ import annotations

from django.db.models import QuerySet

from khuyencong.apps.accounts.looked_after import units_open_to
from khuyencong.apps.accounts.models import Account, Unit
from khuyencong.apps.integrations.models import Delivery, Subscription, Token

KEEP = "integrations.keep"


def units_to_keep(account: Account) -> QuerySet[Unit]:
    """Return the units whose tokens and webhooks the account keeps, by name."""
    return units_open_to(account, KEEP)


def list_tokens(*, visible_to: Account) -> QuerySet[Token]:
    """Return the tokens of the units the account looks after, newest first."""
    rows = Token.objects.filter(unit__in=units_to_keep(visible_to).order_by().values("pk"))
    return rows.select_related("unit", "made_by").order_by("-made_at", "-pk")


def get_token(token_id: int, *, visible_to: Account) -> Token:
    """Return one of them. Raises Token.DoesNotExist."""
    return list_tokens(visible_to=visible_to).get(pk=token_id)


def list_subscriptions(*, visible_to: Account) -> QuerySet[Subscription]:
    """Return the webhooks of the units the account looks after, newest first."""
    kept = units_to_keep(visible_to).order_by().values("pk")
    rows = Subscription.objects.filter(unit__in=kept).select_related("unit", "made_by")
    return rows.order_by("-made_at", "-pk")


def get_subscription(hook_id: int, *, visible_to: Account) -> Subscription:
    """Return one of them. Raises Subscription.DoesNotExist."""
    return list_subscriptions(visible_to=visible_to).get(pk=hook_id)


def list_deliveries(hook: Subscription) -> QuerySet[Delivery]:
    """Return what a webhook was told and is to be told, newest first."""
    return hook.deliveries.order_by("-pk")
