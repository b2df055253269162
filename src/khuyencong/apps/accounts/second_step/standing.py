"""What second step an account has."""

from __future__ import annotations

from dataclasses import dataclass

from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes

from khuyencong.apps.accounts.models import Account

KINDS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
"""What counts as a second step. Recovery codes only stand in for one."""


@dataclass(frozen=True, slots=True)
class Standing:
    """``app`` and ``codes`` are rows or None; ``codes_left`` counts what was not used."""

    app: Authenticator | None
    passkeys: list[Authenticator]
    codes_left: int

    @property
    def is_on(self) -> bool:
        return self.app is not None or bool(self.passkeys)


def has_second_step(account: Account) -> bool:
    """Tell whether signing in takes a second step."""
    return bool(Authenticator.objects.filter(user=account.pk, type__in=KINDS).exists())


def standing_of(account: Account) -> Standing:
    """Return what the account has, the oldest passkey first."""
    rows = list(Authenticator.objects.filter(user=account.pk).order_by("pk"))
    by_type = {row.type: row for row in rows}
    codes = by_type.get(Authenticator.Type.RECOVERY_CODES)
    return Standing(
        app=by_type.get(Authenticator.Type.TOTP),
        passkeys=[row for row in rows if row.type == Authenticator.Type.WEBAUTHN],
        codes_left=codes_left(codes) if codes else 0,
    )


def codes_left(row: Authenticator) -> int:
    """Return how many recovery codes were not used; they are not opened for that."""
    return COUNT - int(row.data["used_mask"]).bit_count()


def new_recovery_codes(account: Account) -> list[str]:
    """Make ten codes in place of those there are; part of an action, after its permission."""
    Authenticator.objects.filter(user=account.pk, type=Authenticator.Type.RECOVERY_CODES).delete()
    return [str(code) for code in RecoveryCodes.activate(account).generate_codes()]


COUNT = 10
"""As ``MFA_RECOVERY_CODE_COUNT`` in the settings."""
