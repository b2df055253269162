"""The register: one record for life, duplicates found, merged, and made two again to the letter."""

from __future__ import annotations

from dataclasses import fields, replace
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from khuyencong.apps.establishments.actions.amend_establishment import amend_establishment
from khuyencong.apps.establishments.actions.merge_establishments import merge_establishments
from khuyencong.apps.establishments.actions.record_establishment import record_establishment
from khuyencong.apps.establishments.actions.undo_merge import undo_merge
from khuyencong.apps.establishments.matching import core_name, find_alike
from khuyencong.apps.establishments.models import Establishment, EstablishmentMerge, YearFigures
from khuyencong.apps.establishments.queries import list_establishments, search_establishments
from khuyencong.apps.establishments.records import EstablishmentRecord, record_of
from khuyencong.apps.journal.models import Entry
from khuyencong.apps.projects.models import Project
from khuyencong.domain.foundation.errors import BadInput, NotAllowed

WOOD = EstablishmentRecord(
    name="Công ty TNHH Đồ gỗ An Lão",
    kind="sme",
    code_kind="enterprise",
    code="4100258987",  # made up; its check digit fits
    production_place="thị trấn An Lão, huyện An Lão",
    workers=25,
)


@pytest.fixture
def add(centre: Any, officer: Any, at: Any) -> Any:
    return lambda record: record_establishment(record=record, unit=centre, actor=officer, at=at)


class TestRecord:
    def test_is_stored_found_and_journalled(self, add: Any, officer: Any) -> None:
        made = add(WOOD)
        found = search_establishments(list_establishments(visible_to=officer), "do go an lao")
        assert list(found) == [made]
        entry = Entry.objects.get(object_kind="establishment")
        assert entry.verb == "establishments.establishment.recorded"

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"name": " "}, "name"),
            ({"code": "4100258988"}, "code"),
            ({"code_kind": "none"}, "code_kind"),
            ({"kind": "huge"}, "kind"),
            ({"workers": -1}, "workers"),
            ({"capital_vnd": 10**15 + 1}, "capital_vnd"),
            ({"trade": "z"}, "trade"),
        ],
    )
    def test_a_fault_names_its_field(self, changes: dict[str, Any], field: str, add: Any) -> None:
        with pytest.raises(BadInput) as refusal:
            add(replace(WOOD, **changes))
        assert refusal.value.field == field
        assert not Establishment.objects.exists()

    def test_a_code_stands_once_in_a_province(self, add: Any) -> None:
        add(WOOD)
        with pytest.raises(BadInput, match="4100258987 đã có: Công ty TNHH Đồ gỗ An Lão"):
            add(replace(WOOD, name="Tên khác"))

    def test_the_database_says_so_too(self, add: Any) -> None:
        one, two = add(WOOD), add(replace(WOOD, name="Cơ sở B", code_kind="none", code=""))
        assert one != two
        with pytest.raises(IntegrityError):
            Establishment.objects.filter(pk=two.pk).update(code=WOOD.code, code_kind=WOOD.code_kind)

    def test_other_roles_enter_nothing(self, centre: Any, appraiser: Any, at: Any) -> None:
        with pytest.raises(NotAllowed):
            record_establishment(record=WOOD, unit=centre, actor=appraiser, at=at)


class TestAmend:
    def test_journals_before_and_after(self, add: Any, officer: Any, at: Any) -> None:
        made = add(WOOD)
        given_: dict[str, Any] = {"establishment": made, "actor": officer, "at": at}
        amend_establishment(record=replace(WOOD, workers=30), seen_version=1, **given_)
        entry = Entry.objects.get(verb="establishments.establishment.amended")
        assert entry.data == {
            "before": {"workers": 25},
            "after": {"workers": 30},
            "version": 2,
        }
        with pytest.raises(BadInput, match="người khác sửa"):
            amend_establishment(record=replace(WOOD, workers=31), seen_version=1, **given_)


class TestAlike:
    def test_legal_form_and_accents_tell_nothing_apart(self) -> None:
        assert core_name("Cty TNHH Đồ gỗ") != core_name("Công ty cổ phần Đồ gỗ")
        assert core_name("HTX Bún Số 8") == core_name("Hợp tác xã bún số 8")

    def test_the_same_code_is_sure_and_a_near_name_is_likely(
        self, add: Any, binh_dinh: Any
    ) -> None:
        made = add(WOOD)
        same = find_alike(replace(WOOD, name="Tên mới hẳn"), province=binh_dinh)
        assert [(like.establishment, like.is_sure) for like in same] == [(made, True)]
        near = EstablishmentRecord(name="DNTN Đồ Gỗ An Lao")
        assert [(e.establishment, e.is_sure) for e in find_alike(near, province=binh_dinh)] == [
            (made, False)
        ]

    def test_another_code_or_name_is_another(self, add: Any, binh_dinh: Any) -> None:
        add(WOOD)
        other = replace(WOOD, code="0100112437")
        assert find_alike(other, province=binh_dinh) == []
        stranger = EstablishmentRecord(name="Hợp tác xã Bún Song Thằn")
        assert find_alike(stranger, province=binh_dinh) == []


