"""Corrections, supplements and answers of a collaborator; an officer decides."""

from __future__ import annotations

from typing import Any

from khuyencong.apps.establishments.actions.decide_proposal import decide_proposal
from khuyencong.apps.establishments.models import RecordProposal
from khuyencong.apps.needs.actions.decide_supplement import decide_supplement
from khuyencong.apps.needs.models import NeedSupplement
from khuyencong.apps.surveys.models import Answer
from tests.commune_cast import Cast

HOME = "/cong-tac-vien/"


class TestCorrection:
    def sent(self, visitor: Any, cast: Cast, **changed: Any) -> Any:
        form = {"name": cast.own.name, "production_place": cast.own.production_place}
        return visitor.post(f"{HOME}co-so/{cast.own.pk}/sua/", form | changed, follow=True)

    def test_waits_until_an_officer_accepts(
        self, visitor: Any, cast: Cast, officer: Any, at: Any
    ) -> None:
        page = self.sent(visitor, cast, workers="12", products="Bún tươi", why="Đã hỏi chủ")
        assert "Chờ xem" in page.content.decode()
        proposal = RecordProposal.objects.get()
        assert proposal.after == {"workers": 12, "products": "Bún tươi"}
        cast.own.refresh_from_db()
        assert cast.own.workers is None
        decide_proposal(proposal=proposal, accept=True, actor=officer, at=at)
        cast.own.refresh_from_db()
        assert (cast.own.workers, cast.own.products) == (12, "Bún tươi")
        assert "Đã sửa theo" in visitor.get(f"{HOME}co-so/{cast.own.pk}/").content.decode()

    def test_a_code_is_brought_where_there_is_none(self, visitor: Any, cast: Cast) -> None:
        self.sent(visitor, cast, code="0100109106")
        assert RecordProposal.objects.get().after["code"] == "0100109106"

    def test_capital_is_not_his_to_say(self, visitor: Any, cast: Cast) -> None:
        page = self.sent(visitor, cast, capital_vnd="1000000").content.decode()
        assert "Chưa sửa chỗ nào" in page
        assert not RecordProposal.objects.exists()

    def test_what_is_wrong_is_said_at_its_field(self, visitor: Any, cast: Cast) -> None:
        for field, value in (("name", ""), ("workers", "-3"), ("workers", "mười"), ("code", "1")):
            page = self.sent(visitor, cast, **{field: value})
            assert (
                f'aria-describedby="{field}' in page.content.decode()
                or page.context["form"].errors[field]
            )
        assert not RecordProposal.objects.exists()

    def test_a_proposal_of_another_is_not_taken_back(
        self, visitor: Any, cast: Cast, make_account: Any, make_unit: Any, binh_dinh: Any
    ) -> None:
        self.sent(visitor, cast, workers="12")
        proposal = RecordProposal.objects.get()
        path = f"{HOME}de-nghi/{proposal.pk}/rut/"
        assert visitor.get(path).status_code == 404
        from django.test import Client

        from tests.interfaces.portal.collaborators.conftest import BACKEND

        other = make_account(make_unit("commune", binh_dinh, "xa-khac"), "collaborator")
        stranger = Client()
        stranger.force_login(other, backend=BACKEND)
        assert stranger.post(path).status_code == 404
        visitor.post(path)
        proposal.refresh_from_db()
        assert proposal.state == RecordProposal.State.WITHDRAWN


class TestSupplement:
    def test_only_what_is_missing_is_asked_and_waits(
        self, visitor: Any, cast: Cast, officer: Any, at: Any
    ) -> None:
        path = f"{HOME}nhu-cau/{cast.own_need.pk}/"
        fields = visitor.get(path).context["form"].fields
        assert list(fields) == ["total_vnd", "own_vnd", "note"]
        page = visitor.post(path, {"total_vnd": "600 triệu", "note": "Có báo giá"}, follow=True)
        assert "Chờ xem" in page.content.decode()
        supplement = NeedSupplement.objects.get()
        assert supplement.after == {"total_vnd": 600_000_000}
        decide_supplement(supplement=supplement, accept=True, actor=officer, at=at)
        cast.own_need.refresh_from_db()
        assert cast.own_need.total_vnd == 600_000_000
        assert list(visitor.get(path).context["form"].fields) == ["own_vnd", "note"]

    def test_nothing_brought_is_said(self, visitor: Any, cast: Cast) -> None:
        path = f"{HOME}nhu-cau/{cast.own_need.pk}/"
        for sent in ({}, {"note": "Chưa gặp"}, {"total_vnd": "một đống"}, {"total_vnd": "-5"}):
            page = visitor.post(path, sent)
            assert page.context["form"].errors, sent
        assert not NeedSupplement.objects.exists()

    def test_is_taken_back_by_who_sent_it(self, visitor: Any, cast: Cast) -> None:
        path = f"{HOME}nhu-cau/{cast.own_need.pk}/"
        visitor.post(path, {"own_vnd": "100 triệu"})
        supplement = NeedSupplement.objects.get()
        back = f"{HOME}bo-sung/{supplement.pk}/rut/"
        assert visitor.get(back).status_code == 404
        assert visitor.post(back, follow=True).status_code == 200
        supplement.refresh_from_db()
        assert supplement.state == NeedSupplement.State.WITHDRAWN
        assert "Gửi bổ sung" in visitor.get(path).content.decode()
        visitor.post(back)
        supplement.refresh_from_db()
        assert supplement.state == NeedSupplement.State.WITHDRAWN


class TestAnswer:
    def test_his_commune_is_filled_in_and_its_fate_is_told(
        self, visitor: Any, cast: Cast, campaign: Any, answer: Any
    ) -> None:
        assert 'value="Xã Nhơn Phúc, An Nhơn"' in visitor.get("/s/khaosat2/").content.decode()
        Answer.objects.filter(pk=answer.pk).update(sender=cast.person)
        text = visitor.get(f"{HOME}phieu/").content.decode()
        assert "Cơ sở cưa xẻ số 3" in text
        assert "Đã nhận, đang chờ xem" in text
        assert "tôi đã gửi 1 phiếu" in visitor.get(HOME).content.decode()

    def test_the_qr_opens_the_form(self, client: Any, campaign: Any) -> None:
        picture = client.get("/s/khaosat2/qr.svg")
        assert picture["Content-Type"] == "image/svg+xml"
        assert picture.content.startswith(b"<svg xmlns=")
        assert client.get("/s/khongco9/qr.svg").status_code == 404

    def test_an_heir_of_his_province_knows_him(self, cast: Cast, campaign: Any) -> None:
        from khuyencong.apps.surveys.actions.take_answer import is_collaborator_of

        heir = cast.own.province.heirs.get().successor
        campaign.province = heir
        assert is_collaborator_of(cast.person, campaign)
        campaign.province_id = 987_654
        assert not is_collaborator_of(cast.person, campaign)
