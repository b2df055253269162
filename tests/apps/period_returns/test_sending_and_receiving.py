"""An edition goes from the province to the nation: whole, once, or not at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from khuyencong.apps.journal.models import Entry
from khuyencong.apps.period_returns import sending
from khuyencong.apps.period_returns.actions.end_sender import end_sender
from khuyencong.apps.period_returns.actions.note_failed_try import wait_after
from khuyencong.apps.period_returns.actions.prepare_return import prepare_return
from khuyencong.apps.period_returns.actions.receive_return import receive_return
from khuyencong.apps.period_returns.actions.register_sender import register_sender
from khuyencong.apps.period_returns.actions.remind_senders import remind_senders
from khuyencong.apps.period_returns.actions.send_return import send_return
from khuyencong.apps.period_returns.actions.set_destination import set_destination
from khuyencong.apps.period_returns.actions.set_due_day import set_due_day
from khuyencong.apps.period_returns.models import (
    PeriodReturn,
    ReceivedFigure,
    ReceivedReturn,
    Upload,
)
from khuyencong.apps.period_returns.queries import due_day_of, standings
from khuyencong.apps.period_returns.refusals import ReturnRefused
from khuyencong.apps.period_returns.uploads import begin_upload, keep_chunk
from khuyencong.apps.reports.build import build_report
from khuyencong.apps.reports.places import scope_of
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from khuyencong.domain.indicators.periods import read_period
from khuyencong.domain.period_returns.parcels import (
    Parcel,
    announcement,
    cut,
    order_of,
    sign_document,
)
from khuyencong.domain.period_returns.signing import fingerprint, new_key, sign
from tests.return_cast import ADDRESS, HALF, PRIVATE_KEY, InProcess, return_of

MILLION = 1_000_000
State = PeriodReturn.State


@pytest.fixture
def prepared(
    past: Callable[..., Any], key: str, centre: Any, officer: Any, at: Any
) -> PeriodReturn:
    """Two projects of 2015: 30 + 40 = 70 million of KCĐP."""
    past(2015, kcdp=30)
    past(2015, kcdp=40)
    return return_of(centre, actor=officer, at=at, period="2015")


@pytest.fixture
def on_its_way(prepared: Any, destination: Any, officer: Any, at: Any, monkeypatch: Any) -> Any:
    """Asked to be sent; no worker has come yet."""
    from khuyencong.apps.period_returns.tasks import deliver_return

    monkeypatch.setattr(type(deliver_return), "enqueue", lambda *_args, **_named: None)
    return send_return(row=prepared, actor=officer, at=at)


def send(row: PeriodReturn, at: Any, **given: Any) -> InProcess:
    other_side = InProcess(ADDRESS, **given)
    sending.send_now(row.pk, at=at, reach=lambda _address: other_side)
    row.refresh_from_db()
    return other_side


def hand_over(document: Any, key: str, at: Any) -> Parcel:
    """Announce and hand over a document as anybody with a key could."""
    parcel = sign_document(document, key)
    data = parcel.packed()
    give(parcel, data, key, at)
    return parcel


def give(parcel: Parcel, data: bytes, key: str, at: Any) -> None:
    order = order_of(data)
    begin_upload(
        sha256=parcel.sha256,
        order=order,
        key_name=fingerprint(parcel.public_key),
        signature=sign(key, announcement(parcel.sha256, order)),
        at=at,
    )
    for name, part in cut(data).items():
        keep_chunk(sha256=parcel.sha256, chunk=name, data=part)


def test_it_tells_what_reports_count_and_each_project(prepared: PeriodReturn) -> None:
    told = {(f["indicator"], f["fund"]): f["value"] for f in prepared.document["figures"]}
    assert told["approved_vnd", "KCDP"] == 70 * MILLION
    assert told["approved_vnd", "KCQG"] == 0
    assert told["approved_projects", "both"] == 2
    rows = prepared.document["projects"]
    assert sorted(row["approved_kcdp_vnd"] for row in rows) == [30 * MILLION, 40 * MILLION]
    assert {row["unit"] for row in rows} == {"ttkc-binh-dinh"}
    assert Entry.objects.filter(verb="period_returns.return.prepared").exists()


def test_the_next_edition_has_the_next_number(
    prepared: Any, centre: Any, officer: Any, at: Any
) -> None:
    assert return_of(centre, actor=officer, at=at, period="2015").edition == 2
    assert return_of(centre, actor=officer, at=at, period="2014").edition == 1


@pytest.mark.parametrize(
    ("period", "told"),
    [("2016", "đến 31/12/2016 mới hết"), ("2016-Q1", "sáu tháng hoặc năm"), ("2016-H2", "mới hết")],
)
def test_a_period_that_cannot_be_sent_is_told(
    period: str, told: str, key: str, centre: Any, officer: Any, at: Any
) -> None:
    with pytest.raises(BadInput, match=told):
        prepare_return(period=read_period(period), unit=centre, actor=officer, at=at)


def test_without_a_key_it_says_how_to_make_one(centre: Any, officer: Any, at: Any) -> None:
    with pytest.raises(BadInput, match="khuyencong returns key"):
        prepare_return(period=HALF, unit=centre, actor=officer, at=at)


def test_who_may_not_is_refused(key: str, centre: Any, make_account: Any, at: Any) -> None:
    finance = make_account(centre, "finance")
    with pytest.raises(NotAllowed):
        prepare_return(period=HALF, unit=centre, actor=finance, at=at)


def test_it_needs_somewhere_to_go(prepared: Any, officer: Any, at: Any) -> None:
    with pytest.raises(BadInput, match="Chưa có địa chỉ nơi nhận"):
        send_return(row=prepared, actor=officer, at=at)


def test_it_arrives_with_a_receipt_and_its_figures(on_its_way: Any, sender: Any, at: Any) -> None:
    send(on_its_way, at)
    received = ReceivedReturn.objects.get()
    assert (on_its_way.state, on_its_way.receipt) == (State.RECEIVED, received.receipt)
    assert (received.sha256, received.is_current) == (on_its_way.sha256, True)
    figure = ReceivedFigure.objects.get(indicator="approved_vnd", fund="KCDP")
    assert figure.value == 70 * MILLION
    assert not Upload.objects.exists()
    assert Entry.objects.filter(verb="period_returns.received.kept").count() == 1


def test_sent_twice_it_has_one_receipt(on_its_way: Any, sender: Any, at: Any) -> None:
    send(on_its_way, at)
    receipt = on_its_way.receipt
    PeriodReturn.objects.filter(pk=on_its_way.pk).update(state=State.SENDING)
    other_side = send(on_its_way, at)
    assert other_side.asked == ["POST upload"]
    assert (on_its_way.receipt, ReceivedReturn.objects.count()) == (receipt, 1)
    assert receive_return(sha256=on_its_way.sha256, at=at).receipt == receipt


def test_killed_between_chunks_it_goes_on_where_it_was(
    on_its_way: Any, sender: Any, at: Any, monkeypatch: Any
) -> None:
    """In chunks of 4 000 bytes; the line breaks after two of them."""
    monkeypatch.setattr(sending, "order_of", lambda data: order_of(data, 4000))
    monkeypatch.setattr(sending, "cut", lambda data: cut(data, 4000))
    send(on_its_way, at, dies_after=2)
    assert (on_its_way.state, on_its_way.problem) == (State.SENDING, "mất điện")
    assert on_its_way.next_try_at == at + timedelta(minutes=5)
    assert on_its_way.chunks_sent == 2
    assert not ReceivedReturn.objects.exists()
    other_side = send(on_its_way, at)
    handed = [each for each in other_side.asked if each.startswith("PUT")]
    assert len(handed) == on_its_way.chunks_total - 2
    assert on_its_way.state == State.RECEIVED


def test_waits_grow_to_a_day() -> None:
    waits = [wait_after(n) for n in range(1, 60)]
    assert waits == sorted(waits)
    assert waits[-1] == timedelta(days=1)


def test_an_unknown_sender_is_refused_and_told(on_its_way: Any, at: Any) -> None:
    send(on_its_way, at)
    assert on_its_way.state == State.REFUSED
    assert "chưa đăng ký" in on_its_way.problem


def test_a_key_that_ended_is_refused(on_its_way: Any, sender: Any, receiver: Any, at: Any) -> None:
    end_sender(sender=sender, last_on=date(2016, 11, 22), actor=receiver, at=at)
    send(on_its_way, at.replace(year=2016))
    # the other side reads its own clock, which is far behind that day
    assert on_its_way.state == State.REFUSED


def test_a_changed_figure_breaks_the_signature(prepared: Any, sender: Any, at: Any) -> None:
    parcel = sign_document(prepared.document, PRIVATE_KEY)
    figures = [{**each, "value": each["value"] + 1} for each in prepared.document["figures"]]
    forged = replace(parcel, document={**prepared.document, "figures": figures})
    give(parcel, forged.packed(), PRIVATE_KEY, at)
    with pytest.raises(ReturnRefused, match="Chữ ký không khớp"):
        receive_return(sha256=parcel.sha256, at=at)
    assert not ReceivedReturn.objects.exists()
    assert not Upload.objects.exists()
    assert Entry.objects.filter(verb="period_returns.received.refused").exists()


def test_somebody_elses_signature_leaves_nothing(prepared: Any, sender: Any, at: Any) -> None:
    other = new_key()
    with pytest.raises(ReturnRefused, match="chưa đăng ký"):
        hand_over(prepared.document, other, at)
    assert not Upload.objects.exists()


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        ({"province": {"uid": "x", "name": "X"}, "projects": []}, "gặp x"),
        ({"version": 2}, "cần 1, gặp 2"),
        (
            {"figures": [{"indicator": "approved_vnd", "fund": "both", "unit": "kWh", "value": 1}]},
            "tính bằng đồng, gặp kWh",
        ),
    ],
)
def test_what_does_not_fit_is_refused_place_by_place(
    wrong: dict[str, Any], told: str, prepared: Any, sender: Any, at: Any
) -> None:
    parcel = hand_over({**prepared.document, **wrong}, PRIVATE_KEY, at)
    with pytest.raises(ReturnRefused) as refusal:
        receive_return(sha256=parcel.sha256, at=at)
    assert told in refusal.value.faults[0].why
    assert not ReceivedReturn.objects.exists()


def test_a_newer_edition_stands_and_the_older_stays(
    prepared: Any, sender: Any, centre: Any, officer: Any, at: Any
) -> None:
    later = return_of(centre, actor=officer, at=at, period="2015")
    for row in (later, prepared):  # the older one comes after the newer
        parcel = hand_over(row.document, PRIVATE_KEY, at)
        receive_return(sha256=parcel.sha256, at=at)
    kept = ReceivedReturn.objects.order_by("edition").values_list("edition", "is_current")
    assert list(kept) == [(1, False), (2, True)]


def test_the_same_edition_with_other_figures_is_refused(
    prepared: Any, sender: Any, at: Any
) -> None:
    receive_return(sha256=hand_over(prepared.document, PRIVATE_KEY, at).sha256, at=at)
    other = {**prepared.document, "projects": []}
    with pytest.raises(ReturnRefused, match="đã nhận với nội dung khác"):
        receive_return(sha256=hand_over(other, PRIVATE_KEY, at).sha256, at=at)


def test_a_part_that_is_missing_is_told_and_may_still_come(
    prepared: Any, sender: Any, at: Any
) -> None:
    parcel = sign_document(prepared.document, PRIVATE_KEY)
    order = order_of(parcel.packed())
    signature = sign(PRIVATE_KEY, announcement(parcel.sha256, order))
    given = {"order": order, "key_name": sender.key_name, "signature": signature, "at": at}
    assert begin_upload(sha256=parcel.sha256, **given).missing == tuple(order)
    with pytest.raises(ReturnRefused, match="Còn thiếu 1 phần"):
        receive_return(sha256=parcel.sha256, at=at)
    with pytest.raises(ReturnRefused, match="không khớp mã băm"):
        keep_chunk(sha256=parcel.sha256, chunk=order[0], data=b"x")
    assert Upload.objects.exists()


def test_reports_show_it_beside_and_never_add_it(
    prepared: Any, sender: Any, binh_dinh: Any, at: Any
) -> None:
    """This installation holds the projects too: 70 million counted, 70 told, no difference."""
    receive_return(sha256=hand_over(prepared.document, PRIVATE_KEY, at).sha256, at=at)
    report = build_report("five_year", scope_of(binh_dinh), read_period("2015"))
    total = next(row for row in report.rows if row.is_total)
    support = total.cells[1]
    assert support.value == 70 * MILLION
    told = [each for each in support.published if each.source.startswith("Báo cáo của tỉnh")]
    assert [(each.value, each.difference) for each in told] == [(70 * MILLION, 0)]


def test_who_is_late_by_the_day_and_who_is_reminded(
    prepared: Any, sender: Any, agency: Any, receiver: Any, at: Any, mailoutbox: Any
) -> None:
    period = read_period("2015")
    asked = {"today": at.date(), "visible_to": receiver}
    assert [(s.is_owed, s.is_late) for s in standings(period, None, **asked)] == [(True, False)]
    given = {"unit": agency, "actor": receiver, "at": at}
    set_due_day(period=period, due_on=date(2016, 1, 20), source="Công văn minh họa", **given)
    due = due_day_of(period)
    assert [s.is_late for s in standings(period, due, **asked)] == [True]
    assert remind_senders(period=period, **given) == 1
    assert mailoutbox[0].to == ["tinh@example.vn"]
    assert "20/01/2016 (Công văn minh họa)" in mailoutbox[0].body
    receive_return(sha256=hand_over(prepared.document, PRIVATE_KEY, at).sha256, at=at)
    (standing,) = standings(period, due, **asked)
    assert (standing.is_owed, standing.is_late) == (False, True)
    assert remind_senders(period=period, **given) == 0


def test_a_due_day_lies_after_its_period_and_has_a_source(
    agency: Any, receiver: Any, at: Any
) -> None:
    given = {"unit": agency, "actor": receiver, "at": at, "period": HALF}
    with pytest.raises(BadInput, match="sau ngày cuối"):
        set_due_day(due_on=date(2016, 6, 30), source="x", **given)
    with pytest.raises(BadInput, match="Ghi văn bản"):
        set_due_day(due_on=date(2016, 7, 10), source=" ", **given)


@pytest.mark.parametrize("address", ["", "ftp://x", "http://quocgia.example.vn", "https://", "x"])
def test_an_address_that_is_none_is_refused(
    address: str, centre: Any, make_account: Any, at: Any
) -> None:
    administrator = make_account(centre, "administrator")
    with pytest.raises(BadInput, match="https://"):
        set_destination(address=address, unit=centre, actor=administrator, at=at)


def test_only_the_agency_registers_who_sends(
    centre: Any, make_account: Any, binh_dinh: Any, at: Any
) -> None:
    from khuyencong.apps.period_returns.actions.register_sender import SenderFacts

    facts = SenderFacts(province=binh_dinh, public_key=new_key(), since_on=at.date())
    administrator = make_account(centre, "administrator")
    with pytest.raises(NotAllowed, match="cả nước"):
        register_sender(facts=facts, unit=centre, actor=administrator, at=at)


def test_a_province_has_one_key_at_a_time(
    sender: Any, agency: Any, receiver: Any, binh_dinh: Any, at: Any
) -> None:
    from khuyencong.apps.period_returns.actions.register_sender import SenderFacts

    given = {"unit": agency, "actor": receiver, "at": at}
    facts = SenderFacts(province=binh_dinh, public_key=new_key(), since_on=at.date())
    with pytest.raises(BadInput, match="đang có một khóa"):
        register_sender(facts=facts, **given)
    end_sender(sender=sender, last_on=at.date(), actor=receiver, at=at)
    assert register_sender(facts=facts, **given).until_on is None


def test_the_key_file_is_made_once_and_for_its_user_only(settings: Any, tmp_path: Any) -> None:
    from khuyencong.apps.period_returns.keys import key_file, make_key, private_key
    from khuyencong.domain.period_returns.signing import public_key_of

    settings.DATA, settings.RETURNS_KEY = tmp_path, ""
    assert make_key() == public_key_of(private_key())
    assert key_file().stat().st_mode & 0o777 == 0o600
    with pytest.raises(BadInput, match="không bị ghi đè"):
        make_key()
