"""Reviews, crafts and clusters: saved once a year, corrected, taken off and put back."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from khuyencong.apps.craft_villages.actions.amend_subject import amend_subject
from khuyencong.apps.craft_villages.actions.record_subject import record_subject
from khuyencong.apps.craft_villages.actions.remove_row import remove_row
from khuyencong.apps.craft_villages.actions.restore_row import restore_row
from khuyencong.apps.craft_villages.actions.save_cluster_year import save_cluster_year
from khuyencong.apps.craft_villages.actions.save_review import save_review
from khuyencong.apps.craft_villages.models import VillageReview
from khuyencong.apps.craft_villages.queries import list_clusters, list_crafts, search_clusters
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.village_cast import cluster_of, cluster_year_of, craft_of, review_of


@pytest.fixture
def who(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


def told(verb: str) -> Entry:
    return Entry.objects.get(verb=f"craft_villages.{verb}")


class TestReviews:
    def test_the_review_of_a_year_is_kept(self, craft_village: Any, who: dict[str, Any]) -> None:
        kept = save_review(village=craft_village, facts=review_of(), seen_version=0, **who)
        assert (kept.version, kept.households_in_craft) == (1, 100)
        assert told("village.reviewed").data["turnover_vnd"] == 9_000_000_000
        assert told("village.reviewed").object_id == str(craft_village.pk)

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"year": 1989}, "year"),
            ({"year": 2017}, "year"),  # the cast lives in November 2016
            ({"households_in_craft": 401}, "households_in_craft"),
            ({"artisans": 1, "titled_artisans": 2}, "titled_artisans"),
            ({"workers": 10_000_001}, "workers"),
            ({"turnover_vnd": 10**15 + 1}, "turnover_vnd"),
            ({"titles": "x" * 501}, "titles"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, craft_village: Any, who: dict[str, Any], changes: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            save_review(village=craft_village, facts=review_of(**changes), seen_version=0, **who)
        assert refused.value.field == field

    def test_a_review_says_something(self, craft_village: Any, who: dict[str, Any]) -> None:
        from khuyencong.apps.craft_villages.facts import ReviewFacts

        with pytest.raises(BadInput, match="ít nhất một"):
            save_review(village=craft_village, facts=ReviewFacts(year=2015), seen_version=0, **who)

    def test_a_year_is_reviewed_once(self, craft_village: Any, who: dict[str, Any]) -> None:
        save_review(village=craft_village, facts=review_of(), seen_version=0, **who)
        with pytest.raises(BadInput, match="đã rà soát"):
            save_review(village=craft_village, facts=review_of(), seen_version=0, **who)
        save_review(village=craft_village, facts=review_of(workers=1), seen_version=1, **who)
        assert told("village.review_amended").data["after"] == {"workers": 1}
        with pytest.raises(BadInput, match="vừa sửa"):
            save_review(village=craft_village, facts=review_of(), seen_version=1, **who)
        save_review(village=craft_village, facts=review_of(workers=1), seen_version=2, **who)
        assert VillageReview.objects.get().version == 2

    def test_taken_off_and_put_back(self, craft_village: Any, who: dict[str, Any]) -> None:
        kept = save_review(village=craft_village, facts=review_of(), seen_version=0, **who)
        remove_row(row=kept, **who)
        assert told("village.review_removed").data == {"year": 2015}
        other = save_review(village=craft_village, facts=review_of(), seen_version=0, **who)
        with pytest.raises(BadInput, match="đã có số liệu"):
            restore_row(row=kept, **who)
        remove_row(row=other, **who)
        restore_row(row=kept, **who)
        assert craft_village.reviews.get(removed_at=None) == kept

    def test_only_those_who_keep_villages(
        self, craft_village: Any, outsider: Any, make_account: Any, centre: Any, at: Any
    ) -> None:
        for actor in (outsider, make_account(centre, "finance")):
            with pytest.raises(NotAllowed):
                save_review(
                    village=craft_village, facts=review_of(), seen_version=0, actor=actor, at=at
                )

    def test_the_department_may_too(self, craft_village: Any, appraiser: Any, at: Any) -> None:
        given: dict[str, Any] = {"seen_version": 0, "actor": appraiser, "at": at}
        assert save_review(village=craft_village, facts=review_of(), **given).unit_id
        assert craft_village.reviews.get().unit_id == craft_village.unit_id

    def test_the_database_holds_no_part_larger_than_the_whole(
        self, craft_village: Any, who: dict[str, Any]
    ) -> None:
        kept = save_review(village=craft_village, facts=review_of(), seen_version=0, **who)
        kept.households_in_craft = 401
        with pytest.raises(IntegrityError), transaction.atomic():
            kept.save()


class TestCrafts:
    def test_recorded_changed_removed_restored(
        self, centre: Any, officer: Any, who: dict[str, Any]
    ) -> None:
        craft = record_subject(facts=craft_of(), unit=centre, **who)
        amend_subject(subject=craft, facts=craft_of(place="An Nhơn"), seen_version=1, **who)
        assert told("craft.amended").data["after"] == {"place": "An Nhơn"}
        with pytest.raises(BadInput, match="vừa sửa"):
            amend_subject(subject=craft, facts=craft_of(), seen_version=1, **who)
        remove_row(row=craft, **who)
        assert not list_crafts(visible_to=officer).exists()
        restore_row(row=craft, **who)
        assert list_crafts(visible_to=officer).get() == craft

    def test_a_village_of_others_is_refused(
        self, craft_village: Any, outsider: Any, at: Any
    ) -> None:
        facts = craft_of(village_id=craft_village.pk)
        with pytest.raises(BadInput) as refused:
            record_subject(facts=facts, unit=outsider.main_unit(), actor=outsider, at=at)
        assert refused.value.field == "village_id"

    def test_a_craft_has_a_name(self, centre: Any, who: dict[str, Any]) -> None:
        with pytest.raises(BadInput, match="tên nghề"):
            record_subject(facts=craft_of(name=" "), unit=centre, **who)


class TestClusters:
    def test_recorded_found_and_hidden_from_others(
        self, centre: Any, officer: Any, outsider: Any, who: dict[str, Any]
    ) -> None:
        cluster = record_subject(facts=cluster_of(), unit=centre, **who)
        assert search_clusters(list_clusters(visible_to=officer), "go mit").get() == cluster
        assert not list_clusters(visible_to=outsider).exists()
        assert told("cluster.recorded").data["area_ha"] == "40"

    @pytest.mark.parametrize(
        ("changes", "field"),
        [
            ({"name": ""}, "name"),
            ({"area_ha": Decimal(0)}, "area_ha"),
            ({"leasable_ha": Decimal(41)}, "leasable_ha"),
        ],
    )
    def test_what_is_wrong_is_named(
        self, centre: Any, who: dict[str, Any], changes: dict[str, Any], field: str
    ) -> None:
        with pytest.raises(BadInput) as refused:
            record_subject(facts=cluster_of(**changes), unit=centre, **who)
        assert refused.value.field == field

    def test_figures_of_a_year(self, centre: Any, who: dict[str, Any]) -> None:
        """10 of 25 ha that can be let: 40 %."""
        cluster = record_subject(facts=cluster_of(), unit=centre, **who)
        kept = save_cluster_year(cluster=cluster, facts=cluster_year_of(), seen_version=0, **who)
        assert kept.occupancy_share(cluster.leasable_ha) == Decimal("0.4")
        assert kept.occupancy_share(None) is None
        with pytest.raises(BadInput, match="đã có số liệu"):
            save_cluster_year(cluster=cluster, facts=cluster_year_of(), seen_version=0, **who)
        save_cluster_year(
            cluster=cluster, facts=cluster_year_of(establishments=8), seen_version=1, **who
        )
        assert told("cluster.year_amended").data["after"] == {"establishments": 8}
        remove_row(row=kept, **who)
        restore_row(row=kept, **who)
        assert told("cluster.year_restored").data == {"year": 2015}
