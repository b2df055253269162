"""A site goes while nothing hangs on it; otherwise it is set aside; both are taken back."""

from __future__ import annotations

from typing import Any

import pytest

from khuyencong.apps.energy_use.actions.remove_site import remove_site
from khuyencong.apps.energy_use.actions.restore_site import restore_site
from khuyencong.apps.energy_use.actions.set_site_aside import set_site_aside
from khuyencong.apps.energy_use.actions.use_site_again import use_site_again
from khuyencong.apps.energy_use.facts import facts_of
from khuyencong.apps.energy_use.models import Site
from khuyencong.apps.journal.models import Entry
from khuyencong.domain.foundation.errors import BadInput, NotAllowed
from tests.energy_use_cast import bill_of, workshop_site


@pytest.fixture
def given(officer: Any, at: Any) -> dict[str, Any]:
    return {"actor": officer, "at": at}


def verbs() -> list[str]:
    found = Entry.objects.filter(verb__startswith="energy_use.site.").order_by("pk")
    return [verb.rpartition(".")[2] for verb in found.values_list("verb", flat=True)]


def test_an_empty_site_goes_and_comes_back_as_it_was(site: Any, given: Any) -> None:
    before, key = facts_of(site), site.pk
    entry = remove_site(site=site, **given)
    assert not Site.objects.exists()
    back = restore_site(entry=entry, **given)
    assert (back.pk, facts_of(Site.objects.get()), back.version) == (key, before, 2)
    assert back.search == "xuong chinh nha may xay xat nhon hoa"
    assert verbs() == ["recorded", "removed", "restored"]
    with pytest.raises(BadInput, match="Không có việc nào"):
        restore_site(entry=entry, **given)


def test_its_name_may_be_taken_meanwhile(site: Any, officer: Any, centre: Any, given: Any) -> None:
    firm = site.establishment
    entry = remove_site(site=site, **given)
    other = workshop_site(officer, centre, given["at"], name="Kho")
    Site.objects.filter(pk=other.pk).update(establishment=firm, name="Xưởng chính")
    with pytest.raises(BadInput, match="đã có địa điểm tên này"):
        restore_site(entry=entry, **given)


def test_what_hangs_on_it_keeps_it(site: Any, officer: Any, at: Any, given: Any) -> None:
    bill_of(site, "2016-03", officer=officer, at=at)
    with pytest.raises(BadInput, match="đang có 1 hóa đơn"):
        remove_site(site=site, **given)
    held = set_site_aside(site=site, reason="Xưởng đã đóng", **given)
    assert held.set_aside_because == "Xưởng đã đóng"
    with pytest.raises(BadInput, match="đã để riêng"):
        bill_of(site, "2016-04", officer=officer, at=at)
    use_site_again(site=site, **given)
    bill_of(site, "2016-04", officer=officer, at=at)
    assert verbs() == ["recorded", "set_aside", "used_again"]
    with pytest.raises(BadInput, match="đang dùng"):
        use_site_again(site=site, **given)


def test_a_reason_is_needed(site: Any, given: Any) -> None:
    with pytest.raises(BadInput) as refusal:
        set_site_aside(site=site, reason=" ", **given)
    assert refusal.value.field == "reason"


def test_others_may_not(site: Any, given: Any, outsider: Any, at: Any) -> None:
    for deed in (
        lambda: remove_site(site=site, actor=outsider, at=at),
        lambda: set_site_aside(site=site, reason="x", actor=outsider, at=at),
        lambda: use_site_again(site=site, actor=outsider, at=at),
    ):
        with pytest.raises(NotAllowed):
            deed()
    entry = remove_site(site=site, **given)
    with pytest.raises(NotAllowed):
        restore_site(entry=entry, actor=outsider, at=at)
