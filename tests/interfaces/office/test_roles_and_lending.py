"""Pages of roles: given, moved, ended; lent while away, ended early, resumed from the message."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.messages import get_messages
from django.utils import timezone

from khuyencong.apps.accounts.models import Account
from khuyencong.interfaces.common.undo import read_offer

BACKEND = "django.contrib.auth.backends.ModelBackend"


def days(**ahead: int) -> dict[str, str]:
    today = timezone.localdate()
    return {name: f"{today + timedelta(days=days):%d/%m/%Y}" for name, days in ahead.items()}


class TestGiveAndMove:
    def test_a_person_is_named_without_accents(
        self, keeper: Any, centre: Any, appraiser: Any
    ) -> None:
        Account.objects.filter(pk=appraiser.pk).update(
            full_name="Đặng Thị Hường", search="dang thi huong appraiser"
        )
        data = {"account": "dang thi huong", "role": "finance", **days(starts_on=0)}
        answer = keeper.post(f"/office/units/{centre.pk}/roles/add/", data)
        assert answer.status_code == 302
        assert appraiser.memberships.filter(unit=centre, role="finance").exists()

    @pytest.mark.parametrize(
        ("words", "sentence"),
        [
            ("khong co ai", "Không tìm thấy trong phần quản lý."),
            ("binh dinh", "Có nhiều kết quả khớp, hãy ghi rõ hơn: "),
            ("", "bắt buộc"),
        ],
    )
    def test_nobody_or_several_are_told(
        self, keeper: Any, centre: Any, officer: Any, appraiser: Any, outsider: Any,
        words: str, sentence: str,
    ) -> None:  # fmt: skip
        data = {"account": words, "role": "finance", **days(starts_on=0)}
        page = keeper.post(f"/office/units/{centre.pk}/roles/add/", data).content.decode()
        assert sentence in page and outsider.username not in page

    def test_one_more_role_from_the_page_of_the_person(
        self, keeper: Any, officer: Any, department: Any
    ) -> None:
        data = {"unit": department.code, "role": "appraiser", **days(starts_on=0)}
        answer = keeper.post(f"/office/people/{officer.pk}/roles/add/", data)
        assert (answer.status_code, answer.url) == (302, f"/office/people/{officer.pk}/")
        assert officer.memberships.filter(unit=department, role="appraiser").exists()

    def test_moved_to_another_unit_from_a_day_on(
        self, keeper: Any, officer: Any, centre: Any, department: Any
    ) -> None:
        role = officer.memberships.get()
        data = {"unit": "sct binh dinh", "role": "appraiser", **days(starts_on=3), "reason": "QĐ"}
        answer = keeper.post(f"/office/roles/{role.pk}/move/", data)
        assert answer.url == f"/office/people/{officer.pk}/"
        role.refresh_from_db()
        new = officer.memberships.get(unit=department)
        assert role.ends_before == new.starts_on == timezone.localdate() + timedelta(days=3)

    def test_a_role_that_does_not_fit_moves_nobody(
        self, keeper: Any, officer: Any, department: Any
    ) -> None:
        role = officer.memberships.get()
        data = {"unit": department.code, "role": "owner", **days(starts_on=0)}
        page = keeper.post(f"/office/roles/{role.pk}/move/", data).content.decode()
        assert "Vai trò này không có ở loại đơn vị" in page
        role.refresh_from_db()
        assert role.ends_before is None

    def test_the_same_role_again_is_no_move(self, keeper: Any, officer: Any, centre: Any) -> None:
        role = officer.memberships.get()
        data = {"unit": centre.code, "role": "officer", **days(starts_on=0)}
        page = keeper.post(f"/office/roles/{role.pk}/move/", data).content.decode()
        assert "Hãy chọn đơn vị khác hoặc vai trò khác" in page

    def test_a_unit_of_another_province_is_not_found(
        self, keeper: Any, officer: Any, outsider: Any
    ) -> None:
        data = {"unit": outsider.main_unit().code, "role": "officer", **days(starts_on=0)}
        page = keeper.post(f"/office/people/{officer.pk}/roles/add/", data).content.decode()
        assert "Không tìm thấy trong phần quản lý." in page


class TestDelegation:
    @pytest.fixture
    def leader(self, centre: Any, make_account: Callable[..., Any]) -> Any:
        return make_account(centre, "leader")

    @pytest.fixture
    def at_leaders(self, signed_in: Callable[[Any], Any], leader: Any) -> Any:
        return signed_in(leader)

    @pytest.fixture
    def at_officers(self, browser: Callable[[], Any], officer: Any) -> Any:
        other = browser()
        other.force_login(officer, backend=BACKEND)
        return other

    @pytest.fixture
    def lend(self, at_leaders: Any, officer: Any) -> Callable[..., Any]:
        data = {"delegate": officer.pk, "reason": "Nghỉ phép", **days(starts_on=0, last_on=1)}
        return lambda **changes: at_leaders.post("/office/me/delegate/", data | changes)

    def test_the_form_offers_a_week_and_colleagues_with_what_they_are(
        self, at_leaders: Any, officer: Any
    ) -> None:
        page = at_leaders.get("/office/me/delegate/").content.decode()
        for day in days(first=0, last=6).values():
            assert f'value="{day}"' in page
        assert f"{officer.display_name} (Chuyên viên trung tâm)" in page
        assert 'name="membership"' not in page  # he has one role: nothing to choose

    def test_lent_seen_used_and_given_back(
        self, lend: Callable[..., Any], at_leaders: Any, at_officers: Any, officer: Any,
        leader: Any, centre: Any,
    ) -> None:  # fmt: skip
        assert at_officers.get("/office/units/").status_code == 403
        assert lend().status_code == 302
        for path in ("/office/", "/office/me/"):
            assert f"Làm thay {leader.display_name}" in at_officers.get(path).content.decode()
        data = {"full_name": "Người mới", "email": "moi@khuyencong.example", "role": "officer"}
        assert at_officers.post(f"/office/units/{centre.pk}/invite/", data).status_code == 302
        journal = at_leaders.get("/office/journal/").content.decode()
        assert f"thay mặt {leader.display_name}" in journal
        end = f"/office/me/delegations/{officer.delegations_received.get().pk}/end/"
        assert at_officers.get(end).status_code == 200
        assert at_officers.post(end).status_code == 302
        assert at_officers.get("/office/units/").status_code == 403

    def test_the_early_end_is_taken_back_by_who_ended_it(
        self, lend: Callable[..., Any], at_leaders: Any, at_officers: Any, officer: Any
    ) -> None:
        lend()
        end = f"/office/me/delegations/{officer.delegations_received.get().pk}/end/"
        answer = at_leaders.post(end)
        (offer,) = [
            offer
            for each in get_messages(answer.wsgi_request)
            if (offer := read_offer(each.extra_tags))
        ]
        assert at_officers.post(offer["to"]).status_code == 404
        assert at_officers.get("/office/units/").status_code == 403
        assert at_leaders.post(offer["to"]).status_code == 302
        assert at_officers.get("/office/units/").status_code == 200

    def test_days_taken_are_told_at_the_field(
        self, lend: Callable[..., Any], officer: Any, errors_of: Callable[..., Any]
    ) -> None:
        lend()
        (sentence,) = errors_of(lend())["starts_on"]
        assert sentence.startswith(f"Vai trò đã giao cho {officer.display_name} từ ")

    def test_a_borrowed_role_is_not_offered_and_the_page_says_why(
        self, lend: Callable[..., Any], at_officers: Any, officer: Any
    ) -> None:
        lend()
        officer.memberships.all().delete()
        page = at_officers.get("/office/me/delegate/").content.decode()
        assert "Vai trò được giao tạm và quyền quản trị không giao tiếp được" in page

    def test_alone_in_the_unit_one_is_told_whom_to_ask(self, at_leaders: Any) -> None:
        page = at_leaders.get("/office/me/delegate/").content.decode()
        assert "hãy nhờ người quản trị mời họ" in page

    def test_nobody_else_sees_it(
        self, lend: Callable[..., Any], browser: Callable[[], Any], officer: Any, centre: Any,
        make_account: Callable[..., Any],
    ) -> None:  # fmt: skip
        lend()
        stranger = browser()
        stranger.force_login(make_account(centre, "finance"), backend=BACKEND)
        pk = officer.delegations_received.get().pk
        assert stranger.get(f"/office/me/delegations/{pk}/end/").status_code == 404
