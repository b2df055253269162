"""The map of villages and products, and the one field that finds everything."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from khuyencong.apps.projects.actions.enter_past_projects import enter_past_projects
from khuyencong.apps.projects.actions.set_publishing import set_publishing
from khuyencong.apps.projects.models import Project, PublishedProject
from khuyencong.interfaces.portal import slips
from tests.product_round_cast import decided_round_of
from tests.public_cast import ROW

pytestmark = pytest.mark.django_db


def text_of(client: Any, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return str(answer.content.decode())


def test_a_village_is_drawn_in_its_commune(client: Any, craft_village: Any) -> None:
    text = text_of(client, "/ban-do/")  # the only province with anything: shown at once
    assert craft_village.name in text
    assert "Xã Nhơn Phúc: 1" in text
    assert "quyết định công nhận chưa được ghi ở đây" in text
    assert "Hoàng Sa" in text
    assert "Trường Sa" in text


def test_the_nation_is_counted_by_province_of_today(client: Any, craft_village: Any) -> None:
    text = text_of(client, "/ban-do/?tinh=ca-nuoc")
    assert '<a href="/ban-do/?tinh=gia-lai-2025">Gia Lai</a>' in text


def test_a_withdrawn_village_is_gone(client: Any, craft_village: Any) -> None:
    craft_village.state = "withdrawn"
    craft_village.save()
    assert craft_village.name not in text_of(client, "/ban-do/?tinh=gia-lai-2025")


@pytest.mark.parametrize(("asked", "is_found"), [("an thai", True), ("BÚN", True), ("gốm", False)])
def test_words_narrow(client: Any, craft_village: Any, asked: str, is_found: bool) -> None:
    text = text_of(client, f"/ban-do/?tinh=gia-lai-2025&q={asked}")
    assert (craft_village.name in text) == is_found


@pytest.mark.parametrize(
    "asked", ["tinh=khong-co", "loai=x", "q=%00", "tinh=gia-lai-2025&q=" + "a" * 900]
)
def test_odd_questions_are_answered(client: Any, craft_village: Any, asked: str) -> None:
    text_of(client, f"/ban-do/?{asked}")


def test_few_statements(client: Any, craft_village: Any) -> None:
    for address in ("/", "/ban-do/", "/ban-do/?tinh=ca-nuoc", "/tim/?q=an"):
        client.get(address)
        with CaptureQueriesContext(
            connection,
        ) as asked:
            client.get(address)
        assert len(asked) <= 10, address


@pytest.mark.parametrize("words", ["An Thái", "an thai", "bun an thai"])
def test_a_village_is_found_without_accents(client: Any, craft_village: Any, words: str) -> None:
    assert craft_village.name in text_of(client, f"/tim/?q={words}")


def test_a_slip_is_set_right(client: Any, craft_village: Any) -> None:
    slips._known.cache_clear()
    text = text_of(client, "/tim/?q=buun+an+thaai")
    assert "Đây là kết quả cho “bun an thai”" in text
    assert craft_village.name in text


@pytest.fixture
def certificate(centre: Any, officer: Any, at: Any) -> Any:
    """A certificate of today, held by a household in An Nhơn."""
    made = decided_round_of(centre, actor=officer, at=at)
    firm = made.entry.establishment
    firm.kind, firm.name = "household", "Hộ ông Trần Văn Mẫu"
    firm.production_place = "xóm 3, xã Nhơn Hậu, An Nhơn"
    firm.save()
    made.product_name, made.search = "Tượng gỗ", "tuong go ho ong tran van mau"
    made.valid_until = timezone.localdate() + timedelta(days=1)
    made.save()
    return made


def test_a_product_is_told_without_the_person_who_holds_it(client: Any, certificate: Any) -> None:
    for address in ("/ban-do/?tinh=gia-lai-2025", "/tim/?q=tuong go"):
        text = text_of(client, address)
        assert "Tượng gỗ" in text
        assert "Trần Văn Mẫu" not in text
        assert "xóm 3" not in text
    assert "Xã Nhơn Hậu: 1" in text_of(client, "/ban-do/?tinh=gia-lai-2025")
    assert "Tượng gỗ" not in text_of(client, "/tim/?q=tran van mau")


class TestModels:
    @pytest.fixture
    def model(
        self,
        centre: Any,
        officer: Any,
        at: Any,
        make_account: Any,
        department: Any,
        establishment: Any,
    ) -> Any:
        """A demonstration model of an enterprise, and a machine."""
        row = replace(ROW, title="Mô hình lò sấy tiết kiệm", content="Mô hình trình diễn kỹ thuật")
        made = enter_past_projects(rows=[row, ROW], unit=centre, actor=officer, at=at)
        Project.objects.filter(pk=made[0].pk).update(establishment=establishment)
        administrator = make_account(department, "administrator")
        set_publishing(unit=centre, is_on=True, actor=administrator, at=at)
        return PublishedProject.objects.get(line="demonstration_model")

    def test_leads_to_its_page(self, client: Any, model: Any) -> None:
        text = text_of(client, "/ban-do/?tinh=gia-lai-2025")
        assert f'href="/de-an/{model.number}/">Mô hình lò sấy tiết kiệm' in text
        assert "Mô hình trình diễn kỹ thuật, năm 2016" in text
        assert "Hỗ trợ máy bào" not in text
        assert "Xã An Hòa: 1" in text

    def test_is_left_out_when_others_are_asked_for(self, client: Any, model: Any) -> None:
        assert "lò sấy" in text_of(client, "/ban-do/?tinh=gia-lai-2025&loai=mo-hinh")
        assert "lò sấy" not in text_of(client, "/ban-do/?tinh=gia-lai-2025&loai=lang-nghe")

    def test_that_was_stopped_is_gone(self, client: Any, model: Any) -> None:
        PublishedProject.objects.filter(pk=model.pk).update(state="stopped")
        assert "lò sấy" not in text_of(client, "/ban-do/?tinh=gia-lai-2025")


def test_nothing_found_says_what_to_do(client: Any, db: Any) -> None:
    slips._known.cache_clear()
    text = text_of(client, "/tim/?q=zzzzqq")
    assert "Không tìm thấy gì" in text
    assert "/toi-duoc-ho-tro-gi/" in text


def test_pages_and_aims_are_found(client: Any, make_account: Callable[..., Any]) -> None:
    assert 'href="/ban-do/"' in text_of(client, "/tim/?q=ban do")
    assert "/huong-dan/machines/" in text_of(client, "/tim/?q=may moc")
