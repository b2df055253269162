"""The document of a period: its schema, its faults, its signature, its chunks."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from khuyencong.domain.foundation.errors import BadInput
from khuyencong.domain.period_returns.differences import FigureChange, differences
from khuyencong.domain.period_returns.document import digest_of, faults_of, return_schema
from khuyencong.domain.period_returns.parcels import (
    cut,
    join,
    order_of,
    sha256_of,
    sign_document,
    unpack,
)
from khuyencong.domain.period_returns.signing import (
    fingerprint,
    is_signed,
    new_key,
    public_key_of,
    sign,
)

PROJECT: dict[str, Any] = {
    "province": "binh-dinh",
    "unit": "ttkc",
    "year": 2016,
    "code": "DA-1",
    "title": "Máy tiện",
    "content": "3",
    "state": "approved",
    "approved_kcqg_vnd": 0,
    "approved_kcdp_vnd": 40_000_000,
}
DOCUMENT: dict[str, Any] = {
    "format": "khuyencong.period-return",
    "version": 1,
    "province": {"uid": "binh-dinh", "name": "Bình Định"},
    "period": {"from": "2016-01-01", "to": "2016-06-30"},
    "edition": 1,
    "made_at": "2016-07-01T02:00:00+00:00",
    "figures": [{"indicator": "approved_vnd", "fund": "KCDP", "unit": "đồng", "value": 40_000_000}],
    "projects": [PROJECT],
}


def test_the_schema_is_one_and_the_docs_hold_the_one_in_use() -> None:
    Draft202012Validator.check_schema(return_schema())
    published = Path(__file__).parents[3] / "docs" / "exchange" / "period-return.schema.json"
    assert json.loads(published.read_text(encoding="utf-8")) == return_schema()


def test_a_good_document_has_no_fault() -> None:
    assert faults_of(DOCUMENT) == ()


@pytest.mark.parametrize(
    ("wrong", "place", "why"),
    [
        ({"version": 2}, "Phiên bản của lược đồ (version)", "cần 1, gặp 2"),
        ({"edition": 0}, "Bản số (edition)", "cần từ 1, gặp 0"),
        ({"made_at": "2016-07-01T02:00:00"}, "Lập lúc (made_at)", "không phải ngày, giờ có thật"),
        (
            {"period": {"from": "2016-02-31", "to": "2016-06-30"}},
            "Từ ngày (period.from)",
            "không phải ngày",
        ),
        ({"period": {"from": "2016-07-01", "to": "2016-06-30"}}, "Kỳ (period)", "sau ngày cuối"),
        ({"figures": DOCUMENT["figures"] * 2}, "Số liệu (figures)", "ghi 2 lần"),
        ({"projects": [PROJECT, PROJECT]}, "Đề án (projects)", "DA-1 năm 2016 của ttkc ghi 2 lần"),
        (
            {"projects": [PROJECT, {**PROJECT, "code": "X", "province": "gia-lai"}]},
            "Mã tỉnh của đề án (projects.2.province)",
            "dòng của tỉnh khác",
        ),
        (
            {"projects": [{**PROJECT, "approved_kcdp_vnd": 1.5}]},
            "KCĐP được duyệt trong kỳ (projects.1.approved_kcdp_vnd)",
            "cần kiểu integer, gặp 1.5",
        ),
        ({"ours": 1}, "Số liệu kỳ", "có trường mà lược đồ không có"),
    ],
)
def test_a_fault_says_where_and_what_was_expected(
    wrong: dict[str, Any], place: str, why: str
) -> None:
    (fault,) = faults_of({**DOCUMENT, **wrong})
    assert fault.place == place
    assert why in fault.why


@pytest.mark.parametrize("odd", [None, [], "x", 1, {}])
def test_what_is_no_document_is_told(odd: Any) -> None:
    assert faults_of(odd)


def test_a_signature_holds_for_its_document_and_key_only() -> None:
    key, other = new_key(), new_key()
    parcel = sign_document(DOCUMENT, key)
    assert parcel.is_genuine
    assert parcel.public_key == public_key_of(key)
    assert not replace(parcel, document={**DOCUMENT, "edition": 2}).is_genuine
    assert not replace(parcel, public_key=public_key_of(other)).is_genuine
    assert not replace(parcel, signature="x").is_genuine
    assert not replace(parcel, sha256="0" * 64).is_genuine


def test_a_signature_does_not_hang_on_the_order_of_the_fields() -> None:
    turned = dict(reversed(DOCUMENT.items()))
    assert digest_of(turned) == digest_of(DOCUMENT)
    key = new_key()
    assert sign_document(turned, key).packed() == sign_document(DOCUMENT, key).packed()


def test_a_parcel_comes_out_as_it_went_in() -> None:
    parcel = sign_document(DOCUMENT, new_key())
    assert unpack(parcel.packed()) == parcel


@pytest.mark.parametrize("odd", [b"", b"{}", b"[]", b"\xff", b'{"document": 1}', b"[" * 100_000])
def test_bytes_that_are_no_parcel_give_none(odd: bytes) -> None:
    assert unpack(odd) is None


def test_a_key_that_is_none_is_refused_with_what_was_expected() -> None:
    with pytest.raises(BadInput, match="cần 32 byte viết bằng base64"):
        public_key_of("abc")
    with pytest.raises(BadInput):
        fingerprint("không")
    assert not is_signed("abc", b"x", sign(new_key(), b"x"))


@given(st.binary(max_size=400), st.integers(1, 50))
def test_what_is_cut_can_be_joined_in_any_size(data: bytes, size: int) -> None:
    chunks = cut(data, size)
    assert join(order_of(data, size), chunks) == data
    assert all(sha256_of(part) == name for name, part in chunks.items())


def test_differences_tell_figures_and_projects() -> None:
    """40 million become 55: 15 more; DA-1 changed its state, DA-2 is new."""
    figure = {**DOCUMENT["figures"][0], "value": 55_000_000}
    rows = [{**PROJECT, "state": "closed"}, {**PROJECT, "code": "DA-2"}]
    found = differences(DOCUMENT, {**DOCUMENT, "figures": [figure], "projects": rows})
    assert found.figures == (FigureChange("approved_vnd", "KCDP", 40_000_000, 55_000_000),)
    assert found.figures[0].difference == 15_000_000
    assert (found.new, found.gone) == ((("ttkc", 2016, "DA-2"),), ())
    assert found.changed == (("ttkc", 2016, "DA-1"),)
    assert not differences(DOCUMENT, {**DOCUMENT, "edition": 2})
