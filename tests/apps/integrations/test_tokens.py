"""A token acts for one unit, within its scopes, until its last day or its withdrawal."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from khuyencong.apps.accounts.models import Account
from khuyencong.apps.accounts.permissions import can
from khuyencong.apps.accounts.throttle import TooOften
from khuyencong.apps.integrations import opening
from khuyencong.apps.integrations.actions.make_token import make_token
from khuyencong.apps.integrations.actions.withdraw_token import withdraw_token
from khuyencong.apps.integrations.models import Token
from khuyencong.apps.integrations.opening import open_token
from khuyencong.apps.integrations.queries import list_tokens
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.needs.queries import list_needs
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.integration_cast import LAST_ON, keeper_of, token_of

pytestmark = pytest.mark.django_db


def test_only_its_digest_is_kept(centre: Any, at: Any) -> None:
    token, secret = token_of(centre, at=at)
    assert secret.startswith(f"kc_{token.key}_")
    assert secret not in str(Token.objects.values().get())
    line = Entry.objects.get(verb="integrations.token.made")
    assert (line.label, line.data["token_key"]) == ("Cổng dữ liệu của tỉnh", token.key)
    assert secret.rpartition("_")[2] not in str(line.data)


def test_it_sees_what_its_unit_sees(centre: Any, outsider: Any, open_need: Any, at: Any) -> None:
    _token, secret = token_of(centre, at=at, scopes=["needs:read"])
    _other, of_other = token_of(outsider.main_unit(), at=at)
    opened, stranger = open_token(secret, at=at), open_token(of_other, at=at)
    assert opened and stranger
    assert list(list_needs(visible_to=opened.account)) == [open_need]
    assert list(list_needs(visible_to=stranger.account)) == []


def test_it_may_do_what_its_scopes_lend_and_no_more(centre: Any, at: Any) -> None:
    _token, secret = token_of(centre, at=at, scopes=["needs:read"])
    opened = open_token(secret, at=at)
    assert opened
    answers = [bool(can(opened.account, f"needs.{each}")) for each in ("read", "import", "decide")]
    assert answers == [True, False, False]
    again = Account.objects.get(pk=opened.account_id)
    assert not can(again, "needs.read")  # read anew, it has no role at all


@pytest.mark.parametrize("text", ["", "kc", "kc__", "kc_0123456789ab_x", "x" * 5000, "kc_đ_ê"])
def test_a_text_that_is_no_token_opens_nothing(text: str, centre: Any, at: Any) -> None:
    token_of(centre, at=at)
    assert open_token(text, at=at) is None


def test_the_right_key_with_another_secret_opens_nothing(centre: Any, at: Any) -> None:
    _token, secret = token_of(centre, at=at)
    last = "A" if secret[-1] != "A" else "B"
    assert open_token(secret[:-1] + last, at=at) is None


def test_after_its_last_day_it_opens_nothing(centre: Any, at: Any) -> None:
    _token, secret = token_of(centre, at=at)
    days = (LAST_ON - at.date()).days
    assert open_token(secret, at=at + timedelta(days=days)) is not None
    assert open_token(secret, at=at + timedelta(days=days + 1)) is None


def test_withdrawn_it_opens_nothing(centre: Any, at: Any) -> None:
    token, secret = token_of(centre, at=at)
    keeper = keeper_of(centre, at=at)
    withdraw_token(token=token, actor=keeper, at=at)
    assert open_token(secret, at=at) is None
    assert Entry.objects.filter(verb="integrations.token.withdrawn", object_id=token.pk).exists()
    with pytest.raises(BadInput, match="đã được thu hồi"):
        withdraw_token(token=token, actor=keeper, at=at)


def test_locked_its_account_opens_nothing(centre: Any, at: Any) -> None:
    token, secret = token_of(centre, at=at)
    Account.objects.filter(pk=token.account_id).update(is_active=False)
    assert open_token(secret, at=at) is None


def test_it_asks_so_often_in_a_minute(centre: Any, at: Any, monkeypatch: Any) -> None:
    few = opening.Limit("api_token", 2, timedelta(minutes=1))
    monkeypatch.setattr(opening, "ASKED", few)
    _token, secret = token_of(centre, at=at)
    assert open_token(secret, at=at) and open_token(secret, at=at)
    with pytest.raises(TooOften):
        open_token(secret, at=at)
    assert open_token(secret, at=at + timedelta(minutes=1))


def test_its_last_use_is_noted(centre: Any, at: Any) -> None:
    token, secret = token_of(centre, at=at)
    open_token(secret, at=at)
    open_token(secret, at=at + timedelta(seconds=5))
    token.refresh_from_db()
    assert token.last_used_at == at


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"name": " "}, "name"),
        ({"scopes": []}, "scopes"),
        ({"scopes": ["all"]}, "scopes"),
        ({"last_on": date(2016, 1, 1)}, "last_on"),
        ({"last_on": date(2030, 1, 1)}, "last_on"),
    ],
)
def test_what_is_wrong_is_named(wrong: dict[str, Any], field: str, centre: Any, at: Any) -> None:
    keeper = keeper_of(centre, at=at)
    given = {"name": "Cổng", "scopes": ["needs:read"], "last_on": LAST_ON, **wrong}
    with pytest.raises(BadInput) as refusal:
        make_token(**given, unit=centre, actor=keeper, at=at)
    assert refusal.value.field == field


def test_only_who_looks_after_the_unit_makes_one(
    centre: Any, department: Any, officer: Any, outsider: Any, at: Any
) -> None:
    given: dict[str, Any] = {"name": "Cổng", "scopes": ["needs:read"], "last_on": LAST_ON}
    for stranger in (officer, keeper_of(outsider.main_unit(), at=at)):
        with pytest.raises(NotAllowed):
            make_token(**given, unit=centre, actor=stranger, at=at)
    above = keeper_of(department, at=at)
    token, _secret = make_token(**given, unit=centre, actor=above, at=at)
    assert list(list_tokens(visible_to=above)) == [token]
    assert list(list_tokens(visible_to=keeper_of(outsider.main_unit(), at=at))) == []