def project_of(establishment: Establishment, number: int) -> Project:
    return Project.objects.create(
        province=establishment.province,
        unit=establishment.unit,
        year=2016,
        code=f"2016-{number:03d}",
        pinned_on=date(2016, 1, 1),
        title="Máy bào",
        establishment=establishment,
    )


class TestMerge:
    @pytest.fixture
    def pair(self, add: Any) -> tuple[Establishment, Establishment]:
        bare = EstablishmentRecord(name="DNTN đồ gỗ An Lão", head_office="Quy Nhơn")
        return add(replace(WOOD, workers=None)), add(bare)

    @pytest.fixture
    def merge(self, pair: Any, officer: Any, at: Any) -> Any:
        def run() -> EstablishmentMerge:
            kept, dropped = pair
            return merge_establishments(
                kept=kept, dropped=dropped, reason="một cơ sở", actor=officer, at=at
            )

        return run

    def test_fills_what_was_wanting_and_brings_the_projects(
        self, pair: Any, merge: Any, officer: Any
    ) -> None:
        kept, dropped = pair
        project = project_of(dropped, 1)
        merge()
        kept.refresh_from_db()
        project.refresh_from_db()
        assert (kept.name, kept.head_office) == (WOOD.name, "Quy Nhơn")
        assert project.establishment == kept
        assert list(list_establishments(visible_to=officer)) == [kept]

    def test_can_be_taken_back_to_the_letter(
        self, pair: Any, merge: Any, officer: Any, at: Any
    ) -> None:
        kept, dropped = pair
        own, others = project_of(kept, 1), project_of(dropped, 2)
        for each in pair:
            YearFigures.objects.create(
                establishment=each, unit=each.unit, province=each.province, year=2016, workers=5
            )
        before = [record_of(each) for each in pair]
        undo_merge(merge=merge(), actor=officer, at=at)
        for each in (kept, dropped, own, others):
            each.refresh_from_db()
        assert [record_of(each) for each in pair] == before
        assert (own.establishment, others.establishment) == (kept, dropped)
        assert dropped.merged_into is None
        assert kept.years.count() == dropped.years.count() == 1
        verbs = Entry.objects.filter(object_kind="establishment").values_list("verb", flat=True)
        assert "establishments.establishment.unmerged" in verbs

    def test_what_was_written_since_stays_written(
        self, pair: Any, merge: Any, officer: Any, at: Any
    ) -> None:
        done = merge()
        kept = Establishment.objects.get(pk=pair[0].pk)
        newer = replace(record_of(kept), head_office="Hà Nội")
        given_: dict[str, Any] = {"actor": officer, "at": at}
        amend_establishment(establishment=kept, record=newer, seen_version=kept.version, **given_)
        undo_merge(merge=done, actor=officer, at=at)
        kept.refresh_from_db()
        assert kept.head_office == "Hà Nội"

    def test_twice_is_refused(self, merge: Any, officer: Any, at: Any) -> None:
        done = merge()
        with pytest.raises(NotAllowed, match="đã gộp"):
            merge()
        undo_merge(merge=done, actor=officer, at=at)
        with pytest.raises(BadInput, match="đã được tách"):
            undo_merge(merge=done, actor=officer, at=at)

    def test_a_record_is_not_merged_with_itself(self, pair: Any, officer: Any, at: Any) -> None:
        with pytest.raises(BadInput, match="hai hồ sơ khác nhau"):
            merge_establishments(kept=pair[0], dropped=pair[0], reason="", actor=officer, at=at)


texts = st.sampled_from(["", "An Lão", "Hoài Nhơn", "Bún số 8"])
records = st.builds(
    EstablishmentRecord,
    name=st.sampled_from(["Cơ sở A", "Cơ sở B"]),
    kind=st.sampled_from(["", "household", "sme"]),
    head_office=texts,
    production_place=texts,
    products=texts,
    workers=st.none() | st.integers(0, 50),
    capital_vnd=st.none() | st.integers(0, 10**9),
)


@settings(
    deadline=None, max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(one=records, two=records)
def test_any_two_records_come_back_as_they_were(
    one: EstablishmentRecord, two: EstablishmentRecord, add: Any, officer: Any, at: Any
) -> None:
    kept, dropped = add(one), add(two)
    done = merge_establishments(kept=kept, dropped=dropped, reason="", actor=officer, at=at)
    undo_merge(merge=done, actor=officer, at=at)
    for row, record in ((kept, one), (dropped, two)):
        row.refresh_from_db()
        stored = record_of(row)
        names = [each.name for each in fields(record)]
        assert {n: getattr(stored, n) for n in names} == {n: getattr(record, n) for n in names}
