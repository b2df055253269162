"""The canonical form, letter by letter, and that nothing changes unseen."""

from __future__ import annotations

import hashlib
import json
import unicodedata
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from khuyencong.domain.foundation.hash_chain import (
    BEFORE_THE_FIRST,
    canonical,
    content_hash,
    instant,
    link_hash,
    read_mark,
    short_form,
)

AT = datetime(2030, 1, 2, 3, 4, 5, tzinfo=UTC)


class TestCanonical:
    def test_letter_by_letter(self) -> None:
        given = {"b": "Đề án “ép”\n", "a": {"z": None, "y": [1, 0.5, True]}, "at": AT}
        assert canonical(given).decode() == (
            '{"a":{"y":[1,0.5,true],"z":null},"at":"2030-01-02T03:04:05.000000Z",'
            '"b":"Đề án “ép”\\n"}'
        )

    def test_one_instant_has_one_form_wherever_it_was_read(self) -> None:
        in_viet_nam = AT.astimezone(timezone(timedelta(hours=7)))
        assert instant(in_viet_nam) == instant(AT) == "2030-01-02T03:04:05.000000Z"
        assert instant(AT.replace(microsecond=7)) == "2030-01-02T03:04:05.000007Z"

    def test_a_text_is_the_same_composed_or_not(self) -> None:
        assert canonical(unicodedata.normalize("NFD", "đế")) == canonical("đế")

    def test_white_space_counts(self) -> None:
        assert canonical("a  b ") == b'"a  b "'

    def test_half_a_letter_breaks_nothing(self) -> None:
        assert canonical("\ud800") == b'"\xed\xa0\x80"'

    def test_what_json_does_not_know_is_refused(self) -> None:
        with pytest.raises(ValueError, match="JSON"):
            canonical(float("nan"))


def test_hashes_are_those_that_anybody_computes() -> None:
    content = hashlib.sha256(b'{"a":1}').hexdigest()
    assert content_hash({"a": 1}) == content
    link = (
        f'{{"content_hash":"{content}","previous_hash":"{BEFORE_THE_FIRST}",'
        '"sealed_at":"2030-01-02T03:04:05.000000Z","sequence":1}'
    )
    got = link_hash(sequence=1, sealed_at=AT, content=content, previous=BEFORE_THE_FIRST)
    assert got == hashlib.sha256(link.encode()).hexdigest()


class TestReadMark:
    full = "a1b2c3d4e5f60718" + 48 * "9"

    @pytest.mark.parametrize(
        ("text", "sequence", "start"),
        [
            ("A1B2-C3D4-E5F6-0718", None, full[:16]),
            (" a1b2 c3d4 e5f6 0718 ", None, full[:16]),
            ("1234-A1B2-C3D4-E5F6-0718", 1234, full[:16]),
            ("1234: A1B2 C3D4 E5F6 0718", 1234, full[:16]),
            (full, None, full),
            (f"7-{full}", 7, full),
            ("1234-5678-9012-3456", None, "1234567890123456"),  # digits alone are a hash too
            ("1234-1234-5678-9012-3456", 1234, "1234567890123456"),
        ],
    )
    def test_reads(self, text: str, sequence: int | None, start: str) -> None:
        mark = read_mark(text)
        assert mark is not None
        assert (mark.sequence, mark.start) == (sequence, start)

    @pytest.mark.parametrize(
        "text", ["", "1234", "a1b2", "44444-4444N", full[:-1], "x" * 500, "٣-" + full]
    )
    def test_what_is_no_mark(self, text: str) -> None:
        assert read_mark(text) is None

    def test_reads_what_is_printed(self) -> None:
        mark = read_mark(f"12-{short_form(self.full)}")
        assert mark is not None
        assert self.full.startswith(mark.start)


SCALARS = (
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
)
DATA = st.dictionaries(
    st.text(min_size=1),
    st.recursive(SCALARS, lambda of: st.lists(of) | st.dictionaries(st.text(), of), max_leaves=6),
)
ENTRY = st.fixed_dictionaries(
    {
        "id": st.integers(1, 2**62),
        "at": st.datetimes(timezones=st.just(UTC)),
        "verb": st.text(min_size=1, max_size=80),
        "actor_id": st.none() | st.integers(0, 2**62),
        "label": st.text(),
        "data": DATA,
        "reason": st.text(),
    }
)


def with_one_bit_changed(value: Any, bit: int) -> Any:
    """Return the value with one bit of how it is stored turned over."""
    if value is None:
        return bit
    if isinstance(value, datetime):
        return (
            value + timedelta(microseconds=2 ** (bit % 40))
            if value.year < 9000
            else value - timedelta(1)
        )
    if isinstance(value, int):
        return value ^ (1 << bit % 62)
    stored = bytearray(
        (value if isinstance(value, str) else json.dumps(value)).encode("utf-8", "surrogatepass")
    )
    if not stored:
        return chr(bit + 1)
    stored[bit // 8 % len(stored)] ^= 1 << bit % 8
    text = stored.decode("utf-8", "surrogatepass")  # raises: the database could not even give it
    return text if isinstance(value, str) else json.loads(text)


@given(
    entry=ENTRY,
    name=st.sampled_from(sorted(["id", "at", "verb", "actor_id", "label", "data", "reason"])),
    bit=st.integers(0, 4000),
)
def test_a_single_bit_of_any_field_shows(entry: dict[str, Any], name: str, bit: int) -> None:
    try:
        changed = {**entry, name: with_one_bit_changed(entry[name], bit)}
    except ValueError:  # no text, or no JSON, any more: reading it fails, which is found too
        return
    assume(canonical(changed[name]) != canonical(entry[name]))  # U+0340 is U+0300, and 1E5 is 1e5
    assert content_hash(changed) != content_hash(entry)


@given(st.text(min_size=1), st.integers(0, 4000))
def test_only_what_unicode_calls_the_same_text_has_the_same_form(text: str, bit: int) -> None:
    try:
        changed = with_one_bit_changed(text, bit)
    except ValueError:
        return
    same = unicodedata.normalize("NFC", changed) == unicodedata.normalize("NFC", text)
    assert (canonical(changed) == canonical(text)) == same


@given(st.integers(0, 255))
def test_a_single_bit_of_a_link_shows(bit: int) -> None:
    parts: dict[str, Any] = {
        "sequence": 9,
        "sealed_at": AT,
        "content": "a" * 64,
        "previous": "b" * 64,
    }
    whole = link_hash(**parts)
    for name, value in parts.items():
        if isinstance(value, str):
            turned = f"{int(value, 16) ^ (1 << bit):064x}"
        else:
            turned = with_one_bit_changed(value, bit)
        assert link_hash(**parts | {name: turned}) != whole
