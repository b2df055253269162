"""A site is written once, changed with its line, and refused at the field that is wrong."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from khuyencong.apps.energy_use.actions.save_meter import save_meter
from khuyencong.apps.energy_use.actions.save_site import save_site
from khuyencong.apps.energy_use.actions.undo_site_change import undo_site_change
from khuyencong.apps.energy_use.facts import SiteFacts, facts_of
from khuyencong.apps.energy_use.models import Meter, Site
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed


def save(site: Any, officer: Any, at: Any, **values: Any) -> Site:
    seen = values.pop("seen_version", site.version)
    facts = replace(facts_of(site), **values)
    where = {"establishment": site.establishment, "unit": site.unit, "site": site}
    return save_site(facts=facts, seen_version=seen, actor=officer, at=at, **where)


def test_it_is_kept_and_journalled(site: Any) -> None:
    assert site.search == "xuong chinh nha may xay xat nhon hoa"
    entry = Entry.objects.get(verb="energy_use.site.recorded")
    assert entry.data["after"] == {"name": "Xưởng chính"}


def test_a_change_tells_before_and_after(site: Any, officer: Any, at: Any) -> None:
    save(site, officer, at, voltage="6_22", use="production", transformer_kva=Decimal(160))
    entry = Entry.objects.get(verb="energy_use.site.amended")
    assert entry.data["before"]["voltage"] == ""
    assert entry.data["after"]["transformer_kva"] == "160"


def test_a_change_is_taken_back(site: Any, officer: Any, at: Any) -> None:
    before = facts_of(site)
    changed = {"transformer_kva": Decimal(160), "new_hours_from": date(2026, 5, 1)}
    site = save(site, officer, at, is_three_price=True, **changed)
    save(site, officer, at, note="sửa tiếp")
    with pytest.raises(BadInput, match="vừa được người khác sửa"):
        undo_site_change(site=site, version=2, actor=officer, at=at)
    undo_site_change(site=site, version=3, actor=officer, at=at)  # the note
    back = undo_site_change(site=site, version=4, actor=officer, at=at)  # undoing is a change too
    assert back.note == "sửa tiếp"
    with pytest.raises(BadInput, match="Không có việc nào"):
        undo_site_change(site=site, version=1, actor=officer, at=at)
    assert facts_of(back).transformer_kva == 160
    assert before.transformer_kva is None


def test_days_and_figures_come_back_as_they_were(site: Any, officer: Any, at: Any) -> None:
    changed = {"transformer_kva": Decimal("160.5"), "new_hours_from": date(2026, 5, 1)}
    facts = facts_of(save(site, officer, at, **changed))
    other = {"transformer_kva": None, "new_hours_from": None}
    save(site, officer, at, seen_version=2, **other)
    assert facts_of(undo_site_change(site=site, version=3, actor=officer, at=at)) == facts


def test_the_same_facts_change_nothing(site: Any, officer: Any, at: Any) -> None:
    assert save(site, officer, at).version == 1
    assert not Entry.objects.filter(verb="energy_use.site.amended").exists()


def test_who_saw_an_older_version_is_refused(site: Any, officer: Any, at: Any) -> None:
    save(site, officer, at, voltage="6_22")
    with pytest.raises(BadInput, match="vừa được người khác sửa"):
        save(site, officer, at, seen_version=1, voltage="lt6")


def test_a_name_is_used_once_in_an_establishment(site: Any, officer: Any, at: Any) -> None:
    where = {"establishment": site.establishment, "unit": site.unit}
    with pytest.raises(BadInput) as refusal:
        save_site(facts=SiteFacts(name="Xưởng chính"), actor=officer, at=at, **where)
    assert refusal.value.field == "name"


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"name": " "}, "name"),
        ({"name": "x" * 301}, "name"),
        ({"use": "pleasure"}, "use"),
        ({"voltage": "1000"}, "voltage"),
        ({"transformer_kva": Decimal(-1)}, "transformer_kva"),
        ({"transformer_kva": Decimal("NaN")}, "transformer_kva"),
        ({"working_hours": 8785}, "working_hours"),
    ],
)
def test_bad_input_names_its_field(
    site: Any, officer: Any, at: Any, values: dict[str, Any], field: str
) -> None:
    with pytest.raises(BadInput) as refusal:
        save(site, officer, at, **values)
    assert refusal.value.field == field


def test_strangers_write_nothing(site: Any, outsider: Any, appraiser: Any, at: Any) -> None:
    for stranger in (outsider, appraiser):
        with pytest.raises(NotAllowed):
            save(site, stranger, at, voltage="6_22")


def test_a_stranger_cannot_add_one_to_our_establishment(site: Any, outsider: Any, at: Any) -> None:
    home = outsider.memberships.get().unit
    where = {"establishment": site.establishment, "unit": home}
    with pytest.raises(BadInput, match="của tỉnh mình"):
        save_site(facts=SiteFacts(name="Xưởng lạ"), actor=outsider, at=at, **where)


def test_a_meter_is_kept_once(site: Any, officer: Any, at: Any) -> None:
    given: dict[str, Any] = {"site": site, "carrier": "electricity", "actor": officer, "at": at}
    save_meter(number="12345", multiplier=Decimal(40), **given)
    assert Entry.objects.get(verb="energy_use.meter.saved").data["after"]["multiplier"] == "40"
    for values, field in [
        ({"number": "12345"}, "number"),
        ({"number": ""}, "number"),
        ({"number": "2", "multiplier": Decimal(0)}, "multiplier"),
        ({"number": "2", "carrier": "coal_3_4"}, "carrier"),
    ]:
        with pytest.raises(BadInput) as refusal:
            save_meter(**(given | values))
        assert refusal.value.field == field
    assert Meter.objects.count() == 1
