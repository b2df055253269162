"""The second step below the pages: sealed, counted, each code once, ended with its sessions."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from django.test import override_settings

from khuyencong.apps.accounts.actions.add_authenticator_app import add_authenticator_app
from khuyencong.apps.accounts.actions.remove_authenticator import remove_authenticator
from khuyencong.apps.accounts.actions.renew_recovery_codes import renew_recovery_codes
from khuyencong.apps.accounts.models import Account, SecondStepRule
from khuyencong.apps.accounts.second_step.app_codes import code_at, new_app_secret, period_of
from khuyencong.apps.accounts.second_step.proving import prove_code, prove_password
from khuyencong.apps.accounts.second_step.rules import must_have_second_step, step_mark_of
from khuyencong.apps.accounts.second_step.sealing import seal, unseal
from khuyencong.apps.accounts.second_step.standing import standing_of
from khuyencong.apps.accounts.throttle import TooOften
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

RFC_SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"  # "12345678901234567890", RFC 6238 appendix B
HALF_MINUTE = timedelta(seconds=30)


def code_of(secret: str, at: datetime) -> str:
    return code_at(secret, int(at.timestamp()) // 30)


def turned_on(account: Account, postman: Any, at: datetime) -> tuple[str, list[str]]:
    secret = new_app_secret()
    codes = add_authenticator_app(
        account=account,
        secret=secret,
        code=code_of(secret, at),
        post=postman.post,
        actor=account,
        at=at,
    )
    return secret, codes


@pytest.mark.parametrize(
    ("seconds", "code"),  # the last six of the eight digits there
    [(59, "287082"), (1111111109, "081804"), (1234567890, "005924"), (20000000000, "353130")],
)
def test_codes_are_those_of_the_standard(seconds: int, code: str) -> None:
    at = datetime.fromtimestamp(seconds, tz=UTC)
    assert period_of(RFC_SECRET, code, at=at) == seconds // 30
    assert period_of(RFC_SECRET, code, at=at + HALF_MINUTE) == seconds // 30
    assert period_of(RFC_SECRET, code, at=at + 2 * HALF_MINUTE) is None


def test_what_is_kept_of_a_secret_is_sealed(officer: Any, postman: Any, at: datetime) -> None:
    secret, codes = turned_on(officer, postman, at)
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept
    assert not any(code in kept for code in codes)
    assert unseal(Authenticator.objects.get(type="totp").data["secret"]) == secret


def test_an_old_key_still_opens_and_a_lost_one_is_told() -> None:
    with override_settings(SECRET_KEY="old" * 20):
        sealed = seal("abc")
    with override_settings(SECRET_KEY="new" * 20, SECRET_KEY_FALLBACKS=["old" * 20]):
        assert unseal(sealed) == "abc"
    with override_settings(SECRET_KEY="new" * 20), pytest.raises(BadInput, match="khóa của hệ"):
        unseal(sealed)


def test_a_code_is_good_once_and_no_earlier_one_after_it(
    officer: Any, postman: Any, at: datetime
) -> None:
    secret, _ = turned_on(officer, postman, at)
    with pytest.raises(BadInput):  # the code that turned it on
        prove_code(officer, code_of(secret, at), at=at)
    later = at + 4 * HALF_MINUTE
    assert prove_code(officer, f" {code_of(secret, later)} ", at=later) is False
    for seen in (later, later - HALF_MINUTE):
        with pytest.raises(BadInput, match="đã dùng rồi"):
            prove_code(officer, code_of(secret, seen), at=later)
    after = later + HALF_MINUTE
    assert prove_code(officer, code_of(secret, after), at=later) is False  # a clock that runs ahead


def test_ten_recovery_codes_each_good_once(officer: Any, postman: Any, at: datetime) -> None:
    _, codes = turned_on(officer, postman, at)
    assert len(set(codes)) == 10
    assert all(len(code) == 10 for code in codes)
    assert prove_code(officer, f"{codes[3][:5]} {codes[3][5:]}", at=at) is True
    with pytest.raises(BadInput):
        prove_code(officer, codes[3], at=at)
    assert standing_of(officer).codes_left == 9
    again = renew_recovery_codes(account=officer, post=postman.post, actor=officer, at=at)
    with pytest.raises(BadInput):
        prove_code(officer, codes[4], at=at)
    assert prove_code(officer, again[4], at=at) is True


@pytest.mark.parametrize("code", ["", "12345", "abcdef", "٣٤٥٦٧٨", "1" * 30, "0" * 10, "\x00" * 6])
def test_what_is_no_code_is_refused(officer: Any, postman: Any, at: datetime, code: str) -> None:
    turned_on(officer, postman, at)
    with pytest.raises(BadInput):
        prove_code(officer, code, at=at)


def test_tries_are_counted_whatever_they_say(officer: Any, postman: Any, at: datetime) -> None:
    secret, codes = turned_on(officer, postman, at - timedelta(minutes=20))
    for _ in range(8):
        with pytest.raises(BadInput):
            prove_code(officer, "000000", at=at)
    with pytest.raises(TooOften):
        prove_code(officer, code_of(secret, at), at=at)
    with pytest.raises(TooOften):
        prove_code(officer, codes[0], at=at)
    with pytest.raises(TooOften):
        prove_password(officer, "mat-khau-1", at=at)
    assert prove_code(officer, codes[0], at=at + timedelta(minutes=15)) is True


def test_patience_ends_with_the_day(officer: Any, postman: Any, at: datetime) -> None:
    turned_on(officer, postman, at)
    tries = 0
    for minutes in range(0, 24 * 60, 16):
        for _ in range(8):
            with pytest.raises((BadInput, TooOften)) as refused:
                prove_code(officer, "000000", at=at + timedelta(minutes=minutes))
            tries += refused.type is not TooOften
    assert tries == 49  # the fiftieth turned it on


def test_only_the_person_changes_it(
    officer: Any, appraiser: Any, postman: Any, at: datetime
) -> None:
    secret, _ = turned_on(officer, postman, at)
    row = Authenticator.objects.select_related("user").get(type="totp")
    given = {"post": postman.post, "actor": appraiser, "at": at}
    with pytest.raises(NotAllowed):
        remove_authenticator(row=row, **given)
    with pytest.raises(NotAllowed):
        renew_recovery_codes(account=officer, **given)
    with pytest.raises(NotAllowed):
        add_authenticator_app(account=officer, secret=secret, code="1", **given)


def test_a_wrong_first_code_keeps_nothing(officer: Any, postman: Any, at: datetime) -> None:
    with pytest.raises(BadInput):
        add_authenticator_app(
            account=officer,
            secret=RFC_SECRET,
            code="000000",
            post=postman.post,
            actor=officer,
            at=datetime.fromtimestamp(59, tz=UTC),
        )
    assert not Authenticator.objects.exists()


def test_the_journal_and_the_mail_tell_of_it_and_of_no_secret(
    officer: Any, postman: Any, at: datetime
) -> None:
    officer.email = "canbo@khuyencong.example"
    officer.save()
    secret, codes = turned_on(officer, postman, at)
    row = Authenticator.objects.select_related("user").get(type="totp")
    remove_authenticator(row=row, post=postman.post, actor=officer, at=at)
    lines = list(Entry.objects.filter(verb__startswith="accounts.second_step"))
    assert [line.verb.rpartition(".")[2] for line in lines] == ["app_added", "app_removed"]
    told = str([(line.data, line.label, line.reason) for line in lines]) + str(postman.letters)
    assert secret not in told
    assert not any(code in told for code in codes)
    assert [letter[0] for letter in postman.letters] == [
        "Đã bật mã của ứng dụng khi đăng nhập",
        "Đã bỏ một cách xác nhận khi đăng nhập",
    ]
    assert not Authenticator.objects.exists()  # the recovery codes went with the last way


class TestRule:
    def require(self, unit: Any, role: str, starts_on: Any, **more: Any) -> SecondStepRule:
        return SecondStepRule.objects.create(unit=unit, role=role, starts_on=starts_on, **more)

    def test_from_its_day_to_its_end(self, officer: Any, centre: Any, today: Any) -> None:
        day = timedelta(days=1)
        rule = self.require(centre, "officer", today + day)
        assert not must_have_second_step(officer, on=today)
        assert must_have_second_step(officer, on=today + day)
        rule.ends_before = today + 2 * day
        rule.save()
        assert not must_have_second_step(officer, on=today + 2 * day)

    def test_of_the_role_in_the_unit(
        self, officer: Any, leader: Any, appraiser: Any, centre: Any, today: Any
    ) -> None:
        self.require(centre, "officer", today)
        asked = [must_have_second_step(each, on=today) for each in (officer, leader, appraiser)]
        assert asked == [True, False, False]

    def test_of_units_looked_after_when_it_says_so(
        self, officer: Any, outsider: Any, department: Any, today: Any
    ) -> None:
        rule = self.require(department, "officer", today)
        assert not must_have_second_step(officer, on=today)
        rule.reaches_looked_after = True
        rule.save()
        assert must_have_second_step(officer, on=today)
        assert not must_have_second_step(outsider, on=today)

    def test_the_last_way_stays_while_a_rule_asks(
        self, officer: Any, centre: Any, postman: Any, at: datetime, today: Any
    ) -> None:
        turned_on(officer, postman, at)
        self.require(centre, "officer", today)
        row = Authenticator.objects.select_related("user").get(type="totp")
        with pytest.raises(NotAllowed, match="thêm cách khác"):
            remove_authenticator(row=row, post=postman.post, actor=officer, at=at)

    def test_how_a_session_stands(
        self, officer: Any, administrator: Any, centre: Any, postman: Any, at: Any, today: Any
    ) -> None:
        assert step_mark_of(officer, on=today) == "off"
        assert step_mark_of(administrator, on=today) == "advised"
        self.require(centre, "officer", today)
        assert step_mark_of(officer, on=today) == "due"
        turned_on(officer, postman, at)
        assert step_mark_of(officer, on=today) == "on"
