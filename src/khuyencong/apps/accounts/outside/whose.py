"""Whose account it is that the provider speaks of: by a link, or by mail where that is allowed."""

from __future__ import annotations

from datetime import datetime

from allauth.socialaccount.models import SocialAccount
from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.outside.asking import Told
from khuyencong.apps.accounts.outside.provider import Provider


def link_of(account: Account, provider: Provider | None) -> SocialAccount | None:
    """Return the link of the account with the provider; ``extra_data["shown"]`` is its name there.

    The issuer stands in ``provider``, so that a link says nothing once another one is named.
    """
    if provider is None:
        return None
    return SocialAccount.objects.filter(user=account.pk, provider=provider.issuer).first()


def whose(provider: Provider, told: Told) -> Account | None:
    """Return the account, a locked one too; None when it is nobody's here."""
    link = SocialAccount.objects.filter(provider=provider.issuer, uid=told.subject).first()
    if link:
        return Account.objects.get(pk=link.user_id)
    if not (provider.by_email and told.is_email_verified and told.email):
        return None
    people = Account.objects.filter(email=told.email.lower())
    found = list(people.exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)[:2])
    if len(found) != 1 or link_of(found[0], provider):  # linked: then with somebody else there
        return None
    return found[0]


def note_used(provider: Provider, told: Told, *, at: datetime) -> None:
    """Keep when a link last let somebody in."""
    links = SocialAccount.objects.filter(provider=provider.issuer, uid=told.subject)
    links.update(last_login=at)
