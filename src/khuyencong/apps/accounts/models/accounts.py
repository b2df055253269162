"""People, and what they are in units."""

from __future__ import annotations

from datetime import date
from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.utils import timezone

from khuyencong.apps.accounts.models.kept_rows import are_rows_kept_from
from khuyencong.apps.accounts.models.prepared import Prepared
from khuyencong.apps.accounts.models.units import Unit
from khuyencong.apps.accounts.models.unread import count_unread
from khuyencong.apps.accounts.roles import CAPABILITIES, Role
from khuyencong.domain.foundation.text import fold


class AccountManager(BaseUserManager["Account"]):
    """Finds accounts by their name, whatever its case."""

    def get_by_natural_key(self, username: str | None) -> Account:
        return self.get(username__iexact=username or "")


class Account(AbstractBaseUser, PermissionsMixin):
    """A person who signs in, or the command line of an installation (no password).

    What he may do follows from his memberships. Groups serve the CMS of the portal alone, which
    keeps them in line with the memberships; nobody is a superuser.
    """

    username = models.CharField(max_length=60, unique=True)
    full_name = models.CharField(max_length=120)
    email = models.EmailField(blank=True, db_index=True)
    """In small letters; may be empty."""
    language = models.CharField(max_length=10, blank=True)
    """Language of the pages after signing in; empty = as the browser asks."""
    is_active = models.BooleanField(default=True)
    """No while the account is locked: nobody gets in, whoever was in is out with the next click."""
    sessions_ended = models.PositiveIntegerField(default=0)
    """How often all its sessions were ended at once: a part of what a session must match."""
    search = models.TextField(blank=True)
    """Names and mail folded: see ``searched``."""
    created_at = models.DateTimeField(default=timezone.now)

    USERNAME_FIELD = "username"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["full_name"]
    objects = AccountManager()
    _memberships: list[Membership]
    _has_kept_rows: bool
    _unread: int
    narrowed_to: frozenset[str] | None = None
    """The only capabilities it has, whatever its roles hold; None: all of them (``work_in``)."""
    acts_for: Account | None = None
    """Whose role the running action leans on, set by ``permissions.require``; the journal tells."""

    class Meta:
        indexes = [
            models.Index(fields=["search", "id"], name="account_by_name"),
            models.Index(fields=["created_at", "id"], name="account_by_age"),
            models.Index(fields=["is_active", "search", "id"], name="account_by_state"),
        ]
        constraints = [
            models.CheckConstraint(condition=Q(is_superuser=False), name="account_no_superuser")
        ]

    def searched(self) -> str:
        """Return what search looks in, to be stored whenever a name or the mail changes."""
        return fold(f"{self.full_name} {self.username} {self.email}")

    def get_session_auth_hash(self) -> str:
        """Return what a session must match: it changes with the password and with each lock."""
        ended = f".{self.sessions_ended}" if self.sessions_ended else ""
        return super().get_session_auth_hash() + ended

    @property
    def display_name(self) -> str:
        return self.full_name or self.username

    @property
    def acts_for_name(self) -> str:
        return self.acts_for.display_name if self.acts_for else ""

    def current_memberships(self) -> list[Membership]:
        """Return the roles of today, read once for each object in memory.

        Own ones first, then those a colleague who is away has lent: their ``account`` is the
        colleague.
        """
        if not hasattr(self, "_memberships"):
            self._remember(_memberships_of(self.pk))
        return self._memberships

    def has_kept_rows(self) -> bool:
        """Tell whether any row is kept from this account though its units see it (``kept_away``).

        Read with the roles, once for each object in memory.
        """
        self.current_memberships()
        return self._has_kept_rows

    @property
    def unread_count(self) -> int:
        """Return how many notices wait to be read; read with the roles."""
        self.current_memberships()
        return self._unread

    def forget_what_it_sees(self) -> None:
        """Read roles and kept rows anew when next asked: an action has just changed them."""
        self.__dict__.pop("_memberships", None)

    def _remember(self, found: list[Membership]) -> None:
        self._memberships = _held_today(found, self.pk)
        self._has_kept_rows = any(member.has_kept_rows for member in found)  # type: ignore[attr-defined]
        self._unread = max((member.unread for member in found), default=0)  # type: ignore[attr-defined]

    def work_in(self, unit: Unit, *, only: frozenset[str]) -> None:
        """Let another system act for a unit, as an officer there and with these capabilities only.

        Held in memory: the same account read anew has no role at all.
        """
        role = Membership(account=self, unit=unit, role=Role.OFFICER, starts_on=date.min)
        self._memberships, self._has_kept_rows, self._unread = [role], False, 0
        self.narrowed_to = only

    @classmethod
    def open_with_roles(cls, pk: int) -> Account | None:
        """Return an open account with its roles of today, in one statement; None if not open."""
        found = _memberships_of(pk)
        own = next((member.account for member in found if member.account_id == pk), None)
        account = own or cls.objects.filter(pk=pk).first()
        if account is None or not account.is_active:
            return None
        account._remember(found)
        return account

    def memberships_with(self, capability: str, unit: Unit | None = None) -> list[Membership]:
        """Return the roles of today that hold the capability, in that unit when one is named."""
        if not self.is_active:
            return []
        if self.narrowed_to is not None and capability not in self.narrowed_to:
            return []
        roles = CAPABILITIES[capability]
        return [
            member
            for member in self.current_memberships()
            if member.role in roles and (unit is None or member.unit_id == unit.pk)
        ]

    def has_capability(self, capability: str) -> bool:
        """Tell whether any role of this account holds the capability."""
        return bool(self.memberships_with(capability))

    def main_unit(self) -> Unit | None:
        """Return the unit this account works for first, if any."""
        members = self.current_memberships()
        return members[0].unit if members else None


class Membership(models.Model):
    """A role of an account in a unit, for a time.

    An end on the first day leaves no day at all: the role was taken back on the day it was given.
    """

    account = models.ForeignKey(Account, on_delete=models.CASCADE, related_name="memberships")
    unit = models.ForeignKey(Unit, on_delete=models.PROTECT, related_name="memberships")
    role = models.CharField(max_length=20, choices=Role.choices)
    starts_on = models.DateField()
    ends_before = models.DateField(null=True, blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["account", "unit", "role", "starts_on"], name="membership_once"
            ),
            models.CheckConstraint(
                condition=Q(ends_before__isnull=True) | Q(ends_before__gte=F("starts_on")),
                name="membership_has_days",
            ),
        ]

    def holds_on(self, day: date) -> bool:
        return self.starts_on <= day and (self.ends_before is None or day < self.ends_before)


def _memberships_of(account_id: int) -> list[Membership]:
    """Return what an account is, was and will be, and what is lent to it today."""
    today = timezone.localdate()
    lent = Membership.objects.filter(
        delegations__delegate=account_id,
        delegations__starts_on__lte=today,
        delegations__ends_before__gt=today,
        account__is_active=True,
    )
    found = Membership.objects.filter(Q(account=account_id) | Q(pk__in=lent.values("pk")))
    found = found.annotate(has_kept_rows=_KEPT(account_id), unread=_UNREAD(account_id))
    return list(found.select_related("unit__province", "account"))


_KEPT = Prepared(are_rows_kept_from, model=Membership, output_field=models.BooleanField())
_UNREAD = Prepared(count_unread, model=Membership, output_field=models.IntegerField())


def _held_today(members: list[Membership], account_id: int) -> list[Membership]:
    today = timezone.localdate()
    holding = [member for member in members if member.holds_on(today)]
    return sorted(holding, key=lambda member: member.account_id != account_id)
