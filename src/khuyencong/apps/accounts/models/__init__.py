"""Tables of people and units."""

from khuyencong.apps.accounts.models.accounts import Account, AccountManager, Membership
from khuyencong.apps.accounts.models.delegations import Delegation
from khuyencong.apps.accounts.models.invitations import Invitation, PasswordLink
from khuyencong.apps.accounts.models.owned_rows import OwnedRow, listed_by
from khuyencong.apps.accounts.models.saved_views import SavedView
from khuyencong.apps.accounts.models.second_step_rules import SecondStepRule
from khuyencong.apps.accounts.models.sessions import CameBy, OpenSession
from khuyencong.apps.accounts.models.sign_ins import SignIn, SignInKind
from khuyencong.apps.accounts.models.throttles import Throttle
from khuyencong.apps.accounts.models.units import Unit, UnitFormerName, searched_names

__all__ = [
    "Account",
    "AccountManager",
    "CameBy",
    "Delegation",
    "Invitation",
    "Membership",
    "OpenSession",
    "OwnedRow",
    "PasswordLink",
    "SavedView",
    "SecondStepRule",
    "SignIn",
    "SignInKind",
    "Throttle",
    "Unit",
    "UnitFormerName",
    "listed_by",
    "searched_names",
]
