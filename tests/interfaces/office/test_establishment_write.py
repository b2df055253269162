"""Write, edit and merge records of establishments in the browser."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from khuyencong.apps.establishments.models import Establishment
from khuyencong.apps.journal.models import Entry

NEW = "/office/establishments/new/"
LIVE = {"HX-Request": "true"}
FORM = {"name": "Cơ sở bún số 8", "code_kind": "none", "workers": "12", "capital_vnd": "1,2 tỷ"}


@pytest.fixture
def office(signed_in: Callable[[Any], Any], officer: Any) -> Any:
    return signed_in(officer)


class TestWrite:
    def test_is_stored_and_leads_to_its_record(self, office: Any) -> None:
        answer = office.post(NEW, FORM)
        made = Establishment.objects.get()
        assert answer["Location"] == f"/office/establishments/{made.pk}/"
        assert (made.workers, made.capital_vnd) == (12, 1_200_000_000)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"name": ""}, "name"),
            ({"code": "4100258988", "code_kind": "enterprise"}, "code"),  # wrong check digit
            ({"code": "4100258987"}, "code_kind"),
            ({"workers": "nhiều"}, "workers"),
            ({"capital_vnd": "một đống"}, "capital_vnd"),
            ({"kind": "' OR 1=1 --"}, "kind"),
            ({"craft_village_id": "999"}, "craft_village_id"),
        ],
    )
    def test_a_fault_stands_at_its_field_and_nothing_is_stored(
        self, office: Any, errors_of: Any, changes: dict[str, str], field: str
    ) -> None:
        assert list(errors_of(office.post(NEW, FORM | changes))) == [field]
        assert not Establishment.objects.exists()

    @pytest.mark.parametrize(
        ("typed", "said"),
        [
            ({"name": "dntn do go an lao", "code_kind": "none"}, "Tên gần giống"),
            ({"name": "", "code_kind": "enterprise", "code": "4100 258 987"}, None),
            ({"name": "X", "code_kind": "enterprise", "code": "4100258987"}, "Trùng mã số"),
            ({"name": "Gạch Tuy Phước", "code_kind": "none"}, None),
        ],
    )
    def test_while_typing_only_the_likely_same_is_named(
        self, office: Any, establishment: Any, typed: dict[str, str], said: str | None
    ) -> None:
        page = office.post(NEW, typed, headers=LIVE).content.decode()
        assert "<form" not in page
        assert (said or "") in page
        assert (f"/office/establishments/{establishment.pk}/" in page) == bool(said)
        assert Establishment.objects.count() == 1

    def test_the_form_cites_who_is_supported(self, office: Any) -> None:
        page = office.get(NEW).content.decode()
        assert "không theo trụ sở" in page
        assert "Căn cứ pháp lý" in page


class TestEdit:
    @pytest.fixture
    def form(self, establishment: Any) -> dict[str, str]:
        return {
            "name": establishment.name,
            "kind": "sme",
            "code_kind": "enterprise",
            "code": establishment.code,
            "production_place": establishment.production_place,
            "production_place_kind": "township",
            "workers": "40",
            "seen_version": "1",
        }

    def test_an_edit_can_be_taken_back(
        self, office: Any, establishment: Any, form: dict[str, str]
    ) -> None:
        address = f"/office/establishments/{establishment.pk}/"
        page = office.post(f"{address}edit/", form, follow=True).content.decode()
        establishment.refresh_from_db()
        assert establishment.workers == 40
        assert f"{address}undo/2/" in page
        office.post(f"{address}undo/2/")
        establishment.refresh_from_db()
        assert establishment.workers == 25
        assert Entry.objects.filter(verb="establishments.establishment.amended").count() == 2

    def test_an_edit_of_before_cannot_be_taken_back(
        self, office: Any, establishment: Any, form: dict[str, str]
    ) -> None:
        address = f"/office/establishments/{establishment.pk}/"
        office.post(f"{address}edit/", form)
        office.post(f"{address}edit/", form | {"workers": "41", "seen_version": "2"})
        page = office.post(f"{address}undo/2/", follow=True).content.decode()
        assert "người khác sửa" in page
        establishment.refresh_from_db()
        assert establishment.workers == 41

    def test_who_saves_over_an_unseen_version_is_told(
        self, office: Any, establishment: Any, form: dict[str, str], errors_of: Any
    ) -> None:
        Establishment.objects.update(version=2)
        answer = office.post(f"/office/establishments/{establishment.pk}/edit/", form)
        assert "người khác sửa" in errors_of(answer)["__all__"][0]


class TestMerge:
    @pytest.fixture
    def address(self, establishment: Any, other_establishment: Any) -> str:
        return f"/office/establishments/{establishment.pk}/merge/{other_establishment.pk}/"

    def test_shows_both_and_what_differs(self, office: Any, address: str) -> None:
        answer = office.get(address)
        rows = {row.label: row for row in answer.context["rows"]}
        assert rows["Trụ sở"].values == ("–", "Quy Nhơn")
        assert rows["Trụ sở"].differs
        assert not rows["Ghi chú"].differs

    def test_merges_and_parts_again(
        self, office: Any, address: str, establishment: Any, other_establishment: Any
    ) -> None:
        sent = {"kept": other_establishment.pk, "reason": "ghi hai lần"}
        page = office.post(address, sent, follow=True).content.decode()
        establishment.refresh_from_db()
        assert establishment.merged_into == other_establishment
        merge = other_establishment.merges.get()
        assert page.count(f"/office/establishments/merges/{merge.pk}/undo/") == 2  # toast, page
        shown = office.get(f"/office/establishments/{establishment.pk}/").content.decode()
        assert "Hồ sơ này đã gộp vào" in shown
        office.post(f"/office/establishments/merges/{merge.pk}/undo/")
        establishment.refresh_from_db()
        assert establishment.merged_into is None

    def test_needs_a_reason_and_a_record_of_the_two(
        self, office: Any, address: str, errors_of: Any
    ) -> None:
        assert set(errors_of(office.post(address, {"kept": "999"}))) == {"kept", "reason"}

    def test_others_may_not(
        self, browser: Any, outsider: Any, address: str, establishment: Any
    ) -> None:
        stranger = browser()
        stranger.force_login(outsider, backend="django.contrib.auth.backends.ModelBackend")
        assert stranger.post(address, {"kept": establishment.pk, "reason": "x"}).status_code == 404
        assert not Establishment.objects.exclude(merged_into=None).exists()
